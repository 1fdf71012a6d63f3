"""Short answers: what was done, where it lies, what went wrong."""

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

from barriere.errors import BarriereError
from barriere.store import Werkmap
from barriere.terminal.console import err, heading, line, literal


def say(text: str) -> None:
    """Print one sentence of receipt."""
    line(text, "goed")


def show_file(what: str, path: Path) -> None:
    """Say where something that was made lies."""
    line(f"{what} staat in {path}", "goed")


def show_files(what: str, paths: Sequence[Path]) -> None:
    """Say where several things lie."""
    heading(what)
    for path in paths:
        line(f"  {path}")


def show_new(werkmap: Werkmap) -> None:
    """Say what a new werkmap holds and what comes next."""
    line(f"Werkmap gemaakt: {werkmap.root}", "goed")
    line("Hierna:")
    line("  1. Lees barriere.toml en pas aan wat bij uw gemeente anders is.")
    line("  2. Maak een sleutel buiten de werkmap: barriere sleutel PAD")
    line("  3. Lees de eerste levering: barriere lees bag BESTAND --peildatum JJJJ-MM-DD")
    line("  4. Laat twee mensen de kaarten vaststellen, ieder met de eigen functie:")
    line("     barriere catalogus vaststellen --als FUNCTIE")
    line("  5. Laat de jurist mag_zien.toml invullen: wat een partner op papier mag zien.")


def show_key(path: Path) -> None:
    """Say where the key lies and how to use it."""
    line(f"Sleutel gemaakt: {path}", "goed")
    line(f"Zet voor elk gebruik: export BARRIERE_SLEUTEL={path}")
    line("Bewaar een kopie op een veilige plek; zonder sleutel koppelt niets meer.", "let")


def show_error(error: BarriereError) -> None:
    """Say what is wrong and what to do, on standard error."""
    err.print(literal(error.what, "fout"))
    if error.remedy:
        err.print(literal(error.remedy))


@contextmanager
def busy(what: str) -> Iterator[None]:
    """Show that something takes a while; nothing when nobody watches."""
    if not err.is_terminal:
        yield
        return
    with err.status(literal(f"{what} ...")):
        yield
