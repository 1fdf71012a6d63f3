"""The year line: every day on its place, what lies behind it, and links for the keyboard."""

from datetime import date
from xml.etree import ElementTree as ET

import pytest

from barriere.drawing.year_line import Backdrop, Look, Moment, year_line

SVG = "{http://www.w3.org/2000/svg}"
DAYS = (date(2027, 2, 16), date(2027, 5, 18), date(2027, 8, 24), date(2027, 11, 16))
MOMENTS = tuple(Moment(day, f"{day:%d-%m}", "Wonen", f"#controle-{day}") for day in DAYS)


def _drawn(svg: str) -> ET.Element:
    return ET.fromstring(svg)  # noqa: S314 - our own drawing


def _all(svg: str, kind: str) -> list[ET.Element]:
    return [e for e in _drawn(svg).iter() if e.attrib.get("class") == kind]


def test_a_holiday_is_shaded_from_its_first_to_its_last_day() -> None:
    summer, spring = (date(2027, 7, 1), date(2027, 7, 31)), (date(2027, 4, 1), date(2027, 4, 30))
    svg = year_line(2027, (), "Jaar", Backdrop((summer, spring)))

    july, april = _all(svg, "vrij")
    assert float(july.attrib["x"]) > float(april.attrib["x"])
    assert float(july.attrib["width"]) == pytest.approx(488 * 30 / 364, abs=0.02)


def test_a_stretch_that_begins_in_another_year_is_cut_off() -> None:
    svg = year_line(2027, (), "Jaar", Backdrop(((date(2026, 12, 20), date(2027, 1, 3)),)))

    (shade,) = _all(svg, "vrij")
    assert float(shade.attrib["x"]) == 8


def test_each_deadline_has_one_mark_and_those_of_other_years_have_none() -> None:
    due = (date(2027, 6, 1), date(2027, 6, 1), date(2027, 9, 1), date(2028, 1, 1))
    assert len(_all(year_line(2027, (), "Jaar", Backdrop(deadlines=due)), "uiterlijk")) == 2


def test_a_linked_line_is_no_picture_but_a_group_of_links_that_say_where_they_go() -> None:
    svg = year_line(2027, MOMENTS, "Jaar")

    assert _drawn(svg).attrib["role"] == "group"
    links = _all(svg, "moment")
    assert [link.attrib["href"] for link in links] == [moment.href for moment in MOMENTS]
    assert links[0].attrib["aria-label"] == "16-02, Wonen"
    assert _drawn(year_line(2027, (Moment(DAYS[0], "a", "b"),), "Jaar")).attrib["role"] == "img"


@pytest.mark.parametrize("rows", [1, 2, 4])
def test_every_day_stands_on_one_row_whatever_the_number_of_rows(rows: int) -> None:
    ends = (*MOMENTS, Moment(date(2027, 1, 1), "a", "b"), Moment(date(2027, 12, 31), "c", "d"))
    svg = year_line(2027, ends, "Jaar", look=Look(400, rows))

    assert len(list(_drawn(svg).iter(f"{SVG}circle"))) == len(ends)
    assert float(_drawn(svg).attrib["height"]) == rows * Look().row_height


def test_a_hostile_theme_is_drawn_as_text() -> None:
    svg = year_line(2027, (Moment(DAYS[0], "<script>", '"><b>', "#a"),), "Jaar")
    assert {"<script>", '"><b>'} <= {t.text for t in _drawn(svg).iter(f"{SVG}text")}


def test_a_day_that_is_over_has_an_open_dot() -> None:
    svg = year_line(2027, (Moment(DAYS[0], "a", "b", past=True), MOMENTS[1]), "Jaar")
    fills = [e.attrib["fill"] for e in _drawn(svg).iter() if e.tag.endswith("circle")]
    assert len(set(fills)) == 2
