"""The visit list as PDF: what must be on it, and what may never be."""

import re
from dataclasses import replace
from pathlib import Path

import pytest

from barriere.drawing.ground_plan import ground_plan
from barriere.errors import NotAllowed, WrongUse
from barriere.model.inspection import Plan
from barriere.reports.address_brief import Said
from barriere.reports.compose import compose
from barriere.reports.cover import cover
from barriere.reports.for_partners import for_partners
from barriere.reports.occasion import Occasion
from barriere.reports.planned import leaves_at
from barriere.reports.visit_list import VisitList
from tests.inspections.drawn_roads import CORNER, Road, drawn

from .printed import written

HOSTILE = '#import "x" $a$ <script>alert(1)</script> =HYPERLINK("x") *b* _c_ @d \\u{1}'


def test_each_team_of_the_control_gets_its_own_list(year: Plan, occasion: Occasion) -> None:
    lists = compose(year, "2027-1", occasion)

    assert [v.team for v in lists] == ["Team A", "Team B"]
    assert len({v.number for v in lists}) == 2


def test_the_team_gathers_a_quarter_of_an_hour_before_it_leaves(
    visit_list: VisitList, pages: list[str]
) -> None:
    assert visit_list.start - visit_list.briefing == 15
    assert f"{visit_list.briefing // 60}:{visit_list.briefing % 60:02d}" in pages[0]


def test_a_team_leaves_in_time_for_its_first_address_and_not_an_hour_before(
    visit_list: VisitList,
) -> None:
    first = visit_list.pages[0].arrival or 0

    assert first - 10 < visit_list.start <= first - 4


def test_no_team_leaves_before_its_shift(year: Plan) -> None:
    route = year.controls[0].routes[0]

    assert leaves_at(route, 15 * 60 + 50) == 15 * 60 + 50
    assert leaves_at(replace(route, visits=()), 900) == 900


def test_the_cover_gives_the_order_with_times(visit_list: VisitList, pages: list[str]) -> None:
    for page in visit_list.pages:
        assert page.brief.weergave in pages[0]
    assert "15:51 – 16:21" in pages[0]


def test_every_address_and_every_reserve_has_a_leaf_of_its_own(
    visit_list: VisitList, pages: list[str]
) -> None:
    for at, page in enumerate((*visit_list.pages, *visit_list.reserve)):
        street = page.brief.weergave.partition(", ")[0]
        front, back = pages[2 + 2 * at], pages[3 + 2 * at]
        assert f"{page.label} {street}" in front
        assert f"{page.label} · {street}" in back
        assert "Invulblad" in back


def test_every_address_says_who_leads_on_which_ground_and_what_is_not_allowed(
    visit_list: VisitList, pages: list[str]
) -> None:
    for at, page in enumerate(visit_list.pages):
        front = pages[2 + 2 * at]
        assert f"Leiding: {page.authority.role}" in front
        assert page.authority.basis in front
        assert page.authority.ground.lower().rstrip(".") in front.lower()
        assert "Mag niet" in front
        assert "doorzoeken" in front


def test_a_dwelling_is_entered_with_consent_or_a_warrant_only(
    visit_list: VisitList, pages: list[str]
) -> None:
    dwellings = [at for at, p in enumerate(visit_list.pages) if p.brief.kind == "wonen"]

    assert dwellings
    for at in dwellings:
        assert "toestemming van de bewoner" in pages[2 + 2 * at]
        assert "machtiging van de burgemeester" in pages[2 + 2 * at]


def test_every_page_says_which_list_it_is_and_when_it_is_destroyed(pages: list[str]) -> None:
    for number, text in enumerate(pages, 1):
        assert "Lijst 2027-1-Team-A" in text
        assert "vernietigen vóór 27 april 2027" in text
        assert f"Pagina {number} van {len(pages)}" in text
        assert "VERTROUWELIJK" in text


def test_the_victim_card_closes_the_list_with_the_forms_on_its_back(pages: list[str]) -> None:
    card, forms = pages[-2:]

    assert "Vragen om aan te wijzen" in forms

    for promise in ("Het minste vermoeden is genoeg", "112", "Aandachtsfunctionaris", "Bedenktijd",
                    "Geen straf", "Niet vragen wat er is gebeurd"):  # fmt: skip
        assert promise in card


def test_paper_carries_no_score_no_key_and_no_bsn(visit_list: VisitList, pages: list[str]) -> None:
    text = " ".join(pages)

    assert not re.search(
        r"\bscore\b|\bpunten\b|risico|van 100|aselect|steekproef", text, re.IGNORECASE
    )
    assert not re.search(r"(?<!\d)\d{9}(?!\d)", text)
    assert not any(p.brief.sleutel in text for p in visit_list.pages)


