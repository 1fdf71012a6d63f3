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
class Task:
    """What one role does here: by which law, what it may not, what it looks at and may find.

    `must_not` is the limit that matters most for this role at this address, '' when its
    sources name none. `findings` and `follows` are words of `model.finding`: what this
    role may report, and which interventions the sources give it, of which a jurist still
    has to confirm those in `unsure`; all are empty for a role that follows nothing up,
    such as care. `partner` brings the role along.
    """

    title: str
    partner: str
    basis: str
    must_not: str
    looks: tuple[str, ...]
    findings: tuple[str, ...]
    follows: tuple[str, ...]
    unsure: frozenset[str] = frozenset()
    leads: bool = False


@dataclass(frozen=True)
class VisitPage:
    """One address: `label` is its number ('3', '3b', or 'R1' for a reserve).

    `tasks` has the lead first. `arrival` and `departure` are minutes after midnight, None
    for a reserve. `map_svg` is the vicinity with the pand marked, '' when no place is known.
    """

    label: str
    brief: AddressBrief
    authority: Authority
    tasks: tuple[Task, ...]
    arrival: int | None = None
    departure: int | None = None
    map_svg: str = ""
