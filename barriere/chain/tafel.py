"""`barriere tafel ...`: what people bring, judge and adopt, each written down with who and when."""

from dataclasses import dataclass
from datetime import date

from barriere.chain.find_address import find_address
from barriere.chain.journal import note
from barriere.chain.latest import Latest, latest
from barriere.errors import NotAllowed
from barriere.review import adopt as adopting
from barriere.review import bring as bringing
from barriere.review import climb as climbing
from barriere.review import judge as judging
from barriere.review.moment import Moment
from barriere.store import Werkmap, dossier


@dataclass(frozen=True)
class Said:
    """What someone says of an address, as typed; `tot` and `houder` only when it is held back."""

    adres: str
    besluit: str
    reden: str
    toelichting: str
    tot: date | None = None
    houder: str = ""


@dataclass(frozen=True)
class Step:
    """A step on the ladder of the steekproef, as typed."""

    adres: str
    trede: str
    grond: str
    bron: str
    toelichting: str


def bring(werkmap: Werkmap, adres: str, why: tuple[str, str, str], moment: Moment) -> str:
    """Bring in an address; `why` is bron, grond and reden. Return one sentence of receipt."""
    bron, grond, reden = why
    last = latest(werkmap)
    sleutel = find_address(last.known_addresses, adres)
    row = dossier.Voorstel(sleutel=sleutel, herkomst="mens", bron=bron, grond=grond, reden=reden)
    with dossier.open(werkmap) as session:
        bringing.bring(session, row, moment)
        note(session, moment, "tafel voorstel", sleutel, grond)
    return f"Ingebracht: {last.label(sleutel)}. De tafel kan er nu over oordelen."


def judge(werkmap: Werkmap, said: Said, moment: Moment) -> str:
    """Record one oordeel. Return one sentence of receipt."""
    last = latest(werkmap)
    with dossier.open(werkmap) as session:
        sleutel = judge_one(session, last, said, moment)
    return f"Vastgelegd: {last.label(sleutel)}, {said.besluit}."


def climb(werkmap: Werkmap, step: Step, moment: Moment) -> str:
    """Record the next step of a drawn address. Return one sentence of receipt."""
    last = latest(werkmap)
    sleutel = find_address(last.known_addresses, step.adres)
    row = dossier.Trede(
        trekking_id=0,
        trede=step.trede,
        grond=step.grond,
        bron=step.bron,
        toelichting=step.toelichting,
        door="",
    )
    with dossier.open(werkmap) as session:
        climbing.climb(session, sleutel, row, moment)
        note(session, moment, "tafel steekproef", sleutel, step.trede)
    return f"Vastgelegd: {last.label(sleutel)}, trede {step.trede}."


def adopt(werkmap: Werkmap, lijst: str, moment: Moment) -> str:
    """Adopt the list. Return one sentence of receipt."""
    last = latest(werkmap)
    try:
        with dossier.open(werkmap) as session:
            row = adopting.adopt(session, lijst, last.name, werkmap.settings, moment)
            note(session, moment, "tafel stel-vast", lijst, f"{len(row.sleutels)} adressen")
            count = len(row.sleutels)
    except NotAllowed:
        with dossier.open(werkmap) as session:
            note(session, moment, "tafel stel-vast", lijst, "geweigerd")
        raise
    return f"Lijst '{lijst}' vastgesteld door {moment.door}: {count} adressen."


def judge_one(session: dossier.Session, last: Latest, said: Said, moment: Moment) -> str:
    """Record one oordeel in the session's transaction. Return the key of its address."""
    sleutel = find_address(last.known_addresses, said.adres)
    row = dossier.Oordeel(
        sleutel=sleutel,
        besluit=said.besluit,
        redencode=said.reden,
        toelichting=said.toelichting,
        door=moment.door,
        run=last.name,
    )
    judging.judge(session, row, moment)
    if said.besluit == "aanhouden" and said.tot:
        until = dossier.Afstemming(sleutel=sleutel, tot=said.tot, houder=said.houder)
        judging.hold(session, until, moment)
    note(session, moment, "tafel oordeel", sleutel, said.besluit)
    return sleutel
