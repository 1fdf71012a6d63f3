"""A control printed at the front door: whose each copy is, and when it must be gone."""

import json
import re
from datetime import date
from pathlib import Path

import pytest

from barriere.governance.text_of import text_of
from barriere.privacy.mag_zien import FILE
from tests.commands.conftest import Answer, Door
from tests.commands.test_accountable import ROW

NU = "2027-01-05T09:00:00"
CODE = re.compile(r"controlecode ([0-9A-Z-]{19})")


@pytest.fixture
def printing(planned: Path, door: Door) -> tuple[Path, Door]:
    """Return a werkmap with a plan in which politie may see the BAG, and a door to it."""
    (planned / FILE).write_text(ROW.replace('"brp"', '"bag"'), "utf-8")

    def give(*words: object, nu: str = NU) -> Answer:
        return door(*words, "--werkmap", planned, "--als", "planner OOV", "--nu", nu)

    return planned, give


def test_who_prints_hears_whose_each_copy_is_and_paper_says_the_same(
    printing: tuple[Path, Door],
) -> None:
    werkmap, give = printing

    answer = give("bezoeklijst", "2027-1")

    assert answer.code == 0, answer.err
    numbers = dict(re.findall(r"(2027-1-\S+-1)  (.*?): ", answer.out))
    marks = {number.rsplit("-", 2)[1]: whose for number, whose in numbers.items()}
    assert marks == {"G": "van de gemeente", "P": "voor partners", "politie": "voor Politie"}
    own, shared, police = (
        " ".join(text_of(next(werkmap.glob(f"uit/bezoeklijst-*/{kind}-*.pdf"))).split())
        for kind in ("bezoeklijst", "partners", "voor-politie")
    )
    assert "Ingebracht door mensen" in own
    assert "Ingebracht door mensen" not in shared + police
    assert "Bouwjaar" in own
    assert "Bouwjaar" in police
    assert "Bouwjaar" not in shared
    assert "estuurlijke rapportage" not in shared + police
    (code,) = set(CODE.findall(shared))
    assert "verstrekking 2027-1-" in give("logboek", code).out


def test_paper_is_missed_until_it_is_reported_destroyed(printing: tuple[Path, Door]) -> None:
    _, give = printing
    late = "2028-06-01T09:00:00"
    give("bezoeklijst", "2027-1")

    assert "hadden al vernietigd moeten zijn" in give("mag-zien", nu=late).out
    assert "te laat" in give("mag-zien", "--verstrekt", nu=late).out
    assert give("vernietigd", "2027-1", nu=late).code == 0

    told = json.loads(give("mag-zien", "--json", nu=late).out)
    assert "te laat" not in give("mag-zien", "--verstrekt", nu=late).out
    assert {row["vernietigd"] for row in told["verstrekt"]} == {str(date(2028, 6, 1))}
