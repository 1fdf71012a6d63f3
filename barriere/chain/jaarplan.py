"""`barriere plan`: the year's controls from what people decided, and nothing else."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path

from barriere.catalogue.powers import lead_for, powers
from barriere.chain.briefs import grounds_of
from barriere.chain.journal import note
from barriere.chain.latest import Latest, latest
from barriere.chain.standing import standing
from barriere.errors import NotAllowed
from barriere.inspections.availability import availability
from barriere.inspections.calendar import calendar
from barriere.inspections.candidates import candidate
from barriere.inspections.document import as_json
from barriere.inspections.follow_up import deadlines
from barriere.inspections.kind import kind_of
from barriere.inspections.plan import make_plan
from barriere.model.inspection import Candidate, LeftOut, Plan
from barriere.reports.overview import Overview
from barriere.reports.plan_overview import write_plan_overview
from barriere.review.admission import Admission
from barriere.review.moment import Moment
from barriere.settings import Settings
from barriere.store import Werkmap, dossier, picture

NO_LEAD = "in geen enkel team zit een partner die op deze grond de leiding heeft"
NO_PLACE = "het adres heeft geen plek op de kaart (geen coördinaten in de BAG)"


@dataclass(frozen=True)
class Planned:
    """A plan as it was kept, its hash, and the page about it."""

    plan: Plan
    sha256: str
    path: Path


def plan_year(
    werkmap: Werkmap, jaar: int, search: tuple[int | None, int | None], moment: Moment
) -> Planned:
    """Plan the controls of `jaar`; `search` is (seed, iterations), None as in barriere.toml.

    Raises NotAllowed when nothing was adopted, BarriereError when no dates fit.
    """
    last, shown = latest(werkmap), picture(werkmap)
    with dossier.open(werkmap) as session:
        decided = standing(session, last, shown, moment)
        _something_to_plan(session, decided)
        days = calendar(
            jaar, werkmap.settings, availability(shown.table("partners")), moment.nu.date()
        )
        asked, reasons = _candidates(
            last, decided, deadlines(dossier.bevindingen(session)), werkmap.settings
        )
        made = make_plan(asked, days, werkmap.settings, reasons, *search)
        made = replace(made, left_out=made.left_out + _placeless(last, reasons, asked))
        text = as_json(made)
        dossier.add(
            session,
            dossier.Jaarplan(
                jaar=jaar,
                json_tekst=text,
                sha256=dossier.digest(text),
                gemaakt_door=moment.door,
            ),
            moment.nu,
        )
        note(session, moment, "plan", str(jaar), f"{dossier.digest(text)[:8]}")
    sha256 = dossier.digest(text)
    path = werkmap.uit / f"jaarplan-{jaar}-{sha256[:8]}.pdf"
    write_plan_overview(path, Overview(made, werkmap.settings, moment.nu.date()))
    return Planned(made, sha256, path)


def _something_to_plan(session: dossier.Session, decided: Admission) -> None:
    """Refuse to plan before people decided."""
    if dossier.laatste_vaststelling(session) is None:
        what = "Er is nog geen lijst vastgesteld, dus er valt niets te plannen."
        remedy = "Geef oordelen (`barriere tafel oordeel`) en laat de lijst vaststellen."
        raise NotAllowed(what, remedy)
    if not decided.admitted:
        what = "Geen enkel vastgesteld adres heeft nu een grond voor een bezoek."
        raise NotAllowed(what, "Bekijk met `barriere tafel toon` wat er ontbreekt.")


def _candidates(
    last: Latest, decided: Admission, due: Mapping[str, date], settings: Settings
) -> tuple[list[Candidate], dict[str, str]]:
    """Return every address ever put forward as a candidate, and why some may not be planned."""
    reasons = dict(decided.refused)
    asked: list[Candidate] = []
    for sleutel in sorted(decided.admitted | decided.refused):
        made = _candidate(last, sleutel, due.get(sleutel), settings)
        if made is None:
            reasons.setdefault(sleutel, NO_PLACE)
            continue
        led = _with_lead(made, grounds_of(last, decided.admitted.get(sleutel), sleutel), settings)
        if led is None:
            reasons.setdefault(sleutel, NO_LEAD)
        asked.append(led or made)
    return asked, reasons


def _candidate(
    last: Latest, sleutel: str, deadline: date | None, settings: Settings
) -> Candidate | None:
    """Return the address as a candidate; None when it has no place on the map."""
    if not last.has(sleutel):
        return None
    row = last.row(sleutel)
    if row["x"] is None or row["y"] is None:
        return None
    prize = max(last.points(sleutel)[0], settings.score.drempel_punten)
    return candidate(row, kind_of(last.use(sleutel)), prize, settings, deadline)


def _with_lead(made: Candidate, grounds: tuple[str, ...], settings: Settings) -> Candidate | None:
    """Ask for the partner that leads on these grounds; None when no team brings one along."""
    lead = lead_for(powers(), grounds, made.kind)
    if lead is None:
        return None
    partner = powers().rollen[lead.rol].partner
    brought = {partner for team in settings.teams for partner in team.partners}
    return replace(made, partners=made.partners | {partner}) if partner in brought else None


def _placeless(
    last: Latest, reasons: Mapping[str, str], asked: list[Candidate]
) -> tuple[LeftOut, ...]:
    """Name the addresses that no map knows; the plan itself cannot."""
    known = {one.sleutel for one in asked}
    return tuple(
        LeftOut(sleutel, last.label(sleutel), reason, "buiten")
        for sleutel, reason in sorted(reasons.items())
        if sleutel not in known
    )
