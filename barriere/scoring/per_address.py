"""What the statement says per address: points per domain, coverage, sources and the total."""

from collections.abc import Mapping

from barriere.catalogue.card import Card
from barriere.model.domain import Domein
from barriere.model.register import Register
from barriere.scoring.question import Question
from barriere.scoring.status import code

COUNTS = f"({code('punt')}, {code('groep')})"
"""The statuses in which a card found something: it gives points, or another of its group does."""


def domains(question: Question) -> list[str]:
    """Return per domain its points and coverage, and per address its grounds and sources."""
    columns = []
    for domein in Domein:
        cards = [card for card in question.cards if card.domein is domein]
        points = " + ".join(f"CAST(p_{card.id} AS INTEGER)" for card in cards) or "0"
        cap = question.rules.cap(domein)
        columns += [
            f"CAST(LEAST({points}, {cap}) AS TINYINT) AS d_{domein}",
            f"{_coverage(cards, question.coverage)} AS dek_{domein}",
        ]
    grounds = [f"s_{c.id} IN {COUNTS}" for c in question.cards if c.objectieve_grond]
    return [
        *columns,
        f"({' OR '.join(grounds) or 'false'}) AS objectieve_grond",
        f"CAST({_sources(question)} AS INTEGER) AS bronnen",
    ]


def _coverage(cards: list[Card], coverage: Mapping[str, float]) -> str:
    """Return the share of a domain's cards that could be answered, 0 to 1."""
    if not cards:
        return "CAST(0 AS DOUBLE)"
    known = " + ".join(
        f"CASE WHEN {card.feit} IS NULL THEN 0 ELSE {coverage[card.id]!r} END" for card in cards
    )
    return f"ROUND(CAST({known} AS DOUBLE) / {len(cards)}, 4)"


def _sources(question: Question) -> str:
    """Count the holders whose registers hold something: two of one office are one source."""
    found: dict[str, list[str]] = {}
    for card in question.cards:
        for register in card.bronnen_registers:
            found.setdefault(register.holder, []).append(f"s_{card.id} IN {COUNTS}")
        for register in card.bron_als:
            named = f"STRPOS(',' || b_{card.id}, ',{register},') > 0"
            found.setdefault(register.holder, []).append(f"(s_{card.id} IN {COUNTS} AND {named})")
    found.pop(Register.BAG.holder, None)
    return (
        " + ".join(
            f"CASE WHEN {' OR '.join(tests)} THEN 1 ELSE 0 END"
            for _, tests in sorted(found.items())
        )
        or "0"
    )


def totals() -> list[str]:
    """Return the total of the points, and the number of domains that have any."""
    total = " + ".join(f"CAST(d_{domein} AS SMALLINT)" for domein in Domein)
    breadth = " + ".join(f"CASE WHEN d_{domein} > 0 THEN 1 ELSE 0 END" for domein in Domein)
    return [f"CAST({total} AS SMALLINT) AS totaal", f"CAST({breadth} AS TINYINT) AS domeinen"]
