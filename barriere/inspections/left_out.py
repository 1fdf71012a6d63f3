"""Every address that is not visited, with its reason."""

from collections.abc import Iterator

from barriere.inspections.assignment import Assignment
from barriere.inspections.reasons import reason
from barriere.inspections.search.schedule import NOBODY, Schedule
from barriere.inspections.year import Year
from barriere.model.inspection import LeftOut


def left_out(year: Year, schedule: Schedule, asked: Assignment) -> Iterator[LeftOut]:
    """Yield every address that is not visited, with its reason, by sleutel."""
    said = {sleutel: (text, "buiten") for sleutel, text in asked.outside_reasons.items()}
    for rank, stop in enumerate(year.stops):
        if not planned(schedule, rank):
            why = reason(year, schedule, rank, asked.settings)
            said |= dict.fromkeys(stop.adressen, (why.text, why.code))
    weergave = {one.sleutel: one.weergave for one in asked.candidates}
    for sleutel in sorted(said):
        text, code = said[sleutel]
        yield LeftOut(sleutel, weergave.get(sleutel, sleutel), text, code)


def planned(schedule: Schedule, rank: int) -> bool:
    """Tell whether the stop is visited."""
    holder = schedule.holder
    return rank + 1 < len(holder) and bool(holder[rank + 1] != NOBODY)
