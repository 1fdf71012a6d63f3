"""One command as a person would give it, with its wall time, CPU time and peak memory."""

import argparse
import json
import os
import platform
import subprocess
import sys
import time
from collections.abc import Callable, Sequence
from dataclasses import asdict, dataclass
from pathlib import Path

import barriere

BARRIERE = Path(sys.executable).with_name("barriere")


@dataclass(frozen=True)
class Step:
    """What one command cost: seconds on the wall, seconds of CPU, peak memory in MB.

    `uitkomst` says in counts what it made.
    """

    naam: str
    wand_s: float
    cpu_s: float
    piek_mb: float
    uitkomst: str = ""


def measure(naam: str, command: Sequence[str | Path]) -> Step:
    """Run a command as a process of its own and return its cost; it must end well."""
    start = time.perf_counter()
    with subprocess.Popen(command, stdout=subprocess.DEVNULL) as process:
        _, status, usage = os.wait4(process.pid, 0)
        process.returncode = os.waitstatus_to_exitcode(status)
    wall = time.perf_counter() - start
    if process.returncode:
        sys.exit(f"{naam}: exit code {process.returncode}")
    cpu = usage.ru_utime + usage.ru_stime
    return Step(naam, round(wall, 3), round(cpu, 3), round(usage.ru_maxrss / 1024, 1))


def report(steps: Sequence[Step], uit: Path) -> None:
    """Print the steps as a table and keep them, with the machine they ran on, in `uit`."""
    width = max(len(step.naam) for step in steps)
    for step in steps:
        cost = f"{step.wand_s:8.2f} s  {step.piek_mb:8.0f} MB"
        print(f"{step.naam:{width}}  {cost}  {step.uitkomst}".rstrip())
    machine = {"python": platform.python_version(), "kernen": os.cpu_count()}
    kept = {"versie": barriere.__version__, **machine, "stappen": [asdict(step) for step in steps]}
    uit.write_text(json.dumps(kept, indent=2, ensure_ascii=False) + "\n", encoding="utf-8")


def main(bench: Callable[[], Sequence[Step]]) -> None:
    """Run a bench and report to the file that the command line names."""
    parser = argparse.ArgumentParser()
    parser.add_argument("--uit", type=Path, required=True)
    report(bench(), parser.parse_args().uit)
