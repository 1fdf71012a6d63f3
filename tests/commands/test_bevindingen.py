"""Findings at the front door: sheets out, filled in, read back, corrected, brought up to date."""

import csv
import os
import signal
import subprocess
import sys
from collections.abc import Callable, Mapping
from pathlib import Path

import pytest

from barriere.store import Werkmap, dossier, log
from tests.commands.conftest import Answer, Door

NU = "2027-12-30T09:00:00"
CONTROL = "2027-1"
Row = dict[str, str]
DONE = {"Bezoek": {"uitkomst": "Toegang verleend", "binnen": "Met toestemming"}}
NOTHING = DONE | {"Bouwen en wonen": {"bevinding": "Geen bijzonderheden"}}
FOUND = DONE | {
    "Bezoek": DONE["Bezoek"] | {"hercontrole_voor": "2027-12-20", "opmerking": "Trap staat vol."},
    "Bouwen en wonen": {
        "bevinding": "Overbewoning",
        "zekerheid": "Bevestigd",
        "maatregel": "Last onder dwangsom",
        "status": "Voorgenomen",
        "termijn": "2027-12-24",
    },
}
Told = Mapping[str, Mapping[str, str]]


def _sheets(door: Door, werkmap: Path) -> list[Path]:
    """Make the sheets of the first control; return the CSV of each team."""
    answer = door("bevindingen", "werkblad", CONTROL, "--werkmap", werkmap, "--nu", NU)
    assert answer.code == 0, answer.err
    return sorted(werkmap.glob(f"uit/werkblad-{CONTROL}/bevindingen-*.csv"))


def _rows(sheet: Path) -> list[Row]:
    with sheet.open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file, delimiter=";"))


def _fill(sheets: list[Path], say: Callable[[int], Told]) -> list[Path]:
    """Fill in each address by its rank on the sheets; the first row of a role is used."""
    keys = dict.fromkeys(row["sleutel"] for sheet in sheets for row in _rows(sheet))
    ranks = {key: rank for rank, key in enumerate(filter(None, keys))}
    return [_filled(sheet, {key: say(rank) for key, rank in ranks.items()}) for sheet in sheets]


def _filled(sheet: Path, told: Mapping[str, Told]) -> Path:
    rows = _rows(sheet)
    used: set[tuple[str, str]] = set()
    for row in rows:
        once = (row["sleutel"], row["rol"])
        if row["sleutel"] and once not in used:
            used.add(once)
            row.update(told[row["sleutel"]].get(row["rol"], {}))
    filled = sheet.with_name(f"ingevuld-{sheet.name}")
    with filled.open("w", encoding="utf-8", newline="") as file:
        writer = csv.DictWriter(file, list(rows[0]), delimiter=";")
        writer.writeheader()
        writer.writerows(rows)
    return filled


def _mixed(rank: int) -> Told:
    return FOUND if rank == 0 else NOTHING


def _read(door: Door, werkmap: Path, *sheets: Path) -> Answer:
    return door("bevindingen", "lees", *sheets, "--werkmap", werkmap, "--nu", NU, "--als", "x")


def _kept(werkmap: Path) -> list[str]:
    with dossier.open(Werkmap.open(werkmap)) as session:
        assert log.verify(session).intact
        return [one.sleutel for one in dossier.verslagen(session)]


def test_a_sheet_read_twice_changes_nothing_and_says_so(door: Door, planned: Path) -> None:
    filled = _fill(_sheets(door, planned), _mixed)

    first, second = _read(door, planned, *filled), _read(door, planned, *filled)

    count = len(_kept(planned))
    assert count > 1
    said = " ".join(first.out.split())
    assert f": {count} nieuw. Daaruit volgen 1 hercontrole en 1 actie." in said
    assert f"0 nieuw, {count} ongewijzigd." in " ".join(second.out.split())
    assert "volgen" not in second.out
    with dossier.open(Werkmap.open(planned)) as session:
        assert [row.resultaat for row in dossier.logregels(session)].count(f"{count} adressen") == 2


