"""Dutch for what typer says in English: the headings of the help, and a command typed wrong."""

import re

import typer
from typer.core import TyperCommand, TyperGroup

from barriere.errors import WrongUse

_HELP = (
    (r"^Usage: ", "Gebruik: "),
    (r"\[OPTIONS\]", "[OPTIES]"),
    (r"COMMAND \[ARGS\]\.\.\.", "OPDRACHT ..."),
    (r"^Options:$", "Opties:"),
    (r"^Commands:$", "Opdrachten:"),
    (r"^Arguments:$", "Gegevens:"),
    (r"Show this message and exit\.", "Toon deze uitleg."),
    (r"\[env\s+var:", "[variabele:"),
    (r"default: ", "standaard: "),
    (r"required\]", "verplicht]"),
)
_METAVARS = {
    "str": "TEKST",
    "int": "GETAL",
    "int range": "GETAL",
    "date": "DATUM",
    "path": "PAD",
    "list[Path]": "PAD",
}
_METAVAR = re.compile(r"<(" + "|".join(map(re.escape, _METAVARS)) + r")> *")
_SAID = (
    (r"Missing option '(.+?)'.*", r"De optie \1 ontbreekt."),
    (r"Missing argument '(.+?)'.*", r"Er ontbreekt iets: \1."),
    (r"Missing command\.", "Er ontbreekt een opdracht."),
    (r"No such command '(.+)'\..*", r"De opdracht '\1' bestaat niet."),
    (r"No such option: (\S+) \(Possible options: (.+)\)", r"De optie \1 bestaat niet. Wel: \2."),
    (r"No such option: (\S+)", r"De optie \1 bestaat niet."),
    (r"Option '(.+)' requires .*", r"De optie \1 heeft een waarde nodig."),
    (r"Option '(.+)' does not take a value\.", r"De optie \1 krijgt geen waarde."),
    (
        r"Got unexpected extra argument\(s\) \((.*)\)",
        r"Dit is te veel: \1. Zet wat een spatie heeft tussen aanhalingstekens.",
    ),
    (r"Invalid value for '?(.+?)'?: Input should be .*integer.*", r"\1 moet een heel getal zijn."),
    (r"Invalid value for '?(.+?)'?: .*not match the formats.*", r"\1 moet een tijdstip zijn."),
    (
        r"Invalid value for '?(.+?)'?: Input should be greater than or equal to (.*)",
        r"\1 moet \2 of meer zijn.",
    ),
    (
        r"Invalid value for '?(.+?)'?: Input should be less than or equal to (.*)",
        r"\1 mag hoogstens \2 zijn.",
    ),
    (r"Invalid value for '?(.+?)'?: (.*)", r"\1: \2."),
)


class DutchCommand(TyperCommand):
    """A command whose help is Dutch; typer offers no other door."""

    def get_help(self, ctx: typer.Context) -> str:  # type: ignore[override]  # same class, public name
        """Return the help in Dutch."""
        return dutch_help(super().get_help(ctx))


class DutchGroup(TyperGroup):
    """A group of commands whose help is Dutch."""

    def get_help(self, ctx: typer.Context) -> str:  # type: ignore[override]  # same class, public name
        """Return the help in Dutch."""
        return dutch_help(super().get_help(ctx))


def in_dutch(app: typer.Typer) -> None:
    """Give `app` and every command below it a Dutch help."""
    app.info.cls = DutchGroup
    for command in app.registered_commands:
        command.cls = DutchCommand
    for group in app.registered_groups:
        if group.typer_instance:
            group.cls = DutchGroup
            in_dutch(group.typer_instance)


def dutch_help(text: str) -> str:
    """Return the help that typer wrote, with its own words in Dutch and its columns kept."""
    for english, dutch in _HELP:
        text = re.sub(english, dutch, text, flags=re.MULTILINE)
    return _METAVAR.sub(lambda found: _METAVARS[found[1]].ljust(len(found[0])), text)


def wrong_use(error: typer.TyperException) -> WrongUse:
    """Return what was typed wrong, in Dutch, with where the right use can be read."""
    ctx = getattr(error, "ctx", None)
    said = error.format_message()
    if said.startswith("Gebruik:"):  # nothing was typed after the name: typer answers with the help
        return WrongUse("Wat wilt u doen?", said)
    for english, dutch in _SAID:
        if found := re.fullmatch(english, said, flags=re.DOTALL):
            said = found.expand(dutch)
            break
    command = ctx.command_path if ctx else "barriere"
    return WrongUse(said, f"Hoe het wel moet: {command} --help")
