"""The kind of visit follows the use of the building; a dwelling stays a dwelling."""

import pytest

from barriere.inspections.kind import kind_of


@pytest.mark.parametrize(
    ("use", "kind"),
    [
        ("woonfunctie", "wonen"),
        ("winkelfunctie,woonfunctie", "wonen"),
        ("bijeenkomstfunctie,winkelfunctie", "horeca"),
        ("logiesfunctie", "horeca"),
        ("industriefunctie", "bedrijf"),
        ("", "wonen"),
        (None, "wonen"),
    ],
)
def test_a_use_asks_for_a_kind_of_visit(use: str | None, kind: str) -> None:
    assert kind_of(use) == kind
