"""A date of Haal Centraal: eight digits (GBA), an ISO day, or one of the four public types."""

from msgspec import Struct

_NO_DATE = "?"


class Datum(Struct):
    """The public type: Datum, JaarMaandDatum, JaarDatum or DatumOnbekend."""

    type: str | None = None
    datum: str | None = None
    jaar: int | None = None
    maand: int | None = None


Dates = str | Datum | None


def eight(value: Dates) -> str | None:
    """Return JJJJMMDD or JJJJ-MM-DD with 00 for what is unknown; null if there is no date.

    What its own type does not allow becomes text that is no date, so that the
    check of the sheet rejects the row.

    >>> eight(Datum("JaarMaandDatum", jaar=2018, maand=7)), eight("20180700")
    ('20180700', '20180700')
    >>> eight(Datum("JaarDatum", jaar=2018)), eight(Datum("DatumOnbekend"))
    ('20180000', '00000000')
    """
    if not isinstance(value, Datum):
        return value
    match value.type, value.datum, value.jaar, value.maand:
        case "Datum", str(day), _, _:
            return day
        case "JaarMaandDatum", _, int(year), int(month) if year > 0 < month:
            return f"{year:04}{month:02}00"
        case "JaarDatum", _, int(year), _ if year > 0:
            return f"{year:04}0000"
        case "DatumOnbekend", _, _, _:
            return "00000000"
    return _NO_DATE
