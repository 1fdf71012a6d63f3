"""Rows find their address by id, else by postcode and number, and never by guess."""

from collections.abc import Callable
from typing import Any

import pytest

from barriere.model.register import Register
from barriere.store import Picture, Receipt, Werkmap, picture

Deliver = Callable[..., Receipt]
Row = dict[str, Any]

V = "99990100000000{:02d}".format
N = "99992000000000{:02d}".format


def house(number: int, letter: str | None = None, extra: str | None = None, **more: Any) -> Row:
    place = {"straat": "Dijk", "postcode": "9999AA", "woonplaats": "Veldstad"}
    return place | {"huisnummer": number, "huisletter": letter, "toevoeging": extra} | more


WITH_IDS = [
    house(1, vbo_id=V(1), nummeraanduiding_id=N(1)),
    house(3, "A", vbo_id=V(2), nummeraanduiding_id=N(2)),
    house(3, "B", vbo_id=V(3), nummeraanduiding_id=N(3)),
    house(5, None, "2", vbo_id=V(4), nummeraanduiding_id=N(4)),
    house(5, None, "12", vbo_id=V(5), nummeraanduiding_id=N(5)),
    house(7, "A", "2", vbo_id=V(6), nummeraanduiding_id=N(6)),
    house(9, None, "BIS", vbo_id=V(7), nummeraanduiding_id=N(7)),
    house(11, vbo_id=V(8), nummeraanduiding_id=N(8)),
    house(11, vbo_id=V(9), nummeraanduiding_id=N(9)),
    house(13, "A", vbo_id=V(10), nummeraanduiding_id=N(10)),
    house(13, None, "A", vbo_id=V(11), nummeraanduiding_id=N(11)),
    house(15, vbo_id=V(12), status="Verblijfsobject ingetrokken"),
    house(15, vbo_id=V(13), status="Verblijfsobject in gebruik"),
    house(17, vbo_id=V(14), status="Verblijfsobject ingetrokken"),
]


@pytest.fixture
def linked(werkmap: Werkmap, deliver: Deliver) -> Callable[[list[Row], Row], Picture]:
    def deliver_both(bag: list[Row], report: Row) -> Picture:
        deliver(Register.BAG, bag)
        deliver(Register.MELDINGEN, [{"melding_id": "1", "soort": "overlast"} | report])
        return picture(werkmap)

    return deliver_both


def keys(made: Picture) -> list[str]:
    """Return the keys of the addresses that the one report was linked to."""
    query = "SELECT sleutel FROM meldingen JOIN adressen USING (adr) ORDER BY sleutel"
    return [row[0] for row in made.db.execute(query).fetchall()]


def reasons(made: Picture) -> list[tuple[str, list[str]]]:
    """Return cause and candidates of what was not linked."""
    query = "SELECT oorzaak, kandidaten FROM niet_gekoppeld ORDER BY register, rij"
    return made.db.execute(query).fetchall()


@pytest.mark.parametrize(
    ("written", "found"),
    [
        (house(99, vbo_id=V(4)), V(4)),
        (house(99, nummeraanduiding_id=N(3)), V(3)),
        (house(1), V(1)),
        (house(3, "a"), V(2)),
        (house(3, None, "B"), V(3)),
        (house(3, None, "b "), V(3)),
        (house(5, None, "02"), V(4)),
        (house(5, None, "-2"), V(4)),
        (house(5, "2"), V(4)),
        (house(7, None, "A-2"), V(6)),
        (house(7, None, "a 02"), V(6)),
        (house(7, "A", " 2"), V(6)),
        (house(9, None, "bis"), V(7)),
        (house(13, "A"), V(10)),
        (house(13, None, "A"), V(11)),
        (house(15), V(13)),
        (house(1, None, "-"), V(1)),
    ],
)
def test_an_address_is_found_however_it_is_written(
    linked: Callable[[list[Row], Row], Picture], written: Row, found: str
) -> None:
    made = linked(WITH_IDS, written)
    assert keys(made) == [found]
    assert reasons(made) == []


