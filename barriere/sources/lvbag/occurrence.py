"""What counts of one element of the extract: an occurrence of an object, or of an investigation."""

from dataclasses import dataclass, field

from barriere.errors import Place
from barriere.sources import limits
from barriere.sources.lvbag.elements import Element, local, refuse_depth
from barriere.sources.lvbag.shapes import INNER, OUTER, POINT, Piece

KINDS = {
    "Verblijfsobject": "verblijfsobject",
    "Ligplaats": "ligplaats",
    "Standplaats": "standplaats",
    "Pand": "pand",
    "Nummeraanduiding": "nummeraanduiding",
    "OpenbareRuimte": "openbare ruimte",
    "Woonplaats": "woonplaats",
}
"""The element of each object type, and what people call it."""

INVESTIGATION = "kenmerkInOnderzoek"
_ONE = {
    name: name
    for name in (
        "identificatie",
        "voorkomenidentificatie",
        "beginGeldigheid",
        "eindGeldigheid",
        "tijdstipRegistratieLV",
        "tijdstipInactief",
        "tijdstipInactiefLV",
        "tijdstipNietBagLV",
        "status",
        "naam",
        "huisnummer",
        "huisletter",
        "huisnummertoevoeging",
        "postcode",
        "oppervlakte",
        "oorspronkelijkBouwjaar",
        "OpenbareRuimteRef",
        "WoonplaatsRef",
        "kenmerk",
        "inOnderzoek",
    )
} | {f"identificatieVan{name}": "identificatie" for name in KINDS}
_ADDRESSES = {"heeftAlsHoofdadres": "hoofdadres", "heeftAlsNevenadres": "nevenadres"}
_CORNERS = {"exterior": OUTER, "interior": INNER, "Point": POINT}
_MEASURED = frozenset({"Point", "Polygon", "MultiSurface", "Surface", "posList", "pos"})
_CURVED = frozenset(
    {"Arc", "ArcString", "ArcByBulge", "ArcByCenterPoint", "Circle", "Curve", "CompositeCurve"}
)
_LISTED = frozenset({"gebruiksdoel", "PandRef", "NummeraanduidingRef"})
_roles: dict[str, str | None] = {}  # what _role said before: it is asked for every element
_OTHER = _LISTED | _ADDRESSES.keys() | _CORNERS.keys() | _MEASURED | _CURVED | {"LinearRing"}


@dataclass(slots=True)
class Occurrence:
    """One voorkomen: its kind, single values, lists, and its shape in pieces of text."""

    kind: str
    one: dict[str, str] = field(default_factory=dict)
    many: dict[str, list[str]] = field(default_factory=dict)
    pieces: list[Piece] = field(default_factory=list)
    system: str = ""
    curved: bool = False

    def listed(self, name: str) -> str | None:
        """Return a list as the sheet writes it, None if it is empty."""
        return ",".join(self.many[name]) if name in self.many else None


def occurrence(stand: Element, place: Place) -> Occurrence | None:
    """Return what a `stand` holds; None if it is nothing that the BAG has."""
    holder = stand[0] if len(stand) else None
    if holder is None or not len(holder):
        return None
    if local(str(holder.tag)) == INVESTIGATION:
        kind: str | None = INVESTIGATION
    else:
        kind = KINDS.get(local(str(holder[0].tag)))
    if kind is None:
        return None
    found = Occurrence(kind)
    if _fill(found, holder[0]) > limits.XML_DEPTH:
        refuse_depth(stand, place)
    return found


def _fill(found: Occurrence, element: Element) -> int:
    """Take what counts; return how many elements were seen."""
    one, shape, seen = found.one, _Shape(found), 0
    for seen, child in enumerate(element.iter(), 1):  # noqa: B007 - the count is the answer
        tag: str = child.tag  # type: ignore[assignment]  # comments are not parsed, so it is text
        role = _roles[tag] if tag in _roles else _role(tag)
        if role is None:
            continue
        if role in _OTHER:
            shape.take(role, child)
        else:
            one[role] = (child.text or "").strip()
    return seen


def _role(tag: str) -> str | None:
    """Return under which name the text of this element is kept, None if it is not."""
    name = local(tag)
    role = name if name in _OTHER else _ONE.get(name)
    if len(_roles) < limits.ZIP_ENTRIES:
        _roles[tag] = role
    return role


class _Shape:
    """The lists and the geometry of an occurrence, taken element by element."""

    def __init__(self, found: Occurrence) -> None:
        self._found = found
        self._address = "hoofdadres"
        self._corner, self._dimension = OUTER, 2
        self._open: list[str] | None = None

    def take(self, name: str, element: Element) -> None:
        if name in _MEASURED:
            said = element.get("srsDimension") or ""
            self._dimension = {"2": 2, "3": 3}.get(said, self._dimension)
            self._found.system = element.get("srsName") or self._found.system
        if name in _LISTED:
            key = self._address if name == "NummeraanduidingRef" else name
            self._found.many.setdefault(key, []).append((element.text or "").strip())
        elif name in ("pos", "posList"):
            self._add(element.text or "")
        else:
            self._corner = _CORNERS.get(name, self._corner)
            self._address = _ADDRESSES.get(name, self._address)
            self._found.curved |= name in _CURVED
            self._open = None

    def _add(self, text: str) -> None:
        """Add to the ring or point at hand: a ring may also be written pos by pos."""
        if self._open is None:
            self._open = []
            self._found.pieces.append((self._corner, self._dimension, self._open))
        self._open.append(text)
