"""Robustness beside the run it is about: robuust.parquet, the same bytes for the same run."""

from collections.abc import Iterable
from pathlib import Path

import pyarrow as pa
import pyarrow.parquet as pq

from barriere.errors import BadData, Place
from barriere.scoring.aside import aside
from barriere.scoring.robustness import SCHEMA

FILE = "robuust.parquet"


def keep_robustness(found: pa.Table, folder: Path) -> Path:
    """Write what `robustness` found into the folder of its run; return the file (0600)."""
    path = folder / FILE
    with aside(path) as file:
        pq.write_table(found, file, compression="zstd")
    return path


def kept_robustness(folder: Path, sleutels: Iterable[str] | None = None) -> pa.Table:
    """Return the robustness kept with a run, of all addresses or of those named.

    Empty for a run from before it was kept. Raises BadData when the file is damaged.
    """
    path = folder / FILE
    if not path.is_file():
        return SCHEMA.empty_table()
    wanted = None if sleutels is None else [("sleutel", "in", list(sleutels))]
    try:
        return pq.read_table(path, schema=SCHEMA, filters=wanted, use_threads=False)
    except (pa.ArrowException, OSError):
        what = "de robuustheid van deze score is beschadigd of met de hand veranderd"
        remedy = "Draai `barriere score` opnieuw."
        raise BadData(Place(f"{folder.name}/{FILE}"), what, remedy) from None
