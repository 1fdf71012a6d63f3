import csv
from datetime import date
from pathlib import Path

import numpy as np
import pandas as pd
import pytest

from barriere.model.register import Register
from barriere.privacy import Key
from barriere.settings import template
from barriere.sources import Context, read
from barriere.store import Werkmap
from bench.invented_city.write import write

ADDRESSES = 1_200
TOWN = 600


@pytest.fixture(scope="module")
def stad(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Two towns of invented addresses, so that ids of one could meet those of the other."""
    folder = tmp_path_factory.mktemp("stad")
    number = np.arange(ADDRESSES)
    write(
        pd.DataFrame(
            {
                "straat": [f"{k // 40}e straat" for k in number],
                "woonplaats": "Nergens",
                "postcode": [f"89{k // 40:02d}AB" for k in number],
                "huisnummer": number % 40 + 1,
                "huisletter": "",
                "toevoeging": "",
                "x": 161_000.0 + number % 40 * 12,
                "y": 531_000.0 + number // 40 * 400,
            }
        ),
        folder,
        town=TOWN,
        planted=False,
    )
    return folder


@pytest.fixture(scope="module")
def context(tmp_path_factory: pytest.TempPathFactory) -> Context:
    folder = tmp_path_factory.mktemp("werkmap")
    werkmap = Werkmap.create(folder / "werkmap", template("Nergens", "9998"))
    return Context(date(2026, 10, 1), werkmap.settings, Key.new_file(folder / "sleutel", "9998"))


# Maps are no sheets, and what only a plan reads is not asked of a city that is scored.
_NO_SHEETS = {Register.GRENZEN, Register.ONDERGROND, Register.WEGEN}
_FOR_PLANS = {Register.REISTIJDEN, Register.OPENINGSTIJDEN}


@pytest.mark.parametrize("register", sorted(set(Register) - _NO_SHEETS - _FOR_PLANS))
def test_every_sheet_of_the_invented_city_is_read_with_hardly_a_reject(
    stad: Path, context: Context, register: Register
) -> None:
    reading = read(register, stad / f"gegenereerd-{register}.csv", context)
    assert reading.rows > 0
    assert len(reading.rejects) <= 0.01 * reading.rows


def test_the_areas_of_the_invented_city_hold_every_address(stad: Path, context: Context) -> None:
    reading = read(Register.GRENZEN, stad / "gegenereerd-grenzen.gpkg", context)
    assert set(reading.tables["grenzen"]["soort"].to_pylist()) == {"wijk", "buurt"}


@pytest.mark.parametrize(
    ("register", "column"), [("meldingen", "melding_id"), ("kvk", "vestigingsnummer")]
)
def test_no_two_towns_of_the_invented_city_share_an_id(
    stad: Path, register: str, column: str
) -> None:
    with (stad / f"gegenereerd-{register}.csv").open(encoding="utf-8", newline="") as file:
        ids = [row[column] for row in csv.DictReader(file, delimiter=";")]
    assert len(ids) == len(set(ids))


def test_ids_of_the_invented_city_belong_to_no_municipality(stad: Path) -> None:
    with (stad / "gegenereerd-bag.csv").open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file, delimiter=";"))
    assert len(rows) == ADDRESSES
    assert all(row["vbo_id"].startswith("9998") for row in rows)
