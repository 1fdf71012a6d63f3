"""Reistijden: how long a municipality itself says that a leg takes, door to door."""

from barriere.model.register import Register
from barriere.sources.column import Column, Kind
from barriere.sources.sheet import Rule, Sheet

DEPOT = "depot"
"""What stands for the place where the teams begin and end."""

_DAY = 86_400
_REMEDY = (
    f"Schrijf een vbo_id van 16 cijfers (met de nullen ervoor, als tekst) of het woord {DEPOT}."
)


def _place(column: str) -> Rule:
    wrong = f"NOT regexp_full_match({column}, '[0-9]{{16}}|{DEPOT}')"
    return Rule(column, wrong, f"{column} is geen vbo_id", _REMEDY)


SHEET = Sheet(
    Register.REISTIJDEN,
    (
        Column("van", Kind.TEXT, filled=True),
        Column("naar", Kind.TEXT, filled=True),
        Column("vervoer", Kind.CODE, filled=True, values=("auto", "lopen")),
        Column("seconden", Kind.INT, filled=True, low=0, high=_DAY),
    ),
    key=("van", "naar", "vervoer"),
    rules=(_place("van"), _place("naar")),
    addressed=False,
)
