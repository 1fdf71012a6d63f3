"""Disturbing a command at every point, and judging what is left."""

import json
import os
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from barriere import settings
from barriere.model.register import Register
from barriere.privacy.key import VARIABLE, Key
from barriere.store import Werkmap
from tests.disturbed.faults import Fault, build
from tests.sources.good_rows import GOOD, csv

NU = "2026-11-02T09:00:00"
_ROOT = Path(__file__).parents[2]
_DAY = ("--peildatum", "2026-11-01")
_AFTER = "maar het logboek nog niet"


@dataclass(frozen=True)
class Scenario:
    """A command, what it does to the deliveries, and the line that it leaves in the log."""

    command: tuple[str, ...]
    before: int
    after: int
    line: tuple[str, str]


SCENARIOS = {
    "lees": Scenario(("lees", "meldingen", "meldingen.csv"), 1, 2, ("lees", "aangenomen")),
    "intrekken": Scenario(("intrekken", "{oud}"), 1, 0, ("intrekken", "verwijderd")),
    "lees zonder dossier": Scenario(
        ("lees", "meldingen", "meldingen.csv"), 0, 1, ("lees", "aangenomen")
    ),
}


@dataclass(frozen=True)
class Place:
    """A scenario, the folder with its untouched werkmap, a warm process and the whole command."""

    name: str
    root: Path
    process: "subprocess.Popen[str]"
    command: list[str]


@contextmanager
def place(name: str) -> Iterator[Place]:
    """Make ready to disturb the command of one scenario."""
    scenario = SCENARIOS[name]
    shm = Path("/dev/shm")  # noqa: S108 - a folder in memory: a kill is no power cut
    with tempfile.TemporaryDirectory(dir=shm if os.access(shm, os.W_OK) else None) as folder:
        root = Path(folder)
        Werkmap.create(root / "ongerept", settings.template("Groningen", "0014"))
        Key.new_file(root / "sleutel", "0014")
        (root / "meldingen.csv").write_text(csv(GOOD[Register.MELDINGEN]))
        (root / "vergunningen.csv").write_text(csv(GOOD[Register.VERGUNNINGEN]))
        environment = {
            **{k: v for k, v in os.environ.items() if k != "BARRIERE_SPOOR"},
            VARIABLE: str(root / "sleutel"),
            "PYTHONPATH": str(_ROOT),
        }
        if scenario.before:
            _given(root, environment, "lees", "vergunningen", root / "vergunningen.csv", *_DAY)
        old = [p.name for p in (root / "ongerept" / "leveringen").iterdir() if p.is_dir()]
        words = [_filled(word, root, old) for word in scenario.command]
        days = _DAY if scenario.command[0] == "lees" else ()
        command = [*words, *days, "--werkmap", str(root / "werkmap"), "--nu", NU, "--als", "x"]
        environment["LD_PRELOAD"] = str(build(root))
        process = subprocess.Popen(
            [sys.executable, "-m", "tests.disturbed.warm", str(root)],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
            env=environment,
        )
        try:
            yield Place(name, root, process, command)
        finally:
            process.kill()
            process.communicate()


def _filled(word: str, root: Path, old: list[str]) -> str:
    if word == "{oud}":
        return old[0]
    return str(root / word) if word.endswith(".csv") else word


def _given(root: Path, environment: dict[str, str], *words: object) -> None:
    where = ["--werkmap", str(root / "ongerept"), "--nu", NU, "--als", "x"]
    code = "from barriere.cli import main; main()"
    command = [sys.executable, "-c", code, *map(str, words), *where]
    subprocess.run(command, check=True, env=environment, capture_output=True)


def points(at: Place, fault: Fault, first: int, step: int) -> Iterator[dict[str, Any]]:
    """Yield what happened at each point; the last is the one that was not disturbed."""
    process = at.process
    assert process.stdin is not None
    assert process.stdout is not None
    asked = {"command": at.command, "fault": int(fault), "first": first, "step": step}
    process.stdin.write(json.dumps(asked) + "\n")
    process.stdin.flush()
    for line in process.stdout:
        told = json.loads(line)
        if told is None:
            return
        yield told


def wrong(told: dict[str, Any], name: str, whole: dict[str, Any]) -> list[str]:
    """Return what is wrong at one point; `whole` is the final state of an undisturbed command."""
    scenario = SCENARIOS[name]
    seen, final, code = told["seen"], told["final"], told["code"]
    if not seen or not final or seen.get("fout") or final.get("fout"):
        return [f"cannot be examined: {seen}, {final}"]
    lines, done = _lines(seen, scenario), len(seen["ids"]) == scenario.after
    last = _lines(final, scenario)
    must_not = {
        f"neither old nor new: {seen['ids']}": not done and len(seen["ids"]) != scenario.before,
        f"the log says {lines}, but not done": bool(lines) and not done,
        f"the log says {lines}": len(lines) > 1,
        "acknowledged, but not kept or not logged": code == 0 and not (done and lines),
        f"afterwards the log says {last}": len(last) != 1,
        f"given again it ends elsewhere: {final['ids']}": _kept(final) != _kept(whole),
        f"left behind: {final['left']}": bool(final["left"]),
    }
    found = [what for what, is_so in must_not.items() if is_so]
    found += seen["broken"] + final["broken"]
    return found + (_refused_wrong(told, done=done) if code else [])


def _kept(state: dict[str, Any]) -> tuple[Any, Any]:
    return state["ids"], state["files"]


def _refused_wrong(told: dict[str, Any], *, done: bool) -> list[str]:
    said = told["said"]
    found = []
    if told["code"] not in (1, 65):
        found.append(f"exit code {told['code']}")
    if "Traceback" in said or "niemand voorzag" in said or not said.strip():
        found.append(f"says {said!r}")
    if done and _AFTER not in said:
        found.append(f"done, but says {said!r}")
    return found


def _lines(state: dict[str, Any], scenario: Scenario) -> list[list[str]]:
    """Return the lines in the log about what this command does, not about what was before it."""
    about = "vergunningen" if scenario.line[0] == "intrekken" else "meldingen"
    return [x for x in state["lines"] if (x[0], x[2]) == scenario.line and x[1].startswith(about)]
