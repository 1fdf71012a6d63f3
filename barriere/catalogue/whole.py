"""What must be true of a catalogue as a whole: its ids, its gaps, its age."""

from collections import Counter
from collections.abc import Iterator
from datetime import date

from barriere.catalogue.card import Card
from barriere.catalogue.complaint import Complaint
from barriere.catalogue.left_out import FILE
from barriere.catalogue.read import Catalogue

FIELD = {"H": 10, "I": 9, "E": 7, "A": 8, "W": 7, "T": 6, "F": 8}
"""How many indicators the field knows per domain: H1 to H10, and so on."""


def check_whole(catalogue: Catalogue, day: date) -> Iterator[Complaint]:
    """Yield every complaint about the catalogue as a whole on `day`."""
    yield from _doubles(catalogue)
    yield from _both(catalogue)
    yield from _gaps(catalogue)
    for card in catalogue.on(day):
        yield from _age(card, day)
    for card in catalogue.cards:
        yield from _pause(card)


def _doubles(catalogue: Catalogue) -> Iterator[Complaint]:
    seen = Counter((card.id, card.geldig_vanaf) for card in catalogue.cards)
    for (name, since), times in seen.items():
        if times > 1:
            files = [c.bestand for c in catalogue.cards if (c.id, c.geldig_vanaf) == (name, since)]
            zin = (
                f"{name} bestaat {times} keer ({', '.join(files)}). Geef elke kaart een eigen id, "
                "of een opvolger een latere geldig_vanaf."
            )
            yield Complaint(files[-1], zin)


def _both(catalogue: Catalogue) -> Iterator[Complaint]:
    """Complain of what is on both lists; a municipality may make a card of what was left out."""
    cards = {card.id for card in catalogue.cards if not card.own}
    seen = Counter(one.id for one in catalogue.left_out)
    for name, times in seen.items():
        if times > 1:
            yield Complaint(FILE, f"[{name}] staat er {times} keer. Haal er een weg.")
        if name in cards:
            yield Complaint(FILE, f"[{name}] is ook een kaart. Haal hem van deze lijst.")


def _gaps(catalogue: Catalogue) -> Iterator[Complaint]:
    """Warn of an indicator of the field that is nowhere; only the house can mend that."""
    there = {card.id for card in catalogue.cards} | {one.id for one in catalogue.left_out}
    for letter, count in FIELD.items():
        for name in (f"{letter}{number}" for number in range(1, count + 1)):
            if name not in there:
                zin = f"{name} is geen kaart en staat hier niet. Zet hem hier, met de reden."
                yield Complaint(FILE, zin, fout=False)


def _age(card: Card, day: date) -> Iterator[Complaint]:
    if card.herzien <= day:
        zin = (
            f"de kaart had op {card.herzien:%d-%m-%Y} herzien moeten zijn. Kijk haar na en zet "
            "een nieuwe dag bij herzien."
        )
        yield Complaint(card.bestand, zin, fout=False)


def _pause(card: Card) -> Iterator[Complaint]:
    """Warn of a successor that silences the card it replaces before its own threshold begins."""
    begins = min((tier.vanaf for tier in card.treden if tier.vanaf), default=None)
    if card.geldig_vanaf and begins and card.geldig_vanaf < begins:
        zin = (
            f"de kaart geldt vanaf {card.geldig_vanaf:%d-%m-%Y}, maar haar eerste trede pas vanaf "
            f"{begins:%d-%m-%Y}; daartussen telt zij niet. Zet de dagen gelijk."
        )
        yield Complaint(card.bestand, zin, fout=False)