def test_an_address_of_the_steekproef_looks_like_any_other(
    visit_list: VisitList, tmp_path: Path
) -> None:
    first = visit_list.pages[0]
    own = replace(
        first.brief, ground="adres in onderzoek (BRP)", reasons=(Said("Post kwam terug."),)
    )
    page = replace(first, brief=own, authority=replace(first.authority, ground=own.ground))
    text = written(replace(visit_list, pages=(page, *visit_list.pages[1:])), tmp_path)[2]

    assert "Adres in onderzoek (BRP)" in text
    assert "Waarom dit adres op de lijst staat" in text


def test_what_is_unknown_is_said_and_never_zero(pages: list[str]) -> None:
    assert "Parkeervergunningen onbekend" in pages[2]
    assert "Wat we niet weten" in pages[2]


def test_an_address_without_a_place_or_a_map_is_still_printed(
    year: Plan, occasion: Occasion, tmp_path: Path
) -> None:
    nowhere = {key: replace(b, x=None, y=None, pand_ids=()) for key, b in occasion.briefs.items()}
    bare = replace(occasion, briefs=nowhere, ground=ground_plan())
    pages = written(compose(year, "2027-1", bare)[0], tmp_path)

    assert "Geen routekaart" in pages[0]
    assert "Geen kaart" in pages[2]


def test_several_addresses_in_one_pand_each_get_a_letter(year: Plan, occasion: Occasion) -> None:
    first, second, *_ = sorted(year.candidates)
    joined = replace(year.candidates[first], adressen=(first, second))
    plan = replace(year, candidates={**year.candidates, first: joined})

    assert [p.label for p in compose(plan, "2027-1", occasion)[0].pages][:3] == ["1a", "1b", "2"]


def test_nobody_is_sent_where_the_matrix_gives_nobody_the_lead(
    year: Plan, occasion: Occasion
) -> None:
    groundless = {key: replace(b, grounds=("F7",)) for key, b in occasion.briefs.items()}

    with pytest.raises(NotAllowed, match="niemand in dit team de leiding"):
        compose(year, "2027-1", replace(occasion, briefs=groundless))


def test_the_copy_for_partners_holds_no_fact_from_a_register(
    visit_list: VisitList, tmp_path: Path
) -> None:
    text = " ".join(written(for_partners(visit_list), tmp_path))

    for fact in (
        "Ingeschrevenen",
        "48 m²",
        "7 volwassenen",
        "Gebruiksmelding,",
        "niemand aanwezig.",
    ):
        assert fact not in text
    for shared in ("Lindekade 1", "15:51", "Leiding: ", "Grond:", "Een vermoeden van mensenhandel"):
        assert shared in text


def test_an_unknown_control_is_refused_by_naming_those_there_are(
    year: Plan, occasion: Occasion
) -> None:
    with pytest.raises(WrongUse, match="2027-4"):
        compose(year, "2027-9", occasion)


def test_a_team_that_stays_home_gets_no_list(year: Plan, occasion: Occasion) -> None:
    first = year.controls[0]
    home = replace(first.routes[1], visits=(), reserve=())
    plan = replace(year, controls=(replace(first, routes=(first.routes[0], home)),))

    assert [v.team for v in compose(plan, first.id, occasion)] == ["Team A"]


def test_a_plan_with_a_team_that_is_gone_is_refused(year: Plan, occasion: Occasion) -> None:
    first = year.controls[0]
    gone = replace(first, routes=(replace(first.routes[0], team="Team Z"),))

    with pytest.raises(WrongUse, match="Team Z"):
        compose(replace(year, controls=(gone,)), first.id, occasion)


def test_a_long_story_still_fits_the_front_of_one_leaf(
    visit_list: VisitList, tmp_path: Path
) -> None:
    first = visit_list.pages[0]
    long = replace(
        first.brief,
        reasons=tuple(
            Said(f"Reden {n}: er is hier meer aan de hand dan elders in de straat.")
            for n in range(9)
        ),
        unknown=tuple(Said(f"Of het ook geldt voor deel {n}.") for n in range(8)),
    )
    pages = written(replace(visit_list, pages=(replace(first, brief=long),)), tmp_path)

    assert "Leiding" in pages[2]
    assert "En nog 3; vraag ernaar bij de briefing" in pages[2]
    assert "Invulblad" in pages[3]


def test_a_line_over_real_roads_says_so_and_whose_roads(year: Plan, occasion: Occasion) -> None:
    depot = (occasion.settings.depot.x, occasion.settings.depot.y)
    east, north = depot[0] - CORNER[0], depot[1] - CORNER[1]
    made = drawn([(east - 9_000, north), (east + 9_000, north)], [Road(0, 1)])
    guessed, *_ = compose(year, "2027-1", occasion)
    driven, *_ = compose(year, "2027-1", replace(occasion, travelling=made.roads))

    assert "niet per se de snelste weg" in cover(guessed)["route_uitleg"]
    assert "snelste weg over de wegenkaart" in cover(driven)["route_uitleg"]
    assert "OpenStreetMap-bijdragers" in driven.route_svg
    assert "OpenStreetMap-bijdragers" not in guessed.route_svg
