"""A sealed map opens with its password, and with nothing else."""

import dataclasses
from pathlib import Path

import pytest
from playwright.sync_api import Browser, expect

from barriere.errors import WrongUse
from barriere.maps import RiskMap, write
from barriere.maps.write import page as page_bytes
from barriere.privacy.seal import MOST_ROUNDS, ROUNDS, seal, unseal

PASSWORD = "vier gewone woorden é"


@pytest.fixture(scope="module")
def sealed(town: RiskMap) -> RiskMap:
    return dataclasses.replace(town, password=PASSWORD)


def test_the_password_opens_it(browser: Browser, sealed: RiskMap, tmp_path: Path) -> None:
    write(tmp_path / "kaart.html", sealed)
    page = browser.new_page()
    page.goto((tmp_path / "kaart.html").as_uri())
    expect(page.locator("#slotvenster")).to_contain_text("gemeente Rasterstad")
    expect(page.locator("#paneel")).to_be_hidden()
    page.get_by_label("Wachtwoord").fill("een heel ander wachtwoord")
    page.get_by_role("button", name="Openen").click()
    expect(page.locator("#slot-bericht")).to_have_text("Dit wachtwoord past niet bij dit bestand.")
    # The e with its accent as two characters, as some keyboards write it.
    page.get_by_label("Wachtwoord").fill("vier gewone woorden e\u0301")
    page.get_by_role("button", name="Openen").click()
    expect(page.locator("#rijen .adres").first).to_be_visible()
    expect(page.locator("#slotvenster")).to_be_hidden()
    page.close()


def test_a_changed_file_does_not_open(browser: Browser, sealed: RiskMap, tmp_path: Path) -> None:
    changed = page_bytes(sealed).replace(b'"fictief":true', b'"fictief":false', 1)
    (tmp_path / "kaart.html").write_bytes(changed)
    page = browser.new_page()
    page.goto((tmp_path / "kaart.html").as_uri())
    page.get_by_label("Wachtwoord").fill(PASSWORD)
    page.get_by_role("button", name="Openen").click()
    expect(page.locator("#slot-bericht")).to_have_text("Dit wachtwoord past niet bij dit bestand.")
    page.close()


def test_nothing_of_an_address_can_be_read_without_it(sealed: RiskMap) -> None:
    content = page_bytes(sealed)
    assert b"Rasterstad" in content
    for secret in (b"2026-10-01", b"Molenstraat", b"9999010000", b"H4sI", b"sleutel"):
        assert secret not in content.split(b'id="open"')[1]


def test_the_same_map_and_password_give_the_same_bytes(sealed: RiskMap) -> None:
    assert page_bytes(sealed) == page_bytes(sealed)


def test_another_map_never_meets_the_same_key(sealed: RiskMap, town: RiskMap) -> None:
    other = dataclasses.replace(
        sealed, colophon=dataclasses.replace(town.colophon, catalogus="2026.5")
    )
    locks = [page_bytes(each).split(b'id="slot">')[1].split(b"<")[0] for each in (sealed, other)]
    assert locks[0] != locks[1]


def test_a_short_password_is_refused_and_nothing_is_written(town: RiskMap, tmp_path: Path) -> None:
    with pytest.raises(WrongUse, match="korter dan 12 tekens"):
        write(tmp_path / "kaart.html", dataclasses.replace(town, password="welkom01"))
    assert list(tmp_path.iterdir()) == []


def test_what_was_sealed_opens_here_too_however_the_accent_was_typed() -> None:
    sealed = seal(b"inhoud", PASSWORD, b"van wie")

    assert unseal(sealed, PASSWORD.replace("é", "e\u0301"), b"van wie") == b"inhoud"


def test_another_password_and_a_changed_file_look_the_same() -> None:
    sealed = seal(b"inhoud", PASSWORD, b"van wie")
    touched = dataclasses.replace(sealed, content=b"x" + sealed.content[1:])

    assert unseal(sealed, "een heel ander wachtwoord", b"van wie") is None
    assert unseal(touched, PASSWORD, b"van wie") is None
    assert unseal(sealed, PASSWORD, b"van een ander") is None


@pytest.mark.parametrize("rounds", [-1, 0, ROUNDS - 1, MOST_ROUNDS + 1, 10**15])
def test_a_file_does_not_say_how_long_opening_it_takes(rounds: int) -> None:
    sealed = seal(b"inhoud", PASSWORD, b"van wie")

    with pytest.raises(ValueError, match="rounds"):
        unseal(dataclasses.replace(sealed, rounds=rounds), PASSWORD, b"van wie")
