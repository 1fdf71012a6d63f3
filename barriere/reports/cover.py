"""The cover of a visit list as the template reads it."""

from typing import Any

from barriere.reports import words
from barriere.reports.visit_list import VisitList
from barriere.reports.visit_page import VisitPage

RULES = (
    "Legitimeer u en noem het doel, bij elk bezoek.",
    "Een woning alleen met toestemming of met een machtiging. Rondkijken mag, doorzoeken niet.",
    "Werk alleen voor uw eigen taak. Wie leidt, staat per adres in het kader.",
    "Bij het minste vermoeden van mensenhandel: de slachtofferkaart, achter in deze lijst.",
    "Geen namen, geen BSN en geen foto’s van personen op of bij dit papier.",
    "Een adres op deze lijst is een reden om te kijken: geen bewijs, geen grond voor een besluit.",
)
_LINE = {
    False: "De lijn is de volgorde, niet per se de snelste weg.",
    True: "De lijn is de snelste weg over de wegenkaart.",
}


def cover(v: VisitList) -> dict[str, Any]:
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
        f"{_LINE[v.over_roads]} {words.travel(v.travel_source)}",
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
        "exemplaar": v.copy.whose,
        "verstrekking": list(v.copy.grounds),
        "controlecode": v.code,
        "catalogus": v.catalogus,
        "vernietigen": words.day(v.destroy_by),
    }


def _route_alt(v: VisitList) -> str:
    order = "; ".join(f"{p.label}: {p.brief.weergave}" for p in v.pages)
    return f"Routekaart vanaf {v.depot} langs {len(v.pages)} adressen. {order}"


def _stop(page: VisitPage) -> dict[str, str]:
    return {
        "nr": page.label,
        "adres": page.brief.weergave,
        "tijd": words.span(page.arrival, page.departure),
        "leiding": page.authority.short,
    }
