"""What an output may not hold: which addresses, and whose names and numbers."""

from collections.abc import Iterable, Sequence
from pathlib import Path

import pyarrow as pa
import pyarrow.compute as pc

from barriere.chain.latest import Latest
from barriere.errors import WrongUse
from barriere.governance.addresses import Address, Addresses, addresses_of, of_rows
from barriere.governance.against import Against, read_against
from barriere.governance.ordinary import Ordinary, ordinary
from barriere.governance.wanted import Wanted
from barriere.governance.words import words_of
from barriere.store import Werkmap, dossier
from barriere.store.werkmap import SETTINGS_FILE

_PLACES = ("straat", "woonplaats", "wijk", "buurt")


def looked_for(werkmap: Werkmap, last: Latest, against: Sequence[Path]) -> Wanted:
    """Return what may not be found: the shielded addresses, and what is in the files `against`.

    Raises WrongUse for a file that is not there, BadData for one that cannot be read.
    """
    for path in against:
        if not path.is_file():
            raise WrongUse(f"{path} bestaat niet.", "Geef achter --tegen een bestand.")
    hidden = list(of_rows(last.shielded_addresses()))
    with dossier.open(werkmap) as session:
        elsewhere = sorted(dossier.afgeschermd(session))
    return Wanted(
        written_out(last, hidden),
        read_against(against) if against else Against(),
        _ordinary(werkmap, last) if against else Ordinary(),
        tuple(words_of(key).folded for key in elsewhere),
    )


def written_out(last: Latest, addresses: Iterable[Address]) -> Addresses:
    """Return every way to write these addresses, and those beside them that may be named."""
    wanted = list(addresses)
    table = last.known_addresses
    streets = pc.unique(table["straat"]).drop_null().to_pylist()
    near = pc.and_(
        pc.or_(
            pc.is_in(table["straat"], value_set=_texts(one.straat for one in wanted)),
            pc.is_in(table["postcode"], value_set=_texts(one.postcode for one in wanted)),
        ),
        pc.is_in(
            pc.cast(table["huisnummer"], pa.string()),
            value_set=_texts(one.huisnummer for one in wanted),
        ),
    )
    others = of_rows(table.filter(pc.fill_null(near, fill_value=False)).to_pylist())
    return addresses_of(wanted, others, streets)


def _ordinary(werkmap: Werkmap, last: Latest) -> Ordinary:
    """Return the words that are no names here: of the streets, of the settings, of barriere."""
    named = last.run.outcome.columns(_PLACES)
    places = {
        name for column in named.columns for name in pc.unique(column).drop_null().to_pylist()
    }
    return ordinary(places, [(werkmap.root / SETTINGS_FILE).read_text("utf-8")])


def _texts(texts: Iterable[str]) -> pa.Array:
    return pa.array(sorted({text for text in texts if text}), pa.string())
