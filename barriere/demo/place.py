"""The settings of the fictive town: those of a new werkmap, with its own name and stadhuis."""

from barriere.demo.town import Summary
from barriere.demo.town.place import CODE
from barriere.settings import template


def settings_of(town: Summary) -> str:
    """Return barriere.toml for the town; everything made from it says it is fictive."""
    x, y = town.depot
    return (
        template(town.naam, CODE)
        .replace("fictief = false", "fictief = true ")
        .replace("x = 233900", f"x = {x:.0f}")
        .replace("y = 581900", f"y = {y:.0f}")
    )
