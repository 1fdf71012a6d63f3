"""What differs between two catalogues, as people wrote them: which cards and facts, which keys."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from barriere.catalogue.card import Card
from barriere.catalogue.texts import Texts
from barriere.settings.toml import load

NEW, GONE, CHANGED = "nieuw", "weg", "gewijzigd"


@dataclass(frozen=True)
class Altered:
    """A card or a fact that is new, gone or changed; `sleutels` are the keys that differ."""

    wat: str
    naam: str
    bestand: str
    hoe: str
    sleutels: tuple[str, ...] = ()


_DECISION = frozenset({"geldig_vanaf", "besloten_door", "besluit"})


def altered(
    before: tuple[Texts, tuple[Card, ...]], after: tuple[Texts, tuple[Card, ...]]
) -> list[Altered]:
    """Return what differs: the cards first, then what was left out, then the facts."""
    old, new = before[0], after[0]
    return [
        *_told("kaart", _by_id(*before), (cards := _by_id(*after)), _followed(cards)),
        *_told("weggelaten", _left_out(old), _left_out(new)),
        *_told("feit", _facts(old), _facts(new)),
    ]


def _by_id(written: Texts, cards: tuple[Card, ...]) -> dict[str, tuple[str, Mapping[str, Any]]]:
    """Return every card's keys; one of the municipality's own has its day in its name."""
    found: dict[str, tuple[str, Mapping[str, Any]]] = {}
    for card in cards:
        since = f" vanaf {card.geldig_vanaf:%d-%m-%Y}" if card.geldig_vanaf else ""
        found[card.id + since] = card.bestand, load(written.cards[card.bestand], card.bestand)
    return found


def _followed(
    cards: Mapping[str, tuple[str, Mapping[str, Any]]],
) -> dict[str, tuple[str, ...]]:
    """Return in which keys a card differs from the earlier one of its id, where there is one."""
    found, last = {}, dict[str, Mapping[str, Any]]()
    for name, (_, keys) in sorted(cards.items(), key=lambda one: _since(one[1][1])):
        if keys["id"] in last:
            before = last[keys["id"]]
            found[name] = tuple(key for key in _keys(before, keys) if key not in _DECISION)
        last[keys["id"]] = keys
    return found


def _since(keys: Mapping[str, Any]) -> date:
    day: date = keys.get("geldig_vanaf", date.min)
    return day


def _left_out(written: Texts) -> dict[str, tuple[str, Mapping[str, Any]]]:
    return {name: ("weggelaten.toml", body) for name, body in load(written.left_out, "").items()}


def _facts(written: Texts) -> dict[str, tuple[str, Mapping[str, Any]]]:
    """Return every fact, and every named condition and source, by file and name."""
    found: dict[str, tuple[str, Mapping[str, Any]]] = {}
    for file, text in written.definitions.items():
        raw = load(text, file)
        found |= {name: (file, body) for name, body in raw.get("feit", {}).items()}
        for key in ("bron", "kolommen"):
            if key in raw:
                found[f"{key} in {file}"] = file, raw[key]
    return found


def _told(
    wat: str,
    before: Mapping[str, tuple[str, Mapping[str, Any]]],
    after: Mapping[str, tuple[str, Mapping[str, Any]]],
    followed: Mapping[str, tuple[str, ...]] | None = None,
) -> list[Altered]:
    found = []
    for name in sorted(before.keys() | after.keys(), key=_natural):
        if name not in after:
            found.append(Altered(wat, name, before[name][0], GONE))
        elif name not in before:
            found.append(Altered(wat, name, after[name][0], NEW, (followed or {}).get(name, ())))
        elif keys := _keys(before[name][1], after[name][1]):
            found.append(Altered(wat, name, after[name][0], CHANGED, keys))
    return found


def _keys(before: Mapping[str, Any], after: Mapping[str, Any]) -> tuple[str, ...]:
    every = sorted(before.keys() | after.keys())
    return tuple(key for key in every if before.get(key) != after.get(key))


def _natural(name: str) -> tuple[str, int, str]:
    """Return what sorts H2 before H10."""
    word = name.split(" ", maxsplit=1)[0]
    letters = word.rstrip("0123456789")
    return letters, int(word[len(letters) :] or 0), name
