"""The test window of the Chicago food inspections: what was done, by whom, and what it found.

Source: the published data behind the city's own evaluation. An inspection has the score that
the city published for it, the day on which it was done and whether it found a critical
violation. `groep` is one of six colours: the data hide who an inspector is.
"""

from dataclasses import dataclass
from pathlib import Path

import numpy as np
import pandas as pd
from numpy.typing import NDArray
from pyproj import Transformer

Ints = NDArray[np.int64]
FILE = Path("chicago") / "chicago_inspections_scored.csv.gz"
_DEGREES, _METRES = "EPSG:4326", "EPSG:26971"  # Illinois East


@dataclass(frozen=True)
class Window:
    """Inspections in the order in which they were done: one place in each array."""

    points: NDArray[np.float64]  # (n, 2) metres
    score: NDArray[np.float64]  # (n,) chance of a critical violation, as published
    critical: NDArray[np.bool_]  # (n,) one was found
    day: Ints  # (n,) number of the working day, from 0
    group: Ints  # (n,) number of the inspector's colour, from 0
    colours: tuple[str, ...]
    date: Ints  # (days,) calendar day of each working day, from 0
    weekday: int  # of the first working day, Monday being 0
    half: int  # the first working day of the second half

    @property
    def days(self) -> int:
        """Return how many working days there are."""
        return len(self.date)


def read(folder: Path) -> Window:
    """Return the test window from the folder with real data."""
    table = pd.read_csv(folder / FILE)
    table = table[table["Test"]].sort_values(["Inspection_Date", "Inspection_ID"])
    when = pd.to_datetime(table["Inspection_Date"])
    since = (when - when.min()).dt.days.to_numpy()
    date, day = np.unique(since, return_inverse=True)
    colours, group = np.unique(table["Inspector_Assigned"].to_numpy(str), return_inverse=True)
    project = Transformer.from_crs(_DEGREES, _METRES, always_xy=True)
    east, north = project.transform(table["Longitude"].to_numpy(), table["Latitude"].to_numpy())
    return Window(
        points=np.column_stack([east, north]),
        score=table["score"].to_numpy(np.float64),
        critical=table["criticalFound"].to_numpy() == 1,
        day=day.astype(np.int64),
        group=group.astype(np.int64),
        colours=tuple(str(colour) for colour in colours),
        date=date.astype(np.int64),
        weekday=int(when.min().weekday()),
        half=int(day[len(day) // 2]),
    )
