"""What the report of a delivery says in sentences."""

from typing import Any

from barriere.model.quality import Changes
from barriere.reports import words
from barriere.reports.delivery_report import DeliveryReport


def amount(number: int, one: str = "", more: str = "") -> str:
    """Return a number as the Dutch write it, with its noun if one is given.

    >>> amount(28817), amount(1, "dag", "dagen")
    ('28.817', '1 dag')
    """
    shown = f"{number:,}".replace(",", ".")
    return f"{shown} {one if number == 1 else more}".rstrip()


def share(part: int, whole: int) -> str:
    """Return a share as a percentage; only all is 100 % and only nothing is 0 %.

    >>> share(1, 3), share(9999, 10000), share(1, 10000), share(0, 0)
    ('33,3 %', '99,9 %', '0,1 %', '–')
    """
    if not whole:
        return "–"
    tenths = round(1000 * part / whole)
    tenths = max(1, min(tenths, 999)) if 0 < part < whole else tenths
    return f"{tenths / 10:.1f}".removesuffix(".0").replace(".", ",") + " %"


def in_short(report: DeliveryReport) -> list[str]:
    """Return the whole report in a few sentences: what is fine, and what asks for work."""
    note = report.note
    if not note.rows:
        return ["Er stonden geen regels in dit bestand. Klopt dat? Vraag het na bij de houder."]
    lines = [f"{amount(note.accepted)} van de {amount(note.rows)} regels zijn aangenomen."]
    if note.rejected:
        causes = amount(len(report.rejects), "oorzaak", "oorzaken")
        one = "regel is" if note.rejected == 1 else "regels zijn"
        lines.append(f"{amount(note.rejected)} {one} afgekeurd, met {causes}.")
    else:
        lines.append("Er is niets afgekeurd.")
    if report.unlinked:
        missing = amount(
            sum(cause.count for cause in report.unlinked), "regel heeft", "regels hebben"
        )
        lines.append(f"{missing} geen adres in de BAG.")
    absent = [column.column for column in report.columns if column.absent]
    if absent:
        which = "deze kolom" if len(absent) == 1 else "deze kolommen"
        lines.append(f"In het bestand ontbraken {which}: {words.joined(tuple(absent))}.")
    if report.old:
        lines.append("De levering is oud. Vraag een nieuwe aan.")
    return lines


def when(report: DeliveryReport) -> str:
    """Return how fresh the delivery is, and what is usual."""
    old = amount(report.days_old, "dag", "dagen")
    day = words.day(report.drawn_up)
    if report.note.peildatum > report.drawn_up:
        return "De peildatum ligt na vandaag. Klopt het jaar?"
    if report.most_days is None:
        return f"Op {day} was de peildatum {old} geleden. Dit register veroudert niet snel."
    if report.old:
        return (
            f"Op {day} was de peildatum {old} geleden. Dat is oud: na {report.most_days} dagen "
            "vraagt barriere om een nieuwe levering. Wat daarna veranderde, telt niet mee."
        )
    return (
        f"Op {day} was de peildatum {old} geleden. Dat is vers genoeg: na {report.most_days} "
        "dagen vraagt barriere om een nieuwe levering (een werkafspraak, geen norm)."
    )


def since(changes: Changes) -> dict[str, Any]:
    """Return what changed since the delivery before, as rows of a table and a sentence."""
    rows = [
        ("Nieuw", amount(changes.new)),
        ("Weg", amount(changes.gone)),
        ("In beide", amount(changes.same)),
        *(
            (f"Waarvan {kind}", amount(count))
            for kind, count in changes.changed
        ),
    ]  # fmt: skip
    return {
        "vorige": f"{words.day(changes.previous_day)} ({changes.previous})",
        "vorige_regels": amount(changes.previous_rows),
        "wat": changes.what,
        "rijen": [] if changes.why_not else rows,
        "waarom_niet": changes.why_not,
    }
