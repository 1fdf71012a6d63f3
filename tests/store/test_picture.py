"""The picture of a day: what counts then, in a fixed order, however the deliveries came in."""

from collections.abc import Callable
from datetime import date, datetime, timedelta
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import pyarrow as pa
import pytest
import shapely
from hypothesis import given
from hypothesis import settings as limits
from hypothesis import strategies as st

from barriere import settings, sources
from barriere.errors import BarriereError
from barriere.model.delivery import Reading
from barriere.model.register import Register
from barriere.store import Picture, Receipt, Werkmap, deliveries, picture, receive

Deliver = Callable[..., Receipt]
Row = dict[str, Any]

JUNE, SEPTEMBER, OCTOBER = date(2026, 6, 30), date(2026, 9, 30), date(2026, 10, 31)


def house(number: int, **more: Any) -> Row:
    place = {"straat": "Dijk", "postcode": "9999AA", "woonplaats": "Veldstad"}
    return place | {"huisnummer": number} | more


BAG = [house(number, x=1000.0 * number, y=500_000.0) for number in (5, 1, 3)]


def numbers(made: Picture, table: str = "meldingen") -> list[int]:
    query = f"SELECT a.huisnummer FROM {table} JOIN adressen a USING (adr) ORDER BY adr"
    return [row[0] for row in made.db.execute(query).fetchall()]


def test_addresses_are_numbered_in_the_order_of_their_writing(
    werkmap: Werkmap, deliver: Deliver
) -> None:
    deliver(Register.BAG, [house(10), house(2, toevoeging="B"), house(2), house(2, huisletter="A")])
    found = picture(werkmap).table("adressen")
    assert found["adr"].to_pylist() == [0, 1, 2, 3]
    assert found["weergave"].to_pylist() == [
        "Dijk 2, 9999 AA Veldstad",
        "Dijk 2-B, 9999 AA Veldstad",
        "Dijk 2A, 9999 AA Veldstad",
        "Dijk 10, 9999 AA Veldstad",
    ]
    assert set(found["zonder_bag_id"].to_pylist()) == {True}


def test_the_latest_delivery_up_to_the_day_counts(werkmap: Werkmap, deliver: Deliver) -> None:
    deliver(Register.BAG, BAG, JUNE)
    for day, number in ((OCTOBER, 5), (JUNE, 1), (SEPTEMBER, 3)):
        deliver(Register.MELDINGEN, [house(number)], day)
    assert numbers(picture(werkmap)) == [5]
    assert numbers(picture(werkmap, OCTOBER)) == [5]
    assert numbers(picture(werkmap, date(2026, 10, 30))) == [3]
    assert numbers(picture(werkmap, JUNE)) == [1]
    assert numbers(picture(werkmap, date(2026, 6, 29))) == []


@pytest.mark.parametrize(("corrected", "correction"), [(1, 3), (3, 1)])
def test_a_correction_of_the_same_day_replaces_what_it_corrects(
    werkmap: Werkmap, deliver: Deliver, nu: datetime, corrected: int, correction: int
) -> None:
    deliver(Register.BAG, BAG)
    deliver(Register.MELDINGEN, [house(correction)], nu=nu + timedelta(hours=1))
    deliver(Register.MELDINGEN, [house(corrected)], nu=nu)
    assert numbers(picture(werkmap)) == [correction]


def test_the_default_day_is_that_of_the_newest_register_about_addresses(
    werkmap: Werkmap, deliver: Deliver
) -> None:
    with pytest.raises(BarriereError, match="nog geen register"):
        picture(werkmap)
    deliver(Register.BAG, BAG, JUNE)
    deliver(Register.MELDINGEN, [house(1)], SEPTEMBER)
    deliver(Register.AFSTEMMING, [house(5, houder="partner")], OCTOBER)
    made = picture(werkmap)
    assert made.peildatum == SEPTEMBER
    assert {r: n.peildatum for r, n in made.manifests.items()} == {
        Register.BAG: JUNE,
        Register.MELDINGEN: SEPTEMBER,
        Register.AFSTEMMING: OCTOBER,
    }


def test_a_hold_counts_at_once_also_in_the_picture_of_an_earlier_day(
    werkmap: Werkmap, deliver: Deliver
) -> None:
    deliver(Register.BAG, BAG, JUNE)
    deliver(Register.AFSTEMMING, [house(5, houder="partner")], OCTOBER)
    assert numbers(picture(werkmap, JUNE), "afstemming") == [5]


