"""Who owns an address, what else that owner holds, and whether he lends out workers."""

from collections import defaultdict
from datetime import date

from tests.oracle.firms import active, lends
from tests.oracle.town import Interval, Row, Town, Value, fact, span


@fact("overdrachten_24m")
def transfers(town: Town, adr: int) -> Value:
    if not town.has("eigendom"):
        return None
    rows, since = town.at("eigendom", adr), town.back(24)
    days = [
        span(r, "datum_verkrijging") for r in rows if town.within(r, "datum_verkrijging", since)
    ]
    return len({day[1] for day in days if day})


@fact("corporatiebezit")
def by_association(town: Town, adr: int) -> Value:
    if not town.has("eigendom"):
        return None
    return sum(bool(row.get("soort_eigenaar") == "corporatie") for row in town.at("eigendom", adr))


@fact("corporatiebezit_mogelijk")
def perhaps_by_association(town: Town, adr: int) -> Value:
    if not town.has("eigendom"):
        return None
    kinds = [row.get("soort_eigenaar") for row in town.at("eigendom", adr)]
    return sum(kind in (None, "corporatie") for kind in kinds)


@fact("corporatiewoning")
def association_home(town: Town, adr: int) -> Value:
    sure, perhaps = town.facts(adr, "corporatiebezit", "corporatiebezit_mogelijk")
    if sure is None or perhaps is None:
        return None
    return 1 if sure else None if perhaps else 0


def _sums(town: Town, adr: int, column: str) -> list[float]:
    """Return what is filled in in a column of the transfers of the last 24 months."""
    since = town.back(24)
    rows = [r for r in town.at("eigendom", adr) if town.within(r, "datum_verkrijging", since)]
    return [row[column] for row in rows if row.get(column) is not None]


@fact("hoogste_koopsom_24m")
def dearest(town: Town, adr: int) -> Value:
    return max(_sums(town, adr, "koopsom"), default=None)


@fact("laagste_koopsom_24m")
def cheapest(town: Town, adr: int) -> Value:
    return min((paid for paid in _sums(town, adr, "koopsom") if paid > 0), default=None)


@fact("hoogste_woz_24m")
def assessed(town: Town, adr: int) -> Value:
    return max(_sums(town, adr, "woz_waarde"), default=None)


def _acquired(town: Town, row: Row) -> Interval | None:
    """Return the days, up to today, on which an owner got it; None if that is in the future."""
    first, last = span(row, "datum_verkrijging") or (date.min, date.max)
    return (first, min(last, town.today)) if first <= town.today else None


def _surely(town: Town, row: Row) -> bool:
    day = span(row, "datum_verkrijging")
    return day is not None and day[1] <= town.today


def _rivals(town: Town, adr: int, row: Row) -> list[tuple[Row, Interval]]:
    """Return the rows of other owners, and of who is not named."""
    return [
        (other, day)
        for other in town.at("eigendom", adr)
        if other.get("eigenaar") != row.get("eigenaar") and (day := _acquired(town, other))
    ]


def owners(town: Town, adr: int) -> set[str]:
    """Return who certainly owns the address today, and certainly is no housing association."""
    found = set()
    for row in town.at("eigendom", adr):
        private = row.get("soort_eigenaar") not in (None, "corporatie")
        day = _acquired(town, row)
        named = row.get("eigenaar") and private and _surely(town, row)
        if named and day and all(other[1] <= day[0] for _, other in _rivals(town, adr, row)):
            found.add(row["eigenaar"])
    return found


def _doubtful(town: Town, adr: int) -> bool:
    """Whether someone may own the address today of whom that is not certain."""
    sure = owners(town, adr)
    rows = [(row, day) for row in town.at("eigendom", adr) if (day := _acquired(town, row))]
    private = {row.get("eigenaar") for row, _ in rows if row.get("soort_eigenaar") != "corporatie"}
    return any(
        row.get("eigenaar") in private - sure
        and all(
            other[0] <= day[1] for rival, other in _rivals(town, adr, row) if _surely(town, rival)
        )
        for row, day in rows
    )


def _or_unknown(town: Town, adr: int, value: int) -> Value:
    return None if value == 0 and _doubtful(town, adr) else value


@fact("eigenaar_andere_adressen")
def other_addresses(town: Town, adr: int) -> Value:
    """Count the other addresses of the owner that hold more people than they may."""
    if not town.has("eigendom") or not _beyond(town):
        return None
    held: dict[str, set[int]] = town.shared["held"]
    most = max((len(held[owner] - {adr}) for owner in owners(town, adr)), default=0)
    return _or_unknown(town, adr, most)


def _beyond(town: Town) -> bool:
    """Work out once who holds which addresses beyond the norm; tell whether any is known."""
    if "held" not in town.shared:
        found: dict[str, set[int]] = defaultdict(set)
        known = False
        for adr in range(len(town.addresses)):
            beyond = town.fact("woonfeit", adr)
            known = known or beyond is not None
            for owner in owners(town, adr):
                found[owner] |= {adr} if beyond and not town.shielded(adr) else set()
        town.shared |= {"held": found, "beyond known": known}
    return bool(town.shared["beyond known"])


@fact("eigenaar_is_uitlener")
def owner_lends(town: Town, adr: int) -> Value:
    if not town.has("eigendom", "kvk"):
        return None
    if "lenders" not in town.shared:
        town.shared["lenders"] = {
            row.get("functionaris")
            for row in town.linked("kvk")
            if active(town, row) and lends(row) and row.get("functionaris")
        }
    return _or_unknown(town, adr, int(bool(owners(town, adr) & town.shared["lenders"])))
