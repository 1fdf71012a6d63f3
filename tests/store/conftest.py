"""Small werkmappen, made-up deliveries, and a way to see that nothing changed."""

import hashlib
from collections.abc import Callable
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any

import pyarrow as pa
import pytest

from barriere import settings, sources
from barriere.model.delivery import Reading, Reject
from barriere.model.register import Register
from barriere.store import Receipt, Werkmap, receive

NU = datetime(2026, 11, 23, 9, 30, tzinfo=UTC)
PEILDATUM = date(2026, 9, 30)

MakeReading = Callable[..., Reading]
Deliver = Callable[..., Receipt]
Fingerprints = Callable[[Path], dict[str, str]]


@pytest.fixture
def nu() -> datetime:
    return NU


@pytest.fixture
def werkmap(tmp_path: Path) -> Werkmap:
    return Werkmap.create(tmp_path / "veldstad", settings.template("Veldstad", "9999"))


def table(register: Register, rows: list[dict[str, Any]], name: str | None = None) -> pa.Table:
    """Return canonical rows; what is left out is null, `rij` counts from 2."""
    schema = sources.empty_tables(register)[name or register.value].schema
    numbered = [{"rij": i, **row} for i, row in enumerate(rows, start=2)]
    return pa.Table.from_pylist(numbered, schema=schema)


@pytest.fixture
def make_reading() -> MakeReading:
    def make(
        register: Register,
        rows: list[dict[str, Any]],
        peildatum: date = PEILDATUM,
        rejects: list[Reject] | None = None,
    ) -> Reading:
        bad = rejects or []
        tables = {register.value: table(register, rows)}
        return Reading(register, peildatum, tables, len(rows) + len({r.row for r in bad}), bad)

    return make


@pytest.fixture
def source(tmp_path: Path) -> Callable[[str], Path]:
    """Return a delivered file with some text in it, outside the werkmap."""

    def make(text: str) -> Path:
        path = tmp_path / "aangeleverd" / f"{hashlib.sha256(text.encode()).hexdigest()[:12]}.csv"
        path.parent.mkdir(exist_ok=True)
        path.write_text(text, "utf-8")
        return path

    return make


@pytest.fixture
def deliver(werkmap: Werkmap, make_reading: MakeReading, source: Callable[[str], Path]) -> Deliver:
    def bring(
        register: Register,
        rows: list[dict[str, Any]],
        peildatum: date = PEILDATUM,
        nu: datetime = NU,
    ) -> Receipt:
        reading = make_reading(register, rows, peildatum)
        return receive(werkmap, reading, source(f"{register} {rows}"), nu)

    return bring


@pytest.fixture
def fingerprints() -> Fingerprints:
    """Return every file and folder below one, with its contents and mode."""

    def look(root: Path) -> dict[str, str]:
        return {
            str(path.relative_to(root)): oct(path.stat().st_mode)
            + (hashlib.sha256(path.read_bytes()).hexdigest() if path.is_file() else "")
            for path in sorted(root.rglob("*"))
        }

    return look
