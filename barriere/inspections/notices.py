"""What the reader of a plan must know: hercontroles and pins not planned, partners not there."""

from collections.abc import Iterator, Mapping

from barriere.inspections.answers.reason import Reason
from barriere.inspections.days.date_notices import date_notices
from barriere.inspections.year import Year
from barriere.settings import Settings


def notices(year: Year, because: Mapping[int, Reason], settings: Settings) -> Iterator[str]:
    """Say which hercontroles and pinned addresses found no place, and who cannot come.

    `because` has the reason of every stop (its number) that is not in the schedule.
    """
    days = {vehicle.control: vehicle.datum for vehicle in year.vehicles}
    yield from date_notices([days[control] for control in sorted(days)], settings)
    missed = {year.stops[number]: why for number, why in sorted(because.items())}
    if late := [stop.weergave for stop in missed if stop.deadline]:
        yield f"Niet gelukt: een hercontrole binnen de termijn op {'; '.join(late)}."
    for stop, why in missed.items():
        if stop.pinned or stop.pinned_team:
            yield f"Niet gelukt: {stop.weergave}. {why.whole}"
    for vehicle in year.vehicles:
        for partner in sorted(set(vehicle.team.partners) - vehicle.partners):
            naam = settings.partners[partner].naam
            yield f"{naam} kan niet op {vehicle.datum:%d-%m-%Y}; {vehicle.team.naam} gaat zonder."
