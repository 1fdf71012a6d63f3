"""The Handelsregister, one establishment at a time."""

from collections.abc import Callable, Mapping

from tests.oracle.town import Row, Town, Value, fact, span

LENDING = {"2008": ("782", "783"), "2025": ("782",)}
FOOD = {"2008": ("561", "563", "5510"), "2025": ("5611", "563", "5510")}
LOOKS = {"2008": ("9602", "9604", "9609"), "2025": ("96230", "96990", "9621", "9622")}
CLEANING = {"2008": ("8121",), "2025": ("8121",)}
CARS = {"2008": ("452",), "2025": ("9531",)}
DRIVING = {"2008": ("4932", "4939", "4941", "7711"), "2025": ("4932", "4933", "4941", "7711")}
SALON = {"2008": ("9604", "9609", "96022"), "2025": ("96230", "96990", "96220")}


def active(town: Town, row: Row) -> bool:
    begin, end = span(row, "datum_aanvang"), span(row, "datum_einde")
    return begin is not None and begin[1] <= town.today and (end is None or end[0] > town.today)


def perhaps_active(town: Town, row: Row) -> bool:
    begin, end = span(row, "datum_aanvang"), span(row, "datum_einde")
    begun = begin is None or begin[0] <= town.today
    return begun and (end is None or end[1] > town.today)


def has_code(row: Row, starts: Mapping[str, tuple[str, ...]]) -> bool:
    """Whether a code of the row begins so, in every version that it may be of."""
    versions = [row["sbi_versie"]] if row.get("sbi_versie") else ["2008", "2025"]
    codes = (row.get("sbi") or "").split(",")
    return any(all(code.startswith(starts[version]) for version in versions) for code in codes)


def agency(row: Row) -> bool:
    return has_code(row, LENDING)


def lends(row: Row) -> bool:
    return agency(row) or row.get("waadi") is True


def mediates(row: Row) -> bool:
    return has_code(row, {"2008": ("781",), "2025": ("781",)})


def _young(town: Town, row: Row) -> bool:
    begin = span(row, "datum_aanvang")
    return begin is not None and begin[0] > town.back(12)


def _count(
    name: str,
    test: Callable[[Town, Row], bool],
    there: Callable[[Town, Row], bool] = active,
) -> None:
    def measure(town: Town, adr: int) -> Value:
        if not town.has("kvk"):
            return None
        rows = [row for row in town.at("kvk", adr) if there(town, row) and test(town, row)]
        return len({row.get("vestigingsnummer") or row["kvk_nummer"] for row in rows})

    fact(name)(measure)


def _cash(row: Row) -> bool:
    return has_code(row, FOOD) or _at_the_door(row)


def _at_the_door(row: Row) -> bool:
    return has_code(row, LOOKS) or has_code(row, CARS)


def _settled(town: Town, row: Row) -> bool:
    """Whether a firm in a trade with much cash has been there for two years."""
    begin = span(row, "datum_aanvang")
    return _cash(row) and begin is not None and begin[1] <= town.back(24)


_count("vestigingen", lambda _, __: True)
_count("vestigingen_mogelijk", lambda _, __: True, perhaps_active)
_count("uitleners", lambda _, row: lends(row))
_count("bureaus", lambda _, row: agency(row) or mediates(row))
_count("jonge_bureaus", lambda town, row: agency(row) and _young(town, row))
_count("uitleners_zonder_waadi", lambda _, row: lends(row) and row.get("waadi") is False)
_count("uitleners_waadi_leeg", lambda _, row: lends(row) and row.get("waadi") is None)
_count("uitleners_zonder_wtta", lambda _, row: agency(row) and row.get("wtta") is False)
_count("uitleners_wtta_leeg", lambda _, row: agency(row) and row.get("wtta") is None)
_count("horecabedrijven", lambda _, row: has_code(row, FOOD))
_count("salons", lambda _, row: has_code(row, SALON))
_count("vervoerders", lambda _, row: has_code(row, DRIVING))
_count("publieksbedrijven", lambda _, row: _at_the_door(row))
_count("bedrijven_zonder_personeel", lambda t, r: _settled(t, r) and r["werkzame_personen"] == 0)
_count("bedrijven_zonder_opgave", lambda t, r: _settled(t, r) and r["werkzame_personen"] is None)
