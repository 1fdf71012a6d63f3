"""What the tafel said, as a file: to the letter, sealed as the map is, and nowhere else."""

import dataclasses
import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from cryptography.exceptions import InvalidTag
from playwright.sync_api import Browser, Dialog, Page, expect

from barriere.maps import RiskMap, write
from tests.maps.meeting import (
    WHY,
    Opened,
    fill,
    hand_in,
    judge,
    read,
    save,
    sit_down,
    title,
    told,
    unsealed,
)

PASSWORD = "vier gewone woorden é"
STORED = """async () => [localStorage.length, sessionStorage.length,
  (await indexedDB.databases()).length, document.cookie]"""


def key_of(risk_map: RiskMap, label: str) -> str:
    rows = risk_map.adressen.to_pylist()
    return next(
        str(row["sleutel"]) for row in rows if f"{row['straat']} {row['huisnummer']}" == label
    )


def test_the_file_holds_what_was_typed_to_the_letter(
    opened: Opened, town: RiskMap, tmp_path: Path
) -> None:
    page = sit_down(opened(town))
    page.get_by_role("button", name="Volgende", exact=True).click()
    second = judge(page, "afwijzen", "verklaard", "  Een webwinkel:\n“zo” was het\u200b, zei é.  ")
    third = judge(page, "aanhouden")
    page.locator("#agenda-adressen button").first.click()
    first = judge(page, "opnemen", "gronden_voldoende", WHY)
    path = save(page, tmp_path)
    given = [
        (first, "opnemen", "gronden_voldoende", WHY),
        (second, "afwijzen", "verklaard", "Een webwinkel: “zo” was het, zei é."),
        (third, "aanhouden", "nu_niet", ""),
    ]
    assert read(path) == {
        "soort": "barriere-oordelen",
        "versie": 1,
        "slot": None,
        "inhoud": {
            "run": "score-2026-10-01-0a1b2c3d",
            "gemeente": "gemeente Rasterstad",
            "oordelen": [
                {"sleutel": key_of(town, label), "adres": label, "besluit": besluit}
                | {"reden": reden, "toelichting": text}
                for label, besluit, reden, text in given
            ],
        },
    }
    today = page.evaluate("new Date().toLocaleDateString('sv')")
    assert path.name == f"oordelen-gemeente-Rasterstad-{today}.json"
    expect(told(page)).to_have_text(f"Bewaard als {path.name}.")


def test_what_is_not_recorded_is_not_saved_and_that_is_said(
    opened: Opened, town: RiskMap, tmp_path: Path
) -> None:
    page = sit_down(opened(town))
    judge(page, "aanhouden")
    half = title(page).inner_text()
    fill(page, "opnemen", "gronden_voldoende", WHY)
    assert len(read(save(page, tmp_path))["inhoud"]["oordelen"]) == 1
    expect(told(page)).to_contain_text(f"Nog niet vastgelegd, en dus niet bewaard: {half}.")


def test_nothing_stays_behind_in_the_browser(opened: Opened, town: RiskMap, tmp_path: Path) -> None:
    page = sit_down(opened(town))
    judge(page, "opnemen", "gronden_voldoende", WHY)
    save(page, tmp_path)
    assert page.evaluate(STORED) == [0, 0, 0, ""]


def test_who_leaves_before_saving_is_warned(opened: Opened, town: RiskMap, tmp_path: Path) -> None:
    page = sit_down(opened(town))
    asked: list[str] = []

    def stay(dialog: Dialog) -> None:
        asked.append(dialog.type)
        dialog.dismiss()

    page.on("dialog", stay)
    judge(page, "opnemen", "gronden_voldoende", WHY)
    with page.expect_event("dialog"):
        page.close(run_before_unload=True)
    assert asked == ["beforeunload"]
    save(page, tmp_path)
    with page.expect_event("close"):
        page.close(run_before_unload=True)
    assert asked == ["beforeunload"]


