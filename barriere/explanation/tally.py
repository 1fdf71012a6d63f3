"""Adding up once more, in plain Python: for 'what if', and as a check on the engine."""

from collections.abc import Mapping
from dataclasses import dataclass

from barriere.catalogue.card import Card, Richting, Status, Trede
from barriere.model.domain import Domein
from barriere.scoring import Run

Row = Mapping[str, object]


@dataclass(frozen=True)
class Tally:
    """The points that count per card, per domain before and after the cap, and the total."""

    cards: Mapping[str, int]
    raw: Mapping[Domein, int]
    domains: Mapping[Domein, int]

    @property
    def totaal(self) -> int:
        """Return the sum over the domains."""
        return sum(self.domains.values())

    @property
    def breadth(self) -> int:
        """Return the number of domains with points."""
        return sum(points > 0 for points in self.domains.values())

    def on_list(self, run: Run) -> bool:
        """Tell whether this many points in this many domains are enough to be proposed."""
        return self.totaal >= run.rules.points and self.breadth >= run.rules.domains


def single(run: Run, row: Row) -> dict[str, int]:
    """Return the points each card would give on its own: before groups and caps."""
    return {
        card.id: reached.punten if (reached := tier(run, card, value(row, card))) else 0
        for card in run.cards
        if card.status is not Status.PROEF and row[f"s_{card.id}"] in ("punt", "groep")
    }


def tally(run: Run, points: Mapping[str, int]) -> Tally:
    """Add up points per card: of one group the highest counts, a domain has a cap."""
    winners: dict[str, str] = {}
    for card in sorted(run.cards, key=lambda c: (-points.get(c.id, 0), c.id)):
        winners.setdefault(card.groep or card.id, card.id)
    counted = {c.id: points.get(c.id, 0) for c in run.cards if winners[c.groep or c.id] == c.id}
    raw = {
        domein: sum(counted.get(c.id, 0) for c in run.cards if c.domein is domein)
        for domein in Domein
    }
    capped = {domein: min(raw[domein], run.rules.caps[domein]) for domein in Domein}
    return Tally(counted, raw, capped)


def tier(run: Run, card: Card, reached: float | None) -> Trede | None:
    """Return the tier that a value reaches, if any."""
    if reached is None:
        return None
    for one in card.tiers(run.peildatum):
        limit = one.limit(run.norm_values)
        if reached < limit if card.richting is Richting.ONDER else reached >= limit:
            return one
    return None


def value(row: Row, card: Card) -> float | None:
    """Return the value of a card's fact on this address, None when unknown."""
    found = row[card.feit]
    return float(found) if isinstance(found, int | float) else None


def bound(run: Run, card: Card, reached: float | None) -> float:
    """Return the threshold a value reaches, else the first one it would."""
    found = tier(run, card, reached) or card.tiers(run.peildatum)[-1]
    return found.limit(run.norm_values)
