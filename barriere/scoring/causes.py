"""Why a card gives an address other points than before: the address, the rules, or a delivery."""

from collections.abc import Mapping

import pyarrow as pa
import pyarrow.compute as pc

from barriere.catalogue.card import Card
from barriere.scoring.own_points import BEATEN
from barriere.scoring.run import Run

GEGEVENS = "gegevens"
REGELS = "regels"
BEIDE = "gegevens en regels"
LEVERING = "levering"
GROEP = "groep"
"""What is known of the address · what the catalogue or a norm says · one or the other, not to
be told apart · a register that one run had and the other had not · another card of the group."""


def causes(before: Run, after: Run, cards: pa.Table) -> pa.Array:
    """Return the cause of every line of `Comparison.cards`, in its order.

    - `regels`: the card is new or gone, or its rules differ while the value is the same;
    - `levering`: the value is known in one run only, and a register the card needs was delivered
      for one run only;
    - `groep`: the value is the same, another card of the group counts now or counted then;
    - `gegevens`: the value or an exception differs, under the same rules;
    - `gegevens en regels`: the value differs, and so do the rules, the facts or the norms.
    """
    changed = _among(cards, changed_cards(before, after))
    parts = _among(cards, _other_registers(before, after))
    value = pc.not_equal(pc.fill_null(cards["waarde_voor"], _NOTHING), _filled(cards))
    one_sided = pc.not_equal(pc.is_null(cards["waarde_voor"]), pc.is_null(cards["waarde_na"]))
    asked = pc.and_(pc.is_valid(cards["status_voor"]), pc.is_valid(cards["status_na"]))
    beaten = pc.or_(*(_is(cards[f"status_{side}"], BEATEN) for side in ("voor", "na")))
    measured = BEIDE if _measured_otherwise(before, after) else GEGEVENS
    conditions = [
        pc.or_(pc.invert(asked), pc.and_not(changed, value)),
        pc.and_(parts, pc.or_(one_sided, pc.invert(value))),
        pc.and_(changed, value),
        pc.and_not(beaten, value),
    ]
    flags = pa.StructArray.from_arrays(
        [pc.fill_null(c, False).combine_chunks() for c in conditions],  # noqa: FBT003 - a value
        names=["a", "b", "c", "d"],
    )
    found = pc.case_when(flags, REGELS, LEVERING, BEIDE, GROEP, measured)
    return found.combine_chunks() if isinstance(found, pa.ChunkedArray) else found


_NOTHING = float("-inf")
"""Stands for an unknown value: no fact has it."""


def changed_cards(before: Run, after: Run) -> frozenset[str]:
    """Return the cards whose rules differ between the days of both runs, or that one run lacks."""
    old, new = ({c.id: _rules(run, c) for c in run.cards} for run in (before, after))
    return frozenset(name for name in old.keys() | new.keys() if old.get(name) != new.get(name))


def _rules(run: Run, card: Card) -> tuple[object, ...]:
    """Return all of a card that decides on points on the day of a run: not its words."""
    ladder = [(t.limit(run.norm_values), t.punten) for t in card.tiers(run.peildatum)]
    exceptions = [one.als for one in card.uitzonderingen]
    home = (card.domein, card.status, card.groep)
    return (*home, card.feit, card.feit_onzeker, card.richting, ladder, exceptions)


def _other_registers(before: Run, after: Run) -> frozenset[str]:
    """Return the cards that need a register which was delivered for one of the runs only."""
    single = before.deliveries.keys() ^ after.deliveries.keys()
    cards: Mapping[str, Card] = {card.id: card for card in (*before.cards, *after.cards)}
    return frozenset(name for name, card in cards.items() if single & set(card.nodig))


def _measured_otherwise(before: Run, after: Run) -> bool:
    """Tell whether facts may differ because of how they are measured: definitions or norms."""
    definitions = before.inputs.get("definities") != after.inputs.get("definities")
    return definitions or before.norm_values != after.norm_values


def _among(cards: pa.Table, names: frozenset[str]) -> pa.ChunkedArray:
    return pc.is_in(cards["kaart"], value_set=pa.array(sorted(names), pa.string()))


def _filled(cards: pa.Table) -> pa.ChunkedArray:
    return pc.fill_null(cards["waarde_na"], _NOTHING)


def _is(column: pa.ChunkedArray, word: str) -> pa.ChunkedArray:
    return pc.equal(pc.fill_null(column, ""), word)
