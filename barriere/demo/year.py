"""The year of the fictive town, through the same doors as a real one."""

import os
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

from barriere import chain
from barriere.chain.ask import Ask
from barriere.chain.jaarplan import Planned
from barriere.chain.latest import latest
from barriere.chain.verloop import Course
from barriere.demo import evening, judges, visits
from barriere.demo.hits import Hits, hits
from barriere.demo.place import settings_of
from barriere.demo.town import Summary, write_town
from barriere.errors import BadData, WrongUse
from barriere.inspections.answers.difference import Difference
from barriere.model.register import Register
from barriere.privacy import mag_zien
from barriere.privacy.key import VARIABLE
from barriere.review.moment import Moment
from barriere.scoring import firm_counts
from barriere.store import Werkmap

PLAN_YEAR = 2027
ABOUT_PEOPLE = frozenset(
    {
        Register.BRP,
        Register.RNI,
        Register.KVK,
        Register.EIGENDOM,
        Register.MELDINGEN,
        Register.VERGUNNINGEN,
        Register.BIJZONDER,
        Register.SIGNALEN,
    }
)
"""Registers with numbers, names or contacts of people and firms."""

_SHEETS = frozenset({".csv", ".xlsx", ".ods"})
Halfway = Callable[[Werkmap, Summary, Planned, list[Path]], object]


@dataclass(frozen=True)
class Tour:
    """What the demo made, for the tour at its end.

    `planned` is the first plan and `again` the last, `changed` what differs between
    them; `after` is the morning after the first control, when all of it was made. `wrong` is
    in how many places the sheet that was handed in first had to be mended.
    """

    werkmap: Path
    key: Path
    town: Summary
    accepted: Mapping[str, tuple[int, int]]
    proposed: int
    firm: Mapping[str, int]
    course: Course
    judged: judges.Judged
    planned: Planned
    control: str
    again: Planned
    changed: Difference
    after: Moment
    lists: tuple[Path, ...]
    plan: Path
    map: Path
    account: Path
    ready: int
    leaks: int
    example: str
    hits: Hits
    wrong: int
    cards: tuple[Path, ...]


def at(day: date, door: str, hour: int = 9) -> Moment:
    """Return a moment of the demo's own year: it has no other clock."""
    return Moment(door, datetime(day.year, day.month, day.day, hour, tzinfo=UTC))


def go_on(opened: Werkmap, town: Summary, planned: Planned, lists: list[Path]) -> None:
    """Do nothing between the first plan and the first control."""
    del opened, town, planned, lists


def run(werkmap: Path, seed: int, halfway: Halfway = go_on) -> Tour:
    """Build the town beside `werkmap`, and run its year in it.

    `halfway` is done when the first control is planned and its lists are printed.
    Raises WrongUse when something is there already.
    """
    outside = werkmap.with_name(f"{werkmap.name}-stad")
    for path in (werkmap, outside):
        if path.exists():
            what = f"{path} bestaat al."
            raise WrongUse(what, "Kies een andere map, of gooi de oude demo weg.")
    town = write_town(outside, seed)
    opened = Werkmap.create(werkmap, settings_of(town))
    mag_zien.begin(opened.root)
    key = chain.make_key(opened, outside / "sleutel")
    os.environ[VARIABLE] = str(key)
    return _year(opened, town, key, halfway)


def _year(opened: Werkmap, town: Summary, key: Path, halfway: Halfway) -> Tour:
    accepted = _deliver(opened, town)
    for official in ("jurist OOV", "teammanager OOV"):
        chain.adopt_catalogue(opened, at(date(2026, 11, 2), official, 8))
    analyst = at(date(2026, 11, 2), "gegevensanalist")
    chain.score(opened, min(delivery.peildatum for delivery in town.deliveries), analyst)
    ran = chain.score(opened, None, analyst)
    course = chain.course(opened, None, analyst)
    judged = judges.judge_all(opened, at(date(2026, 11, 10), "barrièretafel"))
    chain.adopt(opened, str(PLAN_YEAR), at(date(2026, 11, 12), "teammanager OOV"))
    planner = at(date(2026, 11, 16), "planner OOV")
    planned = chain.plan_year(opened, Ask(PLAN_YEAR), planner)
    first = planned.plan.controls[0]
    lists = chain.visit_lists(opened, first.id, at(date(2027, 1, 4), "planner OOV"))
    halfway(opened, town, planned, lists)
    wrong = _hold(opened, town, planned, lists)
    after = at(first.datum + timedelta(days=1), "planner OOV")
    again = chain.plan_year(opened, Ask(PLAN_YEAR), after)
    versions = (planned.sha256, again.sha256)
    account = chain.account(opened, after)
    ready = judges.bring_for_the_next_meeting(opened, after)
    map_path = chain.risk_map(opened, None, after)
    cards = (*chain.signal_card_files(opened, after), chain.powers_file(opened, after))
    last = latest(opened)
    return Tour(
        werkmap=opened.root,
        key=key,
        town=town,
        accepted=accepted,
        proposed=ran.proposed,
        firm=firm_counts(ran.robuust),
        course=course,
        judged=judged,
        planned=planned,
        control=first.id,
        again=again,
        changed=chain.plan_difference(opened, PLAN_YEAR, versions, after),
        after=after,
        lists=tuple(lists),
        plan=again.path,
        map=map_path,
        account=account,
        ready=ready,
        leaks=len(chain.inspect_output(opened, opened.uit, about_people(town)).leaks),
        example=last.label(first.routes[0].visits[0].sleutel).split(",")[0],
        hits=hits(ran.run.scores, town.planted),
        wrong=wrong,
        cards=cards,
    )


def _hold(opened: Werkmap, town: Summary, planned: Planned, lists: list[Path]) -> int:
    """Hold the first control: what changes on the evening itself, and what was found.

    One sheet is first handed in with mistakes. Returns how many; none of them is kept.
    """
    first = planned.plan.controls[0]
    called = evening.call_in(opened, planned.plan, first, at(first.datum, "teamleider", 17))
    truth = town.planted.with_name("waarheid.csv")
    sheets = visits.fill_in(called.plan, called.control, truth, lists)
    read_back = at(first.datum, "teamleider", 23)
    hasty, wrong = visits.with_mistakes(sheets[0])
    try:
        chain.read_findings(opened, [hasty], read_back)
    except BadData:
        chain.read_findings(opened, sheets, read_back)
        return wrong
    message = f"{hasty.name} has {wrong} mistakes and was not refused"
    raise AssertionError(message)


def about_people(town: Summary) -> list[Path]:
    """Return the deliveries whose names and numbers may stand in nothing that was made."""
    return [
        delivery.path
        for delivery in town.deliveries
        if delivery.register in ABOUT_PEOPLE and delivery.path.suffix in _SHEETS
    ]


def _deliver(opened: Werkmap, town: Summary) -> dict[str, tuple[int, int]]:
    """Read every delivery of the town; return rows accepted and rejected per file."""
    counts = {}
    for delivery in town.deliveries:
        moment = at(date(2026, 11, 2), "gegevensbeheerder", 8)
        register = Register(delivery.register)
        note = chain.deliver(opened, register, delivery.path, delivery.peildatum, moment).manifest
        counts[delivery.path.name] = (note.accepted, note.rejected)
    return counts
