"""The dossier of one address: the whole road to it, and who may see it."""

import pytest

from barriere import chain
from barriere.chain.adresdossier import AddressFile, address_file
from barriere.chain.tafel import Said
from barriere.chain.uitleg import OnHold
from barriere.demo.year import PLAN_YEAR, Tour
from barriere.errors import NotAllowed, WrongUse
from barriere.store import Werkmap, dossier
from barriere.terminal.address_file import show_address_file
from tests.chain.followed_town import AGAIN, LATE, NOW, followed, visited_first
from tests.chain.plan_town import on


@pytest.fixture(scope="module")
def keys(tour: Tour) -> list[str]:
    return visited_first(tour)


@pytest.fixture(scope="module")
def town(tour: Tour, keys: list[str], tmp_path_factory: pytest.TempPathFactory) -> Werkmap:
    """The town, after one address was put on hold and another shielded."""
    werkmap = followed(tour, tmp_path_factory.mktemp("dossier"))
    for path in werkmap.uit.glob("*/*.*"):  # read through when an address is shielded
        if not path.parent.name.startswith("score-"):
            path.unlink()
    chain.judge(werkmap, Said(keys[1], "aanhouden", "", "", AGAIN, "politie"), NOW)
    chain.shield(werkmap, keys[4], NOW)
    return werkmap


def test_the_dossier_of_an_address_tells_the_whole_road(town: Werkmap, keys: list[str]) -> None:
    told = _file(town, keys[2])

    assert any("Voorgesteld door de score" in one.text for one in told.brought)
    assert [one.text.split(":")[0] for one in told.decided][:1] == ["Oordeel van de tafel"]
    assert any("vastgesteld door de teammanager OOV" in one.text for one in told.decided)
    assert told.lists[0].number == f"{PLAN_YEAR}-1-Team-A"
    (visit,) = told.visits
    assert (visit.m2, visit.personen, visit.slaapplaatsen) == (61, 5, 7)
    assert visit.parts[0].zekerheid == "signaal"
    assert told.selection is not None
    assert "Een computer heeft hierover niet beslist" in told.selection.text


def _file(town: Werkmap, sleutel: str) -> AddressFile:
    told = address_file(town, sleutel, NOW, shielded=False)
    assert isinstance(told, AddressFile)
    return told


def test_signal_and_confirmed_stand_apart_on_the_screen(
    town: Werkmap, keys: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    for key in keys[:3:2]:
        show_address_file(_file(town, key), json=False)
    said = capsys.readouterr().out

    assert "Signaal" in said
    assert "Bevestigd" in said
    assert "Last onder dwangsom" in said


@pytest.mark.parametrize("as_json", [False, True])
def test_of_a_suspended_measure_is_said_at_whose_request_and_no_day(
    town: Werkmap, keys: list[str], capsys: pytest.CaptureFixture[str], *, as_json: bool
) -> None:
    show_address_file(_file(town, keys[3]), json=as_json)
    said = " ".join(capsys.readouterr().out.split())

    assert "opgeschort" in said
    assert as_json or "opgeschort op verzoek zorgcoördinator" in said
    assert LATE.isoformat() not in said
    assert f"{LATE:%d-%m-%Y}" not in said
    assert "slachtoffer" not in said


def test_the_dossier_of_an_address_on_hold_says_that_it_waits_and_a_shielded_one_is_not_found(
    town: Werkmap, keys: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    held = address_file(town, keys[1], NOW, shielded=False)
    assert isinstance(held, OnHold)
    show_address_file(held, json=False)
    assert capsys.readouterr().out.split() == [*held.weergave.split(), "nu", "niet", "plannen"]

    with pytest.raises(WrongUse, match="niet gevonden"):
        address_file(town, keys[4], NOW, shielded=False)
    with pytest.raises(NotAllowed):
        address_file(town, keys[4], NOW, shielded=True)
    officer = on(NOW.nu.date(), door=town.settings.mandaten.afgeschermd)
    assert isinstance(address_file(town, keys[4], officer, shielded=True), AddressFile)


def test_the_log_names_no_shielded_address(town: Werkmap, keys: list[str]) -> None:
    with dossier.open(town) as session:
        lines = dossier.logregels(session)
    after = [line for line in lines if line.actie.startswith(("afscherm", "dossier afgeschermd"))]

    assert after
    assert not [line for line in after if keys[4] in f"{line.object} {line.resultaat}"]
