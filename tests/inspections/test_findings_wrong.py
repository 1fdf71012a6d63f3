"""What is wrong in a sheet of findings is named by row and column, and not repeated."""

from pathlib import Path

import pytest

from barriere.errors import BadData
from barriere.inspections.findings.read import read

from .filled_sheets import KNOWN, OTHER, Cells, csv_of, nothing, overcrowded, row, visit


def _refusal(folder: Path, *rows: Cells) -> str:
    with pytest.raises(BadData) as refused:
        read([csv_of(folder, *rows)], KNOWN)
    assert refused.value.exit_code == 65
    return str(refused.value)


@pytest.mark.parametrize(
    ("rows", "at", "words"),
    [
        ([visit(uitkomst="binnen")], (2, "uitkomst"), "kies uit: Niemand aanwezig"),
        ([overcrowded()], (2, "uitkomst"), "vul ook de regel 'Bezoek'"),
        ([row("Bezoek", m2="12")], (2, "uitkomst"), "ontbreekt"),
        ([visit()], (2, "bevinding"), "kies 'Geen bijzonderheden'"),
        ([visit(binnen=""), nothing()], (2, "binnen"), "op grond waarvan"),
        ([visit(binnen="Niet binnen geweest"), nothing()], (2, "binnen"), "op grond waarvan"),
        ([visit(uitkomst="Niemand aanwezig")], (2, "binnen"), "alleen in als het team binnen"),
        ([row("Bezoek", uitkomst="Niemand aanwezig", m2="9")], (2, "m2"), "alleen in als"),
        (
            [row("Bezoek", uitkomst="Niemand aanwezig"), overcrowded()],
            (3, "bevinding"),
            "het team was niet binnen",
        ),
        ([visit(m2="100001"), nothing()], (2, "m2"), "heel getal van 0 tot en met 100000"),
        ([visit(personen="veel"), nothing()], (2, "personen"), "heel getal"),
        ([visit(slaapplaatsen="-1"), nothing()], (2, "slaapplaatsen"), "heel getal"),
        ([visit(datum="16/2/2027"), nothing()], (2, "datum"), "JJJJ-MM-DD"),
        ([visit(datum=""), nothing()], (2, "datum"), "JJJJ-MM-DD"),
        ([visit(hercontrole_voor="2027-02-16"), nothing()], (2, "hercontrole_voor"), "na de dag"),
        ([visit(hercontrole_voor="mei"), nothing()], (2, "hercontrole_voor"), "laat leeg"),
        ([visit(maatregel="Boete"), nothing()], (2, "maatregel"), "hoort bij een rol"),
        ([visit(), nothing(), visit()], (4, "rol"), "al een regel 'Bezoek'"),
        ([visit(), overcrowded(bevinding="Arbeid")], (3, "bevinding"), "kies uit: Geen"),
        ([visit(), overcrowded(bevinding="mensenhandel")], (3, "bevinding"), "kies uit"),
        ([visit(), overcrowded(zekerheid="")], (3, "zekerheid"), "ontbreekt"),
        ([visit(), overcrowded(bevinding="")], (3, "bevinding"), "hoe zeker"),
        (
            [visit(), overcrowded(maatregel="Adresonderzoek")],
            (3, "maatregel"),
            "bevoegdheid hier niet",
        ),
        ([visit(), overcrowded(maatregel="brief")], (3, "maatregel"), "kies uit"),
        ([visit(), overcrowded(status="")], (3, "status"), "ontbreekt"),
        ([visit(), overcrowded(status="klaar")], (3, "status"), "kies uit"),
        ([visit(), overcrowded(termijn="")], (3, "termijn"), "ontbreekt"),
        ([visit(), overcrowded(termijn="2027-02-16")], (3, "termijn"), "na de dag"),
        ([visit(), overcrowded(maatregel="")], (3, "status"), "hoort bij een maatregel"),
        (
            [visit(), overcrowded(maatregel="", status="Opgeschort", termijn="")],
            (3, "status"),
            "hoort bij een maatregel",
        ),
        ([visit(), overcrowded(bevinding="geen")], (3, "maatregel"), "past niet bij"),
        ([visit(), overcrowded(m2="9")], (3, "m2"), "hoort bij het bezoek"),
        ([visit(), overcrowded(), overcrowded()], (4, "bevinding"), "twee keer"),
        ([visit(), nothing(), overcrowded()], (4, "bevinding"), "ook iets anders"),
        ([visit(), nothing(), row("Douane", bevinding="geen")], (4, "rol"), "gaat niet mee"),
        (
            [visit(), nothing(), row("Zorgcoördinator", bevinding="Eigen vervolg")],
            (4, "rol"),
            "meldt hier niets",
        ),
        ([visit(), nothing(), row("Portier", bevinding="geen")], (4, "rol"), "kies uit: Bezoek"),
        (
            [visit(), nothing(), row("Brandweer", maatregel="Boete", status="Opgelegd")],
            (4, "maatregel"),
            "Brandweer heeft die bevoegdheid hier niet",
        ),
        (
            [visit(), nothing(), row("Burgemeester", bevinding="Anders", zekerheid="Signaal")],
            (4, "bevinding"),
            "gaat niet mee",
        ),
        ([visit(sleutel="0014010000000009"), nothing()], (2, "sleutel"), "niet bij deze controle"),
        ([visit(team="Team B")], (2, "sleutel"), "niet bij deze controle"),
        ([visit(team="Team C")], (2, "team"), "gaat volgens het plan niet mee"),
        ([visit(controle="2027-9")], (2, "controle"), "staat niet in het plan"),
        ([visit(sleutel="", nr="7")], (2, "nr"), "staat niet op dit werkblad"),
        ([visit(sleutel="", nr="")], (2, "nr"), "ontbreekt"),
        ([visit(opmerking="bel 06-12345678"), nothing()], (2, "opmerking"), "persoonsgegeven"),
        ([visit(opmerking="123456782"), nothing()], (2, "opmerking"), "persoonsgegeven"),
        ([visit(team="jan@voorbeeld.nl")], (2, "team"), "persoonsgegeven"),
        ([visit(opmerking="Bewoner heet Jansen"), nothing()], (2, "opmerking"), "lijkt een naam"),
        (
            [visit(opmerking="Vermoeden van uitbuiting"), nothing()],
            (2, "opmerking"),
            "slachtofferkaart",
        ),
        ([visit(opmerking="x" * 501), nothing()], (2, "opmerking"), "langer dan 500"),
        ([visit(extra="dhr. Bakker"), nothing()], (2, "extra"), "lijkt een naam"),
    ],
)
def test_a_wrong_cell_is_named_by_row_and_column(
    tmp_path: Path, rows: list[Cells], at: tuple[int, str], words: str
) -> None:
    said = _refusal(tmp_path, *rows)

    assert f"regel {at[0]}, kolom '{at[1]}'" in said
    assert words in said


