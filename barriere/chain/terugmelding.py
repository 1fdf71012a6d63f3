"""`barriere leveringen --terugmelding`: where registers contradict each other, per holder."""

from dataclasses import dataclass
from pathlib import Path

from barriere.chain.journal import note_alone
from barriere.model.register import Register
from barriere.reports.report_back import ReportBack, write_report_back
from barriere.review.moment import Moment
from barriere.store import Werkmap
from barriere.store.tegenspraak import Found, find


@dataclass(frozen=True)
class ReportedBack:
    """What was found, and the workbook for each holder."""

    found: Found
    paths: tuple[Path, ...]


def report_back(werkmap: Werkmap, moment: Moment) -> ReportedBack:
    """Find the contradictions, write a workbook per holder and log that it was handed out.

    Raises BarriereError when nothing was delivered, BadData when a delivery is damaged.
    """
    found = find(werkmap)
    paths = []
    first: dict[str, Register] = {}
    for register in Register:
        first.setdefault(register.holder, register)
    for holder, register in first.items():
        lines = tuple(line for line in found.lines if line.bronhouder == holder)
        if not lines:
            continue
        path = werkmap.uit / f"terugmelding-{register.value}-{found.peildatum}.xlsx"
        gemeente = werkmap.settings.gemeente.naam
        made = moment.nu.date()
        sheet = ReportBack(gemeente, holder, found.peildatum, made, lines, _days(found))
        write_report_back(path, sheet)
        paths.append(path)
        note_alone(werkmap, moment, "terugmelding", register.value, f"{len(lines)} regels")
    if not paths:
        note_alone(werkmap, moment, "terugmelding", str(found.peildatum), "0 regels")
    return ReportedBack(found, tuple(paths))


def _days(found: Found) -> tuple[str, ...]:
    """Return which delivery of each register was compared."""
    return tuple(f"{r.label}: {n.peildatum:%d-%m-%Y}" for r, n in found.manifests.items())
