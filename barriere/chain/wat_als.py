"""`barriere plan wat-als`: what an event, or one more of something, would change; nothing is kept."""

from dataclasses import dataclass, replace

from barriere.chain.find_address import find_address
from barriere.chain.journal import note
from barriere.chain.kept_plan import plan_of
from barriere.chain.plan_assignment import Ask, Prepared, prepared
from barriere.chain.waiting import on_hold
from barriere.errors import WrongUse
from barriere.inspections.availability import availability
from barriere.inspections.event import AddressShut, Event
from barriere.inspections.one_more import OneMore, one_more
from barriere.inspections.question import Question
from barriere.inspections.what_if import Answer, what_if
from barriere.review.moment import Moment
from barriere.store import Werkmap, dossier
from barriere.store.dossier import Session


@dataclass(frozen=True)
class Asked:
    """A question about the kept plan of a year, and the addresses that no answer may name."""

    ready: Prepared
    question: Question
    hidden: frozenset[str]


def ask_what_if(werkmap: Werkmap, ask: Ask, event: Event, moment: Moment) -> Answer:
    """Return what an event would change in the newest plan of a year.

    Nothing is kept but a line in the log. Raises NotAllowed without a plan,
    WrongUse for an event about what is not there, BarriereError when no dates are left.
    """
    with dossier.open(werkmap) as session:
        asked = _asked(werkmap, session, ask, moment)
        earlier = asked.question.asked.earlier
        if earlier is None:
            raise WrongUse("Zonder het plan van eerder is er niets om mee te vergelijken.")
        answer = what_if(_found(event, asked), asked.question, earlier, asked.hidden)
        note(session, moment, "plan wat-als", str(ask.jaar), type(event).__name__)
    return answer


def ask_one_more(werkmap: Werkmap, ask: Ask, moment: Moment) -> tuple[OneMore, ...]:
    """Return what one more team, hour or control would bring to the newest plan of a year.

    Raises NotAllowed when there is no plan.
    """
    with dossier.open(werkmap) as session:
        asked = _asked(werkmap, session, ask, moment)
        found = one_more(asked.question, plan_of(session, ask.jaar).plan)
        note(session, moment, "plan wat-als", str(ask.jaar), "nog een erbij")
    return found


def _asked(werkmap: Werkmap, session: Session, ask: Ask, moment: Moment) -> Asked:
    plan_of(session, ask.jaar)
    ready = prepared(werkmap, session, replace(ask, fresh=False), moment)
    question = Question(
        ready.assignment,
        tuple(availability(ready.shown.table("partners"))),
        ready.assignment.calendar.first,
    )
    held = on_hold(session, ready.shown, moment.nu.date())
    return Asked(ready, question, ready.last.shielded | held)


def _found(event: Event, asked: Asked) -> Event:
    """Return the event with the key of the address that a person wrote.

    An address that may not be shown now is no address here: it is said to be no candidate.
    """
    if not isinstance(event, AddressShut):
        return event
    key = find_address(asked.ready.last.known, event.sleutel)
    return AddressShut("" if key in asked.hidden else key)
