"""`catalogus toets --strict`: every tier and every exception has a case on both sides."""

from datetime import UTC, datetime

from barriere.chain.rulebook import rulebook
from barriere.review.moment import Moment
from tests.catalogue.asking import H9, HOUSE, strict

NU = datetime(2026, 11, 26, 9, tzinfo=UTC)


def test_strict_asks_a_case_that_reaches_every_tier() -> None:
    far = H9.replace("{ woonmelders_12m = 2 }", "{ woonmelders_12m = 3 }")
    assert "geen geval haalt de trede van 2 net" in strict(far)


def test_strict_asks_a_case_just_short_of_every_tier() -> None:
    far = H9.replace("{ woonmelders_12m = 1 }", "{ woonmelders_12m = 0 }")
    assert "geen geval blijft net voor de trede van 2" in strict(far)


def test_strict_looks_at_both_sides_of_a_card_that_fires_below() -> None:
    h1 = HOUSE["H1"].tekst
    assert "trede" not in strict(h1)
    on_it = "{ oppervlakte = 36, bewoners = 4 }"
    assert "geen geval blijft net voor de trede van 9" in strict(
        h1.replace(on_it, "{ oppervlakte = 44, bewoners = 4 }")
    )
    far_below = h1
    for just_below in (
        "{ oppervlakte = 35, bewoners = 4 }",
        "{ oppervlakte = 899, bewoners = 100 }",
    ):
        far_below = far_below.replace(just_below, "{ oppervlakte = 30, bewoners = 4 }")
    assert "geen geval haalt de trede van 9 net" in strict(far_below)


def test_strict_wants_every_exception_shown_on_its_own() -> None:
    text = (
        H9
        + """
[[uitzondering]]
als = "snf > 0"
zin = "Een keurmerk."

[[uitzondering]]
als = "hotel > 0"
zin = "Een hotel."

[[geval]]
naam = "beide"
gegeven = { woonmelders_12m = 2, snf = 1, hotel = 1 }
uitkomst = "uitzondering"
"""
    )
    assert "uitzondering 3" not in strict(text)
    assert "uitzondering 4 zien (hotel > 0)" in strict(text)
    alone = text.replace("snf = 1, hotel = 1", "hotel = 1")
    assert "uitzondering 4" not in strict(alone)
    assert "uitzondering 3 zien (snf > 0)" in strict(alone)


def test_a_tier_of_a_later_day_is_tested_on_a_day_of_its_own() -> None:
    later = """
[[trede]]
grens = 4
punten = 1
basis = "instelling, geen wettelijke norm"
vanaf = 2026-01-01
tot = 2026-06-01
"""
    text = H9.replace("[[bron]]", later + "\n[[bron]]", 1)
    assert "de trede van 4" in strict(
        text.replace("vanaf = 2026-01-01\n", "vanaf = 2027-01-01\n", 1)
    )
    cases = """
[[geval]]
naam = "drie melders in 2026"
gegeven = { woonmelders_12m = 3 }
punten = 0
dag = 2026-02-01

[[geval]]
naam = "vier melders in 2026"
gegeven = { woonmelders_12m = 4 }
punten = 1
dag = 2026-02-01
"""
    two = text.replace("grens = 2\n", "grens = 5\n").replace(
        "woonmelders_12m = 1 }", "woonmelders_12m = 4 }"
    )
    two = two.replace("woonmelders_12m = 2 }", "woonmelders_12m = 5 }")
    moved = two.replace("vanaf = 2026-01-01\n", "vanaf = 2026-06-01\n", 1)
    assert "de trede van 4" in strict(moved)
    assert strict(moved + cases) == ""


def test_the_catalogue_of_the_house_has_nothing_to_mend() -> None:
    assert rulebook(None).complaints(Moment("toets", NU), strict=True) == []
