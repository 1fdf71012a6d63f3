"""A short code on paper proves what the log held when it was printed."""

import sqlite3
from datetime import UTC, date, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from barriere.errors import WrongUse
from barriere.store import Werkmap, dossier
from barriere.store.checkpoint import Checkpoint, checkpoint, code_of, read_code
from barriere.store.log import Event, append, trim

HASHES = st.binary(min_size=32, max_size=32).map(bytes.hex)
LETTERS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
LINES = 6


def logged(werkmap: Werkmap, nu: datetime, lines: int = LINES) -> list[str]:
    """Log some lines, and return the code of each."""
    codes = []
    for number in range(lines):
        with dossier.open(werkmap) as session:
            event = Event("verstrekking", f"lijst {number}", "geprint", "barriere", "planner")
            codes.append(code_of(append(session, event, nu + timedelta(minutes=number)).hash))
    return codes


def asked(werkmap: Werkmap, code: str) -> Checkpoint:
    with dossier.open(werkmap) as session:
        return checkpoint(session, code)


def tamper(werkmap: Werkmap, statement: str) -> None:
    database = sqlite3.connect(werkmap.root / "dossier.db")
    with database:
        database.execute(statement)
    database.close()


@given(HASHES)
def test_a_code_is_read_back_however_it_is_typed(sha256: str) -> None:
    code = code_of(sha256)

    assert len(code) == 19
    assert read_code(code) == code
    assert read_code(code.lower().replace("-", " ")) == code
    assert read_code(code.replace("-", "").replace("0", "o").replace("1", "l")) == code


@given(HASHES, st.integers(0, 15), st.sampled_from(LETTERS))
def test_one_wrong_character_is_always_noticed(sha256: str, at: int, letter: str) -> None:
    letters = code_of(sha256).replace("-", "")
    wrong = letters[:at] + letter + letters[at + 1 :]

    if wrong != letters:
        with pytest.raises(WrongUse, match="geen controlecode"):
            read_code(wrong)


@given(HASHES, st.integers(0, 15), st.integers(0, 15))
def test_two_swapped_characters_are_always_noticed(sha256: str, one: int, two: int) -> None:
    letters = list(code_of(sha256).replace("-", ""))
    letters[one], letters[two] = letters[two], letters[one]
    wrong = "".join(letters)

    if wrong != code_of(sha256).replace("-", ""):
        with pytest.raises(WrongUse, match="geen controlecode"):
            read_code(wrong)


@pytest.mark.parametrize("text", ["", "ABC", "0000-0000-0000-00000", "0000-0000-0000-000U"])
def test_what_is_no_code_is_refused(text: str) -> None:
    with pytest.raises(WrongUse):
        read_code(text)


def test_a_code_finds_its_own_line_in_an_intact_log(werkmap: Werkmap, nu: datetime) -> None:
    codes = logged(werkmap, nu)

    found = asked(werkmap, codes[2])

    assert found.proven
    assert found.number == 3
    assert found.line is not None
    assert found.line.object == "lijst 2"
    assert len(set(codes)) == LINES


def test_a_line_changed_before_the_paper_is_found(werkmap: Werkmap, nu: datetime) -> None:
    codes = logged(werkmap, nu)
    tamper(werkmap, "UPDATE logregel SET resultaat = 'niets' WHERE id = 2")

    assert not asked(werkmap, codes[3]).proven


def test_a_line_changed_after_the_paper_leaves_what_the_paper_says_proven(
    werkmap: Werkmap, nu: datetime
) -> None:
    codes = logged(werkmap, nu)
    tamper(werkmap, "UPDATE logregel SET resultaat = 'niets' WHERE id = 5")

    found = asked(werkmap, codes[3])

    assert found.proven
    assert found.chain.broken == 5


def test_lines_cut_off_at_the_end_are_missed_by_the_paper(werkmap: Werkmap, nu: datetime) -> None:
    codes = logged(werkmap, nu)
    tamper(werkmap, "DELETE FROM logregel WHERE id > 4")

    found = asked(werkmap, codes[5])

    assert found.chain.intact
    assert found.line is None
    assert not found.proven
    assert asked(werkmap, codes[3]).proven


def test_a_log_that_was_rewritten_as_a_whole_is_betrayed_by_the_paper(
    werkmap: Werkmap, nu: datetime
) -> None:
    codes = logged(werkmap, nu)
    tamper(werkmap, "DELETE FROM logregel")
    again = logged(werkmap, nu + timedelta(seconds=1))

    assert asked(werkmap, again[5]).proven
    assert not any(asked(werkmap, code).proven for code in codes)


def test_of_a_line_that_was_erased_after_its_term_the_log_says_from_when_it_goes_back(
    werkmap: Werkmap, nu: datetime
) -> None:
    codes = logged(werkmap, nu)
    later = datetime(2033, 1, 4, 9, tzinfo=UTC)
    logged(werkmap, later, 1)
    assert asked(werkmap, codes[0]).erased_before is None
    with dossier.open(werkmap) as session:
        trim(session, Event("", "", "gewist", "barriere", "beheerder"), later)

    found = asked(werkmap, codes[0])

    assert found.line is None
    assert found.chain.intact
    assert found.erased_before == date(2033, 1, 4)
