"""A process that has everything loaded, and forks a command for each point of disturbance.

Runs with faults.c preloaded. One line of JSON in (`command`, `fault`, `first`,
`step`), one line of JSON out per point, until a command was not disturbed.
"""

import contextlib
import ctypes
import json
import os
import shutil
import sys
import traceback
from collections.abc import Callable
from importlib import import_module
from pathlib import Path
from typing import Any

from barriere.cli import main
from tests.disturbed.examine import examine
from tests.disturbed.faults import Fault

# All that a command would load on its way is loaded once.
for name in ("chain.lees", "chain.intrekken", "terminal.deliveries", "terminal.unforeseen"):
    import_module(f"barriere.{name}")
_MOST = 3_000  # points; no command changes the werkmap so often


def serve(root: Path) -> None:
    """Answer requests until there are no more."""
    shim = ctypes.CDLL(None)
    answers = os.fdopen(os.dup(1), "w")
    for line in sys.stdin:
        asked = json.loads(line)
        for number in range(asked["first"], _MOST, asked["step"]):
            told = _point(shim, root, asked["command"], Fault(asked["fault"]), number)
            answers.write(json.dumps(told) + "\n")
            answers.flush()
            if not told["hit"]:
                break
        answers.write("null\n")
        answers.flush()


def _point(
    shim: ctypes.CDLL, root: Path, command: list[str], fault: Fault, number: int
) -> dict[str, Any]:
    """Disturb a command once, look, give it again undisturbed, and look again."""
    werkmap = root / "werkmap"
    shutil.rmtree(werkmap, ignore_errors=True)
    shutil.copytree(root / "ongerept", werkmap)

    def disturbed() -> dict[str, Any]:
        shim.fault_arm(str(werkmap).encode(), int(fault), ctypes.c_long(number))
        code = _give(command, root / "gezegd")
        shim.fault_disarm()
        return {"code": code, "hit": shim.fault_hit()}

    first = _forked(disturbed)
    said = (root / "gezegd").read_text("utf-8", "backslashreplace")
    seen = _forked(lambda: examine(werkmap))
    again = _forked(lambda: {"code": _give(command, root / "daarna")})
    return {
        "fault": fault.name,
        "n": number,
        "code": first["code"] if first else None,
        "hit": first["hit"] if first else 1,
        "said": said,
        "seen": seen,
        "again": again and again["code"],
        "then": (root / "daarna").read_text("utf-8", "backslashreplace"),
        "final": _forked(lambda: examine(werkmap)),
    }


def _give(command: list[str], log: Path) -> int:
    caught = os.open(log, os.O_RDWR | os.O_CREAT | os.O_TRUNC)
    os.dup2(caught, 1)
    os.dup2(caught, 2)
    sys.argv = ["barriere", *command]
    try:
        main()
    except SystemExit as stop:
        return stop.code if isinstance(stop.code, int) else 1
    finally:
        with contextlib.suppress(OSError):
            sys.stdout.flush()
            sys.stderr.flush()
    return 0


def _forked(what: Callable[[], dict[str, Any]]) -> dict[str, Any] | None:
    """Return what a fork of this process makes of it; None when it was killed."""
    reader, writer = os.pipe()
    child = os.fork()
    if child == 0:
        try:
            os.close(reader)
            os.write(writer, json.dumps(what()).encode())
        except BaseException:  # noqa: BLE001 - whatever it is, the other side must know
            os.write(
                writer, json.dumps({"code": 99, "hit": 1, "fout": traceback.format_exc()}).encode()
            )
        os._exit(0)
    os.close(writer)
    with os.fdopen(reader, "rb") as file:
        told = file.read()
    os.waitpid(child, 0)
    found: dict[str, Any] | None = json.loads(told) if told else None
    return found


if __name__ == "__main__":
    serve(Path(sys.argv[1]))
