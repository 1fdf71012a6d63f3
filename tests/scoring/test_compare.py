"""Two runs side by side: only what differs, by address and by card."""

from dataclasses import replace
from datetime import date
from typing import Any

from barriere import catalogue, scoring
from barriere.scoring import Run, compare
from tests.chance import random_town
from tests.rescored import rescored
from tests.town import picture, resident, settings

CROWD = [resident(0, name) for name in "abcdef"]
TOWN = [{"oppervlakte": 40}, {"oppervlakte": 90}]
NOISE = [{"adr": 0, "datum": date(2026, 10, 1), "soort": "overlast", "melder": who}
         for who in ("x", "y")]  # fmt: skip


def score(addresses: list[dict[str, Any]], **registers: Any) -> Run:
    empty: dict[str, Any] = {"bijzonder": [], "meldingen": [], "vergunningen": []}
    town = picture(addresses, **{**empty, **registers})
    return scoring.score(town, catalogue.read(), settings())


def test_a_run_does_not_differ_from_itself() -> None:
    run = score(TOWN, brp=CROWD, meldingen=NOISE)
    same = compare(run, run)
    assert [len(part) for part in (same.addresses, same.cards, same.new, same.gone)] == [0] * 4


def test_a_card_that_fires_since_is_named_with_its_points_before_and_after() -> None:
    found = compare(score(TOWN, brp=CROWD), score(TOWN, brp=CROWD, meldingen=NOISE))
    (address,) = found.risen.to_pylist()
    assert (address["totaal_voor"], address["totaal_na"]) == (3, 5)
    by_card = {row["kaart"]: row for row in found.cards.to_pylist()}
    assert by_card["H9"] == {
        "sleutel": address["sleutel"], "kaart": "H9", "punten_voor": 0, "punten_na": 2,
        "status_voor": "geen", "status_na": "punt", "waarde_voor": 0.0, "waarde_na": 2.0,
    }  # fmt: skip
    assert "H1" not in by_card
    assert len(found.fallen) == 0


def test_another_status_without_other_points_is_a_difference_too() -> None:
    found = compare(score(TOWN, brp=CROWD), score(TOWN, brp=CROWD, waarnemingen=[]))
    assert set(found.addresses["sleutel"].to_pylist()) == {"9999010000000000", "9999010000000001"}
    assert ("onbekend", "geen") in {
        (row["status_voor"], row["status_na"]) for row in found.cards.to_pylist()
    }
    assert len(found.risen) == len(found.fallen) == 0


def test_addresses_that_are_new_or_gone_are_said_apart() -> None:
    moved: list[dict[str, Any]] = [{"oppervlakte": 90}, {"sleutel": "9999010000000009"}]
    found = compare(score(TOWN), score(moved))
    assert found.new["sleutel"].to_pylist() == ["9999010000000009"]
    assert found.gone["sleutel"].to_pylist() == ["9999010000000001"]
    assert not set(found.addresses["sleutel"].to_pylist()) & {"9999010000000009"}


def test_who_comes_on_the_list_in_one_direction_leaves_it_in_the_other() -> None:
    low = score(TOWN, brp=CROWD, meldingen=NOISE)
    reachable = replace(low.rules, points=5, domains=1)
    high = replace(low, rules=reachable)
    assert compare(low, high).entered["sleutel"].to_pylist() == ["9999010000000000"]
    assert compare(high, low).left["sleutel"].to_pylist() == ["9999010000000000"]
    assert len(compare(low, high).left) == 0


def test_a_card_that_only_one_run_asked_has_no_status_in_the_other() -> None:
    run = score(TOWN, brp=CROWD)
    kept = tuple(card for card in run.cards if card.id != "H1")
    without = rescored(run, run.scores.drop_columns(["p_H1", "s_H1"]), cards=kept)
    row = next(r for r in compare(without, run).cards.to_pylist() if r["kaart"] == "H1")
    assert (row["punten_voor"], row["status_voor"], row["punten_na"]) == (0, None, 3)


def test_an_address_shielded_in_either_run_stays_marked() -> None:
    hidden = [{"oppervlakte": 40, "afgeschermd": True}, {"oppervlakte": 90}]
    there, not_there = score(hidden, brp=CROWD, meldingen=NOISE), score(TOWN, brp=CROWD)
    for pair in ((there, not_there), (not_there, there)):
        assert compare(*pair).addresses["afgeschermd"].to_pylist() == [True]


def test_the_cards_account_for_every_difference_in_every_total() -> None:
    town = random_town(3)
    before = score(town["adressen"], **{k: v for k, v in town.items() if k != "adressen"})
    after = score(town["adressen"], **{
        k: v for k, v in town.items() if k not in ("adressen", "brp", "kvk")
    })  # fmt: skip
    found = compare(before, after)
    moved: dict[str, int] = {}
    for row in found.cards.to_pylist():
        step = row["punten_na"] - row["punten_voor"]
        moved[row["sleutel"]] = moved.get(row["sleutel"], 0) + step
    uncapped = [
        row for row in found.addresses.to_pylist() if max(row["totaal_voor"], row["totaal_na"]) < 6
    ]
    assert any(moved.values())
    for row in uncapped:
        assert row["totaal_na"] - row["totaal_voor"] == moved.get(row["sleutel"], 0)


def test_one_address_compared_alone_says_what_it_says_among_all() -> None:
    before, after = score(TOWN, brp=CROWD), score(TOWN, brp=CROWD, meldingen=NOISE, kvk=[])
    whole = compare(before, after)
    for key in ("9999010000000000", "9999010000000001"):
        alone = compare(before, after, [key])
        for part in ("addresses", "cards", "new", "gone"):
            rows = [row for row in getattr(whole, part).to_pylist() if row["sleutel"] == key]
            assert getattr(alone, part).to_pylist() == rows
    assert len(whole.addresses) == 2
