"""The visit page: one address on one sheet, the front to read, the back to fill in."""

from dataclasses import dataclass

from barriere.reports.address_brief import AddressBrief


@dataclass(frozen=True)
class Authority:
    """Who leads at an address, on which ground, and what may not be done.

    `short` is the role in a word or two, `task` what it supervises: the ground of the power,
    which tells nothing of the address. `ground` says in words why this role may
    come; `basis` is the law; `certainty` is '' when the law was seen in its
    source, else how sure it is; other texts carry a * when a jurist still has
    to confirm them.
    """

    role: str
    short: str
    task: str
    partner: str
    ground: str
    basis: str
    certainty: str
    entering: str
    may: tuple[str, ...]
    may_not: tuple[str, ...]


@dataclass(frozen=True)
class Checklist:
    """What one partner looks at, to tick off."""

    title: str
    items: tuple[str, ...]


@dataclass(frozen=True)
class VisitPage:
    """One address: `label` is its number ('3', '3b', or 'R1' for a reserve).

    `arrival` and `departure` are minutes after midnight, None for a reserve.
    `map_svg` is the vicinity with the pand marked, '' when no place is known.
    """

    label: str
    brief: AddressBrief
    authority: Authority
    checklists: tuple[Checklist, ...]
    arrival: int | None = None
    departure: int | None = None
    map_svg: str = ""
