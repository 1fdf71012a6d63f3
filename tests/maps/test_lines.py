"""What is said of many addresses is in the file once, and still said of each."""

import numpy as np
import pyarrow as pa
from hypothesis import given
from hypothesis import strategies as st

from barriere.maps.lines import lines

CARDS = 3
SAID = st.lists(
    st.tuples(st.integers(0, CARDS - 1), st.sampled_from(["a", "b", None]), st.integers(0, 2)),
    max_size=40,
)


@given(SAID)
def test_every_contribution_keeps_its_line(said: list[tuple[int, str | None, int]]) -> None:
    table = pa.table(
        {
            "adres": pa.array(range(len(said)), pa.int32()),
            "volgorde": pa.array([card for card, _, _ in said], pa.int32()),
            "zin": pa.array([text for _, text, _ in said], pa.string()),
            "punten": pa.array([points for _, _, points in said], pa.int8()),
        }
    )
    found = lines(table, CARDS)
    assert found.once.num_rows == found.per_card.sum() == len(set(said))
    first = np.cumsum(found.per_card) - found.per_card
    where = [int(first[card] + rank) for (card, _, _), rank in zip(said, found.rank, strict=True)]
    columns = ["volgorde", "zin", "punten"]
    again = found.once.select(columns).take(pa.array(where, pa.int64()))
    assert again.equals(table.select(columns))


def test_what_is_said_most_of_a_card_comes_first() -> None:
    texts = ["zelden", "vaak", "vaak"]
    table = pa.table({"adres": [0, 1, 2], "volgorde": [0, 0, 0], "zin": texts})
    assert lines(table, 1).rank.tolist() == [1, 0, 0]
