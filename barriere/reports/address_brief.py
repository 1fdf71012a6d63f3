"""The address brief: all that may be said on paper about one address."""

from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True)
class Count:
    """A number from a register, as of a day; `value` None means unknown, never 0."""

    label: str
    value: int | None
    source: str = ""
    peildatum: date | None = None


@dataclass(frozen=True)
class AddressBrief:
    """What inspectors read about an address: counts and sentences, no person, no points.

    `kind` is 'wonen', 'horeca' or 'bedrijf'. `use` is the gebruiksdoel and
    `status` the BAG's own terms. `area` is in m², `x` and `y` RD metres; None is
    unknown. `grounds` are the ids by which the powers matrix finds who leads
    (a card id, or a ground that people gave); `ground` is the objective ground
    in words, as review says it ('' leaves it to the matrix). `reasons`, `unknown`, `innocent`,
    `caution` (contra-indications) and `earlier` (visits before) are whole
    sentences in plain Dutch. `pand_ids` mark the building on the map.
    """

    sleutel: str
    weergave: str
    kind: str
    grounds: tuple[str, ...]
    reasons: tuple[str, ...]
    ground: str = ""
    use: str = ""
    status: str = ""
    area: int | None = None
    bouwjaar: int | None = None
    x: float | None = None
    y: float | None = None
    pand_ids: tuple[str, ...] = ()
    counts: tuple[Count, ...] = ()
    unknown: tuple[str, ...] = ()
    innocent: tuple[str, ...] = ()
    caution: tuple[str, ...] = ()
    earlier: tuple[str, ...] = ()
    permits: tuple[str, ...] = ()
