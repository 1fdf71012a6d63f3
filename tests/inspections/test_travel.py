"""Travel: seconds as the crow flies, and a sentence that says so."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from barriere.errors import WrongUse
from barriere.inspections.travel import matrix
from barriere.settings.planning import Reistijd

_PLACES = st.lists(
    st.tuples(st.integers(0, 280_000), st.integers(300_000, 620_000)), min_size=1, max_size=12
)


def test_a_kilometre_by_car_takes_the_fixed_time_plus_the_time_per_kilometre() -> None:
    travel = matrix(np.array([[0.0, 0.0], [600.0, 800.0]]), "auto", Reistijd())

    assert travel.seconds.tolist() == [[0, 140], [140, 0]]
    assert travel.seconds.dtype == np.int32


def test_a_kilometre_on_foot_takes_sixteen_minutes() -> None:
    travel = matrix(np.array([[0.0, 0.0], [0.0, 1000.0]]), "lopen", Reistijd())

    assert travel.seconds[0, 1] == round(3600 / 3.7)


def test_the_source_says_how_it_was_made_and_how_far_off_it_is() -> None:
    said = matrix(np.zeros((1, 2)), "auto", Reistijd()).source

    assert "geschat" in said
    assert "12,9 %" in said


def test_own_figures_of_a_municipality_do_not_borrow_the_measured_error() -> None:
    said = matrix(np.zeros((1, 2)), "auto", Reistijd(auto_sec_per_km=120)).source

    assert "12,9" not in said
    assert "120 seconden per kilometer" in said


def test_an_unknown_vehicle_is_wrong_use() -> None:
    with pytest.raises(WrongUse, match="trein"):
        matrix(np.zeros((1, 2)), "trein", Reistijd())  # type: ignore[arg-type]  # on purpose


@given(places=_PLACES)
def test_there_and_back_take_the_same_and_nowhere_takes_nothing(
    places: list[tuple[int, int]],
) -> None:
    seconds = matrix(np.array(places, dtype=float), "auto", Reistijd()).seconds

    assert (seconds == seconds.T).all()
    assert (seconds.diagonal() == 0).all()
    assert (seconds >= 0).all()
