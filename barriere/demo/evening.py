"""The evening of the first control: what a team leader calls in, and the rest planned again."""

from barriere import chain
from barriere.chain.bijstellen import Adjusted, CalledIn
from barriere.model.inspection import Control, Plan
from barriere.review.moment import Moment
from barriere.store import Werkmap


def call_in(werkmap: Werkmap, plan: Plan, control: Control, moment: Moment) -> Adjusted:
    """Call in that the first door opened and nobody answered at the second.

    The first team with an address in reserve calls, or else the first team.
    """
    route = next((route for route in control.routes if route.reserve), control.routes[0])
    first, second = (plan.candidates[visit.sleutel].weergave for visit in route.visits[:2])
    said = CalledIn(om=route.visits[1].arrival + 5, klaar=(first,), mislukt=(second,))
    return chain.adjust_control(werkmap, control.id, said, moment)
