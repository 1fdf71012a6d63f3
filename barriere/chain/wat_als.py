"""`barriere plan wat-als`: what an event or one more of something would change; nothing is kept."""

from dataclasses import replace

from barriere.chain.ask import Ask
from barriere.chain.find_address import find_address
from barriere.chain.journal import note
from barriere.chain.kept_plan import plan_of
from barriere.chain.plan_assignment import Prepared, prepared
from barriere.chain.scene import look
from barriere.inspections.answers.event import AddressShut, ControlOff, Event, PartnerAway, TeamOut
from barriere.inspections.answers.one_more import OneMore, one_more
from barriere.inspections.answers.question import Question
from barriere.inspections.answers.what_if import Answer, what_if
from barriere.inspections.earlier import Earlier
from barriere.review.moment import Moment
from barriere.store import Werkmap, dossier

_ABOUT = {TeamOut: "team", AddressShut: "adres", PartnerAway: "partner", ControlOff: "controle"}
"""What the log says a question was about; never which address."""


def ask_what_if(werkmap: Werkmap, ask: Ask, event: Event, moment: Moment) -> Answer:
    """Return what an event would change in the newest plan of a year.

    Nothing is kept but a line in the log. Raises NotAllowed without a plan,
    WrongUse for an event about what is not there, BarriereError when no dates are left.
    """
    looked = look(werkmap)
    with dossier.open(werkmap) as session:
        before = plan_of(session, ask.jaar)
        ready = prepared(session, looked, replace(ask, fresh=False), moment)
        earlier = ready.assignment.earlier or Earlier(before.plan, before.sha256)
        answer = what_if(_found(event, ready), _question(ready), earlier, ready.scene.hidden)
        note(session, moment, "plan wat-als", str(ask.jaar), _ABOUT[type(event)])
    return answer


def ask_one_more(werkmap: Werkmap, ask: Ask, moment: Moment) -> tuple[OneMore, ...]:
    """Return what one more team, hour or control would bring to the newest plan of a year.

    Raises NotAllowed when there is no plan.
    """
    looked = look(werkmap)
    with dossier.open(werkmap) as session:
        before = plan_of(session, ask.jaar)
        ready = prepared(session, looked, replace(ask, fresh=False), moment)
        found = one_more(_question(ready), before.plan)
        note(session, moment, "plan wat-als", str(ask.jaar), "nog een erbij")
    return found


def _question(ready: Prepared) -> Question:
    return Question(ready.assignment, ready.available, ready.vanaf)


def _found(event: Event, ready: Prepared) -> Event:
    """Return the event with the key of the address that a person wrote.

    An address that may not be shown now is no address here: it is said to be no candidate.
    """
    if not isinstance(event, AddressShut):
        return event
    key = find_address(ready.scene.last.known, event.sleutel)
    return AddressShut("" if key in ready.scene.hidden else key)
