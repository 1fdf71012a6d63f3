"""`barriere afscherm`: an address goes out of every later output, and what names it must go."""

from dataclasses import dataclass
from pathlib import Path

from barriere.chain.find_address import find_address
from barriere.chain.journal import note
from barriere.chain.latest import WRITTEN, Latest, latest
from barriere.chain.looked_for import written_out
from barriere.errors import WrongUse
from barriere.governance.addresses import of_rows
from barriere.governance.finder import Finder
from barriere.governance.output_check import files_to_check
from barriere.governance.reading import Unreadable, read_file
from barriere.governance.wanted import Wanted, What
from barriere.review.moment import Moment
from barriere.store import Werkmap, dossier


@dataclass(frozen=True)
class Shielded:
    """The files that name, or may name, an address that is shielded from now on.

    `elsewhere` are the names of sheets that came back with it: they lie outside the werkmap.
    `recall` are the numbers of lists that were handed out with it and not reported destroyed.
    """

    destroy: list[Path]
    elsewhere: list[str]
    recall: list[str]


def shield(werkmap: Werkmap, adres: str, moment: Moment) -> Shielded:
    """Take an address out of every later output, and return the files that name it.

    Asked again it does the same: it tells nobody whether the address was shielded before.
    What a team still reports of it is kept, and shown to nobody but the named officer.
    """
    last = latest(werkmap)
    sleutel = _key(last, adres)
    with dossier.open(werkmap) as session:
        if sleutel not in dossier.afgeschermd(session):
            row = dossier.Afscherming(
                sleutel=sleutel, adres=last.address_key(sleutel), door=moment.door
            )
            dossier.add(session, row, moment.nu)
        note(session, moment, "afscherm", "adres", "afgeschermd")
        gone = dossier.vernietigd(session)
        recall = [number for number in dossier.met_adres(session, sleutel) if number not in gone]
        back = {o.bestand for o in dossier.bevindingen(session) if o.sleutel == sleutel}
    finder = Finder(Wanted(written_out(last, of_rows(last.cells([sleutel], WRITTEN).values()))))
    named = [path for path in files_to_check(werkmap.uit) if _names(path, finder)]
    return Shielded(named, sorted(back - {""}), recall)


def _key(last: Latest, adres: str) -> str:
    """Return the key of an address, also of one that is shielded; name no such one in a refusal."""
    try:
        return find_address(last.known_addresses, adres)
    except WrongUse as refusal:
        try:
            return find_address(last.run.outcome.columns(WRITTEN), adres)
        except WrongUse:
            raise refusal from None


def _names(path: Path, finder: Finder) -> bool:
    """Tell whether a file names the address, or could: a sealed or broken one cannot be read."""
    return any(
        isinstance(one, Unreadable) or What.ADDRESS in finder.find(one) for one in read_file(path)
    )