@pytest.mark.parametrize("value", ["mensenhandel", "06-12345678", "Jansen", "jan@voorbeeld.nl"])
def test_what_stands_in_a_wrong_cell_is_never_repeated(tmp_path: Path, value: str) -> None:
    columns = ("opmerking", "uitkomst", "m2", "hercontrole_voor", "team", "sleutel", "rol", "nr")
    for column in columns:
        cells = {"sleutel": ""} if column == "nr" else {}
        wrong = visit(binnen="", **cells) | {column: value}
        assert value not in _refusal(tmp_path, wrong, nothing())


def test_all_wrong_rows_of_all_files_are_named_at_once(tmp_path: Path) -> None:
    first = csv_of(tmp_path, visit(uitkomst="?"), nothing(), name="a")
    second = csv_of(tmp_path, visit(OTHER, m2="?"), nothing(OTHER), name="b")

    with pytest.raises(BadData, match=r"(?s)2 keer .*a\.csv, regel 2.*b\.csv, regel 2") as refused:
        read([first, second], KNOWN)
    assert "niets bewaard" in refused.value.remedy


def test_of_very_many_faults_the_first_are_named_and_the_rest_counted(tmp_path: Path) -> None:
    said = _refusal(tmp_path, *(row("Bezoek", f"{n:016d}", m2="1") for n in range(50, 90)))

    assert "en nog 20" in said


@pytest.mark.parametrize("column", ["naam bewoner", "BSN", "Geboortedatum", "telefoon", "e-mail"])
def test_a_column_for_persons_is_refused(tmp_path: Path, column: str) -> None:
    with pytest.raises(BadData, match="slachtofferkaart"):
        read([csv_of(tmp_path, visit() | {column: ""})], KNOWN)


def test_a_missing_column_is_refused_by_name(tmp_path: Path) -> None:
    path = tmp_path / "bevindingen.csv"
    path.write_text("nr;rol;controle;team;sleutel;datum\n", encoding="utf-8")

    with pytest.raises(BadData, match="'uitkomst' ontbreekt"):
        read([path], KNOWN)
