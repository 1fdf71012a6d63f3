"""The quick way through a CSV gives what the strict way gives, or steps back."""

import contextlib
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from barriere.errors import BadData
from barriere.model.register import Register
from barriere.settings import Formaat
from barriere.sources.csv.read import read_csv
from barriere.sources.texts import Texts, take_columns

HEAD = "a;b;c\n"
WANTED = {"a": 0, "c": 2}
PIECES = st.sampled_from(
    ['"', ";", "\n", "\r\n", "\r", '""', "x", " ", "é", '";"', '"\n', "1;2;3\n"]
)
FIELDS = st.sampled_from(["", "x", " y ", '"q"', '"a;b"', '"re\ngel"', '"zei ""ja"""', '""'])
ROWS = st.lists(st.lists(FIELDS, min_size=2, max_size=4), min_size=1, max_size=12)

brief = settings(deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])


def both_ways(
    content: str, path: Path, encoding: str = "utf-8"
) -> tuple[Texts | None, Texts | None]:
    """Return what the quick and the strict way make of a file; None where they do not."""
    path.write_bytes(content.encode(encoding))
    declared = Formaat.model_validate({"codering": encoding})
    grid = read_csv(path, declared, Register.MELDINGEN)
    quick = take_columns(grid, WANTED, path.name) if grid.quick(WANTED) else None
    strict = None
    with contextlib.suppress(BadData):
        grid = read_csv(path, declared, Register.MELDINGEN)
        strict = take_columns(replace(grid, quick=lambda _: None), WANTED, path.name)
    return quick, strict


def same(one: Texts, other: Texts) -> bool:
    tables = one.table.to_pydict() == other.table.to_pydict()
    return tables and one.rows == other.rows and one.rejects == other.rejects


@brief
@given(pieces=st.lists(PIECES, max_size=30))
@example(pieces=["1;2;3\n", '"', "\n", '";x;y\n'])
@example(pieces=['x"y;1;2\n'])
def test_whatever_stands_in_it_the_quick_way_never_says_something_else(
    pieces: list[str], tmp_path: Path
) -> None:
    quick, strict = both_ways(HEAD + "".join(pieces), tmp_path / "a.csv")

    if quick is not None:
        assert strict is not None
        assert same(quick, strict)


@brief
@given(
    rows=ROWS, end=st.sampled_from(["\n", "\r\n"]), encoding=st.sampled_from(["utf-8", "utf-16"])
)
def test_well_quoted_rows_are_read_the_quick_way_ragged_ones_included(
    rows: list[list[str]], end: str, encoding: str, tmp_path: Path
) -> None:
    lines = [";".join(row) for row in [*rows, ["1", "2", "3"]]]
    content = HEAD.replace("\n", end) + end.join(lines) + end

    quick, strict = both_ways(content, tmp_path / "a.csv", encoding)

    assert quick is not None
    assert strict is not None
    assert same(quick, strict)


@pytest.mark.parametrize("inside", ["\n", " "])
def test_rows_that_run_over_a_block_of_the_file_keep_their_line(
    inside: str, tmp_path: Path
) -> None:
    field = f'"{"y" * 500}{inside}{"z" * 500}"'
    content = HEAD + f"1;{field};3\n" * 4_000 + "kort\n1;2;3\n"

    quick, strict = both_ways(content, tmp_path / "a.csv")

    assert quick is not None
    assert strict is not None
    assert same(quick, strict)
    assert quick.rejects[0].row == (8_002 if inside == "\n" else 4_002)
