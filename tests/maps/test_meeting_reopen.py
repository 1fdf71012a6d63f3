"""Going on with a saved file: an honest one is taken over, a hostile one is refused in words."""

import json
import re
from pathlib import Path

from playwright.sync_api import expect

from barriere.maps import RiskMap
from tests.maps.meeting import WHY, Opened, hand_in, judge, on_hold, save, sit_down, title, told


def test_a_saved_file_goes_on_where_it_was_and_what_is_typed_here_stays(
    opened: Opened, town: RiskMap, tmp_path: Path
) -> None:
    page = sit_down(opened(town))
    first = judge(page, "opnemen", "gronden_voldoende", WHY)
    judge(page, "aanhouden")
    content = save(page, tmp_path).read_bytes()

    again = sit_down(opened(town))
    hand_in(again, "oordelen.json", content)
    expect(told(again)).to_have_text("2 oordelen overgenomen.")
    assert title(again).inner_text() == first
    expect(again.get_by_label("Toelichting")).to_have_value(WHY)
    assert again.locator("#agenda-adressen .stand").all_inner_texts()[:3] == [
        "opnemen",
        "nu niet plannen",
        "open",
    ]
    judge(again, "afwijzen", "verklaard", "Het blijkt een gezin met zes kinderen.")
    hand_in(again, "oordelen.json", content)
    expect(told(again)).to_contain_text("Bij 2 adressen stond hier al een oordeel")
    expect(again.locator("#agenda-adressen .stand").first).to_have_text("afwijzen")


def hostile(town: RiskMap, held: str) -> list[tuple[object, str]]:
    one = {
        "sleutel": str(town.adressen["sleutel"][5]),
        "adres": "Kade 1",
        "besluit": "opnemen",
        "reden": "gronden_voldoende",
        "toelichting": WHY,
    }
    if one["sleutel"] == held:
        one["sleutel"] = str(town.adressen["sleutel"][6])
    inside = {"run": town.colophon.run, "gemeente": town.colophon.gemeente, "oordelen": [one]}
    good = {"soort": "barriere-oordelen", "versie": 1, "slot": None, "inhoud": inside}

    def with_one(**cells: object) -> dict[str, object]:
        return good | {"inhoud": inside | {"oordelen": [one | cells]}}

    wrong = "Oordeel 1 in dit bestand"
    return [
        ([], "geen bestand met oordelen"),
        (None, "geen bestand met oordelen"),
        ("<img src=x onerror=alert(1)>", "geen bestand met oordelen"),
        (good | {"soort": "iets anders"}, "geen bestand met oordelen"),
        (good | {"versie": "1"}, "andere versie"),
        (good | {"versie": 2}, "andere versie"),
        (good | {"slot": {}}, "verzegeld, en deze kaart niet"),
        (good | {"inhoud": [inside]}, "niet te lezen"),
        (good | {"inhoud": inside | {"oordelen": {}}}, "niet te lezen"),
        (good | {"inhoud": inside | {"gemeente": "Elders"}}, "andere gemeente"),
        (good | {"inhoud": inside | {"run": "score-2020-01-01-00000000"}}, "andere score"),
        (good | {"inhoud": inside | {"oordelen": [one, one]}}, "twee keer"),
        (good | {"inhoud": inside | {"oordelen": [None]}}, wrong),
        (with_one(sleutel="__proto__"), "niet op de agenda"),
        (with_one(sleutel=held), "niet op de agenda"),
        (with_one(besluit="constructor"), wrong),
        (with_one(besluit="opnemen", reden="toString"), wrong),
        (with_one(toelichting="kort"), wrong),
        (with_one(toelichting=f"{WHY} Bel 06 12345678."), wrong),
        (with_one(toelichting=["<b>"]), wrong),
        (with_one(besluit="aanhouden", reden="nu_niet"), wrong),
    ]


def test_a_hostile_file_does_nothing_worse_than_a_clear_message(
    opened: Opened, town: RiskMap
) -> None:
    waiting = on_hold(town)
    rows = waiting.adressen.to_pylist()
    held = next(str(row["sleutel"]) for row in rows if row["nu_niet"])
    page = sit_down(opened(waiting))
    files = [(json.dumps(file).encode(), words) for file, words in hostile(waiting, held)]
    files += [
        (b"\x00\xff{", "geen JSON"),
        (b"[" * 200_000, "geen JSON"),
        (b" " * (8 * 1024**2 + 1), "groter dan 8 MB"),
    ]
    for content, words in files:
        page.evaluate("document.querySelector('.afsluiting [role=status]').textContent = ''")
        hand_in(page, "oordelen.json", content)
        expect(told(page)).to_contain_text(words)
    expect(page.locator("#voortgang")).to_contain_text(re.compile("^0 van"))
