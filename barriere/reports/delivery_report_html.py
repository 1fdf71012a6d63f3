"""The report of a delivery as one HTML file that runs nothing and fetches nothing."""

import re
from datetime import datetime
from importlib.resources import files
from pathlib import Path
from typing import Any

from jinja2 import Environment, StrictUndefined
from markupsafe import Markup

from barriere.drawing.year_bars import fill_bar, year_bars
from barriere.model.quality import Cause, Filled, Period
from barriere.reports import words
from barriere.reports.delivery_report import DeliveryReport
from barriere.reports.delivery_words import amount, in_short, share, since, when
from barriere.reports.write import write_bytes

_TEMPLATE = "templates/delivery_report.html.j2"
_OPEN_END = frozenset({"datum_einde", "datum_einde_onderzoek", "geldig_tot"})
_LINES = re.compile(r" \(regel [\d, ]+\)")


def write_delivery_report(path: Path, report: DeliveryReport) -> None:
    """Write the report; the same report gives the same bytes.

    File names and everything else that came from outside is escaped.
    """
    template = files("barriere.reports").joinpath(_TEMPLATE).read_text("utf-8")
    made = Environment(autoescape=True, undefined=StrictUndefined, trim_blocks=True)
    page = made.from_string(template)
    write_bytes(path, page.render(_document(report)).encode("utf-8", "replace"))


def _document(report: DeliveryReport) -> dict[str, Any]:
    note = report.note
    label = f"{note.register.label[:1].upper()}{note.register.label[1:]}"
    received = datetime.fromisoformat(note.received)
    by = f" door {report.door}" if report.door else ""
    age = f"{amount(report.days_old, 'dag', 'dagen')} oud op {words.day(report.drawn_up)}"
    fictive = " · fictieve gegevens" if report.fictief else ""
    return {
        "titel": f"{label} van {words.day(note.peildatum)}",
        "gemeente": report.gemeente,
        "opschrift": f"Gemeente {report.gemeente} · verslag van een levering{fictive}",
        "gegevens": [
            ("Register", f"{label}, gehouden door {note.register.holder}"),
            ("Peildatum", f"{words.day(note.peildatum)} ({age})"),
            ("Bestand", note.file),
            ("Ontvangen", f"{words.day(received.date())}{by}"),
            ("Naam in barriere", note.id),
            ("Vingerafdruk", f"{note.sha256[:12]} (begin van de sha256)"),
        ],
        "kort": in_short(report),
        "aantallen": _figures(report),
        "geteld": [(name.replace("_", " "), amount(n)) for name, n in sorted(note.counts.items())],
        "kolommen": [_column(report, column) for column in report.columns],
        "kolommen_bekend": note.absent is not None,
        "periode": report.period and _period(report.period, report),
        "leeftijd": when(report),
        "over_adressen": report.addressed,
        "wijziging": since(report.changes) if report.changes else None,
        "afgekeurd": [_cause(cause, note.rows) for cause in report.rejects],
        "zonder_adres": None
        if report.unlinked is None
        else [_cause(cause, note.accepted) for cause in report.unlinked],
        "meldingen": [_without_secret_lines(notice) for notice in note.notices],
        "overgeslagen": note.skipped,
        "voet": f"Opgemaakt op {words.day(report.drawn_up)} · vragen: {report.contact}",
    }


def _without_secret_lines(notice: str) -> str:
    """Leave out on which lines secret rows stand: who mends them sees that when reading."""
    return _LINES.sub("", notice) if "geheim" in notice else notice


def _figures(report: DeliveryReport) -> list[tuple[str, str, str]]:
    note = report.note
    linked = report.unlinked
    figures = [
        ("Regels in het bestand", amount(note.rows), ""),
        ("Aangenomen", amount(note.accepted), share(note.accepted, note.rows)),
        ("Afgekeurd", amount(note.rejected), share(note.rejected, note.rows)),
    ]
    if linked is not None and report.addressed:
        missing = sum(cause.count for cause in linked)
        figures.append(("Zonder adres", amount(missing), share(missing, note.accepted)))
    return figures


def _column(report: DeliveryReport, column: Filled) -> dict[str, Any]:
    cards = report.readers.get(column.column, ())
    remarks = []
    counted = column.kept and not column.absent
    if column.absent:
        remarks.append("stond niet in het bestand, dus onbekend")
    elif not column.kept:
        remarks.append("niet bewaard; alleen of iemand meerderjarig is")
    elif not column.rows:
        remarks.append("er zijn geen regels")
    elif not column.filled:
        remarks.append("overal leeg")
    if column.partly and column.kept:
        remarks.append(f"{amount(column.partly)} keer is een deel van de datum onbekend")
    if column.column in _OPEN_END and not column.absent:
        remarks.append("leeg betekent: nog niet geëindigd, of onbekend")
    bare = column.absent or (column.kept and column.rows and not column.filled)
    if cards and bare and column.column not in _OPEN_END:
        remarks.append("kaarten die deze kolom lezen: " + ", ".join(cards))
    return {
        "naam": column.column,
        "deel": share(column.filled, column.rows) if counted else "–",
        "aantal": amount(column.filled) if counted else "",
        "balk": Markup(fill_bar(column.share)),  # noqa: S704 - our own SVG, made of numbers only
        "opmerking": "; ".join(remarks),
        "let": column.absent or (column.kept and not column.filled),
    }


def _period(period: Period, report: DeliveryReport) -> dict[str, Any]:
    unit = "tien jaar" if period.step > 1 else "jaar"
    title = f"Aantal regels per {unit}, naar {period.column}"
    year = period.column == "bouwjaar"
    most = max(period.years, key=lambda bar: bar[1])
    span = f"{most[0]}–{most[0] + period.step - 1}" if period.step > 1 else str(most[0])
    notes = [f"De meeste regels ({amount(most[1])}) zijn uit {span}."]
    if period.unknown:
        notes.append(f"Bij {amount(period.unknown)} regels is het jaar onbekend.")
    if period.first.year < period.years[0][0]:
        notes.append(f"De eerste staaf telt ook alles van voor {period.years[0][0]}.")
    if period.later and report.most_days is not None:
        notes.append(f"{amount(period.later)} keer ligt de datum na de peildatum: klopt het jaar?")
    return {
        "kop": title,
        "svg": Markup(year_bars(period.years, title)),  # noqa: S704 - our own SVG, every word in it escaped
        "oudste": str(period.first.year) if year else words.day(period.first),
        "nieuwste": str(period.last.year) if year else words.day(period.last),
        "noten": notes,
    }


def _cause(cause: Cause, rows: int) -> dict[str, str]:
    return {
        "wat": f"{cause.what[:1].upper()}{cause.what[1:]}",
        "kolom": cause.column,
        "aantal": amount(cause.count),
        "deel": share(cause.count, rows),
        "regels": ", ".join(map(str, cause.lines))
        + (", …" if cause.count > len(cause.lines) else ""),
        "remedie": cause.remedy,
    }
