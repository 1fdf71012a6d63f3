"""A control on a page: who goes where and when, and nothing that does not belong on paper."""

import re
from collections.abc import Callable, Sequence
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
from pypdf import PdfReader

from barriere.drawing.ground_plan import GroundPlan, ground_plan
from barriere.errors import NotAllowed, WrongUse
from barriere.governance.leak import scores
from barriere.inspections.travel import Mode, Points, Travel
from barriere.model.inspection import Plan, Route
from barriere.reports.control_overview import write_control_overview
from barriere.reports.overview import Overview
from barriere.settings import Settings

from .conftest import HOSTILE
from .planned_year import overview_of
from .printed import pages_of

Printed = Callable[[Overview], list[str]]


@pytest.fixture(scope="module")
def overview(year: Plan, settings: Settings, plan_of_town: GroundPlan) -> Overview:
    return overview_of(year, settings, plan_of_town)


@pytest.fixture
def printed(tmp_path: Path) -> Printed:
    def write(overview: Overview) -> list[str]:
        write_control_overview(tmp_path / "controle.pdf", overview, "2027-1")
        return pages_of(tmp_path / "controle.pdf")

    return write


def _teams(overview: Overview, *routes: Route) -> Overview:
    first, *rest = overview.plan.controls
    controls = (replace(first, routes=routes), *rest)
    return replace(overview, plan=replace(overview.plan, controls=controls))


def test_a_control_of_two_teams_fits_on_one_page(overview: Overview, printed: Printed) -> None:
    (page,) = printed(overview)

    for said in ("Dinsdag 16 maart 2027", "HORECA", "GEWEEST", "Team A", "Team B", "Politie"):
        assert said in page


def test_every_stop_stands_there_with_its_time_in_order(
    overview: Overview, printed: Printed
) -> None:
    (page,) = printed(overview)

    for route in overview.plan.controls[0].routes:
        streets = [overview.plan.candidates[v.sleutel].weergave.split(",")[0] for v in route.visits]
        places = [page.index(street) for street in streets]
        assert places == sorted(places)
    assert "15:51" in page


@pytest.mark.parametrize("teams", [1, 3, 4])
def test_one_three_and_four_teams_fit_on_one_page_too(
    teams: int, overview: Overview, printed: Printed
) -> None:
    first, second = overview.plan.controls[0].routes
    routes = [replace((first, second)[i % 2], team=f"Team {'ABCD'[i]}") for i in range(teams)]
    pages = printed(_teams(overview, *routes))

    assert len(pages) == 1
    assert all(route.team in pages[0] for route in routes)


def test_it_says_what_is_special_and_before_which_day_it_is_destroyed(
    overview: Overview, printed: Printed
) -> None:
    (page,) = printed(overview)

    assert "hercontrole, uiterlijk 12 april 2027" in page
    assert "open 17:00 – 22:00" in page
    assert "09:00 – 10:00" not in page
    assert "2 adressen in één pand" in page
    assert "Vernietigen vóór 27 april 2027" in page


def test_it_has_no_points_and_no_fact_of_a_register(overview: Overview, printed: Printed) -> None:
    (page,) = printed(overview)

    assert list(scores(page)) == []
    assert not re.search(r"m²|inschrev|bouwjaar|[Ww]aarde", page)


def test_the_same_overview_gives_the_same_bytes(overview: Overview, tmp_path: Path) -> None:
    for name in ("a", "b"):
        write_control_overview(tmp_path / f"{name}.pdf", overview, "2027-2")

    assert (tmp_path / "a.pdf").read_bytes() == (tmp_path / "b.pdf").read_bytes()


def test_its_maps_are_told_to_who_cannot_see_them(overview: Overview, tmp_path: Path) -> None:
    write_control_overview(tmp_path / "a.pdf", overview, "2027-1")

    catalog = PdfReader(tmp_path / "a.pdf").root_object
    assert "'/Marked': True" in str(catalog["/MarkInfo"])
    assert str(catalog["/Lang"]).startswith("nl")


def test_without_a_map_of_the_town_and_without_places_there_is_still_a_page(
    overview: Overview, printed: Printed
) -> None:
    placeless = {k: replace(c, x=0, y=0) for k, c in overview.plan.candidates.items()}
    bare = replace(
        overview, ground=ground_plan(), plan=replace(overview.plan, candidates=placeless)
    )

    assert "Geen routekaart" in printed(bare)[0]


