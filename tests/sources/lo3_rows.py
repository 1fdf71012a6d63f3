"""Persoonslijsten of a few rows, as LO3 columns."""

from collections.abc import Callable
from typing import Any

from barriere.model.delivery import Reading
from barriere.model.register import Register

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


A, B, C = "0014010000000001", "0014010000000002", "0014010000000003"


def place(start: str, vbo: str = A, **more: str) -> Row:
    return at(start, **{"08_11_80": vbo, "08_11_20": vbo[-1], **more})


def away(start: str, country: str = "0000") -> Row:
    return {"08.13.10": country, "08.13.20": start}


def stack(hand_in: Hand, newest: Row, *older: Row, **listed: str) -> Reading:
    """Read one persoonslijst, its newest record on top; `listed` is of the list itself."""
    more = {name.replace("_", "."): value for name, value in listed.items()}
    reading = hand_in(Register.BRP, lo3({**person("L", ANN, **more), **newest}, *older))
    assert reading.rejects == []
    return reading
