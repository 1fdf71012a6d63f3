"""A theme: the cards and kinds of address that the tafel wants to see together."""

import tomllib
from collections.abc import Collection
from functools import cache
from importlib.resources import files

from pydantic import Field, model_validator

from barriere.settings.clock import Tijdstip
from barriere.settings.strict import Strict


class Thema(Strict):
    """A name, the ids of cards, and kinds of address (wonen, horeca, bedrijf).

    An address is part of a theme when one of these cards gives it points, or when it is of one
    of these kinds. On a control with the theme its `partners` must come, and teams work
    from `van` to `tot` instead of their own shift.
    """

    naam: str = Field(min_length=1, max_length=40)
    kaarten: tuple[str, ...] = ()
    soorten: tuple[str, ...] = ()
    partners: tuple[str, ...] = ()
    van: Tijdstip | None = None
    tot: Tijdstip | None = None

    @model_validator(mode="after")
    def _about_something(self) -> "Thema":
        if not self.kaarten and not self.soorten:
            message = "noem minstens één kaart of één soort adres"
            raise ValueError(message)
        if self.van is not None and self.tot is not None and self.tot <= self.van:
            message = "tot moet na van liggen"
            raise ValueError(message)
        return self


def themes_of_the_house(partners: Collection[str]) -> dict[str, Thema]:
    """Return the themes of a werkmap whose barriere.toml names none: those of a new one.

    They ask for none but the `partners` that the werkmap knows.
    """
    return {
        key: theme.model_copy(
            update={"partners": tuple(name for name in theme.partners if name in partners)}
        )
        for key, theme in _shipped().items()
    }


@cache
def _shipped() -> dict[str, Thema]:
    """Return the themes in the barriere.toml that a new werkmap starts with."""
    text = files("barriere.settings").joinpath("barriere.toml").read_text("utf-8")
    raw = tomllib.loads(text)["themas"]
    return {key: Thema.model_validate(theme) for key, theme in raw.items()}
