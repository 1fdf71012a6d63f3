"""`barriere terugmelden`: where registers contradict each other, per holder to be told."""

import hashlib
from dataclasses import dataclass
from datetime import date
from itertools import groupby
from pathlib import Path

from barriere.chain.journal import note
from barriere.errors import WrongUse
from barriere.facts import build, contradictions
from barriere.facts import read as read_definitions
from barriere.model.register import Register
from barriere.model.terugmelding import Contradiction
from barriere.reports.terugmelding import Sheet, write_terugmelding
from barriere.review.moment import Moment
from barriere.store import Werkmap, dossier, picture


@dataclass(frozen=True)
class Reported:
    """What was found, by holder, and the workbook made for each."""

    found: list[Contradiction]
    files: dict[Register, Path]
    peildata: dict[Register, date]


def report_back(werkmap: Werkmap, peildatum: date | None, moment: Moment) -> Reported:
    """Look for contradictions on `peildatum` (default: the newest) and write a list per holder.

    Shielded addresses are in no list. Raises BarriereError when nothing was
    delivered, WrongUse when no BAG was.
    """
    shown = picture(werkmap, peildatum)
    if Register.BAG not in shown.manifests:
        what = "Zonder BAG is niet te zien of registers elkaar tegenspreken."
        raise WrongUse(what, "Lees hem eerst: `barriere lees bag BESTAND --peildatum JJJJ-MM-DD`.")
    build(shown, read_definitions(werkmap.indicatoren), werkmap.settings)
    with dossier.open(werkmap) as session:
        hidden = dossier.afgeschermd(session)
        found = [c for c in contradictions(shown) if c.vbo_id not in hidden]
        peildata = {register: made.peildatum for register, made in shown.manifests.items()}
        files = _write(werkmap, found, peildata, moment)
        note(session, moment, "terugmelden", f"{shown.peildatum}", f"{len(found)} adressen")
    return Reported(found, files, peildata)


def _write(
    werkmap: Werkmap, found: list[Contradiction], peildata: dict[Register, date], moment: Moment
) -> dict[Register, Path]:
    mark = hashlib.sha256(repr((found, sorted(peildata.items()))).encode()).hexdigest()[:8]
    folder = werkmap.uit / f"terugmelding-{max(peildata.values())}-{mark}"
    files = {}
    for holder, lines in groupby(found, key=lambda c: c.holder):
        files[holder] = folder / f"terugmelding-{holder}.xlsx"
        sheet = Sheet(
            werkmap.settings.gemeente.naam, holder, moment.nu.date(), tuple(lines), peildata
        )
        write_terugmelding(files[holder], sheet)
    return files
