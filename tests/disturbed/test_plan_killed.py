"""Whenever a plan is killed while it is made, all is sound, and it can be made again."""

import os
import shutil
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import pytest
from pypdf import PdfReader

from barriere.privacy.key import VARIABLE, Key
from barriere.store import Werkmap, dossier, log
from tests.commands import planned_houses
from tests.disturbed.examine import examine

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="needs SIGKILL")
CODE = "from barriere.cli import main; main()"
WORDS = ("plan", "--jaar", "2027", "--opnieuw", "--zaad", "5", "--iteraties", "200")
SINCE = ("--nu", "2026-11-06T09:00:00", "--als", "x")
PATIENCE = 120.0
"""Seconds, for a machine that hangs; the test waits for a file, not for a time."""


@pytest.fixture(scope="module")
def houses(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    """Return the folder of a werkmap with a plan, and its key."""
    folder = tmp_path_factory.mktemp("gedood")
    with pytest.MonkeyPatch.context() as patch:
        Key.new_file(folder / "sleutel", "9999")
        patch.setenv(VARIABLE, str(folder / "sleutel"))
        planned_houses.build(folder)
        yield folder


def _start(werkmap: Path) -> "subprocess.Popen[str]":
    command = [sys.executable, "-c", CODE, *WORDS, "--werkmap", str(werkmap), *SINCE]
    environment = os.environ | {"PYTHONPATH": str(Path(__file__).parents[2])}
    return subprocess.Popen(
        command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True, env=environment
    )


def _kill_when(process: "subprocess.Popen[str]", werkmap: Path, made: str) -> None:
    """Kill the process as soon as a file of the new version is there."""
    old = set(werkmap.glob("uit/jaarplan-*"))
    end = time.monotonic() + PATIENCE
    while process.poll() is None and time.monotonic() < end:
        if any(next(new.glob(made), None) for new in set(werkmap.glob("uit/jaarplan-*")) - old):
            break
        time.sleep(0.002)
    process.send_signal(signal.SIGKILL)
    process.communicate()
    assert process.returncode == -signal.SIGKILL


@pytest.mark.parametrize("made", ["controle-2027-2.pdf", "*.ods"])
def test_a_plan_that_is_killed_leaves_all_sound_and_can_be_made_again(
    houses: Path, tmp_path: Path, made: str
) -> None:
    werkmap = shutil.copytree(houses / "werkmap", tmp_path / "werkmap")
    before = _versions(werkmap)

    _kill_when(_start(werkmap), werkmap, made)

    seen = examine(werkmap)
    assert seen["broken"] == []
    assert _versions(werkmap) in (before, before + 1)
    for path in werkmap.glob("uit/jaarplan-*/[!.]*"):
        assert path.stat().st_size
        assert path.suffix != ".pdf" or PdfReader(path).pages
    again = _start(werkmap)
    said = again.communicate(timeout=PATIENCE)
    assert again.returncode == 0, said
    assert _versions(werkmap) == before + 1
    assert not list(werkmap.glob("uit/*/.*"))
    with dossier.open(Werkmap.open(werkmap)) as session:
        assert log.verify(session).intact


def _versions(werkmap: Path) -> int:
    with dossier.open(Werkmap.open(werkmap)) as session:
        return len(dossier.jaarplannen(session, planned_houses.YEAR))