def test_registers_that_never_came_are_empty_tables_with_their_columns(
    werkmap: Werkmap, deliver: Deliver
) -> None:
    deliver(Register.BAG, BAG)
    made = picture(werkmap)
    for register in set(Register) - {Register.BAG}:
        for name, empty in sources.empty_tables(register).items():
            found = made.table(name)
            assert found.num_rows == 0
            assert found.column_names[: len(empty.column_names)] == empty.column_names
    named = {row[0] for row in made.db.execute("SHOW TABLES").fetchall()}
    ours = {name for r in Register for name in sources.empty_tables(r)}
    assert named == ours | {"adressen", "niet_gekoppeld"}


def test_the_picture_stands_on_its_own_once_it_is_made(werkmap: Werkmap, deliver: Deliver) -> None:
    receipt = deliver(Register.BAG, BAG)
    made = picture(werkmap)
    (werkmap.leveringen / receipt.manifest.id / "bag.parquet").unlink()
    assert made.table("adressen").num_rows == 3
    assert made.db.execute("SELECT current_setting('temp_directory')").fetchone() == ("",)


def square(left: float, right: float) -> bytes:
    return bytes(shapely.to_wkb(shapely.box(left, 499_000, right, 501_000)))


def test_each_address_lies_in_the_area_around_it_and_a_border_goes_to_the_lowest_code(
    werkmap: Werkmap, deliver: Deliver
) -> None:
    deliver(Register.BAG, [*BAG, house(7), house(9, x=9000.0, y=500_000.0)])
    deliver(
        Register.GRENZEN,
        [
            {"soort": "buurt", "code": "BU2", "naam": "Kade", "geometrie": square(3000, 6000)},
            {"soort": "buurt", "code": "BU1", "naam": "Wad", "geometrie": square(0, 3000)},
            {"soort": "buurt", "code": "BU3", "naam": "Kade", "geometrie": square(8000, 9500)},
            {"soort": "wijk", "code": "WK1", "naam": None, "geometrie": square(0, 9500)},
            {"soort": "gemeente", "code": "GM1", "naam": "Veldstad", "geometrie": square(0, 9999)},
        ],
        OCTOBER,
    )
    found = picture(werkmap, SEPTEMBER).table("adressen")
    areas = {row["huisnummer"]: (row["wijk"], row["buurt"]) for row in found.to_pylist()}
    assert areas == {
        1: ("WK1", "Wad"),
        3: ("WK1", "Wad"),
        5: ("WK1", "Kade (BU2)"),
        7: (None, None),
        9: ("WK1", "Kade (BU3)"),
    }


def year() -> list[tuple[Register, date, list[Row]]]:
    """Return a year of deliveries in which no two share a register and a day."""
    return [
        (Register.BAG, JUNE, BAG[:2]),
        (Register.BAG, SEPTEMBER, BAG),
        (Register.BRP, JUNE, [house(1, persoon="a" * 32, geheim=0)]),
        (Register.BRP, OCTOBER, [house(3, persoon="b" * 32, geheim=7), house(4, persoon="c" * 32)]),
        (Register.MELDINGEN, SEPTEMBER, [house(5), house(1), house(5)]),
        (Register.BIJZONDER, JUNE, [house(1, soort="opvang", geheim=True)]),
        (Register.AFSTEMMING, OCTOBER, [house(5, houder="partner")]),
    ]


def contents(made: Picture) -> dict[str, pa.Table]:
    names = [row[0] for row in made.db.execute("SHOW TABLES").fetchall()]
    return {name: made.table(name) for name in names}


def town_after(order: list[int], day: date | None) -> dict[str, pa.Table]:
    """Deliver the year in this order into a fresh werkmap and look at it."""
    with TemporaryDirectory() as folder:
        werkmap = Werkmap.create(Path(folder) / "w", settings.template("Veldstad", "9999"))
        for moment, index in enumerate(order):
            register, peildatum, rows = year()[index]
            schema = sources.empty(register).schema
            numbered = [{"rij": i, **row} for i, row in enumerate(rows, start=2)]
            table = pa.Table.from_pylist(numbered, schema=schema)
            file = Path(folder) / f"{register}-{peildatum}.csv"
            file.write_text(str(index))
            reading = Reading(register, peildatum, {register.value: table}, len(rows))
            nu = datetime.fromisoformat("2026-11-23T09:00:00+00:00") + timedelta(minutes=moment)
            receive(werkmap, reading, file, nu)
        assert len(deliveries(werkmap)) == len(order)
        return contents(picture(werkmap, day))


@cache
def town_in_time_order(day: date | None) -> dict[str, pa.Table]:
    return town_after(list(range(7)), day)


@limits(max_examples=8, deadline=None)
@given(order=st.permutations(range(7)), day=st.sampled_from([None, JUNE, SEPTEMBER]))
def test_in_whatever_order_deliveries_come_the_picture_is_the_same(
    order: list[int], day: date | None
) -> None:
    assert town_after(order, day) == town_in_time_order(day)
