"""Many damaged files through every reader: `python -m tests.fuzz.run --help`."""

import argparse
import os
import sys
import tempfile
import time
from collections import Counter
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field
from pathlib import Path
from random import Random

from tests.fuzz.attack import Verdict, Worker
from tests.fuzz.good import CANARIES
from tests.fuzz.mutate_bytes import damage
from tests.fuzz.seeds import SEEDS, Seed

SHARED = Path(__file__).parents[3] / "shared" / "data"


@dataclass
class Outcome:
    """What a reader made of its cases: exit codes, the most memory, and each failure."""

    reader: str
    codes: Counter[int | None] = field(default_factory=Counter)
    grown: int = 0
    seconds: float = 0.0
    failures: list[str] = field(default_factory=list)


def case(seed: Seed, good: bytes, name: str, number: int) -> bytes:
    """Return the file of one case; the same number is the same file. Case 0 is the good file."""
    if number == 0:
        return good
    rng = Random(f"{name}/{number}")  # noqa: S311 - damage that can be done again
    content = good
    kind = rng.random()
    if kind < 0.6:
        content = rng.choice(seed.mutators)(content, rng)
    if kind > 0.5:
        content = damage(content, rng) or b"\x00"
    return content


def attack(name: str, numbers: range, worker: Worker, shared: Path = SHARED) -> Outcome:
    """Let one reader have all its cases."""
    seed, outcome, start = SEEDS[name], Outcome(name), time.monotonic()
    good = seed.make(shared)
    for number in numbers:
        content = case(seed, good, name, number)
        # A value that the damage put in the header is a name there, and may be repeated.
        head = content[:20_000].split(b"\n", 1)[0]
        hidden = [word for word in CANARIES if word.isdigit() or word.encode() not in head]
        verdict = worker.try_file(seed.register, content, f"a.{seed.extension}", hidden, seed.day)
        outcome.codes[verdict.code] += 1
        outcome.grown = max(outcome.grown, verdict.grown)
        if verdict.wrong:
            outcome.failures.append(_told(name, number, content, seed, verdict))
        elif number == 0 and verdict.code != 0:
            outcome.failures.append(f"{name}: the good file is refused")
    outcome.seconds = time.monotonic() - start
    return outcome


def _told(name: str, number: int, content: bytes, seed: Seed, verdict: Verdict) -> str:
    folder = Path(tempfile.gettempdir(), "barriere-fuzz")
    folder.mkdir(exist_ok=True)
    path = folder / f"{name}-{number}.{seed.extension}"
    path.write_bytes(content)
    again = f"python -m tests.fuzz.run --reader {name} --case {number}"
    return f"{name} {number}: {'; '.join(verdict.wrong)}\n  file: {path}\n  again: {again}"


def main() -> None:
    """Run the cases, print a line per reader and every failure, and exit 1 if there is one."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--cases", type=int, default=5_000, help="cases per reader")
    parser.add_argument("--reader", action="append", choices=SEEDS, help="only this reader")
    parser.add_argument("--case", type=int, help="only this case")
    asked = parser.parse_args()
    numbers = range(asked.cases) if asked.case is None else range(asked.case, asked.case + 1)
    with ThreadPoolExecutor(os.cpu_count()) as pool:
        outcomes = pool.map(lambda name: _alone(name, numbers), asked.reader or SEEDS)
        failures = [failure for outcome in outcomes for failure in outcome.failures]
    sys.exit(1 if failures else 0)


def _alone(name: str, numbers: range) -> Outcome:
    with Worker() as worker:
        outcome = attack(name, numbers, worker)
    codes = ", ".join(f"{code}: {count}" for code, count in outcome.codes.most_common())
    print(  # noqa: T201 - a report for who runs it
        f"{name:18} {sum(outcome.codes.values()):6} cases in {outcome.seconds:6.0f} s, "
        f"+{outcome.grown // 1024**2} MiB, exit {{{codes}}}, {len(outcome.failures)} wrong",
        *outcome.failures,
        sep="\n",
        flush=True,
    )
    return outcome


if __name__ == "__main__":
    main()
