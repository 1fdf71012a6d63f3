"""A process that gives one real command after the other, and looks at what each left behind.

It dies with the command that crashes, hangs or grows too large; that is how
the other side knows. One line of JSON in, one line of JSON out.
"""

import faulthandler
import json
import os
import resource
import shutil
import signal
import sys
from pathlib import Path

from barriere.cli import main
from barriere.store import Werkmap, deliveries
from barriere.store.manifest import check_files
from tests.commands.conftest import fingerprint

SECONDS = 10
MOST_BYTES = 1024**3  # of memory that one case may need on top of what was there
_ADDRESS_SPACE = 12 * 1024**3


def serve(root: Path) -> None:
    """Answer requests `{"register", "path", "hidden"}` until there are no more."""
    answers = os.fdopen(os.dup(1), "w")
    resource.setrlimit(resource.RLIMIT_AS, (_ADDRESS_SPACE, _ADDRESS_SPACE))
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    faulthandler.enable()
    clean, pristine = root.with_name("ongerept"), fingerprint(root)
    for line in sys.stdin:
        request = json.loads(line)
        verdict = _case(root, pristine, request)
        if verdict["changed"]:
            shutil.rmtree(root)
            shutil.copytree(clean, root)
        answers.write(json.dumps(verdict) + "\n")
        answers.flush()


def _case(root: Path, pristine: dict[str, str], request: dict[str, str]) -> dict[str, object]:
    before = _memory("VmRSS")
    Path("/proc/self/clear_refs").write_text("5")
    code, said = _give(root, request["register"], request["path"], request["day"])
    grown = _memory("VmHWM") - before
    after = fingerprint(root)
    wrong = _said_wrong(said, json.loads(request["hidden"])) + _left_wrong(
        root, code, after == pristine
    )
    if code not in (0, 65):
        wrong.append(f"exit code {code}: {said[-600:]!r}")
    if grown > MOST_BYTES:
        wrong.append(f"{grown // 1024**2} MiB of memory")
    return {"code": code, "wrong": wrong, "changed": after != pristine, "grown": grown}


def _give(root: Path, register: str, path: str, day: str) -> tuple[int, str]:
    """Run `barriere lees` with all that it says caught, that of libraries included."""
    log = root.with_name("gezegd")
    caught = os.open(log, os.O_RDWR | os.O_CREAT | os.O_TRUNC)
    os.dup2(caught, 1)
    os.dup2(caught, 2)
    os.close(caught)
    sys.argv = ["barriere", "lees", register, path, "--peildatum", day, "--werkmap", str(root)]
    faulthandler.dump_traceback_later(SECONDS - 1)
    signal.alarm(SECONDS)
    try:
        main()
        code: object = None
    except SystemExit as stop:
        code = stop.code
    finally:
        signal.alarm(0)
        faulthandler.cancel_dump_traceback_later()
        sys.stdout.flush()
        sys.stderr.flush()
    return (code if isinstance(code, int) else 1), log.read_text("utf-8", "backslashreplace")


def _said_wrong(said: str, hidden: list[str]) -> list[str]:
    wrong = [f"says {word!r}" for word in ("Traceback", *hidden) if word in said]
    if not said.strip():
        wrong.append("says nothing")
    if any(ord(c) < 32 and c != "\n" for c in said):
        wrong.append("sends control characters to the screen")
    return wrong


def _left_wrong(root: Path, code: int, unchanged: bool) -> list[str]:  # noqa: FBT001 - a fact, not a switch
    leveringen = root / "leveringen"
    wrong = [f"left {path.name}" for path in leveringen.glob(".[!s]*")]
    if code != 0 and not unchanged:
        wrong.append("refused, but the werkmap changed")
    if code == 0:
        notes = deliveries(Werkmap.open(root))
        if len(notes) != 1:
            wrong.append(f"{len(notes)} deliveries after one was accepted")
        for note in notes:
            check_files(leveringen / note.id)
    return wrong


def _memory(field: str) -> int:
    lines = Path("/proc/self/status").read_text().splitlines()
    return next(int(line.split()[1]) * 1024 for line in lines if line.startswith(field + ":"))


if __name__ == "__main__":
    serve(Path(sys.argv[1]))
