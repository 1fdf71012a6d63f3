"""An independent check of a control against what barriere.toml wishes of it: theme and day."""

from collections.abc import Iterator

from barriere.inspections.earlier import rank_of
from barriere.inspections.teams import wish_about
from barriere.model.inspection import Control
from barriere.settings import Settings


def check_wish(control: Control, settings: Settings) -> Iterator[str]:
    """Yield how theme and day differ from the wish."""
    block = wish_about(rank_of(control.id), settings)
    if control.thema != block.thema:
        yield "het thema is niet dat van barriere.toml."
    if block.datum and control.datum != block.datum:
        yield "de datum is niet die van barriere.toml."
    if not (block.vroegst or control.datum) <= control.datum <= (block.laatst or control.datum):
        yield "de datum ligt buiten vroegst en laatst van barriere.toml."
