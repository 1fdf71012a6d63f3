"""Answers about a plan: what differs, what an event changes, what one more brings."""

from collections.abc import Sequence
from dataclasses import asdict

from barriere.inspections.answers.difference import Difference, Place, VisitChange
from barriere.inspections.answers.difference_words import sentences
from barriere.inspections.answers.one_more import OneMore
from barriere.inspections.answers.what_if import Answer
from barriere.model.inspection import LeftOut
from barriere.reports.left_out_words import counted
from barriere.terminal.console import heading, line, nl, out, plain, show_json, table

_MOST = 40
_HOW = {
    "eruit": "valt uit het plan",
    "erbij": "komt erbij",
    "controle": "andere controle",
    "team": "ander team",
    "tijd": "andere tijd",
}
_HOUR = 60


def show_plan_difference(found: Difference, *, json: bool) -> None:
    """Print what differs between two versions of a plan."""
    if json:
        show_json(difference_json(found))
        return
    heading(f"Jaarplan {found.jaar}: wat verandert er")
    _show(found)


def show_answer(answer: Answer, *, json: bool) -> None:
    """Print what an event would change; nothing of it was kept."""
    if json:
        show_json({"als": answer.event, "verschil": difference_json(answer.difference)})
        return
    heading(f"Als {answer.event}")
    _show(answer.difference)
    line("\nDit is een antwoord op een vraag: er is niets bewaard of veranderd.", "stil")


def show_one_more(found: Sequence[OneMore], *, json: bool) -> None:
    """Print what one more team, hour or control would bring."""
    if json:
        show_json([asdict(one) for one in found])
        return
    heading("Wat nog een erbij oplevert, ten minste")
    if not found:
        line("Dit jaar is er geen controle meer waar iets bij kan.")
    for one in found:
        line(f"  · {one.sentence}")


def difference_json(found: Difference) -> dict[str, object]:
    """Return a difference for a program: everything, and the sentences."""
    return asdict(found) | {"zinnen": list(sentences(found)), "gelijk": found.same}


def show_left_out(left_out: Sequence[LeftOut]) -> None:
    """Print how many addresses are not planned, per kind of reason, most first."""
    if not left_out:
        return
    heading(f"Niet gepland: {nl(len(left_out))}")
    shown = table("aantal", "reden", numbers=("aantal",))
    for reason, count in counted(left_out):
        shown.add_row(nl(count), plain(reason))
    out.print(shown)


def _show(found: Difference) -> None:
    for said in sentences(found):
        line(said, "let" if said.startswith(("Let op", "Niet gelukt")) else "")
    if not found.visits:
        return
    out.print()
    shown = table("wat", "adres", "was", "wordt")
    for one in found.visits[:_MOST]:
        shown.add_row(_HOW[one.how], plain(_address(one)), _place(one.before), _after(one))
    out.print(shown)
    if (more := len(found.visits) - _MOST) > 0:
        line(f"en nog {nl(more)}; met --json staan ze er alle bij.", "stil")


def _address(one: VisitChange) -> str:
    more = f" (+{one.adressen - 1})" if one.adressen > 1 else ""
    return f"{one.weergave}{more}{' · hercontrole' if one.hercontrole else ''}"


def _after(one: VisitChange) -> str:
    return _place(one.after) if one.after else plain(one.reason)


def _place(place: Place | None) -> str:
    if place is None:
        return ""
    hour, minute = divmod(place.arrival, _HOUR)
    return plain(f"{place.control} {place.datum:%d-%m} {place.team} {hour:02d}:{minute:02d}")
