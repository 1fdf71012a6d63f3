"""`barriere nakijken` at the front door: what it says, and that it fails on what it finds."""

import json
from pathlib import Path

import pytest

from tests.commands.conftest import Door
from tests.commands.five_houses import BY, HIDDEN, key

PASSWORD = "een zin van vier woorden"
BSN = "999990019"


@pytest.fixture
def uit(town: Path) -> Path:
    """Return the folder of outputs, with a page in it that says nothing."""
    page = town / "uit" / "overzicht.html"
    page.write_text("<p>Kade 1 en Kade 2</p>", "utf-8")
    return town / "uit"


def test_clean_files_give_exit_0_and_say_how_many_were_looked_at(
    town: Path, uit: Path, door: Door
) -> None:
    answer = door("nakijken", uit, "--werkmap", town)

    assert answer.code == 0, answer.err
    assert "Nagekeken: 1 bestanden" in answer.out


def test_what_is_found_is_told_by_file_kind_and_place_and_never_by_its_value(
    town: Path, uit: Path, door: Door, tmp_path: Path
) -> None:
    (uit / "lijst.csv").write_text(
        f"a;b\nx;{BSN}\nKade {HIDDEN};{key(HIDDEN)}\ny;Zwaan Quispelhof\n"
    )
    names = tmp_path / "namen.csv"
    names.write_text("voornaam;achternaam\nZwaan;Quispelhof\n")

    plain = door("nakijken", uit, "--werkmap", town, "--tegen", names)
    told = door("nakijken", uit, "--werkmap", town, "--tegen", names, "--json")

    assert (plain.code, told.code) == (1, 1)
    found = json.loads(told.out)["gevonden"]
    assert {(one["wat"], one["waar"]) for one in found} == {
        ("BSN", "regel 2, kolom 2"),
        ("afgeschermd adres", "regel 3, kolom 1"),
        ("afgeschermd adres", "regel 3, kolom 2"),
        ("naam uit het opgegeven bestand", "regel 4, kolom 2"),
    }
    assert {Path(one["bestand"]).name for one in found} == {"lijst.csv"}
    assert "regel 3, kolom 1" in plain.out
    for secret in (BSN, "Quispelhof", f"Kade {HIDDEN}", key(HIDDEN)):
        assert secret not in plain.out + plain.err + told.out + told.err


def test_a_sealed_map_is_a_finding_and_opens_with_its_password(
    town: Path, door: Door, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("BARRIERE_WACHTWOORD", PASSWORD)
    assert door("kaart", "--werkmap", town, "--nu", BY.nu.isoformat()).code == 0

    opened = door("nakijken", town / "uit", "--werkmap", town)
    monkeypatch.setenv("BARRIERE_WACHTWOORD", "een heel ander wachtwoord")
    other = door("nakijken", town / "uit", "--werkmap", town)
    monkeypatch.delenv("BARRIERE_WACHTWOORD")
    closed = door("nakijken", town / "uit", "--werkmap", town)

    assert opened.code == 0, opened.err
    assert (other.code, closed.code) == (1, 1)
    assert "niet na te kijken: verzegeld" in closed.out


def test_what_stands_under_the_seal_is_found(
    town: Path, door: Door, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("BARRIERE_WACHTWOORD", PASSWORD)
    assert door("kaart", "--werkmap", town, "--nu", BY.nu.isoformat()).code == 0
    door("afscherm", "Kade 2", "--werkmap", town, "--als", "x", "--nu", BY.nu.isoformat())
    answer = door("nakijken", town / "uit", "--werkmap", town, "--json")

    assert answer.code == 1
    (leak,) = json.loads(answer.out)["gevonden"]
    assert leak["wat"] == "afgeschermd adres"
    assert leak["waar"].startswith("onder het zegel")


@pytest.mark.parametrize(("content", "code"), [(None, 2), (b"%PDF-1.7", 65), (b"", 65)])
def test_a_file_to_look_against_that_cannot_be_read_is_refused(
    town: Path, uit: Path, door: Door, tmp_path: Path, content: bytes | None, code: int
) -> None:
    if content is not None:
        (tmp_path / "tegen.csv").write_bytes(content)

    answer = door("nakijken", uit, "--werkmap", town, "--tegen", tmp_path / "tegen.csv")

    assert answer.code == code
    assert answer.out == ""


def test_after_shielding_every_spelling_of_the_address_makes_a_file_go(
    town: Path, uit: Path, door: Door
) -> None:
    files = {
        "key.json": f'{{"a": {{"{key(1)}": 1}}}}', "columns.csv": "straat;nr\nKade;1\n",
        "postcode.txt": "8961 aa 1", "comment.html": "<!-- KADE 1 -->", "closed.bin": "\0\1\2",
        "other.txt": "Kade 12, Kade 2", "nothing.csv": "a;b\n1;2\n",
    }  # fmt: skip
    (uit / "overzicht.html").unlink()
    for name, content in files.items():
        (uit / name).write_text(content, "utf-8")

    answer = door("afscherm", "Kade 1", "--werkmap", town, "--als", "x", "--nu", BY.nu.isoformat())

    assert answer.code == 0, answer.err
    assert {name for name in files if f"/{name}" in answer.out.replace("\n", "")} == set(files) - {
        "other.txt",
        "nothing.csv",
    }
