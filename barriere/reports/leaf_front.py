"""How the front of a leaf is filled: as large a letter as fits beside the map.

All heights are in mm, and follow the measures in leaf.typ and style.typ.
"""

from dataclasses import dataclass, replace

from barriere.reports.address_brief import AddressBrief, Count, Said
from barriere.reports.text_lines import CAP, MM, height_of, lines_of, listed
from barriere.reports.visit_page import Authority

WIDTH, HEIGHT = 176.0, 259.0
"""The paper between its margins, in mm."""
MAP = 72.0
_LADDER = (
    (12.0, MAP), (11.5, MAP), (11.0, MAP), (11.0, 62.0), (10.5, 56.0), (10.5, 50.0),
    (10.0, 48.0), (9.5, 46.0), (9.0, 44.0), (9.0, 32.0),
)  # fmt: skip
"""Letters in points with the map beside them, in the order in which they are tried."""
_NO_MAP = 9.0
_HEADING, _ABOVE = 1.32, 4.6
"""How much larger a heading of the second level is than its text, and the white above it."""
_SPARE = 4.0
_LEFT, _RIGHT = 168 * 1.2 / 2.2, 168 / 2.2
_BULLET, _GAP = 4.0, 2.1
_LEVELS = ((6, None), (5, None), (4, None), (3, None), (2, None), (1, 170), (1, 80), (1, 40))
"""How many sentences of a kind are shown, and how many letters of one where all take too much."""
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


def front(brief: AddressBrief, lead: Authority, as_of: str, limits: str, *, mapped: bool) -> Front:
    """Return the front with the largest letter that keeps it on one page.

    The map gives way before the letter becomes small, and sentences that find no room
    are counted, so that nothing is left out in silence.
    """
    for most, longest in _LEVELS:
        made = _parts(brief, as_of, most, longest)
        for letter, tall in _LADDER:
            high = tall if mapped else _NO_MAP
            spare = HEIGHT - _SPARE - _height(brief, lead, made, letter) - high
            spare -= height_of(limits, WIDTH, letter) + 4 if limits else 0
            if spare >= 0:
                return replace(made, letter=letter, map_height=high, spare=spare)
    return replace(made, letter=_LADDER[-1][0], map_height=high)


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
    head = max(13.0, height_of(street, 104, size, "Bold") + 2 + 12 * CAP / MM) + 3.2
    warned = _warned(made.changed, letter) + _warned(made.caution, letter)
    columns = max(_column(made.left, _LEFT, letter), _column(made.right, _RIGHT, letter))
    return head + warned + _facts(brief, letter) + columns + 3.5 + _authority(lead, letter)


def _warned(sentences: tuple[str, ...], letter: float) -> float:
    if not sentences:
        return 0
    text = listed(sentences, WIDTH - 8 - _BULLET, letter, _GAP)
    return 5.2 + _heading(letter) + max(2.9, _apart(letter)) + text + 3


def _facts(brief: AddressBrief, letter: float) -> float:
    wide = lines_of(brief.use, 58, letter, "Semibold") if len(brief.use) > WIDE else 1
    return 4.4 + 1.2 + (9 * 1.24 + letter * (0.66 + 1.24 * (wide - 1))) / MM + 1


WIDE = 34
"""Letters of a fact from which it may take more lines."""


def _column(parts: tuple[Part, ...], width: float, letter: float) -> float:
    """Return the height of a column; the white above its first heading falls away."""
    return sum(_part(part, width, letter) for part in parts) - (_ABOVE if parts else 0)


def _part(part: Part, width: float, letter: float) -> float:
    high = _ABOVE + _heading(letter) + 2.9
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
    below = max(2.9, _apart(letter))
    head = _ABOVE + _heading(letter) + below
    first = height_of(f"Leiding: {a.role}", left, letter * _HEADING, "Bold") + below
    first += height_of(f"Grond: {a.ground}. {a.basis} *.", left, letter, "Semibold") + head
    first += height_of(a.entering, left, letter) + max(2.4, _apart(letter)) + 9 * CAP / MM
    second = listed(a.may_not, right - _BULLET, letter, _GAP) + head
    if a.may:
        second += listed(a.may, right - _BULLET, letter, _GAP) + head
    return 4 + 6.4 + max(first, second)


def _apart(letter: float) -> float:
    """Return the white between paragraphs, as style.typ has it."""
    return 0.8 * letter / MM


def _heading(letter: float) -> float:
    return letter * _HEADING * CAP / MM
