"""All registers joined to the addresses, and what follows from their counts."""

from pathlib import Path

import pandas as pd

from bench.score_by_hand.in_pandas import brp, firms, formulas, others
from bench.score_by_hand.in_pandas.read import read, yes
from bench.score_by_hand.measured import FILE

_COUNTS = (
    others.visitors, firms.firms, others.permits, others.reports, others.owners, others.signals,
    others.parking, others.sightings, others.special, others.checks,
)  # fmt: skip
_LEFT_OPEN = [
    "hoogste_vergund_aantal", "vergund_aantal", "bibobgraad", "hoogste_koopsom_24m",
    "laagste_koopsom_24m", "hoogste_woz_24m",
]  # fmt: skip
_ADDRESS = ["adr", "oppervlakte", "gebruiksdoel", "soort", "status", "bouwjaar"]


def facts(folder: Path) -> pd.DataFrame:
    """Return `adr` and every fact of every address, in numbers that may be NA."""
    addresses = read(folder, "adressen", _ADDRESS).set_index("adr").sort_index()
    residents = brp.brp(folder).reindex(addresses.index)
    crowd = yes(residents.pop("te_veel"))
    left = residents.pop("dagen_sinds_vertrek")
    residents = residents.fillna(0).assign(dagen_sinds_vertrek=left).astype("Int64")
    residents.loc[crowd] = pd.NA
    counts = pd.concat(
        [count(folder).reindex(addresses.index) for count in _COUNTS], axis="columns"
    )
    zero = counts.columns.difference(_LEFT_OPEN)
    counts[zero] = counts[zero].fillna(0)
    measured = read(folder, Path(FILE).stem).set_index("adr").astype("Int64")
    table = pd.concat([residents, counts.astype("Int64"), measured], axis="columns")
    found = formulas.added(table, addresses)
    return pd.concat([residents, counts.astype("Int64"), found], axis="columns").reset_index()


def keep(folder: Path, out: Path) -> int:
    """Write the facts to `out`; return how many addresses."""
    found = facts(folder)
    found.to_parquet(out, compression="zstd", index=False)
    return len(found)
