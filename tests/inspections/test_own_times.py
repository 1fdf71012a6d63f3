"""A municipality's own travel times go before all others, and the best source is taken."""

from datetime import date

import numpy as np
import pyarrow as pa
import pytest

from barriere.inspections.travel import (
    DEPOT,
    Estimate,
    Own,
    Reistijden,
    Roads,
    Travelling,
    Wegen,
    travelling,
)
from barriere.model.register import Register
from barriere.settings import Settings
from barriere.settings.planning import Reistijd
from barriere.sources import empty_tables

from .drawn_roads import DAG, Road, at, drawn

KEYS = [DEPOT, "0014010000000001", "0014010000000002"]
PLACES = at((0, 0), (600, 800), (0, 100))
ESTIMATE = Estimate(Reistijd())


def _rows(*legs: tuple[str, str, str, int]) -> pa.Table:
    rows = [
        {"rij": n, "van": van, "naar": naar, "vervoer": mode, "seconden": seconds}
        for n, (van, naar, mode, seconds) in enumerate(legs, start=2)
    ]
    return pa.Table.from_pylist(rows, schema=empty_tables(Register.REISTIJDEN)["reistijden"].schema)


def _own(*legs: tuple[str, str, str, int], other: Travelling = ESTIMATE) -> Own:
    return Own(_rows(*legs), date(2026, 9, 1), other)


def test_a_leg_that_the_municipality_gives_goes_first_and_one_way_only() -> None:
    own = _own((DEPOT, KEYS[1], "auto", 333))
    found, estimated = own.matrix(PLACES, KEYS, "auto"), ESTIMATE.matrix(PLACES, KEYS, "auto")

    assert found.seconds[0, 1] == 333
    assert found.seconds[1, 0] == estimated.seconds[1, 0] == 140
    assert found.seconds.dtype == np.int32
    assert (found.seconds != estimated.seconds).sum() == 1


def test_the_source_says_of_how_many_legs_it_is_their_own() -> None:
    own = _own((DEPOT, KEYS[1], "auto", 333), (KEYS[1], KEYS[2], "auto", 10))
    source = own.matrix(PLACES, KEYS, "auto").source

    assert source.startswith("2 van 6 ritten zijn reistijden van de gemeente zelf")
    assert "01-09-2026" in source
    assert "De rest: reistijden zijn geschat" in source


def test_where_all_legs_are_their_own_nothing_is_estimated() -> None:
    legs = [(a, b, "auto", 5) for a in KEYS for b in KEYS if a != b]
    source = _own(*legs).matrix(PLACES, KEYS, "auto").source

    assert "6 van 6" in source
    assert "geschat" not in source


def test_a_time_by_car_says_nothing_of_walking() -> None:
    own = _own((DEPOT, KEYS[1], "auto", 333))
    found = own.matrix(PLACES, KEYS, "lopen")

    assert (found.seconds == ESTIMATE.matrix(PLACES, KEYS, "lopen").seconds).all()
    assert "geen van deze ritten" in found.source


def test_legs_of_other_addresses_and_from_a_place_to_itself_change_nothing() -> None:
    own = _own(("0014010000000009", KEYS[1], "auto", 1), (KEYS[1], KEYS[1], "auto", 99))

    assert (
        own.matrix(PLACES, KEYS, "auto").seconds == ESTIMATE.matrix(PLACES, KEYS, "auto").seconds
    ).all()


def test_an_own_time_opens_a_way_where_no_road_leads() -> None:
    roads = drawn([(0.0, 0.0), (300.0, 0.0)], [Road(0, 1)]).roads
    own = _own((KEYS[0], KEYS[1], "auto", 1_800), other=roads)
    ferry = own.matrix(at((0, 0), (9_000, 0), (100, 0)), KEYS, "auto")

    assert ferry.seconds[0, 1] == 1_800
    assert ferry.seconds[1, 0] > 1_000_000
    assert own.way(at((0, 0), (100, 0)), "auto") is not None


def test_the_estimate_knows_no_way() -> None:
    assert ESTIMATE.way(PLACES, "auto") is None
    assert _own().way(PLACES, "auto") is None


@pytest.mark.parametrize(
    ("with_roads", "with_own", "kind"),
    [(False, False, Estimate), (True, False, Roads), (False, True, Own), (True, True, Own)],
)
def test_the_best_source_that_was_delivered_is_taken(
    settings: Settings,
    with_roads: bool,  # noqa: FBT001 - a table of what was delivered
    with_own: bool,  # noqa: FBT001 - idem
    kind: type,
) -> None:
    made = drawn([(0.0, 0.0), (300.0, 0.0)], [Road(0, 1)] if with_roads else [])
    rows = _rows((DEPOT, KEYS[1], "auto", 333)) if with_own else _rows()
    best = travelling(settings, Wegen(made.wegpunten, made.wegvakken, DAG), Reistijden(rows, DAG))

    assert type(best) is kind
    assert not isinstance(best, Own) or isinstance(best.other, Roads) == with_roads
    assert type(travelling(settings)) is Estimate
