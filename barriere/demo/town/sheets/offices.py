"""The sheets of the other offices, one function per register of formats."""

import numpy as np
import pandas as pd
from numpy.typing import NDArray

from barriere.demo.town.people.days import written
from barriere.demo.town.sheets.located import located
from barriere.demo.town.sheets.untidy import spoiled, vague


def kvk(frame: pd.DataFrame, addresses: pd.DataFrame, dice: np.random.Generator) -> pd.DataFrame:
    """Return the sheet `kvk`."""
    frame = frame.sort_values(["start", "adr"], kind="stable").reset_index(drop=True)
    sheet = located(frame[["adr"]], addresses, 0.3, dice)
    firm, _ = pd.factorize(frame["functionaris"])
    sheet.insert(0, "kvk_nummer", 99_000_001 + firm)
    sheet.insert(1, "vestigingsnummer", [f"0000{k:08d}" for k in range(1, len(frame) + 1)])
    sheet.insert(2, "handelsnaam", frame["handelsnaam"])
    sheet.insert(3, "sbi", frame["sbi"])
    sheet.insert(4, "sbi_versie", frame["sbi_versie"])
    sheet["datum_aanvang"] = vague(pd.Series(written(frame["start"].to_numpy())), 0.01, dice)
    sheet["datum_einde"] = written(frame["end"].to_numpy())
    sheet["werkzame_personen"] = _number(frame["werkzame_personen"])
    sheet["waadi"] = frame["waadi"]
    sheet["wtta"] = frame["wtta"]
    sheet["functionaris"] = _organisation(frame["functionaris"])
    return spoiled(sheet, "datum_aanvang", dice)


def vergunningen(
    frame: pd.DataFrame, addresses: pd.DataFrame, dice: np.random.Generator
) -> pd.DataFrame:
    """Return the sheet `vergunningen`."""
    sheet = located(frame[["adr"]], addresses, 0.7, dice)
    sheet.insert(0, "zaaknummer", [f"Z-{k:06d}" for k in range(1, len(frame) + 1)])
    sheet.insert(1, "type", frame["type"].to_numpy())
    sheet.insert(2, "status", frame["status"].to_numpy())
    sheet["houder"] = _organisation(frame["houder"])
    sheet["datum_besluit"] = written(frame["besluit"].to_numpy(dtype=np.int64))
    sheet["geldig_tot"] = written(frame["geldig_tot"].to_numpy(dtype=np.int64))
    sheet["max_personen"] = _number(frame["max_personen"])
    sheet["bibob"] = frame["bibob"].to_numpy()
    return spoiled(sheet, "datum_besluit", dice)


def meldingen(
    frame: pd.DataFrame, addresses: pd.DataFrame, dice: np.random.Generator
) -> pd.DataFrame:
    """Return the sheet `meldingen`, in order of date; a citizen names no BAG id."""
    frame = frame.sort_values(["datum", "adr", "melder"], kind="stable").reset_index(drop=True)
    sheet = located(frame[["adr"]], addresses, 0.1, dice)
    sheet.insert(0, "melding_id", [f"M{k:06d}" for k in range(1, len(frame) + 1)])
    sheet.insert(1, "datum", written(frame["datum"].to_numpy()))
    sheet["soort"] = frame["soort"]
    sheet["kanaal"] = frame["kanaal"]
    sheet["melder"] = np.where(frame["melder"] >= 0, "burger" + frame["melder"].astype(str), "")
    return spoiled(sheet, "datum", dice)


def controles(
    frame: pd.DataFrame, addresses: pd.DataFrame, dice: np.random.Generator
) -> pd.DataFrame:
    """Return the sheet `controles`, in order of date."""
    frame = frame.sort_values(["datum", "adr"], kind="stable").reset_index(drop=True)
    sheet = located(frame[["adr"]], addresses, 0.5, dice)
    sheet.insert(0, "controle_id", [f"C{k:05d}" for k in range(1, len(frame) + 1)])
    sheet.insert(1, "datum", written(frame["datum"].to_numpy()))
    for name in ("soort", "uitkomst", "bevinding", "maatregel", "hersteld"):
        sheet[name] = frame[name]
    sheet["hercontrole_voor"] = written(frame["hercontrole_voor"].to_numpy(dtype=np.int64))
    return sheet


def eigendom(
    frame: pd.DataFrame, addresses: pd.DataFrame, dice: np.random.Generator
) -> pd.DataFrame:
    """Return the sheet `eigendom`, in order of address and date."""
    frame = frame.sort_values(["adr", "verkregen", "eigenaar"], kind="stable").reset_index(
        drop=True
    )
    sheet = pd.DataFrame(
        {
            "vbo_id": addresses["vbo_id"].to_numpy()[frame["adr"]],
            "eigenaar": _organisation(frame["eigenaar"]),
            "soort_eigenaar": frame["soort_eigenaar"],
            "datum_verkrijging": written(frame["verkregen"].to_numpy(dtype=np.int64)),
            "woz_waarde": frame["woz_waarde"].astype(int),
            "koopsom": _number(frame["koopsom"]),
        }
    )
    return spoiled(sheet, "datum_verkrijging", dice)


def dated(frame: pd.DataFrame, addresses: pd.DataFrame, dice: np.random.Generator) -> pd.DataFrame:
    """Return the sheets `signalen` and `waarnemingen`: date, address, the rest as it is."""
    frame = frame.sort_values(["datum", "adr"], kind="stable").reset_index(drop=True)
    sheet = located(frame.drop(columns="datum"), addresses, 0.4, dice)
    sheet.insert(0, "datum", written(frame["datum"].to_numpy()))
    return sheet


def plain(frame: pd.DataFrame, addresses: pd.DataFrame, dice: np.random.Generator) -> pd.DataFrame:
    """Return the sheets with nothing but an address and the rest as it is, such as `parkeren`."""
    frame = frame.sort_values("adr", kind="stable").reset_index(drop=True)
    return located(frame, addresses, 0.2, dice)


def bijzonder(frame: pd.DataFrame, addresses: pd.DataFrame) -> pd.DataFrame:
    """Return the sheet `bijzonder`."""
    ids = addresses["vbo_id"].to_numpy()[frame["adr"]]
    return pd.DataFrame(
        {"vbo_id": ids, "soort": frame["soort"].to_numpy(), "geheim": frame["geheim"].to_numpy()}
    )


def _organisation(ids: pd.Series) -> NDArray[np.object_]:
    return np.array(
        [f"ORG{k:06d}" if k >= 0 else "" for k in ids.to_numpy(dtype=np.int64)], dtype=object
    )


def _number(values: pd.Series) -> NDArray[np.object_]:
    whole = values.to_numpy(dtype=np.int64)
    return np.where(whole < 0, "", whole.astype(str)).astype(object)
