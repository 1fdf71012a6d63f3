"""`barriere lees bag` on a BAG extract: a zip of zips, a zip of XML, or one XML file."""

import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field, replace
from io import BufferedReader
from pathlib import Path
from typing import Any, cast

from barriere.errors import BadData, Place
from barriere.model.delivery import Reading, Reject
from barriere.sources.archive import shown
from barriere.sources.context import Context
from barriere.sources.empty import BUILDINGS
from barriere.sources.lvbag.collect import Collected
from barriere.sources.lvbag.day import Day
from barriere.sources.lvbag.drawn import Named
from barriere.sources.lvbag.elements import (
    DAY,
    MUNICIPALITY,
    RELATION,
    STAND,
    Element,
    elements,
)
from barriere.sources.lvbag.join import Joined, join
from barriere.sources.lvbag.prolog import MUTATIONS, PLACES, ROOTS, root_name
from barriere.sources.lvbag.report import counts, notices
from barriere.sources.nested import Leaf, leaves
from barriere.sources.plainsheet import Plain, finish
from barriere.sources.progress import Progress
from barriere.sources.sheets.bag import SHEET
from barriere.sources.stream import open_binary
from barriere.sources.texts import Texts

_PAUSE = 0.25  # seconds between two words about progress


@dataclass
class _Extract:
    """What the files of an extract add up to."""

    place: Place
    day: Day
    progress: Progress
    found: Collected = field(default_factory=Collected)
    whose: str = ""
    unread: int = 0
    _told: float = 0.0

    def take(self, leaf: Leaf) -> None:
        """Read one file of the extract; what is no XML of the BAG is named, not read."""
        place = Place(f"{self.place}, {leaf.name}" if leaf.name != self.place.file else leaf.name)
        root = root_name(leaf.head(), place)
        if root == MUTATIONS:
            what = "dit zijn mutaties; barriere leest alleen een hele stand"
            raise BadData(place, what, "Bestel het BAG-extract van uw gemeente als standlevering.")
        if root not in ROOTS:
            self.unread += 1
            return
        for name, element in elements(leaf, place, self._watch(leaf)):
            if name == STAND:
                self.found.take(element, leaf.short, self.day.peildatum, place)
            elif name == RELATION:
                self.found.relate(element)
            elif name == DAY and root != PLACES:
                self.day.say(element.text or "", place)
            elif name == MUNICIPALITY:
                self._name(element)

    def _name(self, municipality: Element) -> None:
        """Remember whose extract it is; only the Leveringsdocument says its name as well."""
        parts = (municipality.findtext(f"{{*}}Gemeente{p}") for p in ("Identificatie", "Naam"))
        self.whose = max(self.whose, shown(" ".join(p.strip() for p in parts if p)), key=len)

    def _watch(self, leaf: Leaf) -> Callable[[int], None]:
        def watch(taken: int) -> None:
            now = time.monotonic()
            if now - self._told > _PAUSE:
                self._told = now
                share = min(1.0, taken / max(1, leaf.size))
                self.progress("lezen", leaf.low + share * (leaf.high - leaf.low))

        return watch


def read(path: Path, context: Context) -> Reading:
    """Read what is valid on the peildatum: by default the day of the extract itself.

    `rows` counts the occurrences (voorkomens) of objects; a reject's row is
    their number in the extract. Raises BadData (65) for a file that is damaged
    or larger or deeper than an extract can be, for a peildatum after its day,
    and if it holds no objects; WrongUse if it does not say its day.
    """
    place = Place(path.name)
    extract = _Extract(place, Day(context, path.name), context.progress)
    for leaf in _files(path, place):
        extract.take(leaf)
    found = extract.found
    if not found.number:
        what = "in dit extract staat geen enkel object van de BAG"
        raise BadData(place, what, "Lever het hele extract zoals het Kadaster het geeft.")
    rejects = found.rejects
    day = extract.day.peildatum
    joined = join(found, context.settings.gemeente.code, day)
    texts = Texts(joined.texts, joined.texts.num_rows)
    reading = finish(Plain(texts, []), SHEET, replace(context, peildatum=day))
    panden = joined.panden.select(BUILDINGS.names).cast(BUILDINGS)
    rejects += _renumbered(reading.rejects, joined)
    said = [n for n in reading.notices if joined.texts.num_rows]
    return replace(
        reading,
        tables={**reading.tables, "panden": panden},
        rows=found.number,
        rejects=sorted(rejects, key=lambda r: (r.row, r.column)),
        counts=counts(found, joined),
        notices=[*notices(found, joined, extract.day, extract.whose, extract.unread), *said],
    )


def _files(path: Path, place: Place) -> Iterator[Leaf]:
    with open_binary(path) as file:
        if file.read(2) == b"PK":
            yield from leaves(file, place)
        else:
            file.seek(0)
            yield Leaf(path.name, cast("BufferedReader[Any]", file), path.stat().st_size)


def _renumbered(rejects: list[Reject], joined: Joined) -> list[Reject]:
    """Point the rejects of the sheet at the occurrence they are about."""
    where = {row["rij"]: row for row in joined.where.to_pylist()} if rejects else {}
    return [_named(where[r.row]).reject(r.cause, r.column, r.remedy) for r in rejects]


def _named(row: dict[str, object]) -> Named:
    texts = (str(row[name] or "") for name in ("bestand", "soort", "id", "voorkomen"))
    return Named(int(str(row["volgnummer"])), *texts)
