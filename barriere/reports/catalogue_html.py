"""The catalogue as one HTML file that runs nothing and fetches nothing: to read, print and sign."""

import re
from collections import Counter
from importlib.resources import files
from pathlib import Path
from typing import Any

from jinja2 import Environment, StrictUndefined

from barriere.catalogue import catalogue_version
from barriere.catalogue.card import Status
from barriere.errors import WrongUse
from barriere.model.domain import Domein
from barriere.reports import words
from barriere.reports.catalogue_card import STATUSES, card_words, domain_cards
from barriere.reports.catalogue_page import CataloguePage
from barriere.reports.write import write_bytes

_TEMPLATE = "templates/catalogue.html.j2"
_NOT_IN_CSS = re.compile(r"[^A-Za-z0-9.+-]")


def write_catalogue(path: Path, page: CataloguePage, card_id: str = "") -> None:
    """Write the whole catalogue, or the card with `card_id`; the same page gives the same bytes.

    What stands on a card is text, never markup. Raises WrongUse when there is no
    such card.
    """
    document = _document(page, card_id)
    if not document["domeinen"]:
        ids = ", ".join(sorted({card.id for card in page.catalogue.cards}))
        raise WrongUse(f"Er is geen kaart '{card_id}'.", f"Kies uit: {ids}.")
    template = files("barriere.reports").joinpath(_TEMPLATE).read_text("utf-8")
    made = Environment(autoescape=True, undefined=StrictUndefined, trim_blocks=True)
    made.globals["samen"] = lambda items: words.joined(tuple(items))
    text = made.from_string(template).render(document)
    write_bytes(path, text.encode("utf-8", "replace"))


def _document(page: CataloguePage, card_id: str) -> dict[str, Any]:
    version = catalogue_version(page.catalogue)
    by_domain = domain_cards(page, card_id)
    cards = [card for _, found in by_domain for card in found]
    one = cards[0] if card_id and cards else None
    whose = f"Gemeente {page.gemeente}" if page.gemeente else "barriere"
    fictive = " · fictieve gegevens" if page.fictief else ""
    return {
        "titel": f"{one.id} {one.naam}" if one else "De catalogus",
        "heel": one is None,
        "wie": whose,
        "opschrift": f"{whose} · indicatoren van het barrièremodel{fictive}",
        "versie": version,
        "versie_druk": _NOT_IN_CSS.sub("", version),
        "gegevens": _facts(page),
        "statussen": _statuses(page),
        "domeinen": [
            {
                "label": f"{domein.label[:1].upper()}{domein.label[1:]}",
                "anker": f"domein-{domein.value}",
                "kaarten": [card_words(page, card) for card in found],
            }
            for domein, found in by_domain
        ],
        "weggelaten": _left_out(page) if one is None else [],
        "vastgesteld": page.adopted,
        "handtekeningen": page.signed,
        "voet": _foot(page),
    }


def _facts(page: CataloguePage) -> list[tuple[str, str]]:
    datum = page.catalogue.datum
    return [
        ("Versie", f"{page.catalogue.versie}{f', van {words.day(datum)}' if datum else ''}"),
        ("Vingerafdruk", page.catalogue.sha256),
        ("Vaststelling", page.adopted),
    ]


def _statuses(page: CataloguePage) -> list[tuple[str, int, str]]:
    counted = Counter(card.status for card in page.catalogue.on(page.drawn_up))
    shown = [(str(status.value), counted[status], STATUSES[status]) for status in Status][::-1]
    return [*shown, ("weggelaten", len(page.catalogue.left_out), "met de reden waarom")]


def _left_out(page: CataloguePage) -> list[dict[str, Any]]:
    return [
        {
            "label": f"{domein.label[:1].upper()}{domein.label[1:]}",
            "rijen": [one for one in page.catalogue.left_out if one.domein is domein],
        }
        for domein in Domein
        if any(one.domein is domein for one in page.catalogue.left_out)
    ]


def _foot(page: CataloguePage) -> str:
    asked = f" · vragen: {page.contact}" if page.contact else ""
    return f"Opgemaakt op {words.day(page.drawn_up)}{asked}"
