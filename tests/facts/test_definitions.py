"""A municipality may add a fact; a mistake in it is named with its remedy."""

import re
from datetime import date
from pathlib import Path

import pytest

from barriere.errors import BadData
from barriere.facts import build, read, read_texts
from tests.town import picture, resident, settings

OWN = """
[bron]
register = "brp"

[kolommen]
is_lang_hier = "datum_aanvang_laatst <= maanden_terug(60)"

[feit.honkvasten]
eenheid = "personen"
uitleg = "Bewoners die hier al vijf jaar wonen."
tel = "uniek"
van = "persoon"
waar = "woont_zeker and is_lang_hier"

[feit.honkvast_aandeel]
eenheid = "deel"
uitleg = "Deel van de bewoners dat hier al vijf jaar woont."
formule = "honkvasten / nullif(bewoners, 0)"
"""


def test_an_own_fact_uses_the_named_conditions_of_the_house(tmp_path: Path) -> None:
    (tmp_path / "feiten").mkdir()
    (tmp_path / "feiten" / "eigen.toml").write_text(OWN, "utf-8")
    town = picture([{}], brp=[resident(0, "a"), resident(0, "b", date(2025, 1, 1))])
    build(town, read(tmp_path), settings())
    assert town.db.sql("SELECT honkvasten, honkvast_aandeel FROM feiten").fetchall() == [(1, 0.5)]


@pytest.mark.parametrize(
    ("wrong", "says"),
    [
        (OWN.replace('"brp"', '"brb"'), "'brb' bestaat niet"),
        (OWN.replace("uniek", "gemiddeld"), "'gemiddeld' kan niet"),
        (OWN.replace("is_lang_hier =", "woont_zeker ="), "'woont_zeker' bestaat al"),
        (OWN.replace("[feit.honkvasten]", "[feit.bewoners]"), "bestaat al"),
        (OWN.replace("waar =", "waarbij ="), "'waarbij' bestaat niet"),
        (OWN.replace("honkvasten /", "honkvaste /"), "'honkvaste' wordt nergens gemeten"),
        (OWN.replace("datum_aanvang_laatst", "datum_aanvag"), "'datum_aanvag' wordt nergens"),
        (OWN.replace("honkvasten / ", "honkvast_aandeel / "), "deze lezen elkaar"),
        (OWN.replace('eenheid = "deel"', 'eenheid = ""'), "ontbreekt"),
        (OWN + "[feit]]", "is geen geldige TOML"),
    ],
)
def test_a_mistake_in_an_own_fact_is_named(tmp_path: Path, wrong: str, says: str) -> None:
    (tmp_path / "feiten").mkdir()
    (tmp_path / "feiten" / "eigen.toml").write_text(wrong, "utf-8")
    with pytest.raises(BadData, match=says) as refusal:
        build(picture([{}], brp=[]), read(tmp_path), settings())
    assert refusal.value.exit_code == 65
    assert "eigen.toml" in str(refusal.value)
    assert refusal.value.remedy


def test_a_fact_that_names_its_months_looks_back_as_many() -> None:
    looking = {name: fact for name, fact in read().feiten.items() if fact.terugblik}
    told = {name: re.search(r"_(\d+)m(_mogelijk)?$", name) for name in looking}
    named = {name: int(months[1]) for name, months in told.items() if months}
    assert len(named) > 20
    assert {name: looking[name].terugblik for name in named} == named


def test_the_same_texts_have_the_same_hash_and_another_text_another() -> None:
    assert read_texts({"a.toml": OWN}).sha256 == read_texts({"a.toml": OWN}).sha256
    assert read_texts({"a.toml": OWN}).sha256 != read_texts({"a.toml": OWN + "\n#"}).sha256
