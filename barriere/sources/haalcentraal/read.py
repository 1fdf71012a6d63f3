"""The JSON of Haal Centraal: which of its forms this is, by the first record."""

import re
from collections.abc import Iterator
from itertools import chain
from pathlib import Path

from barriere.model.delivery import Reading
from barriere.sources.context import Context
from barriere.sources.haalcentraal.periods import read_periods
from barriere.sources.haalcentraal.persons import read_persons
from barriere.sources.haalcentraal.records import records

_PERIOD = re.compile(rb'"(periode|bewoners|mogelijkeBewoners|indicatieVeelBewoners)"\s*:')


def read(path: Path, context: Context) -> Reading:
    """Read personen, records of a verblijfplaats, or bewoningen; raise BadData for other JSON."""
    texts = records(path)
    first = next(texts, None)
    everything: Iterator[bytes] = texts if first is None else chain([first], texts)
    if first is not None and _PERIOD.search(first):
        return read_periods(everything, path, context)
    return read_persons(everything, path, context)
