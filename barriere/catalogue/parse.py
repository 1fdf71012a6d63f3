"""From the TOML of a card to a `Card`."""

import re
import tomllib
from collections.abc import Mapping
from datetime import date
from typing import Any

from barriere.catalogue.card import Card, Geval, Richting, Status, Trede, Uitzondering, Vindplaats
from barriere.errors import BadData, Place
from barriere.model.domain import Domein
from barriere.model.register import Register

_ID = re.compile(r"[A-Z]{1,3}\d{1,3}")
_TEXTS = ("id", "naam", "sterkte", "vraag", "feit", "eenheid", "zin", "eigenaar")
_OPTIONAL = {
    "groep", "feit_onzeker", "proxy_risico", "proxy", "bron_als", "uitzondering",
    "geldig_vanaf", "besloten_door", "besluit", "objectieve_grond", "geval",
}  # fmt: skip
_NEEDED = {
    *_TEXTS, "domein", "status", "richting", "onschuldig", "nodig", "bronnen_registers",
    "herzien", "trede", "bron",
}  # fmt: skip


def parse(text: str, file: str) -> Card:
    """Return the card written in `text`.

    Raises BadData naming the file, the key, and what is allowed.
    """
    try:
        raw = tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        raise _wrong(file, f"is geen geldige TOML ({error})", "Herstel die regel.") from None
    _check_keys(raw, file)
    if not _ID.fullmatch(str(raw["id"])):
        raise _wrong(file, "het id klopt niet", "Een hoofdletter en een getal, zoals H1.")
    try:
        return _card(raw, text, file)
    except (KeyError, TypeError, ValueError) as error:
        raise _wrong(
            file,
            f"een waarde klopt niet: {error}",
            "Vergelijk met een kaart uit de catalogus; die heeft elke sleutel.",
        ) from None


def _card(raw: Mapping[str, Any], text: str, file: str) -> Card:
    return Card(
        **{key: str(raw[key]) for key in _TEXTS},
        domein=Domein(raw["domein"]),
        status=Status(raw["status"]),
        richting=Richting(raw["richting"]),
        groep=raw.get("groep", ""),
        feit_onzeker=raw.get("feit_onzeker", ""),
        onschuldig=tuple(raw["onschuldig"]),
        nodig=_registers(raw["nodig"]),
        bronnen_registers=_registers(raw["bronnen_registers"]),
        bron_als={Register(key): value for key, value in raw.get("bron_als", {}).items()},
        objectieve_grond=bool(raw.get("objectieve_grond", False)),
        herzien=_day(raw["herzien"]),
        proxy_risico=bool(raw.get("proxy_risico", False)),
        proxy=dict(raw.get("proxy", {})),
        treden=tuple(Trede(**item) for item in raw["trede"]),
        uitzonderingen=tuple(Uitzondering(**item) for item in raw.get("uitzondering", ())),
        bronnen=tuple(Vindplaats(**item) for item in raw["bron"]),
        gevallen=tuple(_case(item) for item in raw.get("geval", ())),
        tekst=text,
        bestand=file,
        geldig_vanaf=_day(raw["geldig_vanaf"]) if "geldig_vanaf" in raw else None,
        besloten_door=raw.get("besloten_door", ""),
    )


def _case(raw: Mapping[str, Any]) -> Geval:
    """Return a case: it names its points, or in words why there are none."""
    return Geval(raw["naam"], dict(raw["gegeven"]), raw.get("punten"), raw.get("uitkomst", ""))


def _registers(words: list[str]) -> tuple[Register, ...]:
    return tuple(Register(word) for word in words)


def _day(value: object) -> date:
    if not isinstance(value, date):
        raise TypeError(f"{value!r} is geen datum; schrijf JJJJ-MM-DD zonder aanhalingstekens")
    return value


def _check_keys(raw: Mapping[str, Any], file: str) -> None:
    if missing := sorted(_NEEDED - raw.keys()):
        raise _wrong(file, f"sleutel '{missing[0]}' ontbreekt", "Voeg hem toe.")
    if strange := sorted(raw.keys() - _NEEDED - _OPTIONAL):
        known = ", ".join(sorted(_NEEDED | _OPTIONAL))
        raise _wrong(file, f"sleutel '{strange[0]}' bestaat niet", f"Kies uit: {known}.")


def _wrong(file: str, what: str, remedy: str) -> BadData:
    return BadData(Place(file), what, remedy)
