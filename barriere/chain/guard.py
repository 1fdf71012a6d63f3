"""`barriere nakijken` and `barriere afscherm`: what may never leave, and what must go at once."""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from barriere.chain.find_address import find_address
from barriere.chain.journal import note
from barriere.chain.latest import latest
from barriere.chain.looked_for import looked_for, written_out
from barriere.errors import WrongUse
from barriere.governance.addresses import of_rows
from barriere.governance.finder import Finder
from barriere.governance.output_check import Leak, check_output, files_to_check
from barriere.governance.reading import Unreadable, read_file
from barriere.governance.wanted import Wanted, What
from barriere.review.moment import Moment
from barriere.store import Werkmap, dossier


@dataclass(frozen=True)
class Inspected:
    """How many files were looked through, and what was found; what could not be read too."""

    files: int
    leaks: list[Leak]

    @property
    def closed(self) -> int:
        """Return how many files could not be looked through, or not whole."""
        return len({leak.file for leak in self.leaks if leak.kind.startswith(What.CLOSED)})


@dataclass(frozen=True)
class Shielded:
    """The files that name, or may name, an address that is shielded from now on."""

    destroy: list[Path]


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


def shield(werkmap: Werkmap, adres: str, moment: Moment) -> Shielded:
    """Take an address out of every later output, and return the files that name it."""
    last = latest(werkmap)
    sleutel = find_address(last.known_addresses, adres)
    with dossier.open(werkmap) as session:
        row = dossier.Afscherming(
            sleutel=sleutel, adres=last.address_key(sleutel), door=moment.door
        )
        dossier.add(session, row, moment.nu)
        note(session, moment, "afscherm", "adres", "afgeschermd")
    finder = Finder(Wanted(written_out(last, of_rows([last.row(sleutel)]))))
    return Shielded([path for path in files_to_check(werkmap.uit) if _names(path, finder)])


def _names(path: Path, finder: Finder) -> bool:
    """Tell whether a file names the address, or could: one that cannot be read whole."""
    return any(
        isinstance(one, Unreadable) or What.ADDRESS in finder.find(one) for one in read_file(path)
    )
