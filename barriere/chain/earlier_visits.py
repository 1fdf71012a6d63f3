"""Who was at an address before: what the register tells, and the findings of this dossier."""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date

from barriere.explanation.words import spoken
from barriere.model.finding import BINNENGELATEN, NOTHING, Finding
from barriere.model.finding_words import MAATREGEL
from barriere.model.register import Register
from barriere.reports.address_brief import Said
from barriere.store import Picture, dossier
from barriere.store.dossier import Session

_QUERY = """
SELECT a.sleutel, coalesce(r.datum_laatst, r.datum_vroegst), r.soort, r.uitkomst, r.bevinding
FROM controles r JOIN adressen a USING (adr)
WHERE a.sleutel IN (SELECT unnest($1)) ORDER BY r.rij
"""


@dataclass(frozen=True)
class EarlierVisit:
    """One visit: when (None: unknown), and in words what it was and what came of it."""

    sleutel: str
    day: date | None
    what: str

    @property
    def words(self) -> str:
        """Return it as paper has it."""
        when = f"{self.day:%d-%m-%Y}" if self.day else "datum onbekend"
        return f"{when}: {self.what}."


def earlier_visits(
    session: Session, shown: Picture, sleutels: Iterable[str]
) -> dict[str, tuple[EarlierVisit, ...]]:
    """Return the visits to these addresses, the newest first.

    What the register tells of a day on which this dossier has its own findings is
    left out: it is the same visit. Read once, however many addresses there are.
    """
    keys = frozenset(sleutels)
    own = list(_of_dossier(session, keys))
    known = {(visit.sleutel, visit.day) for visit in own}
    found: dict[str, list[EarlierVisit]] = defaultdict(list)
    for visit in (*own, *_of_register(shown, keys)):
        if visit in own or (visit.sleutel, visit.day) not in known:
            found[visit.sleutel].append(visit)
    return {key: tuple(sorted(ones, key=_newest)) for key, ones in found.items()}


def told(visits: Iterable[EarlierVisit]) -> tuple[Said, ...]:
    """Return visits as sentences, with the register they belong to."""
    return tuple(Said(visit.words, frozenset({Register.CONTROLES})) for visit in visits)


def _of_register(shown: Picture, keys: frozenset[str]) -> Iterator[EarlierVisit]:
    rows = shown.db.execute(_QUERY, [sorted(keys)]).fetchall()
    for key, day, kind, outcome, finding in rows:
        yield EarlierVisit(key, day, f"controle {spoken(kind)}, {_came_of(outcome, finding)}")


def _of_dossier(session: Session, keys: frozenset[str]) -> Iterator[EarlierVisit]:
    for one in dossier.verslagen(session):
        if one.sleutel in keys:
            what = f"integrale controle {one.control}, {_came_of(one.uitkomst, one.bevinding)}"
            if one.bevinding != NOTHING and one.bevestigd is not None:
                what += " (bevestigd)" if one.bevestigd else " (signaal)"
            yield EarlierVisit(one.sleutel, one.datum, "; ".join([what, *_to_comply(one)]))


def _to_comply(finding: Finding) -> Iterator[str]:
    """Yield what was imposed with a term: a team looks whether it was complied with.

    Where anything is suspended nothing is told, so that paper shows nobody that it waits.
    """
    for one in () if finding.opgeschort else finding.measures:
        if one.status == "opgelegd" and one.termijn:
            yield f"{MAATREGEL[one.maatregel].lower()}, termijn tot {one.termijn:%d-%m-%Y}"


def _came_of(outcome: object, finding: object) -> str:
    """Say what came of it; that nothing was found says something only of who was inside."""
    told = finding and (finding != NOTHING or outcome == BINNENGELATEN)
    return spoken(outcome) + (f", bevinding: {spoken(finding)}" if told else "")


def _newest(visit: EarlierVisit) -> tuple[bool, int]:
    """Put the newest first, and what has no day last."""
    return visit.day is None, -(visit.day or date.min).toordinal()
