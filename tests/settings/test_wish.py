"""What barriere.toml may wish of controls, days, themes and partners, and how it says no."""

import re
import tomllib
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from barriere.errors import BadData
from barriere.settings import Settings, read, template

TEMPLATE = template("Groningen", "0014")


def with_more(tmp_path: Path, more: str) -> Settings:
    """Return the settings of a new werkmap with `more` at the end."""
    path = tmp_path / "barriere.toml"
    path.write_text(f"{TEMPLATE}\n{more}\n", "utf-8")
    return read(path)


def controls(*blocks: str) -> str:
    """Return blocks of wishes about controls."""
    return "\n".join(f"[[plan.controle]]\n{block}" for block in blocks)


def test_a_wish_can_fix_or_bound_the_day_and_set_theme_hours_and_teams(tmp_path: Path) -> None:
    first = 'thema = "horeca"\ndatum = 2027-03-18\nvan = "18:00"\ntot = "23:30"'
    second = 'vroegst = "2027-05-01"\nlaatst = "2027-05-31"\nteams = ["Team B"]'

    one, two = with_more(tmp_path, controls(first, second)).plan.controle

    assert (one.thema, one.datum, one.van, one.tot) == ("horeca", date(2027, 3, 18), 1080, 1410)
    assert (two.vroegst, two.laatst) == (date(2027, 5, 1), date(2027, 5, 31))
    assert two.teams == ("Team B",)


def test_a_partner_lists_days_and_periods_on_which_it_can_or_cannot(tmp_path: Path) -> None:
    days = 'kan = ["2027-02-03", "2027-03-01 t/m 2027-03-31"]\nkan_niet = [2027-06-14]'
    path = tmp_path / "barriere.toml"
    path.write_text(TEMPLATE.replace('naam = "Politie"', f'naam = "Politie"\n{days}'), "utf-8")

    politie = read(path).partners["politie"]

    march = (date(2027, 3, 1), date(2027, 3, 31))
    assert politie.kan == ((date(2027, 2, 3), date(2027, 2, 3)), march)
    assert politie.kan_niet == ((date(2027, 6, 14), date(2027, 6, 14)),)


@pytest.mark.parametrize(
    ("more", "says"),
    [
        (controls('thema = "hondjes"'), "nummer 1: thema 'hondjes' staat niet onder [themas]"),
        (controls("", 'teams = ["Team C"]'), "nummer 2: team 'Team C' staat niet onder [[teams]]"),
        (
            controls('van = "18:00"\ntot = "17:00"'),
            "[[plan.controle]] nummer 1: tot moet na van liggen",
        ),
        (controls('van = "22:30"'), "Team A begint dan om 22:30 en eindigt om 22:00"),
        ('[plan]\ncontrole = "horeca"', "staat er twee keer"),
        (controls('datum = "18 maart"'), "[[plan.controle]] nummer 1, datum: schrijf een dag als"),
        (controls('datum = "2027-02-30"'), "de dag 2027-02-30 bestaat niet"),
        (controls("datum = 2027-02-30"), "deze datum bestaat niet"),
        (controls("datum = 2027-03-18T10:00:00"), "schrijf een dag als"),
        (
            controls("vroegst = 2027-05-31\nlaatst = 2027-05-01"),
            "[[plan.controle]] nummer 1: laatst ligt voor vroegst",
        ),
        (controls("datum = 2027-03-18\nlaatst = 2027-05-01"), "niet allebei"),
        (controls(*[""] * 5), "er zijn 5 blokken [[plan.controle]], en plan.controles is 4"),
        (
            controls("datum = 2027-03-18", "datum = 2027-03-18"),
            "nummer 2 (18-03-2027) ligt op dezelfde dag als nummer 1 (18-03-2027)",
        ),
        (
            controls("vroegst = 2027-06-01", "", "laatst = 2027-03-18"),
            "nummer 3 (18-03-2027) ligt voor nummer 1 (01-06-2027)",
        ),
        (
            '[[plan.dag]]\nnaam = "Markt"\nweekdag = "dinsdag"\nwens = "soms"',
            '[[plan.dag]] nummer 1, wens is nu "soms" en moet een van deze zijn',
        ),
        (
            '[[plan.dag]]\nnaam = "Markt"\nvan = 2027-05-01\nwens = "nooit"',
            "[[plan.dag]] nummer 1: noem een datum, of van en tot, of een weekdag",
        ),
        (
            '[[plan.dag]]\nnaam = "Kermis"\nvan = 2027-05-09\ntot = 2027-05-01\nwens = "graag"',
            "[[plan.dag]] nummer 1: tot ligt voor van",
        ),
        (
            '[themas.logies]\nnaam = "Logies"\nkaarten = ["H6"]\npartners = ["brandwer"]',
            "themas.logies: partner 'brandwer' staat niet onder [partners]; bekend zijn: ",
        ),
        (
            '[themas.logies]\nnaam = "Logies"\nkaarten = ["H6"]\nvan = "20:00"\ntot = "19:00"',
            "themas.logies: tot moet na van liggen",
        ),
        (
            '[themas.logies]\nnaam = "Logies"\nkaarten = ["H6"]\npartners = ["brandweer"]\n'
            + controls('thema = "logies"'),
            "vraagt Brandweer, en die zit in geen team van deze controle; zet 'brandweer' in een",
        ),
        (
            controls('thema = "uitzend"\nteams = ["Team A"]'),
            "vraagt Nederlandse Arbeidsinspectie, en die zit in geen team van deze controle",
        ),
    ],
)
def test_a_wish_that_cannot_be_is_refused_with_where_and_what(
    tmp_path: Path, more: str, says: str
) -> None:
    with pytest.raises(BadData) as refusal:
        with_more(tmp_path, more)

    assert says in str(refusal.value)
    assert refusal.value.exit_code == 65


