"""What people did about an address, for the map's panel: brought in, judged, visited, found."""

from collections.abc import Iterator, Mapping
from datetime import date

import pyarrow as pa

from barriere import maps
from barriere.explanation.words import as_sentence, spoken
from barriere.model.register import Register
from barriere.review.grounds import GROUNDS
from barriere.review.reasons import REASON_CODES
from barriere.store import Picture, dossier
from barriere.store.dossier import Session

Event = tuple[str, date | None, str, str]
"""The key of the address, the day, the kind of event and the words."""

_CONTROLS = """
SELECT sleutel, r.datum_laatst, r.soort, r.uitkomst, r.bevinding
FROM controles r JOIN adressen USING (adr) ORDER BY r.datum_laatst, r.rij
"""
_NEVER = date(1, 1, 1)


def events(session: Session, shown: Picture, rank: Mapping[str, int]) -> pa.Table:
    """Return GEBEURTENISSEN of the addresses in `rank` (key to row number), the earliest first."""
    found = [
        event
        for source in (_controls(shown), _brought(session), _judged(session), _visits(session))
        for event in source
        if event[0] in rank
    ]
    found.sort(key=lambda event: (rank[event[0]], event[1] or _NEVER))
    columns = zip(*((rank[key], *rest) for key, *rest in found), strict=True) if found else [()] * 4
    return pa.table([list(column) for column in columns], schema=maps.GEBEURTENISSEN)


def _controls(shown: Picture) -> Iterator[Event]:
    """Return the controls that were delivered as a register."""
    for key, day, kind, outcome, finding in shown.db.execute(_CONTROLS).fetchall():
        found = f"; bevinding: {spoken(finding)}" if finding else ""
        yield key, day, "bezoek", f"Controle {spoken(kind)}: {spoken(outcome)}{found}."


def _brought(session: Session) -> Iterator[Event]:
    for one in dossier.voorstellen(session):
        if one.herkomst == "score":
            continue
        ground = f"Grond: {GROUNDS.get(one.grond, one.grond)}. " if one.grond else ""
        source = f"Bron: {_register(one.bron)}. " if one.bron else ""
        yield one.sleutel, one.op.date(), "ingebracht", f"{ground}{source}{one.reden}".strip()


def _judged(session: Session) -> Iterator[Event]:
    """Return every oordeel but a wait: that it was one tells too much once it is over."""
    for one in dossier.oordelen(session):
        if one.besluit == "aanhouden":
            continue
        why = REASON_CODES.get(one.besluit, {}).get(one.redencode, one.redencode)
        said = f"{as_sentence(one.besluit)} Reden: {why}. {one.toelichting}".strip()
        yield one.sleutel, one.op.date(), "oordeel", said


def _visits(session: Session) -> Iterator[Event]:
    """Return visits that stood on a list; one with a finding is told by what was found."""
    found = {(one.controle, one.sleutel): one for one in dossier.bevindingen(session)}
    for visit in dossier.bezoeken(session):
        if (visit.controle, visit.sleutel) not in found:
            said = f"Op de bezoeklijst van controle {visit.controle}."
            yield visit.sleutel, visit.datum, "gepland", said
    for one in found.values():
        yield one.sleutel, one.datum, "bezoek", _found(one)


def _found(one: dossier.Bevinding) -> str:
    sure = "" if one.bevestigd is None else " (bevestigd)" if one.bevestigd else " (niet bevestigd)"
    parts = [
        f"controle {one.controle}: {spoken(one.uitkomst)}",
        f"bevinding: {spoken(one.bevinding)}{sure}",
    ]
    if one.maatregel != "geen":
        parts.append(f"maatregel: {spoken(one.maatregel)}")
    if one.hercontrole_voor:
        parts.append(f"hercontrole vóór {one.hercontrole_voor:%d-%m-%Y}")
    return as_sentence("; ".join(parts))


def _register(name: str) -> str:
    """Return a register by its label; what is none stays as people wrote it."""
    return Register(name).label if name in set(Register) else name
