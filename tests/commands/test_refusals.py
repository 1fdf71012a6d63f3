"""A bad file gets a clear message and exit code 65, and the werkmap stays exactly as it was."""

from pathlib import Path

import pytest

from tests.commands.conftest import NU, Door, fingerprint

BRP = (
    "persoon;geboortedatum;functie_adres;vbo_id;postcode;huisnummer;huisletter;toevoeging;"
    "datum_aanvang;datum_einde;reden_einde;vestiging_uit_buitenland;in_onderzoek;"
    "datum_in_onderzoek;geheim"
)
GOOD = "999990019;19800101;W;9999010000000001;8961AA;1;;;20200101;;;N;;;0"
BAG = (
    "vbo_id;pand_id;straat;huisnummer;huisletter;toevoeging;postcode;woonplaats;gebruiksdoel;"
    "oppervlakte;status;bouwjaar;x;y;soort"
)
HOUSE = (
    "9999010000000001;9999100000000001;Kade;1;;;8961AA;Halderzijl;woonfunctie;80;"
    "Verblijfsobject in gebruik;1980;161000;531000;verblijfsobject"
)
DEGREES = HOUSE.replace("161000;531000", "5.38;52.77")
SWAPPED = HOUSE.replace("161000;531000", "531000;161000")
OTHER = HOUSE.replace("000000001", "000000002").replace(";1;;;", ";2;;;")

CASES = {
    "een kolom nationaliteit": (
        "brp", f"{BRP};nationaliteit\n{GOOD};0001\n".encode(), "nationaliteit", "kolom"),
    "een afgekapt bestand": (
        "brp", f"{BRP}\n{GOOD}\n{GOOD[:30]}".encode(), "regel 3", "opnieuw"),
    "een open aanhalingsteken": (
        "brp", f'{BRP}\n{GOOD}\n"{GOOD}\n'.encode(), "levering", ""),
    "een andere codering": (
        "bag", f"{BAG}\n{HOUSE.replace('Kade', 'Kadé')}\n".encode("cp1252"), "utf-8", "codering"),
    "UTF-16 zonder aankondiging": (
        "brp", f"{BRP}\n{GOOD}\n".encode("utf-16"), "utf-16", "codering"),
    "een ander scheidingsteken": (
        "brp", f"{BRP}\n{GOOD}\n".replace(";", ",").encode(), "scheiding", "levering.formaat"),
    "graden waar RD hoort": (
        "bag", f"{BAG}\n{DEGREES}\n".encode(), "wgs84", "rd"),
    "verwisselde assen": (
        "bag", f"{BAG}\n{SWAPPED}\n".encode(), "verwissel", ""),
    "een dubbel nummer": (
        "bag", f"{BAG}\n{HOUSE}\n{HOUSE}\n".encode(), "vbo_id", "regel 3"),
    "een ontbrekende kolom": (
        "brp", f"{BRP.replace('datum_aanvang;', '')}\n".encode(), "datum_aanvang",
        "levering.kolommen"),
    "een lege eerste regel": (
        "brp", f"\n{BRP}\n{GOOD}\n".encode(), "eerste regel is leeg", "",
    ),
    "een leeg bestand": ("brp", b"", "leeg", ""),
}  # fmt: skip


@pytest.mark.parametrize("case", CASES, ids=list(CASES))
def test_a_bad_file_is_refused_whole(door: Door, werkmap: Path, tmp_path: Path, case: str) -> None:
    soort, content, says, remedy = CASES[case]
    file = tmp_path / f"levering-{soort}.csv"
    file.write_bytes(content)
    before = fingerprint(werkmap)

    answer = door(
        "lees", soort, file, "--peildatum", "2026-10-01", "--werkmap", werkmap, "--nu", NU
    )

    assert answer.code == 65
    assert file.name in answer.err
    assert says in answer.err.lower()
    assert remedy in answer.err.lower()
    assert "Traceback" not in answer.err
    assert "999990019" not in answer.err + answer.out
    assert fingerprint(werkmap) == before


def test_a_file_that_is_not_there_is_refused_with_its_name(door: Door, werkmap: Path) -> None:
    answer = door("lees", "brp", "weg.csv", "--werkmap", werkmap)

    assert answer.code == 65
    assert "weg.csv: bestaat niet" in answer.err


def test_an_unknown_register_is_wrong_use_and_the_known_ones_are_named(
    door: Door, werkmap: Path
) -> None:
    answer = door("lees", "brb", "x.csv", "--werkmap", werkmap)

    assert answer.code == 2
    assert "vergunningen" in answer.err


def test_outside_a_werkmap_a_command_says_how_to_make_one(door: Door, tmp_path: Path) -> None:
    answer = door("leveringen", "--werkmap", tmp_path)

    assert answer.code == 2
    assert "barriere nieuw" in answer.err


def test_the_same_file_twice_is_recognised(door: Door, werkmap: Path, tmp_path: Path) -> None:
    file = tmp_path / "bag.csv"
    file.write_text(f"{BAG}\n{HOUSE}\n{OTHER}\n")
    words = ("lees", "bag", file, "--peildatum", "2026-10-01", "--werkmap", werkmap)

    assert "Aangenomen" in door(*words).out
    again = door(*words)

    assert again.code == 0
    assert "Al bekend" in again.out


def test_a_wrong_delivery_can_be_withdrawn_and_read_again(
    door: Door, werkmap: Path, tmp_path: Path
) -> None:
    file = tmp_path / "bag.csv"
    file.write_text(f"{BAG}\n{HOUSE}\n{OTHER}\n")
    words = ("lees", "bag", file, "--peildatum", "2026-10-01", "--werkmap", werkmap)
    door(*words)
    (delivery,) = [path.name for path in (werkmap / "leveringen").iterdir() if path.is_dir()]

    assert "Ingetrokken" in door("intrekken", delivery, "--werkmap", werkmap).out
    assert not [path for path in (werkmap / "leveringen").iterdir() if path.is_dir()]
    assert door("intrekken", delivery, "--werkmap", werkmap).code == 2
    assert "Aangenomen" in door(*words).out


def test_without_a_key_nothing_is_read(
    door: Door, werkmap: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("BARRIERE_SLEUTEL", str(tmp_path / "nergens"))
    file = tmp_path / "brp.csv"
    file.write_text(f"{BRP}\n{GOOD}\n")

    answer = door("lees", "brp", file, "--peildatum", "2026-10-01", "--werkmap", werkmap)

    assert answer.code == 2
    assert "BARRIERE_SLEUTEL" in answer.err


@pytest.mark.parametrize(
    "words",
    [
        ("score",),
        ("uitleg", "Kade 1"),
        ("kaart", "--open"),
        ("tafel", "toon"),
        ("plan", "--jaar", "2027"),
        ("bezoeklijst", "2027-1"),
        ("bevindingen", "toon"),
        ("verantwoording",),
    ],
    ids=lambda words: words[0],
)
def test_a_step_too_early_says_what_comes_first(
    door: Door, werkmap: Path, words: tuple[str, ...]
) -> None:
    answer = door(*words, "--werkmap", werkmap)

    assert answer.code in {1, 2}
    assert "`barriere" in answer.err
    assert "Traceback" not in answer.err
