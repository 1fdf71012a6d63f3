"""What a command announced and did gets its line in the log; what it did not do gets none."""

from collections.abc import Callable
from datetime import datetime
from pathlib import Path

import pytest

from barriere.errors import BarriereError
from barriere.model.delivery import Reading
from barriere.model.register import Register
from barriere.store import Receipt, Werkmap, dossier, log, receive, remove
from barriere.store.announced import ANNOUNCED, GONE, TAKEN, Act, announce, settle
from barriere.store.log import Event

MakeReading = Callable[..., Reading]
Lines = list[tuple[str, str]]


def act(delivery: str, result: str, nu: datetime) -> Act:
    name = "lees" if result == TAKEN else "intrekken"
    return Act(Event(name, delivery, result, "proef", "iemand"), nu)


def lines(werkmap: Werkmap) -> Lines:
    with dossier.open(werkmap) as session:
        return [(line.object, line.resultaat) for line in dossier.logregels(session)]


def pending(werkmap: Werkmap) -> list[Path]:
    return list(werkmap.leveringen.glob(f"{ANNOUNCED}*"))


@pytest.fixture
def kept(
    werkmap: Werkmap, make_reading: MakeReading, source: Callable[[str], Path], nu: datetime
) -> Receipt:
    """Return a delivery that was kept by a command that died before it could log."""
    reading = make_reading(Register.MELDINGEN, [{"melding_id": "1"}])
    return receive(werkmap, reading, source("a"), nu)


def test_a_delivery_that_was_kept_gets_the_line_that_was_announced_once(
    werkmap: Werkmap, kept: Receipt, nu: datetime
) -> None:
    for _ in range(2):  # the second: killed between the line and forgetting the announcement
        announce(werkmap.leveringen, act(kept.manifest.id, TAKEN, nu))
        settle(werkmap)
    assert lines(werkmap) == [(kept.manifest.id, TAKEN)]
    assert pending(werkmap) == []


def test_what_was_announced_and_not_done_is_forgotten(
    werkmap: Werkmap, kept: Receipt, nu: datetime
) -> None:
    announce(werkmap.leveringen, act("meldingen-2026-09-30-00000000", TAKEN, nu))
    announce(werkmap.leveringen, act(kept.manifest.id, GONE, nu))
    settle(werkmap)
    assert lines(werkmap) == []
    assert pending(werkmap) == []


def test_an_announcement_that_was_cut_short_was_never_acted_upon(
    werkmap: Werkmap, kept: Receipt, nu: datetime
) -> None:
    path = announce(werkmap.leveringen, act(kept.manifest.id, TAKEN, nu))
    path.write_bytes(path.read_bytes()[:20])
    settle(werkmap)
    assert lines(werkmap) == []
    assert pending(werkmap) == []


def test_a_delivery_may_go_and_come_again_and_each_is_said(
    werkmap: Werkmap, kept: Receipt, nu: datetime
) -> None:
    name = kept.manifest.id
    announce(werkmap.leveringen, act(name, TAKEN, nu))
    remove(werkmap, kept.manifest, act(name, GONE, nu))
    assert lines(werkmap) == [(name, TAKEN), (name, GONE)]
    assert not (werkmap.leveringen / name).exists()


def test_a_log_that_cannot_be_written_is_said_and_made_up_for(
    werkmap: Werkmap, kept: Receipt, nu: datetime, monkeypatch: pytest.MonkeyPatch
) -> None:
    announce(werkmap.leveringen, act(kept.manifest.id, TAKEN, nu))

    def refuse(*_: object) -> None:
        raise BarriereError("Het dossier is vol.")

    with monkeypatch.context() as full:
        full.setattr(log, "append", refuse)
        with pytest.raises(BarriereError, match="maar het logboek nog niet") as said:
            settle(werkmap)
    assert f"{kept.manifest.id} is aangenomen" in said.value.what
    assert len(pending(werkmap)) == 1
    settle(werkmap)
    assert lines(werkmap) == [(kept.manifest.id, TAKEN)]
