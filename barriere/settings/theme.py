"""A theme: the cards and kinds of address that the tafel wants to see together."""

from pydantic import Field, model_validator

from barriere.settings.strict import Strict


class Thema(Strict):
    """A name, the ids of cards, and kinds of address (wonen, horeca, bedrijf).

    An address is part of a theme when one of these cards gives it points, or when it is of one
    of these kinds.
    """

    naam: str = Field(min_length=1, max_length=40)
    kaarten: tuple[str, ...] = ()
    soorten: tuple[str, ...] = ()

    @model_validator(mode="after")
    def _about_something(self) -> "Thema":
        if not self.kaarten and not self.soorten:
            message = "noem minstens één kaart of één soort adres"
            raise ValueError(message)
        return self


THEMES = {
    "wonen": Thema(
        naam="Wonen",
        kaarten=("H1", "H2", "H3", "H4", "H5", "H7", "H8", "H9", "H10", "H11", "I5", "F7"),
    ),
    "horeca": Thema(naam="Horeca", kaarten=("A3", "A4", "F1", "F8"), soorten=("horeca",)),
    "uitzend": Thema(
        naam="Uitzendbureaus",
        kaarten=("W1", "W2", "W3", "W4", "W5", "W6", "E2", "E3", "E4", "H6", "T1", "T4"),
    ),
}
"""The themes of a werkmap whose barriere.toml names none."""
