"""What goes along for a possible victim: the same for all, and never about an address."""

from dataclasses import replace
from pathlib import Path

import pytest

from barriere.errors import BadData
from barriere.reports import question_form, victim_card
from barriere.reports.card_room import pocket_letter, sheet_letter
from barriere.reports.care import read_care, shipped
from barriere.reports.pocket_card import pocket_card
from barriere.reports.question_form import read_forms
from barriere.reports.victim_card import read_card
from barriere.reports.visit_list import VisitList

from .printed import pages_of, written
from .tag_tree import elements

ABOUT_THE_CRIME = ("gebeurd", "dader", "aangifte", "verblijf", "paspoort", "happened", "police")
POLISH = """
taal = "pl"
titel = "Polski"
uitleg = "Możesz wskazać."
ja = "Tak"
nee = "Nie"
[[vragen]]
tekst = "Czy jesteś teraz bezpieczny?"
nederlands = "Bent u nu veilig?"
"""


@pytest.fixture
def forms(tmp_path: Path) -> Path:
    folder = tmp_path / question_form.FOLDER
    folder.mkdir()
    return folder


def _card(folder: Path, old: str, new: str) -> Path:
    text = victim_card.SHIPPED.read_text("utf-8")
    assert old in text
    path = folder / victim_card.FILE
    path.write_text(text.replace(old, new, 1), "utf-8")
    return path


def test_without_files_of_its_own_a_municipality_has_those_of_the_house(tmp_path: Path) -> None:
    assert read_care(tmp_path) == shipped()
    assert [form.taal for form in shipped().forms] == ["nl", "en"]


def test_a_municipality_words_its_own_card(tmp_path: Path, visit_list: VisitList) -> None:
    _card(tmp_path, "Veiligheid eerst", "Eerst veilig, dan de rest")
    pages = written(replace(visit_list, pages=(), reserve=(), care=read_care(tmp_path)), tmp_path)

    assert "Eerst veilig, dan de rest" in pages[-2]


def test_a_folder_without_forms_means_no_forms(forms: Path) -> None:
    assert read_care(forms.parent).forms == ()


def test_every_language_stands_on_every_list_and_at_no_address(
    forms: Path, tmp_path: Path, visit_list: VisitList
) -> None:
    for path in question_form.SHIPPED.glob("*.toml"):
        (forms / path.name).write_text(path.read_text("utf-8"), "utf-8")
    (forms / "pl.toml").write_text(POLISH, "utf-8")
    pages = written(replace(visit_list, care=read_care(forms.parent)), tmp_path)
    leaves, last = pages[2 : 2 + 2 * len((*visit_list.pages, *visit_list.reserve))], pages[-3:]

    for language in ("Nederlands", "English", "Polski"):
        assert not any(language in leaf for leaf in leaves)
        assert any(language in page for page in last)


def test_the_examples_ask_for_safety_and_need_and_never_about_the_crime() -> None:
    asked = [f"{q.tekst} {q.nederlands}".lower() for f in shipped().forms for q in f.vragen]

    assert len(asked) == 14
    assert not [text for text in asked for word in ABOUT_THE_CRIME if word in text]


def test_a_form_that_its_holder_cannot_read_is_refused(forms: Path) -> None:
    (forms / "pl.toml").write_text(POLISH.replace('nederlands = "Bent u nu veilig?"', ""), "utf-8")

    with pytest.raises(BadData, match="vraag 1 mist nederlands"):
        read_forms(forms)


def test_a_letter_that_paper_cannot_show_is_named_before_anything_is_printed(forms: Path) -> None:
    (forms / "ar.toml").write_text(
        POLISH.replace('"pl"', '"ar"').replace("Możesz wskazać.", "يمكنك الإشارة"), "utf-8"
    )

    with pytest.raises(BadData, match=r"ar\.toml.*lettertype.*ي") as refused:
        read_forms(forms)
    assert refused.value.exit_code == 65


def test_one_language_twice_is_refused(forms: Path) -> None:
    for name in ("pl.toml", "pools.toml"):
        (forms / name).write_text(POLISH, "utf-8")

    with pytest.raises(BadData, match=r"dezelfde taal als pl\.toml"):
        read_forms(forms)


@pytest.mark.parametrize(
    ("old", "new", "says"),
    [
        ('nummer = "112"', 'nummer = "144"', "112 ontbreekt"),
        ("Acuut gevaar: bel 112.", "Bel 06 1234 5678.", "naar een persoon"),
        ("[signalen]", "[signaal]", "signalen ontbreekt"),
        ("Veiligheid eerst", "Veiligheid eerst " * 9, "hoogstens 60 tekens"),
        ("Veiligheid eerst", "安全第一", "lettertype"),
    ],
    ids=["no alarm number", "a phone number in the text", "no signs", "too long", "no letters"],
)
def test_a_wrong_card_is_refused_in_dutch(tmp_path: Path, old: str, new: str, says: str) -> None:
    with pytest.raises(BadData, match=says):
        read_card(_card(tmp_path, old, new))


def test_a_card_too_long_for_the_pocket_is_refused(tmp_path: Path) -> None:
    step = '[[stappen]]\ntitel = "Nog een stap"\ntekst = "' + "Doe dit en ook dat. " * 13 + '"\n\n'
    text = victim_card.SHIPPED.read_text("utf-8")
    first = text.index("[[stappen]]")
    rest = text[text.index("[signalen]") :]
    (tmp_path / victim_card.FILE).write_text(text[:first] + step * 8 + rest, "utf-8")

    with pytest.raises(BadData, match="zakformaat"):
        read_care(tmp_path)


def test_the_card_is_large_enough_to_read_in_the_street() -> None:
    assert pocket_letter(shipped().card) >= 11
    assert sheet_letter(shipped().card) >= 11


def test_the_pocket_card_says_what_to_do_whom_to_call_and_nothing_of_an_address(
    visit_list: VisitList, tmp_path: Path
) -> None:
    path = tmp_path / "kaart.pdf"
    path.write_bytes(pocket_card(visit_list))
    front, inside, forms = pages_of(path)

    assert front.count("112") == 2
    assert front.count("Niet vragen wat er is gebeurd") == 2
    assert "Bedenktijd biedt alleen de politie aan" in inside
    assert "Geen straf" in inside
    assert "Are you safe now?" in forms
    for page in visit_list.pages:
        assert page.brief.weergave.split(",")[0] not in front + inside + forms


def test_a_reader_hears_each_form_in_its_own_language(
    visit_list: VisitList, tmp_path: Path
) -> None:
    path = tmp_path / "kaart.pdf"
    path.write_bytes(pocket_card(visit_list))

    assert {str(element.get("/Lang", "")) for element in elements(path)} >= {"en"}
