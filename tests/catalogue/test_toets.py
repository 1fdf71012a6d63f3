"""The whole test of a catalogue: what it complains of, and that it stays silent just beside it."""

from dataclasses import replace
from datetime import date, timedelta

import pytest

from barriere.catalogue import Catalogue, LeftOut, read, toets
from barriere.catalogue.whole import FIELD
from barriere.model.domain import Domein
from tests.catalogue.asking import DAY, H9, card, definitions, said, strict, with_facts
from tests.town import settings


def test_a_sound_card_gives_no_complaint() -> None:
    assert said(card()) == []
    assert strict(H9) == ""


def test_the_house_has_no_fault() -> None:
    found = toets(read(), definitions(), settings(), DAY)
    assert [str(c) for c in found if c.fout] == []


def test_the_unit_of_a_card_is_that_of_its_fact_and_may_say_more() -> None:
    unit = 'eenheid = "melders"'
    (complaint,) = said(card(H9.replace(unit, 'eenheid = "personen"')))
    assert "eenheid 'personen' past niet bij feit 'woonmelders_12m'" in complaint.zin
    assert "'melders'" in complaint.zin
    assert complaint.fout
    assert said(card(H9.replace(unit, 'eenheid = "melders van overlast"'))) == []
    assert said(card(H9.replace(unit, 'eenheid = "melderslijst"'))) != []


def test_a_review_date_that_has_passed_is_a_warning_from_that_day_on() -> None:
    on_time = card().herzien - timedelta(days=1)
    assert said(card(), day=on_time) == []
    (complaint,) = said(card(), day=card().herzien)
    assert "01-11-2027 herzien moeten zijn" in complaint.zin
    assert not complaint.fout


def test_two_cards_of_one_id_and_day_are_named_with_their_files() -> None:
    (complaint,) = said(card(), card(file="tweede.toml"))
    assert "H9 bestaat 2 keer (eigen.toml, tweede.toml)" in complaint.zin
    later = replace(card(file="later.toml"), geldig_vanaf=DAY, besloten_door="college")
    assert said(card(), later) == []


def test_what_was_left_out_is_no_card_of_the_house_but_may_be_an_own_one() -> None:
    left = (LeftOut("H9", "Herhaalde woonmeldingen", Domein.HUISVESTING, "Geen meldpunt."),)
    (complaint,) = said(card(), left_out=left)
    assert complaint.bestand == "weggelaten.toml"
    assert "[H9] is ook een kaart" in complaint.zin
    own = replace(card(), geldig_vanaf=DAY, besloten_door="college")
    assert said(own, left_out=left) == []


def test_every_indicator_of_the_field_is_a_card_or_left_out_with_a_reason() -> None:
    left = (LeftOut("T6", "Nabijheid", Domein.VERVOER, "Zegt niets over een adres."),)
    found = toets(Catalogue((card(),), "1", "0", left), definitions(), settings(), DAY)
    missing = [c.zin.split(" ")[0] for c in found if "staat hier niet" in c.zin]
    assert sum(FIELD.values()) == 55 == len(missing) + 2
    assert {"H9", "T6"}.isdisjoint(missing)
    assert {"H10", "I9", "E7", "A8", "W7", "T5", "F8"} <= set(missing)
    assert not any(c.fout for c in found)


def test_a_successor_that_silences_its_card_for_a_while_is_a_warning() -> None:
    early = replace(card(), geldig_vanaf=date(2025, 6, 1), besloten_door="college")
    (complaint,) = said(early)
    assert "daartussen telt zij niet" in complaint.zin
    assert not complaint.fout
    assert said(replace(early, geldig_vanaf=date(2026, 1, 1))) == []


@pytest.mark.parametrize(
    ("old", "new", "says"),
    [
        ('naam = "Herhaalde', 'naam = "Nationaliteit en', "wijst op nationaliteit"),
        ("{ woonmelders_12m = 2 }", "{ geboorteland = 2 }", "wijst op geboorteland"),
        ("{ woonmelders_12m = 2 }", '{ woonmelders_12m = "2" }', "moet een getal zijn"),
        ("{ woonmelders_12m = 2 }", "{ soort = 2 }", "'soort' moet tekst zijn"),
        ("gegeven = {}\n", "gegeven = {}\ndag = 2025-01-01\n", "op 01-01-2025 geldt geen trede"),
    ],
)  # fmt: skip
def test_a_mistake_in_a_name_or_a_case_is_named(old: str, new: str, says: str) -> None:
    assert old in H9
    assert says in "\n".join(c.zin for c in said(card(H9.replace(old, new))))


OWN_FACT = """
[bron]
register = "meldingen"
[feit.mijn_melders]
eenheid = "melders"
uitleg = "Verschillende melders."
tel = "minstens"
van = "melder"
waar = "in_12m"
"""


def test_an_own_fact_that_no_card_reads_is_a_warning() -> None:
    (complaint,) = said(card(), known=with_facts(OWN_FACT))
    assert complaint.bestand == "feiten/eigen.toml"
    assert "wordt door geen kaart gelezen" in complaint.zin
    assert not complaint.fout
    used = H9.replace("woonmelders_12m", "mijn_melders")
    assert said(card(used), known=with_facts(OWN_FACT)) == []


@pytest.mark.parametrize(
    ("old", "new", "says"),
    [
        ('waar = "in_12m"', 'waar = "in_13m"', "'in_13m' wordt nergens gemeten"),
        ('waar = "in_12m"', 'waar = "nationaliteit = 1"', "wijst op nationaliteit"),
        ("mijn_melders", "etniciteit_melders", "wijst op etniciteit"),
        ('waar = "in_12m"', 'waar = "regexp_matches(melder, 1)"', "mag niet in een definitie"),
    ],
)
def test_a_mistake_in_an_own_fact_is_a_fault_with_its_file(old: str, new: str, says: str) -> None:
    text = OWN_FACT.replace(old, new)
    used = H9.replace("woonmelders_12m", "mijn_melders" if old != "mijn_melders" else new)
    faults = [c for c in said(card(used), known=with_facts(text)) if c.fout]
    mine = [c for c in faults if c.bestand == "feiten/eigen.toml"]
    assert says in "\n".join(c.zin for c in mine)
