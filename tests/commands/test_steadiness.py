"""How firmly the list stands: as an official asks it at the front door."""

from pathlib import Path

from tests.commands.conftest import NU, Door
from tests.commands.five_houses import FIRST, HELD, ask


def test_without_a_card_those_who_leave_the_list_are_counted(town: Path, door: Door) -> None:
    found = ask(door, town, "robuust", "--per-kaart")
    assert found["robuust"] == {"robuust": 1, "gevoelig": 0, "toeval": 0}
    (card,) = found["per_kaart"]
    assert (card["kaart"], card["erbij"]) == ("H9", [])
    assert [name.split(",")[0] for name in card["eraf"]] == ["Kade 2"]


def test_a_month_earlier_is_scored_on_what_was_delivered_then_and_not_kept(
    town: Path, door: Door
) -> None:
    kept = sorted(path.name for path in (town / "uit").iterdir())
    found = ask(door, town, "robuust", "--terug", "30")["eerder"]
    assert found["van"] == "2026-09-01"
    assert {row["adres"].split(",")[0] for row in found["veranderd"]} >= {"Kade 1", "Kade 2"}
    assert sorted(path.name for path in (town / "uit").iterdir()) == kept


def test_before_the_first_delivery_there_is_nothing_to_compare_with(town: Path, door: Door) -> None:
    early = door("robuust", "--terug", "31", "--werkmap", town, "--nu", NU)
    assert early.code == 2
    assert "geen BAG van 31-08-2026 of eerder" in " ".join(early.err.split())
    none = door("verloop", "--sinds", "2026-08-31", "--werkmap", town, "--nu", NU)
    assert none.code == 2
    assert "geen bewaarde score van 31-08-2026 of eerder" in " ".join(none.err.split())


def test_a_score_says_beside_each_address_and_in_all_how_firm_the_list_stands(
    town: Path, door: Door
) -> None:
    said = door("score", "--werkmap", town, "--nu", NU).out
    (row,) = [one for one in said.splitlines() if one.startswith("Kade 2")]
    assert "■ robuust" in row
    assert "Hoe vast staat de lijst: 1 ■ robuust, 0 ◧ gevoelig, 0 □ toeval." in said
    assert ask(door, town, "score")["robuust"] == {"robuust": 1, "gevoelig": 0, "toeval": 0}


def test_an_address_on_hold_shows_no_firmness_in_the_score(town: Path, door: Door) -> None:
    said = door("score", "--peildatum", FIRST, "--werkmap", town, "--nu", NU).out
    (row,) = [one for one in said.splitlines() if one.startswith(f"Kade {HELD}")]
    assert "nu niet plannen" in row
    assert "robuust" not in row


def test_a_score_from_before_this_was_kept_is_measured_when_asked(town: Path, door: Door) -> None:
    for file in (town / "uit").glob("score-*/robuust.parquet"):
        file.unlink()
    assert ask(door, town, "robuust")["robuust"]["robuust"] == 1
    assert ask(door, town, "uitleg", "Kade 2")["robuust"] is None


def test_a_damaged_robustness_is_refused_with_what_to_do(town: Path, door: Door) -> None:
    for file in (town / "uit").glob("score-*/robuust.parquet"):
        file.write_text("stuk")
    answer = door("uitleg", "Kade 2", "--werkmap", town, "--nu", NU)
    assert answer.code == 65
    assert "Draai `barriere score` opnieuw" in " ".join(answer.err.split())
