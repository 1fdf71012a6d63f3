"""A person who waits sees how far it is; a file name cannot steer the terminal."""

import pytest
from rich.console import Console

from barriere.terminal import progress


def test_a_reader_may_tell_what_it_is_doing_without_knowing_how_far_it_is(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    screen = Console(force_terminal=True, width=80, record=True)
    monkeypatch.setattr(progress, "err", screen)

    with progress.watched("brp\x1b[2J[red].csv") as told:
        told("lezen", 0.5)
        told("controleren")

    shown = screen.export_text(clear=False)
    assert "brp[2J[red].csv: controleren" in shown
    assert "\x1b[2J" not in screen.export_text(styles=True)


def test_nobody_watches_a_file_or_a_pipe(monkeypatch: pytest.MonkeyPatch) -> None:
    screen = Console(force_terminal=False, record=True)
    monkeypatch.setattr(progress, "err", screen)

    with progress.watched("brp.csv") as told:
        told("lezen", 0.5)

    assert screen.export_text() == ""
