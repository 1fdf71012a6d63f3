"""The page for officials names every limit that the readers have, with its value."""

from pathlib import Path

import pytest

from barriere.sources import limits

PAGE = Path(__file__).parents[3] / "docs" / "leveringen.md"
SECTION = PAGE.read_text("utf-8").partition("## Wat te groot is")[2].partition("\n## ")[0]
LIMITS = {name: value for name, value in vars(limits).items() if name.isupper()}
_UNITS = (("GiB", 1024**3), ("MiB", 1024**2), ("KiB", 1024))


def shown(name: str, value: float) -> str:
    """Return a limit as the page writes it."""
    if name.endswith("_SHARE"):
        return f"{value * 100:g} %"
    if name.endswith("_BYTES"):
        unit, size = next((u, s) for u, s in _UNITS if value % s == 0)
        return f"{int(value) // size} {unit}"
    return f"{value:,}".replace(",", ".") + (" keer" if name.endswith("_RATIO") else "")


@pytest.mark.parametrize("name", LIMITS)
def test_a_limit_stands_on_the_page(name: str) -> None:
    rows = [line.split("|")[2].strip() for line in SECTION.splitlines() if line.startswith("|")]
    assert shown(name, LIMITS[name]) in rows
