"""The demo town in September: a first control with a story at each of its addresses."""

from collections.abc import Iterator
from datetime import date
from pathlib import Path

from barriere.demo.year import PLAN_YEAR, Tour
from barriere.model.finding import Finding, Measure, RoleFinding
from barriere.store import Werkmap, dossier
from tests.chain.plan_town import copied, newest, on, visited

NOW = on(date(PLAN_YEAR, 9, 1))
LATE, SOON = date(PLAN_YEAR, 8, 22), date(PLAN_YEAR, 9, 8)
AGAIN = date(PLAN_YEAR, 12, 20)


def visited_first(tour: Tour) -> list[str]:
    """Return the addresses that the first control visited, in the order of their stories."""
    return visited(tour.planned.plan, tour.planned.plan.controls[0])


def followed(tour: Tour, folder: Path) -> Werkmap:
    """Return a copy of the town to write in, with what its teams found and do about it."""
    werkmap = copied(tour, folder)
    first = newest(werkmap).controls[0]
    with dossier.open(werkmap) as session:
        for finding in _found(visited_first(tour), first.datum):
            dossier.bewaar(session, finding, on(first.datum, 23).nu, "ingevuld.csv")
    return werkmap


def _found(keys: list[str], day: date) -> Iterator[Finding]:
    """Yield what came back: late, soon, a signal, suspended, and nobody at home."""
    late, soon, signal, waits, *_ = keys
    base = Finding(f"{PLAN_YEAR}-1", "Team A", late, day, "toegang_verleend", binnen="toestemming")
    lod = Measure("wonen", "lod", "opgelegd", LATE)
    yield _having(base, late, (lod, Measure("brp", "terugmelding", "nagekomen")), AGAIN)
    yield _having(base, soon, (Measure("brp", "adresonderzoek", "voorgenomen", SOON),))
    yield Finding(
        base.control, base.team, signal, day, base.uitkomst, m2=61, personen=5, slaapplaatsen=7,
        opmerking="Slaapplaatsen op de zolder.",
        parts=(RoleFinding("arbeidsinspectie", "arbeid", "signaal"),),
    )  # fmt: skip
    yield _having(base, waits, (Measure("wonen", "boete", "opgeschort", LATE),), AGAIN)


def _having(
    base: Finding, sleutel: str, measures: tuple[Measure, ...], again: date | None = None
) -> Finding:
    return Finding(
        base.control, base.team, sleutel, base.datum, base.uitkomst, binnen=base.binnen,
        hercontrole_voor=again, measures=measures,
        parts=(RoleFinding(measures[0].rol, "overbewoning", "bevestigd"),),
    )  # fmt: skip
