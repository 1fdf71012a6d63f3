"""The second control of the demo town as it was held: what its teams bring home."""

import os
import signal
import subprocess
import sys
import time
from dataclasses import dataclass
from pathlib import Path

from barriere.model.finding import Finding
from barriere.model.inspection import Control
from barriere.store import Werkmap, dossier, log
from tests.chain.plan_town import NOBODY, NOTHING, SEE_AGAIN

WAITS = SEE_AGAIN | {"status": "opgeschort", "termijn": ""}
CODE = "from barriere.cli import main; main()"
PATIENCE = 120.0
"""Seconds, for a machine that hangs; the test waits for a file, not for a time."""


@dataclass(frozen=True)
class Evening:
    """The second control as it was held, and of its addresses the one with each story."""

    werkmap: Werkmap
    control: Control
    again: str
    nobody: str
    waits: str
    nothing: str
    hidden: str

    @property
    def told(self) -> dict[str, dict[str, str]]:
        """Return what the teams bring home."""
        return {
            self.again: SEE_AGAIN,
            self.nobody: NOBODY,
            self.waits: WAITS,
            self.nothing: NOTHING,
            self.hidden: SEE_AGAIN,
        }

    def reports(self) -> dict[str, Finding]:
        """Return what the dossier has of this control."""
        with dossier.open(self.werkmap) as session:
            return {one.sleutel: one for one in dossier.verslagen(session, self.control.id)}

    def rows(self) -> dict[str, int]:
        """Return how many rows the dossier holds of findings and proposals."""
        with dossier.open(self.werkmap) as session:
            assert log.verify(session).intact
            return {
                "bevindingen": len(dossier.bevindingen(session, self.control.id)),
                "voorstellen": len(dossier.voorstellen(session)),
            }


def read_and_kill(evening: Evening, sheets: list[Path]) -> None:
    """Kill the reading as soon as anything of it reaches the disk."""
    root = evening.werkmap.root
    wal = root / "dossier.db-wal"
    command = [sys.executable, "-c", CODE, "bevindingen", "lees", *map(str, sheets)]
    process = subprocess.Popen(
        [*command, "--werkmap", str(root), "--als", "x", "--nu", f"{evening.control.datum}T23:00"],
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
        env=os.environ | {"PYTHONPATH": str(Path(__file__).parents[2])},
    )
    end = time.monotonic() + PATIENCE
    while process.poll() is None and time.monotonic() < end:
        if wal.exists() and wal.stat().st_size:
            break
        time.sleep(0.001)
    process.send_signal(signal.SIGKILL)
    process.wait()
