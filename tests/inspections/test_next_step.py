"""An action in words that say what its owner does next."""

from datetime import date

import pytest

from barriere.inspections.findings.actions import Action
from barriere.inspections.findings.next_step import next_step, status_of, word_of


def action(word: str, status: str) -> Action:
    return Action("a", "2027-1", date(2027, 2, 11), "wonen", word, status, None, "zonder termijn")


@pytest.mark.parametrize(
    ("word", "status", "said"),
    [
        ("lod", "voorgenomen", "besluit nemen"),
        ("lod", "opgelegd", "is het nagekomen?"),
        ("adresonderzoek", "opgelegd", "afronden"),
        ("lod", "nagekomen", "nagekomen"),
        ("arbeid", "", "uitzoeken (signaal)"),
    ],
)
def test_each_status_says_what_its_owner_does_next(word: str, status: str, said: str) -> None:
    assert next_step(action(word, status)) == said


def test_a_signal_is_named_by_what_was_seen_and_a_measure_by_what_is_done() -> None:
    assert (word_of(action("arbeid", "")), status_of(action("arbeid", ""))) == ("Arbeid", "signaal")
    assert word_of(action("lod", "opgelegd")) == "Last onder dwangsom"
