"""What several addresses have in common: an operator, a group that moved on, a contact."""

from collections import defaultdict
from datetime import timedelta

from tests.oracle.firms import active
from tests.oracle.network import households
from tests.oracle.residents import known
from tests.oracle.stays import here, lives, moved_in
from tests.oracle.town import Row, Town, Value, fact, span


def _operated(town: Town) -> dict[str, set[int]]:
    """Return where each operator (a KVK number, or a functionaris) runs something now."""
    if "operated" not in town.shared:
        found: dict[str, set[int]] = defaultdict(set)
        for row in town.linked("kvk"):
            for key in _operators(row) if active(town, row) else ():
                found[key].add(row["adr"])
        town.shared["operated"] = found
    operated: dict[str, set[int]] = town.shared["operated"]
    return operated


def _operators(row: Row) -> list[str]:
    person = row.get("functionaris")
    return [f"nummer {row['kvk_nummer']}", *([f"persoon {person}"] if person else [])]


@fact("exploitant_andere_adressen")
def same_operator(town: Town, adr: int) -> Value:
    if not town.has("kvk") or not _norms_known(town):
        return None
    here = [row for row in town.at("kvk", adr) if active(town, row)]
    keys = {key for row in here for key in _operators(row)}
    return max((len(_beyond(town, _operated(town)[key] - {adr})) for key in keys), default=0)


def _beyond(town: Town, addresses: set[int]) -> set[int]:
    return {a for a in addresses if town.fact("normfeit", a) and not town.shielded(a)}


def _norms_known(town: Town) -> bool:
    if "norms known" not in town.shared:
        every = range(len(town.addresses))
        town.shared["norms known"] = any(town.fact("normfeit", a) is not None for a in every)
    return bool(town.shared["norms known"])


@fact("meeverhuisde_huisgezinnen")
def moved_together(town: Town, adr: int) -> Value:
    if not town.has("bijzonder"):
        return None
    return _moved_together(town, adr)


@known
def _moved_together(town: Town, adr: int) -> Value:
    """Count the huisgezinnen that came here from one address within 30 days, if two or more."""
    if not any(row["relatie"] is not None for row in town.whole("brp")):
        return None
    came: dict[int, list[Row]] = defaultdict(list)
    for row in town.at("brp", adr):
        day = span(row, "datum_aanvang")
        recent = moved_in(row) and town.within(row, "datum_aanvang", town.back(24))
        if recent and day and day[0] == day[1] and lives(town, row, surely=True):
            for origin in _origins(town, row):
                came[origin].append(row)
    return max((_together(rows) for rows in came.values()), default=0)


def _origins(town: Town, row: Row) -> set[int]:
    """Return the addresses that someone left on the day of coming here, after a month or more."""
    found = set()
    came = span(row, "datum_aanvang")
    for before in _stays_of(town, row["persoon"]):
        begin, end = span(before, "datum_aanvang"), span(before, "datum_einde")
        stood = begin is not None and came is not None and (came[0] - begin[1]).days >= 30
        straight = end is not None and end == came and before["adr"] != row["adr"]
        home = before["functie_adres"] == "W" and not before.get("alleen_mogelijk")
        special = town.facts(before["adr"], "opvang", "studentencomplex")
        if stood and straight and home and special == [0, 0]:
            found.add(before["adr"])
    return found


def _stays_of(town: Town, person: str) -> list[Row]:
    if "stays of" not in town.shared:
        found = defaultdict(list)
        for row in town.linked("brp"):
            if not row.get("veel_bewoners"):
                found[row["persoon"]].append(row)
        town.shared["stays of"] = found
    stays: list[Row] = town.shared["stays of"].get(person, [])
    return stays


def _together(rows: list[Row]) -> int:
    """Return the most huisgezinnen within 30 days; one is no group, and over 20 a building."""
    firsts = []
    left = list(rows)
    while left:
        one = [left.pop()]
        while more := [
            r for r in left if households([{**row, "achternaam": None} for row in (*one, r)]) == 1
        ]:
            one += more
            left = [r for r in left if r not in more]
        firsts.append(min(day for row in one if (day := span(row, "datum_aanvang")))[0])
    month = timedelta(days=30)
    size = max(sum(first <= day < first + month for day in firsts) for first in firsts)
    return size if 2 <= size <= 20 else 0


@fact("contact_personen")
def contact_people(town: Town, adr: int) -> Value:
    found = _contact(town, adr)
    return None if found is None else found[0]


@fact("contact_andere_adressen")
def contact_addresses(town: Town, adr: int) -> Value:
    found = _contact(town, adr)
    return None if found is None else found[1]


def _contact(town: Town, adr: int) -> tuple[int, int] | None:
    """Return, for the contact most people here share, how many do, and elsewhere where."""
    rows = [row for row in town.at("rni", adr) if here(town, row, surely=True)]
    if not town.has("rni"):
        return None
    keys = {key for row in rows for key in _contacts(row)} if not town.shielded(adr) else set()
    if rows and not keys:
        return None
    shared = [_sharers(town)[key] for key in keys]
    sizes = [(len({who for who, _ in s}), len({at for _, at in s}) - 1) for s in shared]
    return max((size for size in sizes if size[1]), default=(0, 0))


def _contacts(row: Row) -> list[str]:
    return [f"{kind} {row[kind]}" for kind in ("telefoon", "email") if row.get(kind)]


def _sharers(town: Town) -> dict[str, set[tuple[str, int]]]:
    if "sharers" not in town.shared:
        found: dict[str, set[tuple[str, int]]] = defaultdict(set)
        for row in town.linked("rni"):
            if here(town, row, surely=True) and not town.shielded(row["adr"]):
                for key in _contacts(row):
                    found[key].add((row["persoon"], row["adr"]))
        town.shared["sharers"] = found
    sharers: dict[str, set[tuple[str, int]]] = town.shared["sharers"]
    return sharers
