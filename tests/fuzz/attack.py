"""Sending files to a worker, and knowing how it ended."""

import json
import os
import select
import shutil
import signal
import subprocess
import sys
import tempfile
from dataclasses import dataclass
from pathlib import Path
from types import TracebackType
from typing import Self

from barriere import settings
from barriere.privacy.key import VARIABLE, Key
from barriere.store import Werkmap

_ROOT = Path(__file__).parents[2]
DAY = "2026-11-01"
_START = 120  # seconds that a worker may take to come up, on a busy machine


@dataclass(frozen=True)
class Verdict:
    """The exit code of a case (None: it did not live to tell), what was wrong, what it grew."""

    code: int | None
    wrong: tuple[str, ...]
    grown: int = 0


class Worker:
    """A process with a werkmap of its own; a new one comes when it dies."""

    def __init__(self) -> None:
        shm = Path("/dev/shm")  # noqa: S108 - a folder in memory: nothing here need survive
        self._folder = tempfile.TemporaryDirectory(dir=shm if os.access(shm, os.W_OK) else None)
        self.place = Path(self._folder.name)
        toml = settings.template("Groningen", "0014")
        toml = toml.replace("max_afkeur = 0.02", "max_afkeur = 0.5")
        Werkmap.create(self.place / "ongerept", toml)
        Key.new_file(self.place / "sleutel", "0014")
        self._process: subprocess.Popen[str] | None = None

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        at: TracebackType | None,
    ) -> None:
        self._stop()
        self._folder.cleanup()

    def try_file(
        self, register: str, content: bytes, name: str, hidden: list[str], day: str = DAY
    ) -> Verdict:
        """Let a file with this content be read and return what came of it."""
        path = self.place / name
        path.write_bytes(content)
        return self.try_path(register, path, hidden, day)

    def try_path(self, register: str, path: Path, hidden: list[str], day: str = DAY) -> Verdict:
        """Let one file be read; no word of `hidden` may come back."""
        process = self._process or self._start()
        words = {"register": register, "path": str(path), "day": day}
        request = {**words, "hidden": json.dumps(hidden)}
        assert process.stdin is not None
        assert process.stdout is not None
        process.stdin.write(json.dumps(request) + "\n")
        process.stdin.flush()
        if not select.select([process.stdout], [], [], _START)[0]:
            process.kill()
        answer = process.stdout.readline()
        if not answer:
            return self._died(process)
        told = json.loads(answer)
        return Verdict(told["code"], tuple(told["wrong"]), told["grown"])

    def _start(self) -> "subprocess.Popen[str]":
        werkmap = self.place / "werkmap"
        shutil.rmtree(werkmap, ignore_errors=True)
        shutil.copytree(self.place / "ongerept", werkmap)
        environment = {
            **{k: v for k, v in os.environ.items() if k != "BARRIERE_SPOOR"},
            VARIABLE: str(self.place / "sleutel"),
            "PYTHONPATH": str(_ROOT),
        }
        self._process = subprocess.Popen(
            [sys.executable, "-m", "tests.fuzz.worker", str(werkmap)],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
            env=environment,
        )
        return self._process

    def _died(self, process: "subprocess.Popen[str]") -> Verdict:
        process.kill()
        process.communicate()
        code = process.returncode
        self._process = None
        how = signal.Signals(-code).name if code < 0 else f"exit {code}"
        what = "hangs" if code == -signal.SIGALRM else "crashes"
        log = self.place / "gezegd"
        last = log.read_text("utf-8", "replace")[-1500:] if log.exists() else ""
        return Verdict(None, (f"{what} ({how}): {last}",))

    def _stop(self) -> None:
        if self._process:
            self._process.communicate()
            self._process = None
