"""The log shows every line that was changed, removed, swapped or put in."""

import sqlite3
from datetime import datetime, timedelta

import pytest

from barriere.store import Werkmap, dossier
from barriere.store.log import TRIMMED, Chain, Event, append, trim, verify

LINES = 6
CHANGE = "UPDATE logregel SET {field} = {field} || 'x' WHERE id = {line}"


@pytest.fixture
def logged(werkmap: Werkmap, nu: datetime) -> Werkmap:
    for number in range(LINES):
        with dossier.open(werkmap) as session:
            event = Event("lees", f"bestand {number}", "aanvaard", "opdrachtregel", "beheerder")
            append(session, event, nu + timedelta(minutes=number))
    return werkmap


def checked(werkmap: Werkmap) -> Chain:
    with dossier.open(werkmap) as session:
        return verify(session)


def tamper(werkmap: Werkmap, *statements: str) -> None:
    database = sqlite3.connect(werkmap.root / "dossier.db")
    with database:
        for statement in statements:
            database.execute(statement)
    database.close()


def test_an_untouched_log_is_intact(logged: Werkmap) -> None:
    chain = checked(logged)
    assert chain.intact
    assert chain.lines == LINES
    with dossier.open(logged) as session:
        assert chain.head == dossier.logregels(session)[-1].hash


def test_an_empty_log_is_intact(werkmap: Werkmap) -> None:
    assert checked(werkmap) == Chain(0, "0" * 64, None)


@pytest.mark.parametrize(
    "field", ["actie", "object", "resultaat", "oorsprong", "actor", "tijdstempel", "vorige", "hash"]
)
@pytest.mark.parametrize("line", [2, LINES])
def test_a_changed_field_is_found_at_its_line(logged: Werkmap, field: str, line: int) -> None:
    tamper(logged, CHANGE.format(field=field, line=line))
    assert checked(logged).broken == line


def test_a_removed_line_is_found_where_it_is_missed(logged: Werkmap) -> None:
    tamper(logged, "DELETE FROM logregel WHERE id = 3")
    assert checked(logged).broken == 3


def test_two_swapped_lines_are_found(logged: Werkmap) -> None:
    tamper(
        logged,
        "UPDATE logregel SET id = 100 WHERE id = 3",
        "UPDATE logregel SET id = 3 WHERE id = 4",
        "UPDATE logregel SET id = 4 WHERE id = 100",
    )
    assert checked(logged).broken == 3


def test_lines_cut_off_at_the_end_show_in_the_head(logged: Werkmap) -> None:
    head = checked(logged).head
    tamper(logged, "DELETE FROM logregel WHERE id = 6")
    assert checked(logged).head != head


def test_lines_cut_off_at_the_start_are_found(logged: Werkmap) -> None:
    tamper(logged, "DELETE FROM logregel WHERE id < 3")
    assert checked(logged).broken == 1


def test_lines_whose_term_is_over_go_and_the_log_says_so_and_stays_intact(
    logged: Werkmap, nu: datetime
) -> None:
    closing = Event("", "", "gewist", "opdrachtregel", "beheerder")
    with dossier.open(logged) as session:
        assert trim(session, closing, nu) is None
        later = nu + timedelta(days=6 * 366)
        last = append(session, Event("score", "run", "gemaakt", "opdrachtregel", "x"), later)
        note = trim(session, closing, later)
        assert note is not None
        assert [line.id for line in dossier.logregels(session)] == [last.id, note.id]
        assert (note.actie, note.object) == (TRIMMED, last.vorige)
    assert checked(logged).intact


def test_no_two_lines_follow_the_same_one(logged: Werkmap) -> None:
    with pytest.raises(sqlite3.IntegrityError, match="vorige"):
        tamper(
            logged,
            "CREATE TEMP TABLE vals AS SELECT * FROM logregel WHERE id = 3",
            "UPDATE vals SET id = 99, hash = 'vals'",
            "INSERT INTO logregel SELECT * FROM vals",
        )
