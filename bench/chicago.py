"""Real inspections as a judge: two months of Chicago's food inspections, planned again.

Run: make bench-chicago. Every day and colour keeps the number of inspections it really did;
only who is visited when changes. Scores are as the city published them; what was found is
used to count, never to plan. What the weight of "later than it was" and the freedom for
shorter travel do is shown in a table. What this cannot show stands in `limits.py`.
"""

import argparse
import json
import sys
from dataclasses import asdict
from pathlib import Path
from typing import Any

from bench.chicago_work import orders
from bench.chicago_work.best_days import best_days, expected
from bench.chicago_work.check import check
from bench.chicago_work.crews import crews
from bench.chicago_work.limits import LIMITS
from bench.chicago_work.outcome import outcome, top_half, uncertainty
from bench.chicago_work.routes import ground, routed, travelled, worked
from bench.chicago_work.row import HEAD, Row
from bench.chicago_work.schedule import Frame, Wish, schedule
from bench.chicago_work.window import FILE, Ints, read

DATA = Path(__file__).parents[2] / "shared" / "data"
WISHES = (
    *(Wish(days, 5) for days in (0, 2, 5, 10, 20, 40, 80)),
    *(Wish(10, free) for free in (0, 2, 10)),
    *(Wish(days, 5, own=True) for days in (0, 10, 40)),
)


def main() -> None:
    """Plan, print the table and write the file that the command line names."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--uit", type=Path, required=True)
    parser.add_argument("--iteraties", type=int, default=8_000, help="per week")
    given = parser.parse_args()
    if not (DATA / FILE).is_file():
        sys.exit(f"het bestand met echte gegevens ({FILE.name}) is er niet")
    frame = _frame()
    fixed = _without_a_map(frame)
    print(HEAD)
    for row in fixed:
        print(row.line(), flush=True)
    rows = []
    for wish in WISHES:
        rows.append(_planned(frame, wish, given.iteraties))
        print(rows[-1].line(), flush=True)
    _keep(given.uit, given.iteraties, frame, [*fixed, *rows])


def _frame() -> Frame:
    """Return the work with a working day in which the longest real one just fits."""
    window = read(DATA)
    land, teams = ground(window), crews(window)
    loose = Frame(window, land, teams, shift=24 * 60)
    real = routed(land, teams, loose.may(own=True), window.day, loose.shift)
    quarter = 15
    return Frame(window, land, teams, -(-int(worked(land, real).max()) // quarter) * quarter)


def _without_a_map(frame: Frame) -> list[Row]:
    """Return the schedules that were not made by the search, with their shortest routes."""
    window = frame.window
    known = orders.by(window, window.critical.astype(float))
    return [
        _row(frame, "zoals gewerkt", window.day, own=True),
        _row(frame, "zoals gewerkt, vrij", window.day),
        _row(frame, "op score", orders.by_score(window)),
        _row(frame, "op score, eigen kleur", orders.by_score_per_group(window), own=True),
        _row(frame, "alles vooraf geweten", known),
    ]


def _planned(frame: Frame, wish: Wish, iterations: int) -> Row:
    """Return what barriere plans for a wish."""
    day = schedule(frame, wish, iterations)
    return _row(frame, "gepland", day, wish, own=wish.own)


def _row(frame: Frame, name: str, day: Ints, wish: Wish | None = None, *, own: bool = False) -> Row:
    """Measure a schedule: check its routes, count what it found and when."""
    window = frame.window
    routes = routed(frame.ground, frame.teams, frame.may(own=own), day, frame.shift)
    check(frame, routes, day, own=own)
    hours = round(float(travelled(frame.ground, routes).sum()) / 60, 1)
    found = outcome(window, day)
    if wish is None:
        return Row(name, None, None, own, found, hours, None)
    cost = wish.later_costs
    bound = expected(window, best_days(window, cost, frame.groups(own=own)), cost)
    share = round(100 * expected(window, day, cost) / bound, 1)
    return Row(name, cost, wish.freedom, own, found, hours, share)


def _keep(uit: Path, iterations: int, frame: Frame, rows: list[Row]) -> None:
    """Write what was measured, with what was assumed and what it cannot show."""
    window = frame.window
    worked_first, by_score = rows[0].uitkomst, rows[2].uitkomst
    kept: dict[str, Any] = {
        "iteraties_per_week": iterations,
        "controles": len(window.day),
        "dagen": window.days,
        "kritiek": int(window.critical.sum()),
        "teams": len(frame.teams.day),
        "werkdag_minuten": frame.shift,
        "eerste_helft_zoals_gewerkt": worked_first.eerste_helft,
        "eerste_helft_hoogste_scores": top_half(window),
        "op_score_later_dan_een_dag": by_score.later_dan_een_dag,
        "op_score_later": by_score.later,
        "standaardfout_eerste_helft": uncertainty(window, top_half(window)),
        "reistijd": frame.ground.source,
        "grenzen": LIMITS,
        "roosters": [asdict(row) for row in rows],
    }
    uit.write_text(json.dumps(kept, indent=2, ensure_ascii=False) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
