"""Whatever is in a file, each reader answers: taken whole, or refused and nothing touched.

`make fuzz` gives every reader 5,000 cases; here each gets a few.
"""

import os
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from barriere.model.register import Register
from tests.fuzz.attack import Worker
from tests.fuzz.good import CANARIES
from tests.fuzz.mutate_sheet import CELLS, as_csv
from tests.fuzz.mutate_workbook import as_xlsx
from tests.fuzz.run import attack
from tests.fuzz.seeds import SEEDS
from tests.sources.good_rows import GOOD, SHEETS

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="asks Linux how memory grew")
CASES = int(os.environ.get("BARRIERE_FUZZ", "12"))


@pytest.fixture(scope="module")
def worker() -> Iterator[Worker]:
    with Worker() as found:
        yield found


@pytest.mark.parametrize("reader", SEEDS)
def test_a_damaged_file_is_answered(reader: str, worker: Worker, shared_data: Path) -> None:
    outcome = attack(reader, range(CASES), worker, shared_data)
    assert outcome.failures == []


text = st.sampled_from(CELLS) | st.text(max_size=20)


@st.composite
def sheets(draw: st.DrawFn) -> tuple[Register, list[list[str]]]:
    """Return a register and rows under some of its columns, in some order."""
    register = draw(st.sampled_from(SHEETS))
    names = draw(st.permutations(list(GOOD[register])))
    header = names[: draw(st.integers(1, len(names)))] if draw(st.booleans()) else names
    cells = [st.just(GOOD[register][name]) | text for name in header]
    return register, [header, *draw(st.lists(st.tuples(*cells).map(list), max_size=6))]


@given(sheet=sheets(), book=st.booleans())
@settings(
    max_examples=5 * CASES,
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
)
def test_any_rows_under_the_right_names_are_answered(
    sheet: tuple[Register, list[list[str]]],
    book: bool,  # noqa: FBT001 - drawn, not a switch
    worker: Worker,
) -> None:
    register, rows = sheet
    content = as_xlsx(rows) if book else as_csv(rows).encode("utf-8", "surrogatepass")
    name = "a.xlsx" if book else "a.csv"
    assert worker.try_file(register, content, name, list(CANARIES)).wrong == ()
