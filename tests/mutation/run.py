"""Plant faults in cards, definitions and code, and count those that no test sees.

`python -m tests.mutation.run [--delen kaarten,definities,python] [--steekproef N] [--zaad Z]`
prints a table and writes bench/out/mutatie.json.
"""

import argparse
import json
import random
import sys
import time
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from functools import cache
from importlib import import_module
from multiprocessing import get_context
from pathlib import Path
from typing import Any, TypeVar

from tests.mutation import source, worker
from tests.mutation.aimed import DEFINED, aimed
from tests.mutation.equivalent import equivalent

OUT = Path("bench/out/mutatie.json")
CODE = ("barriere/facts/*.py", "barriere/scoring/*.py", "barriere/catalogue/check.py")
APART = ("spark",)
"""Starting an engine takes longer than all other tests of a fault: only who asks for it by name."""
T = TypeVar("T")
Verdicts = Iterator[tuple[str, str]]


def main() -> int:
    """Run the chosen parts; return 1 when a fault in a card goes unseen."""
    asked = _asked()
    parts: dict[str, Callable[[argparse.Namespace], Verdicts]] = {
        "kaarten": _cards, "definities": _definitions, "python": _python,
    }  # fmt: skip
    # The code goes first: its workers are forks that have not read the house yet.
    chosen_parts = sorted(asked.delen.split(","), reverse=True)
    told = {name: _counted(name, parts[name](asked)) for name in chosen_parts}
    print(f"\n{'deel':12}{'fouten':>8}{'gezien':>8}{'gelijk':>8}{'ongezien':>10}{'score':>8}")
    for name, part in told.items():
        print(f"{name:12}{part['fouten']:8}{part['gezien']:8}{part['gelijk']:8}"
              f"{len(part['ongezien']):10}{part['score']:8.1%}")  # fmt: skip
    asked.uit.parent.mkdir(parents=True, exist_ok=True)
    chosen = {"steekproef": asked.steekproef, "zaad": asked.zaad, "steden": asked.steden}
    text = json.dumps({**chosen, **told}, ensure_ascii=False, indent=1)
    asked.uit.write_text(text + "\n", "utf-8")
    return int(bool(told.get("kaarten", {}).get("ongezien")))


def _asked() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--delen", default="kaarten,definities,python")
    parser.add_argument("--steekproef", type=int, default=0, help="fouten per deel; 0 is alle")
    parser.add_argument("--zaad", type=int, default=1)
    parser.add_argument("--steden", type=int, default=12, help="per toneel van het orakel")
    parser.add_argument("--werkers", type=int, default=1)
    parser.add_argument("--met", nargs="*", default=[], help="alleen fouten met een hiervan erin")
    parser.add_argument("--alles", action="store_true", help="ook de tests die verder weg staan")
    parser.add_argument("--uit", type=Path, default=OUT)
    return parser.parse_args()


def _counted(part: str, verdicts: Verdicts) -> dict[str, Any]:
    """Count the verdicts; a fault that changes nothing counts neither way."""
    known, found, since = equivalent(), dict[str, str](), time.monotonic()
    for name, verdict in verdicts:
        found[name] = verdict
        told = f"{part} {len(found)}: {verdict} na {time.monotonic() - since:.0f} s: {name}"
        print(told, file=sys.stderr, flush=True)
        if verdict == "niet gezien" and name not in known:
            print(f"{part}: niet gezien: {name}", flush=True)
    left = [n for n, verdict in found.items() if verdict == "niet gezien" and n not in known]
    same = sum(1 for n, verdict in found.items() if verdict == "niet gezien" and n in known)
    seen = len(found) - len(left) - same
    return {"fouten": len(found), "gezien": seen, "gelijk": same,
            "score": seen / max(len(found) - same, 1), "ongezien": left}  # fmt: skip


def _drawn(faults: Sequence[T], asked: argparse.Namespace) -> list[T]:
    chance = random.Random(asked.zaad)  # noqa: S311 - a sample, not a secret
    size = asked.steekproef or len(faults)
    return chance.sample(faults, min(size, len(faults)))


def _meant(name: str, asked: argparse.Namespace) -> bool:
    return not asked.met or any(part in name for part in asked.met)


def _cards(_asked: argparse.Namespace) -> Verdicts:
    house, town = import_module("barriere.facts"), import_module("tests.town")
    cards = import_module("tests.mutation.cards")
    told, own = house.read(), town.settings()
    for card in import_module("barriere.catalogue").read().cards:
        unseen = cards.survivors(card, told, own)
        for fault in cards.mutants(card, own):
            yield fault.words, "niet gezien" if fault.words in unseen else "gezien"


@cache
def _jury(towns: int) -> Any:
    return import_module("tests.mutation.definitions").Jury(towns)


def _judge(asked: tuple[int, int]) -> tuple[str, str]:
    number, towns = asked
    fault = _all_definitions()[number]
    seen = _jury(towns).sees(fault.definitions) or worker.told(fault.definitions, DEFINED)
    return fault.words, "gezien" if seen else "niet gezien"


@cache
def _all_definitions() -> list[Any]:
    told = import_module("barriere.facts").read()
    return list(import_module("tests.mutation.definitions").mutants(told))


def _definitions(asked: argparse.Namespace) -> Verdicts:
    every = enumerate(_all_definitions())
    numbers = _drawn([number for number, fault in every if _meant(fault.words, asked)], asked)
    with ProcessPoolExecutor(asked.werkers, get_context("spawn")) as pool:
        yield from pool.map(_judge, [(number, asked.steden) for number in numbers])


def _python(asked: argparse.Namespace) -> Verdicts:
    paths = sorted(path for pattern in CODE for path in Path().glob(pattern))
    apart = {stem for stem in APART if stem not in " ".join(asked.met)}
    chosen = [path for path in paths if path.stem not in apart]
    made = [fault for path in chosen for fault in source.faults(path)]
    faults = _drawn([fault for fault in made if _meant(fault.name, asked)], asked)
    worker.warm()
    first = next(path for path in chosen if path.stem == "bewoning")
    whole, broken = first.read_text("utf-8"), "raise RuntimeError"
    for text, wanted in ((whole, "niet gezien"), (broken, "gezien")):
        fault = source.Fault(first, 0, "proef", text)
        if worker.wait({_start(fault, asked): (fault, time.monotonic())})[1] != wanted:
            sys.exit("de proef op de som faalt: de tests falen zonder fout, of zien er geen")
    running: dict[int, tuple[source.Fault, float]] = {}
    left = list(reversed(faults))
    while left or running:
        while left and len(running) < asked.werkers:
            fault = left.pop()
            running[_start(fault, asked)] = (fault, time.monotonic())
        fault, verdict = worker.wait(running)
        yield fault.name, verdict


def _start(fault: source.Fault, asked: argparse.Namespace) -> int:
    return worker.start(fault, Path(), aimed(fault.path, everything=asked.alles), asked.steden)


if __name__ == "__main__":
    sys.exit(main())
