"""Robustness as one would explain it: a list made anew for every draw, address by address."""

from bisect import bisect_left, bisect_right
from collections import Counter
from fractions import Fraction
from typing import Any

from barriere.catalogue.card import Card, Status
from barriere.explanation.tally import single
from barriere.scoring import Run
from barriere.scoring.draws import DRAWS, UNIT, drawn


def naive_times(run: Run, draws: int = DRAWS) -> dict[str, float]:
    """Return per sleutel in how many of the first draws it is on the list; never is left out."""
    cards = {card.id: card for card in run.cards if card.status is not Status.PROEF}
    worth = {name: drawn(card, run.peildatum).tolist() for name, card in cards.items()}
    rows = [row for row in run.scores.to_pylist() if not row["afgeschermd"]]
    own = {row["sleutel"]: single(run, row) for row in rows}
    rules = run.rules
    places = sum(row["totaal"] >= rules.points and row["domeinen"] >= rules.domains for row in rows)
    times: dict[str, Fraction] = {}
    for draw in range(draws):
        points = {
            key: _total(run, cards, {c: worth[c][p][draw] for c, p in given.items()})
            for key, given in own.items()
        }
        ranked = sorted(p for p in points.values() if p)
        for key, here in points.items():
            if here:
                better = len(ranked) - bisect_right(ranked, here)
                equal = len(ranked) - better - bisect_left(ranked, here)
                share = Fraction(places - better, equal)
                times[key] = times.get(key, Fraction()) + max(Fraction(), min(Fraction(1), share))
    return {key: float(found) for key, found in times.items() if found}


def _total(run: Run, cards: dict[str, Card], given: dict[str, int]) -> int:
    """Return the total of an address; 0 when it is in too few domains."""
    best: dict[str, str] = {}
    for name in sorted(given):
        group = cards[name].groep or name
        if given[name] > given.get(best.get(group, ""), 0):
            best[group] = name
    domains: Counter[Any] = Counter()
    for name in best.values():
        domains[cards[name].domein] += given[name]
    total = sum(min(raw, run.rules.caps[d] * UNIT) for d, raw in domains.items())
    return total if sum(raw > 0 for raw in domains.values()) >= run.rules.domains else 0
