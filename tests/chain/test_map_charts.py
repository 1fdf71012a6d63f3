"""The numbers beside the map: right, silent on who must be, and never of an area as a whole."""

import dataclasses
import gzip
import json
import re
import struct
from base64 import b64decode
from collections import Counter
from datetime import UTC, date, datetime
from functools import cache
from math import floor
from typing import Any

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from barriere import maps
from barriere.chain.earlier import kept_runs
from barriere.chain.latest import Latest, latest, without
from barriere.chain.map_charts import charts
from barriere.chain.road import road
from barriere.chain.waiting import on_hold
from barriere.demo.year import Tour
from barriere.inspections.document import from_json
from barriere.model.domain import Domein
from barriere.scoring import Run
from barriere.store import Werkmap, dossier, picture
from tests.rescored import rescored

NOW = datetime(2026, 11, 12, 9, tzinfo=UTC)


@dataclasses.dataclass(frozen=True, eq=False, repr=False)
class Year:
    """What the demo left behind, and who waits."""

    werkmap: Werkmap
    last: Latest
    runs: dict[date, Run]
    held: frozenset[str]

    def charts(
        self, last: Latest | None = None, runs: dict[date, Run] | None = None
    ) -> maps.Charts:
        with dossier.open(self.werkmap) as session:
            return charts(session, last or self.last, runs or self.runs, self.held)


@pytest.fixture(scope="module")
def year(tour: Tour) -> Year:
    werkmap = Werkmap.open(tour.werkmap)
    last = latest(werkmap)
    shown = picture(werkmap, last.run.peildatum)
    with dossier.open(werkmap) as session:
        said = dossier.laatste_oordelen(session)
        held = on_hold(session, shown, NOW.date())
        held |= {key for key, one in said.items() if one.besluit == "aanhouden"}
    return Year(werkmap, last, kept_runs(werkmap, last), frozenset(held))


def head_of(html: bytes) -> dict[str, Any]:
    """Return what the page of an open map is told."""
    match = re.search(rb'id="gegevens">([^<]*)<', html)
    assert match
    block = gzip.decompress(b64decode(match[1]))
    (length,) = struct.unpack_from("<I", block)
    head: dict[str, Any] = json.loads(block[4 : 4 + length])
    return head


def test_the_sums_over_the_wijken_are_those_of_the_road(year: Year) -> None:
    made = year.charts()
    assert sum(wijk.voorgesteld for wijk in made.wijken) == made.weg.voorgesteld > 0
    assert sum(wijk.gepland for wijk in made.wijken) == made.weg.gepland > 0
    assert sum(wijk.bezocht for wijk in made.wijken) == made.weg.bezocht > 0
    judged = sum(one.opgenomen + one.afgewezen for one in made.kwartalen)
    assert judged == made.weg.beoordeeld


def test_the_road_is_what_the_dossier_says_counted_row_by_row(year: Year) -> None:
    silent = year.held | year.last.shielded
    with dossier.open(year.werkmap) as session:
        people = {v.sleutel for v in dossier.voorstellen(session)}
        wise = {o.sleutel for o in dossier.oordelen(session) if o.besluit != "aanhouden"}
        adopted = {key for one in dossier.vaststellingen(session) for key in one.sleutels}
        plan = from_json(dossier.jaarplannen(session, 2027)[-1].json_tekst)
        found = {b.sleutel for b in dossier.bevindingen(session)}
    planned = {
        key
        for control in plan.controls
        for route in control.routes
        for visit in route.visits
        for key in plan.candidates[visit.sleutel].adressen
    }
    home = {
        row["sleutel"]: row["wijk"]
        for row in year.last.known.select(["sleutel", "wijk"]).to_pylist()
    }
    made = year.charts()
    assert made.weg == maps.Tally(
        *(len(keys - silent) for keys in (people, wise, adopted, planned, found))
    )
    assert {w.naam: (w.voorgesteld, w.gepland, w.bezocht) for w in made.wijken} == {
        name: tuple(
            sum(home[key] == name for key in keys - silent) for keys in (people, planned, found)
        )
        for name in set(home.values())
    }


