"""The table of who may see what: nothing by default, and read strictly."""

import tomllib
from datetime import date
from pathlib import Path

import pytest

from barriere.errors import BadData
from barriere.model.register import Register
from barriere.privacy.mag_zien import FILE, NEVER, OPENABLE, MagZien, read_mag_zien, template
from barriere.settings import Settings, read
from barriere.settings import template as settings_template

ROW = """\
[[mag_zien]]
partner = "politie"
gegevens = ["brp", "bag"]
grond = "Wet BRP artikel 3.5"
bron = "convenant van 12 januari 2027"
zekerheid = "bevestigd"
door = "jurist OOV"
vanaf = 2027-01-01
tot = 2027-06-30
"""
MARCH = date(2027, 3, 16)


@pytest.fixture(scope="module")
def settings(tmp_path_factory: pytest.TempPathFactory) -> Settings:
    path = tmp_path_factory.mktemp("instellingen") / "barriere.toml"
    path.write_text(settings_template("Groningen", "0014"), "utf-8")
    return read(path)


def table(folder: Path, settings: Settings, text: str) -> MagZien:
    (folder / FILE).write_text(text, "utf-8")
    return read_mag_zien(folder, settings)


def refused(folder: Path, settings: Settings, text: str) -> str:
    with pytest.raises(BadData) as raised:
        table(folder, settings, text)
    assert raised.value.exit_code == 65
    return str(raised.value)


def test_without_a_file_nobody_sees_anything(tmp_path: Path, settings: Settings) -> None:
    assert read_mag_zien(tmp_path, settings).mag_zien == ()


def test_the_table_of_a_new_werkmap_explains_itself_and_allows_nothing(
    tmp_path: Path, settings: Settings
) -> None:
    assert table(tmp_path, settings, template()).mag_zien == ()
    for register in OPENABLE:
        assert register.value in template()


def test_the_example_in_the_table_is_refused_until_it_names_a_law(
    tmp_path: Path, settings: Settings
) -> None:
    lines = template().split("Een voorbeeld", 1)[1].splitlines()
    row = "\n".join(line.removeprefix("# ") for line in lines[2:])

    assert tomllib.loads(row)["mag_zien"]
    assert "noem de wet en het artikel" in refused(tmp_path, settings, row)


def test_a_row_gives_its_partner_what_it_says_and_no_one_else_anything(
    tmp_path: Path, settings: Settings
) -> None:
    read_back = table(tmp_path, settings, ROW)

    assert [set(g.gegevens) for g in read_back.grants("politie", [MARCH])] == [
        {Register.BRP, Register.BAG}
    ]
    assert read_back.grants("belastingdienst", [MARCH]) == ()


@pytest.mark.parametrize(
    ("days", "gives"),
    [
        ([date(2027, 1, 1)], True),
        ([date(2027, 6, 30)], True),
        ([date(2026, 12, 31)], False),
        ([date(2027, 7, 1)], False),
        ([MARCH, date(2027, 7, 1)], False),
    ],
)
def test_a_row_gives_something_on_its_own_days_only(
    tmp_path: Path, settings: Settings, days: list[date], *, gives: bool
) -> None:
    assert bool(table(tmp_path, settings, ROW).grants("politie", days)) is gives


@pytest.mark.parametrize("sure", ["tweede hand", "te bevestigen", "voorstel"])
def test_what_the_jurist_has_not_confirmed_gives_nothing_yet(
    tmp_path: Path, settings: Settings, sure: str
) -> None:
    kept = table(tmp_path, settings, ROW.replace('"bevestigd"', f'"{sure}"'))

    assert len(kept.mag_zien) == 1
    assert kept.grants("politie", [MARCH]) == ()


@pytest.mark.parametrize(
    ("right", "wrong", "says"),
    [
        ('"politie"', '"polite"', "'polite' is onbekend; kies uit: politie, belastingdienst"),
        ('"politie"', '"gemeente"', "de gemeente heeft haar eigen exemplaar"),
        ('"brp"', '"bsn"', "'bsn' is geen register; kies uit: bag, brp"),
        ('["brp", "bag"]', "[]", "gegevens is nu [] en mag niet leeg zijn"),
        ('["brp", "bag"]', "[3]", "'3' is geen register"),
        ('["brp", "bag"]', '"brp"', "moet een lijst zijn"),
        ('grond = "Wet BRP artikel 3.5"\n', "", "grond ontbreekt"),
        ('"Wet BRP artikel 3.5"', '""', "grond is nu"),
        ('"Wet BRP artikel 3.5"', '"akkoord van de driehoek"', "noem de wet en het artikel"),
        ('"Wet BRP artikel 3.5"', '"toestemming, AVG 6"', "toestemming is geen grond"),
        ('"jurist OOV"', '"jurist, jan@x.nl"', "iets dat naar een persoon wijst"),
        ('"bevestigd"', '"zeker"', "zekerheid is nu"),
        ("2027-06-30", "2026-06-30", "tot ligt voor vanaf"),
        ("2027-06-30", '"morgen"', "tot is nu"),
        ("tot = 2027-06-30\n", "", "tot ontbreekt"),
        ("partner =", "partnr =", "partnr is geen bekende instelling"),
        ("[[mag_zien]]", "[mag_zien]", "mag_zien"),
        ('"politie"', "politie", "regel 2"),
    ],
)
def test_a_row_that_cannot_be_is_refused_in_dutch_with_its_number(
    tmp_path: Path, settings: Settings, right: str, wrong: str, says: str
) -> None:
    assert right in ROW
    said = refused(tmp_path, settings, ROW.replace(right, wrong))

    assert says in said
    assert said.startswith("mag_zien.toml")
    assert "[[mag_zien]] nummer 1" in said or "regel" in said or right == "[[mag_zien]]"


def test_every_wrong_row_is_named_at_once(tmp_path: Path, settings: Settings) -> None:
    said = refused(tmp_path, settings, ROW + ROW.replace('"politie"', '"x"') + ROW.replace(
        '"politie"', '"y"'
    ))  # fmt: skip

    assert "nummer 2" in said
    assert "nummer 3" in said


@pytest.mark.parametrize("register", list(NEVER))
def test_a_register_that_may_never_be_shared_is_refused_with_the_reason(
    tmp_path: Path, settings: Settings, register: Register
) -> None:
    said = refused(tmp_path, settings, ROW.replace('"brp"', f'"{register.value}"'))

    assert f"'{register.value}' wordt nooit gedeeld: {NEVER[register]}" in said


def test_every_register_can_be_opened_or_never() -> None:
    assert {*OPENABLE, *NEVER} == set(Register)
    assert not set(OPENABLE) & set(NEVER)
