"""How paper says things: dates, times and the closed vocabulary in plain Dutch."""

from datetime import date

from barriere.model import finding_words
from barriere.settings.clock import clock as of_day

_DAYS = ("maandag", "dinsdag", "woensdag", "donderdag", "vrijdag", "zaterdag", "zondag")
_MONTHS = (
    "januari", "februari", "maart", "april", "mei", "juni",
    "juli", "augustus", "september", "oktober", "november", "december",
)  # fmt: skip
_SHORT = {"maart": "mrt"}

UITKOMST = finding_words.UITKOMST
BINNEN = finding_words.BINNEN
BEVINDING = finding_words.BEVINDING
ZEKERHEID = finding_words.ZEKERHEID
MAATREGEL = finding_words.MAATREGEL
STATUS = finding_words.STATUS
KINDS = {"wonen": "Woning", "horeca": "Horeca", "bedrijf": "Bedrijf"}


def day(when: date) -> str:
    """Return a date in words.

    >>> day(date(2027, 3, 16))
    '16 maart 2027'
    """
    return f"{when.day} {_MONTHS[when.month - 1]} {when.year}"


def weekday(when: date) -> str:
    """Return a date in words with its weekday.

    >>> weekday(date(2027, 3, 16))
    'dinsdag 16 maart 2027'
    """
    return f"{_DAYS[when.weekday()]} {day(when)}"


def short(when: date) -> str:
    """Return a date as it fits in a column; the year stands elsewhere.

    >>> short(date(2027, 3, 16))
    'di 16 mrt'
    """
    month = _MONTHS[when.month - 1]
    return f"{_DAYS[when.weekday()][:2]} {when.day} {_SHORT.get(month, month[:3])}"


def month(when: date) -> str:
    """Return the month of a date in words.

    >>> month(date(2027, 3, 16))
    'maart 2027'
    """
    return f"{_MONTHS[when.month - 1]} {when.year}"


def clock(minutes: int | None) -> str:
    """Return minutes after midnight as a time; '' when there is none.

    >>> clock(995)
    '16:35'
    """
    return "" if minutes is None else of_day(minutes)


def span(begin: int | None, end: int | None) -> str:
    """Return a stretch of time; '' when it is not set.

    >>> span(995, 1025)
    '16:35 – 17:05'
    """
    return "" if begin is None else f"{clock(begin)} – {clock(end)}"


def travel(source: str) -> str:
    """Return where travel times come from as a sentence, whatever form the source has.

    >>> travel("schatting, 13 % fout"), travel("Reistijd geschat.")
    ('Reistijd: schatting, 13 % fout.', 'Reistijd geschat.')
    """
    said = source.strip().rstrip(".")
    named = said.lower().startswith("reistijd")
    return f"{said[:1].upper()}{said[1:]}." if named else f"Reistijd: {said}."


def joined(parts: tuple[str, ...]) -> str:
    """Return parts as an enumeration.

    >>> joined(("gemeente", "politie", "brandweer"))
    'gemeente, politie en brandweer'
    """
    return " en ".join([", ".join(parts[:-1]), parts[-1]] if len(parts) > 1 else parts)
