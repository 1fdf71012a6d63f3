"""Every state in which a reader can see the map, and how to get there from the door.

A new view adds a line to STATES; axe and the sink then visit it too.
"""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Literal

from playwright.sync_api import Page

PASSWORD = "vier gewone woorden"
File = Literal["open", "verzegeld", "stuk"]


@dataclass(frozen=True)
class State:
    """A page of one kind of file, of a size in px and on a medium, after `go`."""

    name: str
    go: Callable[[Page], object]
    file: File = "open"
    width: int = 1440
    height: int = 900
    media: Literal["screen", "print"] = "screen"


def _nothing(_: Page) -> None:
    """Stay at the door."""


def _search(text: str) -> Callable[[Page], None]:
    def go(page: Page) -> None:
        page.locator("#zoek").fill(text)
        page.locator("#zoek").press("ArrowDown")

    return go


def _row(place: int) -> Callable[[Page], None]:
    """Open the explanation of the row of the data with this number, wherever it is listed."""

    def go(page: Page) -> None:
        while not page.locator(f"#rijen tr[data-rij='{place}']").count():
            page.locator("#meer").evaluate("one => one.click()")
        page.locator(f"#rijen tr[data-rij='{place}'] .adres").evaluate("one => one.click()")

    return go


def _unfolded(page: Page) -> None:
    _row(QUIET)(page)
    page.locator("#uitleg summary").evaluate_all("all => all.forEach((one) => one.click())")


def _domain(page: Page) -> None:
    page.get_by_role("radio", name="Vervoer").check(force=True)


def _nobody(page: Page) -> None:
    page.get_by_text("Meer keuzes").click()
    page.locator("#breedte").select_option("7")


def _sorted(page: Page) -> None:
    page.locator("#lijst th[data-kolom=punten] button").evaluate("one => one.click()")
    page.locator("#meer").evaluate("one => one.click()")


def _meeting(besluit: str = "", place: int = 0) -> Callable[[Page], None]:
    """Go to the meeting, to an address on the agenda, and try to record what is not complete."""

    def go(page: Page) -> None:
        page.get_by_role("tab", name="Vergadering").click()
        page.locator("#agenda-adressen button").nth(place).click()
        if besluit:
            page.locator(f"#oordeel-formulier input[value={besluit}]").check()
            page.locator("button[form=oordeel-formulier]").click()

    return go


def _agenda_on_paper(page: Page) -> None:
    """Ask for the agenda on paper; the print dialog itself does not open here."""
    page.locator("#tab-vergadering").evaluate("one => one.click()")
    page.get_by_text("Druk agenda af").evaluate("one => { window.print = () => {}; one.click(); }")


def _closer(page: Page) -> None:
    page.evaluate("map_kaart.setZoom(2, { animate: false })")


def _password(text: str, then: str) -> Callable[[Page], None]:
    def go(page: Page) -> None:
        page.get_by_label("Wachtwoord").fill(text)
        page.get_by_role("button", name="Openen").click()
        page.locator(then).wait_for()

    return go


def _tab(name: str) -> Callable[[Page], None]:
    def go(page: Page) -> None:
        page.locator(f"#tab-{name}").evaluate("one => one.click()")

    return go


def _row_of_the_table(page: Page) -> None:
    _tab("tabel")(page)
    page.locator("#weergave-tabel .adres").first.evaluate("one => one.click()")


def _choices(name: str) -> Callable[[Page], None]:
    """Choose a wijk and a theme, and look at them in another view."""

    def go(page: Page) -> None:
        page.locator("#wijk").select_option(index=1)
        page.locator("#thema").select_option(index=1)
        _tab(name)(page)

    return go


def _choosing(page: Page) -> None:
    page.get_by_text("Meer keuzes").click()
    page.locator("#soort").focus()


def _overdue(page: Page) -> None:
    """Show what a file of a real municipality says from its last day on."""
    page.locator("#verlopen").evaluate(
        "one => { one.textContent = 'Dit had vernietigd moeten zijn.'; one.hidden = false; }"
    )


def _numbers(page: Page) -> None:
    page.locator("#tab-cijfers").evaluate("one => one.click()")
    page.locator("#weergave-cijfers details").evaluate_all(
        "all => { for (const one of all) one.open = true; }"
    )


JUDGED, HELD, UNPLACED, QUIET = 0, 1, 2, 3
"""Rows of `told_in_full`: with an oordeel, on hold, without a place, with every kind of line."""

STATES = (
    State("start", _nothing),
    State("zoeken", _search("a")),
    State("niet gevonden", _search("Nergensstraat 1")),
    State("adres met oordeel", _row(JUDGED)),
    State("nu niet plannen", _row(HELD)),
    State("adres zonder plek", _row(UNPLACED)),
    State("gekeken, geen punten", _unfolded),
    State("domein", _domain),
    State("geen adressen bij deze keuze", _nobody),
    State("op punten, meer getoond", _sorted),
    State("dichtbij", _closer),
    State("smal", _nothing, width=320, height=700),
    State("smal met adres", _row(QUIET), width=320, height=700),
    State("laag en breed", _row(JUDGED), width=640, height=360),
    State("papier", _nothing, media="print"),
    State("papier met adres", _row(QUIET), media="print"),
    State("meer keuzes", _choosing),
    State("voorbij de laatste dag", _overdue),
    State("tabel", _tab("tabel")),
    State("tabel met adres", _row_of_the_table),
    State("tabel met keuzes", _choices("tabel")),
    State("tabel, smal", _tab("tabel"), width=320, height=700),
    State("tabel op papier", _tab("tabel"), media="print"),
    State("verschil", _tab("verschil")),
    State("verschil met keuzes", _choices("verschil")),
    State("verschil, smal", _tab("verschil"), width=320, height=700),
    State("verschil op papier", _tab("verschil"), media="print"),
    State("cijfers", _numbers),
    State("cijfers, smal", _numbers, width=320, height=700),
    State("cijfers op papier", _numbers, media="print"),
    State("vergadering", _meeting()),
    State("vergadering, niet volledig", _meeting("opnemen")),
    State("vergadering, vastgelegd", _meeting("aanhouden")),
    State("vergadering, smal", _meeting("opnemen"), width=320, height=700),
    State("vergadering, laag en breed", _meeting("opnemen"), width=640, height=360),
    State("vergadering, twee kolommen", _meeting(), width=1024, height=768),
    State("vergadering op papier", _agenda_on_paper, media="print"),
    State("slot", _nothing, file="verzegeld"),
    State("slot, smal", _nothing, file="verzegeld", width=320, height=700),
    State("slot op papier", _nothing, file="verzegeld", media="print"),
    State(
        "verkeerd wachtwoord",
        _password("een ander wachtwoord", "text=Dit wachtwoord past niet"),
        file="verzegeld",
    ),
    State("slot open", _password(PASSWORD, "body[data-staat=gereed]"), file="verzegeld"),
    State("stuk bestand", _nothing, file="stuk"),
)
