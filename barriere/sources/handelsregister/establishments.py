"""Answers of the KVK API as establishments: the same one in several answers is one."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from enum import IntEnum

from barriere.sources.handelsregister.answers import Adres, Antwoord, Number, Vestiging

Fields = dict[str, str]
_ENDED = "00000000"  # no longer active, on a day that is not known


class Rank(IntEnum):
    """Which answer counts over which: the more is asked for one establishment, the better."""

    ZOEKEN = 1
    BASISPROFIEL = 2
    HOOFDVESTIGING = 3
    VESTIGINGSPROFIEL = 4


@dataclass
class Establishment:
    """What is known of one establishment, or of a legal person without one (no number)."""

    kvk_nummer: str
    vestigingsnummer: str
    row: int
    fields: Fields = field(default_factory=dict)
    rank: int = 0
    shielded: bool = False

    def learn(self, rank: Rank, fields: Fields, *, shielded: bool) -> None:
        """Take over what an answer says; of two, the one of the higher rank counts."""
        first, second = (fields, self.fields) if rank >= self.rank else (self.fields, fields)
        if any(name in first for name in _PLACE):
            second = {name: text for name, text in second.items() if name not in _PLACE}
        self.fields = {**second, **first}
        self.rank = max(self.rank, rank)
        self.shielded = self.shielded or shielded


_PLACE = ("vbo_id", "nummeraanduiding_id", "postcode", "huisnummer", "huisletter", "toevoeging")


def establishments(answers: Iterable[tuple[int, Antwoord]]) -> tuple[list[Establishment], int]:
    """Return the establishments in the order in which they are first met, and count the answers.

    `row` is the number of the answer. A legal person stands for itself only
    where no establishment of it is known.
    """
    found: dict[tuple[str, str], Establishment] = {}
    owners: Fields = {}
    count = 0
    for row, answer in answers:
        count += 1
        for rank, one in _within(answer):
            kvk, number = _text(one.kvk_nummer, 8), _text(one.vestigingsnummer, 12)
            known = found.setdefault((kvk, number), Establishment(kvk, number, row))
            known.learn(rank, _fields(one), shielded=_shielded(one))
            if one.rsin is not None:
                owners[kvk] = _text(one.rsin, 9)
    with_one = {kvk for kvk, number in found if number}
    kept = [e for e in found.values() if e.vestigingsnummer or e.kvk_nummer not in with_one]
    for each in kept:
        if each.shielded:
            each.fields = {name: text for name, text in each.fields.items() if name not in _PLACE}
        if each.kvk_nummer in owners:
            each.fields["functionaris"] = owners[each.kvk_nummer]
    return kept, count


def _within(answer: Antwoord) -> Iterator[tuple[Rank, Vestiging]]:
    for one in (*(answer.resultaten or ()), *(answer.vestigingen or ())):
        one.kvk_nummer = one.kvk_nummer or answer.kvk_nummer
        yield Rank.ZOEKEN, one
    if answer.resultaten is not None or answer.vestigingen is not None:
        return
    if answer.vestigingsnummer is not None:
        yield Rank.VESTIGINGSPROFIEL, answer
        return
    inside = answer.embedded
    main, owner = (inside.hoofdvestiging, inside.eigenaar) if inside else (None, None)
    if owner is not None:
        answer.rsin = answer.rsin or owner.rsin
        answer.adressen = answer.adressen or (owner.adressen if owner.rsin else [])
    yield Rank.BASISPROFIEL, answer
    if main is not None:
        main.kvk_nummer = main.kvk_nummer or answer.kvk_nummer
        main.sbi_activiteiten = main.sbi_activiteiten or answer.sbi_activiteiten
        yield Rank.HOOFDVESTIGING, main


def _fields(one: Vestiging) -> Fields:
    dates = one.materiele_registratie
    start = _text(dates.datum_aanvang) if dates else ""
    end = _text(dates.datum_einde) if dates else ""
    if not end and (one.actief or "").lower() == "nee":
        end = _ENDED
    people = one.totaal_werkzame_personen
    said = {
        "sbi": ",".join(_codes(one)),
        "datum_aanvang": start,
        "datum_einde": end,
        "werkzame_personen": "" if people is None else str(people),
        **_place(one),
    }
    return {name: text for name, text in said.items() if text}


def _codes(one: Vestiging) -> list[str]:
    """Return the SBI codes, the main activity first."""
    ordered = sorted(one.sbi_activiteiten, key=lambda a: (a.ind_hoofdactiviteit or "") != "Ja")
    return [_text(a.sbi_code) for a in ordered if a.sbi_code is not None]


def _place(one: Vestiging) -> Fields:
    """Return where it stands: never a correspondentieadres, never a shielded address."""
    address = next(iter(_visited(one)), None)
    if address is None or _shielded(one):
        return {}
    geo = address.geo_data
    return {
        "vbo_id": _text(geo.addresseerbaar_object_id, 16) if geo else "",
        "nummeraanduiding_id": _text(geo.nummer_aanduiding_id, 16) if geo else "",
        "postcode": address.postcode or "",
        "huisnummer": _text(address.huisnummer),
        "huisletter": address.huisletter or "",
        "toevoeging": _text(address.huisnummer_toevoeging),
    }


def _visited(one: Vestiging) -> list[Adres]:
    inland = [one.adres.binnenlands_adres] if one.adres and one.adres.binnenlands_adres else []
    every = [*one.adressen, *inland]
    return [a for a in every if (a.type or "bezoekadres").lower() == "bezoekadres"]


def _shielded(one: Vestiging) -> bool:
    said = [one.ind_adres_afgeschermd, *(a.ind_afgeschermd for a in _visited(one))]
    return any((word or "").lower() == "ja" for word in said)


def _text(value: Number | None, digits: int = 0) -> str:
    """Return a number as text; one that JSON carried as a number gets its zeros back."""
    if value is None:
        return ""
    return str(value).zfill(digits) if isinstance(value, int) else value.strip()
