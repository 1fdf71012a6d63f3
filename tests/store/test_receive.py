"""A delivery is kept wholly or not at all, and once."""

import json
import stat
from collections.abc import Callable
from datetime import date, datetime
from pathlib import Path
from typing import Any

import pyarrow.parquet as pq
import pytest

from barriere.model.delivery import Reading, Reject
from barriere.model.register import Register
from barriere.store import TooManyRejects, Werkmap, deliveries, receive, remove, snapshot

Source = Callable[[str], Path]
MakeReading = Callable[..., Reading]
Fingerprints = Callable[[Path], dict[str, str]]

REPORTS: list[dict[str, Any]] = [
    {"melding_id": str(i), "soort": "overlast", "postcode": "9999AA", "huisnummer": 1}
    for i in range(100)
]
WRONG_DATE = Reject(17, "datum", "geen bestaande datum", "Schrijf JJJJMMDD.")


def test_what_was_read_is_what_is_kept(
    werkmap: Werkmap, make_reading: MakeReading, source: Source, nu: datetime
) -> None:
    reading = make_reading(Register.MELDINGEN, REPORTS, rejects=[WRONG_DATE])
    receipt = receive(werkmap, reading, source("a"), nu)
    note = receipt.manifest
    assert not receipt.already
    assert deliveries(werkmap) == [note]
    assert (note.rows, note.accepted, note.rejected) == (101, 100, 1)
    folder = werkmap.leveringen / note.id
    assert note.id == f"meldingen-2026-09-30-{note.sha256[:8]}"
    assert pq.read_table(folder / "meldingen.parquet") == reading.tables["meldingen"]
    assert snapshot.read_rejects(folder) == [WRONG_DATE]
    for path in [folder, *folder.iterdir()]:
        assert stat.S_IMODE(path.stat().st_mode) == (0o700 if path.is_dir() else 0o600)


def test_the_same_file_twice_is_recognised_and_kept_once(
    werkmap: Werkmap,
    make_reading: MakeReading,
    source: Source,
    nu: datetime,
    fingerprints: Fingerprints,
) -> None:
    reading = make_reading(Register.MELDINGEN, REPORTS)
    first = receive(werkmap, reading, source("a"), nu)
    before = fingerprints(werkmap.root)
    again = receive(werkmap, reading, source("a"), nu.replace(hour=15))
    assert again.already
    assert again.manifest == first.manifest
    assert fingerprints(werkmap.root) == before


def test_the_same_file_for_another_peildatum_is_another_delivery(
    werkmap: Werkmap, make_reading: MakeReading, source: Source, nu: datetime
) -> None:
    for day in (date(2026, 8, 31), date(2026, 9, 30)):
        assert not receive(
            werkmap, make_reading(Register.MELDINGEN, REPORTS, day), source("a"), nu
        ).already
    assert len(deliveries(werkmap)) == 2


def test_two_werkmappen_keep_the_same_delivery_as_the_same_bytes(
    werkmap: Werkmap,
    make_reading: MakeReading,
    source: Source,
    nu: datetime,
    tmp_path: Path,
    fingerprints: Fingerprints,
) -> None:
    other = Werkmap.create(tmp_path / "ander", (werkmap.root / "barriere.toml").read_text("utf-8"))
    for place in (werkmap, other):
        receive(place, make_reading(Register.MELDINGEN, REPORTS), source("a"), nu)
    assert fingerprints(werkmap.root) == fingerprints(other.root)


def test_too_many_bad_rows_refuse_the_file_with_causes_and_places_and_keep_nothing(
    werkmap: Werkmap,
    make_reading: MakeReading,
    source: Source,
    nu: datetime,
    fingerprints: Fingerprints,
) -> None:
    before = fingerprints(werkmap.root)
    rejects = [
        Reject(r, "datum", "geen bestaande datum", "Zet de dag om.") for r in range(30, 5, -1)
    ]
    rejects += [Reject(9, "soort", "onbekend woord", "x")]
    with pytest.raises(TooManyRejects) as refusal:
        receive(
            werkmap, make_reading(Register.MELDINGEN, REPORTS, rejects=rejects), source("a"), nu
        )
    message = str(refusal.value)
    assert refusal.value.exit_code == 65
    assert "25 van de 125 rijen zijn afgekeurd (20 %), meer dan de 2 % die mag" in message
    assert "25 keer kolom 'datum': geen bestaande datum (het eerst in regel 6)" in message
    assert "Bij de meeste: Zet de dag om." in message
    assert message.index("'datum'") < message.index("'soort'")
    assert len(refusal.value.examples) == 20
    assert refusal.value.examples[0].row == 6
    assert fingerprints(werkmap.root) == before


def test_duplicates_of_different_lines_are_one_cause(
    werkmap: Werkmap, make_reading: MakeReading, source: Source, nu: datetime
) -> None:
    rejects = [
        Reject(row, "", f"deze regel staat er al op regel {row - 1}", "x") for row in (9, 20)
    ]
    rejects += [Reject(row, "soort", "onbekend woord", "x") for row in range(30, 33)]
    with pytest.raises(TooManyRejects, match="2 keer kolom '': deze regel staat er al op een eerd"):
        receive(
            werkmap, make_reading(Register.MELDINGEN, REPORTS, rejects=rejects), source("a"), nu
        )


def test_two_percent_bad_rows_is_still_accepted(
    werkmap: Werkmap, make_reading: MakeReading, source: Source, nu: datetime
) -> None:
    rejects = [
        WRONG_DATE,
        Reject(17, "soort", "onbekend woord", "x"),
        Reject(18, "soort", "y", "x"),
    ]
    reading = make_reading(Register.MELDINGEN, REPORTS[:98], rejects=rejects)
    assert receive(werkmap, reading, source("a"), nu).manifest.rejected == 2


def test_a_removed_delivery_is_gone_and_can_come_again(
    werkmap: Werkmap, make_reading: MakeReading, source: Source, nu: datetime
) -> None:
    reading = make_reading(Register.MELDINGEN, REPORTS)
    remove(werkmap, receive(werkmap, reading, source("a"), nu).manifest)
    assert deliveries(werkmap) == []
    assert [path.name for path in werkmap.leveringen.iterdir() if path.is_dir()] == []
    assert not receive(werkmap, reading, source("a"), nu).already


def test_a_manifest_reads_as_plain_json_with_dates_as_text(
    werkmap: Werkmap, make_reading: MakeReading, source: Source, nu: datetime
) -> None:
    note = receive(werkmap, make_reading(Register.MELDINGEN, REPORTS), source("a"), nu).manifest
    plain = json.loads((werkmap.leveringen / note.id / "manifest.json").read_text("utf-8"))
    assert plain["peildatum"] == "2026-09-30"
    assert plain["register"] == "meldingen"
    assert plain["received"] == nu.isoformat()
