"""Deliveries that the last score does not know of: paper would tell less than the house knows."""

from barriere.model.register import Register
from barriere.reports.words import joined
from barriere.scoring import Run
from barriere.store import Werkmap, deliveries
from barriere.store.choose import GROUND, PLANNING, choose, default_peildatum


def unscored(werkmap: Werkmap, run: Run) -> tuple[str, ...]:
    """Return which deliveries count now and not in the run, or the other way round, in words.

    Registers that no card reads (calendars, opening hours, roads, borders) do not count:
    a plan and its paper read those themselves.
    """
    notes = deliveries(werkmap)
    now = choose(notes, default_peildatum(notes))
    found = []
    for register in Register:
        if register in PLANNING | GROUND:
            continue
        new, old = now.get(register), run.deliveries.get(register)
        if new and (old is None or new.id != old.id):
            found.append(f"{register.label} {new.peildatum:%d-%m-%Y}")
        elif old and new is None:
            found.append(f"{register.label} ingetrokken")
    return tuple(found)


def refusal(run: Run, left: tuple[str, ...]) -> str:
    """Return why nothing can be printed before these are scored."""
    return f"De score van {run.peildatum:%d-%m-%Y} kent nog niet: {joined(left)}"
