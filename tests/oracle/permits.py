"""Permits: whoever may have one gets no points for having none."""

from tests.oracle.town import Row, Town, Value, counted, fact, span

ROOMS = ("omzetting", "onttrekking", "verhuur", "logies")
VENUES = ("exploitatie_horeca", "alcohol", "seksinrichting")
GRADES = {"ernstig_gevaar": 3, "mindere_mate": 2, "ingetrokken_na_vragen": 2, "geen": 0}


def valid(town: Town, row: Row) -> bool:
    decided, until = span(row, "datum_besluit"), span(row, "geldig_tot")
    begun = decided is None or decided[0] <= town.today
    return row["status"] == "verleend" and begun and (until is None or until[1] > town.today)


def _rooms(town: Town, row: Row) -> bool:
    return row["type"] in ROOMS and valid(town, row)


def _suspended(town: Town, row: Row) -> bool:
    decided, until = span(row, "datum_besluit"), span(row, "geldig_tot")
    if row["type"] not in VENUES or row["status"] != "geschorst":
        return False
    begun = decided is not None and decided[1] <= town.today
    return begun and (until is None or until[0] > town.today)


def _lately(town: Town, row: Row) -> bool:
    return town.within(row, "datum_besluit", town.back(36))


def _count(name: str, *types: str) -> None:
    fact(name)(counted("vergunningen", lambda t, r: r["type"] in types and valid(t, r)))


_count("kamervergunningen", *ROOMS)
_count("horecavergunningen", "exploitatie_horeca", "alcohol", "logies")
_count("seksvergunningen", "seksinrichting")
_count("logiesvergunningen", "logies")
_count("omgevingsvergunningen", "omgeving")
fact("geschorste_vergunningen")(counted("vergunningen", _suspended))
fact("besluiten_36m")(counted("vergunningen", _lately))
fact("gebruiksmeldingen")(
    counted(
        "vergunningen",
        lambda _, r: r["type"] == "gebruiksmelding" and r["status"] in ("verleend", "aangevraagd"),
    )
)


def _vague(town: Town, row: Row) -> bool:
    """Whether a permit names no number, or may not be in force today."""
    decided, until = span(row, "datum_besluit"), span(row, "geldig_tot")
    begun = decided is not None and decided[1] <= town.today
    ended = until is not None and until[0] <= town.today
    return row.get("max_personen") is None or not begun or ended


fact("kamervergunningen_onzeker")(
    counted("vergunningen", lambda t, r: _rooms(t, r) and _vague(t, r))
)


@fact("hoogste_vergund_aantal")
def most_allowed(town: Town, adr: int) -> Value:
    rows = [row for row in town.at("vergunningen", adr) if _rooms(town, row)]
    numbers = [row["max_personen"] for row in rows if row.get("max_personen") is not None]
    return max(numbers, default=None)


@fact("vergund_aantal")
def allowed(town: Town, adr: int) -> Value:
    vague, most = town.facts(adr, "kamervergunningen_onzeker", "hoogste_vergund_aantal")
    return most if vague == 0 else None


@fact("bibobgraad")
def gravest(town: Town, adr: int) -> Value:
    rows = [row for row in town.at("vergunningen", adr) if _lately(town, row)]
    return max((GRADES[row["bibob"]] for row in rows if row.get("bibob")), default=None)
