"""Candidates take their service, times and partners from barriere.toml."""

from datetime import date

import pytest

from barriere.errors import BarriereError
from barriere.inspections.candidates import candidate
from barriere.settings import Settings

_ROW = {
    "sleutel": "0014010000000001",
    "weergave": "Proefstraat 1",
    "x": 234000.0,
    "y": 582000.0,
    "buurt": "BU00140001",
    "pand_id": "0014100000000001",
}


def test_a_kind_decides_on_minutes_times_and_partners(settings: Settings) -> None:
    one = candidate(_ROW, "horeca", 9, settings, date(2027, 3, 1))

    assert (one.service, one.windows) == (45, ((1020, 1290),))
    assert one.partners == {"gemeente", "politie"}
    assert (one.prize, one.deadline, one.pand) == (9, date(2027, 3, 1), "0014100000000001")
    assert one.adressen == (one.sleutel,)


def test_an_address_without_coordinates_cannot_be_on_a_route(settings: Settings) -> None:
    with pytest.raises(BarriereError, match="geen coördinaten"):
        candidate(_ROW | {"x": None}, "wonen", 9, settings)
