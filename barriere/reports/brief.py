"""The brief of one address: its row of the scoring run, with what people and cards say."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from barriere.errors import NotAllowed
from barriere.inspections.kind import kind_of
from barriere.model.register import Register
from barriere.reports.address_brief import AddressBrief
from barriere.reports.counted import caution, counted, permits


@dataclass(frozen=True)
class Told:
    """What is said about an address: ground (ids and words) and sentences without points."""

    grounds: tuple[str, ...]
    ground: str
    reasons: tuple[str, ...]
    unknown: tuple[str, ...] = ()
    innocent: tuple[str, ...] = ()
    earlier: tuple[str, ...] = ()


def brief(
    row: Mapping[str, object], told: Told, peildatums: Mapping[Register, date]
) -> AddressBrief:
    """Return the brief of an address.

    `row` holds sleutel and weergave, what the BAG knows (gebruiksdoel, status,
    oppervlakte, bouwjaar, x, y, pand_id as a comma list) and the facts by name;
    what is absent or null is unknown. Raises NotAllowed for a shielded address:
    that never comes on paper.
    """
    if row.get("afgeschermd"):
        raise NotAllowed(
            "Een afgeschermd adres komt niet op papier.",
            "Haal het uit het plan; de functionaris in barriere.toml weet meer.",
        )
    use = _text(row, "gebruiksdoel")
    return AddressBrief(
        sleutel=_text(row, "sleutel"),
        weergave=_text(row, "weergave"),
        kind=kind_of(use),
        grounds=told.grounds,
        ground=told.ground,
        reasons=told.reasons,
        use=use,
        status=_text(row, "status"),
        area=_whole(row, "oppervlakte"),
        bouwjaar=_whole(row, "bouwjaar"),
        x=_number(row, "x"),
        y=_number(row, "y"),
        pand_ids=tuple(filter(None, _text(row, "pand_id").split(","))),
        counts=counted(row, peildatums),
        unknown=told.unknown,
        innocent=told.innocent,
        caution=caution(row),
        earlier=told.earlier,
        permits=permits(row),
    )


def _text(row: Mapping[str, object], name: str) -> str:
    value = row.get(name)
    return value if isinstance(value, str) else ""


def _number(row: Mapping[str, object], name: str) -> float | None:
    value = row.get(name)
    known = isinstance(value, int | float) and value == value  # noqa: PLR0124 - NaN is the one value unlike itself
    return float(value) if known and isinstance(value, int | float) else None


def _whole(row: Mapping[str, object], name: str) -> int | None:
    value = _number(row, name)
    return None if value is None else int(value)
