"""Opening the dossier: one command is one transaction."""

import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from sqlalchemy import Connection, Engine, create_engine, event
from sqlalchemy.engine import make_url
from sqlalchemy.engine.interfaces import DBAPIConnection
from sqlalchemy.exc import DatabaseError, IntegrityError
from sqlalchemy.pool import ConnectionPoolEntry, NullPool
from sqlmodel import Session, SQLModel

from barriere.errors import BarriereError
from barriere.store.dossier.row import SETTINGS
from barriere.store.werkmap import Werkmap

_SAYS = {
    "not a database": "het bestand is beschadigd",
    "malformed": "het bestand is beschadigd",
    "locked": "een andere opdracht is bezig",
    "full": "de schijf is vol",
    "readonly": "er mag alleen gelezen worden",
    "unable to open": "het bestand gaat niet open",
    "I/O": "de schijf weigert",
}
VERSION = 4
"""The shape of the tables below; a dossier of a newer shape is refused."""


@contextmanager
def open_dossier(werkmap: Werkmap) -> Iterator[Session]:
    """Open the dossier for one transaction: kept whole on success, not at all on an error.

    Makes the dossier (0600) when it is not there yet. Other writers wait until
    this one is done; readers do not. Raises BarriereError when the dossier is
    busy, full, damaged, or from a newer barriere.
    """
    engine = _engine(werkmap.dossier_url)
    try:
        _ready(engine)
        with Session(engine, expire_on_commit=False) as session, session.begin():
            session.info[SETTINGS] = werkmap.settings
            yield session
    except DatabaseError as error:
        if isinstance(error, IntegrityError):
            raise
        raise BarriereError(
            f"Het dossier is niet te lezen of te schrijven{_why(error)}; er is niets veranderd.",
            "Controleer of de schijf vol is en of een andere opdracht bezig is, en probeer het "
            "opnieuw. Is het dossier beschadigd, zet het dan terug uit een reservekopie.",
        ) from None
    finally:
        engine.dispose()


def _why(error: DatabaseError) -> str:
    """Return in Dutch what the database says is wrong, when it is known."""
    said = str(error.orig)
    return next((f": {dutch}" for english, dutch in _SAYS.items() if english in said), "")


def exists(werkmap: Werkmap) -> bool:
    """Tell whether anything can be in the dossier yet."""
    url = make_url(werkmap.dossier_url)
    return url.get_backend_name() != "sqlite" or Path(str(url.database)).is_file()


def _engine(address: str) -> Engine:
    """Return an engine that holds no connection longer than it is used."""
    url = make_url(address)
    if url.get_backend_name() != "sqlite":
        return create_engine(url, poolclass=NullPool, hide_parameters=True)
    os.close(os.open(str(url.database), os.O_CREAT | os.O_RDWR, 0o600))
    engine = create_engine(url, poolclass=NullPool, hide_parameters=True)
    event.listen(engine, "connect", _set_up)
    event.listen(engine, "begin", _begin)
    return engine


def _set_up(connection: DBAPIConnection, record: ConnectionPoolEntry) -> None:
    """Make SQLite keep its promises: references checked, writes on disk before they count."""
    del record
    connection.isolation_level = None
    cursor = connection.cursor()
    for pragma in (
        "busy_timeout = 30000",
        "journal_mode = WAL",
        "synchronous = FULL",
        "foreign_keys = ON",
        "trusted_schema = OFF",
    ):
        cursor.execute(f"PRAGMA {pragma}")
    cursor.close()


def _begin(connection: Connection) -> None:
    """Take the write lock at the start, so that no transaction fails half way on another."""
    connection.exec_driver_sql("BEGIN IMMEDIATE")


def _ready(engine: Engine) -> None:
    """Make the tables when they are not there; refuse a dossier from a newer barriere."""
    with engine.begin() as connection:
        if engine.dialect.name != "sqlite":
            SQLModel.metadata.create_all(connection)
            return
        found = connection.exec_driver_sql("PRAGMA user_version").scalar_one()
        if found > VERSION:
            raise BarriereError(
                "Dit dossier is met een nieuwere versie van barriere gemaakt.",
                "Werk barriere bij en probeer het opnieuw.",
            )
        if found < VERSION:
            SQLModel.metadata.create_all(connection)
            connection.exec_driver_sql(f"PRAGMA user_version = {VERSION}")
