"""The victim card for the pocket: print on both sides, cut in two, fold."""

from collections.abc import Mapping
from datetime import date

from barriere.reports.card_room import half, pocket_letter
from barriere.reports.care import Care, as_data
from barriere.reports.typeset import typeset

CARD_PDF = "slachtofferkaart.pdf"


def pocket_card(care: Care, numbers: Mapping[str, str], gemeente: str, drawn_up: date) -> bytes:
    """Return the cards and the question forms as a tagged PDF (PDF/UA-1, PDF/A-2a).

    `numbers` are telephone numbers by partner id. The same card gives the same bytes.
    """
    document = {
        "titel": "Slachtofferkaart",
        "gemeente": gemeente,
        "opgemaakt": drawn_up.isoformat(),
        "letter": pocket_letter(care.card),
        "helft": half(care.card),
        **as_data(care, numbers),
    }
    return typeset("pocket_card", document, drawn_up)
