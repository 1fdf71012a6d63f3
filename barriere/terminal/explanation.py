"""An explanation in the terminal, as text or for a program."""

import sys

from barriere.chain.uitleg import OnHold
from barriere.explanation import Explanation, as_json, as_text
from barriere.terminal.console import heading, line, plain, show_json


def show_explanation(explained: Explanation | OnHold, *, json: bool) -> None:
    """Print why an address has the points it has; of one on hold only that it waits."""
    if isinstance(explained, OnHold):
        _show_hold(explained, json=json)
    elif json:
        sys.stdout.write(as_json(explained) + "\n")
    else:
        line(as_text(explained))


def _show_hold(one: OnHold, *, json: bool) -> None:
    if json:
        show_json({"adres": one.weergave, "wacht": True})
        return
    heading(plain(one.weergave))
    line("nu niet plannen")
