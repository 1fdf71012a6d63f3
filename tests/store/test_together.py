"""Several commands at once lose nothing and break nothing."""

from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from datetime import datetime
from pathlib import Path

from barriere.model.delivery import Reading
from barriere.model.register import Register
from barriere.store import Receipt, Werkmap, deliveries, dossier, receive
from barriere.store.log import Event, append, verify

WRITERS, EACH = 6, 8


def test_every_line_of_every_writer_is_in_one_unbroken_log(werkmap: Werkmap, nu: datetime) -> None:
    def write(writer: int) -> None:
        for number in range(EACH):
            with dossier.open(werkmap) as session:
                append(session, Event("score", f"{writer}-{number}", "ok", "proef", "x"), nu)

    with ThreadPoolExecutor(WRITERS) as pool:
        list(pool.map(write, range(WRITERS)))
    with dossier.open(werkmap) as session:
        chain = verify(session)
        written = {line.object for line in dossier.logregels(session)}
    assert chain.intact
    assert chain.lines == len(written) == WRITERS * EACH


def test_one_file_read_by_several_at_once_is_kept_once(
    werkmap: Werkmap, make_reading: Callable[..., Reading], tmp_path: Path, nu: datetime
) -> None:
    source = tmp_path / "meldingen.csv"
    source.write_text("x")
    reading = make_reading(Register.MELDINGEN, [{"melding_id": "1"}])

    def bring(_: int) -> Receipt:
        return receive(Werkmap.open(werkmap.root), reading, source, nu)

    with ThreadPoolExecutor(WRITERS) as pool:
        receipts = list(pool.map(bring, range(WRITERS)))
    assert sorted(receipt.already for receipt in receipts) == [False] + [True] * (WRITERS - 1)
    assert deliveries(werkmap) == [receipts[0].manifest]
