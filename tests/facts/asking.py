"""One fact of a made-up town, address by address."""

from collections.abc import Sequence
from typing import Any

from barriere.facts import build, read
from tests.town import Row, picture, settings


def fact(name: str, addresses: int | Sequence[Row] = 3, **registers: Any) -> list[Any]:
    """Return `name` of every address, of a town with these registers and no others."""
    rows = [{}] * addresses if isinstance(addresses, int) else addresses
    town = picture(rows, **registers)
    build(town, read(), settings())
    return [row[0] for row in town.db.sql(f"SELECT {name} FROM feiten ORDER BY adr").fetchall()]
