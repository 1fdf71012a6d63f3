"""A moment that keeps its time zone on every database."""

from datetime import UTC, datetime

from sqlalchemy import DateTime, Dialect
from sqlalchemy.types import TypeDecorator


class Moment(TypeDecorator[datetime]):
    """A date and time, kept in UTC; a moment without a time zone is refused."""

    impl = DateTime
    cache_ok = True

    def process_bind_param(self, value: datetime | None, dialect: Dialect) -> datetime | None:
        """Turn a moment into UTC for the database."""
        del dialect
        if value is None:
            return None
        if value.tzinfo is None:
            raise ValueError("een moment in het dossier moet een tijdzone hebben")
        return value.astimezone(UTC).replace(tzinfo=None)

    def process_result_value(self, value: datetime | None, dialect: Dialect) -> datetime | None:
        """Give a moment from the database its time zone back."""
        del dialect
        return None if value is None else value.replace(tzinfo=UTC)
