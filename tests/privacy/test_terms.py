"""Everything that is kept has a term."""

from datetime import date

import pytest

from barriere.privacy import Kept, expires
from barriere.settings import Settings


@pytest.mark.parametrize("kind", list(Kept))
def test_every_kind_expires_after_it_was_made(kind: Kept, settings: Settings) -> None:
    assert expires(kind, date(2026, 11, 23), settings) > date(2026, 11, 23)


def test_scores_go_after_the_months_in_the_settings(settings: Settings) -> None:
    assert expires(Kept.SCORES, date(2026, 2, 28), settings) == date(2027, 2, 28)


def test_paper_goes_after_weeks(settings: Settings) -> None:
    assert expires(Kept.PAPIER, date(2026, 11, 1), settings) == date(2026, 12, 13)
