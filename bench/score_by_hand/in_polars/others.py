"""The smaller registers, each one row per address."""

import polars as pl
from polars import col

from bench.score_by_hand.days import BACK_12M, BACK_24M, BACK_36M, BACK_90D, DAY

_GRADES = {"ernstig_gevaar": 3, "mindere_mate": 2, "ingetrokken_na_vragen": 2, "geen": 0}


def permits(rows: pl.LazyFrame) -> pl.LazyFrame:
    """Return the counts of valid permits, and the gravest outcome of a Bibob check."""
    kind, status = col("type"), col("status")
    valid = (
        (status == "verleend")
        & (col("datum_besluit_vroegst") <= DAY).fill_null(value=True)
        & (col("geldig_tot_laatst") > DAY).fill_null(value=True)
    )
    taken = (col("datum_besluit_laatst") <= DAY).fill_null(value=False)
    surely = taken & (col("geldig_tot_vroegst") > DAY).fill_null(value=True)
    suspended = (status == "geschorst") & surely
    rooms = valid & kind.is_in(["omzetting", "onttrekking", "verhuur", "logies"])
    decided = (col("datum_besluit_vroegst") > BACK_36M) & (col("datum_besluit_laatst") <= DAY)
    grade = col("bibob").replace_strict(_GRADES, default=None, return_dtype=pl.Int64)
    noticed = (kind == "gebruiksmelding") & status.is_in(["verleend", "aangevraagd"])
    catering = kind.is_in(["exploitatie_horeca", "alcohol", "logies"])
    licensed = kind.is_in(["exploitatie_horeca", "alcohol", "seksinrichting"])
    counts = rows.group_by("adr").agg(
        kamervergunningen=rooms.sum(),
        kamervergunningen_onzeker=(rooms & (col("max_personen").is_null() | ~surely)).sum(),
        hoogste_vergund_aantal=col("max_personen").filter(rooms).max(),
        logiesvergunningen=(valid & (kind == "logies")).sum(),
        gebruiksmeldingen=noticed.sum(),
        horecavergunningen=(valid & catering).sum(),
        seksvergunningen=(valid & (kind == "seksinrichting")).sum(),
        omgevingsvergunningen=(valid & (kind == "omgeving")).sum(),
        geschorste_vergunningen=(suspended & licensed).sum(),
        bibobgraad=grade.filter(decided).max(),
        besluiten_36m=decided.sum(),
    )
    certain = pl.when(col("kamervergunningen_onzeker") == 0)
    return counts.with_columns(vergund_aantal=certain.then(col("hoogste_vergund_aantal")))


def reports(rows: pl.LazyFrame) -> pl.LazyFrame:
    """Return how many different people, at least, reported each kind of thing.

    Who gave no name may be one of those who did; where nobody did, it was one.
    """
    kind = col("soort")
    year, quarter = col("datum_vroegst") > BACK_12M, col("datum_vroegst") > BACK_90D
    use = [
        "overlast", "overbewoning", "wisselend_bezoek", "busjes", "illegale_verhuur",
        "onvergund_seksbedrijf", "afval_energie",
    ]  # fmt: skip
    counts = {
        "woonmelders_12m": year & kind.is_in(["overlast", "overbewoning", "illegale_verhuur"]),
        "verhuurmelders_12m": year & (kind == "illegale_verhuur"),
        "gebruiksmelders_12m": year & kind.is_in(use),
        "bezoekmelders_12m": year & (kind == "wisselend_bezoek"),
        "seksmelders_12m": year & kind.is_in(["wisselend_bezoek", "onvergund_seksbedrijf"]),
        "busmelders_3m": quarter & (kind == "busjes"),
    }
    named = col("melder").is_not_null()
    return (
        rows.filter((col("datum_vroegst") > BACK_24M) & (col("datum_laatst") <= DAY))
        .group_by("adr", "melder")
        .agg(
            **{name: condition.any() for name, condition in counts.items()},
            niet_pluis_24m=(kind == "niet_pluis_burgerzaken").sum(),
        )
        .group_by("adr")
        .agg(
            col("niet_pluis_24m").sum(),
            *(pl.max_horizontal((col(name) & named).sum(), col(name).any()) for name in counts),
        )
    )


