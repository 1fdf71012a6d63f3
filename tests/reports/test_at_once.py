"""Setting several copies at once gives what setting them one by one gives."""

from collections.abc import Iterator

import pytest

from barriere.model.inspection import Plan
from barriere.reports.at_once import at_once
from barriere.reports.compose import compose
from barriere.reports.occasion import Occasion
from barriere.reports.visit_list_pdf import pdf_of


def test_the_bytes_are_those_of_one_by_one_in_the_same_order(
    year: Plan, occasion: Occasion
) -> None:
    lists = compose(year, "2027-1", occasion)
    assert len(lists) > 1
    assert at_once(lists, pdf_of) == [pdf_of(one) for one in lists]


def test_what_cannot_be_composed_stops_all_of_it() -> None:
    def composed() -> Iterator[int]:
        yield 1
        message = "nobody leads here"
        raise ValueError(message)

    with pytest.raises(ValueError, match="nobody leads"):
        at_once(composed(), str)
