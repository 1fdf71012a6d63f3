"""People find an address as they would write it, and are told what comes near."""

import pyarrow as pa
import pytest

from barriere.chain.find_address import find_address
from barriere.errors import WrongUse

ADDRESSES = pa.table(
    {
        "sleutel": ["9999010000000001", "9999010000000002", "9999010000000003", "k4", "k5", "k6"],
        "weergave": [
            "Kade 1",
            "Kade 1A",
            "Kade 1A-2",
            "Lange Hof 12",
            "Plein 1813 4",
            "Plein 1813 4B",
        ],
        "straat": ["Kade", "Kade", "Kade", "Lange Hof", "Plein 1813", "Plein 1813"],
        "huisnummer": [1, 1, 1, 12, 4, 4],
        "huisletter": pa.array([None, "A", "A", None, None, "B"], pa.string()),
        "toevoeging": pa.array([None, None, "2", None, None, None], pa.string()),
        "postcode": ["1000AA", "1000AA", "1000AA", "1000AB", "1000AC", "1000AC"],
    }
)


@pytest.mark.parametrize(
    ("text", "sleutel"),
    [
        ("9999010000000002", "9999010000000002"),
        ("Kade 1", "9999010000000001"),
        ("kade 1a", "9999010000000002"),
        ("Kade 1 A - 2", "9999010000000003"),
        ("1000ab 12", "k4"),
        ("1000 AB 12", "k4"),
        ("Lange Hof 12, 1000 AB Veldwerd", "k4"),
        ("Plein 1813 4", "k5"),
        ("Plein 1813 4 b", "k6"),
    ],
)
def test_an_address_is_found_as_people_write_it(text: str, sleutel: str) -> None:
    assert find_address(ADDRESSES, text) == sleutel


def test_an_addition_that_does_not_exist_is_not_guessed_but_shown_beside_its_neighbours() -> None:
    with pytest.raises(WrongUse, match="Bedoelt u: Kade 1; Kade 1A; Kade 1A-2"):
        find_address(ADDRESSES, "Kade 1B")


def test_a_misspelt_street_gets_a_suggestion() -> None:
    with pytest.raises(WrongUse, match="Lijkt op: Lange Hof"):
        find_address(ADDRESSES, "Lange Hoff 12")


@pytest.mark.parametrize("text", ["", "Kade", "12", "?"])
def test_what_is_no_address_gets_a_remedy(text: str) -> None:
    with pytest.raises(WrongUse, match="Geef een BAG-id"):
        find_address(ADDRESSES, text)
