"""The draaiboek in barriere.toml: steps that a municipality changes, adds or leaves out."""

import re
from typing import Annotated, Literal

from pydantic import BeforeValidator, Field

from barriere.settings.strict import Strict

PAPIER = "einde papiertermijn"
"""The moment of a step that is due when the visit lists must be gone ([termijnen].papier_weken)."""

_MOST_DAYS = 366
_DAY_ITSELF = "op de dag"
_WRITTEN = re.compile(r"(\d{1,3}) (dag|dagen|week|weken) (ervoor|erna)")


def days(text: object) -> int | str:
    """Return how many days after the control something is due; before it is negative.

    >>> days("8 weken ervoor"), days("op de dag"), days("1 dag erna")
    (-56, 0, 1)

    The end of the term of paper stays what it is. Raises ValueError for anything else.
    """
    if text in {_DAY_ITSELF, PAPIER}:
        return 0 if text == _DAY_ITSELF else PAPIER
    match = _WRITTEN.fullmatch(text) if isinstance(text, str) else None
    count = 0 if match is None else int(match[1]) * (7 if match[2].startswith("we") else 1)
    if match is None or not 0 < count <= _MOST_DAYS:
        message = (
            f'schrijf bijvoorbeeld "8 weken ervoor", "1 dag erna", "{_DAY_ITSELF}" of "{PAPIER}"; '
            "hoogstens een jaar"
        )
        raise ValueError(message)
    return count if match[3] == "erna" else -count


Wanneer = Annotated[int | Literal["einde papiertermijn"], BeforeValidator(days)]
"""Days after the control (before: negative), written in barriere.toml in words."""

Zekerheid = Literal["bevestigd", "tweede hand", "te bevestigen", "voorstel", "eigen keuze"]


class Stap(Strict):
    """One step, or the change of one: what is not given stays as it was.

    `wie` is the role that sees to it, `met` who takes part, `klaar` how one sees
    that it is done, `commandos` what barriere does for it ({jaar} and {controle}
    are filled in). `bron` and `zekerheid` are about the reason (`waarom`) and the
    law (`grond`). `vervalt` leaves the step out.
    """

    id: str = Field(pattern=r"^[a-z0-9_-]{1,40}$")
    wanneer: Wanneer | None = None
    wat: str | None = Field(default=None, min_length=1, max_length=200)
    wie: str | None = Field(default=None, min_length=1, max_length=80)
    met: tuple[str, ...] | None = None
    klaar: str | None = Field(default=None, max_length=200)
    waarom: str | None = Field(default=None, max_length=400)
    grond: str | None = Field(default=None, max_length=200)
    bron: str | None = Field(default=None, max_length=200)
    zekerheid: Zekerheid | None = None
    commandos: tuple[str, ...] | None = None
    vervalt: bool = False
