"""A card that a jurist cannot trust is refused, in words he can act on."""

from pathlib import Path

import pytest

from barriere import facts
from barriere.catalogue import Catalogue, catalogue_version, check, read
from barriere.catalogue.parse import parse
from barriere.errors import BadData
from barriere.scoring import broken
from tests.town import PEILDATUM, settings

H9 = next(card for card in read().cards if card.id == "H9").tekst
OWN = H9.replace("grens = 2", "grens = 3").replace("woonmelders_12m = 2", "woonmelders_12m = 3")
DECIDED = 'besloten_door = "college van B en W"\ngeldig_vanaf = 2026-06-01\n'


def complaints(text: str) -> str:
    catalogue = Catalogue((parse(text, "eigen.toml"),), "1", "0")
    return "\n".join(check(catalogue, facts.read(), settings()))


@pytest.mark.parametrize(
    ("old", "new", "says"),
    [
        ('feit = "woonmelders_12m"', 'feit = "woonmelder"', "'woonmelder', maar dat feit wordt"),
        ("; {basis}", "", "Zet {basis} in de zin"),
        ("punten = 2\nbasis", "punten = 3\nbasis", "past niet bij sterkte M"),
        ('basis = "instelling, geen wettelijke norm"', 'basis = "wet"', "'wet' bestaat niet"),
        ("\nvanaf = 2026-01-01", "", "niet vanaf welke dag"),
        ('zekerheid = "geverifieerd"', 'zekerheid = "zeker"', "'zeker' bestaat niet"),
        ('bronnen_registers = ["meldingen"]', 'bronnen_registers = ["bag"]', "BAG telt nooit"),
        ('nodig = ["meldingen", "bijzonder"]', "nodig = []", "komen ook uit bijzonder, meldingen"),
        ("; {basis}", "; {bewoners} bewoners; {basis}", "komen ook uit brp"),
        ('eigenaar = "team Wonen"', 'eigenaar = ""', "geen eigenaar"),
        ('statistisch = "', 'statistiek = "', "mist een antwoord op: statistisch"),
        ("{ woonmelders_12m = 2 }", "{ woonmelders = 2 }", "'woonmelders', maar dat feit"),
        ("punten = 0", "punten = 2", "blijft net buiten"),
        ('uitkomst = "onbekend"', "punten = 0", "zonder gegevens"),
    ],
)
def test_a_mistake_in_a_card_is_named_with_its_remedy(old: str, new: str, says: str) -> None:
    assert old in H9
    assert says in complaints(H9.replace(old, new))


def test_a_card_may_not_use_a_forbidden_trait() -> None:
    assert "nationaliteit" in complaints(H9.replace("woonmelders_12m", "nationaliteiten"))


def test_a_case_that_the_card_does_not_keep_is_named() -> None:
    wrong = H9.replace("grens = 2", "grens = 3")
    catalogue = Catalogue((parse(wrong, "eigen.toml"),), "1", "0")
    (complaint,) = broken(catalogue, facts.read(), settings())
    assert "twee verschillende melders" in complaint
    assert "verwacht 2 punten" in complaint


@pytest.mark.parametrize(
    ("old", "new", "says"),
    [
        ('vraag = "', 'vrag = "', "'vraag' ontbreekt"),
        ('domein = "huisvesting"', 'domein = "wonen"', "klopt niet"),
        ("[[trede]]", "[[trede]", "geen geldige TOML"),
        ("herzien = 2027-11-01", 'herzien = "2027"', "is geen datum"),
    ],
)
def test_a_card_that_cannot_be_read_is_refused(old: str, new: str, says: str) -> None:
    with pytest.raises(BadData, match=says):
        parse(H9.replace(old, new), "eigen.toml")


def test_an_own_card_replaces_one_of_the_house_from_the_day_it_was_decided(tmp_path: Path) -> None:
    (tmp_path / "H9.toml").write_text(DECIDED + OWN, "utf-8")
    own = read(tmp_path)
    chosen = {card.id: card for card in own.in_force(PEILDATUM)}
    earlier = {card.id: card for card in own.in_force(PEILDATUM.replace(month=5))}
    assert chosen["H9"].treden[0].grens == 3
    assert earlier["H9"].treden[0].grens == 2
    assert check(own, facts.read(), settings()) == []


def test_an_own_card_without_a_decision_is_refused(tmp_path: Path) -> None:
    (tmp_path / "H9.toml").write_text(OWN, "utf-8")
    with pytest.raises(BadData, match="zonder besluit"):
        read(tmp_path)


def test_another_text_is_another_version(tmp_path: Path) -> None:
    (tmp_path / "H9.toml").write_text(DECIDED + OWN, "utf-8")
    assert catalogue_version(read()) != catalogue_version(read(tmp_path))
    assert catalogue_version(read()) == catalogue_version(read())
