"""A year with everything a page must be able to show: themes, hercontroles, hours, a hold."""

from dataclasses import replace
from datetime import date

from barriere.drawing.ground_plan import GroundPlan
from barriere.model.inspection import Extra, LeftOut, Plan
from barriere.reports.overview import Change, Overview
from barriere.review.admission import NOT_NOW
from barriere.settings import Settings

DRAWN_UP = date(2027, 1, 4)
DUE = date(2027, 4, 12)
HELD = LeftOut("0014010000000901", "Stille steeg 1, 9712 AA Groningen", NOT_NOW, "buiten")
LATER = LeftOut("0014010000000902", "Late laan 2, 9712 AA Groningen", "Geen tijd: vol.", "tijd")


def planned(year: Plan) -> Plan:
    """Return the year with a theme, a hercontrole, opening hours and somebody on hold."""
    keys = sorted(year.candidates)
    known = dict(year.candidates)
    known[keys[0]] = replace(known[keys[0]], deadline=DUE)
    known[keys[1]] = replace(known[keys[1]], opening=((1, 1020, 1320), (2, 540, 600)))
    known[keys[2]] = replace(known[keys[2]], adressen=(keys[2], "0014010000000950"))
    first, *rest = year.controls
    spared = LeftOut(keys[8], known[keys[8]].weergave, "Lagere waarde.", "waarde")
    return replace(
        year,
        controls=(replace(first, thema="horeca", vast="geweest"), *rest),
        candidates=known,
        left_out=(*year.left_out, HELD, LATER, spared),
        extras=(
            Extra("elk team een uur langer door", 12.5, 3, 0),
            Extra("een team erbij", 0, 0, 0),
        ),
    )


def overview_of(year: Plan, settings: Settings, ground: GroundPlan) -> Overview:
    """Return what the pages are made from."""
    plan = planned(year)
    return Overview(
        plan,
        settings,
        DRAWN_UP,
        ground,
        leads=dict.fromkeys(plan.candidates, "Toezicht wonen"),
        changes=(Change("bezoeken verplaatst", 3), Change("adressen eruit", 0)),
    )
