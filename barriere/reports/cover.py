"""The cover of a visit list as the template reads it."""

from collections.abc import Sequence
from typing import Any

from barriere.reports import words
from barriere.reports.leaf_front import WIDTH
from barriere.reports.text_lines import height_of, lines_of
from barriere.reports.visit_list import Phone, VisitList
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


_PAPER = 259.0
_HEAD, _CHANGED = 62.0, 17.0
"""Height in mm of what stands around the map, but for its caption and the table."""
_ROW, _CLOSE, _SPARE_LINE = 7.4, 5.7, 8.0
_DENSE_FROM = 11
_ADDRESS, _SECOND = 72.0, 4.9
"""Width in mm of an address in the order, and the height of a second line of it."""
_LOWEST, _HIGHEST = 78.0, 165.0
_INSIDE, _PARTNER, _PHONE = 120.0, 11.5, 6.6
"""Height in mm of the inside of the cover but for partners and numbers, and of one of each."""
_WRITE, _MOST_LINES = 9.0, 8


def map_height(pages: Sequence[VisitPage], travel: str) -> float:
    """Return how high the route map is in mm, beside the order of these stops and its caption."""
    spare = any(page.arrival is None for page in pages)
    dense = len(pages) > _DENSE_FROM
    more = sum(lines_of(page.brief.weergave, _ADDRESS, 11, "Semibold") - 1 for page in pages)
    table = (len(pages) + 1) * (_CLOSE if dense else _ROW) + more * _SECOND
    left = _PAPER - _HEAD - height_of(_caption("", travel, over_roads=False), WIDTH, 9) - table
    left -= (_SPARE_LINE if spare else 0) + (_CHANGED if _changed(pages) else 0)
    return min(max(left, _LOWEST), _HIGHEST)


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
        "route_uitleg": _caption(v.depot, v.travel_source, over_roads=v.over_roads),
        "stops": [_stop(p) for p in v.pages],
        "reserve": [_stop(p) for p in v.reserve],
        "dicht": len(v.pages) + spare > _DENSE_FROM,
        "veranderd": _changed((*v.pages, *v.reserve)),
        "partners": [
            {"naam": p.who, "telefoon": p.number, "rollen": _roles(v, p.partner)}
            for p in v.phones
            if p.partner in v.partners
        ],
        "telefoons": _halves([p for p in v.phones if p.partner not in v.partners]),
        "regels_briefing": _lines(v),
        "regels": list(RULES),
        "nummer": v.number,
        "exemplaar": v.copy.whose,
        "verstrekking": list(v.copy.grounds),
        "controlecode": v.code,
        "catalogus": v.catalogus,
        "nagekeken": " ".join(v.checked),
        "vernietigen": words.day(v.destroy_by),
    }


def _route_alt(v: VisitList) -> str:
    order = "; ".join(f"{p.label}: {p.brief.weergave}" for p in v.pages)
    return f"Routekaart vanaf {v.depot} langs {len(v.pages)} adressen. {order}"


def _caption(depot: str, travel: str, *, over_roads: bool) -> str:
    return (
        f"Vierkant: {depot}, begin en einde. Open rondje: reserve. {_LINE[over_roads]} "
        f"{words.travel(travel)}"
    )


def _changed(pages: Sequence[VisitPage]) -> str:
    """Return at how many addresses something changed; '' when nothing did."""
    count = sum(bool(page.brief.changed) for page in pages)
    if not count:
        return ""
    where = "1 adres" if count == 1 else f"{count} van de {len(pages)} adressen"
    return f"Bij {where} is iets anders dan toen het plan werd gemaakt: lees het op het blad."


def _roles(v: VisitList, partner: str) -> str:
    """Return the roles that a partner brings along, as the first leaf has them."""
    tasks = v.pages[0].tasks if v.pages else ()
    names = tuple(task.title for task in tasks if task.partner == partner)
    only = names == tuple(p.who for p in v.phones if p.partner == partner)
    return "" if only else " · ".join(names)


def _lines(v: VisitList) -> int:
    """Return how many lines there are to write on, beside all that must stand on the inside."""
    others = len(v.phones) - len(v.partners)
    shared = sum(height_of(line, WIDTH - 4, 11) + 2.1 for line in v.copy.grounds)
    small = height_of(" ".join(v.checked), WIDTH - 7, 9)
    full = _INSIDE + len(v.partners) * _PARTNER + -(-others // 2) * _PHONE + shared + small
    return min(max(int((_PAPER - full) // _WRITE), 0), _MOST_LINES)


def _halves(phones: list[Phone]) -> list[list[dict[str, str]]]:
    """Return the numbers in two columns; 112 first."""
    first = sorted(phones, key=lambda p: p.partner != "112")
    said = [{"wie": p.who, "nummer": p.number} for p in first]
    middle = -(-len(said) // 2)
    return [said[:middle], said[middle:]]


def _stop(page: VisitPage) -> dict[str, Any]:
    return {
        "nr": page.label,
        "adres": page.brief.weergave,
        "tijd": words.span(page.arrival, page.departure),
        "leiding": page.authority.short,
        "veranderd": bool(page.brief.changed),
    }
