"""`barriere verloop ADRES`: the score of one address in every run that is kept."""

from dataclasses import dataclass
from datetime import date
from itertools import pairwise

import pyarrow.compute as pc

from barriere.chain.earlier import kept_days
from barriere.chain.find_address import find_address
from barriere.chain.journal import note
from barriere.chain.latest import latest, read_run
from barriere.chain.waiting import on_hold
from barriere.explanation import circumstances, since
from barriere.review.moment import Moment
from barriere.scoring import Run
from barriere.store import Werkmap, dossier, picture


@dataclass(frozen=True)
class Step:
    """One run: the points of the address, what changed since the run before, and what else did."""

    peildatum: date
    totaal: int
    domeinen: int
    on_list: bool
    changes: str
    circumstances: tuple[str, ...]


@dataclass(frozen=True)
class History:
    """An address through the runs, the earliest first; on hold it says so and nothing else."""

    weergave: str
    steps: tuple[Step, ...]
    wacht: bool


def history(werkmap: Werkmap, adres: str, from_day: date | None, moment: Moment) -> History:
    """Return the score of one address in every kept run, from `from_day` on.

    A run in which it did not exist, or was shielded, is left out. Raises WrongUse when
    no address fits.
    """
    last = latest(werkmap)
    key = find_address(last.known, adres)
    shown = picture(werkmap, last.run.peildatum)
    with dossier.open(werkmap) as session:
        held = key in on_hold(session, shown, moment.nu.date())
        note(session, moment, "verloop", key, "nu niet plannen" if held else "getoond")
    if held:
        return History(last.label(key), (), wacht=True)
    names = [
        name
        for day, name in kept_days(werkmap, last).items()
        if day < last.run.peildatum and (from_day is None or from_day <= day)
    ]
    runs = [*(read_run(werkmap.uit / name) for name in names), last.run]
    told = [run for run in runs if _has(run, key)]
    steps = [_step(None, told[0], key), *(_step(*pair, key) for pair in pairwise(told))]
    return History(last.label(key), tuple(steps), wacht=False)


def _has(run: Run, key: str) -> bool:
    row = pc.index(run.scores["sleutel"], key).as_py()
    return row >= 0 and not run.scores["afgeschermd"][row].as_py()


def _step(before: Run | None, run: Run, key: str) -> Step:
    row = pc.index(run.scores["sleutel"], key).as_py()
    moved = since(before, run, key) if before else None
    return Step(
        run.peildatum,
        int(run.scores["totaal"][row].as_py()),
        int(run.scores["domeinen"][row].as_py()),
        bool(run.on_list[row].as_py()),
        moved.sentence.partition(": ")[2] if moved else "",
        circumstances(before, run) if before else (),
    )
