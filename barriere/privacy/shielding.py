"""Shielded addresses: scored, but in no map, list, export or log."""

from datetime import date


def shielded_sql(peildatum: date) -> str:
    """Return a SELECT that gives the `adr` of every shielded address, each once.

    It reads the tables `bijzonder` and `brp` of a picture. Shielded is an
    address with `bijzonder.geheim`, or with a resident whose `geheim` is above
    0 and who lives there on `peildatum`, certainly or possibly: a stay without
    an end, or whose end may lie after the day (an end that is not known in full
    may lie on its last day still). Someone established as not living there
    (`woont_er_niet`) still shields: caution costs nothing here.
    """
    day = f"DATE '{peildatum.isoformat()}'"
    return (
        "SELECT adr FROM bijzonder WHERE geheim "  # noqa: S608 - the only value is a date
        "UNION SELECT adr FROM brp WHERE geheim > 0 "
        f"AND (datum_aanvang_vroegst IS NULL OR datum_aanvang_vroegst <= {day}) "
        f"AND (datum_einde_laatst IS NULL OR datum_einde_laatst > {day} "
        f"OR (datum_einde_laatst = {day} AND datum_einde_vroegst < {day}))"
    )
