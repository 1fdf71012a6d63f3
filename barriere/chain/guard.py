"""`barriere nakijken`: what may never leave."""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from barriere.chain.latest import latest
from barriere.chain.looked_for import looked_for
from barriere.errors import WrongUse
from barriere.governance.output_check import Leak, check_output, files_to_check
from barriere.governance.wanted import What
from barriere.store import Werkmap


@dataclass(frozen=True)
class Inspected:
    """How many files were looked through, and what was found; what could not be read too."""

    files: int
    leaks: list[Leak]

    @property
    def closed(self) -> int:
        """Return how many files could not be looked through, or not whole."""
        return len({leak.file for leak in self.leaks if leak.kind.startswith(What.CLOSED)})


def inspect_output(
    werkmap: Werkmap,
    path: Path,
    against: Sequence[Path] = (),
    password: str | None = None,
) -> Inspected:
    """Look through the files at `path` for what may never leave.

    That is: BSNs, shielded addresses, points on paper, and the names and
    numbers in the files `against`, which are read and not kept. What is sealed
    is opened with `password`; without it that is itself a finding. Raises
    WrongUse when a path is not there, BadData for a file `against` that is no
    CSV, XLSX or ODS.
    """
    if not path.exists():
        raise WrongUse(f"{path} bestaat niet.", "Geef een bestand of map, bijvoorbeeld uit/.")
    wanted = looked_for(werkmap, latest(werkmap), against)
    leaks = check_output(path, wanted=wanted, password=password)
    return Inspected(len(files_to_check(path)), leaks)
