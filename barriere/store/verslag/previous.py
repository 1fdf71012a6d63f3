"""Which delivery came before another, and opening the two to compare them."""

from collections.abc import Iterable
from pathlib import Path

import duckdb

from barriere.model.delivery import Manifest
from barriere.store.load import connect, load


def previous(notes: Iterable[Manifest], note: Manifest) -> Manifest | None:
    """Return the delivery of the same register that counted until `note` came, if any."""

    def moment(other: Manifest) -> tuple[object, ...]:
        return other.peildatum, other.received, other.id

    own = [n for n in notes if n.register is note.register and moment(n) < moment(note)]
    return max(own, key=moment, default=None)


def opened(folder: Path, note: Manifest, before: str = "") -> duckdb.DuckDBPyConnection:
    """Return a database with the tables of one delivery as `ruw_NAME`.

    Raises BadData when the delivery is damaged.
    """
    db = connect()
    load(db, folder, {note.register: note}, [note.register], before)
    return db
