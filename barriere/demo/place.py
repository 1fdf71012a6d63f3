"""The settings of the fictive town: those of a new werkmap, with its own name and wishes."""

from barriere.demo.town import Summary
from barriere.demo.town.place import CODE
from barriere.settings import template

_WISHES = """\
# De wensen van Halderzijl: de derde controle gaat over wonen, als de kamers weer zijn verhuurd.
[[plan.controle]]

[[plan.controle]]

[[plan.controle]]
thema = "wonen"

[[plan.dag]]
naam = "Weekmarkt"
weekdag = "dinsdag"
wens = "liever_niet"

[[plan.dag]]
naam = "Halderfeesten"
van = 2027-06-14
tot = 2027-06-20
wens = "nooit"

[depot]
"""
_PLACES = (3, 2)
"""Addresses a control for Team A and Team B: a small town has few, and still too few places."""


def settings_of(town: Summary) -> str:
    """Return barriere.toml for the town; everything made from it says it is fictive."""
    x, y = town.depot
    text = (
        template(town.naam, CODE)
        .replace("fictief = false", "fictief = true ")
        .replace("x = 233900", f"x = {x:.0f}")
        .replace("y = 581900", f"y = {y:.0f}")
        .replace("[depot]\n", _WISHES)
    )
    for places in _PLACES:
        text = text.replace("adressen = 8\nreserve = 2", f"adressen = {places}\nreserve = 1", 1)
    return text
