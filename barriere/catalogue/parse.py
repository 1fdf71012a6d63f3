"""From the TOML of a card to a `Card`."""

import re
from collections.abc import Mapping
from typing import Any

from barriere.catalogue.card import Card, Richting, Status
from barriere.catalogue.parts import (
    Wrong,
    case,
    day,
    exception,
    one_of,
    registers,
    source,
    tables,
    text,
    texts,
    tier,
    words,
    yes_no,
)
from barriere.errors import BadData, Place
from barriere.model.domain import Domein
from barriere.model.register import Register
from barriere.settings.toml import load

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


def parse(written: str, file: str) -> Card:
    """Return the card written in `written`.

    Raises BadData naming the file, the key, and what is allowed.
    """
    raw = load(written, file)
    _check_keys(raw, file)
    if not _ID.fullmatch(str(raw["id"])):
        raise BadData(Place(file), "het id klopt niet", "Een hoofdletter en een getal, zoals H1.")
    try:
        return _card(raw, written, file)
    except Wrong as wrong:
        raise BadData(Place(file), wrong.what, wrong.remedy) from None


def _card(raw: Mapping[str, Any], written: str, file: str) -> Card:
    return Card(
        **{key: text(raw, key) for key in _TEXTS},
        domein=one_of(raw, "domein", Domein),
        status=one_of(raw, "status", Status),
        richting=one_of(raw, "richting", Richting),
        groep=text(raw, "groep"),
        feit_onzeker=text(raw, "feit_onzeker"),
        onschuldig=words(raw, "onschuldig"),
        nodig=registers(raw, "nodig"),
        bronnen_registers=registers(raw, "bronnen_registers"),
        bron_als={Register(k): v for k, v in texts(raw, "bron_als", tuple(Register)).items()},
        objectieve_grond=yes_no(raw, "objectieve_grond"),
        herzien=day(raw, "herzien"),
        proxy_risico=yes_no(raw, "proxy_risico"),
        proxy=texts(raw, "proxy"),
        treden=tuple(tier(item) for item in tables(raw, "trede")),
        uitzonderingen=tuple(exception(item) for item in tables(raw, "uitzondering")),
        bronnen=tuple(source(item) for item in tables(raw, "bron")),
        gevallen=tuple(case(item) for item in tables(raw, "geval")),
        tekst=written,
        bestand=file,
        geldig_vanaf=day(raw, "geldig_vanaf") if "geldig_vanaf" in raw else None,
        besloten_door=text(raw, "besloten_door"),
    )


def _check_keys(raw: Mapping[str, Any], file: str) -> None:
    if missing := sorted(_NEEDED - raw.keys()):
        raise BadData(Place(file), f"sleutel '{missing[0]}' ontbreekt", "Voeg hem toe.")
    if strange := sorted(raw.keys() - _NEEDED - _OPTIONAL):
        known = ", ".join(sorted(_NEEDED | _OPTIONAL))
        raise BadData(Place(file), f"sleutel '{strange[0]}' bestaat niet", f"Kies uit: {known}.")
