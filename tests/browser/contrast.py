"""The contrast of texts that axe cannot judge, measured on what the browser really draws."""

import base64
from pathlib import Path

from playwright.sync_api import JSHandle, Page

Target = tuple[str, ...]
_SCRIPT = Path(__file__).with_name("contrast.js")


def too_faint(page: Page, targets: list[Target]) -> dict[Target, str]:
    """Return of the texts at `targets` those with too little contrast, and how little.

    Every pixel behind a letter counts, whatever it comes from: an overlapping element, a
    gradient, a canvas. Wanted is 4.5, or 3 for large letters. A text of which no pixel
    can be seen, even when it is scrolled to, passes only where something lies over it.
    """
    faint: dict[Target, str] = {}
    meter = page.evaluate_handle(_SCRIPT.read_text(encoding="utf-8"))
    left = list(targets)
    while left:
        measured = _measure(page, meter, left)
        for target, found in zip(left, measured, strict=True):
            if isinstance(found, list) and found[0] < found[1]:
                faint[target] = f"contrast {found[0]:.2f}, wanted {found[1]}"
        if measured[0] is False:
            faint[left[0]] = "no letter of it can be seen, and nothing covers it"
        rest = zip(left[1:], measured[1:], strict=True)
        left = [target for target, found in rest if found is False]
    meter.dispose()
    return faint


def _measure(page: Page, meter: JSHandle, targets: list[Target]) -> list[list[float] | bool]:
    """Return per text its contrast and what is wanted, else whether it is covered."""
    meter.evaluate("(meter, targets) => meter.begin(targets)", [list(t) for t in targets])
    pictures = []
    for colour in ("rgb(255, 0, 255)", "transparent"):
        meter.evaluate("(meter, colour) => meter.paint(colour)", colour)
        pictures.append(base64.b64encode(page.screenshot(caret="initial")).decode())
    meter.evaluate("(meter) => meter.paint('')")
    judged: list[list[float] | bool] = meter.evaluate(
        "(meter, pair) => meter.judge(...pair)", pictures
    )
    return judged
