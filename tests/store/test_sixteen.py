"""Sixteen commands at once, each a process: each delivery once and whole, one log without a gap."""

import os
import subprocess
import sys
from collections import Counter
from pathlib import Path

import pytest

from barriere import settings
from barriere.model.register import Register
from barriere.privacy.key import VARIABLE, Key
from barriere.store import Werkmap, deliveries, dossier, log
from barriere.store.manifest import check_files
from tests.sources.good_rows import GOOD, csv

PROCESSES = 16
# One process loads everything and splits: sixteen starts of Python would show nothing more.
AT_ONCE = """
import os, sys, time
from barriere.cli import main
from barriere.chain import lees
import barriere.terminal.deliveries
count, start = int(sys.argv[1]), time.time() + 0.5
children = []
for number in range(count):
    child = os.fork()
    if child == 0:
        sys.argv = [word.replace("{}", str(number)) for word in ["barriere", *sys.argv[2:]]]
        time.sleep(max(0, start - time.time()))
        main()
    children.append(child)
sys.exit(max(os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]) for child in children))
"""


@pytest.mark.skipif(sys.platform == "win32", reason="needs fork")
@pytest.mark.parametrize("same", [True, False], ids=["one file", "a file each"])
def test_sixteen_at_once_lose_and_double_nothing(same: bool, tmp_path: Path) -> None:  # noqa: FBT001 - a case
    werkmap = Werkmap.create(tmp_path / "werkmap", settings.template("Groningen", "0014"))
    Key.new_file(tmp_path / "sleutel", "0014")
    for number in range(PROCESSES):
        row = GOOD[Register.MELDINGEN] | {"melding_id": f"M-{'' if same else number}"}
        (tmp_path / f"{number}.csv").write_text(csv(row))
    words = ["lees", "meldingen", str(tmp_path / "{}.csv"), "--peildatum", "2026-11-01"]
    words += ["--werkmap", str(werkmap.root), "--als", "x"]
    run = subprocess.run(
        [sys.executable, "-c", AT_ONCE, str(PROCESSES), *words],
        capture_output=True,
        text=True,
        env={**os.environ, VARIABLE: str(tmp_path / "sleutel")},
        timeout=300,
        check=False,
    )
    assert run.returncode == 0, run.stderr
    notes = deliveries(werkmap)
    for note in notes:
        check_files(werkmap.leveringen / note.id)
    with dossier.open(werkmap) as session:
        chain = log.verify(session)
        said = Counter((line.resultaat, line.object) for line in dossier.logregels(session))
    assert chain.intact
    assert chain.lines == PROCESSES
    assert len(notes) == (1 if same else PROCESSES)
    assert {(result, who) for result, who in said if result == "aangenomen"} == {
        ("aangenomen", note.id) for note in notes
    }
    assert sum(n for (result, _), n in said.items() if result == "aangenomen") == len(notes)
    assert not list(werkmap.leveringen.glob(".[bm]*"))
