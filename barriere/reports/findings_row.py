"""One row of the findings sheet: what stands in it, and what may be filled in."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal

from barriere.inspections.findings.columns import DAYS, MOST

Kind = Literal["bezoek", "rol", "extra"]
Cell = Literal["keuze", "getal", "datum", "tekst"]


@dataclass(frozen=True)
class FindingsRow:
    """The text of each filled column, and the open columns with their choices.

    Choices are empty where anything of the column's kind may be filled in. A column that is
    neither filled nor open does not apply.
    """

    kind: Kind
    texts: Mapping[str, str]
    open: Mapping[str, tuple[str, ...]]


def kind_of(column: str) -> Cell:
    """Return what an open column holds."""
    if column in DAYS:
        return "datum"
    if column in MOST:
        return "getal"
    return "tekst" if column == "opmerking" else "keuze"
