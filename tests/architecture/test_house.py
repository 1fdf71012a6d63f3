"""The promises of the plan on the wall: layers, small files, honest names."""

import subprocess
import sys
from pathlib import Path

ROOMS_WITHOUT_A_VERB = {"utils", "helpers", "helper", "misc", "common", "base", "manager", "util"}
MOST_LINES = 250


def test_imports_only_run_down_the_house_and_libraries_stay_in_their_room(root: Path) -> None:
    lint_imports = Path(sys.executable).with_name("lint-imports")

    run = subprocess.run(
        [lint_imports, "--no-logo", "--no-cache"],
        cwd=root,
        capture_output=True,
        text=True,
        check=False,
    )

    assert run.returncode == 0, run.stdout + run.stderr


def test_no_file_is_named_after_nothing_in_particular(root: Path) -> None:
    vague = [
        str(path.relative_to(root))
        for folder in ("barriere", "tests", "bench")
        for path in (root / folder).rglob("*.py")
        if ROOMS_WITHOUT_A_VERB & {path.stem, path.parent.name}
    ]

    assert vague == []


def test_a_file_fits_in_one_reading(root: Path) -> None:
    long = {
        str(path.relative_to(root)): lines
        for folder in ("barriere", "tests", "bench")
        for path in (root / folder).rglob("*.py")
        if (lines := len(path.read_text(encoding="utf-8").splitlines())) > MOST_LINES
    }

    assert long == {}, f"more than {MOST_LINES} lines: split by noun or verb"
