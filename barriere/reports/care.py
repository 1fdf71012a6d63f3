"""Care: what every list carries for a possible victim, and never says of an address."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

from barriere.errors import BadData, Place
from barriere.reports import question_form
from barriere.reports import victim_card as card
from barriere.reports.card_room import pocket_letter, sheet_letter
from barriere.reports.question_form import QuestionForm, read_forms
from barriere.reports.victim_card import VictimCard, read_card


@dataclass(frozen=True)
class Care:
    """The victim card and the question forms: the same at every address, in every language."""

    card: VictimCard
    forms: tuple[QuestionForm, ...]


@cache
def shipped() -> Care:
    """Return the card and the examples that come with the house."""
    return Care(read_card(card.SHIPPED), read_forms(question_form.SHIPPED))


def read_care(root: Path) -> Care:
    """Return a municipality's own card and forms where its werkmap has them, else the house's.

    An empty folder of forms means: none. Raises BadData (65) for a file that is wrong.
    """
    own, folder = root / card.FILE, root / question_form.FOLDER
    return Care(
        _fitting(read_card(own)) if own.is_file() else shipped().card,
        read_forms(folder) if folder.is_dir() else shipped().forms,
    )


def _fitting(made: VictimCard) -> VictimCard:
    """Return a card that is readable in the hand; raises BadData for one that is too long."""
    if pocket_letter(made) and sheet_letter(made):
        return made
    what = "is te lang: op zakformaat wordt de letter te klein om te lezen"
    raise BadData(Place(card.FILE), what, "Maak de stappen of de lijsten korter.")


def as_data(care: Care, numbers: Mapping[str, str]) -> dict[str, Any]:
    """Return both as data for paper; `numbers` are telephone numbers by partner id."""
    return {
        "slachtoffer": card.victim_card(care.card, numbers) | {"letter": sheet_letter(care.card)},
        "vragen": [question_form.said(form) for form in care.forms],
    }
