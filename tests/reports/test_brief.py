"""The brief: counts as they are known, and never a word about a shielded address."""

from datetime import date

import pytest

from barriere.errors import NotAllowed
from barriere.model.register import Register
from barriere.reports.brief import Told, brief

ROW: dict[str, object] = {
    "sleutel": "0014010000000001",
    "weergave": "Lindekade 1, 9711 AB Groningen",
    "gebruiksdoel": "woonfunctie,winkelfunctie",
    "oppervlakte": 48,
    "x": 233_500.0,
    "y": 581_900.0,
    "pand_id": "0014100000000001,0014100000000002",
    "bewoners": 7,
    "volwassenen": 7,
    "vestigingen": 0,
    "parkeervergunningen": None,
    "rni_personen": 0,
    "briefadressen": 2,
    "kamervergunningen": 0,
    "totaal": 9,
}
TOLD = Told(("H1",), "mogelijk meer bewoners dan de norm toelaat", ("Het is er vol.",))
DATES = {Register.BRP: date(2027, 2, 1)}


def test_counts_come_with_the_day_of_their_register() -> None:
    first = brief(ROW, TOLD, DATES).counts[0]

    assert (first.label, first.value, first.peildatum) == ("Ingeschrevenen", 7, date(2027, 2, 1))


def test_unknown_stays_unknown_and_zero_stays_zero() -> None:
    counts = {count.label: count.value for count in brief(ROW, TOLD, DATES).counts}

    assert counts["Parkeervergunningen"] is None
    assert counts["Bedrijven"] == 0


def test_the_unusual_is_counted_only_when_it_is_there() -> None:
    labels = {count.label for count in brief(ROW, TOLD, DATES).counts}

    assert "Briefadressen" in labels
    assert "Tijdelijk verblijf (RNI)" not in labels


def test_a_pand_with_two_parts_is_marked_whole() -> None:
    assert brief(ROW, TOLD, DATES).pand_ids == ("0014100000000001", "0014100000000002")


def test_no_permit_is_only_said_when_permits_were_delivered() -> None:
    assert brief(ROW, TOLD, DATES).permits == (
        "Omzetting, verhuur of logies: geen vergunning bekend.",
    )
    assert brief(ROW | {"kamervergunningen": None}, TOLD, DATES).permits == ()


def test_what_is_special_about_a_place_is_said_before_the_bell_rings() -> None:
    assert "opvang of zorg" in brief(ROW | {"opvang": 1}, TOLD, DATES).caution[0]


def test_a_shielded_address_never_gets_a_brief() -> None:
    with pytest.raises(NotAllowed, match="afgeschermd") as refusal:
        brief(ROW | {"afgeschermd": True}, TOLD, DATES)

    assert "Lindekade" not in str(refusal.value)
