"""The leaf of one address as the template reads it."""

from typing import Any

from barriere.model.register import Register
from barriere.reports import words
from barriere.reports.address_brief import AddressBrief, Count, Said
from barriere.reports.paper_copy import PaperCopy
from barriere.reports.visit_page import Authority, VisitPage

_NO_BREAK = "\u00a0"


def leaf(page: VisitPage, copy: PaperCopy) -> dict[str, Any]:
    """Return one address, front and back, as this copy may show it."""
    brief = page.brief
    street, _, place = brief.weergave.partition(", ")
    return {
        "nr": page.label,
        "straat": street,
        "plaats": place,
        "tijd": words.span(page.arrival, page.departure),
        "feiten": _facts(brief) if copy.shows(Register.BAG) else [],
        "beperkt": copy.limits,
        "kaart": page.map_svg,
        "kaart_tekst": f"Omgeving van {brief.weergave}; het pand is gemarkeerd.",
        "soort": words.KINDS.get(brief.kind, brief.kind),
        "waarom": _most(brief.reasons, 6),
        "onbekend": _most(brief.unknown, 5),
        "onschuldig": _most(brief.innocent, 5),
        "let_op": [said.text for said in brief.caution],
        "eerder": _most(brief.earlier, 3),
        "vergunningen": [said.text for said in brief.permits],
        "aantallen": [_counted(count) for count in brief.counts],
        "stand": _as_of(brief.counts),
        "leiding": _authority(page.authority),
        "lijsten": [{"titel": c.title, "punten": list(c.items)} for c in page.checklists],
    }


def _most(sentences: tuple[Said, ...], most: int) -> list[str]:
    """Return each sentence once, and how many more there are than fit on a leaf."""
    once = list(dict.fromkeys(said.text for said in sentences))
    rest = len(once) - most
    return once if rest <= 0 else [*once[:most], f"En nog {rest}; zie de uitleg van dit adres."]


def _facts(brief: AddressBrief) -> list[dict[str, str]]:
    area = f"{brief.area}{_NO_BREAK}m²" if brief.area is not None else "onbekend"
    shown = {
        "Soort": words.KINDS.get(brief.kind, brief.kind),
        "Gebruiksdoel": ", ".join(part.strip() for part in brief.use.split(",")) or "onbekend",
        "Oppervlakte": area,
        "Bouwjaar": str(brief.bouwjaar) if brief.bouwjaar is not None else "onbekend",
    }
    if brief.status:
        shown["Status (BAG)"] = brief.status
    return [{"label": label, "waarde": value} for label, value in shown.items()]


def _counted(count: Count) -> dict[str, str]:
    return {
        "label": count.label,
        "waarde": "onbekend" if count.value is None else str(count.value),
    }


def _as_of(counts: tuple[Count, ...]) -> str:
    """Return from which day each register's counts are, each register once."""
    days = {c.register.label: words.day(c.peildatum) for c in counts if c.peildatum}
    return "Stand: " + ", ".join(f"{source} {day}" for source, day in days.items()) if days else ""


def _authority(a: Authority) -> dict[str, Any]:
    return {
        "rol": a.role,
        "grond": a.ground[:1].upper() + a.ground[1:].rstrip("."),
        "basis": a.basis,
        "zekerheid": a.certainty,
        "binnen": a.entering,
        "mag": list(a.may),
        "mag_niet": list(a.may_not),
    }
