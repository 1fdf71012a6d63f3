"""A register as a frame: only the columns asked, dates as datetime64, empty is NA, NaN or NaT."""

from pathlib import Path
from typing import Any

import pandas as pd
import pyarrow as pa
import pyarrow.parquet as pq

from bench.score_by_hand import days

type_of = {pa.bool_(): pd.BooleanDtype()}.get
DAY = pd.Timestamp(days.DAY)
BACK_90D = pd.Timestamp(days.BACK_90D)
BACK_180D = pd.Timestamp(days.BACK_180D)
BACK_12M = pd.Timestamp(days.BACK_12M)
BACK_24M = pd.Timestamp(days.BACK_24M)
BACK_36M = pd.Timestamp(days.BACK_36M)


def read(folder: Path, name: str, columns: list[str] | None = None) -> pd.DataFrame:
    """Return a table of the picture in `folder`."""
    table: Any = pq.read_table(folder / f"{name}.parquet", columns=columns)
    frame: pd.DataFrame = table.to_pandas(date_as_object=False, types_mapper=type_of)
    return frame


def yes(column: "pd.Series[Any]") -> "pd.Series[bool]":
    """Return where it surely says yes."""
    return column.fillna(value=False).astype(bool)


def no(column: "pd.Series[Any]") -> "pd.Series[bool]":
    """Return where it surely says no."""
    return ~column.fillna(value=True).astype(bool)