def owners(rows: pl.LazyFrame) -> pl.LazyFrame:
    """Return the transfers of two years with their prices, and housing associations."""
    moved = (col("datum_verkrijging_vroegst") > BACK_24M) & (col("datum_verkrijging_laatst") <= DAY)
    price, corporation = col("koopsom"), col("soort_eigenaar") == "corporatie"
    amounts = ["hoogste_koopsom_24m", "laagste_koopsom_24m", "hoogste_woz_24m"]
    return (
        rows.group_by("adr")
        .agg(
            overdrachten_24m=col("datum_verkrijging_laatst").filter(moved).n_unique(),
            hoogste_koopsom_24m=price.filter(moved).max(),
            laagste_koopsom_24m=price.filter(moved & (price > 0)).min(),
            hoogste_woz_24m=col("woz_waarde").filter(moved).max(),
            corporatiebezit=corporation.sum(),
            corporatiebezit_mogelijk=corporation.fill_null(value=True).sum(),
        )
        .with_columns(col(name).round(mode="half_to_even").cast(pl.Int64) for name in amounts)
    )


def signals(rows: pl.LazyFrame) -> pl.LazyFrame:
    """Return the signals of partners in one or two years."""
    kind = col("soort")
    return (
        rows.filter((col("datum_vroegst") > BACK_24M) & (col("datum_laatst") <= DAY))
        .group_by("adr")
        .agg(
            rapportages_24m=(kind == "bestuurlijke_rapportage").sum(),
            partnersignalen_24m=(kind == "partner").sum(),
            post_retour_12m=((kind == "post_retour") & (col("datum_vroegst") > BACK_12M)).sum(),
            laa_24m=(kind == "laa").sum(),
        )
    )


def special(rows: pl.LazyFrame) -> pl.LazyFrame:
    """Return how often an address is listed as each special kind."""
    shelter = ["coa", "opvang", "zorg", "beschermd_wonen", "klooster", "penitentiair"]
    kind = col("soort")
    return rows.group_by("adr").agg(
        opvang=kind.is_in(shelter).sum(),
        **{word: (kind == word).sum() for word in ("studentencomplex", "hotel", "snf")},
    )


def parking(rows: pl.LazyFrame) -> pl.LazyFrame:
    """Return the parking permits."""
    return rows.group_by("adr").agg(parkeervergunningen=col("aantal").sum())


def sightings(rows: pl.LazyFrame) -> pl.LazyFrame:
    """Return the signs of use that an inspector saw in a year."""
    seen = (
        (col("datum_vroegst") > BACK_12M)
        & (col("datum_laatst") <= DAY)
        & col("soort").is_in(["bewoning", "bezoek", "busje"])
        & (col("aantal").fill_null(1) > 0)
    )
    return rows.filter(seen).group_by("adr").agg(waargenomen_gebruik_12m=pl.len())


def checks(rows: pl.LazyFrame) -> pl.LazyFrame:
    """Return the violations that were found and not mended."""
    still = (col("datum_laatst") <= DAY) & (col("bevinding") != "geen") & ~col("hersteld")
    return rows.filter(still).group_by("adr").agg(open_overtredingen=pl.len())


def visitors(rows: pl.LazyFrame) -> pl.LazyFrame:
    """Return the different non-residents who stay here, surely and maybe."""
    start, start_last = col("datum_aanvang_vroegst"), col("datum_aanvang_laatst")
    end, end_last = col("datum_einde_vroegst"), col("datum_einde_laatst")
    today = (start == DAY) & (start_last == DAY)
    stays = ((start_last < DAY) | today) & (
        end.is_null() | (end > DAY) | ((end < end_last) & today)
    )
    maybe = (start <= DAY).fill_null(value=True) & (
        end_last.is_null() | (end_last > DAY) | ((end_last == DAY) & (end < end_last))
    )
    return (
        rows.group_by("adr", "persoon")
        .agg(rni_personen=stays.any(), rni_personen_mogelijk=maybe.any())
        .filter(col("persoon").is_not_null())
        .group_by("adr")
        .agg(col("rni_personen", "rni_personen_mogelijk").sum())
    )
