"""The sheets about persons: brp and rni."""

import numpy as np
import pandas as pd

from barriere.demo.town.people.bsn import bsns
from barriere.demo.town.people.days import written
from barriere.demo.town.sheets.located import located
from barriere.demo.town.sheets.untidy import spoiled, vague


def brp(stays: pd.DataFrame, addresses: pd.DataFrame, dice: np.random.Generator) -> pd.DataFrame:
    """Return the sheet `brp`: one row per person per stay."""
    numbers = bsns(int(stays["persoon"].max()) + 1, np.random.default_rng(999))
    sheet = located(stays[["adr"]], addresses, 0.97, dice)
    born = pd.Series(written(stays["geboren"].to_numpy()))
    kin = stays["relatie"].to_numpy()
    mail = (stays["functie"] == "B").to_numpy()
    sheet.insert(0, "persoon", numbers[stays["persoon"].to_numpy()].astype(str))
    sheet.insert(1, "geboortedatum", vague(born, 0.004, dice).to_numpy())
    sheet.insert(2, "relatie", np.where(kin >= 0, np.char.add("R", kin.astype(str)), ""))
    sheet.insert(3, "functie_adres", np.where(mail, "B", "W"))
    sheet["datum_aanvang"] = vague(pd.Series(written(stays["start"].to_numpy())), 0.012, dice)
    sheet["datum_einde"] = written(stays["end"].to_numpy())
    sheet["reden_einde"] = stays["reden"].to_numpy()
    sheet["vestiging_uit_buitenland"] = np.where(stays["buitenland"], "J", "N")
    sheet["in_onderzoek"] = stays["onderzoek"].to_numpy()
    sheet["datum_in_onderzoek"] = written(stays["onderzoek_start"].to_numpy())
    sheet["datum_einde_onderzoek"] = ""
    sheet["geheim"] = stays["geheim"].astype(str).to_numpy()
    order = np.lexsort((sheet["datum_aanvang"], sheet["persoon"]))
    return spoiled(sheet.iloc[order].reset_index(drop=True), "datum_aanvang", dice)


def rni(frame: pd.DataFrame, addresses: pd.DataFrame, dice: np.random.Generator) -> pd.DataFrame:
    """Return the sheet `rni`; telephone and mail are invented and cannot be reached."""
    frame = frame.sort_values(["start", "adr"], kind="stable").reset_index(drop=True)
    numbers = bsns(90_000, np.random.default_rng(999))
    sheet = located(frame[["adr"]], addresses, 0.8, dice)
    sheet.insert(0, "persoon", numbers[frame["persoon"].to_numpy()].astype(str))
    sheet["datum_aanvang"] = written(frame["start"].to_numpy())
    sheet["datum_einde"] = written(frame["end"].to_numpy())
    phone, mail = (frame[key].astype(str).str.zfill(4).to_numpy() for key in ("telefoon", "email"))
    sheet["telefoon"] = np.where(frame["telefoon"] >= 0, "060000" + phone.astype(object), "")
    sheet["email"] = np.where(
        frame["email"] >= 0, "adres" + mail.astype(object) + "@voorbeeld.invalid", ""
    )
    return sheet
