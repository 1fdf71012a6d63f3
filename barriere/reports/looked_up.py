"""Where the rules on paper were looked up, and what the words for how sure they are mean."""

from collections.abc import Iterable
from typing import Any

from barriere.catalogue.power_matrix import Cell, Powers, Sourced
from barriere.reports import words

CERTAINTY = {
    "bevestigd": "gezien in de bron zelf",
    "tweede hand": "gezien in een samenvatting of uittreksel",
    "te bevestigen": "algemene kennis; de jurist van de gemeente moet het nazien",
    "voorstel": "een werkwijze, geen regel",
}


def certainties() -> list[dict[str, str]]:
    """Return the words for how sure a rule is, the surest first, each with what it means."""
    return [{"woord": word, "uitleg": told} for word, told in CERTAINTY.items()]


def sources(rules: Iterable[Sourced]) -> list[dict[str, str]]:
    """Return every law once, with where it was looked up, and when if not on the usual day."""
    told = {(rule.basis, rule.bron, words.day(rule.datum) if rule.datum else "") for rule in rules}
    ordered = sorted(told, key=lambda law: (law[0].lower(), *law))
    return [{"basis": basis, "bron": bron, "dag": day} for basis, bron, day in ordered]


def law(cell: Cell) -> dict[str, Any]:
    """Return a cell as paper says it; `door` and `dag` are of a municipality's own decision."""
    return {
        "tekst": cell.tekst.rstrip("."),
        "basis": cell.basis,
        "bron": cell.bron,
        "zekerheid": cell.zekerheid,
        **decided(cell),
    }


def decided(rule: Sourced) -> dict[str, str]:
    """Return who in the municipality answers for a rule and since when; '' for the house's own."""
    day = words.day(rule.datum) if rule.door and rule.datum else ""
    return {"door": rule.door, "dag": day}


def of_matrix(matrix: Powers) -> list[dict[str, str]]:
    """Return where every rule of a matrix was looked up."""
    cells = [cell for role in matrix.rollen.values() for cell in role.cells]
    return sources([*cells, *matrix.general, *matrix.leiding])