def test_the_list_of_every_peildatum_is_that_of_the_kept_run(year: Year) -> None:
    listed = {}
    for day, run in year.runs.items():
        rows = run.scores.select(["sleutel", "totaal", "domeinen", "afgeschermd"]).to_pylist()
        listed[day] = {
            row["sleutel"]
            for row in rows
            if row["totaal"] >= 6 and row["domeinen"] >= 2 and not row["afgeschermd"]
        } - year.held
    first, second = listed.values()
    assert year.charts().peildata == (
        maps.RunCount(date(2026, 10, 1), len(first)),
        maps.RunCount(date(2026, 11, 1), len(second), len(second - first), len(first - second)),
    )


def test_coverage_is_the_mean_of_the_addresses_of_a_wijk_rounded_down(year: Year) -> None:
    rows = [row for row in without(year.last.known, year.held).to_pylist() if row["wijk"]]
    size = Counter(row["wijk"] for row in rows)
    for wijk in year.charts().wijken:
        for place, domein in enumerate(Domein):
            total = sum(row[f"dek_{domein}"] for row in rows if row["wijk"] == wijk.naam)
            assert wijk.dekking[place] == floor(100 * total / size[wijk.naam] + 1e-6)


def test_the_wijken_stand_in_alphabetical_order_whatever_they_count(year: Year) -> None:
    names = [wijk.naam for wijk in year.charts().wijken]
    assert names == sorted(names, key=str.casefold)


def test_a_wijk_has_counts_and_coverage_and_nothing_to_divide_them_by(year: Year) -> None:
    sizes = Counter(year.last.known["wijk"].to_pylist())
    for wijk in year.charts().head()["wijken"]:
        assert set(wijk) == {"naam", "voorgesteld", "gepland", "bezocht", "dekking"}
        counts = [wijk["voorgesteld"], wijk["gepland"], wijk["bezocht"]]
        assert all(isinstance(count, int) for count in (*counts, *wijk["dekking"]))
        assert sizes[wijk["naam"]] not in counts


SECRET_COLUMNS = (
    ("totaal", 30),
    ("domeinen", 7),
    *((f"d_{domein}", 6) for domein in Domein),
    *((f"dek_{domein}", 1) for domein in Domein),
)


def disturbed(run: Run, secret: set[str], seed: int) -> Run:
    """Return the run with other points and coverage for the addresses in `secret`."""
    draw = np.random.default_rng(seed)
    kept = ("sleutel", "wijk", "afgeschermd", *(name for name, _ in SECRET_COLUMNS))
    scores = run.scores.select(kept)
    hidden = pc.is_in(scores["sleutel"], value_set=pa.array(sorted(secret), pa.string()))
    for name, most in SECRET_COLUMNS:
        place = scores.schema.get_field_index(name)
        other = pa.array(draw.integers(0, most + 1, len(scores))).cast(
            scores.schema.field(name).type
        )
        scores = scores.set_column(place, name, pc.if_else(hidden, other, scores[name]))
    return rescored(run, scores)


@cache
def told_of(year: Year) -> tuple[maps.Charts, maps.Distribution]:
    return year.charts(), maps.distribution(without(year.last.known, year.held))


@settings(max_examples=12)
@given(seed=st.integers(0, 2**32))
def test_no_number_changes_with_the_points_of_who_is_shielded_or_on_hold(
    year: Year, seed: int
) -> None:
    secret = set(year.last.shielded | year.held)
    runs = {day: disturbed(run, secret, seed + n) for n, (day, run) in enumerate(year.runs.items())}
    last = Latest(runs[year.last.run.peildatum], year.last.shielded)
    counted = maps.distribution(without(last.known, year.held))
    assert (year.charts(last, runs), counted) == told_of(year)


def test_of_an_address_on_hold_its_visit_is_not_counted_either(year: Year) -> None:
    with dossier.open(year.werkmap) as session:
        visited = dossier.bevindingen(session)[0].sleutel
        before = road(session, year.last.name, year.held)
        after = road(session, year.last.name, year.held | {visited})
    assert len(after.visits) < len(before.visits)
    for step in ("forward", "decided", "adopted", "planned", "visited"):
        assert getattr(before, step) - getattr(after, step) == {visited}


def test_the_map_carries_these_numbers_and_no_points_of_who_waits(tour: Tour, year: Year) -> None:
    head = head_of(tour.map.read_bytes())
    told = head["cijfers"]
    assert sum(wijk["voorgesteld"] for wijk in told["wijken"]) == told["weg"]["voorgesteld"]
    open_ones = maps.distribution(without(year.last.known, year.held))
    assert head["verdeling"][0] == list(open_ones.totaal)