def test_a_team_that_stays_home_is_said_so(overview: Overview, printed: Printed) -> None:
    first = overview.plan.controls[0].routes[0]
    (page,) = printed(_teams(overview, first, Route("Team B", (), (), 900)))

    assert "Gaat niet: Team B" in page
    assert "nog geen enkel bezoek" in printed(_teams(overview))[0]


def test_a_hostile_street_is_set_as_text(overview: Overview, printed: Printed) -> None:
    key = overview.plan.controls[0].routes[0].visits[3].sleutel
    known = overview.plan.candidates
    hostile = known | {key: replace(known[key], weergave=f"{HOSTILE} 1, 9711 AB Groningen")}
    (page,) = printed(replace(overview, plan=replace(overview.plan, candidates=hostile)))

    assert '#import "x": * $a$ <script>alert(1)</script>' in page


def test_an_unknown_control_names_those_there_are(overview: Overview, tmp_path: Path) -> None:
    with pytest.raises(WrongUse, match="2027-9"):
        write_control_overview(tmp_path / "a.pdf", overview, "2027-9")
    assert list(tmp_path.iterdir()) == []


def test_a_planned_address_that_may_not_be_shown_stops_every_page(overview: Overview) -> None:
    for stop in ("0014010000000950", overview.plan.controls[1].routes[1].reserve[0]):
        with pytest.raises(NotAllowed, match="mag nu niet worden getoond"):
            replace(overview, hidden=frozenset({stop}))


def test_of_a_control_that_was_held_only_the_rest_is_shown(
    overview: Overview, printed: Printed
) -> None:
    plan = overview.plan
    silent = plan.controls[0].routes[0].visits[4].sleutel
    street = plan.candidates[silent].weergave
    held = replace(plan, controls=plan.controls[:1], notices=(f"Let op {street}.", "Let op."))
    shown = replace(overview, plan=held, hidden=frozenset({silent}))
    (page,) = printed(shown)

    assert street.split(",")[0] not in page
    assert plan.candidates[plan.controls[0].routes[0].visits[5].sleutel].weergave[:9] in page
    assert shown.plan.notices == ("Let op.",)


def test_windows_that_a_plan_cut_at_the_evening_are_no_news(
    overview: Overview, printed: Printed
) -> None:
    kind = overview.settings.soorten["wonen"]
    first, second = [v.sleutel for v in overview.plan.controls[0].routes[1].visits[:2]]
    known = overview.plan.candidates
    cut = ((kind.van, 1079), (1080, kind.tot))
    odd = ((960, 1000), (1100, 1130))
    changed = known | {
        first: replace(known[first], kind="wonen", windows=cut),
        second: replace(known[second], kind="wonen", windows=odd),
    }
    (page,) = printed(replace(overview, plan=replace(overview.plan, candidates=changed)))

    assert "begin alleen 16:00 – 16:40 en 18:20 – 18:50" in page
    assert page.count("begin alleen") == 1


class Roads:
    """Roads that make one detour, whatever was asked."""

    def __init__(self) -> None:
        self.asked: list[tuple[Points, Mode]] = []

    def matrix(self, points: Points, keys: Sequence[str], mode: Mode) -> Travel:
        raise NotImplementedError

    def way(self, points: Points, mode: Mode) -> Points | None:
        self.asked.append((points, mode))
        return np.vstack([points[:1], points[:1] + 40, points[1:]])


def test_where_roads_are_known_the_route_follows_them_and_says_whose_they_are(
    overview: Overview, printed: Printed
) -> None:
    roads = Roads()
    (page,) = printed(replace(overview, travelling=roads))

    assert "© OpenStreetMap-bijdragers" in page
    assert "OpenStreetMap" not in printed(overview)[0]
    points, mode = roads.asked[0]
    depot = overview.settings.depot
    assert points[0].tolist() == points[-1].tolist() == [depot.x, depot.y]
    assert len(points) == len(overview.plan.controls[0].routes[0].visits) + 2
    assert mode == "auto"


def test_what_was_heard_on_the_day_is_said(overview: Overview, printed: Printed) -> None:
    first, second = overview.plan.controls[0].routes
    heard = replace(first, visits=(replace(first.visits[3], status="mislukt"), *first.visits[4:]))

    assert re.search(r"Team A, 4 [^:]*: niemand thuis", printed(_teams(overview, heard, second))[0])
