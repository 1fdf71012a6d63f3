"""All registers joined to the addresses, and what follows from their counts."""

from pathlib import Path

import polars as pl
from polars import col

from bench.score_by_hand.in_polars import brp, firms, formulas, others
from bench.score_by_hand.measured import FILE

_COUNTS = {
    "rni": others.visitors,
    "kvk": firms.firms,
    "vergunningen": others.permits,
    "meldingen": others.reports,
    "eigendom": others.owners,
    "signalen": others.signals,
    "parkeren": others.parking,
    "waarnemingen": others.sightings,
    "bijzonder": others.special,
    "controles": others.checks,
}
_LEFT_OPEN = (
    "hoogste_vergund_aantal", "vergund_aantal", "bibobgraad", "hoogste_koopsom_24m",
    "laagste_koopsom_24m", "hoogste_woz_24m", "dagen_sinds_vertrek",
)  # fmt: skip


def facts(folder: Path) -> pl.DataFrame:
    """Return `adr` and every fact of every address."""
    return _facts(folder).collect(engine="streaming")


def keep(folder: Path, out: Path) -> int:
    """Write the facts to `out` as they come; return how many addresses."""
    _facts(folder).sink_parquet(out, compression="zstd", engine="streaming")
    return int(pl.scan_parquet(out).select(pl.len()).collect().item())


def _facts(folder: Path) -> pl.LazyFrame:
    def read(name: str) -> pl.LazyFrame:
        return pl.scan_parquet(folder / name)

    table = read("adressen.parquet").select(
        "adr", "oppervlakte", "gebruiksdoel", "soort", "status", "bouwjaar"
    )
    given = set(table.collect_schema().names())
    counted: set[str] = set()
    residents = brp.brp(read("brp.parquet"))
    joined = [residents, *(count(read(f"{name}.parquet")) for name, count in _COUNTS.items())]
    for counts in joined:
        counted |= set(counts.collect_schema().names()) - {"adr"}
        table = table.join(counts, on="adr", how="left")
    zero = sorted(counted - {*_LEFT_OPEN, "te_veel"})
    unknown = sorted(set(residents.collect_schema().names()) - {"adr", "te_veel"})
    crowd = col("te_veel").fill_null(value=False)
    measured = read(FILE)
    kept = {"te_veel", *given, *measured.collect_schema().names()} - {"adr"}
    table = (
        table.with_columns(col(zero).cast(pl.Int64).fill_null(0))
        .with_columns(pl.when(~crowd).then(col(name)).alias(name) for name in unknown)
        .join(measured, on="adr", how="left")
    )
    return formulas.added(table).drop(kept, strict=False).sort("adr")
