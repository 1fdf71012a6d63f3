"""Huisgezin (Regeling BRP, artikel 1, onderdeel d), leg by leg, from LO3 and Haal Centraal."""

import json
from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from barriere.facts import build
from barriere.facts import read as definitions
from barriere.model.register import Register
from barriere.privacy import Key
from barriere.settings import Settings
from barriere.sources import Context, read
from tests.sources.hc_records import persoon
from tests.sources.lo3_rows import ANN, BOB, CAS, lo3, person, place
from tests.town import picture, resident, settings

DAN = "999993872"
Kin = dict[str, list[str]]
Handed = Callable[..., list[dict[str, Any]]]


def households(brp: Any) -> dict[str, Any]:
    town = picture([{}], brp=brp)
    build(town, definitions(), settings())
    names = ("bewoners", "huisgezinnen", "huisgezinnen_mogelijk", "huisgezinnen_met_datum")
    (row,) = town.db.sql(f"SELECT {', '.join(names)} FROM feiten").fetchall()
    return dict(zip(names, row, strict=True))


def context(*, achternaam: bool = False) -> Context:
    usual: Settings = settings()
    score = usual.score.model_copy(update={"achternaam": achternaam})
    return Context(
        date(2026, 11, 1), usual.model_copy(update={"score": score}), Key(b"k" * 32, "9999")
    )


def as_lo3(people: dict[str, Kin], names: dict[str, str]) -> str:
    categories = {"ouders": "02", "partners": "05", "kinderen": "09"}
    rows = []
    for number, (bsn, kin) in enumerate(people.items()):
        related = {f"{categories[kind]}.01.20": of[0] for kind, of in kin.items() if of}
        surname = {"01.02.40": names[bsn]} if bsn in names else {}
        listed = person(f"L{number}", bsn, **related, **surname)
        rows.append({**listed, **place(f"2020010{number + 1}")})
    return lo3(*rows)


def as_json(people: dict[str, Kin], names: dict[str, str]) -> str:
    return json.dumps(
        [
            persoon(
                bsn,
                f"2020010{number + 1}",
                **{
                    kind: [{"burgerservicenummer": of} for of in some] for kind, some in kin.items()
                },
                **({"naam": {"geslachtsnaam": names[bsn]}} if bsn in names else {}),
            )
            for number, (bsn, kin) in enumerate(people.items())
        ]
    )


@pytest.fixture(params=[as_lo3, as_json], ids=["LO3", "Haal Centraal"])
def handed(request: pytest.FixtureRequest, tmp_path: Path) -> Handed:
    """Hand in people with their kin, in one of the two formats."""

    def hand(
        people: dict[str, Kin], names: dict[str, str] | None = None, **legs: bool
    ) -> list[dict[str, Any]]:
        path = tmp_path / "brp"
        path.write_text(request.param(people, names or {}))
        reading = read(Register.BRP, path, context(**legs))
        assert reading.rejects == []
        return [{**row, "adr": 0} for row in reading.tables["brp"].to_pylist()]

    return hand


@pytest.mark.parametrize("kind", ["partners", "ouders", "kinderen"])
def test_each_kinship_makes_one_huisgezin_and_a_lodger_is_another(
    kind: str, handed: Handed
) -> None:
    found = households(handed({ANN: {kind: [BOB]}, BOB: {}, CAS: {}}))
    assert (found["bewoners"], found["huisgezinnen"]) == (3, 2)


def test_kinship_runs_on_from_one_to_the_next(handed: Handed) -> None:
    people: dict[str, Kin] = {
        ANN: {"partners": [BOB]}, BOB: {"kinderen": [CAS]}, CAS: {}, DAN: {},
    }  # fmt: skip
    assert households(handed(people))["huisgezinnen"] == 2


def test_kin_who_live_elsewhere_join_nobody(handed: Handed) -> None:
    orphan: Kin = {"ouders": [DAN]}
    people: dict[str, Kin] = {ANN: orphan, BOB: orphan, CAS: {"partners": [ANN]}}
    assert households(handed(people))["huisgezinnen"] == 2


def test_one_surname_is_no_huisgezin_while_the_leg_is_off(handed: Handed) -> None:
    people: dict[str, Kin] = {ANN: {"partners": [BOB]}, BOB: {}, CAS: {}, DAN: {}}
    names = {CAS: "Achternaam", DAN: "Achternaam"}
    rows = handed(people, names)
    assert {row["achternaam"] for row in rows} == {None}
    assert households(rows)["huisgezinnen"] == 3


def test_the_surname_leg_joins_on_top_of_kinship_where_it_is_on(handed: Handed) -> None:
    people: dict[str, Kin] = {ANN: {"partners": [BOB]}, BOB: {}, CAS: {}, DAN: {}}
    names = {ANN: "Een", BOB: "Twee", CAS: "Drie", DAN: "drie "}
    assert households(handed(people, names, achternaam=True))["huisgezinnen"] == 2


def test_kinship_holds_whatever_the_surnames_are(handed: Handed) -> None:
    people: dict[str, Kin] = {ANN: {"partners": [BOB]}, BOB: {}}
    names = {ANN: "Een", BOB: "Twee"}
    for leg in (False, True):
        assert households(handed(people, names, achternaam=leg))["huisgezinnen"] == 1


def test_the_date_leg_is_counted_apart_and_changes_nothing_else() -> None:
    together = [resident(0, name, date(2025, 3, 1)) for name in "abc"]
    later = [resident(0, "d", date(2025, 3, 2))]
    found = households([*together, *later])
    assert (found["huisgezinnen"], found["huisgezinnen_met_datum"]) == (4, 2)


def test_a_date_that_is_not_known_in_full_joins_nobody() -> None:
    year = (date(2025, 1, 1), date(2025, 12, 31))
    found = households([resident(0, name, year) for name in "abc"])
    assert found["huisgezinnen_met_datum"] == found["huisgezinnen"] == 3


def test_the_day_of_a_renumbering_makes_no_household_of_a_building() -> None:
    changed = [
        resident(0, name, date(2025, 3, 1), zonder_verhuizing=True) for name in ("a", "b", "c")
    ]
    assert households(changed)["huisgezinnen_met_datum"] == 3
    moved = [{**row, "zonder_verhuizing": False} for row in changed]
    assert households(moved)["huisgezinnen_met_datum"] == 1


def test_someone_who_only_possibly_lives_there_is_in_the_possible_count_alone() -> None:
    found = households([resident(0, "a"), resident(0, "b", alleen_mogelijk=True)])
    assert (found["huisgezinnen"], found["huisgezinnen_mogelijk"]) == (1, 2)
