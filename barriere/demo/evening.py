"""The evening of the first control: what a team leader calls in, and the rest planned again."""

from barriere import chain
from barriere.chain.bijstellen import Adjusted, CalledIn
from barriere.model.inspection import Control, Plan
from barriere.review.moment import Moment
from barriere.store import Werkmap


def call_in(werkmap: Werkmap, plan: Plan, control: Control, moment: Moment) -> Adjusted:
    """Call in that nobody answers at the second door of a team, and what was done by then.

    That is the first team with an address in reserve, or else the first team.
    """
    route = next((route for route in control.routes if route.reserve), control.routes[0])
    shut = route.visits[1]
    made = [v for r in control.routes for v in r.visits if v.departure <= shut.arrival]
    said = CalledIn(
        om=shut.arrival + 5,
        klaar=tuple(plan.candidates[visit.sleutel].weergave for visit in made),
        mislukt=(plan.candidates[shut.sleutel].weergave,),
    )
    return chain.adjust_control(werkmap, control.id, said, moment)
