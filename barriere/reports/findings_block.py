"""The rows of one address on the findings sheet: first the visit, then each role."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import replace
from itertools import zip_longest

from barriere.catalogue.powers import Powers, Role
from barriere.inspections.findings.columns import OF_VISIT, VISIT
from barriere.inspections.findings.vocabulary import (
    deciding,
    findings_of,
    leading,
    measures_of,
    reporting,
    role_words,
)
from barriere.model.finding import NOTHING, Finding, Measure, RoleFinding
from barriere.model.finding_words import BEVINDING, BINNEN, MAATREGEL, STATUS, UITKOMST, ZEKERHEID
from barriere.reports.findings_row import FindingsRow

OFFICE = "gemeente"


def block(
    keys: Mapping[str, str], matrix: Powers, partners: tuple[str, ...], known: Finding | None
) -> Iterator[FindingsRow]:
    """Yield the rows of one address; `keys` are its locked cells, `known` what came back before.

    A role of the gemeente that can lead has two rows: it may find and do more than one thing.
    """
    yield _visit(keys, known)
    going = reporting(matrix, partners)
    roles = going | deciding(matrix)
    known = known and _by_role(known, roles)
    for rol, role in roles.items():
        lines = list(_lines(rol, known))
        least = 0 if rol not in going else 2 if _twice(matrix, rol, role) else 1
        for part, measure in [*lines, *[(None, None)] * (least - len(lines))]:
            yield _role(keys, matrix, rol, (part, measure))


def spare_row(
    keys: Mapping[str, str], matrix: Powers, rol: str, numbers: tuple[str, ...]
) -> FindingsRow:
    """Return a row for a further finding of a role, at an address that is still to be chosen."""
    row = _role(keys, matrix, rol, (None, None))
    texts = dict(row.texts) | {"adres": "Nog een bevinding: kies het nummer"}
    return FindingsRow("extra", texts, {"nr": numbers} | dict(row.open))


def _twice(matrix: Powers, rol: str, role: Role) -> bool:
    return role.partner == OFFICE and rol in leading(matrix)


def _visit(keys: Mapping[str, str], known: Finding | None) -> FindingsRow:
    choices = {"uitkomst": tuple(UITKOMST.values()), "binnen": tuple(BINNEN.values())}
    texts = dict(keys) | {"rol": VISIT.capitalize()}
    if known is not None:
        texts |= {
            "uitkomst": UITKOMST[known.uitkomst],
            "binnen": BINNEN.get(known.binnen, ""),
            "m2": _number(known.m2),
            "personen": _number(known.personen),
            "slaapplaatsen": _number(known.slaapplaatsen),
            "hercontrole_voor": known.hercontrole_voor.isoformat()
            if known.hercontrole_voor
            else "",
            "opmerking": known.opmerking,
        }
    return FindingsRow("bezoek", texts, {column: choices.get(column, ()) for column in OF_VISIT})


def _by_role(known: Finding, roles: Mapping[str, Role]) -> Finding:
    """Return a finding from before there were roles with each word at the first that may say it."""

    def role_of(rol: str, word: str, said: Callable[[Role], tuple[str, ...]]) -> str:
        return rol or next((key for key, role in roles.items() if word in said(role)), "")

    return replace(
        known,
        parts=tuple(
            replace(part, rol=role_of(part.rol, part.bevinding, findings_of))
            for part in known.parts
        ),
        measures=tuple(
            replace(one, rol=role_of(one.rol, one.maatregel, measures_of)) for one in known.measures
        ),
    )


def _lines(rol: str, known: Finding | None) -> Iterator[tuple[RoleFinding | None, Measure | None]]:
    """Yield what is known of a role, a finding and a measure to a row.

    Beside nothing found stands no measure: it was set for another reason.
    """
    if known is None:
        return
    parts = [part for part in known.parts if part.rol == rol]
    measures = [one for one in known.measures if one.rol == rol]
    if parts and parts[0].bevinding == NOTHING:
        yield parts[0], None
        parts = []
    yield from zip_longest(parts, measures)


def _role(
    keys: Mapping[str, str],
    matrix: Powers,
    rol: str,
    known: tuple[RoleFinding | None, Measure | None],
) -> FindingsRow:
    role = matrix.rollen[rol]
    part, measure = known
    open_ = {
        "maatregel": tuple(MAATREGEL[code] for code in measures_of(role)),
        "status": tuple(STATUS.values()),
        "termijn": (),
    }
    if words := findings_of(role):
        open_ |= {
            "bevinding": tuple(BEVINDING[code] for code in words),
            "zekerheid": tuple(ZEKERHEID.values()),
        }
    texts = {column: text for column, text in keys.items() if column != "adres"}
    texts["rol"] = role_words(matrix)[rol]
    if part is not None:
        texts |= {
            "bevinding": BEVINDING[part.bevinding],
            "zekerheid": ZEKERHEID.get(part.zekerheid, ""),
        }
    if measure is not None:
        texts |= {
            "maatregel": MAATREGEL[measure.maatregel],
            "status": STATUS[measure.status],
            "termijn": measure.termijn.isoformat() if measure.termijn else "",
        }
    return FindingsRow("rol", texts, open_)


def _number(value: int | None) -> str:
    return "" if value is None else str(value)
