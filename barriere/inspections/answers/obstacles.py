"""What keeps a team on a date from a stop: found by lifting rules until it may go."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache
from itertools import combinations
from types import MappingProxyType

from barriere.inspections.vehicle import Vehicle
from barriere.model.inspection import Candidate

Codes = tuple[str, ...]

_WHOLE_DAY = (0, 24 * 60)

_LIFTED: Mapping[str, Callable[[Candidate, frozenset[str]], Candidate]] = MappingProxyType(
    {
        "partner": lambda stop, _: replace(stop, partners=frozenset()),
        "termijn": lambda stop, _: replace(stop, deadline=None),
        "rust": lambda stop, _: replace(stop, rest_until=None),
        "thema": lambda stop, themas: replace(stop, themas=stop.themas | themas),
        "open": lambda stop, _: replace(stop, opening=()),
        "vast": lambda stop, _: replace(stop, pinned="", pinned_team=""),
        "venster": lambda stop, _: replace(stop, windows=(_WHOLE_DAY,), service=0),
    }
)
"""How a stop would be without a rule, in the order in which rules are named."""


@dataclass(frozen=True)
class Hindrance:
    """The fewest rules that keep every vehicle from a stop, and the vehicles only they keep."""

    codes: Codes
    vehicles: tuple[Vehicle, ...]


def hindrance(stop: Candidate, vehicles: Sequence[Vehicle]) -> Hindrance:
    """Return what has to change before any vehicle may visit the stop; no codes when one may.

    Travel is not weighed.
    """
    asked = _what_rules_ask(stop)
    each = [(_obstacles(asked, vehicle), vehicle) for vehicle in vehicles]
    fewest = min((codes for codes, _ in each), key=_order, default=())
    return Hindrance(fewest, tuple(vehicle for codes, vehicle in each if codes == fewest))


def lifted(stop: Candidate, codes: Codes, themas: frozenset[str]) -> Candidate:
    """Return the stop as if these rules were not there; `themas` are then its own too."""
    for code in codes:
        stop = _LIFTED[code](stop, themas)
    return stop


def _order(codes: Codes) -> tuple[int, list[int]]:
    """Put fewer obstacles first, then those that are named first."""
    names = list(_LIFTED)
    return len(codes), [names.index(code) for code in codes]


def _what_rules_ask(stop: Candidate) -> Candidate:
    """Return the stop without what no rule looks at, so that alike stops are tried once."""
    return replace(
        stop, sleutel="", adressen=(), weergave="", x=0.0, y=0.0, prize=0, buurt="", pand="",
        straat="",
    )  # fmt: skip


@lru_cache(maxsize=100_000)
def _obstacles(stop: Candidate, vehicle: Vehicle) -> Codes:
    """Return the fewest rules to lift before the vehicle may visit the stop."""
    themas = frozenset({vehicle.thema})
    able = [code for code in _LIFTED if lifted(stop, (code,), themas) != stop]
    for count in range(len(able) + 1):
        for codes in combinations(able, count):
            if vehicle.windows(lifted(stop, codes, themas)):
                return codes
    return tuple(able)