def test_a_corrected_sheet_replaces_what_was_read_and_keeps_the_history(
    door: Door, planned: Path
) -> None:
    sheets = _sheets(door, planned)
    _read(door, planned, *_fill(sheets, _mixed))

    answer = _read(door, planned, *_fill(sheets, lambda _: NOTHING))

    assert "0 nieuw, 1 gewijzigd" in " ".join(answer.out.split())
    with dossier.open(Werkmap.open(planned)) as session:
        assert not any(one.hit for one in dossier.verslagen(session))
        asked = [one for one in dossier.voorstellen(session) if one.grond == "hercontrole"]
    assert asked == []


def test_all_that_is_wrong_is_said_and_nothing_is_kept(door: Door, planned: Path) -> None:
    wrong = {"Bezoek": {"uitkomst": "open", "opmerking": "Gesproken met Jan Pietersen"}}
    filled = _fill(_sheets(door, planned), lambda rank: wrong if rank == 1 else FOUND)

    answer = _read(door, planned, *filled)

    said = " ".join(answer.err.split())
    assert answer.code == 65
    assert "kolom 'uitkomst': kies uit" in said
    assert "kolom 'opmerking': lijkt een naam" in said
    assert "Er is niets bewaard" in said
    assert "Pietersen" not in said
    assert _kept(planned) == []


def test_several_sheets_are_read_at_once_or_not_at_all(door: Door, planned: Path) -> None:
    filled = _fill(_sheets(door, planned), _mixed)
    bad = filled[0].with_name("kapot.csv")
    bad.write_text(filled[0].read_text("utf-8").replace("Overbewoning", "Iets"), "utf-8")

    assert _read(door, planned, *filled[1:], bad).code == 65
    assert _kept(planned) == []
    assert _read(door, planned, *filled, *filled).code == 0
    assert len(_kept(planned)) == len(set(_kept(planned))) > 1


def test_a_sheet_made_again_holds_what_is_known_so_that_a_status_can_be_changed(
    door: Door, planned: Path
) -> None:
    _read(door, planned, *_fill(_sheets(door, planned), _mixed))
    again = _sheets(door, planned)[0]
    text = again.read_text("utf-8")
    assert "Last onder dwangsom;Voorgenomen;2027-12-24" in text
    assert "Trap staat vol." in text
    again.write_text(text.replace(";Voorgenomen;", ";Nagekomen;"), "utf-8")

    answer = _read(door, planned, again)

    assert "0 nieuw, 1 gewijzigd" in " ".join(answer.out.split())
    with dossier.open(Werkmap.open(planned)) as session:
        (measure,) = [m for one in dossier.verslagen(session) for m in one.measures]
    assert (measure.maatregel, measure.status) == ("lod", "nagekomen")


def test_a_shielded_address_is_on_no_sheet_made_again(door: Door, planned: Path) -> None:
    sheets = _sheets(door, planned)
    _read(door, planned, *_fill(sheets, _mixed))
    gone = _rows(sheets[0])[0]["sleutel"].strip("'")

    assert door("afscherm", gone, "--werkmap", planned, "--als", "x", "--nu", NU).code == 0

    texts = [path.read_text("utf-8") for path in _sheets(door, planned)]
    assert texts
    assert not any(gone in text for text in texts)


_DIES = """
import os, signal
from barriere.store.dossier import row, verslag
keep, left = row.add, [int(os.environ["NOG"])]
def add(session, one, nu):
    left[0] -= 1
    if left[0] < 0:
        os.kill(os.getpid(), signal.SIGKILL)
    return keep(session, one, nu)
verslag.add = add
from barriere.cli import main
main()
"""


@pytest.mark.skipif(sys.platform == "win32", reason="needs SIGKILL")
@pytest.mark.parametrize("done", [1, 5])
def test_reading_that_is_killed_leaves_nothing_and_can_be_done_again(
    door: Door, planned: Path, done: int
) -> None:
    filled = _fill(_sheets(door, planned), _mixed)
    words = ["bevindingen", "lees", *filled, "--werkmap", planned, "--nu", NU, "--als", "x"]
    environment = os.environ | {"NOG": str(done), "PYTHONPATH": str(Path(__file__).parents[2])}

    killed = subprocess.run(
        [sys.executable, "-c", _DIES, *map(str, words)], env=environment, check=False
    )

    assert killed.returncode == -signal.SIGKILL
    assert _kept(planned) == []
    assert _read(door, planned, *filled).code == 0
    assert len(_kept(planned)) > 1
