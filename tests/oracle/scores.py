"""The score once more: cards, exceptions, groups, caps, coverage, sources, by hand."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from barriere.catalogue.card import Card, Richting, Status
from barriere.model.domain import Domein
from barriere.model.register import Register
from barriere.settings import Settings
from tests.oracle.conditions import holds
from tests.oracle.shares import share
from tests.oracle.town import Town

FOUND = ("punt", "groep")


@dataclass
class Verdict:
    """What one card says about one address."""

    card: Card
    value: float | None
    limit: float
    points: int
    status: str
    exception: int
    sources: list[Register]


def in_force(cards: Iterable[Card], town: Town) -> list[Card]:
    """Return the cards that are measured today: no proposals, and a threshold that holds."""
    return [c for c in cards if c.status is not Status.VOORSTEL and _tiers(c, town)]


def score(
    town: Town, adr: int, cards: list[Card], settings: Settings, shares: Mapping[str, float]
) -> dict[str, Any]:
    """Return what the score of one address must be, column by column."""
    verdicts = [_verdict(card, town, adr) for card in cards]
    _one_per_group(verdicts)
    row = {f"{k}_{v.card.id}": value for v in verdicts for k, value in _columns(v).items()}
    found = [v for v in verdicts if v.status in FOUND]
    points = {
        domein: min(
            sum(v.points for v in verdicts if v.card.domein is domein), settings.score.cap(domein)
        )
        for domein in Domein
    }
    holders = {register.holder for v in found for register in v.sources}
    return {
        **row,
        **{v.card.feit: v.value for v in verdicts},
        **{f"d_{domein}": value for domein, value in points.items()},
        **{f"dek_{domein}": _coverage(domein, verdicts, shares) for domein in Domein},
        "totaal": sum(points.values()),
        "domeinen": sum(value > 0 for value in points.values()),
        "objectieve_grond": any(v.card.objectieve_grond for v in found),
        "bronnen": len(holders - {Register.BAG.holder}),
    }


def shares_of(town: Town, cards: list[Card]) -> dict[str, float]:
    """Return per card how much of what it needs was delivered."""
    return {
        card.id: round(
            sum(town.has(register.value) for register in card.nodig)
            / max(len(card.nodig), 1)
            * share(town, card.feit),
            4,
        )
        for card in cards
    }


def _tiers(card: Card, town: Town) -> list[tuple[float, int]]:
    """Return limit and points of each threshold that holds today, the most points first."""
    now = [
        tier
        for tier in card.treden
        if not (tier.vanaf and tier.vanaf > town.today)
        and not (tier.tot and tier.tot <= town.today)
    ]
    limits = [(town.norms[t.grens] if isinstance(t.grens, str) else t.grens, t.punten) for t in now]
    return sorted(limits, key=lambda pair: -pair[1])


def _verdict(card: Card, town: Town, adr: int) -> Verdict:
    tiers, value = _tiers(card, town), town.fact(card.feit, adr)
    reached = _reached(card, tiers, value)
    possible = _reached(
        card, tiers, town.fact(card.feit_onzeker, adr) if card.feit_onzeker else None
    )
    exception = _exception(card, town, adr)
    fires, trial = bool(reached), card.status is Status.PROEF
    if (reached or possible) and exception > 0:
        status = "uitzondering"
    elif fires and exception == 0:
        status = "proef" if trial else "punt"
    elif reached or possible:
        status = "onzeker"
    else:
        status = "onbekend" if value is None else "geen"
    limit, points = reached or (tiers[-1][0], 0)
    return Verdict(card, value, limit, points if status == "punt" else 0, status, exception,
                   _sources(card, town, adr))  # fmt: skip


def _reached(
    card: Card, tiers: list[tuple[float, int]], value: float | None
) -> tuple[float, int] | None:
    if value is None:
        return None
    under = card.richting is Richting.ONDER
    return next((t for t in tiers if (value < t[0] if under else value >= t[0])), None)


def _exception(card: Card, town: Town, adr: int) -> int:
    """Return the first exception that holds; else, below 0, the first that may; else 0."""
    answers = [_holds(exception.als, town, adr) for exception in card.uitzonderingen]
    if True in answers:
        return answers.index(True) + 1
    return -(answers.index(None) + 1) if None in answers else 0


def _holds(condition: str, town: Town, adr: int) -> Any:
    address = town.addresses[adr]
    return holds(condition, lambda n: address[n] if n in address else town.fact(n, adr), town.norms)


def _sources(card: Card, town: Town, adr: int) -> list[Register]:
    named = [register for register, when in card.bron_als.items() if _holds(when, town, adr)]
    return [*card.bronnen_registers, *named]


def _one_per_group(verdicts: list[Verdict]) -> None:
    """Let of each group only the card with the most points count; the first id at a tie."""
    groups = defaultdict(list)
    for verdict in verdicts:
        if verdict.card.groep and verdict.points:
            groups[verdict.card.groep].append(verdict)
    for group in groups.values():
        for verdict in sorted(group, key=lambda v: (-v.points, v.card.id))[1:]:
            verdict.points, verdict.status = 0, "groep"


def _columns(verdict: Verdict) -> dict[str, Any]:
    said = {"p": verdict.points, "s": verdict.status, "u": verdict.exception}
    if not verdict.card.bron_als:
        return said
    named = [r.value for r in verdict.sources[len(verdict.card.bronnen_registers) :]]
    return said | {"b": "".join(f"{name}," for name in named)}


def _coverage(domein: Domein, verdicts: list[Verdict], shares: Mapping[str, float]) -> float:
    """Return the share of the domain's questions that the deliveries can answer here."""
    mine = [v for v in verdicts if v.card.domein is domein]
    known = sum(shares[v.card.id] for v in mine if v.value is not None)
    return round(known / len(mine), 4) if mine else 0.0
