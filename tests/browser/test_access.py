"""What finds faults in pages finds them: a clean bill from it is worth something."""

from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page

from tests.browser.access import PROOFS, examine, faults

CSP = "default-src 'none'; style-src 'unsafe-inline'; require-trusted-types-for 'script'"
PAGE = """<!doctype html><html lang=nl><meta charset=utf-8><title>Proef</title>
<meta http-equiv=Content-Security-Policy content="{csp}">
<style>{css}</style><main><h1>Proef</h1>{body}</main></html>"""


@pytest.fixture
def tab(browser: Browser) -> Page:
    """Return an empty tab."""
    return browser.new_page(viewport={"width": 600, "height": 400})


def shown(tab: Page, tmp_path: Path, body: str, css: str = "") -> Page:
    path = tmp_path / "proef.html"
    path.write_text(PAGE.format(csp=CSP, css=css, body=body), encoding="utf-8")
    tab.goto(path.as_uri())
    return tab


def test_a_fault_is_told_with_rule_element_and_reason(tab: Page, tmp_path: Path) -> None:
    told = faults(shown(tab, tmp_path, "<p><button></button><h3>Kop</h3>"), "start")
    assert any(one.startswith("start: violation: button-name at button: ") for one in told)
    assert any("heading-order at h3" in one for one in told)


def test_rules_that_axe_leaves_off_by_itself_are_on(tab: Page, tmp_path: Path) -> None:
    css = "button{width:9px;height:9px;padding:0;margin:0;border:0}"
    made = shown(tab, tmp_path, "<button>a</button><button>b</button>", css)
    assert {one.rule for one in examine(made).violations} >= {"target-size"}
    made.emulate_media(media="print")
    assert examine(made).violations == ()


UNDECIDED = {
    "a gradient": "p{background:linear-gradient({colour},{colour})}",
    "a pseudo-element": "p{position:relative} p::before{content:'';position:absolute;inset:0;"
    "background:{colour};z-index:-1}",
    "a drawing below": ".onder{position:absolute;z-index:-1;width:99%;height:4rem}"
    ".onder rect{fill:{colour};width:100%;height:100%}",
}


@pytest.mark.parametrize("cause", UNDECIDED)
@pytest.mark.parametrize(("colour", "right"), [("#fff", True), ("#999", False)])
def test_what_axe_cannot_decide_is_measured(
    cause: str, colour: str, *, right: bool, tab: Page, tmp_path: Path
) -> None:
    css = "p{color:#666} " + UNDECIDED[cause].replace("{colour}", colour)
    body = "<svg class=onder aria-hidden=true><rect></rect></svg><p>Deze tekst staat ergens op.</p>"
    report = examine(shown(tab, tmp_path, body, css))
    assert report.violations == ()
    assert [one.rule for one in report.incompletes] == ["color-contrast"]
    assert (report.unresolved == ()) is right
    if not right:
        assert "contrast 2.0" in report.unresolved[0].reason


@pytest.mark.parametrize(("fill", "right"), [("#444", True), ("#bbb", False)])
def test_letters_in_a_drawing_are_measured_too(
    fill: str, *, right: bool, tab: Page, tmp_path: Path
) -> None:
    body = f"<svg role=img aria-label=x><text y=20 fill='{fill}'>Letters</text></svg>"
    report = examine(shown(tab, tmp_path, body))
    assert report.incompletes
    assert (report.unresolved == ()) is right


def test_a_covered_text_passes_and_one_that_cannot_be_found_does_not(
    tab: Page, tmp_path: Path
) -> None:
    over = "<p>Onder iets anders.</p><div class=over>Erboven</div>"
    css = ".over{position:absolute;inset:0;background:#fff;color:#000} p{background:#fff}"
    assert examine(shown(tab, tmp_path, over, css)).unresolved == ()
    lost = "<p>Wit op wit, en ook nog doorzichtig.</p>"
    css = "p{opacity:.01;background:linear-gradient(#fff,#fff)}"
    assert examine(shown(tab, tmp_path, lost, css)).unresolved != ()


def test_the_measuring_leaves_no_trace(tab: Page, tmp_path: Path) -> None:
    css = "p{background:linear-gradient(#fff,#fff)}"
    made = shown(tab, tmp_path, "<p>Tekst</p>", css)
    before = made.content()
    assert examine(made).incompletes
    assert made.content() == before


def test_an_open_question_without_a_proof_is_a_fault(
    tab: Page, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delitem(PROOFS, "color-contrast")
    css = "p{background:linear-gradient(#fff,#fff)}"
    told = faults(shown(tab, tmp_path, "<p>Tekst</p>", css), "start")
    assert len(told) == 1
    assert told[0].startswith("start: not proven right: color-contrast at p: ")
