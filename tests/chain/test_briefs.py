"""Every sentence on paper knows from which registers it tells, and visits before are all there."""

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest

from barriere.chain.briefs import Beside, briefs
from barriere.chain.earlier_visits import earlier_visits, told
from barriere.chain.latest import Latest, latest
from barriere.chain.standing import standing
from barriere.demo.year import Tour
from barriere.explanation import explain_many, explain_rows
from barriere.model.inspection import Plan
from barriere.model.register import Register
from barriere.reports.address_brief import AddressBrief, Said
from barriere.store import Werkmap, dossier, picture
from tests.chain.plan_town import newest, on, visited

NOW = on(date(2027, 2, 20))


@pytest.fixture(scope="module")
def town(planned_once: Path) -> Werkmap:
    return Werkmap.open(planned_once)


@pytest.fixture(scope="module")
def plan(town: Werkmap) -> Plan:
    return newest(town)


@pytest.fixture(scope="module")
def last(town: Werkmap) -> Latest:
    return latest(town)


@pytest.fixture(scope="module")
def made(town: Werkmap, plan: Plan, last: Latest) -> dict[str, AddressBrief]:
    """The briefs of every address that a control visits."""
    keys = [key for control in plan.controls for key in visited(plan, control)]
    shown = picture(town, last.run.peildatum)
    with dossier.open(town) as session:
        decided = standing(session, last, shown, NOW)
        visits = earlier_visits(session, shown, keys)
    beside = Beside(earlier={key: told(ones) for key, ones in visits.items()})
    rows = last.rows(keys)
    return briefs(last, decided.admitted, beside, rows, explain_rows(last.run, rows.values()))


def _sentences(brief: AddressBrief) -> Iterator[Said]:
    for part in (brief.reasons, brief.unknown, brief.innocent, brief.caution, brief.earlier):
        yield from part


def test_no_sentence_of_an_address_tells_from_nowhere(made: dict[str, AddressBrief]) -> None:
    assert all(said.registers for brief in made.values() for said in _sentences(brief))


def test_what_people_brought_in_rests_on_the_register_they_named(
    made: dict[str, AddressBrief],
) -> None:
    brought = [
        said
        for brief in made.values()
        for said in brief.reasons
        if said.text.startswith("Ingebracht door mensen: bestuurlijke rapportage")
    ]

    assert brought
    assert all(said.registers == {Register.SIGNALEN} for said in brought)


def test_a_reason_tells_from_every_register_that_its_card_reads(
    made: dict[str, AddressBrief], last: Latest
) -> None:
    needed = {card.id: set(card.nodig) for card in last.run.cards}

    for key, why in explain_many(last.run, made).items():
        told = {said.text: said.registers for said in made[key].reasons}
        assert why.contributions
        assert all(told[c.sentence] >= needed[c.id] for c in why.contributions)


def test_the_visits_of_this_year_are_told_before_those_of_the_register(
    tour: Tour, town: Werkmap, plan: Plan, made: dict[str, AddressBrief]
) -> None:
    first = plan.controls[0]
    with dossier.open(town) as session:
        found = {row.sleutel for row in dossier.bevindingen(session, first.id)}

    assert found
    for key in found & made.keys():
        newest_first = made[key].earlier[0]
        assert newest_first.text.startswith(f"{first.datum:%d-%m-%Y}: integrale controle 2027-1")
        assert newest_first.registers == {Register.CONTROLES}
    assert tour.control == first.id


def test_a_brief_holds_no_points(made: dict[str, AddressBrief]) -> None:
    assert not any(" punten" in said.text for brief in made.values() for said in _sentences(brief))
