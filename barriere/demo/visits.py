"""The evening of the first control in the fictive town: the teams find what is true there."""

import csv
from collections.abc import Mapping
from datetime import date, timedelta
from pathlib import Path

from barriere.inspections.value import FAILED
from barriere.model.inspection import Control, Plan

_MEASURES = {
    "overbewoning": "lod",
    "zonder_vergunning": "lod",
    "brandveiligheid": "lod",
    "niet_ingeschreven": "adresonderzoek",
    "arbeid": "waarschuwing",
    "onvergund_seksbedrijf": "sluiting",
}
_LOOK_AGAIN = ("lod", "waarschuwing")
_TERM = timedelta(weeks=26)
"""So long after these measures a team has looked again."""


def fill_in(plan: Plan, control: Control, truth: Path, lists: list[Path]) -> Path:
    """Fill in the findings sheet that came with the visit lists; return the filled-in file."""
    sheet = next(path for path in lists if path.suffix == ".csv")
    with truth.open(encoding="utf-8", newline="") as file:
        true = {row["vbo_id"]: row["bevinding"] for row in csv.DictReader(file, delimiter=";")}
    tried = {
        key: visit.status
        for route in control.routes
        for visit in route.visits
        for key in plan.candidates[visit.sleutel].adressen
    }
    with sheet.open(encoding="utf-8-sig", newline="") as file:
        reader = csv.DictReader(file, delimiter=";")
        columns = list(reader.fieldnames or ())
        rows = [_filled(row, tried, true) for row in reader]
    filled = truth.with_name(f"bevindingen-{control.id}-ingevuld.csv")
    with filled.open("w", encoding="utf-8", newline="") as file:
        writer = csv.DictWriter(file, columns, delimiter=";", lineterminator="\n")
        writer.writeheader()
        writer.writerows(rows)
    return filled


def _filled(
    row: dict[str, str], tried: Mapping[str, str], true: Mapping[str, str]
) -> dict[str, str]:
    """Fill in one row; an address that nobody went to stays empty."""
    key = row["sleutel"]
    if key not in tried:
        return row
    if tried[key] == FAILED:
        return row | {"uitkomst": "niemand_aanwezig", "maatregel": "geen"}
    found = true.get(key, "geen")
    filled = row | {
        "uitkomst": "toegang_verleend",
        "bevinding": found,
        "bevestigd": "" if found == "geen" else "J",
        "maatregel": _MEASURES.get(found, "geen"),
    }
    if filled["maatregel"] in _LOOK_AGAIN:
        last = date.fromisoformat(row["datum"]) + _TERM
        filled["hercontrole_voor"] = last.isoformat()
    return filled
