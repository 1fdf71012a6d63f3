"""What still has to be done after the controls, by owner and term, and what they yielded."""

from collections.abc import Iterable
from datetime import date
from itertools import groupby

from barriere.chain.opbrengst import Found
from barriere.chain.opvolging import FollowUp, Recheck, Todo
from barriere.inspections.findings.actions import Stand
from barriere.inspections.findings.next_step import next_step, word_of
from barriere.model.finding_words import BEVINDING, MAATREGEL, UITKOMST
from barriere.terminal.console import heading, line, nl, out, plain, show_json, table


def show_follow_up(told: FollowUp, *, json: bool) -> None:
    """Print who has to do what by when, then what came back and how sure that is."""
    if json:
        show_json(_as_json(told))
        return
    _show_todos(told)
    _show_rechecks(told)
    _show_missing(told)
    _show_totals(told)
    _show_yield(told.found)


def term(termijn: date | None, stand: Stand, today: date) -> tuple[str, str]:
    """Return a last day and how urgent it is: in words, not in colour alone."""
    if termijn is None:
        return "", ""
    said = f"{termijn:%d-%m-%Y}"
    if stand == "te laat":
        return f"[fout]{said}[/]", "[fout]te laat[/]"
    if stand == "binnenkort":
        left = (termijn - today).days
        return f"[let]{said}[/]", f"[let]{f'nog {_days(left)}' if left else 'vandaag'}[/]"
    return said, ""


def _show_todos(told: FollowUp) -> None:
    late = sum(todo.action.stand == "te laat" for todo in told.todos)
    late += sum(one.stand == "te laat" for one in told.rechecks)
    heading(f"Nog te doen op {told.today:%d-%m-%Y}")
    if late:
        line(f"{nl(late)} keer te laat.", "fout")
    if not told.todos:
        line("Geen open acties.", "goed")
        return
    by_owner = sorted(told.todos, key=lambda todo: todo.eigenaar)
    groups = [(name, list(todos)) for name, todos in groupby(by_owner, lambda todo: todo.eigenaar)]
    for name, todos in sorted(groups, key=lambda one: one[1][0].action.order):
        heading(f"{name} ({nl(len(todos))})")
        shown = table("termijn", "", "adres", "wat", "nog te doen", "controle")
        for todo in todos:
            shown.add_row(*_row(todo, told.today), style=_look(todo))
        out.print(shown)


def _look(todo: Todo) -> str:
    return "stil" if todo.action.stand == "klaar" else ""


def _row(todo: Todo, today: date) -> tuple[str, ...]:
    one = todo.action
    return (
        *term(one.termijn, one.stand, today),
        plain(todo.weergave),
        word_of(one),
        next_step(one),
        one.control,
    )


def _show_rechecks(told: FollowUp) -> None:
    if not told.rechecks:
        return
    heading("Hercontroles")
    shown = table("voor", "", "adres", "gepland")
    for one in told.rechecks:
        when = term(one.voor, one.stand, told.today)
        shown.add_row(*when, plain(one.weergave), _planned(one, told.today))
    out.print(shown)


def _planned(one: Recheck, today: date) -> str:
    """Say which control comes there, and whether that is in time."""
    if one.datum is None:
        return "[let]nog niet: plan opnieuw met `barriere plan`[/]"
    if one.datum < today:
        return f"bezocht op {one.datum:%d-%m-%Y} ({one.controle}); bevinding nog niet terug"
    late = "" if one.datum <= one.voor else " [fout](na de termijn)[/]"
    return f"{one.controle} op {one.datum:%d-%m-%Y}{late}"


def _show_missing(told: FollowUp) -> None:
    if not told.missing:
        return
    heading("Nog geen bevinding terug")
    for one in told.missing:
        many = "adres" if one.adressen == 1 else "adressen"
        line(f"Controle {one.controle} ({one.team}, {one.datum:%d-%m-%Y}): "
             f"{nl(one.adressen)} {many} zonder bevinding.", "let")  # fmt: skip


def _show_totals(told: FollowUp) -> None:
    if told.suspended or told.hidden:
        out.print()
    if told.suspended:
        said = "1 maatregel is" if told.suspended == 1 else f"{nl(told.suspended)} maatregelen zijn"
        line(f"{said} opgeschort op verzoek zorgcoördinator; daar is nu niets te doen.", "stil")
    if told.hidden:
        said = "1 open punt hoort" if told.hidden == 1 else f"{nl(told.hidden)} open punten horen"
        line(f"{said} bij een adres dat nu niet wordt getoond.", "stil")


def _show_yield(found: Found) -> None:
    heading("Wat de controles opleverden")
    if not found.outcomes:
        line("Nog niets. Lees een werkblad met `barriere bevindingen lees BESTAND`.", "stil")
        return
    for counted, words in (
        (found.outcomes, UITKOMST),
        (found.findings, BEVINDING),
        (found.measures, MAATREGEL),
    ):
        line(", ".join(f"{words.get(word, word)}: {n}" for word, n in _most(counted.items())))
    shown = table("weg", "treffers van de bezochte", "van de binnengelaten")
    for rate in found.rates:
        shown.add_row(rate.road, str(rate.of_visited), str(rate.of_entered))
    out.print()
    out.print(shown)


def _most(counts: Iterable[tuple[str, int]]) -> list[tuple[str, int]]:
    return sorted(counts, key=lambda one: (-one[1], one[0]))


def _days(number: int) -> str:
    return f"{nl(number)} {'dag' if number == 1 else 'dagen'}"


def _as_json(told: FollowUp) -> dict[str, object]:
    found = told.found
    return {
        "op": told.today,
        "acties": [
            {
                "rol": todo.action.rol,
                "eigenaar": todo.eigenaar,
                "sleutel": todo.action.sleutel,
                "adres": todo.weergave,
                "soort": "maatregel" if todo.action.status else "signaal",
                "wat": todo.action.word,
                "status": todo.action.status,
                "termijn": todo.action.termijn,
                "stand": todo.action.stand,
                "controle": todo.action.control,
            }
            for todo in told.todos
        ],
        "hercontroles": [
            {
                "sleutel": one.sleutel,
                "adres": one.weergave,
                "voor": one.voor,
                "stand": one.stand,
                "controle": one.controle,
                "datum": one.datum,
            }
            for one in told.rechecks
        ],
        "zonder_bevinding": [
            {"controle": m.controle, "team": m.team, "datum": m.datum, "adressen": m.adressen}
            for m in told.missing
        ],
        "opgeschort": told.suspended,
        "niet_getoond": told.hidden,
        "uitkomsten": dict(found.outcomes),
        "bevindingen": dict(found.findings),
        "maatregelen": dict(found.measures),
        "treffers": {
            rate.road: {"treffers": rate.of_visited.hits, "bezocht": rate.of_visited.n}
            for rate in found.rates
        },
    }
