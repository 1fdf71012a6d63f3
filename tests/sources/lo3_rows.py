"""Persoonslijsten of a few rows, as LO3 columns."""

from collections.abc import Callable
from typing import Any

from barriere.model.delivery import Reading

Hand = Callable[..., Reading]
Row = dict[str, str]

ANN, BOB, CAS = "999993653", "999990639", "999990482"


HOME = {
    "08.10.10": "W",
    "08.11.20": "1",
    "08.11.60": "9711LV",
    "08.11.80": "0014010000000001",
}
NEEDED = ("01.01.20", "07.70.10", "08.10.10", "08.10.30", "08.11.20", "08.11.60")


def person(key: str, bsn: str, **more: str) -> Row:
    return {"": key, "01.01.20": bsn, "01.03.10": "19800101", "07.70.10": "0", **more}


def at(start: str, **more: str) -> Row:
    return {**HOME, "08.10.30": start, **{k.replace("_", "."): v for k, v in more.items()}}


def lo3(*rows: Row) -> str:
    names = ["", *sorted({*NEEDED, *(n for row in rows for n in row)} - {""})]
    lines = [";".join(row.get(name, "") for name in names) for row in rows]
    return "\ufeff" + "\n".join([";".join(names), *lines]) + "\n"


def stays(reading: Reading) -> list[dict[str, Any]]:
    assert reading.rejects == []
    found: list[dict[str, Any]] = reading.tables["brp"].to_pylist()
    return found
