"""The address brief: all that may be said on paper about one address."""

from dataclasses import dataclass
from datetime import date

from barriere.model.register import Register


@dataclass(frozen=True)
class Said:
    """A sentence in plain Dutch, and every register that it tells something from.

    Who may not see one of these registers may not see the sentence; with none, it tells
    nothing of this address that a register holds.
    """

    text: str
    registers: frozenset[Register] = frozenset()


@dataclass(frozen=True)
class Count:
    """A number from a register, as of a day; `value` None means unknown, never 0."""

    label: str
    value: int | None
    register: Register
    peildatum: date | None = None

    @property
    def registers(self) -> frozenset[Register]:
        """Return the registers that it tells from, as a sentence does."""
        return frozenset({self.register})


@dataclass(frozen=True)
class AddressBrief:
    """What inspectors read about an address: counts and sentences, no person, no points.

    `kind` is 'wonen', 'horeca' or 'bedrijf'. `use` is the gebruiksdoel and
    `status` the BAG's own terms. `area` is in m², `x` and `y` RD metres; None is
    unknown. `grounds` are the ids by which the powers matrix finds who leads
    (a card id, or a ground that people gave); `ground` is the objective ground
    in words, as review says it ('' leaves it to the matrix). `reasons`, `unknown`, `innocent`,
    `caution` (contra-indications), `earlier` (visits before) and `changed` (since the plan was
    made) are whole sentences. `pand_ids` mark the building on the map.
    """

    sleutel: str
    weergave: str
    kind: str
    grounds: tuple[str, ...]
    reasons: tuple[Said, ...]
    ground: str = ""
    use: str = ""
    status: str = ""
    area: int | None = None
    bouwjaar: int | None = None
    x: float | None = None
    y: float | None = None
    pand_ids: tuple[str, ...] = ()
    counts: tuple[Count, ...] = ()
    unknown: tuple[Said, ...] = ()
    innocent: tuple[Said, ...] = ()
    caution: tuple[Said, ...] = ()
    earlier: tuple[Said, ...] = ()
    permits: tuple[Said, ...] = ()
    changed: tuple[Said, ...] = ()
