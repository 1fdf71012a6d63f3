"""Permits: horeca, room rental, lodging, sex establishments and building."""

import numpy as np
import pandas as pd

from barriere.demo.town.people.days import NOW, OPEN, SINCE

COLUMNS = ["adr", "type", "status", "houder", "besluit", "geldig_tot", "max_personen", "bibob"]


def permits(
    firms: pd.DataFrame,
    rooms: pd.Series,
    owners: pd.DataFrame,
    special: pd.DataFrame,
    dice: np.random.Generator,
) -> pd.DataFrame:
    """Return the permits (COLUMNS); -1 is not filled in."""
    parts = [
        _horeca(firms, dice),
        _rooms(rooms, owners, dice),
        _lodging(special, dice),
        _building(owners, dice),
    ]
    frame = pd.concat(parts, ignore_index=True)
    asked = (dice.random(len(frame)) < 0.03) & (frame["type"] != "logies")
    return frame.assign(
        status=np.where(asked, "aangevraagd", frame["status"]),
        besluit=np.where(asked, OPEN, frame["besluit"]),
        geldig_tot=np.where(asked, OPEN, frame["geldig_tot"]),
    )[COLUMNS]


def _horeca(firms: pd.DataFrame, dice: np.random.Generator) -> pd.DataFrame:
    place = firms[firms["sbi"].str[:2].isin(["55", "56"])]
    run = place[dice.random(len(place)) < 0.94]
    drinks = run[dice.random(len(run)) < 0.6]
    frame = pd.concat(
        [run.assign(type="exploitatie_horeca"), drinks.assign(type="alcohol")], ignore_index=True
    )
    gone = frame["end"] != OPEN
    result = dice.choice(["geen", "", "mindere_mate"], len(frame), p=[0.36, 0.625, 0.015])
    return frame.assign(
        status=np.where(gone, "verlopen", "verleend"),
        houder=frame["functionaris"],
        besluit=frame["start"] + dice.integers(5, 90, len(frame)),
        geldig_tot=np.where(gone, frame["end"], OPEN),
        max_personen=-1,
        bibob=result,
    )


def _rooms(rooms: pd.Series, owners: pd.DataFrame, dice: np.random.Generator) -> pd.DataFrame:
    """Return permits of student houses: conversion, letting, a notice from five rooms."""
    let = rooms[rooms >= 3]
    latest = (
        owners.sort_values("verkregen", kind="stable")
        .drop_duplicates("adr", keep="last")
        .set_index("adr")["eigenaar"]
    )
    house = pd.DataFrame({"adr": let.index, "kamers": let.to_numpy()})
    house["houder"] = house["adr"].map(latest)
    house["besluit"] = NOW - dice.integers(300, 4800, len(house))
    permitted = house[dice.random(len(house)) < 0.84]
    convert = permitted.assign(
        type="omzetting", max_personen=permitted["kamers"] + dice.integers(0, 2, len(permitted))
    )
    rent = permitted[dice.random(len(permitted)) < 0.85]
    rent = rent.assign(type="verhuur", max_personen=-1)
    large = house[(house["kamers"] >= 5) & (dice.random(len(house)) < 0.92)].assign(
        type="gebruiksmelding", max_personen=-1
    )
    frame = pd.concat([convert, rent, large], ignore_index=True)
    return frame.assign(status="verleend", geldig_tot=OPEN, bibob="")


def _lodging(special: pd.DataFrame, dice: np.random.Generator) -> pd.DataFrame:
    place = special[special["soort"].isin(["hotel", "snf", "coa"])]
    people = np.where(place["soort"] == "snf", 40, 120)
    return pd.DataFrame(
        {
            "adr": place["adr"],
            "type": "logies",
            "status": "verleend",
            "houder": 60_000 + np.arange(len(place)),
            "besluit": NOW - dice.integers(400, 3000, len(place)),
            "geldig_tot": OPEN,
            "max_personen": people,
            "bibob": "geen",
        }
    )


def _building(owners: pd.DataFrame, dice: np.random.Generator) -> pd.DataFrame:
    work = owners.iloc[dice.choice(len(owners), 420, replace=False)]
    status = dice.choice(["verleend", "geweigerd", "ingetrokken"], len(work), p=[0.9, 0.06, 0.04])
    return pd.DataFrame(
        {
            "adr": work["adr"],
            "type": "omgeving",
            "status": status,
            "houder": work["eigenaar"],
            "besluit": SINCE + dice.integers(0, NOW - SINCE, len(work)),
            "geldig_tot": OPEN,
            "max_personen": -1,
            "bibob": "",
        }
    )