@pytest.fixture(scope="module")
def sealed(browser: Browser, town: RiskMap, tmp_path_factory: Any) -> Iterator[Page]:
    path = tmp_path_factory.mktemp("verzegeld") / "kaart.html"
    write(path, dataclasses.replace(town, password=PASSWORD))
    page = browser.new_page(viewport={"width": 1440, "height": 900}, reduced_motion="reduce")
    page.goto(path.as_uri())
    page.get_by_label("Wachtwoord").fill(PASSWORD)
    page.get_by_role("button", name="Openen").click()
    expect(page.locator("#weergaven")).to_be_visible()
    judge(sit_down(page), "opnemen", "gronden_voldoende", WHY)
    yield page
    page.close()


def test_a_sealed_map_saves_a_file_that_opens_with_its_password_only(
    sealed: Page, tmp_path: Path
) -> None:
    expect(sealed.locator(".afsluiting")).to_contain_text("hetzelfde wachtwoord als deze kaart")
    path = save(sealed, tmp_path)
    file = read(path)
    inside = unsealed(file, PASSWORD)
    assert [one["toelichting"] for one in inside["oordelen"]] == [WHY]
    assert file["slot"]["zout"] == json.loads(sealed.locator("#slot").text_content() or "")["zout"]
    assert WHY not in path.read_text("utf-8")
    with pytest.raises(InvalidTag):
        unsealed(file, "een heel ander wachtwoord")


def test_every_file_has_a_nonce_of_its_own(sealed: Page, tmp_path: Path) -> None:
    assert len({read(save(sealed, tmp_path))["slot"]["nonce"] for _ in range(3)}) == 3


def test_a_sealed_file_is_read_back_on_its_own_map_only(
    sealed: Page, opened: Opened, town: RiskMap, tmp_path: Path
) -> None:
    file = read(save(sealed, tmp_path))
    hand_in(sealed, "oordelen.json", json.dumps(file).encode())
    expect(told(sealed)).to_contain_text("Bij 1 adres stond hier al een oordeel")
    moved = file | {"slot": file["slot"] | {"zout": "bm9nIGVlbiBhbmRlciB6b3V0"}}
    hand_in(sealed, "oordelen.json", json.dumps(moved).encode())
    expect(told(sealed)).to_contain_text("verzegeld op een andere kaart")
    hand_in(sealed, "oordelen.json", json.dumps(file | {"inhoud": file["inhoud"][4:]}).encode())
    expect(told(sealed)).to_contain_text("beschadigd of veranderd")
    hand_in(sealed, "oordelen.json", json.dumps(file | {"slot": None}).encode())
    expect(told(sealed)).to_contain_text("niet verzegeld, en deze kaart wel")
    unlocked = sit_down(opened(town))
    hand_in(unlocked, "oordelen.json", json.dumps(file).encode())
    expect(told(unlocked)).to_contain_text("verzegeld, en deze kaart niet")


def test_three_oordelen_and_a_file_by_keyboard_alone(
    opened: Opened, town: RiskMap, tmp_path: Path
) -> None:
    page = opened(town)
    press = page.keyboard.press

    def tab_to(selector: str, key: str = "Tab") -> None:
        for _ in range(40):
            if page.evaluate("s => document.activeElement.matches(s)", selector):
                return
            press(key)
        raise AssertionError(selector)

    tab_to("#tab-kaart")
    press("ArrowRight")
    press("ArrowRight")
    tab_to("#agenda-adressen button")
    press("ArrowDown")
    press("Enter")
    expect(title(page)).to_be_focused()
    for steps in (0, 1):
        tab_to("input[name=besluit]")
        press("Space")
        for _ in range(steps):
            press("ArrowRight")
        tab_to("#oordeel-reden")
        press("ArrowDown")
        tab_to("#oordeel-toelichting")
        page.keyboard.type(WHY)
        tab_to("button[type=submit][form]")
        press("Enter")
        expect(title(page)).to_be_focused()
    tab_to("input[name=besluit]")
    press("Space")
    press("ArrowLeft")
    tab_to("button[type=submit][form]")
    press("Enter")
    tab_to(".afsluiting .knop")
    with page.expect_download() as download:
        press("Enter")
    download.value.save_as(tmp_path / "oordelen.json")
    given = read(tmp_path / "oordelen.json")["inhoud"]["oordelen"]
    assert [one["besluit"] for one in given] == ["opnemen", "afwijzen", "aanhouden"]
