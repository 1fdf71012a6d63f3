"""How pages say how good a plan is, what it holds, and what would make it better."""

from collections.abc import Iterable, Iterator

from barriere.drawing.route_map import CREDIT
from barriere.drawing.trails import Trail
from barriere.model.inspection import Control, Extra, Plan, Route
from barriere.reports import words
from barriere.reports.overview import Change
from barriere.reports.planned import addresses_of

MEANING = (
    "De waarde telt op wat de gekozen adressen samen aan signalen hebben. De bovengrens is "
    "bewezen: geen enkel plan met dezelfde dagen, teams en tijden komt daarboven."
)


def figures(plan: Plan) -> list[dict[str, str]]:
    """Return the numbers that head a page about the year: label, value and a note."""
    routes = [route for control in plan.controls for route in control.routes]
    spare = sum(len(route.reserve) for route in routes)
    gap = f"{number(100 * plan.gap)} % verschil" if plan.gap > 0 else ""
    return [
        {"label": "Controles", "waarde": str(len(plan.controls)), "noot": ""},
        {
            "label": "Adressen",
            "waarde": str(sum(addresses(plan, route) for route in routes)),
            "noot": f"en {spare} in reserve" if spare else "",
        },
        {"label": "Waarde van het plan", "waarde": number(plan.value), "noot": ""},
        {"label": "Bewezen bovengrens", "waarde": f"{plan.bound:.0f}", "noot": gap},
    ]


def how_good(plan: Plan) -> str:
    """Return in a sentence how far the plan is from the best that can be."""
    if not plan.value:
        return "Er is niets gepland."
    if plan.gap <= 0:
        return "Beter kan niet: dit plan haalt alles wat met deze dagen, teams en tijden kan."
    least = number(100 * (1 - plan.gap))
    return (
        f"Dit plan haalt minstens {least} % van wat met deze dagen, teams en tijden hoogstens kan."
    )


def addresses(plan: Plan, route: Route) -> int:
    """Return how many addresses a route visits; a stop can hold several."""
    return sum(len(addresses_of(plan, visit.sleutel)) for visit in route.visits)


def of_control(plan: Plan, control: Control) -> int:
    """Return how many addresses a control visits."""
    return sum(addresses(plan, route) for route in control.routes)


def status(control: Control) -> str:
    """Return why nothing may change in a control, '' when it may."""
    return control.vast.replace("_", " ")


def extra(one: Extra) -> dict[str, str]:
    """Return what a change would bring, said briefly.

    >>> extra(Extra("elk team een uur langer", 12.0, 3, 0))["winst"]
    'waarde +12, 3 adressen meer'
    """
    more = ""
    if one.adressen:
        noun = "adres" if abs(one.adressen) == 1 else "adressen"
        more = f", {abs(one.adressen)} {noun} {'meer' if one.adressen > 0 else 'minder'}"
    gained = f"waarde +{number(one.points)}{more}" if one.points > 0 else "levert niets op"
    return {"wat": one.text, "winst": gained}


def changes(of: tuple[Change, ...]) -> Iterator[str]:
    """Yield how much changed in which way; nothing of what did not happen."""
    for one in of:
        if one.count:
            yield f"{one.what}: {one.count}"


def provenance(plan: Plan) -> str:
    """Return how the plan was found and where its travel times come from."""
    return (
        f"Gevonden met zaad {plan.seed} en {number(plan.iterations)} iteraties: met dezelfde "
        f"gegevens en instellingen komt hetzelfde plan eruit. {words.travel(plan.travel_source)}"
    )


def what_lines_are(trails: Iterable[Trail]) -> str:
    """Say what the drawn ways are, and who made the roads where they follow roads."""
    driven = {trail.way is not None for trail in trails if trail.spots}
    credit = f" {CREDIT}." if True in driven else ""
    if driven == {True}:
        return f"De lijn is de snelste weg over de wegenkaart.{credit}"
    return f"De lijn is de volgorde, niet per se de snelste weg.{credit}"


def number(value: float) -> str:
    """Return a number with at most one decimal, as Dutch writes it.

    >>> number(512.0), number(5.36), number(1204)
    ('512', '5,4', '1.204')
    """
    text = f"{value:,.1f}".removesuffix(".0")
    return text.translate(str.maketrans(",.", ".,"))
