"""A bar that fills while a file is read."""

from collections.abc import Iterator
from contextlib import contextmanager

from rich.progress import BarColumn, TaskProgressColumn, TextColumn
from rich.progress import Progress as Bars

from barriere.sources.progress import Progress, unwatched
from barriere.terminal.console import err, printable


@contextmanager
def watched(file: str) -> Iterator[Progress]:
    """Show how far the reading of a file is; nothing when nobody watches."""
    if not err.is_terminal:
        yield unwatched
        return
    doing = TextColumn("{task.description}", markup=False)
    columns = (doing, BarColumn(bar_width=30), TaskProgressColumn())
    with Bars(*columns, console=err, transient=True) as bars:
        shown = bars.add_task(printable(file), total=None)

        def told(doing: str, share: float | None = None) -> None:
            nonlocal shown
            said = f"{printable(file)}: {doing}"
            if share is None or bars.tasks[0].total is None:
                bars.remove_task(shown)
                shown = bars.add_task(said, total=None if share is None else 1.0)
            bars.update(shown, description=said, completed=share or 0.0)

        yield told
