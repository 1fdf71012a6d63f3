"""Everything of the map by keyboard alone: nothing out of reach, nothing that holds one fast."""

from collections.abc import Callable

import pytest
from playwright.sync_api import Page, expect

from barriere.maps import RiskMap

Opened = Callable[[RiskMap], Page]

VIEWS = ("Kaart", "Tabel", "Vergadering", "Verschil", "Cijfers")
MOST = 700
REACHABLE = """() => {
  const seen = (one) => one.checkVisibility({ visibilityProperty: true });
  const stops = [...document.querySelectorAll(
    'a[href], button, input, select, textarea, summary, [tabindex]')];
  const groups = new Set();
  return stops.filter((one) => {
    if (one.tabIndex < 0 || one.disabled || !seen(one)) return false;
    if (one.type !== 'radio') return true;
    const chosen = document.querySelector(`input[name="${one.name}"]:checked`);
    const first = !groups.has(one.name);
    groups.add(one.name);
    return chosen ? one === chosen : first;
  }).map((one, place) => {
    one.dataset.halte = place;
    return place;
  });
}"""
HERE = "document.activeElement.dataset.halte ?? document.activeElement.localName"


def to_view(page: Page, name: str) -> None:
    """Walk along the tabs with the arrow keys."""
    page.locator("[role=tab][aria-selected=true]").focus()
    page.keyboard.press("Home")
    while page.locator("[role=tab][aria-selected=true]").inner_text() != name:
        page.keyboard.press("ArrowRight")


@pytest.mark.parametrize("view", VIEWS)
def test_tab_reaches_everything_and_is_held_fast_nowhere(
    opened: Opened, town: RiskMap, view: str
) -> None:
    page = opened(town)
    to_view(page, view)
    expect(page.locator("[role=tab][aria-selected=true]")).to_be_focused()
    wanted = {str(place) for place in page.evaluate(REACHABLE)}
    page.evaluate("document.activeElement.blur(); window.getSelection().removeAllRanges()")
    reached: list[str] = []
    for _ in range(MOST):
        page.keyboard.press("Tab")
        reached.append(page.evaluate(HERE))
        if wanted <= set(reached):
            break
    names = page.evaluate(
        """(lost) => lost.map((place) => {
          const one = document.querySelector(`[data-halte="${place}"]`);
          return one ? one.outerHTML.slice(0, 120) : place;
        })""",
        sorted(wanted - set(reached)),
    )
    assert names == []
    assert len(wanted) > 5


def test_the_first_stop_is_a_way_past_the_header(opened: Opened, town: RiskMap) -> None:
    page = opened(town)
    page.keyboard.press("Tab")
    skip = page.get_by_role("link", name="Naar de lijst met adressen")
    expect(skip).to_be_focused()
    expect(skip).to_be_in_viewport()
    page.keyboard.press("Enter")
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.closest('#lijst') !== null")


def test_the_map_is_moved_and_zoomed_with_the_keys_too(opened: Opened, town: RiskMap) -> None:
    page = opened(town)
    page.locator("#map_kaart").focus()
    where = "[map_kaart.getZoom(), map_kaart.getCenter().lng]"
    zoom, east = page.evaluate(where)
    page.keyboard.press("+")
    page.wait_for_timeout(400)
    page.keyboard.press("ArrowRight")
    page.wait_for_timeout(400)
    nearer, farther_east = page.evaluate(where)
    assert nearer > zoom
    assert farther_east > east


def test_what_has_the_focus_is_always_seen(opened: Opened, town: RiskMap) -> None:
    page = opened(town)
    plain = page.evaluate(
        """() => [...document.querySelectorAll('button, select, input, summary, a')]
          .filter((one) => one.checkVisibility() && !one.disabled)
          .filter((one) => {
            one.focus({ focusVisible: true });
            const style = getComputedStyle(one);
            const around = getComputedStyle(one.parentElement);
            const drawn = (s) => s.outlineStyle !== 'none' && parseFloat(s.outlineWidth) >= 2;
            return !drawn(style) && !drawn(around);
          }).map((one) => one.outerHTML.slice(0, 100))"""
    )
    assert plain == []
