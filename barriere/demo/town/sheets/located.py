"""Addresses as offices write them: with a BAG id, or with what was typed at a counter."""

import numpy as np
import pandas as pd

ADDRESS = ["postcode", "huisnummer", "huisletter", "toevoeging"]


def located(
    frame: pd.DataFrame, addresses: pd.DataFrame, with_id: float, dice: np.random.Generator
) -> pd.DataFrame:
    """Replace `adr` by vbo_id (on a share `with_id` of the rows) and typed address columns."""
    at = addresses.iloc[frame["adr"].to_numpy()].reset_index(drop=True)
    known = dice.random(len(at)) < with_id
    typed = _typed(at[ADDRESS].copy(), dice)
    typed.insert(0, "vbo_id", np.where(known, at["vbo_id"], ""))
    rest = frame.drop(columns="adr").reset_index(drop=True)
    return pd.concat([typed, rest], axis=1)


def _typed(at: pd.DataFrame, dice: np.random.Generator) -> pd.DataFrame:
    """Write letters small or as an addition, postcodes with a space, and some wrong."""
    count = len(at)
    lettered = (at["huisletter"] != "").to_numpy()
    small = lettered & (dice.random(count) < 0.2)
    at.loc[small, "huisletter"] = at.loc[small, "huisletter"].str.lower()
    shifted = lettered & (dice.random(count) < 0.05)
    at.loc[shifted, "toevoeging"] = at.loc[shifted, "huisletter"] + at.loc[shifted, "toevoeging"]
    forgotten = lettered & (dice.random(count) < 0.012)
    at.loc[shifted | forgotten, "huisletter"] = ""
    spaced = dice.random(count) < 0.04
    at.loc[spaced, "postcode"] = (
        at.loc[spaced, "postcode"].str[:4] + " " + at.loc[spaced, "postcode"].str[4:]
    )
    wrong = dice.random(count) < 0.0025
    at.loc[wrong, "postcode"] = "8960" + at.loc[wrong, "postcode"].str[-2:]
    at["huisnummer"] = at["huisnummer"].astype(int).astype(str)
    return at
