"""Residents and those who left, one row per address.

A comparison with an absent date is False; so where absence counts as yes, the opposite is denied.
"""

from pathlib import Path

import pandas as pd

from bench.score_by_hand.in_pandas.read import BACK_24M, BACK_180D, DAY, read, yes

_COLUMNS = [
    "adr", "persoon", "functie_adres", "reden_einde", "in_onderzoek", "veel_bewoners",
    "alleen_mogelijk", "zonder_verhuizing", "datum_aanvang_vroegst", "datum_aanvang_laatst",
    "datum_einde_vroegst", "datum_einde_laatst", "meerderjarig_vroegst", "meerderjarig_laatst",
    "kan_vanaf_vroegst", "kan_tot_vroegst", "datum_in_onderzoek_vroegst",
    "datum_in_onderzoek_laatst", "datum_einde_onderzoek_vroegst", "datum_einde_onderzoek_laatst",
]  # fmt: skip
_ANY = [
    "bewoners", "volwassenen", "briefadressen", "in_onderzoek", "vastgesteld_vertrokken",
    "kort_gebleven_24m", "volwassenen_24m", "uitgeschreven_180d",
]  # fmt: skip
_PERSONS = [name + end for name in _ANY for end in ("", "_mogelijk")]
_SUMS = ["naar_vow_24m", "naar_vow_24m_mogelijk", "verhuisbewegingen_24m", "persoonsdagen_24m"]


def brp(folder: Path) -> pd.DataFrame:
    """Return the counts of every address that has rows, by adr; all unknown where `te_veel`."""
    stays = _counted(_said(read(folder, "brp", _COLUMNS)))
    persons = stays.groupby(["adr", "persoon"], sort=False)[_PERSONS].any()
    per_address = stays.groupby("adr")
    left = (DAY - per_address["vertrek"].max()).dt.days
    found: pd.DataFrame = pd.concat(
        [
            per_address["te_veel"].any(),
            persons.groupby("adr").sum(),
            per_address[_SUMS].sum(),
            left.rename("dagen_sinds_vertrek"),
        ],
        axis="columns",
    )
    return found


def _said(rows: pd.DataFrame) -> pd.DataFrame:
    """Return what each row says of where someone is, and of an enquiry into that."""
    start, start_last = rows["datum_aanvang_vroegst"], rows["datum_aanvang_laatst"]
    end, end_last = rows["datum_einde_vroegst"], rows["datum_einde_laatst"]
    asked, asked_last = rows["datum_in_onderzoek_vroegst"], rows["datum_in_onderzoek_laatst"]
    closed = rows["datum_einde_onderzoek_vroegst"]
    closed_last = rows["datum_einde_onderzoek_laatst"]
    some = ~yes(rows["veel_bewoners"])
    known_start = start == start_last
    today = known_start & (start_last == DAY)
    not_past = ~(rows["kan_tot_vroegst"] <= DAY)
    followed = end.notna() & (rows["reden_einde"] != "overlijden")
    return rows.assign(
        te_veel=~some,
        woonadres=some & (rows["functie_adres"] == "W"),
        misschien=some & (rows["functie_adres"] != "B"),
        zeker=~yes(rows["alleen_mogelijk"]),
        verhuisd=~yes(rows["zonder_verhuizing"]),
        er=not_past
        & ((start_last < DAY) | today)
        & (~(end <= DAY) | ((end < end_last) & today))
        & ~yes(rows["alleen_mogelijk"]),
        er_mogelijk=not_past
        & ~(start > DAY)
        & (known_start | ~(rows["kan_vanaf_vroegst"] > DAY))
        & (~(end_last <= DAY) | ((end_last == DAY) & (end < end_last))),
        meerderjarig=~(rows["meerderjarig_laatst"] > DAY),
        meerderjarig_mogelijk=~(rows["meerderjarig_vroegst"] > DAY),
        onderzocht=yes(rows["in_onderzoek"].str.startswith("08")),
        vertrokken=rows["in_onderzoek"].isin(["089999", "589999"]),
        weg_mogelijk=(closed.isna() & ~(asked > DAY))
        | (closed.notna() & followed & ~(closed_last < end)),
        begonnen=(asked_last < DAY) | ((asked_last == DAY) & (asked == DAY)),
        open=~(closed <= DAY),
        open_mogelijk=~(asked > DAY)
        & ~(closed_last < DAY)
        & ~((closed == DAY) & (closed_last == DAY)),
        einde_24m=(end > BACK_24M) & (end_last <= DAY),
        einde_24m_mogelijk=(end_last > BACK_24M) & (end <= DAY),
    )


