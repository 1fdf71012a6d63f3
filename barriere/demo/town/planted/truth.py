"""What a visit would find at every address: planted, or an ordinary thing gone wrong."""

import numpy as np
import pandas as pd

from barriere.demo.town.people.days import OPEN

_ORDINARY = {
    "niet_ingeschreven": 0.036,
    "zonder_vergunning": 0.005,
    "brandveiligheid": 0.006,
    "overbewoning": 0.002,
    "anders": 0.002,
}
_DOUBTED = 0.4


def truth(
    addresses: pd.DataFrame,
    registers: dict[str, pd.DataFrame],
    planted: pd.DataFrame,
    dice: np.random.Generator,
) -> pd.DataFrame:
    """Return vbo_id, bevinding and herkomst (geplant, gewoon) for every address.

    About 6.4 % of ordinary addresses is wrong in some way, as in the random national
    sample that is the yardstick: two in five of those already in doubt, rooms let
    without a permit, and for the rest anywhere.
    """
    chances = [*_ORDINARY.values(), 1 - sum(_ORDINARY.values())]
    found = dice.choice([*_ORDINARY, "geen"], len(addresses), p=chances).astype(object)
    here = np.arange(len(addresses))
    doubted = np.isin(here, _doubted(registers)) & (dice.random(len(here)) < _DOUBTED)
    found[doubted] = "niet_ingeschreven"
    found[np.isin(here, _unpermitted(registers))] = "zonder_vergunning"
    found[planted["adr"]] = planted["bevinding"]
    origin = np.where(np.isin(here, planted["adr"]), "geplant", "gewoon")
    return pd.DataFrame({"vbo_id": addresses["vbo_id"], "bevinding": found, "herkomst": origin})


def _doubted(registers: dict[str, pd.DataFrame]) -> np.ndarray:
    """Return addresses with an open inquiry or a signal that someone does not live there."""
    stays, signals = registers["brp"], registers["signalen"]
    asked = stays.loc[(stays["end"] == OPEN) & (stays["onderzoek"] != ""), "adr"]
    told = signals.loc[signals["soort"].isin(["laa", "post_retour"]), "adr"]
    return np.union1d(asked, told)


def _unpermitted(registers: dict[str, pd.DataFrame]) -> np.ndarray:
    """Return houses let in three rooms or more for which no permit was asked."""
    rooms, permits = registers["kamers"], registers["vergunningen"]
    let = rooms.loc[rooms["kamers"] >= 3, "adr"]
    return np.setdiff1d(let, permits.loc[permits["type"] == "omzetting", "adr"])