@pytest.mark.parametrize(
    ("written", "cause", "candidates"),
    [
        (
            house(1, vbo_id=V(99)),
            "dit vbo_id staat niet in de BAG",
            ["Dijk 1", "Dijk 3A", "Dijk 3B"],
        ),
        (
            house(1, vbo_id=V(99), nummeraanduiding_id=N(1)),
            "dit vbo_id staat niet in de BAG",
            ["Dijk 1", "Dijk 3A", "Dijk 3B"],
        ),
        (
            house(3, "A", nummeraanduiding_id=N(99)),
            "dit nummeraanduiding_id staat niet in de BAG",
            ["Dijk 3A", "Dijk 3B", "Dijk 1"],
        ),
        (house(17, vbo_id=V(14)), "dit verblijfsobject is in de BAG vervallen", None),
        (house(11), "meer dan één adres past hierbij", ["Dijk 11", "Dijk 11", "Dijk 9-BIS"]),
        (
            house(3),
            "geen adres met deze huisletter of toevoeging",
            ["Dijk 3A", "Dijk 3B", "Dijk 1"],
        ),
        (
            house(5, None, "1-2"),
            "geen adres met deze huisletter of toevoeging",
            ["Dijk 5-12", "Dijk 5-2", "Dijk 3A"],
        ),
        (house(1, "É"), "geen adres met deze huisletter of toevoeging", None),
        (house(1, None, "?"), "geen adres met deze huisletter of toevoeging", None),
        (
            house(4),
            "dit huisnummer staat niet in de BAG bij deze postcode",
            ["Dijk 3A", "Dijk 3B", "Dijk 5-12"],
        ),
        (house(1, postcode="9999ZZ"), "deze postcode staat niet in de BAG", []),
        (house(1, postcode=None), "postcode of huisnummer ontbreekt", []),
        ({}, "de rij heeft geen adres", []),
    ],
)
def test_what_does_not_fit_is_listed_with_a_cause_and_the_nearest_and_never_guessed(
    linked: Callable[[list[Row], Row], Picture],
    written: Row,
    cause: str,
    candidates: list[str] | None,
) -> None:
    made = linked(WITH_IDS, written)
    assert keys(made) == []
    ((said, near),) = reasons(made)
    assert said == cause
    if candidates is not None:
        assert [name.split(",")[0] for name in near] == candidates


def test_a_bag_without_ids_links_by_address_whatever_ids_a_row_brings(
    linked: Callable[[list[Row], Row], Picture],
) -> None:
    assert keys(linked([house(1), house(3)], house(3, vbo_id=V(2)))) == ["9999AA-3"]


def test_duplicates_without_ids_are_one_address_and_stay_apart_with_ids(
    linked: Callable[[list[Row], Row], Picture],
) -> None:
    made = linked([house(1), house(1), house(1, "A"), house(1, None, "A")], house(1))
    assert keys(made) == ["9999AA-1"]
    assert made.table("adressen")["sleutel"].to_pylist() == [
        "9999AA-1",
        "9999AA-1--A",
        "9999AA-1-A",
    ]


def test_a_second_nummeraanduiding_leads_to_the_same_address(
    linked: Callable[[list[Row], Row], Picture],
) -> None:
    bag = [house(1, vbo_id=V(1), nummeraanduiding_id=N(1))]
    bag += [house(2, vbo_id=V(1), nummeraanduiding_id=N(2))]
    made = linked(bag, house(2))
    assert made.table("adressen")["weergave"].to_pylist() == ["Dijk 1, 9999 AA Veldstad"]
    assert keys(made) == [V(1)]


def test_without_a_bag_every_row_waits_for_one(werkmap: Werkmap, deliver: Deliver) -> None:
    deliver(Register.MELDINGEN, [house(1)])
    made = picture(werkmap)
    assert reasons(made) == [("er is nog geen BAG ingelezen", [])]
    deliver(Register.BAG, WITH_IDS)
    assert keys(picture(werkmap)) == [V(1)]
