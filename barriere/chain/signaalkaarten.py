"""`barriere signaalkaarten`: what to look for and what may follow, on paper and as a page."""

from pathlib import Path

from barriere.catalogue.signs import signs
from barriere.chain.rulebook import rulebook
from barriere.reports.signal_cards import SignalCards
from barriere.reports.signal_cards_html import write_signal_cards_html
from barriere.reports.signal_cards_pdf import write_signal_cards_pdf
from barriere.review.moment import Moment
from barriere.store import Werkmap


def signal_card_files(werkmap: Werkmap | None, moment: Moment) -> list[Path]:
    """Write the signal cards as PDF and HTML; return where they lie.

    In the werkmap they lie in uit/, without one in the present folder; no score is
    needed. Raises BadData (65) naming a card, a power or a sign that cannot be read.
    """
    book = rulebook(werkmap)
    made_from = SignalCards(
        gemeente=werkmap.settings.gemeente.naam if werkmap else "",
        catalogue=book.catalogue,
        powers=book.powers,
        signs=signs(werkmap.signaalkaarten if werkmap else None),
        numbers=_numbers(werkmap) if werkmap else {},
        drawn_up=moment.nu.date(),
    )
    folder = werkmap.uit if werkmap else Path()
    paths = [folder / f"signaalkaarten{suffix}" for suffix in (".pdf", ".html")]
    write_signal_cards_pdf(paths[0], made_from)
    write_signal_cards_html(paths[1], made_from)
    return paths


def _numbers(werkmap: Werkmap) -> dict[str, str]:
    return {key: partner.telefoon for key, partner in werkmap.settings.partners.items()}
