"""`barriere nakijken`: what may never leave."""

from dataclasses import dataclass
from pathlib import Path

from barriere.chain.latest import latest
from barriere.errors import WrongUse
from barriere.governance.output_check import Leak, check_output, files_to_check
from barriere.governance.text_of import is_sealed
from barriere.store import Werkmap


@dataclass(frozen=True)
class Inspected:
    """How many files were looked through, how many are sealed, and what was found."""

    files: int
    sealed: int
    leaks: list[Leak]


def inspect_output(werkmap: Werkmap, path: Path) -> Inspected:
    """Look through the files at `path` for BSNs, shielded addresses, and points on paper.

    Raises WrongUse when there is nothing at `path`.
    """
    if not path.exists():
        raise WrongUse(f"{path} bestaat niet.", "Geef een bestand of map, bijvoorbeeld uit/.")
    files = files_to_check(path)
    sealed = sum(map(is_sealed, files))
    return Inspected(len(files), sealed, check_output(path, latest(werkmap).shielded_words()))
