"""The numbers of the map's view Cijfers: counted over what a reader may know of, and no more."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from collections.abc import Set as AbstractSet
from datetime import date
from itertools import pairwise
from math import floor

import pyarrow as pa
import pyarrow.compute as pc

from barriere import maps
from barriere.chain.latest import Latest, without
from barriere.chain.road import Road, road
from barriere.model.domain import Domein
from barriere.scoring import Run
from barriere.store import dossier
from barriere.store.dossier import Session

FEW = 5
"""Below this many, a coverage or a number of confirmed visits could be that of one address."""

_RUNS, _QUARTERS = 12, 8
_DEKKING = tuple(f"dek_{domein}" for domein in Domein)
_TINY = 1e-6  # what a mean of shares may miss of a whole percent


def charts(
    session: Session, last: Latest, runs: Mapping[date, Run], held: AbstractSet[str]
) -> maps.Charts:
    """Count the last run, the kept runs and the dossier; `held` are the keys on hold.

    Who is on hold or shielded is counted nowhere, so that no difference between two numbers
    of the map says anything of them; nor is an address that was shielded when last seen.
    """
    secret = {day: _shielded(run) for day, run in runs.items()}
    gone = _absent(set().union(*secret.values()), last.run)
    silent = set(held) | last.shielded | dossier.afgeschermd(session) | gone
    known = without(last.columns(("sleutel", "wijk", *_DEKKING)), silent)
    way = road(session, last.name, silent)
    return maps.Charts(
        weg=maps.Tally(*map(len, _steps(way))),
        wijken=wijken(known, way),
        peildata=lists({day: _listed(run, silent | secret[day]) for day, run in runs.items()}),
        kwartalen=quarters(way),
    )


def _steps(way: Road) -> tuple[AbstractSet[str], ...]:
    return way.forward, way.decided, way.adopted, way.planned, way.visited


def _shielded(run: Run) -> set[str]:
    kept = run.outcome.columns(["sleutel", "afgeschermd"])
    return set(kept["sleutel"].filter(kept["afgeschermd"]).to_pylist())


def _absent(keys: AbstractSet[str], run: Run) -> set[str]:
    """Return the keys that the run does not know."""
    names = pa.array(sorted(keys), pa.string())
    there = pc.is_in(names, value_set=run.outcome.column("sleutel").combine_chunks())
    return set(names.filter(pc.invert(there)).to_pylist())


def _listed(run: Run, silent: AbstractSet[str]) -> set[str]:
    """Return who was on the list, by the rules of that run."""
    return set(run.outcome.column("sleutel").filter(run.on_list).to_pylist()) - silent


def lists(listed: Mapping[date, AbstractSet[str]]) -> tuple[maps.RunCount, ...]:
    """Count who is on the list of each day (keys by peildatum), new on it and off it."""
    days = list(listed)
    counts = [maps.RunCount(day, len(listed[day])) for day in days[:1]]
    counts += [
        maps.RunCount(
            day, len(listed[day]), len(listed[day] - listed[gone]), len(listed[gone] - listed[day])
        )
        for gone, day in pairwise(days)
    ]
    return tuple(counts[-_RUNS:])


def wijken(known: pa.Table, way: Road) -> tuple[maps.Wijk, ...]:
    """Count the road and the coverage per wijk of `known` (sleutel, wijk, dek_<domein>)."""
    asked = pa.array(sorted(way.forward), pa.string())
    mine = known.filter(pc.is_in(known["sleutel"], value_set=asked))
    home = dict(zip(mine["sleutel"].to_pylist(), mine["wijk"].to_pylist(), strict=True))
    forward, planned, visited = (
        _per_wijk(keys, home) for keys in (way.forward, way.planned, way.visited)
    )
    coverage = _coverage(known)
    names = sorted({*coverage, *forward}, key=lambda name: (not name, name.casefold(), name))
    return tuple(
        maps.Wijk(name, forward[name], planned[name], visited[name], coverage.get(name, ()))
        for name in names
    )


def _per_wijk(keys: Iterable[str], home: Mapping[str, str | None]) -> Counter[str]:
    return Counter(home.get(key) or "" for key in keys)


def _coverage(known: pa.Table) -> dict[str, tuple[int, ...]]:
    """Return per wijk and domain how much of what could be asked is known, in whole percents."""
    means = [(name, "mean") for name in _DEKKING]
    found = known.group_by("wijk").aggregate([("sleutel", "count"), *means]).to_pylist()
    return {
        row["wijk"] or "": _percents([row[f"{name}_mean"] for name in _DEKKING])
        if row["sleutel_count"] >= FEW
        else ()
        for row in found
    }


def _percents(shares: Sequence[float]) -> tuple[int, ...]:
    return tuple(floor(100 * share + _TINY) for share in shares)


def quarters(way: Road) -> tuple[maps.Quarter, ...]:
    """Count oordelen and visits per quarter, from the first in which there was one."""
    judged = Counter((besluit, _number(day)) for besluit, day in way.judged)
    visits = Counter(_number(day) for day, _ in way.visits)
    confirmed = Counter(_number(day) for day, hit in way.visits if hit)
    numbers = {*visits, *(number for _, number in judged)}
    if not numbers:
        return ()
    return tuple(
        maps.Quarter(
            jaar=number // 4,
            kwartaal=number % 4 + 1,
            opgenomen=judged["opnemen", number],
            afgewezen=judged["afwijzen", number],
            bezoeken=visits[number],
            bevestigd=confirmed[number] if visits[number] >= FEW else None,
        )
        for number in range(min(numbers), max(numbers) + 1)
    )[-_QUARTERS:]


def _number(day: date) -> int:
    """Return the quarter of a day, counted from the year 0."""
    return 4 * day.year + (day.month - 1) // 3
