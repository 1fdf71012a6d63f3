"""What an event would change: the year is planned again around it, and nothing is kept."""

from dataclasses import dataclass

from barriere.inspections.answers.compare import compare
from barriere.inspections.answers.difference import Difference
from barriere.inspections.answers.event import AddressShut, ControlOff, Event, PartnerAway, TeamOut
from barriere.inspections.answers.happen import happen
from barriere.inspections.answers.question import Question
from barriere.inspections.answers.unseen import UNSEEN
from barriere.inspections.earlier import Earlier
from barriere.model.inspection import Plan


@dataclass(frozen=True)
class Answer:
    """The event in words, the plan that would follow, and what that changes."""

    event: str
    plan: Plan
    difference: Difference


def what_if(
    event: Event, question: Question, earlier: Earlier, hidden: frozenset[str] = frozenset()
) -> Answer:
    """Return what an event changes in the earlier plan; addresses in `hidden` are not named.

    Raises WrongUse when the event is about nothing that is there, and
    BarriereError when no dates are left: it says who blocks which.
    """
    plan = happen(event, question, earlier).plan()
    return Answer(say(event, question, hidden), plan, compare(earlier.plan, plan, hidden))


def say(event: Event, question: Question, hidden: frozenset[str] = frozenset()) -> str:
    """Return the event in words, to read after "als"."""
    match event:
        case TeamOut(team, ""):
            return f"{team} de rest van het jaar uitvalt"
        case TeamOut(team, control):
            return f"{team} op controle {control} uitvalt"
        case AddressShut(sleutel):
            here = [one for one in question.asked.candidates if sleutel in one.adressen]
            names = [UNSEEN if hidden & set(one.adressen) else one.weergave for one in here]
            return f"{' '.join(names[:1])} dicht is"
        case PartnerAway(partner, day):
            return f"{question.asked.settings.partners[partner].naam} op {day:%d-%m-%Y} niet kan"
        case ControlOff(control):
            return f"controle {control} niet doorgaat"
