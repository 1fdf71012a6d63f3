"""`barriere tafel ...`: what people bring, judge and adopt, each written down with who and when."""

import csv
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from barriere.chain.find_address import find_address
from barriere.chain.journal import note
from barriere.chain.latest import Latest, latest
from barriere.errors import BadData, BarriereError, NotAllowed, Place
from barriere.review import adopt as adopting
from barriere.review import bring as bringing
from barriere.review import climb as climbing
from barriere.review import judge as judging
from barriere.review.moment import Moment
from barriere.store import Werkmap, dossier

COLUMNS = ("adres", "besluit", "reden", "toelichting")


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
        sleutel = _judge(session, last, said, moment)
    return f"Vastgelegd: {last.label(sleutel)}, {said.besluit}."


def judge_file(werkmap: Werkmap, path: Path, moment: Moment) -> str:
    """Record every oordeel in a CSV (`;`, columns COLUMNS), or none at all.

    Raises BadData (65) naming the row that cannot be accepted.
    """
    last = latest(werkmap)
    rows = _rows(path)
    with dossier.open(werkmap) as session:
        for number, said in rows:
            try:
                _judge(session, last, said, moment)
            except BarriereError as error:
                raise BadData(Place(path.name, number), error.what, error.remedy) from None
    return f"{len(rows)} oordelen vastgelegd uit {path.name}."


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


def _judge(session: dossier.Session, last: Latest, said: Said, moment: Moment) -> str:
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


def _said(row: dict[str, str]) -> Said:
    adres, besluit, reden, toelichting = ((row[c] or "").strip() for c in COLUMNS)
    return Said(adres, besluit, reden, toelichting)


def _rows(path: Path) -> list[tuple[int, Said]]:
    """Read the oordelen in a CSV with their line numbers."""
    try:
        with path.open(encoding="utf-8-sig", newline="") as file:
            reader = csv.DictReader(file, delimiter=";", strict=True)
            if missing := set(COLUMNS) - set(reader.fieldnames or ()):
                raise BadData(
                    Place(path.name, 1),
                    f"kolom '{min(missing)}' ontbreekt",
                    f"De kopregel is: {';'.join(COLUMNS)}.",
                )
            rows = [(reader.line_num, _said(row)) for row in reader]
    except (FileNotFoundError, IsADirectoryError):
        raise BadData(Place(path.name), "is geen bestand", "Controleer de naam.") from None
    except (UnicodeDecodeError, csv.Error):
        raise BadData(
            Place(path.name), "is geen leesbare CSV", "Bewaar als CSV met ; in UTF-8."
        ) from None
    if not rows:
        remedy = "Zet onder de kopregel per adres één regel."
        raise BadData(Place(path.name), "er staat geen oordeel in", remedy)
    return rows
