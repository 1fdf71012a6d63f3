"""The year of controls: teams, partners, times and travel."""

from typing import Literal

from pydantic import Field, model_validator

from barriere.settings.clock import Tijdstip
from barriere.settings.day import Periode
from barriere.settings.strict import Strict
from barriere.settings.wish import Controlewens, Dagwens, Weekdag


class Depot(Strict):
    """Where teams start and end; x and y in RD metres."""

    naam: str
    x: float = Field(ge=-7_000, le=300_000)
    y: float = Field(ge=289_000, le=629_000)


class Partner(Strict):
    """An organisation that comes along; without a required one there is no control.

    `kan` are the days on which it can come, for a year of which no calendar was
    delivered; on the days of `kan_niet` it cannot, whatever was delivered.
    """

    naam: str
    verplicht: bool = True
    telefoon: str = ""
    kan: tuple[Periode, ...] = ()
    kan_niet: tuple[Periode, ...] = ()


class Team(Strict):
    """A team: who is in it, its shift, and how many addresses it can do."""

    naam: str = Field(min_length=1)
    partners: tuple[str, ...] = Field(min_length=1)
    start: Tijdstip
    einde: Tijdstip
    adressen: int = Field(default=8, ge=1, le=40)
    reserve: int = Field(default=2, ge=0, le=10)
    vervoer: Literal["auto", "lopen"] = "auto"

    @model_validator(mode="after")
    def _shift_has_length(self) -> "Team":
        if self.einde <= self.start:
            message = "einde moet na start liggen"
            raise ValueError(message)
        return self


class Soort(Strict):
    """A kind of visit: minutes on the spot, first and last start, partners it needs."""

    minuten: int = Field(ge=5, le=240)
    van: Tijdstip
    tot: Tijdstip
    partners: tuple[str, ...] = ()


class Plan(Strict):
    """How many controls a year, on which days, and how long the search looks.

    `rust_maanden`: an address where a team got inside is left alone so long,
    unless a hercontrole asks otherwise. `straat_minuten`: a visit that starts
    later than this after the first in its street on one control counts half,
    as the street was warned; 0 leaves it out. `wijziging_kost`: points that a
    new plan must gain to change one visit of the plan before. `kans_vanaf`: from
    so many visits of a kind and part of the day the share of opened doors counts.
    `controle` are the wishes about the first, second, ... control of the year;
    `dag` the days to avoid or to seek.
    """

    controles: int = Field(default=4, ge=1, le=24)
    voorstelfactor: float = Field(default=1.5, ge=1.0, le=10.0)
    dagen: tuple[Weekdag, ...] = ("dinsdag", "woensdag", "donderdag")
    schoolvakanties: Literal["noord", "midden", "zuid", ""] = "noord"
    goede_vrijdag_vrij: bool = True
    max_per_buurt: int = Field(default=4, ge=1, le=100)
    parkeren_sec: int = Field(default=180, ge=0, le=1800)
    rust_maanden: int = Field(default=12, ge=0, le=60)
    straat_minuten: int = Field(default=60, ge=0, le=1440)
    wijziging_kost: int = Field(default=2, ge=0, le=100)
    kans_vanaf: int = Field(default=20, ge=5, le=10_000)
    zaad: int = 1
    iteraties: int = Field(default=20_000, ge=100, le=5_000_000)
    controle: tuple[Controlewens, ...] = ()
    dag: tuple[Dagwens, ...] = ()


class Reistijd(Strict):
    """The affine travel estimate; measured in one city, so open to a better local figure."""

    auto_vast_sec: float = Field(default=41, ge=0)
    auto_sec_per_km: float = Field(default=99, gt=0)
    lopen_km_u: float = Field(default=3.7, gt=0)
