"""No name, case or language lets a forbidden trait through; ordinary columns pass."""

import pytest

from barriere.privacy import ONLY_YES_NO, READ, forbidden_trait, plain, readable


@pytest.mark.parametrize(
    "name",
    [
        "nationaliteit",
        "NATIONALITEIT",
        "Nationaliteit 1",
        "code_nationaliteit",
        "nationality",
        "geboorteland",
        "Geboorte Land",
        "GeboortePlaats",
        "geb. land",
        "geb_plaats",
        "birth country",
        "placeOfBirth",
        "land_vanwaar",
        "Land van herkomst",
        "countryOfOrigin",
        "taal",
        "voorkeurstaal",
        "language",
        "religie",
        "Godsdienst",
        "religion",
        "verblijfstitel",
        "residence permit",
        "V-nummer",
        "etniciteit",
        "ethnicity",
        "gezondheid",
        "geboorteland_moeder",
        "04.05.10",
        "040510",
        "01.03.20",
        "01.03.30",
        "08.14.10",
        "08.13.10",
        "10.39.10",
    ],
)
def test_a_forbidden_trait_is_recognised_under_any_spelling(name: str) -> None:
    assert forbidden_trait(name) is not None


@pytest.mark.parametrize(
    "name",
    [
        "persoon",
        "geboortedatum",
        "datum_geboorte",
        "woonplaats",
        "plaats",
        "totaal",
        "betaald",
        "aantal",
        "terras",
        "status",
        "straat",
        "kvk_nummer",
        "datum_aanvang",
        "vestiging_uit_buitenland",
        "nummeraanduiding_id",
        "01.01.20",
        "08.11.80",
        "",
    ],
)
def test_an_ordinary_column_passes(name: str) -> None:
    assert forbidden_trait(name) is None


def test_names_are_compared_without_case_accents_and_punctuation() -> None:
    assert plain(" Datum-Aanvang ") == plain("datum_aanvang") == plain("DatumAanvang")


def test_no_readable_lo3_element_carries_a_forbidden_trait() -> None:
    assert [element for element in READ if forbidden_trait(element)] == []


def test_countries_are_only_asked_whether_they_are_there() -> None:
    assert set(ONLY_YES_NO) == {"08.13.10", "08.14.10"}


def test_a_surname_is_readable_only_when_the_municipality_says_so() -> None:
    assert not readable("01.02.40")
    assert readable("01.02.40", surname=True)
    assert not readable("01.02.10", surname=True)
