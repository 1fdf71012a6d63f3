"""Traces: the rows a situation leaves with other offices, each with its chance."""

from collections.abc import Callable

from barriere.demo.town.people.days import NOW, OPEN
from barriere.demo.town.planted.kinds import Firm, Trace
from barriere.demo.town.planted.notebook import Notebook
from barriere.demo.town.registers.traces import GROUNDS
from barriere.demo.town.registers.trades import WORDS


def leave(book: Notebook, adr: int, trace: Trace) -> bool:
    """Write down the rows of a trace, if it happens; return whether it did."""
    if not book.happens(trace.chance):
        return False
    for number in range(book.between(trace.rows) if trace.register != "parkeren" else 1):
        _WRITE[trace.register](book, adr, trace, number)
    return True


def _melding(book: Notebook, adr: int, trace: Trace, number: int) -> None:
    desk = trace.soort == "niet_pluis_burgerzaken"
    channel = "medewerker" if desk else ("mma" if book.happens(0.08) else "burger")
    melder = (
        -1
        if channel == "mma" or book.happens(0.2)
        else adr * 10 + (number % 3 if book.happens(0.6) else 0)
    )
    book.note(
        "meldingen",
        adr=adr,
        datum=NOW - book.between((2, trace.days)),
        soort=trace.soort,
        kanaal=channel,
        melder=melder,
    )


def _seen(book: Notebook, adr: int, trace: Trace, _number: int) -> None:
    book.note(
        "waarnemingen",
        adr=adr,
        datum=NOW - book.between((1, trace.days)),
        soort=trace.soort,
        aantal=book.between((1, 3)),
    )


def _signal(book: Notebook, adr: int, trace: Trace, _number: int) -> None:
    book.note(
        "signalen",
        adr=adr,
        datum=NOW - book.between((5, trace.days)),
        soort=trace.soort,
        grondslag=GROUNDS[trace.soort],
    )


def _parking(book: Notebook, adr: int, trace: Trace, _number: int) -> None:
    book.note("parkeren", adr=adr, soort=trace.soort, aantal=book.between(trace.rows))


def _control(book: Notebook, adr: int, trace: Trace, _number: int) -> None:
    wrong = trace.soort != "geen"
    measure = ("waarschuwing", "lod", "boete")[book.between((0, 2))] if wrong else "geen"
    mended = ("N" if book.happens(0.4) else "onbekend") if wrong else ""
    book.note(
        "controles",
        adr=adr,
        datum=NOW - book.between((90, trace.days)),
        soort=("integraal", "wonen", "wonen")[book.between((0, 2))],
        uitkomst="toegang_verleend",
        bevinding=trace.soort,
        maatregel=measure,
        hersteld=mended,
        hercontrole_voor=OPEN,
    )


def _inquiry(book: Notebook, adr: int, trace: Trace, _number: int) -> None:
    here = [row for row in book.rows.get("brp", []) if row["adr"] == adr and row["end"] == OPEN]
    for row in here[: book.between((1, 2))]:
        start = max(int(row["start"]) + 14, NOW - book.between((10, 200)))
        row["onderzoek"], row["onderzoek_start"] = trace.soort, min(start, NOW - 1)


_WRITE: dict[str, Callable[[Notebook, int, Trace, int], None]] = {
    "meldingen": _melding,
    "waarnemingen": _seen,
    "signalen": _signal,
    "parkeren": _parking,
    "controles": _control,
    "onderzoek": _inquiry,
}


def found_firm(book: Notebook, adr: int, firm: Firm) -> int:
    """Register the firm of a situation; return the number of its officer."""
    officer = book.new_organisation()
    lends = firm.sbi.startswith("782")
    listed = lends and book.happens(firm.waadi)
    book.note(
        "kvk",
        adr=adr,
        handelsnaam=f"{firm.naam} {book.dice.choice(WORDS)}",
        sbi=firm.sbi,
        sbi_versie="2025",
        start=NOW - book.between(firm.age),
        end=OPEN,
        werkzame_personen=book.between(firm.people),
        waadi="J" if listed else "N",
        wtta=("J" if listed and book.happens(0.5) else "onbekend") if lends else "",
        functionaris=officer,
    )
    return officer
