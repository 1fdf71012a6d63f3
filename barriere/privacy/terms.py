"""How long things are kept: every kind has a term, and every term an end."""

from datetime import date
from enum import StrEnum

from dateutil.relativedelta import relativedelta

from barriere.settings import Settings


class Kept(StrEnum):
    """A kind of thing that is kept for a term of its own."""

    SCORES = "scores"
    LEVERINGEN = "leveringen"
    BEZOEKEN = "bezoeken"
    LOGBOEK = "logboek"
    PAPIER = "papier"


def expires(kind: Kept, made: date, settings: Settings) -> date:
    """Return the first day on which something made on `made` must be gone."""
    terms = settings.termijnen
    if kind is Kept.PAPIER:
        return made + relativedelta(weeks=terms.papier_weken)
    months: int = getattr(terms, kind.value)
    return made + relativedelta(months=months)
