"""The smaller registers, each one row per address."""

from pathlib import Path

import pandas as pd

from bench.score_by_hand.in_pandas.read import (
    BACK_12M,
    BACK_24M,
    BACK_36M,
    BACK_90D,
    DAY,
    no,
    read,
)

_GRADES = {"ernstig_gevaar": 3, "mindere_mate": 2, "ingetrokken_na_vragen": 2, "geen": 0}


def permits(folder: Path) -> pd.DataFrame:
    """Return the counts of valid permits, and the gravest outcome of a Bibob check."""
    rows = read(folder, "vergunningen")
    kind, status = rows["type"], rows["status"]
    decision, decision_last = rows["datum_besluit_vroegst"], rows["datum_besluit_laatst"]
    valid = (status == "verleend") & ~(decision > DAY) & ~(rows["geldig_tot_laatst"] <= DAY)
    surely = (decision_last <= DAY) & ~(rows["geldig_tot_vroegst"] <= DAY)
    suspended = (status == "geschorst") & surely
    rooms = valid & kind.isin(["omzetting", "onttrekking", "verhuur", "logies"])
    decided = (decision > BACK_36M) & (decision_last <= DAY)
    noticed = (kind == "gebruiksmelding") & status.isin(["verleend", "aangevraagd"])
    catering = kind.isin(["exploitatie_horeca", "alcohol", "logies"])
    licensed = kind.isin(["exploitatie_horeca", "alcohol", "seksinrichting"])
    counts = {
        "kamervergunningen": rooms,
        "kamervergunningen_onzeker": rooms & (rows["max_personen"].isna() | ~surely),
        "logiesvergunningen": valid & (kind == "logies"),
        "gebruiksmeldingen": noticed,
        "horecavergunningen": valid & catering,
        "seksvergunningen": valid & (kind == "seksinrichting"),
        "omgevingsvergunningen": valid & (kind == "omgeving"),
        "geschorste_vergunningen": suspended & licensed,
        "besluiten_36m": decided,
    }
    highest = {
        "hoogste_vergund_aantal": rows["max_personen"].where(rooms),
        "bibobgraad": rows["bibob"].map(_GRADES).where(decided),
    }
    totals = pd.DataFrame(counts).groupby(rows["adr"]).sum()
    found = totals.join(pd.DataFrame(highest).groupby(rows["adr"]).max())
    certain = found["kamervergunningen_onzeker"] == 0
    return found.assign(vergund_aantal=found["hoogste_vergund_aantal"].where(certain))


def reports(folder: Path) -> pd.DataFrame:
    """Return how many different people, at least, reported each kind of thing.

    Who gave no name may be one of those who did; where nobody did, it was one.
    """
    rows = read(folder, "meldingen", ["adr", "soort", "melder", "datum_vroegst", "datum_laatst"])
    rows = rows[(rows["datum_vroegst"] > BACK_24M) & (rows["datum_laatst"] <= DAY)]
    kind, first = rows["soort"], rows["datum_vroegst"]
    year, quarter = first > BACK_12M, first > BACK_90D
    use = [
        "overlast", "overbewoning", "wisselend_bezoek", "busjes", "illegale_verhuur",
        "onvergund_seksbedrijf", "afval_energie",
    ]  # fmt: skip
    counts = {
        "woonmelders_12m": year & kind.isin(["overlast", "overbewoning", "illegale_verhuur"]),
        "verhuurmelders_12m": year & (kind == "illegale_verhuur"),
        "gebruiksmelders_12m": year & kind.isin(use),
        "bezoekmelders_12m": year & (kind == "wisselend_bezoek"),
        "seksmelders_12m": year & kind.isin(["wisselend_bezoek", "onvergund_seksbedrijf"]),
        "busmelders_3m": quarter & (kind == "busjes"),
    }
    reported = pd.DataFrame(counts)
    named = reported.groupby([rows["adr"], rows["melder"]], sort=False).any().groupby("adr").sum()
    anyone = reported.groupby(rows["adr"]).any().astype("int64")
    most = named.reindex(anyone.index, fill_value=0).clip(lower=anyone)
    odd = (kind == "niet_pluis_burgerzaken").groupby(rows["adr"]).sum()
    return most.join(odd.rename("niet_pluis_24m"))


