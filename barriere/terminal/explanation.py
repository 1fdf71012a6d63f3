"""An explanation in the terminal, as text or for a program."""

import sys

from barriere.explanation import Explanation, as_json, as_text
from barriere.terminal.console import line


def show_explanation(explained: Explanation, *, json: bool) -> None:
    """Print why an address has the points it has."""
    if json:
        sys.stdout.write(as_json(explained) + "\n")
    else:
        line(as_text(explained))