def _counted(said: pd.DataFrame) -> pd.DataFrame:
    """Return which counts each row is in."""
    start, start_last = said["datum_aanvang_vroegst"], said["datum_aanvang_laatst"]
    end, end_last = said["datum_einde_vroegst"], said["datum_einde_laatst"]
    home, maybe, sure = said["woonadres"], said["misschien"], said["zeker"]
    adult, adult_maybe = said["meerderjarig"], said["meerderjarig_mogelijk"]
    gone, reason, moved = said["vertrokken"], said["reden_einde"], said["verhuisd"]
    unsettled = said["datum_einde_onderzoek_vroegst"].isna() & said["begonnen"]
    lives = home & said["er"] & ~(gone & said["weg_mogelijk"])
    lives_maybe = maybe & said["er_mogelijk"] & ~(gone & unsettled)
    enquiry = said["onderzocht"] & home & said["er"] & said["begonnen"] & said["open"]
    enquiry_maybe = said["onderzocht"] & maybe & said["er_mogelijk"] & said["open_mogelijk"]
    out_of_sight = reason.isin(["VOW", "emigratie"])
    ended, ended_maybe = said["einde_24m"], said["einde_24m_mogelijk"]
    here_maybe = maybe & adult_maybe & ~(start > DAY) & ~(end_last <= BACK_24M)
    first = start.where(start > BACK_24M, BACK_24M)
    last = end_last.where(end_last < DAY, DAY)
    span = (last - first).dt.days.clip(lower=0)
    short = (end_last - start).dt.days < 120  # noqa: PLR2004 - days
    long_maybe = (end - start_last).dt.days >= 120  # noqa: PLR2004 - days
    return pd.DataFrame(
        {
            "adr": said["adr"],
            "persoon": said["persoon"],
            "te_veel": said["te_veel"] & said["er_mogelijk"],
            "bewoners": lives,
            "bewoners_mogelijk": lives_maybe,
            "volwassenen": lives & adult,
            "volwassenen_mogelijk": lives_maybe & adult_maybe,
            "briefadressen": (said["functie_adres"] == "B") & said["er"],
            "briefadressen_mogelijk": (said["functie_adres"] != "W") & said["er_mogelijk"],
            "in_onderzoek": enquiry,
            "in_onderzoek_mogelijk": enquiry_maybe,
            "vastgesteld_vertrokken": enquiry & gone,
            "vastgesteld_vertrokken_mogelijk": enquiry_maybe & gone,
            "naar_vow_24m": home & sure & ended & (reason == "VOW"),
            "naar_vow_24m_mogelijk": maybe & ended_maybe & (reason == "VOW"),
            "verhuisbewegingen_24m": home & moved & sure & (start > BACK_24M) & (start_last <= DAY),
            "kort_gebleven_24m": home & moved & sure & adult & ended & out_of_sight & short,
            "kort_gebleven_24m_mogelijk": maybe
            & moved
            & adult_maybe
            & ended_maybe
            & (out_of_sight | reason.isna())
            & ~long_maybe,
            "volwassenen_24m": home
            & sure
            & adult
            & ~gone
            & (start_last <= DAY)
            & ~(end <= BACK_24M),
            "volwassenen_24m_mogelijk": here_maybe,
            "persoonsdagen_24m": span.where(here_maybe, 0),
            "vertrek": end_last.where(home & (end_last <= DAY)),
            "uitgeschreven_180d": home & (end >= BACK_180D) & (end_last <= DAY),
            "uitgeschreven_180d_mogelijk": maybe & (end_last >= BACK_180D) & (end <= DAY),
        }
    )
