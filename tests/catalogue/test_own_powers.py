"""A municipality's own powers: laid over the matrix, each with who decided it and when."""

from datetime import date
from pathlib import Path

import pytest

from barriere.catalogue.check_powers import check_powers
from barriere.catalogue.powers import Powers, lead_for, powers
from barriere.catalogue.read import Catalogue, read
from barriere.errors import BadData
from tests.town import settings

SAID = """
basis = "Verordening Halderzijl artikel 3"
bron = "CVDR000000"
zekerheid = "bevestigd"
datum = 2027-01-15
door = "jurist handhaving"
"""
DAY = date(2027, 2, 1)


def laid(text: str, folder: Path) -> Powers:
    own = folder / "bevoegdheden.toml"
    own.write_text(text, encoding="utf-8")
    return powers(own)


def test_without_a_file_the_matrix_of_the_house_counts(tmp_path: Path) -> None:
    assert powers(tmp_path / "bevoegdheden.toml") == powers()


def test_an_own_cell_takes_the_place_of_the_house_and_says_who_decided(tmp_path: Path) -> None:
    matrix = laid(f'[rollen.wonen.vorderen]\ntekst = "Alleen vragen"{SAID}', tmp_path)
    cell = matrix.rollen["wonen"].vorderen

    assert cell is not None
    assert (cell.tekst, cell.door, matrix.seen(cell)) == (
        "Alleen vragen",
        "jurist handhaving",
        date(2027, 1, 15),
    )
    assert matrix.rollen["wonen"].woning == powers().rollen["wonen"].woning
    assert matrix.versie.startswith(f"{powers().versie}+eigen-")


def test_an_own_intervention_is_added_or_replaces_the_one_it_names(tmp_path: Path) -> None:
    added = f"""[[rollen.wonen.interventies]]
tekst = "Waarschuwing"
maatregelen = ["waarschuwing"]{SAID}
[[rollen.wonen.interventies]]
tekst = "Last onder dwangsom"
vervangt = "Last onder dwangsom of bestuursdwang"
maatregelen = ["lod"]{SAID}"""
    wonen, house = laid(added, tmp_path).rollen["wonen"], powers().rollen["wonen"]

    assert set(wonen.maatregelen) == {*house.maatregelen, "waarschuwing"}
    assert len(wonen.interventies) == len(house.interventies) + 1
    assert wonen.interventies[0].tekst == "Last onder dwangsom"


def test_a_power_that_does_not_hold_here_is_gone(tmp_path: Path) -> None:
    gone = """[[vervallen]]
rol = "horeca"
cel = "woning"
bron = "APV"
datum = 2027-01-15
door = "jurist handhaving"
[[vervallen]]
rol = "wonen"
cel = "interventies"
tekst = "Sluiting van een woning of pand"
bron = "mandaatregister"
datum = 2027-01-15
door = "jurist handhaving"
"""
    matrix = laid(gone, tmp_path)

    assert matrix.rollen["horeca"].woning is None
    assert "sluiting" not in matrix.rollen["wonen"].maatregelen


def test_a_role_and_a_lead_of_its_own_go_before_those_of_the_house(tmp_path: Path) -> None:
    own = f"""[rollen.seks]
naam = "Toezichthouder seksbedrijven"
kort = "Seksbedrijven"
partner = "gemeente"
bevindingen = ["onvergund_seksbedrijf"]
[rollen.seks.taak]
tekst = "Toezicht op seksbedrijven"{SAID}
[[leiding]]
gronden = ["A1"]
soorten = ["horeca", "bedrijf", "wonen"]
rol = "seks"
grond = "Toezicht op seksbedrijven"{SAID}"""
    lead = lead_for(laid(own, tmp_path), ["A1"], "bedrijf")

    assert lead is not None
    assert lead.rol == "seks"


