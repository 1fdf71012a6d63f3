"""The deliveries of the town: every register as a file, as offices would send them."""

from dataclasses import dataclass
from datetime import date
from pathlib import Path

import pandas as pd

from barriere.demo.town.people.days import OPEN
from barriere.demo.town.place import NAAM, ORIGIN, PEILDATUM, SECOND_PEILDATUM, dice
from barriere.demo.town.planted.plant import plant
from barriere.demo.town.planted.truth import truth
from barriere.demo.town.registers.later import moved_on, reported_on
from barriere.demo.town.sheets import offices, persons
from barriere.demo.town.sheets.extract import write_extract
from barriere.demo.town.sheets.files import write_csv, write_xlsx
from barriere.demo.town.sheets.geopackages import write_geopackages
from barriere.demo.town.sheets.ods import write_ods
from barriere.demo.town.town import Town, build


@dataclass(frozen=True)
class Delivery:
    """One file to read: its register (as `barriere lees SOORT` names it) and peildatum."""

    register: str
    path: Path
    peildatum: date


@dataclass(frozen=True)
class Summary:
    """What was written: deliveries in a good order to read them, counts, depot (RD metres)."""

    naam: str
    deliveries: tuple[Delivery, ...]
    planted: Path
    addresses: int
    residents: int
    depot: tuple[float, float]


def write_town(folder: Path, seed: int = 7) -> Summary:
    """Build the town of `seed` and write it in `folder`.

    The deliveries go to leveringen; what was planted goes to gepland, which no
    reader of deliveries opens.
    """
    bare = build(seed)
    registers, planted = plant(bare.addresses, bare.registers, seed)
    town = Town(bare.ground, bare.addresses, registers)
    files = folder / "leveringen"
    files.mkdir(parents=True, exist_ok=True)
    first = write_geopackages(town, files) | _sheets(town, files, seed)
    first["wegen"] = write_extract(town.ground, files / "wegen.osm.pbf")
    second = _month_later(town, files / SECOND_PEILDATUM.isoformat(), seed, planted)
    _tell(town, planted, folder / "gepland", seed)
    now = town.registers["brp"]["end"] == OPEN
    return Summary(
        NAAM,
        (*_dated(first, PEILDATUM), *_dated(second, SECOND_PEILDATUM)),
        folder / "gepland" / "geplant.csv",
        len(town.addresses),
        int(town.registers["brp"].loc[now, "persoon"].nunique()),
        ORIGIN,
    )


def _dated(paths: dict[str, Path], peildatum: date) -> list[Delivery]:
    return [Delivery(name, path, peildatum) for name, path in paths.items()]


def _month_later(town: Town, files: Path, seed: int, planted: pd.DataFrame) -> dict[str, Path]:
    """Write the second delivery of the brp and the meldingen."""
    files.mkdir(exist_ok=True)
    known, places = town.registers, town.addresses
    rooms = known["kamers"].set_index("adr")["kamers"]
    barred = {int(adr) for adr in (*planted["adr"], *known["bijzonder"]["adr"])}
    stays = moved_on(known["brp"], barred, dice(seed, "moved on"))
    told = reported_on(known["meldingen"], places, rooms, dice(seed, "reported on"))
    brp = persons.brp(stays, places, dice(seed, "sheet brp"))
    meldingen = offices.meldingen(told, places, dice(seed, "sheet meldingen"))
    return {
        "brp": write_csv(brp, files / "brp.csv"),
        "meldingen": write_csv(meldingen, files / "meldingen.csv"),
    }


def _tell(town: Town, planted: pd.DataFrame, folder: Path, seed: int) -> None:
    """Write what was planted and what a visit would find, where no reader of deliveries looks."""
    folder.mkdir(parents=True, exist_ok=True)
    told = planted.assign(vbo_id=town.addresses["vbo_id"].to_numpy()[planted["adr"]])
    told.insert(0, "geplant_id", [f"P{k:03d}" for k in range(1, len(told) + 1)])
    columns = ["geplant_id", "vbo_id", "soort", "misstand", "bevinding", "sporen"]
    write_csv(told[columns], folder / "geplant.csv")
    write_csv(
        truth(town.addresses, town.registers, planted, dice(seed, "truth")), folder / "waarheid.csv"
    )


def _sheets(town: Town, files: Path, seed: int) -> dict[str, Path]:
    paths = {}
    for name, sheet in sheets(town, seed).items():
        if name == "vergunningen":
            paths[name] = write_xlsx(sheet, files / f"{name}.xlsx")
        elif name == "bijzonder":
            paths[name] = write_ods(sheet, files / f"{name}.ods")
        else:
            paths[name] = write_csv(sheet, files / f"{name}.csv")
    return paths


def sheets(town: Town, seed: int) -> dict[str, pd.DataFrame]:
    """Return every sheet of the town by register."""
    known, places = town.registers, town.addresses
    made = {
        "brp": persons.brp(known["brp"], places, dice(seed, "sheet brp")),
        "rni": persons.rni(known["rni"], places, dice(seed, "sheet rni")),
        "kvk": offices.kvk(known["kvk"], places, dice(seed, "sheet kvk")),
        "vergunningen": offices.vergunningen(
            known["vergunningen"], places, dice(seed, "sheet vergunningen")
        ),
        "meldingen": offices.meldingen(known["meldingen"], places, dice(seed, "sheet meldingen")),
        "controles": offices.controles(known["controles"], places, dice(seed, "sheet controles")),
        "eigendom": offices.eigendom(known["eigendom"], places, dice(seed, "sheet eigendom")),
        "bijzonder": offices.bijzonder(known["bijzonder"], places),
        "partners": known["partners"],
    }
    made |= {
        name: offices.dated(known[name], places, dice(seed, f"sheet {name}"))
        for name in ("signalen", "waarnemingen")
    }
    return made | {
        name: offices.plain(known[name], places, dice(seed, f"sheet {name}"))
        for name in ("parkeren", "afstemming", "openingstijden")
    }
