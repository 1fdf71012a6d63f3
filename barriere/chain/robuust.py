"""`barriere robuust`: how firmly the list stands, without each card, and some days earlier."""

from dataclasses import dataclass
from datetime import timedelta
from typing import Any

import pyarrow as pa
import pyarrow.compute as pc

from barriere.chain.doorrekenen import run_on
from barriere.chain.journal import note
from barriere.chain.latest import Latest, latest
from barriere.chain.verloop import Course, between
from barriere.chain.waiting import on_hold
from barriere.explanation import Firmness, firmness
from barriere.review.moment import Moment
from barriere.scoring import Run, firm_counts, kept_robustness, robustness, without_each
from barriere.store import Werkmap, dossier, picture


@dataclass(frozen=True)
class Firm:
    """An address near the edge of the list; on hold it says so and nothing else."""

    weergave: str
    punten: int
    firmness: Firmness | None


@dataclass(frozen=True)
class Without:
    """The list without one card: how many leave it, how many come on it, and who."""

    kaart: str
    naam: str
    eraf: tuple[str, ...]
    erbij: tuple[str, ...]


@dataclass(frozen=True)
class Steadiness:
    """How firmly the list of a run stands.

    `listed`: who is on it, the least firm first. `near`: who is not, but is in some
    draw, the nearest first; none on hold. The rest only on request.
    """

    run: Run
    listed: tuple[Firm, ...]
    near: tuple[Firm, ...]
    counts: dict[str, int]
    per_card: tuple[Without, ...] | None
    earlier: Course | None


def steadiness(werkmap: Werkmap, moment: Moment, *, per_card: bool, back: int | None) -> Steadiness:
    """Return how firmly the last list stands; `back` compares it with so many days earlier.

    Raises WrongUse when nothing was scored, or there was no BAG that many days earlier.
    """
    last = latest(werkmap)
    shown = picture(werkmap, last.run.peildatum)
    with dossier.open(werkmap) as session:
        held = on_hold(session, shown, moment.nu.date())
        note(session, moment, "robuust", last.name, "getoond")
    kept = kept_robustness(werkmap.uit / last.name)
    found = kept if len(kept) else robustness(last.run)
    listed, near = (
        _edge(last, found.filter(side), held)
        for side in (pc.is_valid(found["oordeel"]), pc.is_null(found["oordeel"]))
    )
    return Steadiness(
        last.run,
        listed,
        tuple(sorted((one for one in near if one.firmness), key=_nearness)),
        firm_counts(found),
        _without(last, held) if per_card else None,
        _days_back(werkmap, last, back, moment) if back else None,
    )


def _edge(last: Latest, found: pa.Table, held: set[str]) -> tuple[Firm, ...]:
    """Return the addresses, the least firm first; those on hold at the end."""
    rows: list[dict[str, Any]] = [r for r in found.to_pylist() if r["sleutel"] not in last.shielded]
    named = {row["sleutel"]: last.label(row["sleutel"]) for row in rows}
    rows.sort(key=lambda row: (row["keer"], named[row["sleutel"]]))
    made, waiting = [], []
    for row in rows:
        key = row["sleutel"]
        if key in held:
            waiting.append(Firm(named[key], 0, None))
        else:
            said = firmness(row["keer"], row["oordeel"] or "")
            made.append(Firm(named[key], last.points(key)[0], said))
    return (*made, *waiting)


def _nearness(one: Firm) -> tuple[int, str]:
    return -one.firmness.keer if one.firmness else 0, one.weergave


def _without(last: Latest, held: set[str]) -> tuple[Without, ...]:
    found: dict[str, tuple[list[str], list[str]]] = {}
    for row in without_each(last.run).to_pylist():
        if row["sleutel"] not in held | last.shielded:
            found.setdefault(row["kaart"], ([], []))[row["lijst_na"]].append(row["weergave"])
    return tuple(
        Without(card.id, card.naam, *(tuple(sorted(side)) for side in found[card.id]))
        for card in last.run.cards
        if card.id in found
    )


def _days_back(werkmap: Werkmap, last: Latest, back: int, moment: Moment) -> Course:
    _, before = run_on(werkmap, last.run.peildatum - timedelta(days=back))
    return between(werkmap, last, before, moment, "robuust")
