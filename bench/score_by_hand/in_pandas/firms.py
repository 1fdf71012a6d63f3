"""Establishments from the Handelsregister, one row per address."""

from pathlib import Path

import pandas as pd

from bench.score_by_hand.in_pandas.read import BACK_12M, BACK_24M, DAY, no, read, yes

_COLUMNS = [
    "adr", "kvk_nummer", "vestigingsnummer", "sbi", "sbi_versie", "datum_aanvang_vroegst",
    "datum_aanvang_laatst", "datum_einde_vroegst", "datum_einde_laatst", "werkzame_personen",
    "waadi", "wtta",
]  # fmt: skip


def firms(folder: Path) -> pd.DataFrame:
    """Return how many different active establishments of each kind an address has, by adr.

    Without a version a code counts only where both versions put it in the same trade.
    """
    rows = read(folder, "kvk", _COLUMNS)
    number = rows["vestigingsnummer"].fillna(rows["kvk_nummer"])
    maybe = ~(rows["datum_aanvang_vroegst"] > DAY) & ~(rows["datum_einde_laatst"] <= DAY)
    possible = number[maybe].groupby(rows["adr"]).nunique().rename("vestigingen_mogelijk")
    active = (rows["datum_aanvang_laatst"] <= DAY) & ~(rows["datum_einde_vroegst"] <= DAY)
    rows = rows[active]
    codes = "," + rows["sbi"]

    def code(*starts: str) -> "pd.Series[bool]":
        return yes(codes.str.contains(f",(?:{'|'.join(starts)})"))

    old, new = rows["sbi_versie"] == "2008", rows["sbi_versie"] == "2025"
    agency = code("782") | (old & code("783"))
    catering = code("5611", "563", "5510") | (old & code("561"))
    salon = (old & code("9604", "9609", "96022")) | (new & code("96230", "96990", "96220"))
    care = salon | (old & code("9602")) | (new & code("9621", "9622"))
    garage = (old & code("452")) | (new & code("9531"))
    transport = code("4932", "4941", "7711") | (old & code("4939")) | (new & code("4933"))
    cash = (catering | care | garage) & (rows["datum_aanvang_laatst"] <= BACK_24M)
    kinds = pd.DataFrame(
        {
            "adr": rows["adr"],
            "vestiging": number[active],
            "vestigingen": True,
            "uitleners": agency | yes(rows["waadi"]),
            "bureaus": agency | code("781"),
            "jonge_bureaus": agency & (rows["datum_aanvang_vroegst"] > BACK_12M),
            "uitleners_zonder_waadi": agency & no(rows["waadi"]),
            "uitleners_waadi_leeg": agency & rows["waadi"].isna(),
            "uitleners_wtta_leeg": agency & rows["wtta"].isna(),
            "uitleners_zonder_wtta": agency & no(rows["wtta"]),
            "horecabedrijven": catering,
            "salons": salon,
            "vervoerders": transport,
            "publieksbedrijven": care | garage,
            "bedrijven_zonder_personeel": cash & (rows["werkzame_personen"] == 0),
            "bedrijven_zonder_opgave": cash & rows["werkzame_personen"].isna(),
        }
    )
    different = kinds.groupby(["adr", "vestiging"], sort=False).any()
    return different.groupby("adr").sum().join(possible, how="outer")
