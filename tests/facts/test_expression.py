"""Definitions are written in a small subset of SQL; everything else is refused by name."""

from datetime import date

import pytest
import sqlglot
from sqlglot import exp

from barriere.errors import BadData
from barriere.facts import Moment, read, read_texts
from barriere.facts.check import check
from barriere.facts.compile import compiled
from barriere.facts.expression import parse
from barriere.facts.expression import read as expanded
from barriere.facts.formulas import Plan
from barriere.facts.functions import NotInSubset
from barriere.facts.part import Part
from barriere.model.register import Register

MOMENT = Moment(date(2026, 3, 31), {"m2_per_persoon": 12.0})


@pytest.mark.parametrize(
    "text",
    [
        "(select 1)",
        "bewoners; drop table brp",
        "brp.persoon = 'x'",
        "cast(bewoners as varchar)",
        "bewoners::text",
        "sum(bewoners) over ()",
        "read_csv('/etc/passwd')",
        "naam like '%a%'",
        "date_diff('month', datum, peildatum())",
        "datum - interval 3 month",
        "bewoners / volwassenen",
        '"Bewoners" > 1',
        "bewoners >",
        "current_date",
        "random()",
        "bewoners / 0",
        "bewoners / 0.0",
        "BEWONERS > 1",
        "2 bewoners",
    ],
)
def test_what_is_not_in_the_subset_is_refused(text: str) -> None:
    with pytest.raises(NotInSubset):
        parse(text)


@pytest.mark.parametrize(
    "text",
    [
        "peildatum(3)",
        "peiljaar(3)",
        "maanden_terug('2')",
        "norm('geheim')",
        "bevat(lijst)",
        "dagen_tussen(a)",
        "dagen_tussen(a, b, c)",
        "maanden_terug()",
        "maanden_terug(1, 2)",
        "maanden_terug(1.5)",
        "dagen_terug(bewoners)",
        "norm()",
        "norm('m2_per_persoon', 'm2_per_persoon')",
        "norm(m2_per_persoon)",
        "bevat(lijst, 3)",
        "bevat(lijst, lijst)",
        "begint_met(lijst, 'x', 'y')",
    ],
)
def test_an_own_function_with_wrong_arguments_is_refused(text: str) -> None:
    with pytest.raises(NotInSubset):
        expanded(text, MOMENT)


@pytest.mark.parametrize(
    ("text", "sql"),
    [
        ("peildatum()", "CAST('2026-03-31' AS DATE)"),
        ("peiljaar()", "2026"),
        ("maanden_terug(1)", "CAST('2026-02-28' AS DATE)"),
        ("dagen_terug(90)", "CAST('2025-12-31' AS DATE)"),
        ("norm('m2_per_persoon')", "12.0"),
        ("bevat(sbi, '78201')", "(STRPOS(',' || sbi || ',', ',78201,') > 0)"),
        ("begint_met(sbi, '782')", "(STRPOS(',' || sbi || ',', ',782') > 0)"),
        ("Bevat(sbi, '7')", "(STRPOS(',' || sbi || ',', ',7,') > 0)"),
        ("dagen_tussen(van, peildatum())", "DATE_DIFF('DAY', van, CAST('2026-03-31' AS DATE))"),
        ("a / 2", "CAST(a AS DOUBLE) / 2"),
        ("a / nullif(b, 0)", "CAST(a AS DOUBLE) / NULLIF(b, 0)"),
        ("a / greatest(b, 1)", "CAST(a AS DOUBLE) / GREATEST(b, 1)"),
    ],
)
def test_own_functions_become_plain_literals_before_any_engine_sees_them(
    text: str, sql: str
) -> None:
    assert expanded(text, MOMENT).sql("duckdb") == sql


def test_a_refusal_names_file_fact_and_what_is_allowed() -> None:
    own = read_texts(
        {"eigen.toml": '[bron]\nregister = "brp"\n[feit.oud]\neenheid = "x"\nuitleg = "x"\n'
                       'tel = "aantal"\nwaar = "persoon like \'a\'"\n'}
    )  # fmt: skip
    with pytest.raises(BadData) as refusal:
        check(Plan(own, MOMENT, frozenset(Register)))
    assert "eigen.toml" in str(refusal.value)
    assert "feit 'oud'" in str(refusal.value)
    assert "Toegestaan zijn" in str(refusal.value)


@pytest.mark.parametrize("dialect", ["duckdb", "spark", "postgres"])
def test_all_facts_are_one_statement_that_other_engines_can_read(dialect: str) -> None:
    plan = Plan(read(), Moment(date(2026, 3, 31), _norms()), frozenset(Register))
    early = {f"meting_{n}": [f.naam] for n, f in plan.definitions.feiten.items() if f.rekenaar}
    text = f"SELECT * FROM {compiled(plan, early)}"
    (translated,) = sqlglot.transpile(text, read="duckdb", write=dialect)
    tree = sqlglot.parse_one(translated, read=dialect)
    months = [d for d in tree.find_all(exp.DateDiff) if "MONTH" in str(d.args.get("unit"))]
    assert not months
    assert "INTERVAL" not in translated.upper()


def test_every_source_is_read_exactly_once() -> None:
    plan = Plan(read(), Moment(date(2026, 3, 31), _norms()), frozenset(Register))
    text = f"SELECT * FROM {compiled(plan, {})}"
    sources = {fact.register for fact in plan.definitions.feiten.values() if fact.register}
    read_from = [t.name for t in sqlglot.parse_one(text, read="duckdb").find_all(exp.Table)]
    assert {name: read_from.count(name) for name in sources} == dict.fromkeys(sources, 1)


def test_a_part_reads_only_its_own_addresses() -> None:
    plan = Plan(read(), Moment(date(2026, 3, 31), _norms()), frozenset(Register))
    text = f"SELECT * FROM {compiled(plan, {}, Part(10, 20))}"
    tree = sqlglot.parse_one(text, read="duckdb")
    sources = {str(fact.register) for fact in plan.definitions.feiten.values() if fact.register}
    for table in tree.find_all(exp.Table):
        if table.name in {*sources, "adressen"}:
            where = table.find_ancestor(exp.Select).args["where"].sql()  # type: ignore[union-attr]
            assert where == "WHERE adr >= 10 AND adr < 20"


def _norms() -> dict[str, float]:
    return {"m2_per_persoon": 12.0, "kamerverhuur_personen": 3, "brandveilig_personen": 5}
