"""What a register, or a column that is not there, means for the score."""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import date

from barriere.catalogue import Card
from barriere.catalogue import read as read_cards
from barriere.facts import read as read_definitions
from barriere.facts import registers
from barriere.facts.definition import Definitions, Fact
from barriere.facts.expression import names, parse
from barriere.facts.needed import parts
from barriere.model.domain import Domein
from barriere.model.register import Register
from barriere.store import Werkmap

_ROLES = {
    Register.BAG: "zonder BAG is er geen enkel adres",
    Register.BIJZONDER: "geheime adressen en bekende uitzonderingen zijn dan niet bekend",
    Register.AFSTEMMING: "waar nu niet gepland mag worden is dan niet bekend",
    Register.OPENINGSTIJDEN: "het jaarplan weet dan niet wanneer een zaak open is",
    Register.PARTNERS: "het jaarplan weet dan niet wanneer partners kunnen",
    Register.GRENZEN: "adressen hebben dan geen wijk en buurt",
    Register.ONDERGROND: "de kaart heeft dan geen water en wegen",
    Register.WEGEN: "reistijden zijn dan geschat, en de route volgt niet elke weg",
    Register.REISTIJDEN: "er zijn dan geen eigen reistijden van de gemeente; dat hoeft ook niet",
}


@dataclass(frozen=True)
class Missing:
    """A register that was not delivered: how many cards are unknown, and what it means."""

    register: Register
    cards: int
    meaning: str


def missing(werkmap: Werkmap, delivered: Collection[Register], day: date) -> tuple[Missing, ...]:
    """Return the registers that are not there, with what stays unknown because of it."""
    cards, definitions = _rules(werkmap, day)
    found = []
    for register in Register:
        if register in delivered:
            continue
        unknown = [c for c in cards if register in registers(definitions, c.feit)]
        found.append(Missing(register, len(unknown), _meaning(register, unknown)))
    return tuple(found)


def readers_of(werkmap: Werkmap, register: Register, day: date) -> dict[str, tuple[str, ...]]:
    """Return per column of a register's table the ids of the cards that read it."""
    cards, definitions = _rules(werkmap, day)
    read: dict[str, list[str]] = {}
    for card in cards:
        for column in _columns(definitions, register, card):
            read.setdefault(column, []).append(card.id)
    return {column: tuple(ids) for column, ids in read.items()}


def _rules(werkmap: Werkmap, day: date) -> tuple[tuple[Card, ...], Definitions]:
    own = werkmap.indicatoren
    return read_cards(own).in_force(day), read_definitions(own)


def _meaning(register: Register, unknown: list[Card]) -> str:
    """Return what stays unknown, in one clause."""
    domains = {card.domein for card in unknown}
    over = ", ".join(domein.label for domein in Domein if domein in domains)
    many = "kaart is" if len(unknown) == 1 else "kaarten zijn"
    said = f"{len(unknown)} {many} onbekend ({over})" if unknown else ""
    return "; ".join(filter(None, (_ROLES.get(register, ""), said))) or "geen kaart leest dit"


def _columns(definitions: Definitions, register: Register, card: Card) -> set[str]:
    """Return the columns of a register that a card's fact reads, through named conditions too."""
    bron = definitions.bronnen.get(register)
    facts = [definitions.feiten[part] for part in parts(definitions, card.feit)]
    todo = set().union(*(_words(fact) for fact in facts if fact.register is register))
    found: set[str] = set()
    while todo:
        word = todo.pop()
        if bron and word in bron.kolommen:
            todo |= names(parse(bron.kolommen[word])) - found
        found.add(word)
    return {word.removesuffix("_vroegst").removesuffix("_laatst") for word in found}


def _words(fact: Fact) -> set[str]:
    return set().union(*(names(parse(t)) for t in (fact.van, fact.waar, fact.mogelijk) if t))
