"""`barriere bevindingen toon ADRES`: all that people decided and did about one address."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date

from barriere.catalogue.powers import powers
from barriere.chain.find_address import find_address
from barriere.chain.hidden import shielded_now
from barriere.chain.journal import note
from barriere.chain.latest import WRITTEN, Latest, latest, without
from barriere.chain.officer import only_the_officer
from barriere.chain.opvolging import owner
from barriere.chain.outstanding import planned_after
from barriere.chain.selectie import selections
from barriere.chain.uitleg import OnHold
from barriere.chain.waiting import on_hold
from barriere.explanation.selection import Selection
from barriere.explanation.words import as_sentence, spoken
from barriere.inspections.findings.follow_up import deadlines
from barriere.model.finding import Finding
from barriere.model.register import Register
from barriere.reports.planned import stem_of
from barriere.review.grounds import GROUNDS
from barriere.review.moment import Moment
from barriere.review.reasons import REASON_CODES
from barriere.store import Picture, Werkmap, dossier, picture
from barriere.store.dossier import Session

_EARLIER = """
SELECT r.datum_laatst, r.soort, r.uitkomst, r.bevinding
FROM controles r JOIN adressen USING (adr) WHERE sleutel = ? ORDER BY r.datum_laatst, r.rij
"""


@dataclass(frozen=True)
class Event:
    """One day in the life of an address, in a sentence; None when the day is unknown."""

    dag: date | None
    text: str


@dataclass(frozen=True)
class Listed:
    """A visit list on which the address stood; `volgorde` 0 is a reserve address."""

    controle: str
    team: str
    datum: date
    volgorde: int
    gedrukt: date

    @property
    def number(self) -> str:
        """Return the number that the list carries."""
        return stem_of(self.controle, self.team)


@dataclass(frozen=True)
class AddressFile:
    """The dossier of one address: where it came from, what people decided, visits, follow-up.

    `copies` are the numbers of the lists that were handed out with it. `due` is the last day
    of a hercontrole, `coming` the control that goes there and its day.
    `owners` names the roles in `visits`. `selection` is None when nothing was scored or told.
    """

    sleutel: str
    weergave: str
    brought: tuple[Event, ...]
    decided: tuple[Event, ...]
    lists: tuple[Listed, ...]
    copies: tuple[str, ...]
    visits: tuple[Finding, ...]
    owners: Mapping[str, str]
    due: date | None
    coming: tuple[str, date] | None
    earlier: tuple[Event, ...]
    selection: Selection | None


def address_file(
    werkmap: Werkmap, adres: str, moment: Moment, *, shielded: bool
) -> AddressFile | OnHold:
    """Return the dossier of one address, as people write it.

    Of an address on hold only that is said. A shielded address is not found, except by the
    officer named in barriere.toml who asks for it. Raises WrongUse when no address fits,
    NotAllowed for the wrong officer.
    """
    last = latest(werkmap)
    if shielded:
        only_the_officer(werkmap, moment, "dossier afgeschermd", "adres")
    shown = picture(werkmap)
    every = last.run.outcome.columns(WRITTEN)
    sleutel = find_address(every if shielded else without(every, shielded_now(last, shown)), adres)
    with dossier.open(werkmap) as session:
        if not shielded and sleutel in on_hold(session, shown, moment.nu.date()):
            note(session, moment, "dossier", sleutel, "nu niet plannen")
            return OnHold(last.label(sleutel))
        act, object_ = ("dossier afgeschermd", "adres") if shielded else ("dossier", sleutel)
        note(session, moment, act, object_, "getoond")
        return _file(werkmap, session, last, shown, sleutel, moment)


def _file(
    werkmap: Werkmap, session: Session, last: Latest, shown: Picture, sleutel: str, moment: Moment
) -> AddressFile:
    visits = [one for one in dossier.verslagen(session) if one.sleutel == sleutel]
    at = max((row.op for row in dossier.bezoeken(session) if row.sleutel == sleutel), default=None)
    told = selections(werkmap, session, last, [sleutel], at or moment.nu)
    roles = {one.rol for visit in visits for one in visit.parts}
    roles |= {one.rol for visit in visits for one in visit.measures}
    matrix = powers(werkmap.bevoegdheden)
    return AddressFile(
        sleutel=sleutel,
        weergave=last.label(sleutel),
        brought=tuple(_brought(session, sleutel)),
        decided=tuple(sorted(_decided(session, sleutel), key=lambda one: one.dag or date.min)),
        lists=tuple(_lists(session, sleutel)),
        copies=tuple(dossier.met_adres(session, sleutel)),
        visits=tuple(sorted(visits, key=lambda one: (one.datum, one.control))),
        owners={rol: owner(matrix, rol) for rol in sorted(roles)},
        due=deadlines(visits).get(sleutel),
        coming=planned_after(session, moment.nu.date()).get(sleutel),
        earlier=tuple(_earlier(shown, sleutel)),
        selection=told[0] if told else None,
    )


def _brought(session: Session, sleutel: str) -> Iterator[Event]:
    """Yield by which roads the address came before the tafel, the earliest first."""
    for one in dossier.voorstellen(session):
        if one.sleutel != sleutel:
            continue
        if one.herkomst == "score":
            yield Event(one.op.date(), f"Voorgesteld door de score ({one.run}).")
            continue
        road = "Ingebracht door mensen" if one.herkomst == "mens" else "Uit de steekproef"
        source = Register(one.bron).label if one.bron in set(Register) else one.bron
        said = [f"{road}. Grond: {GROUNDS.get(one.grond, one.grond)} (bron: {source})."]
        yield Event(one.op.date(), " ".join([*said, one.reden]).strip())


def _decided(session: Session, sleutel: str) -> Iterator[Event]:
    """Yield every oordeel but a wait, which tells too much once it is over, and each adoption."""
    for one in dossier.oordelen(session, sleutel):
        if one.besluit != "aanhouden":
            why = REASON_CODES.get(one.besluit, {}).get(one.redencode, one.redencode)
            said = f"Oordeel van de tafel: {one.besluit}, want {why}. {one.toelichting}"
            yield Event(one.op.date(), said.strip())
    for row in dossier.vaststellingen(session):
        if sleutel in row.sleutels:
            yield Event(row.op.date(), f"Lijst {row.lijst} vastgesteld door de {row.door}.")


def _lists(session: Session, sleutel: str) -> Iterator[Listed]:
    """Yield the visit lists with this address, each once: as it was printed last."""
    rows = [row for row in dossier.bezoeken(session) if row.sleutel == sleutel]
    for row in {(row.controle, row.team): row for row in rows}.values():
        yield Listed(row.controle, row.team, row.datum, row.volgorde, row.op.date())


def _earlier(shown: Picture, sleutel: str) -> Iterator[Event]:
    """Yield the controls that the register knows."""
    for day, kind, outcome, finding in shown.db.execute(_EARLIER, [sleutel]).fetchall():
        found = f", bevinding: {spoken(finding)}" if finding else ""
        yield Event(day, as_sentence(f"controle {spoken(kind)}: {spoken(outcome)}{found}"))
