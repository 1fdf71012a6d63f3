"""The signal cards on paper: one A4 sheet a card, to fold into a pocket card of A5."""

from pathlib import Path

from barriere.reports.signal_cards import SignalCards, signal_cards
from barriere.reports.typeset import typeset
from barriere.reports.write import write_bytes


def write_signal_cards_pdf(path: Path, made_from: SignalCards) -> None:
    """Write the cards as a PDF; the same cards give the same bytes."""
    write_bytes(path, typeset("signal_cards", signal_cards(made_from), made_from.drawn_up))
