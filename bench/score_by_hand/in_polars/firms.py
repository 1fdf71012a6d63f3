"""Establishments from the Handelsregister, one row per address."""

from functools import reduce
from operator import or_

import polars as pl
from polars import col

from bench.score_by_hand.days import BACK_12M, BACK_24M, DAY


def firms(rows: pl.LazyFrame) -> pl.LazyFrame:
    """Return how many different active establishments of each kind an address has.

    Without a version a code counts only where both versions put it in the same trade.
    """
    old = (col("sbi_versie") == "2008").fill_null(value=False)
    new = (col("sbi_versie") == "2025").fill_null(value=False)
    agency = (_code("782") | (old & _code("783"))).fill_null(value=False)
    catering = _code("5611", "563", "5510") | (old & _code("561"))
    salon = (old & _code("9604", "9609", "96022")) | (new & _code("96230", "96990", "96220"))
    care = salon | (old & _code("9602")) | (new & _code("9621", "9622"))
    garage = (old & _code("452")) | (new & _code("9531"))
    transport = _code("4932", "4941", "7711") | (old & _code("4939")) | (new & _code("4933"))
    cash = (catering | care | garage) & (col("datum_aanvang_laatst") <= BACK_24M)
    stays = (col("datum_einde_vroegst") > DAY).fill_null(value=True)
    active = (col("datum_aanvang_laatst") <= DAY) & stays
    begun = (col("datum_aanvang_vroegst") <= DAY).fill_null(value=True)
    maybe = begun & (col("datum_einde_laatst") > DAY).fill_null(value=True)
    kinds = {
        "uitleners": agency | col("waadi"),
        "bureaus": agency | _code("781"),
        "jonge_bureaus": agency & (col("datum_aanvang_vroegst") > BACK_12M),
        "uitleners_zonder_waadi": agency & ~col("waadi"),
        "uitleners_waadi_leeg": agency & col("waadi").is_null(),
        "uitleners_wtta_leeg": agency & col("wtta").is_null(),
        "uitleners_zonder_wtta": agency & ~col("wtta"),
        "horecabedrijven": catering,
        "salons": salon,
        "vervoerders": transport,
        "publieksbedrijven": care | garage,
        "bedrijven_zonder_personeel": cash & (col("werkzame_personen") == 0),
        "bedrijven_zonder_opgave": cash & col("werkzame_personen").is_null(),
    }
    return (
        # Who is surely there is maybe there too.
        rows.filter(maybe)
        .with_columns(
            vestiging=pl.coalesce("vestigingsnummer", "kvk_nummer"),
            codes=pl.lit(",") + col("sbi"),
        )
        .group_by("adr", "vestiging")
        .agg(
            vestigingen=active.any(),
            **{name: (active & kind).any() for name, kind in kinds.items()},
        )
        .filter(col("vestiging").is_not_null())
        .group_by("adr")
        .agg(
            pl.len().alias("vestigingen_mogelijk"),
            *(col(name).sum() for name in ("vestigingen", *kinds)),
        )
    )


def _code(*starts: str) -> pl.Expr:
    """Tell whether one of the codes in the list begins with one of `starts`."""
    found = [col("codes").str.contains(f",{start}", literal=True) for start in starts]
    return reduce(or_, found)
