"""A score is nothing but its contributions: groups, caps, unknowns, sources."""

from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any

import pyarrow as pa
import pytest

from barriere import catalogue, scoring
from barriere.errors import BadData
from barriere.explanation.tally import bound
from barriere.model.domain import Domein
from barriere.scoring import Run
from barriere.settings import Settings
from tests.rescored import rescored
from tests.town import PEILDATUM, picture, resident, settings

EVERYTHING: dict[str, Any] = {
    name: []
    for name in (
        "brp", "rni", "kvk", "vergunningen", "meldingen", "controles", "eigendom", "signalen",
        "parkeren", "waarnemingen", "bijzonder",
    )
}  # fmt: skip
CROWD = [resident(0, name) for name in "abcdef"]
OCTOBER = date(2026, 10, 1)


def score(
    address: dict[str, Any] | None = None, own: Settings | None = None, **registers: Any
) -> Run:
    town = picture([address or {"oppervlakte": 40}], **{**EVERYTHING, **registers})
    return scoring.score(town, catalogue.read(), own or settings())


def outcome(address: dict[str, Any] | None = None, **registers: Any) -> dict[str, Any]:
    row: dict[str, Any] = score(address, **registers).scores.to_pylist()[0]
    return row


def report(kind: str, who: str, day: date = OCTOBER) -> dict[str, Any]:
    return {"adr": 0, "datum": day, "soort": kind, "melder": who}


def test_a_quiet_address_has_no_points_and_nothing_against_it() -> None:
    row = outcome({"oppervlakte": 90}, brp=[resident(0, "a")])
    assert row["totaal"] == 0
    assert row["domeinen"] == 0
    assert row["objectieve_grond"] is False
    assert row["bronnen"] == 0


def test_five_ways_to_see_one_crowded_house_count_once() -> None:
    row = outcome(brp=CROWD)
    assert (row["s_H1"], row["p_H1"]) == ("punt", 3)
    assert (row["s_H3"], row["p_H3"]) == ("groep", 0)
    assert row["totaal"] == row["d_huisvesting"] == 3


def test_a_domain_never_adds_more_than_its_cap() -> None:
    loud = [report("overlast", who) for who in ("x", "y")]
    tight = settings()
    tight = tight.model_copy(
        update={"score": tight.score.model_copy(update={"plafonds": {Domein.HUISVESTING: 4}})}
    )
    row = score(own=tight, brp=CROWD, meldingen=loud).scores.to_pylist()[0]
    assert row["p_H1"] + row["p_H9"] == 5
    assert row["d_huisvesting"] == row["totaal"] == 4


def test_a_missing_register_is_unknown_and_lowers_the_coverage() -> None:
    without = {name: rows for name, rows in EVERYTHING.items() if name != "waarnemingen"}
    run = scoring.score(picture([{}], **without), catalogue.read(), settings())
    row = run.scores.to_pylist()[0]
    assert row["s_T1"] == "onbekend"
    assert row["busjesdagen_in_30d"] is None
    assert row["dek_vervoer"] < outcome()["dek_vervoer"]


def test_an_exception_takes_the_points_away_and_says_which() -> None:
    row = outcome(brp=CROWD, bijzonder=[{"adr": 0, "soort": "coa", "geheim": False}])
    assert row["s_H1"] == "uitzondering"
    assert row["u_H1"] == 1
    assert row["totaal"] == 0


def test_nobody_gets_points_because_a_register_with_exceptions_is_missing() -> None:
    without = {name: rows for name, rows in EVERYTHING.items() if name != "bijzonder"}
    town = picture([{"oppervlakte": 40}], **{**without, "brp": CROWD})
    row = scoring.score(town, catalogue.read(), settings()).scores.to_pylist()[0]
    assert row["s_H1"] == "onzeker"
    assert row["totaal"] == 0


def test_a_date_that_may_be_either_side_leaves_a_card_uncertain() -> None:
    unclear = resident(0, "x", datum_einde=(date(2026, 1, 1), date(2026, 12, 31)))
    row = outcome({"oppervlakte": 47}, brp=[*CROWD[:3], unclear])
    assert (row["s_H1"], row["p_H1"]) == ("onzeker", 0)


