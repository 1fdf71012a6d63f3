"""Who may be visited this year, with all that a visit there depends on."""

from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from datetime import date, timedelta

from dateutil.relativedelta import relativedelta

from barriere.catalogue.powers import Lead, Powers, lead_for
from barriere.chain.briefs import grounds_of
from barriere.chain.latest import Latest
from barriere.inspections.candidates import candidate
from barriere.inspections.doors import Doors
from barriere.inspections.kind import kind_of
from barriere.model.finding import BINNENGELATEN
from barriere.model.inspection import Candidate
from barriere.model.register import Register
from barriere.review.admission import Admission
from barriere.settings import WEEKDAGEN, Settings
from barriere.store import Picture, dossier
from barriere.store.dossier import Session

NO_LEAD = "in geen enkel team zit een partner die op deze grond de leiding heeft"
NO_PLACE = "het adres heeft geen plek op de kaart (geen coördinaten in de BAG)"
PLACED = ("sleutel", "weergave", "straat", "woonplaats", "x", "y", "buurt", "pand_id")

_OPEN = """
SELECT sleutel, weekdag, van, tot FROM openingstijden JOIN adressen USING (adr)
ORDER BY sleutel, rij
"""
_SEEN = """
SELECT sleutel, max(coalesce(datum_laatst, datum_vroegst))
FROM controles JOIN adressen USING (adr) WHERE uitkomst = ? GROUP BY sleutel
"""


@dataclass(frozen=True)
class Known:
    """What is known of addresses beside the score, by sleutel; absent is unknown.

    `due` is the last day of a hercontrole, `terms` the last day to comply with what was
    imposed, `seen` the day of the last visit that got inside, `pinned` the control and
    team that people fixed an address to.
    """

    due: Mapping[str, date] = field(default_factory=dict)
    terms: Mapping[str, date] = field(default_factory=dict)
    seen: Mapping[str, date] = field(default_factory=dict)
    opening: Mapping[str, tuple[tuple[int, int, int], ...]] = field(default_factory=dict)
    pinned: Mapping[str, tuple[str, str]] = field(default_factory=dict)
    doors: Doors = field(default_factory=Doors)


def opening_hours(shown: Picture) -> dict[str, tuple[tuple[int, int, int], ...]]:
    """Return per address its opening hours as (weekday, from, until), Monday being 0."""
    if Register.OPENINGSTIJDEN not in shown.manifests:
        return {}
    found: dict[str, list[tuple[int, int, int]]] = defaultdict(list)
    for sleutel, weekdag, van, tot in shown.db.execute(_OPEN).fetchall():
        found[sleutel].append((WEEKDAGEN.index(weekdag), van, tot))
    return {sleutel: tuple(sorted(hours)) for sleutel, hours in found.items()}


def last_seen(session: Session, shown: Picture) -> dict[str, date]:
    """Return per address the day of the last visit that got inside, in dossier or register."""
    seen: dict[str, date] = {}
    if Register.CONTROLES in shown.manifests:
        seen = {key: day for key, day in shown.db.execute(_SEEN, [BINNENGELATEN]).fetchall() if day}
    for row in dossier.bevindingen(session):
        if row.uitkomst == BINNENGELATEN:
            seen[row.sleutel] = max(row.datum, seen.get(row.sleutel, row.datum))
    return seen


def candidates(
    last: Latest, decided: Admission, known: Known, settings: Settings, matrix: Powers
) -> tuple[list[Candidate], dict[str, str]]:
    """Return every address ever put forward as a candidate, and why some may not be planned."""
    reasons = dict(decided.refused)
    asked: list[Candidate] = []
    rows = last.cells(decided.admitted | decided.refused, PLACED)
    for sleutel in sorted(decided.admitted | decided.refused):
        made = _candidate(last, rows.get(sleutel), known, settings)
        if made is None:
            reasons.setdefault(sleutel, NO_PLACE)
            continue
        grounds = grounds_of(last, decided.admitted.get(sleutel), sleutel)
        led = _with_lead(made, lead_for(matrix, grounds, made.kind), matrix, settings)
        if led is None:
            reasons.setdefault(sleutel, NO_LEAD)
        asked.append(led or made)
    return asked, reasons


def _candidate(
    last: Latest, row: dict[str, object] | None, known: Known, settings: Settings
) -> Candidate | None:
    """Return the address as a candidate; None when it has no place on the map."""
    if row is None or row["x"] is None or row["y"] is None:
        return None
    sleutel = str(row["sleutel"])
    kind = kind_of(last.use(sleutel))
    prize = max(last.points(sleutel)[0], settings.score.drempel_punten)
    made = candidate(row, kind, prize, settings, known.due.get(sleutel))
    control, team = known.pinned.get(sleutel, ("", ""))
    return replace(
        made,
        windows=known.doors.windows(kind, made.windows),
        straat=f"{row['straat'] or ''}, {row['woonplaats'] or ''}".strip(", "),
        themas=frozenset(_themes(last.fired(sleutel), kind, settings)),
        opening=known.opening.get(sleutel, ()),
        rest_until=_rested(known.seen.get(sleutel), known.terms.get(sleutel), settings),
        pinned=control,
        pinned_team=team,
    )


def _themes(fired: tuple[str, ...], kind: str, settings: Settings) -> Iterator[str]:
    """Yield the themes an address belongs to: by a card that gives it points, or by its kind."""
    for name, theme in settings.themas.items():
        if kind in theme.soorten or set(fired) & set(theme.kaarten):
            yield name


def _rested(seen: date | None, term: date | None, settings: Settings) -> date | None:
    """Return the first day on which an address may be seen again.

    Nobody comes to look before the term of a measure is over; the day after, a team may,
    however recent the visit before.
    """
    if term is not None:
        return term + timedelta(days=1)
    if seen is None or not settings.plan.rust_maanden:
        return None
    return seen + relativedelta(months=settings.plan.rust_maanden)


def _with_lead(
    made: Candidate, lead: Lead | None, matrix: Powers, settings: Settings
) -> Candidate | None:
    """Ask for the partner that leads; None when nobody does, or no team brings one along."""
    if lead is None:
        return None
    partner = matrix.rollen[lead.rol].partner
    brought = {partner for team in settings.teams for partner in team.partners}
    return replace(made, partners=made.partners | {partner}) if partner in brought else None
