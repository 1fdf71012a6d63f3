"""What the screen says after printing: where it lies, what was compared, what changed where."""

from datetime import date
from pathlib import Path

import pytest

from barriere.chain.bezoeklijst import Printed
from barriere.chain.versheid import Fresh
from barriere.reports.address_brief import Said
from barriere.terminal.printed import show_printed

PLANNED, COMPARED = date(2026, 11, 16), date(2026, 11, 1)
PATHS = [Path("uit/bezoeklijst-2027-2-Team-A.pdf")]


def _shown(fresh: Fresh, capsys: pytest.CaptureFixture[str]) -> str:
    show_printed("2027-2", Printed(PATHS, fresh, ()))
    return " ".join(capsys.readouterr().out.split())


def test_the_quiet_case_is_one_sentence(capsys: pytest.CaptureFixture[str]) -> None:
    said = _shown(Fresh(PLANNED, COMPARED), capsys)

    assert "bezoeklijst-2027-2-Team-A.pdf" in said
    assert said.endswith("Niets veranderd sinds het plan van 16-11-2026.")


def test_each_changed_address_is_named_with_all_that_changed(
    capsys: pytest.CaptureFixture[str],
) -> None:
    fresh = Fresh(
        PLANNED,
        COMPARED,
        {"1": (Said("Ingeschreven bewoners: 7 → 3."), Said("Nieuwe reden: [b]druk[/b]."))},
        {"1": "Kade [1]"},
    )

    said = _shown(fresh, capsys)

    assert "Iets veranderd op 1 adres" in said
    assert "Kade [1] Ingeschreven bewoners: 7 → 3. Nieuwe reden: [b]druk[/b]." in said