def test_a_card_on_trial_is_measured_but_gives_nothing() -> None:
    seen = [{"adr": 0, "datum": OCTOBER, "soort": "integraal", "bevinding": "overbewoning",
             "hersteld": False}]  # fmt: skip
    row = outcome(controles=seen)
    assert (row["s_H10"], row["open_overtredingen"], row["p_H10"]) == ("proef", 1, 0)
    assert row["totaal"] == 0


def test_the_threshold_is_the_one_reached_or_else_the_next_one() -> None:
    run = score(brp=CROWD)
    card = next(card for card in run.cards if card.id == "H1")
    assert bound(run, card, 50 / 6) == 9.0
    assert bound(run, card, 500 / 6) == bound(run, card, None) == 12.0


def test_the_norm_comes_from_the_municipality() -> None:
    base = settings()
    wider = base.normen | {
        "m2_per_persoon": base.normen["m2_per_persoon"].model_copy(update={"waarde": 20.0})
    }
    family = [resident(0, name, relatie="gezin") for name in "abcdef"]
    run = score({"oppervlakte": 90}, base.model_copy(update={"normen": wider}), brp=family)
    assert run.scores.to_pylist()[0]["p_H1"] == 1


def test_two_registers_of_one_office_are_one_source_and_absence_is_none() -> None:
    reports = [report("niet_pluis_burgerzaken", "x"), report("busjes", "x"), report("busjes", "y")]
    row = outcome({"oppervlakte": 90}, meldingen=reports)
    assert row["totaal"] > 0
    assert row["bronnen"] == 1
    assert outcome(brp=CROWD, meldingen=reports)["bronnen"] == 2


def test_an_empty_home_in_use_counts_only_the_registers_that_show_the_use() -> None:
    row = outcome(meldingen=[report("overlast", "x")])
    assert (row["s_H4"], row["bronnen"]) == ("punt", 1)
    lived = [resident(0, "a", datum_einde=date(2026, 1, 1))]
    assert outcome(brp=lived, meldingen=[report("overlast", "x")])["bronnen"] == 2


def test_the_same_input_gives_the_same_run_and_the_same_bytes(tmp_path: Path) -> None:
    one, two = (scoring.write(score(brp=CROWD), tmp_path / name) for name in ("a", "b"))
    assert one.name == two.name
    assert one.name.startswith(f"score-{PEILDATUM}-")
    for file in ("scores.parquet", "run.json"):
        assert (one / file).read_bytes() == (two / file).read_bytes()
        assert (one / file).stat().st_mode & 0o077 == 0


def test_another_setting_is_another_run() -> None:
    base = settings()
    other = base.model_copy(update={"score": base.score.model_copy(update={"plafond": 5})})
    assert score().id != score(own=other).id


def test_a_run_comes_back_whole_from_its_folder(tmp_path: Path) -> None:
    run = score(brp=CROWD)
    again = scoring.read(scoring.write(run, tmp_path))
    assert again == run
    assert again.counts == {"adressen": 1, "met_punten": 1, "op_de_lijst": 0, "afgeschermd": 0}


def test_a_town_without_points_or_without_addresses_counts_nothing() -> None:
    none = {"met_punten": 0, "op_de_lijst": 0, "afgeschermd": 0}
    quiet = score({"oppervlakte": 90})
    assert quiet.counts == {"adressen": 1, **none}
    assert rescored(quiet, quiet.scores.slice(0, 0)).counts == {"adressen": 0, **none}
    place = quiet.scores.column_names.index("totaal")
    one = quiet.scores.set_column(place, "totaal", pa.array([1], pa.int16()))
    assert rescored(quiet, one).counts == {"adressen": 1, **none, "met_punten": 1}


def test_a_folder_without_a_whole_run_is_refused(tmp_path: Path) -> None:
    folder = scoring.write(score(), tmp_path)
    (folder / "run.json").unlink()
    with pytest.raises(BadData, match="geen volledige score"):
        scoring.read(folder)


def test_a_card_that_does_not_pass_its_test_never_counts() -> None:
    h9 = next(card for card in catalogue.read().cards if card.id == "H9")
    sly = replace(h9, feit="bewoners) AS DOUBLE) AS x, (SELECT 1")
    with pytest.raises(BadData, match="wordt nergens gemeten"):
        scoring.score(picture([{}], brp=[]), catalogue.Catalogue((sly,), "1", "0"), settings())
