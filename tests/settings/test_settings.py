"""A municipality's own choices are read strictly and explained in Dutch."""

from pathlib import Path

import pytest

from barriere.errors import BadData
from barriere.settings import Settings, read, template

TEMPLATE = template("Groningen", "0014")


def read_text(tmp_path: Path, text: str) -> Settings:
    """Write `text` as barriere.toml and read it back."""
    path = tmp_path / "barriere.toml"
    path.write_text(text, "utf-8")
    return read(path)


def test_a_new_werkmap_has_valid_settings_with_the_norms_and_where_they_are_written(
    tmp_path: Path,
) -> None:
    settings = read_text(tmp_path, TEMPLATE)

    assert settings.gemeente.naam == "Groningen"
    assert settings.gemeente.code == "0014"
    assert settings.normen["m2_per_persoon"].waarde == 12.0
    assert "Bouwbesluit 2012, artikel 7.18" in settings.normen["m2_per_persoon"].vindplaats
    assert all(norm.zekerheid == "te bevestigen" for norm in settings.normen.values())


def test_a_name_with_quotes_does_not_break_the_template(tmp_path: Path) -> None:
    naam = 'Súdwest "Fryslân" \\ 1'

    assert read_text(tmp_path, template(naam, "1900")).gemeente.naam == naam


@pytest.mark.parametrize(
    ("right", "wrong", "says"),
    [
        (
            "plafond = 6 ",
            "plafond = 99 ",
            "score.plafond is nu 99 en mag hoogstens 30 zijn",
        ),
        (
            "aandeel = 0.20",
            "aandeel = 0.05",
            "steekproef.aandeel is nu 0.05 en moet 0,1 of meer",
        ),
        ("zaad = 1 ", "zad = 1 ", "plan.zad is geen bekende instelling"),
        (
            'van = "16:30"',
            'van = "26:30"',
            'soorten.wonen.van: schrijf een tijd als "UU:MM"',
        ),
        ('einde = "22:00"', 'einde = "14:00"', "teams.0: einde moet na start liggen"),
        (
            '"noord" ',
            '"oost" ',
            'plan.schoolvakanties is nu "oost" en moet een van deze zijn',
        ),
        (
            'code = "0014"',
            'code = "14"',
            'gemeente.code is nu "14" en moet uit vier cijfers bestaan',
        ),
        (
            '["gemeente", "politie"]',
            '["polite"]',
            "partner 'polite' staat niet onder [partners]",
        ),
        ("[normen.m2_per_persoon]", "[normen.m2]", "normen.m2_per_persoon ontbreekt"),
        ('contact = "team OOV"', "", "gemeente.contact ontbreekt"),
    ],
)
def test_a_wrong_setting_is_refused_by_key_value_and_what_is_allowed(
    tmp_path: Path, right: str, wrong: str, says: str
) -> None:
    assert right in TEMPLATE

    with pytest.raises(BadData) as refusal:
        read_text(tmp_path, TEMPLATE.replace(right, wrong))

    assert says in str(refusal.value)
    assert refusal.value.exit_code == 65


def test_a_file_that_is_no_toml_or_no_utf8_or_absent_gets_a_clear_message(
    tmp_path: Path,
) -> None:
    path = tmp_path / "barriere.toml"
    with pytest.raises(BadData, match="bestaat niet"):
        read(path)
    path.write_bytes(b'[gemeente]\nnaam = "Gr\xe9"')
    with pytest.raises(BadData, match="geen UTF-8"):
        read(path)
    path.write_text("[gemeente\n")
    with pytest.raises(BadData, match="geen geldige TOML"):
        read(path)


def test_the_same_settings_have_the_same_hash_and_a_changed_norm_another(
    tmp_path: Path,
) -> None:
    first = read_text(tmp_path, TEMPLATE)
    changed = read_text(tmp_path, TEMPLATE.replace("waarde = 12.0", "waarde = 11.0"))

    assert first.sha256 == read_text(tmp_path, TEMPLATE + "\n# alleen commentaar\n").sha256
    assert first.sha256 != changed.sha256


STAP = '\n[[draaiboek]]\nid = "tolk"\n'


def test_the_draaiboek_and_the_calendars_change_no_score(tmp_path: Path) -> None:
    changed = TEMPLATE.replace("thema = false", "thema = true") + STAP + 'wie = "jurist"\n'

    assert read_text(tmp_path, changed).sha256 == read_text(tmp_path, TEMPLATE).sha256


@pytest.mark.parametrize(
    ("wrong", "says"),
    [
        (STAP + 'wanneer = "acht weken"\n', 'draaiboek.0.wanneer: schrijf bijvoorbeeld "8 weken'),
        (STAP + 'wanneer = "0 dagen erna"\n', "draaiboek.0.wanneer: schrijf bijvoorbeeld"),
        (STAP + "wanneer = 8\n", "draaiboek.0.wanneer: schrijf bijvoorbeeld"),
        (STAP + 'wanner = "op de dag"\n', "draaiboek.0.wanner is geen bekende instelling"),
        (STAP + 'wat = ""\n', 'draaiboek.0.wat is nu "" en mag niet leeg zijn'),
        (STAP + STAP, "draaiboek: stap 'tolk' staat er twee keer"),
    ],
)
def test_a_wrong_step_of_the_draaiboek_is_refused_by_its_key(
    tmp_path: Path, wrong: str, says: str
) -> None:
    with pytest.raises(BadData) as refusal:
        read_text(tmp_path, TEMPLATE + wrong)

    assert says in str(refusal.value)
