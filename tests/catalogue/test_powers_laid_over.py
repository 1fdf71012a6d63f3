"""Laying own powers over the matrix changes what is named there, and nothing else."""

from pathlib import Path
from tempfile import TemporaryDirectory

from hypothesis import given
from hypothesis import strategies as st

from barriere.catalogue.power_matrix import SINGLE
from barriere.catalogue.powers import powers
from tests.catalogue.test_own_powers import SAID, laid

HOUSE = powers()
PLACES = [(key, column) for key in HOUSE.rollen for column in SINGLE]
LISTED = [
    (key, column, number)
    for key, role in HOUSE.rollen.items()
    for column in ("interventies", "mag_niet")
    for number in range(len(getattr(role, column)))
]


@given(place=st.sampled_from(PLACES))
def test_an_own_cell_changes_that_cell_and_nothing_else(place: tuple[str, str]) -> None:
    key, column = place
    with TemporaryDirectory() as folder:
        matrix = laid(f'[rollen.{key}.{column}]\ntekst = "Eigen"{SAID}', Path(folder))

    changed = getattr(matrix.rollen[key], column)
    assert changed.tekst == "Eigen"
    mine = matrix.rollen[key].model_copy(update={column: getattr(HOUSE.rollen[key], column)})
    assert (
        matrix.model_copy(update={"versie": HOUSE.versie, "rollen": {**matrix.rollen, key: mine}})
        == HOUSE
    )


@given(place=st.sampled_from(LISTED))
def test_a_power_that_is_dropped_is_the_only_one_that_goes(place: tuple[str, str, int]) -> None:
    key, column, number = place
    cells = getattr(HOUSE.rollen[key], column)
    gone = (
        f'[[vervallen]]\nrol = "{key}"\ncel = "{column}"\ntekst = "{cells[number].tekst}"\n'
        'bron = "x"\ndatum = 2027-01-15\ndoor = "jurist"\n'
    )
    with TemporaryDirectory() as folder:
        left = getattr(laid(gone, Path(folder)).rollen[key], column)

    assert left == tuple(cell for at, cell in enumerate(cells) if at != number)
