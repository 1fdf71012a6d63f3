"""Every address that is not visited, with its reason."""

from collections.abc import Iterator, Mapping

from barriere.inspections.answers.reason import Reason
from barriere.inspections.assignment import Assignment
from barriere.inspections.year import Year
from barriere.model.inspection import LeftOut


def left_out(year: Year, because: Mapping[int, Reason], asked: Assignment) -> Iterator[LeftOut]:
    """Yield every address that is not visited, with its reason, by sleutel.

    `because` has the reason of every stop (its number) that is not in the schedule.
    An address that rests because a control of this year visited it is in the plan.
    """
    seen = set(asked.earlier.visited) if asked.earlier else set()
    said = {sleutel: (text, "buiten") for sleutel, text in asked.outside_reasons.items()}
    for number, why in because.items():
        said |= dict.fromkeys(year.stops[number].adressen, (why.whole, why.code))
    weergave = {one.sleutel: one.weergave for one in asked.candidates}
    for sleutel in sorted(said):
        text, code = said[sleutel]
        if code == "rust" and sleutel in seen:
            continue
        yield LeftOut(sleutel, weergave.get(sleutel, sleutel), text, code)
