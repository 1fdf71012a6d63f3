"""The victim card for the pocket: print on both sides, cut in two, fold."""

from barriere.reports.card_room import half, pocket_letter
from barriere.reports.care import as_data
from barriere.reports.typeset import typeset
from barriere.reports.visit_list import VisitList

CARD_PDF = "slachtofferkaart.pdf"


def pocket_card(of: VisitList) -> bytes:
    """Return the card and the question forms of a list as a tagged PDF (PDF/UA-1, PDF/A-2a).

    Nothing on it is about an address or a team. The same card gives the same bytes.
    """
    document = {
        "titel": "Slachtofferkaart: een vermoeden van mensenhandel",
        "gemeente": of.gemeente,
        "opgemaakt": of.drawn_up.isoformat(),
        "letter": pocket_letter(of.care.card),
        "helft": half(of.care.card),
        **as_data(of.care, of.numbers),
    }
    return typeset("pocket_card", document, of.drawn_up)
