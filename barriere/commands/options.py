"""Options that many commands share, each said once."""

import getpass
import os
import sys
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Annotated

import typer

from barriere.errors import WrongUse
from barriere.model.register import Register
from barriere.review.moment import Moment
from barriere.settings.clock import minutes


def day(text: str) -> date:
    """Return a date written as JJJJ-MM-DD."""
    try:
        return date.fromisoformat(text)
    except ValueError:
        message = f"'{text}' is geen datum; schrijf JJJJ-MM-DD, bijvoorbeeld 2026-10-01"
        raise typer.BadParameter(message) from None


def time_of_day(text: str) -> int:
    """Return the minutes after midnight of a time written as UU:MM."""
    try:
        return minutes(text)
    except ValueError as error:
        raise typer.BadParameter(str(error)) from None


def register(text: str) -> Register:
    """Return the register an official means."""
    try:
        return Register(text.lower())
    except ValueError:
        message = f"'{text}' is onbekend; kies uit: {', '.join(Register)}"
        raise typer.BadParameter(message) from None


Map = Annotated[Path, typer.Option("--werkmap", help="De werkmap; standaard deze map.")]
House = Annotated[
    Path | None,
    typer.Option(
        "--werkmap",
        help="De werkmap; standaard deze map. Buiten een werkmap: wat bij barriere hoort.",
    ),
]
Json = Annotated[bool, typer.Option("--json", help="Uitvoer voor een programma.")]
Als = Annotated[
    str, typer.Option("--als", envvar="BARRIERE_GEBRUIKER", help="Wie dit doet, voor het logboek.")
]
Nu = Annotated[datetime | None, typer.Option("--nu", hidden=True, help="De klok, voor toetsen.")]
Dag = Annotated[
    date | None, typer.Option("--peildatum", parser=day, help="JJJJ-MM-DD; standaard de nieuwste.")
]
Adres = Annotated[str, typer.Argument(help="BAG-id, of straat met nummer, of postcode met nummer.")]
HERE = Path()


def moment(als: str, nu: datetime | None) -> Moment:
    """Return who acts and when: the one place where the wall clock comes in."""
    clock = (nu if nu.tzinfo else nu.replace(tzinfo=UTC)) if nu else datetime.now(UTC)
    return Moment(als or getpass.getuser(), clock)


def password() -> str:
    """Return the password that seals the map, from BARRIERE_WACHTWOORD or typed twice."""
    what = "De kaart krijgt een wachtwoord, maar er is geen gegeven."
    remedy = "Zet BARRIERE_WACHTWOORD, of gebruik --open bij verzonnen gegevens."
    return _given_password(WrongUse(what, remedy), twice=True)


def password_or_none(*, fictive: bool) -> str | None:
    """Return the password of a page that is made only with one, from BARRIERE_WACHTWOORD or typed.

    A fictive municipality needs none, and who is not at a terminal gets no page.
    """
    if fictive or not (sys.stdin.isatty() or os.environ.get("BARRIERE_WACHTWOORD")):
        return None
    return password()


def password_of_the_map() -> str:
    """Return the password of a map that exists, from BARRIERE_WACHTWOORD or typed once."""
    what = "Dit bestand is verzegeld met het wachtwoord van de kaart, maar er is geen gegeven."
    remedy = "Zet BARRIERE_WACHTWOORD, of typ het wachtwoord in een terminal."
    return _given_password(WrongUse(what, remedy), twice=False)


def _given_password(none_given: WrongUse, *, twice: bool) -> str:
    given = os.environ.get("BARRIERE_WACHTWOORD")
    if given:
        return given
    if not sys.stdin.isatty():
        raise none_given
    again = "Nog een keer" if twice else False
    typed: str = typer.prompt("Wachtwoord", hide_input=True, confirmation_prompt=again)
    return typed
