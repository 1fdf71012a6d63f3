"""Addresses beyond the norm within a hundred metres, in another building."""

from tests.oracle.town import Town, Value, fact

REACH = 100


def _risky(town: Town) -> list[int] | None:
    """Return the addresses with a woonfeit, without shielded ones; None where none is known."""
    if "risky" not in town.shared:
        every = range(len(town.addresses))
        known = [adr for adr in every if town.fact("woonfeit", adr) is not None]
        risky = [a for a in known if town.fact("woonfeit", a) and not town.shielded(a)]
        town.shared["risky"] = [a for a in risky if _placed(town, a)] if known else None
    found: list[int] | None = town.shared["risky"]
    return found


def _placed(town: Town, adr: int) -> bool:
    address = town.addresses[adr]
    return address["x"] is not None and address["y"] is not None


def building(town: Town, adr: int) -> str:
    """Return the first building an address is in; an address that names none stands alone."""
    named: str = town.addresses[adr]["pand_id"] or f"los {adr}"
    return named.split(",", maxsplit=1)[0]


def _near(town: Town, adr: int) -> list[int] | None:
    risky, here = _risky(town), town.addresses[adr]
    if risky is None or not _placed(town, adr):
        return None
    return [
        other
        for other in risky
        if building(town, other) != building(town, adr)
        and (town.addresses[other]["x"] - here["x"]) ** 2
        + (town.addresses[other]["y"] - here["y"]) ** 2
        <= REACH**2
    ]


@fact("risicoadressen_nabij")
def risk_addresses(town: Town, adr: int) -> Value:
    near = _near(town, adr)
    return None if near is None else len(near)


@fact("risicopanden_nabij")
def risk_buildings(town: Town, adr: int) -> Value:
    near = _near(town, adr)
    return None if near is None else len({building(town, other) for other in near})
