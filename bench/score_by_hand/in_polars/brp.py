"""Residents and those who left, one row per address."""

import polars as pl
from polars import col

from bench.score_by_hand.days import BACK_24M, BACK_180D, DAY

_ANY = [
    "bewoners", "volwassenen", "briefadressen", "in_onderzoek", "vastgesteld_vertrokken",
    "kort_gebleven_24m", "volwassenen_24m", "uitgeschreven_180d",
]  # fmt: skip
_PERSONS = [name + end for name in _ANY for end in ("", "_mogelijk")]
_MOVES = ["naar_vow_24m", "naar_vow_24m_mogelijk", "verhuisbewegingen_24m"]


def brp(rows: pl.LazyFrame) -> pl.LazyFrame:
    """Return the counts of every address that has rows; all unknown where `te_veel`."""
    stays = _counted(_said(rows))
    persons = stays.group_by("adr", "persoon").agg(
        col("te_veel").any(),
        *(col(name).any() for name in _PERSONS),
        *(col(name).sum() for name in _MOVES),
        col("persoonsdagen_24m").sum(),
        col("vertrek").max(),
    )
    known = col("persoon").is_not_null()
    return persons.group_by("adr").agg(
        col("te_veel").any(),
        *((col(name) & known).sum() for name in _PERSONS),
        *(col(name).sum() for name in (*_MOVES, "persoonsdagen_24m")),
        (DAY - col("vertrek").max()).dt.total_days().alias("dagen_sinds_vertrek"),
    )


def _said(rows: pl.LazyFrame) -> pl.LazyFrame:
    """Return what each row says of where someone is, and of an enquiry into that."""
    start, start_last = col("datum_aanvang_vroegst"), col("datum_aanvang_laatst")
    end, end_last = col("datum_einde_vroegst"), col("datum_einde_laatst")
    asked, asked_last = col("datum_in_onderzoek_vroegst"), col("datum_in_onderzoek_laatst")
    closed, closed_last = col("datum_einde_onderzoek_vroegst"), col("datum_einde_onderzoek_laatst")
    some = ~col("veel_bewoners").fill_null(value=False)
    known_start = start == start_last
    today = known_start & (start_last == DAY)
    not_past = (col("kan_tot_vroegst") > DAY).fill_null(value=True)
    followed = end.is_not_null() & col("reden_einde").ne_missing("overlijden")
    return rows.with_columns(
        ok=some,
        woonadres=some & (col("functie_adres") == "W"),
        misschien=some & col("functie_adres").ne_missing("B"),
        zeker=~col("alleen_mogelijk").fill_null(value=False),
        verhuisd=~col("zonder_verhuizing").fill_null(value=False),
        er=not_past
        & ((start_last < DAY) | today)
        & (end.is_null() | (end > DAY) | ((end < end_last) & today))
        & ~col("alleen_mogelijk").fill_null(value=False),
        er_mogelijk=not_past
        & (start <= DAY).fill_null(value=True)
        & (known_start | (col("kan_vanaf_vroegst") <= DAY).fill_null(value=True))
        & (end_last.is_null() | (end_last > DAY) | ((end_last == DAY) & (end < end_last))),
        meerderjarig=(col("meerderjarig_laatst") <= DAY).fill_null(value=True),
        meerderjarig_mogelijk=(col("meerderjarig_vroegst") <= DAY).fill_null(value=True),
        onderzocht=col("in_onderzoek").str.starts_with("08"),
        vertrokken=col("in_onderzoek").is_in(["089999", "589999"]).fill_null(value=False),
        weg_mogelijk=pl.when(closed.is_null())
        .then((asked <= DAY).fill_null(value=True))
        .otherwise(followed & (closed_last >= end).fill_null(value=True)),
        begonnen=((asked_last < DAY) | ((asked_last == DAY) & (asked == DAY))).fill_null(
            value=False
        ),
        open=(closed > DAY).fill_null(value=True),
        open_mogelijk=(asked <= DAY).fill_null(value=True)
        & ~(closed_last < DAY).fill_null(value=False)
        & ~((closed == DAY) & (closed_last == DAY)).fill_null(value=False),
        einde_24m=(end > BACK_24M) & (end_last <= DAY),
        einde_24m_mogelijk=(end_last > BACK_24M) & (end <= DAY),
    )


