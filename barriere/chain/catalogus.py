"""`barriere catalogus ...`: the cards, shown, tested and adopted."""

from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from barriere.catalogue import Catalogue, Complaint, catalogue_version, version_of
from barriere.chain.journal import note
from barriere.chain.rulebook import rulebook
from barriere.errors import BadData, NotAllowed, Place
from barriere.reports.catalogue_html import write_catalogue
from barriere.reports.catalogue_page import CataloguePage
from barriere.review.adopt_catalogue import adopt_catalogue as adopt_version
from barriere.review.adopt_catalogue import is_adopted
from barriere.review.moment import Moment
from barriere.store import Werkmap, dossier
from barriere.store.werkmap import SETTINGS_FILE

ADOPT = "catalogus vaststellen"


@dataclass(frozen=True)
class Adoption:
    """By whom and when the version was adopted that counts; `here`: it is the one that is here."""

    version: str
    proposed_by: str
    proposed_at: datetime
    adopted_by: str
    adopted_at: datetime
    here: bool


@dataclass(frozen=True)
class Shown:
    """A catalogue as people read it: its cards, what they make of their cases, who adopted it.

    `waiting` is who put forward what is here, while nobody else adopted it yet.
    """

    page: CataloguePage
    adoption: Adoption | None
    waiting: str


def werkmap_or_house(path: Path | None) -> Werkmap | None:
    """Return the werkmap at `path`, else that of the present folder; None outside any.

    Raises WrongUse when `path` is no werkmap.
    """
    if path is not None:
        return Werkmap.open(path)
    here = Path()
    return Werkmap.open(here) if (here / SETTINGS_FILE).is_file() else None


def show_cards(werkmap: Werkmap | None, moment: Moment) -> Shown:
    """Return the cards of the house, with a werkmap's own and its adoption when one is given.

    Cases that cannot be run are not shown; `toets` says why. Raises BadData
    naming a file that cannot be read.
    """
    book = rulebook(werkmap)
    try:
        answers = tuple(book.answers())
    except BadData:
        answers = ()
    adoption, waiting = _adoption(werkmap, book.catalogue) if werkmap else (None, "")
    page = CataloguePage(
        gemeente=werkmap.settings.gemeente.naam if werkmap else "",
        contact=werkmap.settings.gemeente.contact if werkmap else "",
        fictief=bool(werkmap and werkmap.settings.gemeente.fictief),
        catalogue=book.catalogue,
        definitions=book.definitions,
        norms=book.settings.normen,
        answers=answers,
        adopted=_words(adoption, waiting),
        signed=_signed(adoption, waiting),
        drawn_up=moment.nu.date(),
    )
    return Shown(page, adoption, waiting)


def check_catalogue(
    werkmap: Werkmap | None, moment: Moment, *, strict: bool = False
) -> list[Complaint]:
    """Return every complaint about the catalogue on this day; `strict` asks more of its cases."""
    return rulebook(werkmap).complaints(moment, strict=strict)


def adopt_catalogue(werkmap: Werkmap, moment: Moment) -> str:
    """Put the catalogue forward, or adopt it as the second person. Return a sentence of receipt.

    Raises BadData when it does not pass its test, NotAllowed for who may not.
    """
    book = rulebook(werkmap)
    version = catalogue_version(book.catalogue)
    faults = [c for c in book.complaints(moment) if c.fout]
    if faults:
        what = f"{version} doorstaat de toets niet: {faults[0]}"
        raise BadData(Place("catalogus"), what, "Bekijk alles met `barriere catalogus toets`.")
    try:
        with dossier.open(werkmap) as session:
            if is_adopted(session, book.catalogue):
                return f"Catalogus {version} was al vastgesteld; er verandert niets."
            row = adopt_version(
                session, book.catalogue, book.texts.kept(), werkmap.settings, moment
            )
            done = "vastgesteld" if row.vastgesteld_door else "voorgelegd"
            note(session, moment, ADOPT, version, done)
    except NotAllowed:
        with dossier.open(werkmap) as session:
            note(session, moment, ADOPT, version, "geweigerd")
        raise
    if done == "voorgelegd":
        return f"Catalogus {version} voorgelegd door {moment.door}. Een ander stelt hem vast."
    return f"Catalogus {version} vastgesteld door {row.voorgesteld_door} en {moment.door}."


def catalogue_report(werkmap: Werkmap | None, card_id: str, moment: Moment) -> Path:
    """Write the catalogue, or one card, as an HTML page; return where it lies.

    In the werkmap it lies in uit/, without one in the present folder. Raises
    WrongUse when there is no such card.
    """
    page = show_cards(werkmap, moment).page
    name = f"catalogus-{catalogue_version(page.catalogue).replace('+', '-')}"
    target = (werkmap.uit if werkmap else Path()) / name
    path = target.with_name(f"{name}-{card_id.upper()}.html" if card_id else f"{name}.html")
    write_catalogue(path, page, card_id)
    return path


def _words(made: Adoption | None, waiting: str) -> str:
    """Return in one sentence who adopted what is here, or that nobody did."""
    if waiting:
        return f"Voorgelegd door {waiting}; nog niet vastgesteld."
    if made is None:
        return "Nog niet vastgesteld."
    when = f"{made.adopted_by} op {made.adopted_at:%d-%m-%Y}"
    if made.here:
        return f"Voorgelegd door {made.proposed_by}, vastgesteld door {when}."
    return f"Niet vastgesteld: {made.version} is wel vastgesteld, door {when}."


def _signed(made: Adoption | None, waiting: str) -> tuple[tuple[str, str], ...]:
    """Return who put forward and who adopted what is here; '' leaves a line to sign on."""
    first, second = waiting, ""
    if made is not None and made.here:
        first = f"{made.proposed_by}, {made.proposed_at:%d-%m-%Y}"
        second = f"{made.adopted_by}, {made.adopted_at:%d-%m-%Y}"
    return ("Voorgelegd door", first), ("Vastgesteld door", second)


def _adoption(werkmap: Werkmap, catalogue: Catalogue) -> tuple[Adoption | None, str]:
    if not dossier.exists(werkmap):
        return None, ""
    with dossier.open(werkmap) as session:
        row, proposal = dossier.vastgestelde_catalogus(session), dossier.laatste_voorstel(session)
    here = row is not None and row.sha256 == catalogue.sha256
    mine = proposal is not None and proposal.sha256 == catalogue.sha256 and not here
    waiting = proposal.voorgesteld_door if proposal is not None and mine else ""
    if row is None or row.vastgesteld_op is None:
        return None, waiting
    made = Adoption(
        version_of(row.versie, row.sha256),
        row.voorgesteld_door,
        row.op,
        row.vastgesteld_door,
        row.vastgesteld_op,
        here,
    )
    return made, waiting
