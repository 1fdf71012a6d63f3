"""The runs of earlier days that are still kept: one per peildatum, the one made last."""

from collections.abc import Iterable
from datetime import date

from barriere.chain.latest import Latest, read_run, scored
from barriere.scoring import Run
from barriere.store import Werkmap, dossier

_DAY = slice(len("score-"), len("score-JJJJ-MM-DD"))


def kept_days(werkmap: Werkmap, last: Latest) -> dict[date, str]:
    """Return the kept runs by peildatum, the earliest first, up to and with the last run.

    Of several runs of one day the one made last counts; for the day of the last run that is it.
    """
    with dossier.open(werkmap) as session:
        names = scored(session)
    days = {date.fromisoformat(name[_DAY]): name for name in names if (werkmap.uit / name).is_dir()}
    days[last.run.peildatum] = last.name
    return {day: days[day] for day in sorted(days) if day <= last.run.peildatum}


def kept_runs(werkmap: Werkmap, last: Latest) -> dict[date, Run]:
    """Return every kept run by peildatum, the earliest first; the last run included.

    Raises BadData when one is damaged.
    """
    return {
        day: last.run if name == last.name else read_run(werkmap.uit / name)
        for day, name in kept_days(werkmap, last).items()
    }


def previous(werkmap: Werkmap, last: Latest, since: date | None = None) -> Run | None:
    """Return the run before the last one: of an earlier peildatum, no later than `since`.

    Raises BadData when it is damaged.
    """
    days = kept_days(werkmap, last)
    day = day_before(days, last, since)
    return read_run(werkmap.uit / days[day]) if day else None


def day_before(days: Iterable[date], last: Latest, since: date | None) -> date | None:
    """Return the latest of `days` before the last run, no later than `since`."""
    upto = (day for day in days if day < last.run.peildatum and (since is None or day <= since))
    return max(upto, default=None)