def test_a_period_that_ends_before_it_begins_is_refused(tmp_path: Path) -> None:
    wrong = 'naam = "Politie"\nkan = ["2027-03-31 t/m 2027-03-01"]'
    path = tmp_path / "barriere.toml"
    path.write_text(TEMPLATE.replace('naam = "Politie"', wrong), "utf-8")

    with pytest.raises(BadData, match=r"partners\.politie\.kan\.0: de periode"):
        read(path)


def test_the_house_has_four_themes_with_their_partners_and_hours(tmp_path: Path) -> None:
    themas = with_more(tmp_path, "").themas

    assert list(themas) == ["wonen", "horeca", "uitzend", "seks"]
    assert "arbeidsinspectie" in themas["uitzend"].partners
    assert {"A1", "A2"} <= set(themas["seks"].kaarten)
    assert all(theme.van is not None and theme.tot is not None for theme in themas.values())


def test_the_themes_of_the_house_ask_for_no_partner_that_a_werkmap_does_not_know() -> None:
    raw = tomllib.loads(TEMPLATE)
    del raw["themas"], raw["partners"]["arbeidsinspectie"]
    raw["teams"] = raw["teams"][:1]

    assert Settings.model_validate(raw).themas["uitzend"].partners == ("gemeente",)


@pytest.mark.parametrize(
    "more",
    [
        controls('thema = "horeca"\ndatum = 2027-03-18'),
        '[[plan.dag]]\nnaam = "Markt"\nweekdag = "dinsdag"\nwens = "nooit"',
        '[partners.douane]\nnaam = "Douane"\nverplicht = false',
    ],
)
def test_a_wish_about_dates_asks_for_no_new_run_of_the_score(tmp_path: Path, more: str) -> None:
    assert with_more(tmp_path, more).sha256 == with_more(tmp_path, "").sha256


@pytest.mark.parametrize(
    ("old", "new", "same"),
    [
        ("controles = 4 ", "controles = 5 ", False),
        ("zaad = 1 ", "zaad = 2 ", False),
        ("voorstelfactor = 1.5 ", "voorstelfactor = 2.0 ", False),
        ("adressen = 8", "adressen = 9", False),
        ("drempel_punten = 6 ", "drempel_punten = 7 ", False),
        ("iteraties = 20000", "iteraties = 30000", True),
        ("max_per_buurt = 4 ", "max_per_buurt = 3 ", True),
        ('einde = "22:00"', 'einde = "22:30"', True),
        ("minuten = 30", "minuten = 40", True),
    ],
)
def test_only_what_changes_scores_or_proposals_changes_the_hash(
    tmp_path: Path, old: str, new: str, *, same: bool
) -> None:
    assert old in TEMPLATE
    path = tmp_path / "barriere.toml"
    path.write_text(TEMPLATE.replace(old, new), "utf-8")

    assert (read(path).sha256 == with_more(tmp_path, "").sha256) is same


PAGE = Path(__file__).parents[2] / "docs" / "plannen.md"
EXAMPLES = re.findall(r"```toml\n(.*?)```", PAGE.read_text("utf-8"), re.DOTALL)


@pytest.mark.parametrize(
    "example", re.findall(r"```toml\n(.*?)```", PAGE.read_text("utf-8"), re.DOTALL)
)
def test_every_example_of_the_page_for_planners_can_be_used_as_it_is(example: str) -> None:
    Settings.model_validate(_over(tomllib.loads(TEMPLATE), tomllib.loads(example)))


def _over(under: dict[str, Any], tables: dict[str, Any]) -> dict[str, Any]:
    """Return tables laid over others, key by key."""
    return under | {
        key: _over(under[key], value) if isinstance(value, dict) and key in under else value
        for key, value in tables.items()
    }
