"""Names and numbers of a given file are found in any output; words that only look so are not."""

from pathlib import Path

import pytest

from barriere.governance.against import Against, read_against
from barriere.governance.ordinary import ordinary
from barriere.governance.output_check import check_output
from barriere.governance.wanted import Wanted, What

HEADER = ("bsn", "voornamen", "voorvoegsel", "geslachtsnaam", "telefoon", "email", "geboortedatum")
PEOPLE = (
    ("999990020", "Zwaantje Maria", "van den", "Quispelhof", "06-12345678", "zq@voorbeeld.invalid",
     "19800101"),
    ("1234567890", "José", "", "Vloedgravèn", "+31 50 123 45 67", "", "19800102"),
    ("", "Jan", "", "Berg", "", "", ""),
    ("", "Piet", "de", "Straat", "", "", ""),
    ("", "Mei", "", "Li", "", "", ""),
)  # fmt: skip
PLACES = ("Berg", "Jan Bergweg", "Veldwerd", "Piet de Straatplein", "Mei Li Park")


@pytest.fixture
def against(tmp_path: Path) -> Against:
    file = tmp_path / "brp.csv"
    file.write_text("\n".join(";".join(row) for row in (HEADER, *PEOPLE)), "utf-8")
    return read_against([file])


def kinds(folder: Path, text: str, against: Against, name: str = "a.txt") -> list[str]:
    folder = folder / "uit"
    folder.mkdir(exist_ok=True)
    (folder / name).write_text(text, "utf-8")
    wanted = Wanted(against=against, ordinary=ordinary(PLACES))
    return [leak.kind for leak in check_output(folder, wanted=wanted)]


@pytest.mark.parametrize(
    "written",
    [
        "Zwaantje van den Quispelhof", "zwaantje van den quispelhof", "ZWAANTJE VAN DEN QUISPELHOF",
        "Zwaantje Maria van den Quispelhof", "Quispelhof, Zwaantje van den", "Van den Quispelhof",
        "van den Quispelhof, Z.M.", "Z.M. van den Quispelhof", "mevrouw Van den Quispelhof",
        "Quispelhof, van den", "Vloedgraven", "José Vloedgravèn", "JOSE VLOEDGRAVEN",
        "Jose\u0301 Vloed\u00adgraven", "Vloed-\ngraven", "V l o e d g r a v e n",
        "familie Vloedgraven",
        "Jan Berg", "Berg, Jan", "J. Berg", "de heer Berg", "Berg, J.", "Piet de Straat", "mw. Li",
        "Mei Li",
    ],
)  # fmt: skip
def test_a_name_is_found_however_it_is_written(
    written: str, against: Against, tmp_path: Path
) -> None:
    assert kinds(tmp_path, f"Er was een gesprek met {written} en dat was al.", against) == [
        What.NAME
    ]


@pytest.mark.parametrize(
    "text",
    [
        "Berg is een wijk.", "De Berg op.", "de Straat uit", "de straat", "Jan Bergweg 3",
        "Zwaantje",
        "Li doet mee", "Bergen op Zoom", "Quispelhofstraat 3", "het quispelhof", "Mei: Li",
        "Piet de Straatplein 4", "In het Mei Li Park 7", "Maria", "Jan en de Berg", "Bergs",
    ],
)  # fmt: skip
def test_a_word_that_is_also_a_street_or_an_ordinary_word_is_left_alone(
    text: str, against: Against, tmp_path: Path
) -> None:
    assert kinds(tmp_path, text, against) == []


@pytest.mark.parametrize(
    ("written", "kind"),
    [
        ("1234567890", What.NUMBER), ("1234 567 890", What.NUMBER), ("0612345678", What.NUMBER),
        ("06 - 12 34 56 78", What.NUMBER), ("+31 6 12345678", What.NUMBER),
        ("+31 (0)6-12345678", What.NUMBER), ("0031612345678", What.NUMBER),
        ("050-1234567", What.NUMBER), ("(050) 123 45 67", What.NUMBER),
        ("ZQ@Voorbeeld.invalid", What.MAIL), ("999990020", What.BSN),
    ],
)  # fmt: skip
def test_a_number_is_found_however_it_is_grouped(
    written: str, kind: str, against: Against, tmp_path: Path
) -> None:
    assert kinds(tmp_path, f"Bel {written} vandaag.", against) == [kind]


@pytest.mark.parametrize(
    "text", ["19800101", "01-01-1980", "9912345678900", "233900, 581900", "123456"]
)
def test_a_date_or_a_part_of_another_number_is_no_number_of_a_person(
    text: str, against: Against, tmp_path: Path
) -> None:
    assert kinds(tmp_path, text, against) == []


def test_a_name_over_two_cells_or_spans_and_in_a_file_name_is_found(
    against: Against, tmp_path: Path
) -> None:
    assert kinds(tmp_path, "a;b\nJan;Berg\n", against, "a.csv") == [What.NAME]
    assert kinds(tmp_path, "<b>Jan</b><b>Berg</b>", against, "b.html")[-1] == What.NAME
    leaks = kinds(tmp_path, "x", against, "bezoek-vloedgraven.txt")
    assert What.NAME in leaks


def test_a_firm_is_found_by_its_whole_name_only(tmp_path: Path) -> None:
    file = tmp_path / "kvk.csv"
    file.write_text(
        "kvk_nummer;handelsnaam\n12345678;Kruidhof Beheer B.V.\n2;Quispel BV\n3;Bloemenhuis Vloed\n"
    )
    found = read_against([file])

    assert kinds(tmp_path, "Bij Kruidhof Beheer BV", found) == [What.NAME]
    assert kinds(tmp_path, "Bij Kruidhof Beheer B.V. thuis", found) == [What.NAME]
    assert kinds(tmp_path, "In Kruidhof of Quispel, bij Vloed", found) == []
    assert kinds(tmp_path, "BLOEMENHUIS VLOED", found) == [What.NAME]


def test_a_hundred_thousand_names_are_walked_once(tmp_path: Path) -> None:
    letters = "abcdefghij"
    names = {
        (first + last) * 2
        for first in (a + b for a in letters for b in letters)
        for last in (a + b + c for a in letters for b in letters for c in letters)
    }
    found = Against(surnames={((), (name,)) for name in names})

    assert len(names) == 100_000
    assert kinds(tmp_path, "Een Abcdeabcde hier. " * 20_000, found) == [What.NAME]
