"""What the reader of a plan must know: hercontroles and pins not planned, partners not there."""

from collections.abc import Iterator

from barriere.inspections.date_notices import date_notices
from barriere.inspections.left_out import planned
from barriere.inspections.search.schedule import Schedule
from barriere.inspections.year import Year
from barriere.settings import Settings


def notices(year: Year, schedule: Schedule, settings: Settings) -> Iterator[str]:
    """Say which hercontroles and pinned addresses found no place, and who cannot come."""
    days = {vehicle.control: vehicle.datum for vehicle in year.vehicles}
    yield from date_notices([days[control] for control in sorted(days)], settings)
    missed = [stop for rank, stop in enumerate(year.stops) if not planned(schedule, rank)]
    if late := [stop.weergave for stop in missed if stop.deadline]:
        yield f"Niet gelukt: een hercontrole binnen de termijn op {'; '.join(late)}."
    for stop in missed:
        if stop.pinned:
            yield f"Niet gelukt: {stop.weergave} staat vast op controle {stop.pinned}."
    for vehicle in year.vehicles:
        for partner in sorted(set(vehicle.team.partners) - vehicle.partners):
            naam = settings.partners[partner].naam
            yield f"{naam} kan niet op {vehicle.datum:%d-%m-%Y}; {vehicle.team.naam} gaat zonder."
