"""An address is shielded by a secret place or by a resident who asked for secrecy."""

from datetime import date

import duckdb
import pytest

from barriere.privacy import shielded_sql

D = date(2026, 11, 1)


def shielded(resident: str = "", place: str = "") -> list[int]:
    with duckdb.connect() as db:
        db.execute("CREATE TABLE bijzonder (adr BIGINT, geheim BOOLEAN)")
        db.execute(
            "CREATE TABLE brp (adr BIGINT, geheim TINYINT, datum_aanvang_vroegst DATE, "
            "datum_einde_laatst DATE, datum_einde_vroegst DATE)"
        )
        if place:
            db.execute(f"INSERT INTO bijzonder VALUES {place}")
        if resident:
            db.execute(f"INSERT INTO brp VALUES {resident}")
        return [adr for (adr,) in db.execute(shielded_sql(D) + " ORDER BY adr").fetchall()]


@pytest.mark.parametrize(
    ("stay", "expected"),
    [
        ("(1, 7, '2020-01-01', NULL, NULL)", [1]),
        ("(1, 0, '2020-01-01', NULL, NULL)", []),
        ("(1, NULL, '2020-01-01', NULL, NULL)", []),
        ("(1, 1, '2020-01-01', '2026-11-01', '2026-11-01')", []),
        ("(1, 1, '2020-01-01', '2026-11-02', '2026-11-02')", [1]),
        ("(1, 1, '2020-01-01', '9999-12-31', '0001-01-01')", [1]),
        ("(1, 1, '2020-01-01', '2026-11-01', '2026-10-01')", [1]),
        ("(1, 1, '2020-01-01', '2026-10-31', '2026-10-01')", []),
        ("(1, 1, NULL, NULL, NULL)", [1]),
        ("(1, 1, '2026-11-02', NULL, NULL)", []),
    ],
)
def test_a_resident_shields_while_possibly_living_there(stay: str, expected: list[int]) -> None:
    assert shielded(resident=stay) == expected


def test_a_secret_place_shields_and_is_named_once() -> None:
    assert shielded("(3, 7, '2020-01-01', NULL, NULL)", "(3, true), (4, false), (5, NULL)") == [3]
