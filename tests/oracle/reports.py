"""What people reported and saw: meldingen, signalen, waarnemingen, parkeren, controles."""

from functools import partial

from tests.oracle.town import Row, Town, Value, counted, fact, span

LIVING = ("overlast", "overbewoning", "illegale_verhuur")
SEX = ("wisselend_bezoek", "onvergund_seksbedrijf")
USE = (*LIVING, *SEX, "busjes", "afval_energie")
SPECIAL = ("coa", "opvang", "zorg", "beschermd_wonen", "klooster", "penitentiair")


def _reporters(name: str, kinds: tuple[str, ...], months: int) -> None:
    """Count different people; who gave no name may be one of them, or else is somebody."""

    def measure(town: Town, adr: int) -> Value:
        if not town.has("meldingen"):
            return None
        since = town.days_back(90) if months == 3 else town.back(months)
        rows = [
            row
            for row in town.at("meldingen", adr)
            if row["soort"] in kinds and town.within(row, "datum", since)
        ]
        named = {row["melder"] for row in rows if row.get("melder")}
        return len(named) if named else min(len(rows), 1)

    fact(name)(measure)


_reporters("woonmelders_12m", LIVING, 12)
_reporters("verhuurmelders_12m", ("illegale_verhuur",), 12)
_reporters("gebruiksmelders_12m", USE, 12)
_reporters("bezoekmelders_12m", ("wisselend_bezoek",), 12)
_reporters("seksmelders_12m", SEX, 12)
_reporters("busmelders_3m", ("busjes",), 3)


def _of_kind(kind: str, row: Row, town: Town, months: int = 24) -> bool:
    return row["soort"] == kind and town.within(row, "datum", town.back(months))


fact("niet_pluis_24m")(counted("meldingen", lambda t, r: _of_kind("niet_pluis_burgerzaken", r, t)))
fact("rapportages_24m")(counted("signalen", lambda t, r: _of_kind("bestuurlijke_rapportage", r, t)))
fact("partnersignalen_24m")(counted("signalen", lambda t, r: _of_kind("partner", r, t)))

fact("laa_24m")(counted("signalen", lambda t, r: _of_kind("laa", r, t)))
fact("post_retour_12m")(counted("signalen", lambda t, r: _of_kind("post_retour", r, t, 12)))


def _in_use(town: Town, row: Row) -> bool:
    seen = row["soort"] in ("bewoning", "bezoek", "busje") and row.get("aantal") != 0
    return seen and town.within(row, "datum", town.back(12))


fact("waargenomen_gebruik_12m")(counted("waarnemingen", _in_use))


@fact("busjesdagen_in_30d")
def van_days(town: Town, adr: int) -> Value:
    if not town.has("waarnemingen"):
        return None
    days = {
        day[0].toordinal()
        for row in town.at("waarnemingen", adr)
        if row["soort"] == "busje" and (row.get("aantal") or 0) >= 2
        if (day := span(row, "datum")) and day[0] == day[1]
        if town.within(row, "datum", town.back(6))
    }
    return max((sum(first <= day < first + 30 for day in days) for first in days), default=0)


@fact("parkeervergunningen")
def parking(town: Town, adr: int) -> Value:
    if not town.has("parkeren"):
        return None
    return sum(int(row["aantal"]) for row in town.at("parkeren", adr) if row["aantal"] is not None)


def _unmended(town: Town, row: Row) -> bool:
    day = span(row, "datum")
    been = day is not None and day[1] <= town.today
    return been and row.get("bevinding") not in (None, "geen") and row.get("hersteld") is False


fact("open_overtredingen")(counted("controles", _unmended))


def _is(kind: str, _: Town, row: Row) -> bool:
    return bool(row["soort"] == kind)


fact("opvang")(counted("bijzonder", lambda _, r: r["soort"] in SPECIAL))
for _name in ("studentencomplex", "hotel", "snf"):
    fact(_name)(counted("bijzonder", partial(_is, _name)))
