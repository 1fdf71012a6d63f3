"""An explanation as the lines of the map's panel: what counts, and what does not and why."""

from collections.abc import Iterator
from datetime import date

from barriere.catalogue.sentence import number
from barriere.explanation import Contribution, Explanation
from barriere.maps import Contribution as Line

_SIDE = {"onder": "minder dan", "vanaf": "vanaf"}


def lines(rank: int, explained: Explanation) -> Iterator[Line]:
    """Yield one line per card that was asked about the address in row `rank` of the map."""
    for given in explained.contributions:
        yield _given(rank, given, explained.peildatum)
    for other in explained.withheld:
        yield Line(rank, other.id, other.status, 0, other.sentence)


def _given(rank: int, given: Contribution, day: date) -> Line:
    ground = given.grounds[0] if given.grounds else None
    where = f"{given.basis}; {ground.vindplaats} ({ground.zekerheid})" if ground else given.basis
    return Line(
        adres=rank,
        kaart=given.id,
        status="punt",
        punten=given.points,
        zin=given.sentence,
        waarde=_measured(number(given.value, given.limit), given.unit),
        grens=f"{_SIDE[given.richting]} {number(given.limit)}",
        basis=where,
        bron=", ".join(dict.fromkeys(source.register for source in given.sources)),
        datum=min((source.peildatum for source in given.sources), default=day),
    )


def _measured(value: str, unit: str) -> str:
    """Return a value with its unit; that is a plural, so one of it is said the other way round.

    >>> _measured("6", "personen"), _measured("1", "meldingen")
    ('6 personen', 'meldingen: 1')
    """
    return f"{unit}: 1" if value == "1" else f"{value} {unit}"