def _counted(said: pl.LazyFrame) -> pl.LazyFrame:
    """Return which counts each row is in."""
    start, start_last = col("datum_aanvang_vroegst"), col("datum_aanvang_laatst")
    end, end_last = col("datum_einde_vroegst"), col("datum_einde_laatst")
    home, maybe, sure = col("woonadres"), col("misschien"), col("zeker")
    adult, adult_maybe = col("meerderjarig"), col("meerderjarig_mogelijk")
    gone, reason = col("vertrokken"), col("reden_einde")
    unsettled = col("datum_einde_onderzoek_vroegst").is_null() & col("begonnen")
    lives = home & col("er") & ~(gone & col("weg_mogelijk"))
    lives_maybe = maybe & col("er_mogelijk") & ~(gone & unsettled)
    enquiry = col("onderzocht") & home & col("er") & col("begonnen") & col("open")
    enquiry_maybe = col("onderzocht") & maybe & col("er_mogelijk") & col("open_mogelijk")
    out_of_sight = reason.is_in(["VOW", "emigratie"])
    here_maybe = (
        maybe
        & adult_maybe
        & (start <= DAY).fill_null(value=True)
        & (end_last > BACK_24M).fill_null(value=True)
    )
    span = pl.min_horizontal(end_last, DAY) - pl.max_horizontal(start, BACK_24M)
    return said.select(
        "adr",
        "persoon",
        te_veel=~col("ok") & col("er_mogelijk"),
        bewoners=lives,
        bewoners_mogelijk=lives_maybe,
        volwassenen=lives & adult,
        volwassenen_mogelijk=lives_maybe & adult_maybe,
        briefadressen=(col("functie_adres") == "B") & col("er"),
        briefadressen_mogelijk=col("functie_adres").ne_missing("W") & col("er_mogelijk"),
        in_onderzoek=enquiry,
        in_onderzoek_mogelijk=enquiry_maybe,
        vastgesteld_vertrokken=enquiry & gone,
        vastgesteld_vertrokken_mogelijk=enquiry_maybe & gone,
        naar_vow_24m=home & sure & col("einde_24m") & (reason == "VOW"),
        naar_vow_24m_mogelijk=maybe & col("einde_24m_mogelijk") & (reason == "VOW"),
        verhuisbewegingen_24m=home
        & col("verhuisd")
        & sure
        & (start > BACK_24M)
        & (start_last <= DAY),
        kort_gebleven_24m=home
        & col("verhuisd")
        & sure
        & adult
        & col("einde_24m")
        & out_of_sight
        & ((end_last - start).dt.total_days() < 120),  # noqa: PLR2004 - days
        kort_gebleven_24m_mogelijk=maybe
        & col("verhuisd")
        & adult_maybe
        & col("einde_24m_mogelijk")
        & out_of_sight.fill_null(value=True)
        & ((end - start_last).dt.total_days() < 120).fill_null(value=True),  # noqa: PLR2004 - days
        volwassenen_24m=home
        & sure
        & adult
        & ~gone
        & (start_last <= DAY)
        & (end > BACK_24M).fill_null(value=True),
        volwassenen_24m_mogelijk=here_maybe,
        persoonsdagen_24m=pl.when(here_maybe).then(span.dt.total_days().clip(lower_bound=0)),
        vertrek=pl.when(home & (end_last <= DAY)).then(end_last),
        uitgeschreven_180d=home & (end >= BACK_180D) & (end_last <= DAY),
        uitgeschreven_180d_mogelijk=maybe & (end_last >= BACK_180D) & (end <= DAY),
    )
