"""Owners: who owned which address when, with WOZ value and price."""

import numpy as np
import pandas as pd
from numpy.typing import NDArray

from barriere.demo.town.people.days import NOW, OPEN

COLUMNS = ["adr", "eigenaar", "soort_eigenaar", "verkregen", "woz_waarde", "koopsom"]
_CORPORATIONS = (1, 2)
_LANDLORDS = 150
_FIRST_LANDLORD = 100
_FIRST_OWNER = 1_000
_CORPORATE = {
    "vooroorlogs": 0.42,
    "wederopbouw": 0.62,
    "naoorlogs": 0.4,
    "vinex": 0.16,
    "station": 0.12,
}


def owners(
    addresses: pd.DataFrame, rooms: pd.Series, stays: pd.DataFrame, dice: np.random.Generator
) -> pd.DataFrame:
    """Return ownership rows (COLUMNS), newest and older; `rooms` are let rooms per adr."""
    adr = np.flatnonzero(addresses["soort"] == "verblijfsobject")
    frame = addresses.loc[adr].assign(adr=adr)
    owner, kind = _who(frame, rooms.reindex(adr).fillna(1).to_numpy(), dice)
    since = stays[stays["end"] == OPEN].groupby("adr")["start"].min().reindex(adr)
    bought = since.fillna(0).to_numpy().astype(np.int64) - dice.integers(5, 60, len(adr))
    apart = (kind != "particulier") | since.isna().to_numpy() | (owner < _FIRST_OWNER)
    bought = np.where(apart, NOW - 400 - dice.exponential(4200, len(adr)).astype(np.int64), bought)
    worth = _worth(frame, dice)
    now = pd.DataFrame(
        {
            "adr": adr,
            "eigenaar": owner,
            "soort_eigenaar": kind,
            "verkregen": bought,
            "woz_waarde": worth,
        }
    )
    now["koopsom"] = np.where(
        bought < NOW - 9000, -1, (worth * dice.normal(0.93, 0.09, len(adr)) // 500 * 500)
    )
    return pd.concat([now, _before(now, dice), _partners(now, dice)], ignore_index=True)[COLUMNS]


def _who(
    frame: pd.DataFrame, rooms: NDArray[np.float64], dice: np.random.Generator
) -> tuple[NDArray[np.int64], NDArray[np.object_]]:
    """Return owner and kind: corporations own whole streets, landlords what is let in rooms."""
    count = len(frame)
    owner = _FIRST_OWNER + np.arange(count)
    kind = np.full(count, "particulier", dtype=object)
    style = frame["stijl"].to_numpy()
    share = frame["stijl"].map(_CORPORATE).fillna(0).to_numpy()
    streets, street = np.unique(frame["straat"].to_numpy().astype(str), return_inverse=True)
    corporate = ((dice.random(len(streets))[street] < share) & (dice.random(count) < 0.9)) | (
        style == "flat"
    )
    owner[corporate] = np.array(_CORPORATIONS)[street[corporate] % 2]
    let = ~corporate & ((rooms > 1) | ((dice.random(count) < 0.11) & (style != "villa")))
    popular = (dice.random(_LANDLORDS) ** 3) + 0.02
    owner[let] = _FIRST_LANDLORD + dice.choice(_LANDLORDS, let.sum(), p=popular / popular.sum())
    business = ~frame["gebruiksdoel"].fillna("woon").str.contains("woon").to_numpy()
    firm = corporate | business | (let & (owner % 3 == 0))
    kind[firm] = "rechtspersoon"
    kind[corporate] = "corporatie"
    return owner, kind


def _worth(frame: pd.DataFrame, dice: np.random.Generator) -> NDArray[np.int64]:
    area = frame["oppervlakte"].fillna(60).to_numpy(dtype=float)
    price = (
        frame["stijl"]
        .map(
            {
                "villa": 4300,
                "centrum": 3900,
                "station": 3600,
                "vinex": 3500,
                "bedrijven": 900,
                "landmark": 1500,
            }
        )
        .fillna(3100)
        .to_numpy(dtype=float)
    )
    value = 45_000 + area * price * dice.normal(1, 0.08, len(frame))
    return np.asarray((value // 1000 * 1000).astype(np.int64))


def _before(now: pd.DataFrame, dice: np.random.Generator) -> pd.DataFrame:
    """Return the owner before, for purchases in the last ten years."""
    recent = now[(now["verkregen"] > NOW - 3650) & (dice.random(len(now)) < 0.9)]
    past = recent["verkregen"] - 200 - dice.exponential(3600, len(recent)).astype(np.int64)
    return recent.assign(verkregen=past, eigenaar=20_000 + np.arange(len(recent)), koopsom=-1)


def _partners(now: pd.DataFrame, dice: np.random.Generator) -> pd.DataFrame:
    """Return a second owner from the same day for half of the private owners."""
    private = (now["eigenaar"] >= _FIRST_OWNER) & (now["soort_eigenaar"] == "particulier")
    shared = now[private & (dice.random(len(now)) < 0.45)]
    return shared.assign(eigenaar=40_000 + np.arange(len(shared)))
