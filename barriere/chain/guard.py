"""`barriere nakijken` and `barriere afscherm`: what may never leave, and what must go at once."""

from dataclasses import dataclass
from pathlib import Path

from barriere.chain.find_address import find_address
from barriere.chain.journal import note
from barriere.chain.latest import latest
from barriere.errors import WrongUse
from barriere.governance.leak import mentions
from barriere.governance.output_check import Leak, check_output, files_to_check
from barriere.governance.text_of import is_sealed, text_of
from barriere.review.moment import Moment
from barriere.store import Werkmap, dossier


@dataclass(frozen=True)
class Inspected:
    """How many files were looked through, how many are sealed, and what was found."""

    files: int
    sealed: int
    leaks: list[Leak]


@dataclass(frozen=True)
class Shielded:
    """The files that name, or may name, an address that is shielded from now on."""

    destroy: list[Path]


def inspect_output(werkmap: Werkmap, path: Path) -> Inspected:
    """Look through the files at `path` for BSNs, shielded addresses, and points on paper.

    Raises WrongUse when there is nothing at `path`.
    """
    if not path.exists():
        raise WrongUse(f"{path} bestaat niet.", "Geef een bestand of map, bijvoorbeeld uit/.")
    files = files_to_check(path)
    sealed = sum(map(is_sealed, files))
    return Inspected(len(files), sealed, check_output(path, latest(werkmap).shielded_words()))


def shield(werkmap: Werkmap, adres: str, moment: Moment) -> Shielded:
    """Take an address out of every later output, and return the files that name it."""
    last = latest(werkmap)
    sleutel = find_address(last.known_addresses, adres)
    label = last.label(sleutel)
    with dossier.open(werkmap) as session:
        row = dossier.Afscherming(
            sleutel=sleutel, adres=last.address_key(sleutel), door=moment.door
        )
        dossier.add(session, row, moment.nu)
        note(session, moment, "afscherm", "adres", "afgeschermd")
    words = (sleutel, label.split(",")[0])
    return Shielded([path for path in files_to_check(werkmap.uit) if _names(path, words)])


def _names(path: Path, words: tuple[str, ...]) -> bool:
    """Tell whether a file names the address, or could: a sealed one cannot be read."""
    if is_sealed(path):
        return True
    text = text_of(path)
    return any(next(mentions(text, word), None) is not None for word in words)
