"""A kill, a full disk or a crash at any moment leaves the werkmap as it was, and a rerun mends all.

Each interruption happens in a process of its own, which kills itself with
SIGKILL at its k-th call that changes the disk, for every k until it succeeds.
"""

import json
import subprocess
import sys
from pathlib import Path

import pytest

from barriere import settings
from barriere.store import Werkmap, deliveries

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="needs fork and SIGKILL")

CHILD = """
import json, os, random, resource, signal, sys, time
from datetime import UTC, date, datetime
from pathlib import Path
from barriere import sources
from barriere.errors import BarriereError
from barriere.model.delivery import Reading
from barriere.model.register import Register
from barriere.store import Werkmap, deliveries, receive, snapshot
import hashlib, pyarrow as pa

root, source, how = Path(sys.argv[1]), Path(sys.argv[2]), sys.argv[3]
schema = sources.empty(Register.MELDINGEN).schema
rows = [{"rij": i, "melding_id": str(i * 7919 % 100_003), "huisnummer": i} for i in range(40_000)]
READING = Reading(
    Register.MELDINGEN,
    date(2026, 9, 30),
    {"meldingen": pa.Table.from_pylist(rows, schema=schema)},
    len(rows),
)
CALLS = ("open", "mkdir", "rename", "fsync", "fdopen", "close")


def state():
    return {
        str(path.relative_to(root)): hashlib.sha256(path.read_bytes()).hexdigest()
        if path.is_file() else ""
        for path in sorted(root.rglob("*"))
    }


def import_it():
    receive(Werkmap.open(root), READING, source, datetime(2026, 11, 23, tzinfo=UTC))


def die_at(k):
    count = 0
    for name in CALLS:
        real = getattr(os, name)
        def counted(*args, _real=real, **kwargs):
            nonlocal count
            count += 1
            if count == k:
                os.kill(os.getpid(), signal.SIGKILL)
            return _real(*args, **kwargs)
        setattr(os, name, counted)


def fork(before):
    child = os.fork()
    if child == 0:
        try:
            before()
            import_it()
            os._exit(0)
        except BarriereError as error:
            print(json.dumps({"exit": error.exit_code, "says": str(error)}), flush=True)
            os._exit(error.exit_code)
        except BaseException as error:
            print(json.dumps({"exit": 99, "says": repr(error)}), flush=True)
            os._exit(99)
    return child


def wait(child):
    return os.waitstatus_to_exitcode(os.waitpid(child, 0)[1])


def report(**what):
    print(json.dumps(what), flush=True)


empty = state()
if how == "call":
    for k in range(1, 200):
        result = wait(fork(lambda: die_at(k)))
        listed = len(deliveries(Werkmap.open(root)))
        report(k=k, result=result, listed=listed, before=state() == empty)
        if result == 0 or listed:
            break
if how == "moment":
    rng = random.Random(7)
    for k in range(12):
        child = fork(lambda: None)
        time.sleep(rng.uniform(0, 0.06))
        os.kill(child, signal.SIGKILL)
        result = wait(child)
        listed = len(deliveries(Werkmap.open(root)))
        report(k=k, result=result, listed=listed, before=state() == empty)
        if listed:
            break
if how == "full":
    signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
    for size in (0, 1, 1000, 20_000, 60_000):
        limit = lambda: resource.setrlimit(resource.RLIMIT_FSIZE, (size, size))
        report(result=wait(fork(limit)), before=state() == empty)
if how == "devfull":
    def no_space(wanted):
        real = os.open
        def opened(path, flags, *rest, **more):
            if Path(path).name == wanted:
                return real("/dev/full", os.O_WRONLY)
            return real(path, flags, *rest, **more)
        os.open = opened
    for name in ("meldingen.parquet", "afgekeurd.parquet", "manifest.json"):
        report(result=wait(fork(lambda: no_space(name))), before=state() == empty)
import_it()
report(final=state())
"""


@pytest.fixture
def place(tmp_path: Path) -> Path:
    Werkmap.create(tmp_path / "veldstad", settings.template("Veldstad", "9999"))
    (tmp_path / "meldingen.csv").write_text("de inhoud doet er niet toe")
    return tmp_path


def interrupted(place: Path, how: str) -> list[dict[str, object]]:
    """Run the imports and return what each said; the last line is the state after a clean one."""
    command = [sys.executable, "-c", CHILD, str(place / "veldstad"), str(place / "meldingen.csv")]
    done = subprocess.run([*command, how], capture_output=True, text=True, timeout=300, check=False)
    assert done.returncode == 0, done.stderr
    return [json.loads(line) for line in done.stdout.splitlines()]


def test_a_kill_at_any_call_leaves_the_old_state_or_the_whole_new_one(place: Path) -> None:
    *runs, last = interrupted(place, "call")
    killed = [run for run in runs if run["result"] == -9]
    assert len(killed) >= 15
    for run in runs:
        assert run["before"] or run["listed"] == 1, run
    assert any(run["before"] for run in killed)
    assert len(deliveries(Werkmap.open(place / "veldstad"))) == 1
    assert last["final"] == clean_run(place)


def test_a_kill_at_any_moment_leaves_the_old_state_or_the_whole_new_one(place: Path) -> None:
    *runs, last = interrupted(place, "moment")
    for run in runs:
        assert run["before"] or run["listed"] == 1, run
    assert last["final"] == clean_run(place)


@pytest.mark.parametrize("how", ["full", "devfull"])
def test_a_full_disk_is_said_plainly_and_leaves_the_werkmap_as_it_was(
    place: Path, how: str
) -> None:
    if how == "devfull" and not Path("/dev/full").exists():
        pytest.skip("/dev/full bestaat hier niet")
    *runs, last = interrupted(place, how)
    refusals = [run for run in runs if "says" in run]
    outcomes = [run for run in runs if "before" in run]
    assert len(refusals) == len(outcomes) >= 3
    for refusal in refusals:
        assert refusal["exit"] == 65, refusal
        assert "schijf is vol" in str(refusal["says"])
        assert "Maak ruimte vrij" in str(refusal["says"])
    assert all(run["before"] for run in outcomes)
    assert last["final"] == clean_run(place)


def clean_run(place: Path) -> object:
    """Return the state of a werkmap in which nothing was ever interrupted."""
    fresh = place / "ongestoord"
    Werkmap.create(fresh / "veldstad", settings.template("Veldstad", "9999"))
    (fresh / "meldingen.csv").write_text("de inhoud doet er niet toe")
    return interrupted(fresh, "none")[-1]["final"]
