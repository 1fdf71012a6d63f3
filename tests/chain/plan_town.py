"""A copy of the demo town, and what a test asks of its plan."""

import csv
import shutil
from collections.abc import Iterator, Mapping
from datetime import UTC, date, datetime
from pathlib import Path

from barriere.chain.ask import Ask
from barriere.chain.kept_plan import Kept, versions
from barriere.demo.year import PLAN_YEAR, Tour
from barriere.inspections.findings.columns import COLUMNS, OF_ROLE, OF_VISIT
from barriere.model.inspection import Control, Plan
from barriere.review.moment import Moment
from barriere.store import Werkmap, dossier

YEAR = Ask(PLAN_YEAR, iterations=300)
ONCE = "eenmaal-gepland"
"""The name of the werkmap beside the demo's own in which nothing was planned again."""

BEFORE = Moment("planner OOV", datetime(2026, 12, 1, 9, tzinfo=UTC))
"""No control was held yet."""


def copied(tour: Tour, folder: Path) -> Werkmap:
    """Return a copy of the demo town, planned once and one control held, to write in."""
    return Werkmap.open(shutil.copytree(tour.werkmap.with_name(ONCE), folder / "stad"))


def on(day: date, hour: int = 9, door: str = "planner OOV") -> Moment:
    """Return a moment."""
    return Moment(door, datetime(day.year, day.month, day.day, hour, tzinfo=UTC))


def kept(werkmap: Werkmap) -> list[Kept]:
    """Return every version of the plan."""
    with dossier.open(werkmap) as session:
        return versions(session, PLAN_YEAR)


def newest(werkmap: Werkmap) -> Plan:
    """Return the plan as it was kept last."""
    return kept(werkmap)[-1].plan


def visited(plan: Plan, control: Control) -> list[str]:
    """Return the addresses that a control visits, by team and order."""
    return [
        adres
        for route in control.routes
        for visit in route.visits
        for adres in plan.candidates[visit.sleutel].adressen
    ]


def to_come(plan: Plan, held: int = 1) -> set[str]:
    """Return the addresses that controls after the first `held` visit or have in reserve."""
    return {
        adres
        for control in plan.controls[held:]
        for stop in stops(control)
        for adres in plan.candidates[stop].adressen
    }


def stops(control: Control) -> Iterator[str]:
    """Yield the stops of a control, reserves too."""
    for route in control.routes:
        yield from (visit.sleutel for visit in route.visits)
        yield from route.reserve


def report(werkmap: Werkmap, control: Control, told: Mapping[str, dict[str, str]]) -> list[Path]:
    """Fill in the sheets of a control per address; the rest stays empty. Return their paths."""
    sheets = werkmap.uit.glob(f"bezoeklijst-{control.id}-*/bevindingen-{control.id}-*.csv")
    return [_filled(sheet, werkmap.root.parent, told) for sheet in sorted(sheets)]


def _filled(sheet: Path, folder: Path, told: Mapping[str, dict[str, str]]) -> Path:
    with sheet.open(encoding="utf-8-sig", newline="") as file:
        rows = list(csv.DictReader(file, delimiter=";"))
    done: set[tuple[str, str]] = set()
    for row in rows:
        key, columns = row["sleutel"].strip("'"), OF_VISIT if row["rol"] == "Bezoek" else OF_ROLE
        if row["rol"] in ("Bezoek", "Bouwen en wonen") and (key, row["rol"]) not in done:
            done.add((key, row["rol"]))
            row |= {name: said for name, said in told.get(key, {}).items() if name in columns}
    filled = folder / f"ingevuld-{sheet.name}"
    with filled.open("w", encoding="utf-8", newline="") as file:
        writer = csv.DictWriter(file, COLUMNS, delimiter=";")
        writer.writeheader()
        writer.writerows(rows)
    return filled


NOTHING = {"uitkomst": "toegang_verleend", "binnen": "bedrijf", "bevinding": "geen"}
NOBODY = {"uitkomst": "niemand_aanwezig"}
SEE_AGAIN = {
    "uitkomst": "toegang_verleend",
    "binnen": "toestemming",
    "bevinding": "overbewoning",
    "zekerheid": "bevestigd",
    "maatregel": "lod",
    "status": "voorgenomen",
    "termijn": f"{PLAN_YEAR}-12-01",
    "hercontrole_voor": f"{PLAN_YEAR}-12-20",
}
