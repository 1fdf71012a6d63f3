"""The leaf of one address as the template reads it."""

from typing import Any

from barriere.model.register import Register
from barriere.reports import words
from barriere.reports.address_brief import AddressBrief, Count
from barriere.reports.leaf_back import Block, back
from barriere.reports.leaf_front import WIDE, Front, Part, front, title_size
from barriere.reports.paper_copy import PaperCopy
from barriere.reports.visit_page import Authority, VisitPage

_NO_BREAK = "\u00a0"
_NOTES, _NOTES_FROM, _NOTE_LINE = 12.0, 32.0, 9.5
"""Room in mm for notes on the front: the heading, from how much there is any, and a line."""


def leaf(page: VisitPage, copy: PaperCopy) -> dict[str, Any]:
    """Return one address, front and back, as this copy may show it."""
    brief = page.brief
    street, _, place = brief.weergave.partition(", ")
    name, _, number = street.rpartition(" ")
    face = front(brief, page.authority, as_of(brief.counts), copy.limits, mapped=bool(page.map_svg))
    return {
        "nr": page.label,
        "straat": name,
        "huisnummer": number,
        "plaats": place,
        "kop_letter": title_size(street),
        "kop_achter": min(title_size(street), 17),
        "tijd": words.span(page.arrival, page.departure),
        "feiten": _facts(brief) if copy.shows(Register.BAG) else [],
        "beperkt": copy.limits,
        "kaart": page.map_svg,
        "kaart_tekst": f"Omgeving van {brief.weergave}; het pand is gemarkeerd.",
        "soort": words.KINDS.get(brief.kind, brief.kind),
        "leiding": _authority(page.authority),
        "kaart_hoogte": face.map_height,
        **_front(face),
        **_back(page),
    }


def as_of(counts: tuple[Count, ...]) -> str:
    """Return from which day each register's counts are, each register once."""
    days = {c.register.label: words.day(c.peildatum) for c in counts if c.peildatum}
    return "Stand: " + ", ".join(f"{source} {day}" for source, day in days.items()) if days else ""


def _front(face: Front) -> dict[str, Any]:
    return {
        "letter": face.letter,
        "veranderd": list(face.changed),
        "let_op": list(face.caution),
        "links": [_part(part) for part in face.left],
        "rechts": [_part(part) for part in face.right],
        "regels": int((face.spare - _NOTES) // _NOTE_LINE) if face.spare > _NOTES_FROM else 0,
    }


def _part(part: Part) -> dict[str, Any]:
    return {
        "titel": part.title,
        "zinnen": list(part.sentences),
        "aantallen": [_counted(count) for count in part.counts],
        "stand": part.as_of,
    }


def _facts(brief: AddressBrief) -> list[dict[str, Any]]:
    area = f"{brief.area}{_NO_BREAK}m²" if brief.area is not None else "onbekend"
    shown = {
        "Soort": words.KINDS.get(brief.kind, brief.kind),
        "Gebruiksdoel": ", ".join(part.strip() for part in brief.use.split(",")) or "onbekend",
        "Oppervlakte": area,
        "Bouwjaar": str(brief.bouwjaar) if brief.bouwjaar is not None else "onbekend",
    }
    if brief.status:
        shown["Status (BAG)"] = brief.status
    return [
        {"label": label, "waarde": value, "breed": len(value) > WIDE}
        for label, value in shown.items()
    ]


def _counted(count: Count) -> dict[str, str]:
    return {
        "label": count.label,
        "waarde": "onbekend" if count.value is None else str(count.value),
    }


def _authority(a: Authority) -> dict[str, Any]:
    texts = (a.ground, a.basis, a.entering, *a.may, *a.may_not)
    return {
        "rol": a.role,
        "grond": a.ground[:1].upper() + a.ground[1:].rstrip("."),
        "basis": a.basis,
        "zekerheid": a.certainty,
        "binnen": a.entering,
        "mag": list(a.may),
        "mag_niet": list(a.may_not),
        "ster": bool(a.certainty) or any("*" in text for text in texts),
    }


def _back(page: VisitPage) -> dict[str, Any]:
    made = back(page.tasks)
    return {
        "achter": {
            "letter": made.rows.letter,
            "rij": made.rows.row,
            "tussen": made.rows.between,
            "lucht": made.rows.air,
            "regels": made.lines,
            "dicht": made.rows.close,
        },
        "ook": ", ".join(made.named),
        "taken": [_task(block) for block in made.blocks],
    }


def _task(block: Block) -> dict[str, Any]:
    task = block.task
    return {
        "rol": task.title,
        "leidt": task.leads,
        "grond": task.basis,
        "niet": task.must_not,
        "kijken": list(block.looks),
        "gevonden": list(block.findings),
        "volgt": list(block.follows),
        "gepaard": block.paired,
    }
