"""What must change nothing: the very same thousand addresses, told in another way."""

import random
import unicodedata
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

import pytest

from barriere.errors import BadData
from barriere.scoring import Run
from tests.metamorphic.conftest import Score
from tests.metamorphic.files import (
    Cells,
    Files,
    bsn,
    deliver,
    numbers,
    opened,
    scored,
    town,
    vbo,
    write,
)  # fmt: skip

Rewrite = Callable[[str, str], str]
SURNAMES: Mapping[str, Callable[[int], str]] = {
    "Nederlands": lambda n: f"van den {('Berg', 'Bosch', 'Heuvel')[n % 3]}",
    "naar geslacht": lambda n: ("Kowalski", "Kowalska", "Novák", "Nováková")[n % 4],
    "vadersnaam": lambda n: ("Jónsson", "Jónsdóttir", "Petrović", "Bint Ali")[n % 4],
    "dubbel": lambda n: f"García {('López', 'Núñez-Pérez', 'y Vega')[n % 3]}",
}


def rewritten(change: Rewrite, *only: str) -> Files:
    """Return the town with every cell written as `change` says, of the columns `only` if given."""
    return {
        register: [
            {name: change(name, text) if not only or name in only else text
             for name, text in row.items()}
            for row in rows
        ]
        for register, rows in town().items()
    }  # fmt: skip


def test_the_town_has_something_to_say(base: Run) -> None:
    totals = base.scores["totaal"].to_pylist()
    assert len(totals) == 1000
    assert len(set(totals)) > 10
    assert 100 < base.counts["op_de_lijst"] < 900


@pytest.mark.parametrize("kind", SURNAMES)
def test_a_surname_changes_no_score(kind: str, base: Run, score: Score) -> None:
    chance = random.Random(kind)  # noqa: S311 - names, no secrets
    called = rewritten(lambda _, __: SURNAMES[kind](chance.randrange(12)), "geslachtsnaam")
    assert numbers(score(called)) == numbers(base)


def test_the_surname_leg_would_have_seen_it(base: Run, tmp_path: Path) -> None:
    same = rewritten(lambda _, __: "Jansen", "geslachtsnaam")
    on = scored(opened(tmp_path, {n: same[n] for n in ("bag", "brp")}, achternaam="true"))
    assert on.scores["huisgezinnen"] != base.scores["huisgezinnen"]


@pytest.mark.parametrize("form", ["NFD", "zonder"])
def test_diacritics_change_no_score(form: str, base: Run, score: Score) -> None:
    def plain(_: str, text: str) -> str:
        apart = unicodedata.normalize("NFD", text)
        return apart if form == "NFD" else "".join(c for c in apart if not unicodedata.combining(c))

    assert numbers(score(rewritten(plain))) == numbers(base)


def test_the_order_of_rows_changes_no_score(base: Run, score: Score) -> None:
    chance = random.Random(7)  # noqa: S311 - an order, not a secret
    mixed = {name: chance.sample(rows, len(rows)) for name, rows in town().items()}
    assert numbers(score(mixed)) == numbers(base)


def test_other_person_numbers_for_the_same_people_change_no_score(base: Run, score: Score) -> None:
    known = sorted({
        number for rows in town().values() for row in rows
        for name in ("persoon", "relatie") for number in row.get(name, "").split(",") if number
    })  # fmt: skip
    chance = random.Random(11)  # noqa: S311 - made-up numbers, not secrets
    other = dict(zip(known, chance.sample([bsn(n) for n in range(len(known))], len(known)),
                     strict=True))  # fmt: skip

    def swap(_: str, text: str) -> str:
        return ",".join(other[number] for number in text.split(",")) if text else ""

    assert numbers(score(rewritten(swap, "persoon", "relatie"))) == numbers(base)


@pytest.mark.parametrize("column", ["nationaliteit", "geboorteland", "moedertaal"])
def test_a_forbidden_column_is_refused_and_changes_no_score(column: str, tmp_path: Path) -> None:
    few = {name: town()[name] for name in ("bag", "brp")}
    werkmap = opened(tmp_path / "stad", few)
    before, kept = numbers(scored(werkmap)), sorted(werkmap.root.rglob("*"))
    more = [{**row, column: "Nergensland"} for row in town()["brp"]]
    with pytest.raises(BadData) as refused:
        deliver(werkmap, "brp", write(tmp_path / "met.csv", more))
    assert refused.value.exit_code == 65
    assert sorted(werkmap.root.rglob("*")) == kept
    assert numbers(scored(werkmap)) == before


def test_an_unrelated_address_changes_no_score(base: Run, score: Score) -> None:
    more: dict[str, list[Cells]] = {name: list(rows) for name, rows in town().items()}
    home: Any = {**town()["bag"][0], "vbo_id": vbo(5000), "huisnummer": "5000",
                 "nummeraanduiding_id": "9999200000005000"}  # fmt: skip
    more["bag"].append(home)
    for name, rows in town().items():
        if name != "bag":
            strange = [{**row, **_strange(row)} for row in rows[:40]]
            more[name] += {tuple(row.items()): row for row in strange}.values()
    after = score(more)
    assert after.scores.num_rows == 1001
    assert numbers(after)[:1000] == numbers(base)


def _strange(row: Cells) -> Cells:
    """Return what makes a row one of another address, with people who are nowhere else."""
    own = {"vbo_id": vbo(5000)}
    for name in ("persoon", "relatie"):
        if row.get(name):
            taken = row[name].split(",")
            own[name] = ",".join(bsn(30_000_000 + int(number[2:8])) for number in taken)
    for name in ("functionaris", "eigenaar", "melder", "kvk_nummer", "vestigingsnummer",
                 "melding_id", "zaaknummer", "controle_id", "telefoon", "email"):  # fmt: skip
        if row.get(name):
            own[name] = row[name][::-1] if row[name].isdigit() else f"z{row[name]}"
    return own
