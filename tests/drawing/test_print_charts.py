"""Charts for paper: the marks stand where the numbers say."""

from datetime import date
from xml.etree import ElementTree as ET

from barriere.drawing.share_chart import Share, share_chart
from barriere.drawing.step_chart import Step, step_chart
from barriere.drawing.year_line import Moment, year_line

SVG = "{http://www.w3.org/2000/svg}"


def _all(svg: str, tag: str) -> list[ET.Element]:
    return list(ET.fromstring(svg).iter(f"{SVG}{tag}"))  # noqa: S314 - our own drawing


def test_bars_are_as_long_as_their_counts() -> None:
    rects = _all(step_chart((Step("Gepland", 80), Step("Bezocht", 40)), "Stappen"), "rect")

    whole, half = (float(r.attrib["width"]) for r in rects)
    assert whole == 2 * half


def test_a_bar_that_towers_over_the_others_is_cut_so_that_they_can_be_seen() -> None:
    steps = (Step("Doorgerekend", 139_447), Step("Voorgesteld", 96), Step("Bezocht", 48))
    svg = step_chart(steps, "Stappen")

    first, second, third = (float(r.attrib["width"]) for r in _all(svg, "rect"))
    assert (first, third) == (second, second / 2)
    assert "139.447" in svg
    assert len(_all(svg, "path")) == 1


def test_a_year_with_nothing_yet_is_drawn_too() -> None:
    assert step_chart((Step("Gepland", 0),), "Stappen")
    assert year_line(2027, (), "Jaar")


def test_a_share_of_nothing_has_no_mark() -> None:
    svg = share_chart((Share("Hercontrole", 0, 0, 0.0, 1.0),), "Treffers")

    assert not _all(svg, "circle")
    assert "nog niets te tellen" in svg


def test_a_share_says_its_numbers_and_its_interval() -> None:
    svg = share_chart((Share("Signalen", 6, 8, 0.41, 0.93),), "Treffers")

    assert "6 van 8 (41–93 %)" in svg
    assert len(_all(svg, "circle")) == 1


def test_the_days_of_the_year_stand_in_order() -> None:
    days = (date(2027, 3, 16), date(2027, 6, 9), date(2027, 11, 24))
    svg = year_line(2027, tuple(Moment(d, "x", "y") for d in days), "Jaar")

    along = [float(c.attrib["cx"]) for c in _all(svg, "circle")]
    assert along == sorted(along)
    assert len(along) == 3


def test_a_day_of_another_year_is_not_drawn() -> None:
    assert not _all(year_line(2027, (Moment(date(2028, 1, 4), "x", "y"),), "Jaar"), "circle")
