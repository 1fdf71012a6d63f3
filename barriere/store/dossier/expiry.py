"""Erasing what has been kept long enough."""

from datetime import date

from sqlalchemy import Delete, Table, delete, exists
from sqlmodel import Session, SQLModel

from barriere.store.dossier.afscherming import Afscherming
from barriere.store.dossier.logregel import Logregel

# The log is erased from its start only (log.trim). A shielded address comes
# back in the outputs only when a person says so, never because time passed.
_LEFT_ALONE = {Logregel.__tablename__, Afscherming.__tablename__}


def erase_expired(session: Session, dag: date) -> dict[str, int]:
    """Erase every row whose term is over on `dag`; return how many per table, without zeros.

    A row that others still refer to stays until they are gone.
    """
    erased = {}
    for table in reversed(SQLModel.metadata.sorted_tables):
        if table.name not in _LEFT_ALONE and "vervalt" in table.c:
            erased[table.name] = session.connection().execute(_expired(table, dag)).rowcount
    session.expire_all()
    return {name: count for name, count in sorted(erased.items()) if count}


def _expired(table: Table, dag: date) -> Delete:
    """Return the statement that erases the expired rows of one table."""
    statement = delete(table).where(table.c.vervalt <= dag)
    for child in SQLModel.metadata.sorted_tables:
        for key in child.foreign_keys:
            if key.column.table is table:
                statement = statement.where(~exists().where(key.parent == key.column))
    return statement
