"""The definitions of the facts with one fault in them, held against the towns of the oracle."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from typing import Any

import pyarrow as pa

from barriere import facts
from barriere.errors import BadData
from barriere.facts import Definitions
from barriere.facts.definition import Count, Fact
from barriere.settings import Settings
from barriere.store.picture import Picture
from tests.mutation.expressions import faults
from tests.oracle.making import REGISTERS
from tests.oracle.scenes import SCENES, norms_of, rows_of
from tests.town import picture


@dataclass(frozen=True)
class Fault:
    """Definitions with one fault in them, and the fault in words."""

    definitions: Definitions
    words: str


def mutants(definitions: Definitions) -> Iterator[Fault]:
    """Yield the definitions once per fault; each has a hash of its own, so nothing is cached."""
    for number, (wrong, words) in enumerate(_faults(definitions)):
        yield Fault(replace(wrong, sha256=f"mutant {number}"), words)


def _faults(definitions: Definitions) -> Iterator[tuple[Definitions, str]]:
    for register, bron in definitions.bronnen.items():
        for name, text in bron.kolommen.items():
            for other in faults(text):
                wrong = replace(bron, kolommen={**bron.kolommen, name: other})
                sources = {**definitions.bronnen, register: wrong}
                yield replace(definitions, bronnen=sources), f"{register}.{name} werd {other}"
        if bron.onbekend:
            sources = {**definitions.bronnen, register: replace(bron, onbekend="")}
            yield replace(definitions, bronnen=sources), f"{register} zonder onbekend"
    for fact in definitions.feiten.values():
        for key, value in _changed(fact):
            wrong_fact = replace(fact, **{key: value})
            found = {**definitions.feiten, fact.naam: wrong_fact}
            yield replace(definitions, feiten=found), f"{fact.naam}: {key} werd {value}"


def _changed(fact: Fact) -> Iterator[tuple[str, Any]]:
    for key in ("waar", "mogelijk", "van", "formule"):
        text = getattr(fact, key)
        yield from ((key, other) for other in (faults(text) if text else ()))
    if fact.waar:
        yield "waar", ""
    if fact.tel in (Count.UNIEK, Count.MINSTENS):
        yield "tel", Count.AANTAL
    if fact.tel is Count.MINSTENS:
        yield "tel", Count.UNIEK
    if fact.tel in (Count.HOOGSTE, Count.LAAGSTE):
        yield "tel", Count.LAAGSTE if fact.tel is Count.HOOGSTE else Count.HOOGSTE
    for name in fact.optioneel:
        yield "optioneel", tuple(other for other in fact.optioneel if other != name)
    if fact.terugblik:
        yield "terugblik", fact.terugblik - 1


class Jury:
    """Pictures of the oracle's towns, and what is true of them."""

    def __init__(self, towns: int) -> None:
        self._shown: list[tuple[Picture, Settings]] = []
        for scene in SCENES:
            rows = rows_of(scene, towns)
            named: Mapping[str, Any] = {name: rows[name] for name in REGISTERS if name in rows}
            shown = picture(rows["adressen"], scene.today, **named)
            self._shown.append((shown, norms_of(scene)))
        definitions = facts.read()
        self._truth = [_told(*shown, definitions) for shown in self._shown]

    def sees(self, definitions: Definitions) -> bool:
        """Tell whether some fact of some address, or its history, differs from the truth."""
        for shown, truth in zip(self._shown, self._truth, strict=True):
            try:
                if not _same(_told(*shown, definitions), truth):
                    return True
            except BadData:
                return True
        return False


def _told(
    shown: Picture, settings: Settings, definitions: Definitions
) -> tuple[pa.Table, dict[str, float]]:
    built = facts.build(shown, definitions, settings)
    columns = ", ".join(built.names)
    table = shown.db.sql(f"SELECT {columns} FROM {built.table} ORDER BY adr").to_arrow_table()
    return table, built.shares


def _same(
    told: tuple[pa.Table, dict[str, float]], truth: tuple[pa.Table, dict[str, float]]
) -> bool:
    return told[1] == truth[1] and all(
        mine.to_pylist() == other.to_pylist()
        for mine, other in zip(told[0].columns, truth[0].columns, strict=True)
    )
