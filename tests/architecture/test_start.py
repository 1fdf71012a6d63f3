"""The front door opens at once: nothing heavy is loaded before a command needs it."""

import subprocess
import sys

HEAVY = (
    "duckdb",
    "folium",
    "geopandas",
    "numba",
    "pandas",
    "pyarrow",
    "scipy",
    "sqlmodel",
    "typst",
)


def test_help_loads_no_heavy_library() -> None:
    code = f"import sys, barriere.cli; print([m for m in {HEAVY} if m in sys.modules])"

    loaded = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, check=True
    )

    assert loaded.stdout.strip() == "[]"