def owners(folder: Path) -> pd.DataFrame:
    """Return the transfers of two years with their prices, and housing associations."""
    rows = read(folder, "eigendom")
    acquired, last = rows["datum_verkrijging_vroegst"], rows["datum_verkrijging_laatst"]
    moved = (acquired > BACK_24M) & (last <= DAY)
    price, kind = rows["koopsom"], rows["soort_eigenaar"]
    per_address = pd.DataFrame(
        {
            "adr": rows["adr"],
            "overdrachten_24m": last.where(moved),
            "hoogste_koopsom_24m": price.where(moved),
            "laagste_koopsom_24m": price.where(moved & (price > 0)),
            "hoogste_woz_24m": rows["woz_waarde"].where(moved),
            "corporatiebezit": kind == "corporatie",
            "corporatiebezit_mogelijk": (kind == "corporatie") | kind.isna(),
        }
    ).groupby("adr")
    return pd.concat(
        [
            per_address["overdrachten_24m"].nunique(),
            per_address[["hoogste_koopsom_24m", "hoogste_woz_24m"]].max().round(),
            per_address["laagste_koopsom_24m"].min().round(),
            per_address[["corporatiebezit", "corporatiebezit_mogelijk"]].sum(),
        ],
        axis="columns",
    )


def signals(folder: Path) -> pd.DataFrame:
    """Return the signals of partners in one or two years."""
    rows = read(folder, "signalen", ["adr", "soort", "datum_vroegst", "datum_laatst"])
    rows = rows[(rows["datum_vroegst"] > BACK_24M) & (rows["datum_laatst"] <= DAY)]
    kind = rows["soort"]
    counts = {
        "rapportages_24m": kind == "bestuurlijke_rapportage",
        "partnersignalen_24m": kind == "partner",
        "post_retour_12m": (kind == "post_retour") & (rows["datum_vroegst"] > BACK_12M),
        "laa_24m": kind == "laa",
    }
    return pd.DataFrame(counts).groupby(rows["adr"]).sum()


def special(folder: Path) -> pd.DataFrame:
    """Return how often an address is listed as each special kind."""
    rows = read(folder, "bijzonder", ["adr", "soort"])
    shelter = ["coa", "opvang", "zorg", "beschermd_wonen", "klooster", "penitentiair"]
    kind = rows["soort"]
    counts = {
        "opvang": kind.isin(shelter),
        **{word: kind == word for word in ("studentencomplex", "hotel", "snf")},
    }
    return pd.DataFrame(counts).groupby(rows["adr"]).sum()


def parking(folder: Path) -> pd.DataFrame:
    """Return the parking permits."""
    rows = read(folder, "parkeren", ["adr", "aantal"])
    return rows.groupby("adr").sum().rename(columns={"aantal": "parkeervergunningen"})


def sightings(folder: Path) -> pd.DataFrame:
    """Return the signs of use that an inspector saw in a year."""
    rows = read(folder, "waarnemingen")
    seen = (
        (rows["datum_vroegst"] > BACK_12M)
        & (rows["datum_laatst"] <= DAY)
        & rows["soort"].isin(["bewoning", "bezoek", "busje"])
        & (rows["aantal"].fillna(1) > 0)
    )
    return rows[seen].groupby("adr").size().to_frame("waargenomen_gebruik_12m")


def checks(folder: Path) -> pd.DataFrame:
    """Return the violations that were found and not mended."""
    rows = read(folder, "controles", ["adr", "datum_laatst", "bevinding", "hersteld"])
    found = rows["bevinding"].notna() & (rows["bevinding"] != "geen")
    still = rows[(rows["datum_laatst"] <= DAY) & found & no(rows["hersteld"])]
    return still.groupby("adr").size().to_frame("open_overtredingen")


def visitors(folder: Path) -> pd.DataFrame:
    """Return the different non-residents who stay here, surely and maybe."""
    rows = read(folder, "rni")
    start, start_last = rows["datum_aanvang_vroegst"], rows["datum_aanvang_laatst"]
    end, end_last = rows["datum_einde_vroegst"], rows["datum_einde_laatst"]
    today = (start == DAY) & (start_last == DAY)
    counts = {
        "rni_personen": ((start_last < DAY) | today) & (~(end <= DAY) | ((end < end_last) & today)),
        "rni_personen_mogelijk": ~(start > DAY)
        & (~(end_last <= DAY) | ((end_last == DAY) & (end < end_last))),
    }
    persons = pd.DataFrame(counts).groupby([rows["adr"], rows["persoon"]], sort=False).any()
    return persons.groupby("adr").sum()
