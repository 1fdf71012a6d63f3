"""What columns are called is never part of a statement, and never changes what is kept."""

from collections.abc import Callable
from random import Random

import pytest

from barriere import sources
from barriere.errors import BadData
from barriere.model.delivery import Reading
from barriere.model.register import Register

Hand = Callable[..., Reading]

HEAD = "datum;vbo_id;soort;aantal"
ROW = "20260301;0014010000000001;busje;2"
PARTS = (
    "'", '"', ";--", "--", "/*", "*/", "DROP TABLE ruw", "SELECT", "getypeerd", "rij", "r_datum",
    "fouten", ")", "(", "$dag", "?", "%s", "{}", "\\", "\x1b[2J", "\u202e", "é", "\ufeff", "`", "[",
    "UNION ALL", "read_csv('/etc/passwd')", "COPY ruw TO '/tmp/x'", "ATTACH", "n_datum", " ",
    "NULL",
)  # fmt: skip


def names(count: int) -> list[str]:
    """Return made-up names, each once, none that a sheet knows."""
    rng, found = Random(7), dict[str, None]()  # noqa: S311 - the same names each time
    while len(found) < count:
        found["".join(rng.choices(PARTS, k=rng.randint(1, 4))) + f" {len(found)}"] = None
    return [name.replace('"', '""') for name in found]


def test_a_thousand_hostile_names_leave_the_table_as_it_is(hand_in: Hand) -> None:
    extra = names(1000)
    header = HEAD + "".join(f';"{name}"' for name in extra)
    reading = hand_in(Register.WAARNEMINGEN, f"{header}\n{ROW}{';x' * len(extra)}\n")
    plain = hand_in(Register.WAARNEMINGEN, f"{HEAD}\n{ROW}\n")
    assert reading.tables == plain.tables
    assert reading.tables["waarnemingen"].schema == sources.empty(Register.WAARNEMINGEN).schema
    assert reading.rejects == []
    assert all(notice.isprintable() for notice in reading.notices)


@pytest.mark.parametrize("name", names(60))
def test_a_hostile_name_in_the_place_of_a_needed_one_is_a_missing_column(
    name: str, hand_in: Hand
) -> None:
    header = HEAD.replace("soort", f'"{name}"')
    with pytest.raises(BadData, match="deze kolom ontbreekt: soort") as refused:
        hand_in(Register.WAARNEMINGEN, f"{header}\n{ROW}\n")
    assert str(refused.value).replace("\n", "").isprintable()
