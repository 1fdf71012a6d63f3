"""A map with a hostile text in every field that can hold a text, those of tomorrow included.

Nothing here names a column to poison: every string column of every table of a RiskMap and every
string of everything in it gets one, unless it is a word of ours that decides what a row is.
"""

import dataclasses
from collections.abc import Callable, Sequence
from itertools import cycle
from typing import Any

import pyarrow as pa

from barriere.maps import Card, RiskMap
from barriere.model.domain import Domein
from tests.browser.payloads import PAYLOADS

OWN_WORDS = frozenset({"status", "soort van grens"})
"""What a row is, in a word that no register ever holds."""
REFERS = {"sleutel": "adres", "kaart": "kaart", "id": "kaart"}
"""What points from one table to another: the same text gets the same payload everywhere."""


def poisoned(risk_map: RiskMap) -> RiskMap:
    """Return the map with its own numbers and hostile texts; each row differs from the one before.

    A table longer than the payloads holds all of them in every column.
    """
    more = _with_a_card_per_payload(risk_map)
    fill = _Fill()
    made = fill.record(more)
    assert isinstance(made, RiskMap)
    return made


def texts(schema: pa.Schema) -> list[str]:
    """Return the names of the columns that hold texts."""
    return [field.name for field in schema if _is_text(field)]


def _is_text(field: pa.Field) -> bool:
    kinds = (pa.types.is_string, pa.types.is_large_string, pa.types.is_string_view)
    return any(kind(field.type) for kind in kinds)


class _Fill:
    """Hands out payloads: in turn, or for a reference always the same one."""

    def __init__(self) -> None:
        self.turn = cycle(PAYLOADS)
        self.given: dict[str, dict[str, str]] = {kind: {} for kind in REFERS.values()}

    def refer(self, name: str, old: str | None) -> str | None:
        if old is None:
            return None
        given = self.given[REFERS[name]]
        round_, place = divmod(len(given), len(PAYLOADS))
        return given.setdefault(old, PAYLOADS[place] + (str(round_) if round_ else ""))

    def table(self, table: pa.Table, name: str) -> pa.Table:
        for place, field in enumerate(table.schema):
            if not _is_text(field) or {field.name, f"{field.name} van {name}"} & OWN_WORDS:
                continue
            if field.name in REFERS:
                values = [self.refer(field.name, old) for old in table[field.name].to_pylist()]
            else:
                # Another start per column, so that no row says one thing everywhere.
                start = 37 * place
                values = [PAYLOADS[(start + i) % len(PAYLOADS)] for i in range(table.num_rows)]
            table = table.set_column(place, field, pa.array(values, field.type))
        return table

    def record(self, one: Any) -> Any:
        changed: dict[str, Any] = {}
        for field in dataclasses.fields(one):
            value = getattr(one, field.name)
            if field.name in REFERS:
                changed[field.name] = self.refer(field.name, value)
            elif isinstance(value, pa.Table):
                changed[field.name] = self.table(value, {"grenzen": "grens"}.get(field.name, ""))
            elif field.name not in ("password", *OWN_WORDS):
                changed[field.name] = self.value(value)
        return dataclasses.replace(one, **changed)

    def value(self, value: Any) -> Any:
        if isinstance(value, Domein):
            return value
        if isinstance(value, str):
            return next(self.turn)
        if isinstance(value, tuple):
            return tuple(self.value(one) for one in value)
        if isinstance(value, dict):
            return {key: self.value(one) for key, one in value.items()}
        return self.record(value) if dataclasses.is_dataclass(value) else value


def _with_a_card_per_payload(risk_map: RiskMap) -> RiskMap:
    """Return the map with as many cards as payloads, and every contribution of another one."""
    by_domain: dict[Domein, list[Card]] = {domein: [] for domein in Domein}
    for number, domein in zip(range(len(PAYLOADS)), cycle(Domein), strict=False):
        by_domain[domein].append(Card(f"{domein}{number}", "naam", domein, ("onschuldig",)))
    next_of: dict[Domein, Callable[[], Card]] = {
        domein: cycle(cards).__next__ for domein, cards in by_domain.items()
    }
    domain_of = {card.id: card.domein for card in risk_map.cards}
    ids = [next_of[domain_of[old]]().id for old in risk_map.bijdragen["kaart"].to_pylist()]
    place = risk_map.bijdragen.schema.get_field_index("kaart")
    cards: Sequence[Card] = [card for cards in by_domain.values() for card in cards]
    return dataclasses.replace(
        risk_map,
        cards=tuple(cards),
        bijdragen=risk_map.bijdragen.set_column(place, "kaart", pa.array(ids, pa.string())),
    )
