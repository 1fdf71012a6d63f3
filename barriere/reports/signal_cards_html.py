"""The signal cards as one HTML file that runs nothing and fetches nothing."""

from importlib.resources import files
from pathlib import Path

from jinja2 import Environment, StrictUndefined
from markupsafe import Markup

from barriere.drawing.colours import css_variables
from barriere.drawing.letters import faces
from barriere.privacy.page_policy import page_policy
from barriere.reports.signal_cards import SignalCards, signal_cards
from barriere.reports.write import write_bytes

_STYLES = ("sheet.css", "cards.css")


def write_signal_cards_html(path: Path, made_from: SignalCards) -> None:
    """Write the cards as a page that opens from disk; the same cards give the same bytes.

    What stands on a card is text, never markup.
    """
    style = "\n".join([css_variables(), *faces(), *(_own("page", name) for name in _STYLES)])
    made = Environment(autoescape=True, undefined=StrictUndefined, trim_blocks=True)
    text = made.from_string(_own("templates", "signal_cards.html.j2")).render(
        signal_cards(made_from),
        beleid=Markup(page_policy([], [style])),  # noqa: S704 - hashes and our own words
        stijl=Markup(style),  # noqa: S704 - our own files, hashed before any data is there
    )
    write_bytes(path, text.strip().encode("utf-8", "replace"))


def _own(folder: str, name: str) -> str:
    return files("barriere.reports").joinpath(folder, name).read_text(encoding="utf-8")
