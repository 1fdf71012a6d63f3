"""How the front of a leaf is filled: as large a letter as fits, and the map takes what is left.

All heights are in mm, and follow the measures in leaf.typ and style.typ.
"""

from dataclasses import dataclass, replace

from barriere.reports.address_brief import AddressBrief, Count, Said
from barriere.reports.text_lines import MM, height_of, lines_of, listed
from barriere.reports.visit_page import Authority

WIDTH, HEIGHT = 176.0, 259.0
"""The paper between its margins, in mm."""
MAP_HIGHEST = 112.0
_LADDER = (
    (12.0, 84),
    (11.5, 74),
    (11.0, 66),
    (11.0, 54),
    (10.5, 48),
    (10.0, 42),
    (9.5, 36),
    (9, 30),
)
"""Letters in points with the lowest map beside them, in the order in which they are tried."""
_SPARE = 4.0
_LEFT, _RIGHT = 168 * 1.2 / 2.2, 168 / 2.2
_BULLET, _GAP = 4.0, 2.1
_MOST = (6, 5, 4, 3, 2, 1)
_LONGEST = 170
"""Letters of a sentence, where even one of each kind takes too much room."""
_TITLES = ((26, 20.0), (44, 16.0))
_SMALL = 12.5
_MORE = "En nog {}; vraag ernaar bij de briefing."


@dataclass(frozen=True)
class Part:
    """A heading with the sentences under it, or with counts and the day they are of."""

    title: str
    sentences: tuple[str, ...] = ()
    counts: tuple[Count, ...] = ()
    as_of: str = ""


@dataclass(frozen=True)
class Front:
    """The front as it fits: letter (points), heights of the map and of what is spare (mm)."""

    letter: float
    map_height: float
    spare: float
    changed: tuple[str, ...]
    caution: tuple[str, ...]
    left: tuple[Part, ...]
    right: tuple[Part, ...]


def title_size(street: str) -> float:
    """Return the size in points of a street as title, so that it stays within two lines."""
    return next((size for long, size in _TITLES if len(street) <= long), _SMALL)


def front(
    brief: AddressBrief, lead: Authority, as_of: str, map_height: float | None = None
) -> Front:
    """Return the front with the largest letter that keeps it on one page.

    `map_height` is that of a map already drawn; without it the map takes what the
    text leaves. Sentences that find no room are counted, the least important last.
    """
    for most in _MOST:
        made = _parts(brief, as_of, most, None if most > 1 else _LONGEST)
        for letter, least in _LADDER:
            left = HEIGHT - _SPARE - _height(brief, lead, made, letter)
            high = min(left, MAP_HIGHEST) if map_height is None else map_height
            if left >= (least if map_height is None else high):
                return replace(made, letter=letter, map_height=high, spare=left - high)
    high = _LADDER[-1][1] if map_height is None else map_height
    return replace(made, letter=_LADDER[-1][0], map_height=high, spare=0)


def _parts(brief: AddressBrief, as_of: str, most: int, longest: int | None) -> Front:
    few = max(most // 2 + 1, 1) if most > 1 else 1

    def said(sentences: tuple[Said, ...], count: int) -> tuple[str, ...]:
        return tuple(_cut(text, longest) for text in _first(sentences, count))

    why = Part("Waarom dit adres op de lijst staat", said(brief.reasons, most))
    innocent = Part("Kan ook onschuldig zijn", said(brief.innocent, most))
    right = (
        Part("Geregistreerd", counts=brief.counts, as_of=as_of if brief.counts else ""),
        Part("Wat we niet weten", said(brief.unknown, most)),
        Part("Eerder bezoek", said(brief.earlier, few)),
        Part("Vergunningen", said(brief.permits, few)),
    )
    filled = tuple(part for part in right if part.sentences or part.counts)
    left = (why,) if why.sentences else ()
    extra = (innocent,) if innocent.sentences else ()
    ways = ((left + extra, filled), (left, filled[:1] + extra + filled[1:]))
    low = min(ways, key=lambda way: max(_column(way[0], _LEFT, 11), _column(way[1], _RIGHT, 11)))
    return Front(0, 0, 0, said(brief.changed, most), said(brief.caution, most), *low)


def _first(sentences: tuple[Said, ...], most: int) -> list[str]:
    """Return each sentence once, and how many more there are than find room."""
    once = list(dict.fromkeys(said.text for said in sentences))
    rest = len(once) - most
    return once if rest <= 0 else [*once[:most], _MORE.format(rest)]


def _cut(text: str, longest: int | None) -> str:
    if longest is None or len(text) <= longest:
        return text
    return text[:longest].rsplit(" ", 1)[0] + " …"


def _height(brief: AddressBrief, lead: Authority, made: Front, letter: float) -> float:
    street = brief.weergave.partition(", ")[0]
    size = title_size(street)
    head = max(13.0, height_of(street, 104, size, "Bold") + 2 + 12 * 0.66 / MM) + 3.2
    warned = _warned(made.changed, letter) + _warned(made.caution, letter)
    columns = max(_column(made.left, _LEFT, letter), _column(made.right, _RIGHT, letter))
    return head + warned + _facts(brief, letter) + columns + 2 + _authority(lead, letter)


def _warned(sentences: tuple[str, ...], letter: float) -> float:
    if not sentences:
        return 0
    text = listed(sentences, WIDTH - 8 - _BULLET, letter, _GAP)
    return 5.2 + _heading(letter) + 2 + text + 3


def _facts(brief: AddressBrief, letter: float) -> float:
    wide = lines_of(brief.use, 58, letter, "Semibold") if len(brief.use) > WIDE else 1
    return 4.4 + 3.2 + (9 * 1.24 + letter * (0.66 + 1.24 * (wide - 1))) / MM + 1


WIDE = 34
"""Letters of a fact from which it may take more lines."""


def _column(parts: tuple[Part, ...], width: float, letter: float) -> float:
    return sum(_part(part, width, letter) for part in parts)


def _part(part: Part, width: float, letter: float) -> float:
    high = 4.6 + _heading(letter) + 2.9
    if part.counts:
        high += len(part.counts) * (letter * 0.726 / MM + 2) - 2
    if part.as_of:
        high += 1.8 + height_of(part.as_of, width, 9)
    if part.sentences:
        high += listed(part.sentences, width - _BULLET, letter, _GAP)
    return high


def _authority(a: Authority, letter: float) -> float:
    inner = WIDTH - 8 - 7
    left, right = inner / 2.15, inner * 1.15 / 2.15
    lead = f"Grond: {a.ground}. {a.basis} *."
    first = height_of(f"Leiding: {a.role}", left, letter * 1.1, "Bold") + 2
    first += height_of(lead, left, letter) + 3.4 + _heading(letter) + 2
    first += height_of(a.entering, left, letter) + 6
    second = _heading(letter) + 2 + listed(a.may, right - _BULLET, letter, _GAP)
    second += 3.4 + _heading(letter) + 2 + listed(a.may_not, right - _BULLET, letter, _GAP)
    return 4 + 6.4 + max(first, second)


def _heading(letter: float) -> float:
    return letter * 1.1 * 0.66 / MM
