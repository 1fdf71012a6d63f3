"""Writing a visit list as a PDF that can go on a clipboard, in black and white."""

from pathlib import Path
from typing import Any

from barriere.reports import words
from barriere.reports.address_brief import AddressBrief, Count
from barriere.reports.typeset import typeset
from barriere.reports.victim_card import victim_card
from barriere.reports.visit_list import VisitList
from barriere.reports.visit_page import Authority, VisitPage
from barriere.reports.write import write_bytes

RULES = (
    "Legitimeer u en noem het doel, bij elk bezoek.",
    "Een woning alleen met toestemming of met een machtiging. Rondkijken mag, doorzoeken niet.",
    "Werk alleen voor uw eigen taak. Wie leidt, staat per adres in het kader.",
    "Bij het minste vermoeden van mensenhandel: de slachtofferkaart, achter in deze lijst.",
    "Geen namen, geen BSN en geen foto’s van personen op of bij dit papier.",
    "Een adres op deze lijst is een reden om te kijken: geen bewijs, geen grond voor een besluit.",
)
_NO_BREAK = "\u00a0"
_COPIES = {"gemeente": "van de gemeente", "partners": "voor partners"}


def write_visit_list(path: Path, visit_list: VisitList) -> None:
    """Write the list as a tagged PDF (PDF/UA-1, PDF/A-2a), readable by the owner only.

    Registry text is set as it is, never read as markup. The same list gives the
    same bytes.
    """
    pdf = typeset("visit_list", _document(visit_list), visit_list.drawn_up)
    write_bytes(path, pdf)


def _document(v: VisitList) -> dict[str, Any]:
    """Return the list as the template reads it."""
    fictive = " · fictieve gegevens" if v.fictief else ""
    return {
        "titel": f"Bezoeklijst {v.team}",
        "gemeente": v.gemeente,
        "opgemaakt": v.drawn_up.isoformat(),
        "kop": f"Bezoeklijst {v.team} · controle {v.control} · {words.day(v.datum)}{fictive}",
        "voet": f"Lijst {v.number} · vernietigen vóór {words.day(v.destroy_by)}",
        "bladen": [_leaf(page, whole=v.audience == "gemeente") for page in (*v.pages, *v.reserve)],
        "formulier": {
            "uitkomst": list(words.UITKOMST.values()),
            "bevinding": list(words.BEVINDING.values()),
            "maatregel": list(words.MAATREGEL.values()),
        },
        "slachtoffer": victim_card({p.partner: p.number for p in v.phones}),
        **_cover(v),
    }


def _cover(v: VisitList) -> dict[str, Any]:
    """Return what the cover says."""
    theme = f" · thema {v.thema}" if v.thema else ""
    spare = len(v.reserve)
    return {
        "opschrift": f"Gemeente {v.gemeente} · integrale controle {v.control}{theme}",
        "datum": words.weekday(v.datum),
        "cijfers": [
            {"label": label, "waarde": value, "noot": note}
            for label, value, note in (
                ("Briefing", words.clock(v.briefing), v.depot),
                ("Vertrek", words.clock(v.start), ""),
                ("Terug", words.clock(v.back), ""),
                ("Adressen", str(len(v.pages)), f"en {spare} in reserve" if spare else ""),
            )
        ],
        "route": v.route_svg,
        "route_tekst": _route_alt(v),
        "route_uitleg": f"Vierkant: {v.depot}, begin en einde. Open rondje: reserve. "
        f"De lijn is de volgorde, niet per se de snelste weg. Reistijd: {v.travel_source}.",
        "stops": [_stop(p) for p in v.pages],
        "reserve": [_stop(p) for p in v.reserve],
        "partners": [
            {"naam": p.who, "telefoon": p.number} for p in v.phones if p.partner in v.partners
        ],
        "telefoons": [
            {"wie": p.who, "nummer": p.number} for p in v.phones if p.partner not in v.partners
        ],
        "regels": list(RULES),
        "nummer": v.number,
        "exemplaar": _COPIES[v.audience],
        "vernietigen": words.day(v.destroy_by),
    }


def _route_alt(v: VisitList) -> str:
    order = "; ".join(f"{p.label}: {p.brief.weergave}" for p in v.pages)
    return f"Routekaart vanaf {v.depot} langs {len(v.pages)} adressen. {order}"


def _stop(page: VisitPage) -> dict[str, str]:
    return {
        "nr": page.label,
        "adres": page.brief.weergave,
        "tijd": _span(page),
        "leiding": page.authority.short,
    }


def _span(page: VisitPage) -> str:
    if page.arrival is None:
        return ""
    return f"{words.clock(page.arrival)} – {words.clock(page.departure)}"


def _leaf(page: VisitPage, *, whole: bool) -> dict[str, Any]:
    """Return one address, front and back; facts from registers only on the whole copy."""
    brief = page.brief
    street, _, place = brief.weergave.partition(", ")
    return {
        "nr": page.label,
        "straat": street,
        "plaats": place,
        "tijd": _span(page),
        "feiten": _facts(brief) if whole else [],
        "kaart": page.map_svg,
        "kaart_tekst": f"Omgeving van {brief.weergave}; het pand is gemarkeerd.",
        "soort": words.KINDS.get(brief.kind, brief.kind),
        "waarom": list(brief.reasons),
        "onbekend": list(brief.unknown),
        "onschuldig": list(brief.innocent),
        "let_op": list(brief.caution),
        "eerder": list(brief.earlier),
        "vergunningen": list(brief.permits),
        "aantallen": [_counted(count) for count in brief.counts],
        "stand": _as_of(brief.counts),
        "leiding": _authority(page.authority),
        "lijsten": [{"titel": c.title, "punten": list(c.items)} for c in page.checklists],
    }


def _facts(brief: AddressBrief) -> list[dict[str, str]]:
    area = f"{brief.area}{_NO_BREAK}m²" if brief.area is not None else "onbekend"
    shown = {
        "Soort": words.KINDS.get(brief.kind, brief.kind),
        "Gebruiksdoel": brief.use.replace(",", ", ") or "onbekend",
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
    days = {c.source: words.day(c.peildatum) for c in counts if c.source and c.peildatum}
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
