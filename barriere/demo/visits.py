"""The evening of the first control in the fictive town: the teams find what is true there."""

import csv
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from pathlib import Path

from barriere.inspections.findings.columns import COLUMNS, VISIT
from barriere.inspections.value import FAILED
from barriere.model.finding import MET_TERMIJN, NOTHING
from barriere.model.inspection import Candidate, Control, Plan

_FOLLOWS = {
    "overbewoning": ("Bouwen en wonen", "lod", "voorgenomen"),
    "zonder_vergunning": ("Bouwen en wonen", "lod", "voorgenomen"),
    "brandveiligheid": ("Bouwen en wonen", "lod", "opgelegd"),
    "niet_ingeschreven": ("BRP", "adresonderzoek", "opgelegd"),
    "arbeid": ("Arbeidsinspectie", "eigen_vervolg", "voorgenomen"),
    "onvergund_seksbedrijf": ("Horeca en seksbedrijven", "sluiting", "voorgenomen"),
}
"""Per true finding the role that reports it, and what it does."""

_OFFICE = "Bouwen en wonen"
_REMARKS = {
    "overbewoning": "Matrassen op zolder; keuken en badkamer worden gedeeld.",
    "brandveiligheid": "Vluchtweg staat vol, rookmelder ontbreekt.",
    "arbeid": "Slaapplaats achter de werkruimte.",
}
_LOOK_AGAIN = timedelta(weeks=26)
"""So long after these measures a team has looked again."""
_TERM = timedelta(weeks=12)
_SEEN_AGAIN = ("lod", "eigen_vervolg")


@dataclass(frozen=True)
class _Evening:
    """What is true per address, how each visit went, and what kind of address it is."""

    true: Mapping[str, str]
    tried: Mapping[str, str]
    stops: Mapping[str, Candidate]


def fill_in(plan: Plan, control: Control, truth: Path, lists: list[Path]) -> list[Path]:
    """Fill in the findings sheets that came with the visit lists; return the filled-in files."""
    with truth.open(encoding="utf-8", newline="") as file:
        true = {row["vbo_id"]: row["bevinding"] for row in csv.DictReader(file, delimiter=";")}
    visits = [visit for route in control.routes for visit in route.visits]
    stops = {
        key: (visit.status, plan.candidates[visit.sleutel])
        for visit in visits
        for key in plan.candidates[visit.sleutel].adressen
    }
    evening = _Evening(
        true,
        {key: status for key, (status, _) in stops.items()},
        {key: stop for key, (_, stop) in stops.items()},
    )
    return [
        _fill(path, truth.with_name(f"{path.stem}-ingevuld.csv"), evening)
        for path in lists
        if path.suffix == ".csv"
    ]


def with_mistakes(sheet: Path) -> tuple[Path, int]:
    """Return a filled-in sheet as it was handed in too soon, and how many mistakes it has.

    A telephone number in a remark, a word that is not on the list, and a day to come back
    that lies before the visit.
    """
    with sheet.open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file, delimiter=";"))
    visited = [row for row in rows if row["uitkomst"] == "toegang_verleend"]
    told = next(row for row in rows if row["zekerheid"])
    visited[0]["opmerking"] = "Bel later 06 12345678."
    visited[-1]["hercontrole_voor"] = _before(visited[-1])
    told["bevinding"] = "te veel mensen"
    return _write(sheet.with_name(sheet.name.replace("ingevuld", "te-snel")), rows), 3


def _fill(empty: Path, filled: Path, evening: _Evening) -> Path:
    with empty.open(encoding="utf-8-sig", newline="") as file:
        rows = list(_rows(csv.DictReader(file, delimiter=";"), evening))
    return _write(filled, rows)


def _write(filled: Path, rows: list[dict[str, str]]) -> Path:
    with filled.open("w", encoding="utf-8", newline="") as file:
        writer = csv.DictWriter(file, COLUMNS, delimiter=";", lineterminator="\n")
        writer.writeheader()
        writer.writerows(rows)
    return filled


def _rows(rows: Iterator[dict[str, str]], evening: _Evening) -> Iterator[dict[str, str]]:
    """Yield each row as the team filled it in; of one address a role says one thing."""
    said: set[tuple[str, str]] = set()
    for row in rows:
        key = row["sleutel"].removeprefix("'")
        once = (key, row["rol"])
        if key in evening.tried and once not in said:
            said.add(once)
            yield row | (_visit if row["rol"].lower() == VISIT else _role)(row, key, evening)
        else:
            yield row


def _visit(row: dict[str, str], key: str, evening: _Evening) -> dict[str, str]:
    if evening.tried[key] == FAILED:
        return {"uitkomst": "niemand_aanwezig"}
    found = evening.true.get(key, NOTHING)
    home = evening.stops[key].kind == "wonen"
    filled = {
        "uitkomst": "toegang_verleend",
        "binnen": "toestemming" if home else "bedrijf",
        "opmerking": _REMARKS.get(found, ""),
    }
    if found == "overbewoning":
        filled |= {"m2": "62", "personen": "7", "slaapplaatsen": "9"}
    if _FOLLOWS.get(found, ("", "", ""))[1] in _SEEN_AGAIN:
        filled["hercontrole_voor"] = _after(row, _LOOK_AGAIN)
    return filled


def _role(row: dict[str, str], key: str, evening: _Evening) -> dict[str, str]:
    """Return what one role says: the finding that is its own, or that it saw nothing."""
    found = evening.true.get(key, NOTHING)
    who, measure, status = _FOLLOWS.get(found, (_OFFICE, NOTHING, ""))
    if evening.tried[key] == FAILED or row["rol"] not in (who, _OFFICE):
        return {}
    if row["rol"] != who or found == NOTHING:
        return {"bevinding": NOTHING}
    filled = {"bevinding": found, "zekerheid": "bevestigd", "maatregel": measure, "status": status}
    return filled | ({"termijn": _after(row, _TERM)} if measure in MET_TERMIJN else {})


def _before(row: dict[str, str]) -> str:
    return (date.fromisoformat(row["datum"]) - timedelta(days=1)).isoformat()


def _after(row: dict[str, str], term: timedelta) -> str:
    return (date.fromisoformat(row["datum"]) + term).isoformat()
