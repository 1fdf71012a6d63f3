"""The oordelen of one meeting, as the page of the risk map saves them."""

import unicodedata
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from barriere.chain.faults import Fault, refusal
from barriere.chain.oordelen_slot import AGAIN, unlocked
from barriere.errors import BadData, Place
from barriere.review.reasons import REASON_CODES

MOST = 10_000
LONGEST = {"sleutel": 100, "adres": 300, "besluit": 20, "reden": 40, "toelichting": 2000}
"""Characters; no honest file has more."""
_INSIDE = {"run", "gemeente", "oordelen"}
_NEEDED = {"sleutel", "adres", "besluit"}
_HEAD = 200
_KNOWN_REASONS = {code for codes in REASON_CODES.values() for code in codes}
_NO_TEXT = frozenset({"Cc", "Cf", "Cs", "Zl", "Zp"})
"""Kinds of characters that are no text: control, invisible, half a character, line ends."""


@dataclass(frozen=True)
class Given:
    """One oordeel of the file; `number` counts from 1."""

    number: int
    sleutel: str
    adres: str
    besluit: str
    reden: str
    toelichting: str


@dataclass(frozen=True)
class Meeting:
    """What the tafel said, looking at the map of `run`."""

    run: str
    gemeente: str
    oordelen: tuple[Given, ...]


def read_meeting(data: bytes, file: str, password: Callable[[], str]) -> Meeting:
    """Return the oordelen of a file that the map saved, each address once.

    Raises BadData (65) naming every oordeel that is wrong, by its number in the
    file; never with a value out of it.
    """
    place = Place(file)
    inside = unlocked(data, place, password)
    if not isinstance(inside, dict) or inside.keys() != _INSIDE:
        raise BadData(place, "heeft een inhoud die barriere niet kent", AGAIN)
    run, town, listed = inside["run"], inside["gemeente"], inside["oordelen"]
    if not (_is_text(run, _HEAD) and _is_text(town, _HEAD) and isinstance(listed, list)):
        raise BadData(place, "heeft een inhoud die barriere niet kent", AGAIN)
    if not listed:
        remedy = "Geef op de kaart eerst een oordeel, en bewaar dan."
        raise BadData(place, "er staat geen oordeel in", remedy)
    if len(listed) > MOST:
        raise BadData(place, "er staan meer dan 10.000 oordelen in", AGAIN)
    return Meeting(run, town, _each_once(listed, place))


def _each_once(listed: list[Any], place: Place) -> tuple[Given, ...]:
    faults: list[Fault] = []
    given: dict[str, Given] = {}
    for number, one in enumerate(listed, 1):
        if what := _wrong(one):
            faults.append(Fault(number, what, AGAIN))
            continue
        read = _given(number, one)
        if earlier := given.get(read.sleutel):
            what = f"dit adres staat er twee keer in (ook als oordeel {earlier.number})"
            faults.append(Fault(number, what, "Laat per adres één oordeel staan. " + AGAIN))
        given.setdefault(read.sleutel, read)
    if faults:
        raise refusal(place, faults)
    return tuple(given.values())


def _wrong(one: Any) -> str:
    """Return what is wrong with the form of an oordeel; nothing when it can be read."""
    if not isinstance(one, dict) or not _NEEDED <= one.keys() <= LONGEST.keys():
        return "heeft een onderdeel te veel of te weinig"
    for name, value in one.items():
        if not isinstance(value, str) or len(value) > LONGEST[name]:
            return f"'{name}' is geen tekst van hoogstens {LONGEST[name]} tekens"
        if not _is_text(_typed(value) if name == "toelichting" else value, LONGEST[name]):
            return f"in '{name}' staan tekens die geen tekst zijn"
    if one["besluit"] not in REASON_CODES:
        return f"het besluit is onbekend; het kan zijn: {', '.join(REASON_CODES)}"
    if one.get("reden") and one["reden"] not in _KNOWN_REASONS:
        return "de reden is onbekend"
    return ""


def _given(number: int, one: dict[str, str]) -> Given:
    sleutel, adres, besluit = one["sleutel"], one["adres"], one["besluit"]
    toelichting = _typed(one.get("toelichting", ""))
    return Given(number, sleutel, adres, besluit, one.get("reden", ""), toelichting)


def _typed(text: str) -> str:
    """Return what someone saw while typing: on one line, without marks that nobody sees."""
    seen = "".join(c for c in text if unicodedata.category(c) != "Cf")
    return unicodedata.normalize("NFC", " ".join(seen.split()))


def _is_text(value: object, longest: int) -> bool:
    """Tell whether a value is text of a bearable length, with nothing that steers a screen."""
    return (
        isinstance(value, str)
        and len(value) <= longest
        and not any(unicodedata.category(c) in _NO_TEXT for c in value)
    )
