"""Who lives at an address on a day: for certain, or possibly.

The rules are those of the facts (definities/brp.toml, columns `woont_zeker` and
`woont_mogelijk`), so that nobody can be a resident here and not there. They
follow the feature descriptions of Haal Centraal BRP bewoning.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date

import pyarrow as pa
from sqlglot import exp

from barriere.facts.definition import Definitions
from barriere.facts.expression import names
from barriere.facts.formulas import columns_of
from barriere.facts.layers import stacked
from barriere.facts.lookup import Picture
from barriere.facts.moment import moment
from barriere.model.register import Register
from barriere.settings import Settings

_RULES = ("woont_zeker", "woont_mogelijk", "te_veel")


@dataclass(frozen=True)
class Bewoning:
    """The pseudonyms of who certainly lives at an address, and of who else possibly does.

    `onbekend`: more than a hundred live there, and the register does not say who.
    """

    bewoners: frozenset[str]
    mogelijke_bewoners: frozenset[str]
    onbekend: bool = False


def residents(
    picture: Picture, definitions: Definitions, settings: Settings, days: Sequence[date]
) -> pa.Table:
    """Return `dag`, `adr`, `persoon` and `zeker` of everyone who lives somewhere, or may.

    A row per day, address and person, in that order; one without a person says
    that more than a hundred live there, and not who. A day may be any day: the
    picture holds what the registers said on its own peildatum.
    """
    at = moment(picture.peildatum, settings)
    named = columns_of(definitions, Register.BRP, at)
    today = exp.cast(exp.Literal.string(picture.peildatum.isoformat()), "date")
    trees = {name: _on_day(named[name], today) for name in _needed(named)}
    rows = stacked("(SELECT * FROM brp CROSS JOIN dagen) AS op_dag", trees, "bewoning")
    picture.db.register("dagen", pa.table({"dag": pa.array(sorted(set(days)), pa.date32())}))
    try:
        return picture.db.sql(
            f"SELECT dag, adr, persoon, bool_or(woont_zeker) AS zeker FROM {rows} "
            "WHERE adr IS NOT NULL AND (woont_zeker OR woont_mogelijk OR te_veel) "
            "GROUP BY dag, adr, persoon ORDER BY dag, adr, persoon"
        ).to_arrow_table()
    finally:
        picture.db.unregister("dagen")


def bewoning(
    picture: Picture, definitions: Definitions, settings: Settings, day: date, adr: int
) -> Bewoning:
    """Return who lives at the address `adr` on `day`; nobody where the BRP has no stay."""
    everyone = residents(picture, definitions, settings, [day]).to_pylist()
    here = [row for row in everyone if row["adr"] == adr and row["persoon"]]
    unknown = any(row["adr"] == adr and not row["persoon"] for row in everyone)
    return Bewoning(
        frozenset(row["persoon"] for row in here if row["zeker"]),
        frozenset(row["persoon"] for row in here if not row["zeker"]),
        unknown,
    )


def _needed(named: dict[str, exp.Expression]) -> Iterable[str]:
    """Return the rules and every named condition they rest on."""
    found, left = set[str](), list(_RULES)
    while left:
        name = left.pop()
        if name in named and name not in found:
            found.add(name)
            left += names(named[name])
    return [name for name in named if name in found]


def _on_day(tree: exp.Expression, today: exp.Expression) -> exp.Expression:
    """Return the tree with the peildatum replaced by the column `dag`."""
    return tree.copy().transform(lambda node: exp.column("dag") if node == today else node)
