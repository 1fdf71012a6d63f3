"""What a municipality decided about powers counts in its plan and on its lists."""

import re
from pathlib import Path

import pytest
from pypdf import PdfReader

from barriere import chain
from barriere.catalogue.powers import powers
from barriere.chain.plan_candidates import NO_LEAD, Known, candidates
from barriere.chain.scene import look, scene
from barriere.demo.year import Tour
from barriere.errors import BadData
from barriere.store import Werkmap, dossier
from tests.chain.plan_town import BEFORE, copied, newest, on

SAID = """
basis = "Verordening Halderzijl artikel 3"
bron = "CVDR000000"
zekerheid = "bevestigd"
datum = 2026-11-15
door = "jurist OOV"
"""
DECIDED = f"""
[[algemeen]]
tekst = "Bij elk bezoek gaat de wijkmeester mee"{SAID}"""
ABSENT = f"""
[rollen.wonen]
partner = "stadswacht"
[[leiding]]
gronden = ["H2"]
soorten = ["wonen"]
rol = "wonen"
grond = "Toezicht op kamerverhuur"{SAID}"""


@pytest.fixture(scope="module")
def town(tour: Tour, tmp_path_factory: pytest.TempPathFactory) -> Werkmap:
    return copied(tour, tmp_path_factory.mktemp("eigen"))


def reasons(town: Werkmap) -> tuple[int, dict[str, str]]:
    """Return how many addresses the plan would be asked to hold, and why some are left out."""
    seen = look(town)
    with dossier.open(town) as session:
        now = scene(session, seen, BEFORE)
    asked, left = candidates(now.last, now.decided, Known(), town.settings, now.powers)
    return len(asked), left


def test_a_visit_list_says_what_the_municipality_decided(town: Werkmap) -> None:
    town.bevoegdheden.write_text(DECIDED, encoding="utf-8")
    second = newest(town).controls[1]

    lists = chain.visit_lists(town, second.id, on(second.datum, 8))

    for path in (p for p in lists if p.name.startswith("bezoeklijst")):
        assert "wijkmeester" in _text(path)


def _text(path: Path) -> str:
    pages = PdfReader(path).pages
    return re.sub(r"\s+", " ", " ".join(page.extract_text() for page in pages))


def test_nobody_is_planned_where_a_role_leads_that_comes_with_no_team(town: Werkmap) -> None:
    town.bevoegdheden.unlink(missing_ok=True)
    asked, before = reasons(town)
    town.bevoegdheden.write_text(ABSENT, encoding="utf-8")
    again, after = reasons(town)

    assert again == asked
    assert list(after.values()).count(NO_LEAD) > list(before.values()).count(NO_LEAD)


def test_a_wrong_file_stops_the_plan_before_anything_is_made(town: Werkmap) -> None:
    town.bevoegdheden.write_text("[rollen.wonen]\nkort = 1\n", encoding="utf-8")
    with dossier.open(town) as session, pytest.raises(BadData, match=r"rollen\.wonen\.kort"):
        scene(session, look(town), BEFORE)
    town.bevoegdheden.unlink()
    assert powers(town.bevoegdheden) == powers()
