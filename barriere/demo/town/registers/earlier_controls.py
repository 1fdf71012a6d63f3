"""Earlier controls: visits of the past three years and what they found."""

import numpy as np
import pandas as pd

from barriere.demo.town.people.days import NOW, OPEN

COLUMNS = [
    "adr",
    "datum",
    "soort",
    "uitkomst",
    "bevinding",
    "maatregel",
    "hersteld",
    "hercontrole_voor",
]
_COUNT = 210


def earlier_controls(addresses: pd.DataFrame, dice: np.random.Generator) -> pd.DataFrame:
    """Return visits to ordinary addresses (COLUMNS); most found nothing."""
    weight = (
        addresses["stijl"]
        .map({"centrum": 2.5, "station": 2.0, "bedrijven": 6.0})
        .fillna(1.0)
        .to_numpy()
    )
    adr = dice.choice(len(addresses), _COUNT, replace=False, p=weight / weight.sum())
    home = addresses["gebruiksdoel"].fillna("woonfunctie").str.contains("woon").to_numpy()[adr]
    soort = np.where(
        home,
        dice.choice(["wonen", "brp", "brand", "integraal"], _COUNT, p=[0.38, 0.46, 0.08, 0.08]),
        dice.choice(["horeca", "integraal", "brand", "overig"], _COUNT, p=[0.4, 0.3, 0.2, 0.1]),
    )
    outcome = dice.choice(
        ["toegang_verleend", "niemand_aanwezig", "geen_medewerking"], _COUNT, p=[0.72, 0.24, 0.04]
    )
    wrong = (outcome == "toegang_verleend") & (dice.random(_COUNT) < 0.16)
    kind = np.where(
        soort == "brp", "niet_ingeschreven", np.where(home, "zonder_vergunning", "brandveiligheid")
    )
    found = np.where(outcome != "toegang_verleend", "", np.where(wrong, kind, "geen"))
    measure = np.where(
        wrong, dice.choice(["waarschuwing", "lod", "boete", "adresonderzoek"], _COUNT), "geen"
    )
    mended = np.where(wrong, dice.choice(["J", "N", "onbekend"], _COUNT, p=[0.76, 0.1, 0.14]), "")
    return pd.DataFrame(
        {
            "adr": adr,
            "datum": NOW - dice.integers(20, 1095, _COUNT),
            "soort": soort,
            "uitkomst": outcome,
            "bevinding": found,
            "maatregel": measure,
            "hersteld": mended,
            "hercontrole_voor": OPEN,
        }
    )
