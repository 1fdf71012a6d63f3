"""A finding kept whole and read whole: the line in short, and what stands beside it."""

from collections import defaultdict
from datetime import datetime

from sqlmodel import Session, col, select

from barriere.model.finding import NOTHING, Finding, Measure, RoleFinding
from barriere.store.dossier.bevinding import Bevinding, bevindingen
from barriere.store.dossier.maatregel import Maatregel
from barriere.store.dossier.rolbevinding import Rolbevinding
from barriere.store.dossier.row import add
from barriere.store.dossier.waarneming import Waarneming


def bewaar(session: Session, finding: Finding, nu: datetime, bestand: str = "") -> Bevinding:
    """Keep a finding at moment `nu`, with the file it came from; what was kept before stays.

    Raises sqlalchemy.exc.IntegrityError when a closed word is wrong.
    """
    row = Bevinding(
        controle=finding.control,
        team=finding.team,
        sleutel=finding.sleutel,
        datum=finding.datum,
        uitkomst=finding.uitkomst,
        bevinding=finding.bevinding,
        bevestigd=finding.bevestigd,
        maatregel=finding.maatregel,
        hercontrole_voor=finding.hercontrole_voor,
        bestand=bestand,
    )
    add(session, row, nu)
    seen = Waarneming(
        bevinding_id=row.id,
        binnen=finding.binnen,
        m2=finding.m2,
        personen=finding.personen,
        slaapplaatsen=finding.slaapplaatsen,
        opmerking=finding.opmerking,
    )
    add(session, seen, nu)
    for part in finding.parts:
        kept = Rolbevinding(
            bevinding_id=row.id, rol=part.rol, bevinding=part.bevinding, zekerheid=part.zekerheid
        )
        add(session, kept, nu)
    for one in finding.measures:
        measure = Maatregel(
            bevinding_id=row.id,
            rol=one.rol,
            maatregel=one.maatregel,
            status=one.status,
            uiterlijk=one.termijn,
        )
        add(session, measure, nu)
    return row


def verslagen(session: Session, controle: str | None = None) -> list[Finding]:
    """Return the findings that count, whole, one per control and address, as first written.

    A finding from before there were roles has its words with the role ''; its measure counts
    as meant, for how far it was nobody kept.
    """
    rows = bevindingen(session, controle)
    seen = {one.bevinding_id: one for one in session.exec(select(Waarneming))}
    parts: dict[int, list[RoleFinding]] = defaultdict(list)
    for part in session.exec(select(Rolbevinding).order_by(col(Rolbevinding.id))):
        parts[part.bevinding_id].append(RoleFinding(part.rol, part.bevinding, part.zekerheid))
    measures: dict[int, list[Measure]] = defaultdict(list)
    for one in session.exec(select(Maatregel).order_by(col(Maatregel.id))):
        made = Measure(one.rol, one.maatregel, one.status, one.uiterlijk)
        measures[one.bevinding_id].append(made)
    return [_whole(row, seen.get(row.id), parts[row.id], measures[row.id]) for row in rows]


def _whole(
    row: Bevinding, seen: Waarneming | None, parts: list[RoleFinding], measures: list[Measure]
) -> Finding:
    if seen is None:
        seen, parts, measures = (
            Waarneming(bevinding_id=row.id),
            _before_roles(row),
            _measure_before(row),
        )
    return Finding(
        control=row.controle,
        team=row.team,
        sleutel=row.sleutel,
        datum=row.datum,
        uitkomst=row.uitkomst,
        binnen=seen.binnen,
        m2=seen.m2,
        personen=seen.personen,
        slaapplaatsen=seen.slaapplaatsen,
        hercontrole_voor=row.hercontrole_voor,
        opmerking=seen.opmerking,
        parts=tuple(parts),
        measures=tuple(measures),
    )


def _before_roles(row: Bevinding) -> list[RoleFinding]:
    """Return the word of an old finding; it was a signal unless it said otherwise."""
    if row.bevinding == NOTHING:
        return []
    return [RoleFinding("", row.bevinding, "bevestigd" if row.bevestigd else "signaal")]


def _measure_before(row: Bevinding) -> list[Measure]:
    return [] if row.maatregel == NOTHING else [Measure("", row.maatregel, "voorgenomen")]
