"""What the BAG says of one object in several rows, under investigation, or as panden alone."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any

import pytest
import shapely

from barriere import facts
from barriere.model.register import Register
from barriere.store import Receipt, Werkmap, picture, receive
from tests.store.conftest import NU, PEILDATUM, MakeReading, table

Deliver = Callable[..., Receipt]
VBO, MAIN, OTHER = "9999010000000001", "9999200000000001", "9999200000000002"
HOME = {
    "vbo_id": VBO,
    "nummeraanduiding_id": MAIN,
    "straat": "Dijk",
    "huisnummer": 1,
    "postcode": "9999AA",
    "gebruiksdoel": "woonfunctie",
    "oppervlakte": 85,
    "status": "Verblijfsobject in gebruik",
    "soort": "verblijfsobject",
}
ALSO = HOME | {
    "nummeraanduiding_id": OTHER,
    "straat": "Kade",
    "huisnummer": 7,
    "postcode": "9999AB",
}


@pytest.mark.parametrize(
    "written",
    [
        {"postcode": "9999AB", "huisnummer": 7},
        {"nummeraanduiding_id": OTHER},
        {"postcode": "9999AA", "huisnummer": 1},
        {"nummeraanduiding_id": MAIN},
        {"vbo_id": VBO},
    ],
)
def test_a_person_on_a_nevenadres_lives_in_the_object(
    written: dict[str, Any], werkmap: Werkmap, deliver: Deliver
) -> None:
    deliver(Register.BAG, [HOME, ALSO])
    deliver(Register.BRP, [{"persoon": "p", "functie_adres": "W", "geheim": 0} | written])
    made = picture(werkmap)
    assert made.table("brp").num_rows == 1
    (row,) = made.table("adressen").to_pylist()
    assert (row["straat"], row["huisnummer"], row["vbo_id"]) == ("Dijk", 1, VBO)


def known(werkmap: Werkmap, *names: str) -> tuple[Any, ...]:
    """Return facts of the one address there is."""
    made = picture(werkmap)
    facts.build(made, facts.read(), werkmap.settings)
    (row,) = made.db.sql("SELECT * FROM feiten").to_arrow_table().to_pylist()
    return tuple(row[name] for name in names)


FACTS = ("m2_per_bewoner", "woonfunctie", "verblijfsfunctie", "oppervlakte", "gebruiksdoel")


@pytest.mark.parametrize(
    ("investigated", "expected"),
    [
        (None, (85, 1, 1, 85, "woonfunctie")),
        ("status,geometrie,pand", (85, 1, 1, 85, "woonfunctie")),
        ("oppervlakte", (None, 1, 1, None, "woonfunctie")),
        ("gebruiksdoel", (85, None, None, 85, None)),
        ("gebruiksdoel,oppervlakte", (None, None, None, None, None)),
    ],
)
def test_area_and_use_in_onderzoek_are_unknown(
    investigated: str | None, expected: tuple[Any, ...], werkmap: Werkmap, deliver: Deliver
) -> None:
    deliver(Register.BAG, [HOME | {"in_onderzoek": investigated}])
    deliver(Register.BRP, [{"persoon": "p", "functie_adres": "W", "geheim": 0, "vbo_id": VBO}])
    assert known(werkmap, *FACTS) == expected


@pytest.mark.parametrize(("investigated", "expected"), [("oppervlakte", 1), ("status", None)])
def test_whether_it_is_in_use_is_unknown_while_its_status_is_in_onderzoek(
    investigated: str, expected: int | None, werkmap: Werkmap, deliver: Deliver
) -> None:
    deliver(Register.BAG, [HOME | {"in_onderzoek": investigated}])
    assert known(werkmap, "in_gebruik") == (expected,)


def panden(status: str | None = None) -> dict[str, Any]:
    square = shapely.to_wkb(shapely.box(0, 0, 1, 1))
    return {"pand_id": "9999100000000001", "geometrie": square, "status": status}


def bring(
    werkmap: Werkmap, make: MakeReading, path: Path, rows: list[dict[str, Any]], *made: Any
) -> None:
    """Deliver a BAG with rows and panden; without rows, as panden alone."""
    schema = {"geometrie", "pand_id", "bouwjaar", "status"}
    buildings = table(Register.BAG, list(made), "panden").select(
        [n for n in table(Register.BAG, list(made), "panden").column_names if n in schema]
    )
    reading = make(Register.BAG, rows)
    tables = reading.tables | {"panden": buildings}
    path.write_text(f"{rows} {made}", "utf-8")
    receive(werkmap, replace(reading, tables=tables, counts={"adressen": len(rows)}), path, NU)


def test_panden_alone_are_drawn_and_never_replace_the_addresses(
    werkmap: Werkmap, make_reading: MakeReading, tmp_path: Path
) -> None:
    bring(werkmap, make_reading, tmp_path / "adressen", [HOME])
    bring(werkmap, make_reading, tmp_path / "panden", [], panden())
    made = picture(werkmap)
    assert (made.table("adressen").num_rows, made.table("panden").num_rows) == (1, 1)
    assert picture(werkmap, date(2020, 1, 1)).table("panden").num_rows == 0


def test_the_panden_of_the_addresses_themselves_come_first(
    werkmap: Werkmap, make_reading: MakeReading, tmp_path: Path
) -> None:
    own = panden() | {"pand_id": "9999100000000009"}
    bring(werkmap, make_reading, tmp_path / "panden", [], panden())
    bring(werkmap, make_reading, tmp_path / "adressen", [HOME], own)
    ids = picture(werkmap, PEILDATUM).table("panden")["pand_id"].to_pylist()
    assert ids == ["9999100000000009"]


@pytest.mark.parametrize(
    ("status", "drawn"),
    [
        ("Pand in gebruik", 1),
        (None, 1),
        ("Pand gesloopt", 0),
        ("Niet gerealiseerd pand", 0),
        ("Pand ten onrechte opgevoerd", 0),
    ],
)
def test_a_pand_that_is_not_there_is_not_drawn(
    status: str | None,
    drawn: int,
    werkmap: Werkmap,
    make_reading: MakeReading,
    tmp_path: Path,
) -> None:
    bring(werkmap, make_reading, tmp_path / "bag", [HOME], panden(status))
    assert picture(werkmap).table("panden").num_rows == drawn
