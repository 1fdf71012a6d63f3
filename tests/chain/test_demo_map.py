"""The map of the demo town, opened from disk in a real browser."""

from pathlib import Path

from playwright.sync_api import sync_playwright

from barriere.demo.year import Tour

FLAGS = ("--headless=new", "--no-sandbox", "--disable-gpu", "--disable-background-networking")


def test_the_map_opens_explains_an_address_and_asks_nobody(tour: Tour, chromium: Path) -> None:
    asked: list[str] = []
    said: list[str] = []
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=chromium, args=list(FLAGS))
        page = browser.new_page(viewport={"width": 1280, "height": 800})
        page.on("request", lambda request: asked.append(request.url))
        page.on("console", lambda message: said.append(message.text))
        page.on("pageerror", lambda error: said.append(str(error)))
        page.goto(tour.map.as_uri())
        page.locator("#rijen .adres").first.click()
        told = page.locator("#uitleg").inner_text()
        browser.close()

    assert asked == [tour.map.as_uri()]
    assert said == []
    assert "punten in" in told or "Nu niet plannen" in told
    assert "Waar de punten vandaan komen" in told or "Nu niet plannen" in told
