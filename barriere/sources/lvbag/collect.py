"""One extract, gathered element by element: what is valid on the peildatum, and counts of all."""

from collections import Counter
from dataclasses import dataclass, field
from datetime import date
from functools import partial

from barriere.errors import Place
from barriere.model.delivery import Reject
from barriere.sources.lvbag import rows
from barriere.sources.lvbag.drawn import Drawn, Named, as_points, as_wkb
from barriere.sources.lvbag.elements import Element
from barriere.sources.lvbag.history import Use, use
from barriere.sources.lvbag.occurrence import INVESTIGATION, Occurrence, occurrence
from barriere.sources.lvbag.rows import Rows
from barriere.sources.sheets.bag import PAND_STATUSES, STATUSES

_PLACES = ("verblijfsobject", "ligplaats", "standplaats")
_STATUSES = frozenset(
    {*STATUSES, *PAND_STATUSES, "Woonplaats aangewezen", "Woonplaats ingetrokken"}
)
_NUMBER = (
    *("huisnummer", "huisletter", "huisnummertoevoeging", "postcode"),
    *("OpenbareRuimteRef", "WoonplaatsRef"),
)


@dataclass
class Collected:
    """The extract so far; `number` counts the occurrences of objects, `strange` what is no BAG."""

    objects: Rows = field(default_factory=lambda: Rows(rows.OBJECTS))
    numbers: Rows = field(default_factory=lambda: Rows(rows.NUMBERS))
    streets: Rows = field(default_factory=lambda: Rows(rows.STREETS))
    places: Rows = field(default_factory=lambda: Rows(rows.PLACES))
    panden: Rows = field(default_factory=lambda: Rows(rows.PANDEN))
    investigations: Rows = field(default_factory=lambda: Rows(rows.INVESTIGATIONS))
    relations: Rows = field(default_factory=lambda: Rows(rows.RELATIONS))
    points: Drawn = field(default_factory=lambda: Drawn(as_points))
    areas: Drawn = field(default_factory=lambda: Drawn(as_wkb))
    unfit: list[Reject] = field(default_factory=list)
    statuses: Counter[tuple[str, str]] = field(default_factory=Counter)
    uses: Counter[Use] = field(default_factory=Counter)
    investigated: int = 0
    strange: int = 0
    number: int = 0

    def take(self, stand: Element, file: str, day: date, place: Place) -> None:
        """Take one `stand` of a file: an occurrence of an object or of an investigation."""
        found = occurrence(stand, place)
        if found is None:
            self.strange += 1
        elif found.kind == INVESTIGATION:
            self._investigation(found, day.isoformat())
        else:
            self._object(found, file, day.isoformat())

    def relate(self, relation: Element) -> None:
        """Take one relation between a woonplaats and a municipality."""
        texts = [(e.text or "").strip() for e in relation.iter("{*}identificatie")]
        if len(texts) == 2:  # noqa: PLR2004 - woonplaats and municipality
            begin, end, status = (
                relation.findtext(f".//{{*}}{name}")
                for name in ("begindatumTijdvakGeldigheid", "einddatumTijdvakGeldigheid", "status")
            )
            self.relations.add(*texts, begin, end, status)

    @property
    def rejects(self) -> list[Reject]:
        """Return the rejects so far, after drawing what waits."""
        for drawn in (self.points, self.areas):
            drawn.draw()
        return [*self.unfit, *self.points.rejects, *self.areas.rejects]

    def _object(self, found: Occurrence, file: str, day: str) -> None:
        self.number += 1
        one = found.one
        status = one.get("status")
        self.statuses[found.kind, status if status in _STATUSES else "onbekende status"] += 1
        id_, version = one.get("identificatie", ""), one.get("voorkomenidentificatie", "")
        named = Named(self.number, file, found.kind, id_, version)
        what = use(found, day)
        self.uses[what] += 1
        if not named.known:
            self.unfit.append(named.reject("dit object heeft geen BAG-id"))
        elif what is Use.UNDATED:
            self.unfit.append(named.reject("er is geen geldige begin- of einddatum"))
        elif found.kind in _PLACES:
            then = partial(self._address, found, named) if what is Use.VALID else None
            self.points.add(named, found, then)
        elif found.kind == "pand":
            then = partial(self._pand, found, named) if what is Use.VALID else None
            self.areas.add(named, found, then)
        elif what is Use.VALID:
            self._name(found, named)

    def _address(self, found: Occurrence, named: Named, x: float, y: float) -> None:
        lists = map(found.listed, ("hoofdadres", "nevenadres", "PandRef", "gebruiksdoel"))
        single = map(found.one.get, ("oppervlakte", "status"))
        self.objects.add(*_version(found, named), named.kind, named.file, *lists, *single, x, y)

    def _pand(self, found: Occurrence, named: Named, wkb: bytes) -> None:
        single = map(found.one.get, ("oorspronkelijkBouwjaar", "status"))
        self.panden.add(*_version(found, named), *single, wkb)

    def _name(self, found: Occurrence, named: Named) -> None:
        rows, columns = {
            "nummeraanduiding": (self.numbers, _NUMBER),
            "openbare ruimte": (self.streets, ("naam", "WoonplaatsRef")),
            "woonplaats": (self.places, ("naam",)),
        }[found.kind]
        rows.add(*_version(found, named), *map(found.one.get, columns))

    def _investigation(self, found: Occurrence, day: str) -> None:
        self.investigated += 1
        if use(found, day) is Use.VALID:
            named = Named(self.investigated, "", "", found.one.get("identificatie", ""), "")
            single = map(found.one.get, ("kenmerk", "inOnderzoek"))
            self.investigations.add(*_version(found, named), *single)


def _version(found: Occurrence, named: Named) -> tuple[int, str, str | None, str]:
    return named.number, named.id, found.one.get("tijdstipRegistratieLV"), named.version
