"""The cards as a jurist reads them: all in a list, or one in full."""

from barriere.catalogue import Card, Catalogue, catalogue_version
from barriere.errors import WrongUse
from barriere.model.domain import Domein
from barriere.terminal.console import heading, line, out, plain, show_json, table


def show_catalogue(catalogue: Catalogue, card_id: str, *, json: bool) -> None:
    """Print all cards, or the one with `card_id` in full.

    Raises WrongUse when there is no such card.
    """
    chosen = [c for c in catalogue.cards if not card_id or c.id.lower() == card_id.lower()]
    if not chosen:
        ids = ", ".join(sorted({c.id for c in catalogue.cards}))
        raise WrongUse(f"Er is geen kaart '{card_id}'.", f"Kies uit: {ids}.")
    if json:
        show_json([_as_json(card) for card in chosen])
    elif card_id:
        for card in chosen:
            _show_card(card)
    else:
        _show_all(catalogue)


def _show_all(catalogue: Catalogue) -> None:
    heading(f"Catalogus {catalogue_version(catalogue)}")
    for domein in Domein:
        heading(domein.label)
        shown = table("id", "vraag", "status", "sterkte")
        for card in catalogue.cards:
            if card.domein is domein:
                shown.add_row(card.id, plain(card.vraag), card.status, card.sterkte)
        out.print(shown)


def _show_card(card: Card) -> None:
    heading(f"{card.id}  {card.naam}")
    line(card.vraag)
    line(f"Domein {card.domein.label}, status {card.status}, sterkte {card.sterkte}", "stil")
    line(f"Feit: {card.feit} ({card.eenheid}), {card.richting}", "stil")
    heading("Tredes")
    for tier in card.treden:
        points = "punt" if tier.punten == 1 else "punten"
        since = f", vanaf {tier.vanaf:%d-%m-%Y}" if tier.vanaf else ""
        until = f" tot {tier.tot:%d-%m-%Y}" if tier.tot else ""
        line(f"  {card.richting} {tier.grens}: {tier.punten} {points} ({tier.basis}{since}{until})")
    _bullets("Uitzonderingen", [exception.zin for exception in card.uitzonderingen])
    _bullets("Onschuldige verklaringen", list(card.onschuldig))
    _bullets("Vindplaatsen", [f"{b.vindplaats} [{b.zekerheid}]" for b in card.bronnen])
    _bullets("Gevallen", [case.naam for case in card.gevallen])


def _bullets(title: str, lines: list[str]) -> None:
    if lines:
        heading(title)
        for text in lines:
            line(f"  - {text}")


def _as_json(card: Card) -> dict[str, object]:
    return {
        "id": card.id,
        "naam": card.naam,
        "domein": card.domein.value,
        "status": card.status,
        "sterkte": card.sterkte,
        "vraag": card.vraag,
        "feit": card.feit,
        "tredes": [
            {"grens": t.grens, "punten": t.punten, "basis": t.basis, "vanaf": t.vanaf, "tot": t.tot}
            for t in card.treden
        ],
        "onschuldig": list(card.onschuldig),
        "bronnen": [{"vindplaats": b.vindplaats, "zekerheid": b.zekerheid} for b in card.bronnen],
    }
