"""What can happen to a plan: a team, an address, a partner or a control falls out."""

from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True)
class TeamOut:
    """A team cannot go: on one control (its id), or on any that is still to come."""

    team: str
    control: str = ""


@dataclass(frozen=True)
class AddressShut:
    """An address (sleutel) cannot be visited this year, nor can the others on its pand."""

    sleutel: str


@dataclass(frozen=True)
class PartnerAway:
    """A partner (its key under [partners]) cannot come on one day."""

    partner: str
    day: date


@dataclass(frozen=True)
class ControlOff:
    """A control (its id) is not held."""

    control: str


Event = TeamOut | AddressShut | PartnerAway | ControlOff
