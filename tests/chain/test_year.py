"""The promises of the house, held to over the whole year of the demo town."""

import csv
import json
import re
from dataclasses import replace
from datetime import UTC, date, datetime
from pathlib import Path

import pyarrow as pa
import pyarrow.compute as pc
import pyarrow.parquet as pq
import pytest
from pypdf import PdfReader

from barriere import chain
from barriere.chain.latest import latest
from barriere.chain.reistijd import travelling_of
from barriere.demo.year import ABOUT_PEOPLE, Tour, about_people
from barriere.errors import NotAllowed
from barriere.explanation import as_json, explain, explain_many
from barriere.governance.text_of import text_of
from barriere.inspections.checks.check import check
from barriere.review.grounds import independent
from barriere.review.moment import Moment
from barriere.store import Werkmap, dossier, log, picture

NU = datetime(2027, 3, 1, 9, tzinfo=UTC)
ANYONE = Moment("iemand", NU)


@pytest.fixture(scope="session")
def werkmap(tour: Tour) -> Werkmap:
    """Return the werkmap of the demo town."""
    return Werkmap.open(tour.werkmap)


def test_every_score_is_nothing_but_its_contributions(werkmap: Werkmap) -> None:
    run = latest(werkmap).run
    visible = run.scores.filter(pc.invert(run.scores["afgeschermd"]))

    explained = explain_many(run, visible["sleutel"].to_pylist())

    assert len(explained) == visible.num_rows > 7000
    totals = dict(zip(visible["sleutel"].to_pylist(), visible["totaal"].to_pylist(), strict=True))
    for sleutel, explanation in explained.items():
        given = sum(c.points for c in explanation.contributions)
        taken = sum(c.points for c in explanation.corrections)
        assert given + taken == totals[sleutel] == sum(d.points for d in explanation.domains)


def test_the_json_of_an_explanation_adds_up_for_a_program(werkmap: Werkmap) -> None:
    run = latest(werkmap).run
    top = run.scores.filter(run.on_list)["sleutel"][0].as_py()

    told = json.loads(as_json(explain(run, top)))

    parts = [c["points"] for c in told["contributions"]] + [
        c["points"] for c in told["corrections"]
    ]
    assert sum(parts) == told["totaal"] > 0
    for part in told["contributions"]:
        assert {"value", "limit", "basis", "sources", "sentence"} <= part.keys()
        assert all(source["peildatum"] for source in part["sources"])


def test_no_bsn_of_any_delivery_is_anywhere_in_the_werkmap(tour: Tour, werkmap: Werkmap) -> None:
    bsns = _bsns(tour)
    assert len(bsns) > 15_000
    values = pa.array(sorted(bsns))
    for path in sorted(werkmap.root.rglob("*")):
        if path.suffix == ".parquet":
            for column in pq.read_table(path).columns:
                if pa.types.is_string(column.type):
                    assert not pc.any(pc.is_in(column, value_set=values)).as_py(), path.name
        elif path.is_file():
            words = set(re.findall(r"(?<!\d)\d{9}(?!\d)", path.read_bytes().decode("latin-1")))
            assert not words & bsns, path.name


def test_no_shielded_address_and_no_name_or_number_of_a_delivery_is_in_anything_that_was_made(
    tour: Tour, werkmap: Werkmap
) -> None:
    words = latest(werkmap).shielded_words()
    assert len(words) > 20
    made = [p for p in werkmap.uit.rglob("*") if p.is_file() and "score-" not in str(p)]
    assert len(made) >= 8
    for path in made:
        text = text_of(path)
        assert not [word for word in words if word in text], path.name
    against = {path.stem.split("-")[0] for path in about_people(tour.town)}
    assert against == set(ABOUT_PEOPLE)
    assert tour.leaks == 0


def test_nothing_reaches_the_plan_that_people_did_not_decide(tour: Tour, werkmap: Werkmap) -> None:
    plan = tour.planned.plan
    planned = {
        key
        for control in plan.controls
        for route in control.routes
        for stop in (*(visit.sleutel for visit in route.visits), *route.reserve)
        for key in plan.candidates[stop].adressen
    }
    with dossier.open(werkmap) as session:
        adopted = dossier.laatste_vaststelling(session)
        judged = {k: o.besluit for k, o in dossier.laatste_oordelen(session).items()}
    assert adopted is not None
    assert planned <= set(adopted.sleutels)
    assert all(judged[key] == "opnemen" for key in planned)


