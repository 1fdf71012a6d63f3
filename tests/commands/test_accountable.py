"""What was shared and what the log proves, asked at the front door."""

import json
import sqlite3
from pathlib import Path

import pytest

from barriere.privacy.mag_zien import FILE, template
from barriere.store import Werkmap, dossier
from barriere.store.checkpoint import code_of
from tests.commands.conftest import NU, Answer, Door

ROW = """\
[[mag_zien]]
partner = "politie"
gegevens = ["brp"]
grond = "Verzonnen wet artikel 12"
bron = "convenant van 1 november 2026"
zekerheid = "bevestigd"
door = "jurist OOV"
vanaf = 2026-11-01
tot = 2027-10-31
"""


@pytest.fixture
def asked(werkmap: Path, door: Door) -> Door:
    def ask(*words: object) -> Answer:
        return door(*words, "--werkmap", werkmap, "--als", "jurist", "--nu", NU)

    return ask


def first_code(werkmap: Path) -> str:
    with dossier.open(Werkmap.open(werkmap)) as session:
        return code_of(dossier.logregels(session)[0].hash)


def tamper(werkmap: Path, statement: str) -> None:
    database = sqlite3.connect(werkmap / "dossier.db")
    with database:
        database.execute(statement)
    database.close()


def test_a_new_werkmap_has_a_table_that_allows_nothing_and_says_so(
    werkmap: Path, asked: Door
) -> None:
    assert (werkmap / FILE).read_text("utf-8") == template()
    assert (werkmap / FILE).stat().st_mode & 0o777 == 0o600
    said = asked("mag-zien").out

    assert "staat nog niets toe" in said
    assert "Politie" in said
    assert "klaargezet" not in said


def test_a_werkmap_from_before_the_table_gets_one(werkmap: Path, asked: Door) -> None:
    (werkmap / FILE).unlink()

    assert "klaargezet" in asked("mag-zien").out
    assert (werkmap / FILE).read_text("utf-8") == template()


def test_a_row_is_shown_with_its_law_and_whether_it_holds(werkmap: Path, asked: Door) -> None:
    (werkmap / FILE).write_text(ROW + ROW.replace("2027-10-31", "2026-11-01"), "utf-8")

    said = " ".join(asked("mag-zien").out.split())
    told = json.loads(asked("mag-zien", "--json").out)

    assert "Politie BRP Verzonnen wet artikel 12 bevestigd 31-10-2027 geldt" in said
    assert [row["stand"] for row in told["mag_zien"]] == ["geldt", "voorbij sinds 01-11-2026"]
    assert "Politie" not in told["niets"]
    assert "Belastingdienst" in told["niets"]


def test_a_wrong_table_is_refused_whole(werkmap: Path, asked: Door) -> None:
    (werkmap / FILE).write_text(ROW.replace("politie", "buurtwacht"), "utf-8")

    answer = asked("mag-zien")

    assert answer.code == 65
    assert "mag_zien.toml: [[mag_zien]] nummer 1, partner" in " ".join(answer.err.split())


def test_the_overview_is_also_a_sheet(werkmap: Path, asked: Door) -> None:
    assert asked("mag-zien", "--blad").code == 0
    assert [path.name for path in (werkmap / "uit").glob("*.pdf")] == ["mag-zien-2026-11-02.pdf"]


def test_what_was_never_handed_out_cannot_be_destroyed(asked: Door) -> None:
    answer = asked("vernietigd", "2027-1-Team-A-G-1")

    assert answer.code == 2
    assert "Geen lijst of controle: 2027-1-Team-A-G-1" in " ".join(answer.err.split())


def test_an_intact_log_says_so_and_gives_its_code(asked: Door) -> None:
    said = asked("logboek").out

    assert "Het logboek is gaaf" in said
    code = said.split("laatste regel: ")[1].split()[0]
    again = " ".join(asked("logboek", code.lower()).out.split())
    assert "Alles tot en met deze regel staat er nog zoals toen" in again


def test_a_log_with_a_changed_line_is_found_and_fails(werkmap: Path, asked: Door) -> None:
    asked("mag-zien")
    code = first_code(werkmap)
    tamper(werkmap, "UPDATE logregel SET actor = 'een ander' WHERE id = 1")

    for words in (("logboek",), ("logboek", code)):
        answer = asked(*words)
        assert answer.code == 1
        assert "Regel 1 volgt niet uit de regel ervoor" in " ".join(answer.err.split())
    assert json.loads(asked("logboek", "--json").out)["gaaf"] is False


def test_a_code_that_the_log_does_not_hold_fails_and_says_what_it_means(asked: Door) -> None:
    answer = asked("logboek", "0000-0000-0000-0000")

    assert answer.code == 1
    assert "staat niet in het logboek" in answer.err
    assert "ingekort of herschreven" in " ".join(answer.err.split())


def test_a_mistyped_code_is_wrong_use(asked: Door) -> None:
    answer = asked("logboek", "0000-0000-0000-0009")

    assert answer.code == 2
    assert "geen controlecode" in answer.err
