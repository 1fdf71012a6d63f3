"""The page of the year: one file, readable without scripts, that tips nobody off."""

import re
import stat
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from barriere.drawing.ground_plan import GroundPlan
from barriere.errors import WrongUse
from barriere.governance.leak import scores
from barriere.governance.text_of import is_sealed, text_of
from barriere.inspections.answers import obstacle_words
from barriere.model.inspection import LeftOut, Plan
from barriere.reports.left_out_words import kind_of_reason
from barriere.reports.overview import Overview
from barriere.reports.team_day import letters
from barriere.reports.year_page import write_year_page, year_page
from barriere.settings import Settings

from .planned_year import HELD, LATER, overview_of

PASSWORD = "vier gewone woorden é"


@pytest.fixture(scope="module")
def overview(year: Plan, settings: Settings, plan_of_town: GroundPlan) -> Overview:
    return overview_of(year, settings, plan_of_town)


@pytest.fixture(scope="module")
def html(overview: Overview) -> str:
    return year_page(overview)


def _words(html: str) -> str:
    text = re.sub(r"<(style|script)>.*?</\1>|<[^>]+>", " ", html, flags=re.DOTALL)
    return re.sub(r"\s+", " ", text)


def test_every_planned_address_stands_in_the_file_as_text(html: str, overview: Overview) -> None:
    said = _words(html)
    for control in overview.plan.controls:
        for visit in (visit for route in control.routes for visit in route.visits):
            assert overview.plan.candidates[visit.sleutel].weergave.split(",")[0] in said


def test_it_says_value_bound_gap_seed_and_what_more_would_bring(html: str) -> None:
    said = _words(html)
    for expected in (
        "512",
        "541",
        "5,4 % verschil",
        "minstens 94,6 %",
        "zaad 1 en 20.000 iteraties",
        "waarde +12,5, 3 adressen meer",
        "levert niets op",
        "bezoeken verplaatst: 3",
        "Op 9 juni kan de brandweer niet.",
    ):
        assert expected in said
    assert "adressen eruit" not in said


def test_who_is_on_hold_or_shielded_is_nowhere_in_the_file(overview: Overview) -> None:
    hidden = replace(overview, hidden=frozenset({LATER.sleutel}))
    html = year_page(hidden)

    for silent in (HELD, LATER):
        assert silent.weergave.split(",")[0] not in html
        assert silent.sleutel not in html
    assert "nu niet plannen" not in html
    assert LATER.weergave in year_page(overview)


def test_no_address_has_points_in_the_page(html: str) -> None:
    assert list(scores(_words(html))) == []


def test_a_reserve_among_those_left_out_is_said_so(html: str) -> None:
    assert "Wel in reserve: 2027-1, 2027-2, 2027-3 en 2027-4." in _words(html)


def test_the_same_overview_gives_the_same_bytes(html: str, overview: Overview) -> None:
    assert year_page(overview) == html
    assert year_page(overview, PASSWORD) == year_page(overview, PASSWORD)


def test_nothing_of_an_address_can_be_read_without_the_password(
    html: str, overview: Overview
) -> None:
    sealed = year_page(overview, PASSWORD)

    for candidate in overview.plan.candidates.values():
        street = candidate.weergave.split(",")[0]
        assert street in html
        assert street not in sealed
    assert "Groningen" in sealed
    assert "16 maart" not in sealed


def test_whoever_looks_through_the_output_knows_a_sealed_page_from_an_open_one(
    overview: Overview, tmp_path: Path
) -> None:
    write_year_page(tmp_path / "open.html", overview)
    write_year_page(tmp_path / "dicht.html", overview, PASSWORD)

    assert not is_sealed(tmp_path / "open.html")
    assert is_sealed(tmp_path / "dicht.html")
    assert LATER.weergave in text_of(tmp_path / "open.html")
    assert stat.S_IMODE((tmp_path / "dicht.html").stat().st_mode) == 0o600


def test_a_short_password_is_refused_and_nothing_is_written(
    overview: Overview, tmp_path: Path
) -> None:
    with pytest.raises(WrongUse, match="korter dan 12 tekens"):
        write_year_page(tmp_path / "jaar.html", overview, "welkom01")
    assert list(tmp_path.iterdir()) == []


def test_the_page_refers_to_nothing_outside_itself(html: str) -> None:
    assert "default-src 'none'" in html
    assert "unsafe" not in html
    assert not re.search(r"<(script|img|iframe|link|audio|video)[^>]*\ssrc=|<link|@import", html)
    assert all(href.startswith("#") for href in re.findall(r'href="([^"]*)"', html))
    assert not re.search(r"<[^>]*\s(style|on\w+)=", html)


def test_the_town_is_drawn_once_for_all_controls(html: str, overview: Overview) -> None:
    assert html.count('id="ondergrond"') == 1
    assert html.count('href="#ondergrond"') == len(overview.plan.controls)


def test_every_link_to_the_map_arrives_at_one_disc(html: str) -> None:
    ids = re.findall(r'\sid="([^"]*)"', html)
    assert len(set(ids)) == len(ids)
    assert set(re.findall(r'href="#([^"]*)"', html)) <= set(ids)


def test_a_plan_without_controls_still_has_its_page(overview: Overview) -> None:
    empty = replace(overview.plan, controls=(), left_out=(), value=0, bound=0.0)
    said = _words(year_page(replace(overview, plan=empty)))

    assert "Er is niets gepland." in said
    assert "Iedereen die in aanmerking kwam" in said


def test_when_the_page_is_destroyed_gives_no_control_away(overview: Overview) -> None:
    fewer = replace(overview, plan=replace(overview.plan, controls=overview.plan.controls[:1]))

    assert overview.page_destroy_by == fewer.page_destroy_by == date(2028, 2, 12)
    assert all(overview.destroy_by(c) < overview.page_destroy_by for c in overview.plan.controls)


def test_reasons_of_an_unknown_kind_never_name_an_address_in_a_heading() -> None:
    left = LeftOut("1", "Straat 1", "past alleen in plaats van Straat 2", "nieuw")
    assert kind_of_reason(left) == "andere reden"


def test_a_team_keeps_the_letter_of_its_name_and_others_get_one_by_order(
    overview: Overview,
) -> None:
    assert letters(overview) == {"Team A": "A", "Team B": "B"}
    teams = overview.settings.teams
    renamed = tuple(
        t.model_copy(update={"naam": n}) for t, n in zip(teams, ("Zuid", "Noord"), strict=True)
    )
    other = replace(
        overview,
        settings=overview.settings.model_copy(update={"teams": renamed}),
        plan=replace(overview.plan, controls=()),
    )
    assert letters(other) == {"Zuid": "A", "Noord": "B"}


def test_every_kind_of_obstacle_has_a_heading_of_its_own() -> None:
    codes = {*obstacle_words._CLAUSES, "buurt", "straat", "tijd", "waarde", "gelijk", "zoeken"}
    said = [kind_of_reason(LeftOut("1", "Straat 1", "Reden.", code)) for code in sorted(codes)]

    assert "andere reden" not in said
    assert len(set(said)) == len(said)
