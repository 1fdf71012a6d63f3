"""What would change the outcome: one card less, or one threshold further or nearer."""

from collections.abc import Iterator, Mapping

from barriere.catalogue.card import Card, Richting
from barriere.catalogue.sentence import number
from barriere.explanation.explanation import Change
from barriere.explanation.tally import Row, Tally, single, tally
from barriere.explanation.words import points
from barriere.scoring import Run


def changes(run: Run, row: Row) -> tuple[Change, ...]:
    """Return, for every card that counts, the outcome without it and at its other thresholds."""
    own = single(run, row)
    now = tally(run, own)
    found = []
    for card in run.cards:
        if now.cards.get(card.id, 0) > 0:
            found.append(_without(run, own, now, card))
            found += _other_tiers(run, own, card)
    return tuple(found)


def outcome(run: Run, result: Tally) -> str:
    """Return '6 punten in 2 domeinen, nog wel op de lijst'."""
    listed = "wel op de lijst" if result.on_list(run) else "niet op de lijst"
    noun = "domein" if result.breadth == 1 else "domeinen"
    return f"{points(result.totaal)} in {result.breadth} {noun}, {listed}"


def _without(run: Run, own: Mapping[str, int], now: Tally, card: Card) -> Change:
    result = tally(run, {**own, card.id: 0})
    instead = [c for c, given in result.cards.items() if given > now.cards.get(c, 0)]
    stands_in = f" ({instead[0]} uit dezelfde groep telt dan mee)" if instead else ""
    said = f"Zonder {card.id} {card.naam}: {outcome(run, result)}{stands_in}."
    return _change(run, result, said)


def _other_tiers(run: Run, own: Mapping[str, int], card: Card) -> Iterator[Change]:
    for tier in card.tiers(run.peildatum):
        if tier.punten != own[card.id]:
            result = tally(run, {**own, card.id: tier.punten})
            word = "minder dan" if card.richting is Richting.ONDER else "vanaf"
            bound = number(tier.limit(run.norm_values))
            said = (
                f"{card.id}, {word} {bound} {card.eenheid} ({points(tier.punten)}): "
                f"{outcome(run, result)}."
            )
            yield _change(run, result, said)


def _change(run: Run, result: Tally, said: str) -> Change:
    return Change(said, result.totaal, result.breadth, result.on_list(run))
