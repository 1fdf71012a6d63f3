"""What a visit would find at every address: planted, or an ordinary thing gone wrong."""

import numpy as np
import pandas as pd

_ORDINARY = {
    "niet_ingeschreven": 0.047,
    "zonder_vergunning": 0.007,
    "brandveiligheid": 0.006,
    "overbewoning": 0.002,
    "anders": 0.002,
}


def truth(
    addresses: pd.DataFrame, planted: pd.DataFrame, dice: np.random.Generator
) -> pd.DataFrame:
    """Return vbo_id, bevinding and herkomst for every address.

    About 6.4 % of ordinary addresses is wrong in some way, as in the random
    national sample that is the yardstick for address quality.
    """
    found = dice.choice(
        [*_ORDINARY, "geen"], len(addresses), p=[*_ORDINARY.values(), 1 - sum(_ORDINARY.values())]
    )
    frame = pd.DataFrame(
        {"vbo_id": addresses["vbo_id"], "bevinding": found.astype(object), "herkomst": "gewoon"}
    )
    frame.loc[planted["adr"], "bevinding"] = planted["bevinding"].to_numpy()
    frame.loc[planted["adr"], "herkomst"] = "geplant"
    return frame
