"""Which town this is: an invented place on a spot where nobody lives.

Halderzijl is no Dutch place, 9999 no municipality code, and the postcodes
8961-8966 occur at no address of the three northern provinces; the ground lies in the
IJsselmeer. So no address here can be mistaken for a real home.
"""

import zlib
from dataclasses import dataclass
from datetime import date

import numpy as np

NAAM = "Halderzijl"
CODE = "9999"
EPSG = 28992
ORIGIN = (161_000.0, 531_000.0)
PEILDATUM = date(2026, 10, 1)
SECOND_PEILDATUM = date(2026, 11, 1)
HISTORY = date(2021, 7, 1)
PLAN_YEAR = 2027


@dataclass(frozen=True)
class Wijk:
    """A district: its code number, name, invented four-digit postcode, and what stands there."""

    number: int
    naam: str
    postcode: str
    style: str


WIJKEN = (
    Wijk(0, "Binnenstad", "8961", "centrum"),
    Wijk(1, "Schippersbuurt", "8962", "vooroorlogs"),
    Wijk(2, "Bloemenkwartier", "8962", "wederopbouw"),
    Wijk(3, "Stationskwartier", "8963", "station"),
    Wijk(4, "Vogelwijk", "8964", "naoorlogs"),
    Wijk(5, "Tuindorp Oost", "8964", "vooroorlogs"),
    Wijk(6, "Havenkwartier", "8965", "bedrijven"),
    Wijk(7, "Buitenhof", "8965", "villa"),
    Wijk(8, "Waterwijk", "8966", "vinex"),
)


def dice(seed: int, room: str) -> np.random.Generator:
    """Return the random numbers of one room; a change in one room leaves the others alone."""
    return np.random.default_rng([seed, zlib.crc32(room.encode())])
