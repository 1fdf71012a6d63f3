"""The findings sheet of one team: a block per address, a row per role, ready to be filled in."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date
from itertools import chain

from barriere.catalogue.powers import Powers
from barriere.inspections.findings.expected import partners_of
from barriere.inspections.findings.vocabulary import deciding, findings_of, measures_of, reporting
from barriere.model.finding import Finding
from barriere.model.finding_words import BEVINDING, MAATREGEL
from barriere.model.inspection import Control, Plan, Route
from barriere.reports.findings_block import block, spare_row
from barriere.reports.findings_row import FindingsRow
from barriere.reports.planned import control_of, numbered, stem_of
from barriere.settings import Settings

SPARE = 2
"""So many rows each role has left for a further finding, at the end of the sheet."""


@dataclass(frozen=True)
class Contents:
    """What a sheet says beside the plan.

    `shown` has each address (sleutel) that may be shown, in words; one that is not in it is
    left out. `known` are findings that came back before. `drawn_up` is the day of printing.
    """

    shown: Mapping[str, str]
    matrix: Powers
    settings: Settings
    drawn_up: date
    known: Mapping[str, Finding] = field(default_factory=dict)


@dataclass(frozen=True)
class FindingsSheet:
    """The rows of one team of one control; the only date in the file's properties is `drawn_up`.

    `numbers` are the numbers of the addresses as they stand on the visit list, `choices` says
    per role in words what it may fill in.
    """

    control: str
    team: str
    datum: date
    gemeente: str
    rows: tuple[FindingsRow, ...]
    numbers: tuple[str, ...]
    choices: tuple[tuple[str, str], ...]
    drawn_up: date

    @property
    def title(self) -> str:
        """Return what the file is, in words."""
        return f"Bevindingen controle {self.control}, {self.team}"

    @property
    def name(self) -> str:
        """Return what the file is called, without its suffix."""
        return f"bevindingen-{stem_of(self.control, self.team)}"


def findings_sheets(plan: Plan, control_id: str, contents: Contents) -> tuple[FindingsSheet, ...]:
    """Return the sheet of each team that visits anybody on a control, or did.

    Raises WrongUse when the plan has no such control.
    """
    control = control_of(plan, control_id)
    told = {finding.team for finding in contents.known.values()}
    return tuple(
        _sheet(plan, control, route, contents)
        for route in control.routes
        if route.visits or route.team in told
    )


def _sheet(plan: Plan, control: Control, route: Route, contents: Contents) -> FindingsSheet:
    own = {key: one for key, one in contents.known.items() if one.team == route.team}
    listed = _listed(plan, route, own, contents)
    partners = partners_of(route, contents.settings)
    keys = {"controle": control.id, "team": route.team, "datum": control.datum.isoformat()}
    blocks = [
        block(
            keys | {"nr": nr, "adres": contents.shown[key], "sleutel": key},
            contents.matrix,
            partners,
            own.get(key),
        )
        for nr, key in listed
    ]
    numbers = tuple(nr for nr, _ in listed)
    spare = _spare(keys, contents.matrix, partners, numbers)
    return FindingsSheet(
        control=control.id,
        team=route.team,
        datum=control.datum,
        gemeente=contents.settings.gemeente.naam,
        rows=(*chain.from_iterable(blocks), *spare),
        numbers=numbers,
        choices=tuple(_choices(contents.matrix, partners)),
        drawn_up=contents.drawn_up,
    )


def _listed(
    plan: Plan, route: Route, own: Mapping[str, Finding], contents: Contents
) -> list[tuple[str, str]]:
    """Return the addresses with their numbers; X1 and on are those that left the list later."""
    listed = list(numbered(plan, route))
    gone = own.keys() - {key for _, key in listed}
    listed += [(f"X{rank}", key) for rank, key in enumerate(sorted(gone), 1)]
    return [(nr, key) for nr, key in listed if key in contents.shown]


def _spare(
    keys: Mapping[str, str], matrix: Powers, partners: tuple[str, ...], numbers: tuple[str, ...]
) -> Iterator[FindingsRow]:
    """Yield rows for a further finding; the role is set, so that its choices are its own."""
    for rol in (*reporting(matrix, partners), *deciding(matrix)):
        for _ in range(SPARE):
            yield spare_row(keys, matrix, rol, numbers)


def _choices(matrix: Powers, partners: tuple[str, ...]) -> Iterator[tuple[str, str]]:
    """Yield what each role may fill in, by the powers matrix."""
    for role in (reporting(matrix, partners) | deciding(matrix)).values():
        found = ", ".join(BEVINDING[code] for code in findings_of(role))
        follows = ", ".join(MAATREGEL[code] for code in measures_of(role))
        yield role.kort, f"Bevinding: {found or 'meldt deze rol niet'}. Maatregel: {follows}."