def test_the_plan_keeps_its_own_rules_and_says_how_good_it_is(tour: Tour, werkmap: Werkmap) -> None:
    plan = tour.planned.plan

    travelling = travelling_of(picture(werkmap), werkmap.settings)
    for made in (plan, tour.again.plan):
        assert check(made, werkmap.settings, travelling) == ()
    assert len(plan.controls) == 4
    assert {(c.datum.month - 1) // 3 for c in plan.controls} == {0, 1, 2, 3}
    assert plan.value <= plan.bound
    assert all(left.reason for left in plan.left_out)


def test_an_address_on_hold_says_so_and_nothing_else(tour: Tour, werkmap: Werkmap) -> None:
    held = [item for item in chain.agenda(werkmap, ANYONE).items if item.stand == "nu niet plannen"]

    assert held
    assert all((item.herkomst, item.punten, item.oordeel) == ("", 0, "") for item in held)
    plan = tour.planned.plan
    reasons = {left.sleutel: left.reason for left in plan.left_out}
    assert all(reasons[item.sleutel] == "nu niet plannen" for item in held)
    with pytest.raises(NotAllowed):
        chain.holds(werkmap, ANYONE)
    officer = replace(ANYONE, door=werkmap.settings.mandaten.afstemming)
    assert {row.houder for row in chain.holds(werkmap, officer)} == {"politie"}


def test_paper_has_every_visit_its_lead_and_the_victim_card_but_no_points(tour: Tour) -> None:
    control = tour.planned.plan.controls[0]
    own = [path for path in tour.lists if path.name.startswith("bezoeklijst")]
    for path, route in zip(own, control.routes, strict=True):
        text = "\n".join(page.extract_text() for page in PdfReader(path).pages)
        flat = " ".join(text.split())
        for visit in route.visits:
            street = tour.planned.plan.candidates[visit.sleutel].weergave.split(",")[0]
            assert street in flat
        assert flat.count("Leiding:") >= len(route.visits)
        assert "vermoeden van mensenhandel" in flat
        assert not re.search(r"\b\d+ punt(en)?\b", flat)


def test_the_same_input_gives_the_same_bytes(tour: Tour, werkmap: Werkmap) -> None:
    def bytes_of(paths: list[Path]) -> list[bytes]:
        return [path.read_bytes() for path in paths]

    scores = werkmap.uit / latest(werkmap).name / "scores.parquet"
    first = bytes_of([tour.map, scores])

    chain.score(werkmap, None, Moment("gegevensanalist", NU))
    chain.risk_map(werkmap, None, tour.after)

    assert bytes_of([tour.map, scores]) == first


def test_every_command_that_decided_or_showed_something_is_in_an_unbroken_log(
    werkmap: Werkmap,
) -> None:
    with dossier.open(werkmap) as session:
        lines = dossier.logregels(session)
        assert log.verify(session).intact
    done = {line.actie for line in lines}
    assert {"lees", "score", "tafel oordeel", "tafel stel-vast", "plan", "bezoeklijst"} <= done
    assert all(line.actor for line in lines)


def test_findings_come_back_and_say_how_sure_they_are(werkmap: Werkmap) -> None:
    found = chain.findings(werkmap)

    assert found.outcomes.total() > 0
    for rate in found.rates:
        share = rate.of_visited.share
        assert share is None or rate.of_visited.low <= share <= rate.of_visited.high


def test_planted_situations_come_before_chance(tour: Tour) -> None:
    assert tour.hits.planted >= 40
    for _, scored, chance in tour.hits.among:
        assert scored > 3 * chance


def _bsns(tour: Tour) -> set[str]:
    """Return every person number in the files the town delivered."""
    found: set[str] = set()
    for delivery in tour.town.deliveries:
        if delivery.path.suffix == ".csv" and delivery.register in {"brp", "rni"}:
            with delivery.path.open(encoding="utf-8-sig", newline="") as file:
                found |= {row["persoon"].zfill(9) for row in csv.DictReader(file, delimiter=";")}
    return found - {""}


def test_the_days_of_the_demo_are_its_own(tour: Tour) -> None:
    assert all(control.datum > date(2027, 1, 1) for control in tour.planned.plan.controls)


def test_admission_and_score_count_the_same_independent_sources(werkmap: Werkmap) -> None:
    last = latest(werkmap)
    rows = last.run.scores.filter(last.run.on_list).select(["sleutel", "bronnen"]).to_pylist()
    standings = last.standings([row["sleutel"] for row in rows])

    assert rows
    for row in rows:
        assert independent(standings[row["sleutel"]].sources) == row["bronnen"]


def test_the_copy_for_partners_has_every_address_and_no_fact_from_a_register(tour: Tour) -> None:
    own = [path for path in tour.lists if path.name.startswith("bezoeklijst")]
    copies = [path for path in tour.lists if path.name.startswith("partners")]
    assert len(own) == len(copies) > 0
    for path, control_route in zip(copies, tour.planned.plan.controls[0].routes, strict=True):
        flat = " ".join(" ".join(p.extract_text() for p in PdfReader(path).pages).split())
        for visit in control_route.visits:
            street = tour.planned.plan.candidates[visit.sleutel].weergave.split(",")[0]
            assert street in flat
        for word in ("Ingeschreven bewoners", "huisgezinnen", "Niet-ingezetenen", "grens:"):
            assert word not in flat
