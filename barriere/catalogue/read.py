"""Reading the catalogue: the cards of the house, and those a municipality decided on itself."""

import hashlib
import tomllib
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from importlib.resources import files
from pathlib import Path

from barriere.catalogue.card import Card, Status
from barriere.catalogue.parse import parse
from barriere.errors import BadData, Place
from barriere.facts.read import OWN_FOLDER
from barriere.model.domain import Domein


@dataclass(frozen=True)
class Catalogue:
    """All cards, those of the house first; a later card with the same id takes its place."""

    cards: tuple[Card, ...]
    versie: str
    sha256: str

    def in_force(self, day: date) -> tuple[Card, ...]:
        """Return the cards measured on `day`, in the order of the domains, then by id.

        An own card replaces one of the house from its `geldig_vanaf` on. Proposals
        and cards without a threshold in force on `day` are left out.
        """
        latest = {
            card.id: card
            for card in sorted(self.cards, key=lambda c: c.geldig_vanaf or date.min)
            if card.geldig_vanaf is None or card.geldig_vanaf <= day
        }
        chosen = [c for c in latest.values() if c.status is not Status.VOORSTEL and c.tiers(day)]
        return tuple(sorted(chosen, key=lambda card: (list(Domein).index(card.domein), card.order)))


def read(own: Path | None = None) -> Catalogue:
    """Read the cards of the house and, if given, those in the folder `own` (indicatoren/).

    Raises BadData naming the file and what to mend.
    """
    cards = [parse(text, file) for file, text in _package()]
    if own is not None and own.is_dir():
        cards += [_own(path, own) for path in sorted(own.rglob("*.toml")) if _is_card(path, own)]
    return Catalogue(tuple(cards), _version(), _hash(cards))


def catalogue_version(catalogue: Catalogue) -> str:
    """Return the version and the first eight characters of the hash of all card texts."""
    return f"{catalogue.versie}+{catalogue.sha256[:8]}"


def _package() -> Iterator[tuple[str, str]]:
    folder = files("barriere.catalogue")
    for domein in Domein:
        entries = folder.joinpath(domein.value).iterdir()
        for entry in sorted(entries, key=lambda item: item.name):
            if entry.name.endswith(".toml"):
                yield f"{domein.value}/{entry.name}", entry.read_text("utf-8")


def _is_card(path: Path, own: Path) -> bool:
    return path.relative_to(own).parts[0] != OWN_FOLDER


def _own(path: Path, own: Path) -> Card:
    """Return a municipality's own card; it says who decided on it and from when it counts."""
    name = path.relative_to(own).as_posix()
    card = parse(path.read_text("utf-8"), name)
    if not card.besloten_door or card.geldig_vanaf is None:
        raise BadData(
            Place(name),
            "een eigen kaart zonder besluit telt niet",
            "Vul besloten_door (functie) en geldig_vanaf (datum) in.",
        )
    return card


def _version() -> str:
    text = files("barriere.catalogue").joinpath("versie.toml").read_text("utf-8")
    return str(tomllib.loads(text)["versie"])


def _hash(cards: list[Card]) -> str:
    return hashlib.sha256("\0".join(card.tekst for card in cards).encode()).hexdigest()
