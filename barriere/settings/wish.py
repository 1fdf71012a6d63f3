"""What the municipality wants of one control, and of days of the year."""

from datetime import date
from typing import Literal

from pydantic import model_validator

from barriere.settings.clock import Tijdstip
from barriere.settings.day import Dag
from barriere.settings.strict import Strict

Weekdag = Literal["maandag", "dinsdag", "woensdag", "donderdag", "vrijdag", "zaterdag", "zondag"]
WEEKDAGEN: tuple[Weekdag, ...] = (
    "maandag",
    "dinsdag",
    "woensdag",
    "donderdag",
    "vrijdag",
    "zaterdag",
    "zondag",
)


class Controlewens(Strict):
    """One `[[plan.controle]]`: the k-th of them is about the k-th control of the year.

    `thema` is a key of [themas]; `datum` fixes the day, `vroegst` and `laatst`
    bound it; `van` and `tot` replace the shift of the teams; no `teams` is all.
    """

    thema: str = ""
    datum: Dag | None = None
    vroegst: Dag | None = None
    laatst: Dag | None = None
    van: Tijdstip | None = None
    tot: Tijdstip | None = None
    teams: tuple[str, ...] = ()

    @model_validator(mode="after")
    def _possible(self) -> "Controlewens":
        if self.vroegst and self.laatst and self.laatst < self.vroegst:
            message = "laatst ligt voor vroegst"
            raise ValueError(message)
        if self.datum and (self.vroegst or self.laatst):
            message = "noem een datum, of vroegst en laatst; niet allebei"
            raise ValueError(message)
        if self.van is not None and self.tot is not None and self.tot <= self.van:
            message = "tot moet na van liggen"
            raise ValueError(message)
        return self


class Dagwens(Strict):
    """One `[[plan.dag]]`: days to avoid or to seek, such as market days and events.

    It is about one `datum`, about the days `van`..`tot`, or about a `weekdag`
    (within `van`..`tot`, where those are given).
    """

    naam: str
    wens: Literal["nooit", "liever_niet", "graag"]
    datum: Dag | None = None
    van: Dag | None = None
    tot: Dag | None = None
    weekdag: Weekdag | None = None

    @model_validator(mode="after")
    def _about_days(self) -> "Dagwens":
        if self.datum and (self.van or self.tot or self.weekdag):
            message = "noem een datum, of van en tot, of een weekdag"
            raise ValueError(message)
        if not self.datum and not self.weekdag and not (self.van and self.tot):
            message = "noem een datum, of van en tot, of een weekdag"
            raise ValueError(message)
        if self.van and self.tot and self.tot < self.van:
            message = "tot ligt voor van"
            raise ValueError(message)
        return self

    def about(self, day: date) -> bool:
        """Tell whether the wish is about this day."""
        if self.datum:
            return day == self.datum
        inside = (self.van or day) <= day <= (self.tot or day)
        return inside and self.weekdag in {None, WEEKDAGEN[day.weekday()]}
