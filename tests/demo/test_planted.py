import pandas as pd
import pyogrio
import pytest

from barriere.demo.town import Summary
from barriere.demo.town.planted.innocents import INNOCENTS
from barriere.demo.town.planted.situations import SITUATIONS
from barriere.model.finding import BEVINDINGEN


@pytest.fixture(scope="module")
def geplant(town: Summary) -> pd.DataFrame:
    return pd.read_csv(town.planted, sep=";", dtype=str, keep_default_na=False)


def test_about_sixty_situations_and_as_many_look_alikes_are_planted(geplant: pd.DataFrame) -> None:
    wrong = geplant["misstand"] == "J"
    assert 55 <= wrong.sum() <= 75
    assert 40 <= (~wrong).sum() <= 75


def test_every_planted_address_is_in_the_bag_and_used_once(
    geplant: pd.DataFrame, town: Summary
) -> None:
    bag = pyogrio.read_dataframe(
        town.deliveries[0].path, layer="verblijfsobject", read_geometry=False
    )
    assert set(geplant["vbo_id"]) <= set(bag["identificatie"])
    assert not geplant["vbo_id"].duplicated().any()


def test_findings_are_words_that_a_visit_can_yield(geplant: pd.DataFrame) -> None:
    assert set(geplant["bevinding"]) <= set(BEVINDINGEN)
    assert (geplant.loc[geplant["misstand"] == "N", "bevinding"] == "geen").all()


def test_a_situation_seldom_leaves_all_its_traces(geplant: pd.DataFrame) -> None:
    left = geplant["sporen"].str.count("[a-z]:").groupby(geplant["soort"]).mean()
    for kind in SITUATIONS:
        assert left[kind.naam] < len(kind.traces) + 1
        assert sum(trace.chance for trace in kind.traces) / len(kind.traces) < 0.7


def test_every_kind_is_there_as_often_as_it_says(geplant: pd.DataFrame) -> None:
    counted = geplant["soort"].value_counts().to_dict()
    assert counted == {kind.naam: kind.count for kind in (*SITUATIONS, *INNOCENTS)}


def test_outside_the_planted_about_six_in_a_hundred_addresses_is_wrong(town: Summary) -> None:
    truth = pd.read_csv(town.planted.with_name("waarheid.csv"), sep=";", dtype=str)
    ordinary = truth[truth["herkomst"] == "gewoon"]
    assert len(truth) == town.addresses
    assert (ordinary["bevinding"] != "geen").mean() == pytest.approx(0.064, abs=0.01)


def test_no_planted_address_is_a_special_one(geplant: pd.DataFrame, town: Summary) -> None:
    sheet = next(d.path for d in town.deliveries if d.register == "bijzonder")
    special = pd.read_excel(sheet, dtype=str, engine="calamine")
    assert not set(geplant["vbo_id"]) & set(special["vbo_id"])
