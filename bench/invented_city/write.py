"""Write a city: real addresses, and invented registers in files named `gegenereerd-*`.

Run as a process of its own, so that what it needs is not counted to a step.
"""

import argparse
from pathlib import Path

import numpy as np
import pandas as pd
import pyarrow as pa
import pyarrow.csv

from barriere.model.register import Register
from barriere.sources.sheets import SHEETS
from bench.invented_city.ground import areas, furnish, read_addresses
from bench.invented_city.registers import town_sheets

_BAG = [column.name for column in SHEETS[Register.BAG].columns]
SEED = 2027
TOWN = 8_200
# Sheets of which one town has enough for a city.
_ONCE = ("partners",)


def write(addresses: pd.DataFrame, folder: Path, town: int = TOWN, *, planted: bool = True) -> None:
    """Write the BAG, the areas and every register for `addresses`, `town` addresses at a time.

    With `planted`, every town gets the situations of demo.town: a small one has no room for them.
    """
    places = furnish(addresses, np.random.default_rng(SEED))
    write_sheet(places[_BAG].round({"x": 2, "y": 2}), folder / "gegenereerd-bag.csv")
    for layer, frame in areas(places).items():
        frame.to_file(folder / "gegenereerd-grenzen.gpkg", layer=layer, driver="GPKG")
    made = [
        town_sheets(part, number, SEED + number, planted=planted)
        for number, part in enumerate(_towns(places, town))
    ]
    for name in made[0]:
        each = made[:1] if name in _ONCE else made
        sheet = pd.concat([one[name] for one in each], ignore_index=True)
        write_sheet(sheet, folder / f"gegenereerd-{name}.csv")


def write_sheet(sheet: pd.DataFrame, path: Path) -> None:
    """Write a sheet as CSV with semicolons."""
    options = pa.csv.WriteOptions(delimiter=";", quoting_style="needed")
    table = pa.Table.from_pandas(sheet.astype(str), preserve_index=False)
    pa.csv.write_csv(table, path, options)


def _towns(places: pd.DataFrame, town: int) -> list[pd.DataFrame]:
    """Deal out whole streets, so that every town has a bit of each neighbourhood."""
    count = max(1, round(len(places) / town))
    street = places.groupby(["woonplaats", "straat"], sort=True).ngroup().to_numpy()
    return [places[street % count == number] for number in range(count)]


def main() -> None:
    """Write the city of the command line."""
    parser = argparse.ArgumentParser()
    parser.add_argument("lijst", type=Path)
    parser.add_argument("gemeente")
    parser.add_argument("map", type=Path)
    given = parser.parse_args()
    write(read_addresses(given.lijst, given.gemeente), given.map)


if __name__ == "__main__":
    main()
