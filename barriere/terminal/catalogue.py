"""The cards as a jurist reads them: all in a list, or one in full."""

import sys
from textwrap import fill
from typing import Any

from barriere.catalogue import Card, catalogue_version
from barriere.chain.catalogus import Shown
from barriere.errors import WrongUse
from barriere.reports.catalogue_card import card_words, domain_cards
from barriere.reports.catalogue_page import CataloguePage
from barriere.terminal.console import heading, line, out, plain, show_json, table

_WIDTH = 92


def show_catalogue(shown: Shown, card_id: str, *, json: bool) -> None:
    """Print all cards, or the one with `card_id` in full.

    Raises WrongUse when there is no such card.
    """
    page = shown.page
    chosen = [card for _, cards in domain_cards(page, card_id) for card in cards]
    if not chosen:
        raise _no_such(page, card_id)
    if json:
        show_json([_as_json(page, card) for card in chosen])
    elif card_id:
        for card in chosen:
            _show_card(card_words(page, card))
    else:
        _show_all(page)


def show_card_text(shown: Shown, card_id: str) -> None:
    """Print the text of the card that speaks now, exactly as it is written.

    Raises WrongUse when there is no such card.
    """
    page = shown.page
    mine = [c for c in page.catalogue.on(page.drawn_up) if c.id == card_id.upper()]
    if not mine:
        raise _no_such(page, card_id)
    sys.stdout.write(mine[0].tekst)


def _no_such(page: CataloguePage, card_id: str) -> WrongUse:
    ids = ", ".join(sorted({c.id for c in page.catalogue.cards}))
    if not card_id:
        return WrongUse("Van welke kaart wilt u de tekst?", f"Kies uit: {ids}.")
    return WrongUse(f"Er is geen kaart '{card_id}'.", f"Kies uit: {ids}.")


def _show_all(page: CataloguePage) -> None:
    heading(f"Catalogus {catalogue_version(page.catalogue)}")
    line(page.adopted, "stil")
    for domein, cards in domain_cards(page):
        heading(f"{domein.label[:1].upper()}{domein.label[1:]}")
        shown = table("id", "vraag", "status", "sterkte")
        for card in cards:
            own = " (eigen)" if card.own else ""
            shown.add_row(card.id, plain(card.vraag), f"{card.status}{own}", plain(card.sterkte))
        out.print(shown)
    if page.catalogue.left_out:
        heading("Weggelaten")
        shown = table("id", "indicator", "waarom niet")
        for one in page.catalogue.left_out:
            shown.add_row(plain(one.id), plain(one.naam), plain(one.reden))
        out.print(shown)
    line("\nEen kaart in zijn geheel: barriere catalogus toon H1. Als document: --html", "stil")


def _show_card(card: dict[str, Any]) -> None:
    heading(f"{card['id']}  {card['naam']}")
    line(card["vraag"])
    said = f"Domein {card['domein']}; {card['status']}: {card['status_woorden']}"
    _said(f"{said}; sterkte {card['sterkte']}.", "stil")
    if card["herkomst"]:
        _said(card["herkomst"], "let")
    heading("Wat er gemeten wordt")
    _said(f"{card['feit']['uitleg']} Eenheid: {card['eenheid']}.")
    _said(f"{card['feit']['naam']} = {card['feit']['maat']}", "stil")
    heading("Grenzen en punten")
    for tier in card["treden"]:
        until = f" tot {tier['tot']}" if tier["tot"] else ""
        _said(f"{tier['grens']}: {tier['punten']} ({tier['basis']}; vanaf {tier['vanaf']}{until})")
    if card["groep"]:
        _said(f"Groep {card['groep']}.", "stil")
    _bullets("Uitzonderingen", [exception["zin"] for exception in card["uitzonderingen"]])
    heading("Zo staat het in de uitleg")
    _said(card["voorbeeld"]["zin"] if card["voorbeeld"] else card["zin"])
    _bullets("Het kan ook onschuldig zijn", card["onschuldig"])
    heading("Wat ervoor nodig is")
    _said(f"{', '.join(card['nodig'])}. Telt als bron: {'; '.join(card['bronnen_registers'])}.")
    _bullets("Vindplaatsen", [f"{b['wat']} [{b['zekerheid']}]" for b in card["vindplaatsen"]])
    _bullets("Proxytoets", [f"{asked} {answer}" for asked, answer in card["proxy"]])
    _show_cases(card["gevallen"])
    late = " (voorbij)" if card["te_laat"] else ""
    line(f"\n  Eigenaar: {card['eigenaar']}; te herzien voor {card['herzien']}{late}.")


def _show_cases(cases: list[dict[str, Any]]) -> None:
    if not cases:
        return
    heading("Gevallen die de kaart moet halen")
    shown = table("geval", "gemeten", "uitkomst")
    for case in cases:
        kept = "" if case["gehaald"] else " (niet wat het geval vraagt)"
        shown.add_row(plain(case["naam"]), plain(case["waarde"]), f"{case['uitkomst']}{kept}")
    out.print(shown)


def _bullets(title: str, lines: list[str]) -> None:
    if lines:
        heading(title)
        for text in lines:
            line(fill(text, _WIDTH, initial_indent="  - ", subsequent_indent="    "))


def _said(text: str, style: str = "") -> None:
    line(fill(text, _WIDTH, initial_indent="  ", subsequent_indent="  "), style)


def _as_json(page: CataloguePage, card: Card) -> dict[str, object]:
    return card_words(page, card) | {
        "domein": card.domein.value,
        "sterkte": card.sterkte,
        "eigen": card.own,
        "feit": card.feit,
        "bestand": card.bestand,
        "geldig_vanaf": card.geldig_vanaf,
        "besloten_door": card.besloten_door,
        "herzien": card.herzien,
        "tredes": [
            {"grens": t.grens, "punten": t.punten, "basis": t.basis, "vanaf": t.vanaf, "tot": t.tot}
            for t in card.treden
        ],
        "onschuldig": list(card.onschuldig),
        "bronnen": [{"vindplaats": b.vindplaats, "zekerheid": b.zekerheid} for b in card.bronnen],
    }
