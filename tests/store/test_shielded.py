"""A secret address is shielded in every picture, whoever said it, whenever, and however written."""

from collections.abc import Callable
from datetime import date, datetime
from typing import Any

import pytest

from barriere.model.register import Register
from barriere.store import Receipt, Werkmap, dossier, picture

Deliver = Callable[..., Receipt]
Row = dict[str, Any]

JUNE, SEPTEMBER, OCTOBER = date(2026, 6, 30), date(2026, 9, 30), date(2026, 10, 31)
V = "99990100000000{:02d}".format


def house(number: int, **more: Any) -> Row:
    place = {"straat": "Dijk", "postcode": "9999AA", "woonplaats": "Veldstad"}
    return place | {"huisnummer": number} | more


BAG = [house(1), house(3, huisletter="A"), house(3, huisletter="B"), house(5)]


def shielded(werkmap: Werkmap, day: date | None = None) -> list[str]:
    query = "SELECT weergave FROM adressen WHERE afgeschermd ORDER BY adr"
    rows = picture(werkmap, day).db.execute(query).fetchall()
    return [row[0].split(",")[0] for row in rows]


@pytest.fixture
def town(werkmap: Werkmap, deliver: Deliver) -> Werkmap:
    deliver(Register.BAG, BAG, JUNE)
    return werkmap


def test_a_secret_place_and_a_secret_resident_are_shielded(town: Werkmap, deliver: Deliver) -> None:
    deliver(Register.BIJZONDER, [house(1, soort="opvang", geheim=True), house(5, soort="hotel")])
    deliver(Register.BRP, [house(3, huisletter="A", persoon="a" * 32, geheim=7)])
    assert shielded(town) == ["Dijk 1", "Dijk 3A"]


def test_a_later_secret_also_shields_the_picture_of_an_earlier_day(
    town: Werkmap, deliver: Deliver
) -> None:
    deliver(Register.BRP, [house(5, persoon="a" * 32, geheim=7)], JUNE)
    deliver(Register.BIJZONDER, [house(1, soort="opvang", geheim=True)], OCTOBER)
    deliver(Register.BRP, [house(3, huisletter="A", persoon="a" * 32, geheim=7)], OCTOBER)
    assert shielded(town, SEPTEMBER) == ["Dijk 1", "Dijk 3A", "Dijk 5"]
    assert picture(town, SEPTEMBER).table("bijzonder").num_rows == 0


def test_a_secret_that_fits_no_address_shields_every_address_at_its_number(
    town: Werkmap, deliver: Deliver
) -> None:
    deliver(Register.BIJZONDER, [house(3, soort="opvang", geheim=True)])
    deliver(Register.BRP, [house(5, toevoeging="9", persoon="a" * 32, geheim=6)])
    assert shielded(town) == ["Dijk 3A", "Dijk 3B", "Dijk 5"]


def test_a_shielded_address_is_not_even_named_as_a_candidate(
    town: Werkmap, deliver: Deliver
) -> None:
    deliver(Register.BIJZONDER, [house(3, huisletter="A", soort="opvang", geheim=True)])
    deliver(Register.MELDINGEN, [house(3)])
    made = picture(town)
    (row,) = made.db.execute("SELECT kandidaten FROM niet_gekoppeld").fetchall()
    assert [name.split(",")[0] for name in row[0]] == ["Dijk 3B", "Dijk 1", "Dijk 5"]


@pytest.mark.parametrize("by", ["sleutel", "adres"])
def test_an_address_that_an_official_shielded_stays_so_when_the_bag_gives_it_an_id(
    town: Werkmap, deliver: Deliver, nu: datetime, by: str
) -> None:
    with dossier.open(town) as session:
        row = dossier.Afscherming(sleutel="9999AA-5", door="beheerder")
        if by == "adres":
            row = dossier.Afscherming(sleutel=V(5), adres="9999AA-5", door="beheerder")
        dossier.add(session, row, nu)
    assert shielded(town) == ["Dijk 5"]
    deliver(Register.BAG, [house(5, vbo_id=V(77)), house(1, vbo_id=V(1))], OCTOBER)
    assert shielded(town) == ["Dijk 5"]


def test_an_address_is_shielded_by_its_bag_id(
    werkmap: Werkmap, deliver: Deliver, nu: datetime
) -> None:
    deliver(Register.BAG, [house(5, vbo_id=V(5)), house(1, vbo_id=V(1))])
    with dossier.open(werkmap) as session:
        dossier.add(session, dossier.Afscherming(sleutel=V(5), door="beheerder"), nu)
    assert shielded(werkmap) == ["Dijk 5"]
