"""How firm the list of the demo town stands, and what changed since a month before."""

from datetime import UTC, date, datetime

import pytest

from barriere import chain
from barriere.chain.latest import latest
from barriere.chain.robuust import Steadiness
from barriere.chain.verloop import Course
from barriere.demo.year import Tour
from barriere.review.moment import Moment
from barriere.scoring import kept_robustness, robustness
from barriere.store import Werkmap, dossier

ANALYST = Moment("gegevensanalist", datetime(2026, 11, 3, 9, tzinfo=UTC))


@pytest.fixture(scope="module")
def werkmap(tour: Tour) -> Werkmap:
    return Werkmap.open(tour.werkmap)


@pytest.fixture(scope="module")
def course(werkmap: Werkmap) -> Course:
    return chain.course(werkmap, None, ANALYST)


@pytest.fixture(scope="module")
def firm(werkmap: Werkmap) -> Steadiness:
    return chain.steadiness(werkmap, ANALYST, per_card=True, back=None)


def test_a_month_of_the_demo_is_compared_with_the_month_before(course: Course, tour: Tour) -> None:
    assert (course.before.peildatum, course.after.peildatum) == (
        date(2026, 10, 1), date(2026, 11, 1),
    )  # fmt: skip
    assert any(one.step > 0 for one in course.shifts)
    assert any(one.step < 0 for one in course.shifts)
    assert course.cards == tour.course.cards


def test_under_the_same_rules_every_change_comes_from_an_address(course: Course) -> None:
    assert {one.oorzaak for one in course.cards} <= {"gegevens", "groep"}
    assert all("Opnieuw geleverd" in said for said in course.circumstances)


def test_every_change_of_a_total_is_told_card_by_card(course: Course) -> None:
    for one in course.shifts:
        if not one.wacht and max(one.totaal_voor or 0, one.totaal_na or 0) < 6:
            assert one.step == sum(card.punten_na - card.punten_voor for card in one.moved)


def test_the_kept_robustness_is_of_the_addresses_on_the_list(werkmap: Werkmap) -> None:
    last = latest(werkmap)
    kept = kept_robustness(werkmap.uit / last.name)
    assert kept.equals(robustness(last.run))
    with dossier.open(werkmap) as session:
        proposed = {
            v.sleutel for v in dossier.voorstellen(session, last.name) if v.herkomst == "score"
        }
    listed = kept.filter(kept["oordeel"].is_valid())
    assert set(listed["sleutel"].to_pylist()) == proposed


def test_no_shielded_address_is_in_what_is_shown_or_kept(
    werkmap: Werkmap, course: Course, firm: Steadiness
) -> None:
    last = latest(werkmap)
    hidden = {last.label(key) for key in last.shielded}
    assert len(hidden) > 10
    shown = {one.weergave for one in (*course.shifts, *course.new, *course.gone)}
    shown |= {one.weergave for one in (*firm.listed, *firm.near)}
    shown |= {name for one in firm.per_card or () for name in (*one.eraf, *one.erbij)}
    assert shown
    assert not shown & hidden
    own = set(last.run.scores.filter(last.run.scores["afgeschermd"])["sleutel"].to_pylist())
    assert not own & set(kept_robustness(werkmap.uit / last.name)["sleutel"].to_pylist())


def test_an_address_on_hold_is_on_the_list_without_its_firmness(
    werkmap: Werkmap, firm: Steadiness
) -> None:
    waits = {
        item.weergave
        for item in chain.agenda(werkmap, ANALYST).items
        if item.stand == "nu niet plannen"
    }
    assert waits
    assert {one.weergave for one in firm.listed if one.firmness is None} <= waits
    for one in firm.listed:
        assert (one.firmness is None) == (one.weergave in waits)
    assert not waits & {name for one in firm.per_card or () for name in (*one.eraf, *one.erbij)}