REFUSED = {
    "zonder datum": (
        (f'[rollen.wonen.vorderen]\ntekst = "x"{SAID.replace("datum = 2027-01-15", "")}'),
        "rollen.wonen.vorderen.datum ontbreekt",
    ),
    "zonder wie": (
        (f'[rollen.wonen.vorderen]\ntekst = "x"{SAID.replace("door = ", "# ")}'),
        "rollen.wonen.vorderen.door ontbreekt",
    ),
    "zonder bron": (
        f'[rollen.wonen.vorderen]\ntekst = "x"{SAID.replace("CVDR000000", "")}',
        "rollen.wonen.vorderen.bron .* mag niet leeg zijn",
    ),
    "te zeker": (
        f'[rollen.wonen.vorderen]\ntekst = "x"{SAID.replace("bevestigd", "zeker")}',
        "zekerheid is nu .* moet een van deze zijn",
    ),
    "dag als tekst": (
        f'[rollen.wonen.vorderen]\ntekst = "x"{SAID.replace("2027-01-15", "true")}',
        "datum is nu True en moet een dag zijn",
    ),
    "vreemde maatregel": (
        f'[[rollen.wonen.interventies]]\ntekst = "x"\nmaatregelen = ["galg"]{SAID}',
        "'galg' is onbekend; kies uit: geen, waarschuwing",
    ),
    "vervangt wat er niet is": (
        f'[[rollen.wonen.interventies]]\ntekst = "x"\nvervangt = "Galg"{SAID}',
        "vervangt: 'Galg' staat er niet; wel: 'Last onder dwangsom",
    ),
    "halve rol": ('[rollen.klusjesman]\nnaam = "Klusjesman"', "'klusjesman' is nieuw en mist kort"),
    "vreemde leiding": (
        f'[[leiding]]\ngronden = ["A1"]\nsoorten = ["wonen"]\nrol = "x"\ngrond = "y"{SAID}',
        "leiding noemt de rol 'x', die er niet is",
    ),
    "vervallen taak": (
        '[[vervallen]]\nrol = "wonen"\ncel = "taak"\nbron = "x"\ndatum = 2027-01-15\ndoor = "y"',
        "vervallen.0.cel is nu",
    ),
    "vervallen rol": (
        '[[vervallen]]\nrol = "x"\ncel = "woning"\nbron = "x"\ndatum = 2027-01-15\ndoor = "y"',
        "er is geen rol 'x'",
    ),
    "vervallen zonder tekst": (
        (
            '[[vervallen]]\nrol = "wonen"\ncel = "mag_niet"\nbron = "x"\ndatum = 2027-01-15\n'
            'door = "y"'
        ),
        "de tekst van de cel",
    ),
    "half vastgesteld": ('vastgesteld_door = "college"', "vastgesteld_op allebei"),
    "geen toml": ("[rollen", r"bevoegdheden\.toml, regel 1"),
}


@pytest.mark.parametrize("why", REFUSED)
def test_a_wrong_file_is_refused_in_dutch_and_names_the_key(why: str, tmp_path: Path) -> None:
    text, told = REFUSED[why]
    with pytest.raises(BadData, match=told) as refused:
        laid(text, tmp_path)
    assert refused.value.exit_code == 65
    assert "Field required" not in str(refused.value)


@pytest.fixture(scope="module")
def cards() -> Catalogue:
    return read()


def sentences(matrix: Powers, cards: Catalogue) -> list[str]:
    return [str(found) for found in check_powers(matrix, cards, settings(), DAY)]


def test_the_matrix_of_the_house_passes_its_own_test(cards: Catalogue) -> None:
    assert sentences(powers(), cards) == []


FAULTS = {
    "een gok die zeker heet": (
        '[rollen.wonen.vorderen]\ntekst = "x"'
        + SAID.replace("CVDR000000", "algemene kennis van de afdeling"),
        "heet 'bevestigd', maar de bron is algemene kennis",
    ),
    "een dag die nog komt": (
        f'[rollen.wonen.vorderen]\ntekst = "x"{SAID.replace("2027-01-15", "2027-02-02")}',
        "die dag is nog niet geweest",
    ),
    "een kaart die er niet is": (
        f'[[leiding]]\ngronden = ["X99"]\nsoorten = ["wonen"]\nrol = "brp"\ngrond = "y"{SAID}',
        "noemt kaart X99, maar die is er niet",
    ),
    "een partner die er niet is": (
        (
            '[rollen.seks]\nnaam = "x"\nkort = "x"\npartner = "stadswacht"\n[rollen.seks.taak]\n'
            f'tekst = "x"{SAID}'
        ),
        "partner 'stadswacht' staat niet onder",
    ),
    "een leiding die met geen team meegaat": (
        '[rollen.wonen]\npartner = "stadswacht"',
        "'wonen' leidt, maar partner 'stadswacht' staat niet in barriere.toml",
    ),
    "eigen vervolg van de gemeente": (
        f'[[rollen.brp.interventies]]\ntekst = "x"\nmaatregelen = ["eigen_vervolg"]{SAID}',
        "een rol van de gemeente heeft geen 'eigen_vervolg'",
    ),
}


@pytest.mark.parametrize("why", FAULTS)
def test_what_cannot_be_right_is_a_complaint(why: str, cards: Catalogue, tmp_path: Path) -> None:
    text, told = FAULTS[why]

    assert any(told in said for said in sentences(laid(text, tmp_path), cards))
