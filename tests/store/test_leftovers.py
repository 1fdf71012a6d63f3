"""What a killed import leaves is cleared away, and what counts is on disk before it counts."""

import os
from collections.abc import Callable
from datetime import datetime
from pathlib import Path
from typing import Any

import pytest

from barriere.model.delivery import Reading
from barriere.model.register import Register
from barriere.store import Werkmap, receive
from barriere.store.leftovers import UNFINISHED
from barriere.store.lock import Busy, locked

linux = pytest.mark.skipif(not Path("/proc/self/fd").exists(), reason="asks Linux for file names")
Source = Callable[[str], Path]
MakeReading = Callable[..., Reading]

REPORTS: list[dict[str, Any]] = [
    {"melding_id": str(i), "soort": "overlast", "postcode": "9999AA", "huisnummer": 1}
    for i in range(100)
]


def test_what_a_killed_import_left_is_gone_when_the_werkmap_opens(werkmap: Werkmap) -> None:
    left = werkmap.leveringen / f"{UNFINISHED}brp-2026-09-30-00000000"
    left.mkdir()
    (left / "brp.parquet").write_bytes(b"half")
    Werkmap.open(werkmap.root)
    assert not left.exists()


def test_the_next_import_also_clears_what_a_killed_one_left(
    werkmap: Werkmap, make_reading: MakeReading, source: Source, nu: datetime
) -> None:
    left = werkmap.leveringen / f"{UNFINISHED}brp-2026-09-30-00000000"
    left.mkdir()
    receive(werkmap, make_reading(Register.MELDINGEN, REPORTS), source("a"), nu)
    assert not left.exists()


@linux
def test_everything_is_on_disk_before_the_name_and_the_name_before_the_word(
    werkmap: Werkmap,
    make_reading: MakeReading,
    source: Source,
    nu: datetime,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    steps: list[str] = []
    real_sync, real_rename = os.fsync, os.rename

    def sync(handle: int) -> None:
        steps.append(Path(f"/proc/self/fd/{handle}").readlink().name)
        real_sync(handle)

    def rename(old: Path, new: Path) -> None:
        steps.append("naam")
        real_rename(old, new)

    monkeypatch.setattr(os, "fsync", sync)
    monkeypatch.setattr(os, "rename", rename)
    note = receive(werkmap, make_reading(Register.MELDINGEN, REPORTS), source("a"), nu).manifest
    files = ["meldingen.parquet", "afgekeurd.parquet", "manifest.json"]
    assert steps == [*files, f"{UNFINISHED}{note.id}", "naam", "leveringen"]


def test_what_another_command_is_writing_is_left_alone(werkmap: Werkmap) -> None:
    busy = werkmap.leveringen / f"{UNFINISHED}brp-2026-09-30-00000000"
    busy.mkdir()
    with locked(werkmap.leveringen):
        Werkmap.open(werkmap.root)
        assert busy.exists()
        with (
            pytest.raises(Busy, match="Een andere opdracht"),
            locked(werkmap.leveringen, wait=False),
        ):
            pytest.fail("two writers at once")
