"""Who may use a road, and which way, by its OpenStreetMap tags."""

from collections.abc import Mapping
from dataclasses import dataclass

from barriere.sources.wegen.kinds import DRIVEN, ON_REQUEST, ONE_WAY, WALKED

_CAR = ("motorcar", "motor_vehicle", "vehicle", "access")
_FOOT = ("foot", "access")
_CLOSED = {"no", "private", "agricultural", "forestry", "emergency", "military", "psv", "bus"}
_NOT_ON_FOOT = _CLOSED | {"use_sidepath"}
_OPEN = {"yes", "designated", "permissive", "official", "destination"}
_ONE_WAY = {"yes", "true", "1"}
_AGAINST = {"-1", "reverse"}
_ROUND = {"roundabout", "circular"}
_BY_TURNS = "reversible"
_BLOCKS = {
    "block", "bollard", "chain", "cycle_barrier", "debris", "fence", "hedge", "jersey_barrier",
    "kerb_high", "log", "planter", "rising_bollard", "rope", "stile", "turnstile", "wall",
}  # fmt: skip


@dataclass(frozen=True)
class Allowed:
    """Whether a car may go along a way, against it, and whether one may walk it."""

    along: bool
    against: bool
    foot: bool


def allowed(tags: Mapping[str, str]) -> Allowed:
    """Return who may use a way with these tags: the most specific access tag decides."""
    kind = tags["highway"]
    if tags.get("area") == "yes" and kind in DRIVEN:
        return Allowed(along=False, against=False, foot=_on_foot(kind, tags))
    along, against = _directions(kind, tags)
    car = kind in DRIVEN and _told(tags, _CAR) not in _CLOSED
    return Allowed(along=car and along, against=car and against, foot=_on_foot(kind, tags))


def blocks_cars(tags: Mapping[str, str]) -> bool:
    """Tell whether a node with these tags stops a car (a bollard that a team cannot lower)."""
    told = _told(tags, _CAR)
    if told:
        return told in _CLOSED
    return tags.get("barrier") in _BLOCKS


def _directions(kind: str, tags: Mapping[str, str]) -> tuple[bool, bool]:
    """Return whether traffic runs along the way and against it."""
    said = tags.get("oneway:motor_vehicle") or tags.get("oneway", "")
    if said in _ONE_WAY:
        return True, False
    if said in _AGAINST:
        return False, True
    if said == _BY_TURNS:
        return False, False
    one = kind in ONE_WAY or tags.get("junction") in _ROUND
    return True, not one or said == "no"


def _on_foot(kind: str, tags: Mapping[str, str]) -> bool:
    told = _told(tags, _FOOT)
    if kind in ON_REQUEST:
        return told in _OPEN
    default = kind in WALKED and tags.get("motorroad") != "yes"
    return default and told not in _NOT_ON_FOOT


def _told(tags: Mapping[str, str], keys: tuple[str, ...]) -> str:
    """Return the first of these tags that is there; '' when none is."""
    return next((tags[key] for key in keys if key in tags), "")
