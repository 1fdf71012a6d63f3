"""Why a stop is not in the plan: the first obstacle that a try confirms."""

from dataclasses import dataclass

import numpy as np

from barriere.inspections.search.chance import chance
from barriere.inspections.search.exchange import NOTHING, best_exchange
from barriere.inspections.search.insertion import cheapest
from barriere.inspections.search.instance import NEVER, worth
from barriere.inspections.search.schedule import NOBODY, Schedule
from barriere.inspections.vehicle import Vehicle
from barriere.inspections.year import Year
from barriere.model.inspection import Candidate
from barriere.settings import Settings

_NO_LIMIT = 1 << 40
_HOUR = 60


@dataclass(frozen=True)
class Reason:
    """A reason in Dutch, with its class for machines."""

    code: str
    text: str


def reason(year: Year, schedule: Schedule, stop: int, settings: Settings) -> Reason:
    """Return why stop number `stop` is not in the schedule.

    Asked in order: partners, deadline, window, travel, and then by trying it in
    every route: the cap of its neighbourhood, the worth of what it would replace, time.
    """
    one = year.stops[stop]
    able = [vehicle for vehicle in year.vehicles if one.partners <= vehicle.partners]
    if not able:
        return _no_partner(one, year.vehicles, settings)
    in_time = [vehicle for vehicle in able if not vehicle.too_late(one)]
    if not in_time:
        return _too_late(one, able)
    nodes = [node for node, (rank, _) in enumerate(year.nodes) if rank == stop]
    if not (year.instance.latest[nodes] != NEVER).any():
        return _no_window(one)
    return _by_trying(year, schedule, nodes)


def _by_trying(year: Year, schedule: Schedule, nodes: list[int]) -> Reason:
    """Try the stop in the schedule, and say what stands in the way."""
    instance, state = year.instance, chance(0)
    if not any(_reachable(year, node) for node in nodes):
        return Reason(
            "afstand", "Te ver of te lang: heenreis, bezoek en terugreis passen niet in een dienst."
        )
    wider = instance._replace(most_per_buurt=_NO_LIMIT)
    if any(cheapest(wider, schedule, node, 0.0, state)[0] != NOBODY for node in nodes):
        return Reason(
            "buurt",
            f"Deze buurt is vol: er staan niet meer dan {instance.most_per_buurt} adressen "
            "per buurt op één controle.",
        )
    gain = worth(instance)
    return _worth_less(max(best_exchange(instance, gain, schedule, node, state) for node in nodes))


def _worth_less(gained: int) -> Reason:
    """Say what the best exchange of the stop for one visit would bring."""
    if gained == NOTHING:
        return Reason(
            "tijd",
            "Geen tijd: het past in geen enkele route, ook niet in plaats van één ander adres.",
        )
    if gained == 0:
        return Reason(
            "gelijk", "Gelijke waarde: het past alleen in plaats van een adres dat evenveel telt."
        )
    return Reason(
        "waarde",
        "Lagere waarde dan het laatst gekozen adres: "
        "het past alleen in plaats van een adres dat meer telt.",
    )


def _reachable(year: Year, node: int) -> bool:
    """Tell whether any vehicle could visit the node and nothing else."""
    one = year.instance
    there, home = one.leg[one.mode, 0, node], one.leg[one.mode, node, 0]
    begin = np.maximum(one.earliest[node], one.start + there)
    back = begin + one.service[node] + home
    return bool(((begin <= one.latest[node]) & (back <= one.end)).any())


def _no_partner(stop: Candidate, vehicles: tuple[Vehicle, ...], settings: Settings) -> Reason:
    """Name the partners that no team has, or no team together."""
    present = frozenset().union(*(vehicle.partners for vehicle in vehicles))
    missing = sorted(stop.partners - present)
    if missing:
        names = " en ".join(settings.partners[partner].naam for partner in missing)
        text = f"Nodig is {names}: die gaat met geen enkel team mee."
    else:
        names = ", ".join(settings.partners[partner].naam for partner in sorted(stop.partners))
        text = f"Geen enkel team heeft deze partners samen: {names}."
    return Reason("partner", text)


def _too_late(stop: Candidate, able: list[Vehicle]) -> Reason:
    """Say when it had to be and when it could be first."""
    first = min(vehicle.datum for vehicle in able)
    return Reason(
        "termijn",
        f"De hercontrole moet uiterlijk {stop.deadline:%d-%m-%Y}; "
        f"de eerste controle die kan, is op {first:%d-%m-%Y}.",
    )


def _no_window(stop: Candidate) -> Reason:
    """Say when a visit can start; no team that may go works then."""
    times = " of ".join(f"tussen {_clock(first)} en {_clock(last)}" for first, last in stop.windows)
    return Reason(
        "venster",
        f"Het bezoek kan alleen beginnen {times}; "
        "dan is er geen team met de juiste partners dat het in zijn dienst afkrijgt.",
    )


def _clock(minutes: int) -> str:
    """Write minutes after midnight as UU:MM."""
    return f"{minutes // _HOUR:02d}:{minutes % _HOUR:02d}"
