"""Cases laid side by side, one address each, and measured once."""

from collections.abc import Sequence
from datetime import date
from typing import Any

from barriere.facts import build, read
from tests.town import Row, picture, resident, settings

LONG_AGO = date(2020, 1, 1)


def facts(addresses: int | Sequence[Row], **registers: Any) -> list[dict[str, Any]]:
    town = picture([{}] * addresses if isinstance(addresses, int) else addresses, **registers)
    build(town, read(), settings())
    rows: list[dict[str, Any]] = town.db.sql("SELECT * FROM feiten").to_arrow_table().to_pylist()
    return rows


def pairs(rows: Sequence[dict[str, Any]], name: str) -> list[tuple[Any, Any]]:
    return [(row[name], row[f"{name}_mogelijk"]) for row in rows]


def stays(cases: Sequence[Row], aanvang: Any = LONG_AGO) -> list[Row]:
    return [
        resident(adr, f"p{adr}", **{"aanvang": aanvang, **stay}) for adr, stay in enumerate(cases)
    ]
