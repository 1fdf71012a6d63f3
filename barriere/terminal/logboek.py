"""What the log proves, and what it does not."""

from typing import Any

from barriere.chain.logboek import Logged
from barriere.errors import BarriereError
from barriere.store.checkpoint import Checkpoint
from barriere.terminal.console import line, nl, show_json

_REPORT = "Verander niets meer aan de werkmap en meld het aan de privacy officer."


def show_log(logged: Logged, *, json: bool) -> None:
    """Say whether the log is whole and holds the line that was asked for.

    Raises BarriereError when it is not: the command then fails.
    """
    if json:
        show_json(_told(logged))
    if logged.asked:
        _show_checkpoint(logged, logged.asked, silent=json)
    elif not logged.chain.intact:
        raise BarriereError(_broken(logged), _REPORT)
    elif not json:
        line(f"Het logboek is gaaf: {nl(logged.chain.lines)} regels.", "goed")
        line(f"Controlecode van de laatste regel: {logged.code}")
        line(
            "Bewaar deze code buiten de werkmap. Later zegt `barriere logboek CODE` of alles tot "
            "en met die regel er nog staat.",
            "stil",
        )


def _show_checkpoint(logged: Logged, asked: Checkpoint, *, silent: bool) -> None:
    if asked.line is None:
        what = f"De code {asked.code} staat niet in het logboek."
        raise BarriereError(what, _absent(logged, asked))
    if not asked.proven:
        what = f"De code is van regel {nl(asked.number)}. {_broken(logged)}"
        raise BarriereError(what, _REPORT)
    if silent:
        return
    found = asked.line
    line(f"Regel {nl(asked.number)} van {nl(logged.chain.lines)}: {found.actie} {logged.object}")
    line(f"  {found.resultaat}")
    line(f"  {found.op:%d-%m-%Y %H:%M} UTC, door {found.actor}")
    line("Alles tot en met deze regel staat er nog zoals toen.", "goed")
    if not logged.chain.intact:
        line(f"Daarna niet meer. {_broken(logged)} {_REPORT}", "let")


def _absent(logged: Logged, asked: Checkpoint) -> str:
    """Return what it means that no line has the code."""
    if not logged.chain.intact:
        return f"{_broken(logged)} {_REPORT}"
    if asked.erased_before:
        day = f"{asked.erased_before:%d-%m-%Y}"
        why = f"Is het papier van voor {day}, dan is de regel na zijn termijn gewist. Anders is"
    else:
        why = "Komt dit papier uit deze werkmap, dan is"
    return f"{why} het logboek daarna ingekort of herschreven. {_REPORT}"


def _broken(logged: Logged) -> str:
    return f"Regel {nl(logged.chain.broken or 0)} volgt niet uit de regel ervoor."


def _told(logged: Logged) -> dict[str, Any]:
    """Return the same for a program."""
    told: dict[str, Any] = {
        "regels": logged.chain.lines,
        "gaaf": logged.chain.intact,
        "eerste_foute_regel": logged.chain.broken,
        "code": logged.code,
    }
    if asked := logged.asked:
        told["gevraagd"] = {
            "code": asked.code,
            "gevonden": asked.line is not None,
            "bewezen": asked.proven,
            "regel": asked.number or None,
            "actie": asked.line.actie if asked.line else None,
            "object": logged.object if asked.line else None,
            "op": asked.line.op.isoformat() if asked.line else None,
        }
    return told
