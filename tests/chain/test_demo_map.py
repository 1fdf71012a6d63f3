"""The map of the demo town, opened from disk in a real browser."""

from playwright.sync_api import Browser

from barriere.demo.year import Tour


def test_the_map_opens_explains_an_address_and_asks_nobody(tour: Tour, browser: Browser) -> None:
    asked: list[str] = []
    said: list[str] = []
    with browser.new_context(viewport={"width": 1280, "height": 800}) as context:
        page = context.new_page()
        page.on("request", lambda request: asked.append(request.url))
        page.on("console", lambda message: said.append(message.text))
        page.on("pageerror", lambda error: said.append(str(error)))
        page.goto(tour.map.as_uri())
        page.locator("#rijen .adres").first.click()
        told = page.locator("#uitleg").inner_text()

    assert asked == [tour.map.as_uri()]
    assert said == []
    assert "punten in" in told or "Nu niet plannen" in told
    assert "Waar de punten vandaan komen" in told or "Nu niet plannen" in told
