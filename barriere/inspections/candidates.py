"""Candidates: addresses that people decided may be visited, with what a visit asks."""

from collections.abc import Mapping
from datetime import date

from barriere.errors import BarriereError
from barriere.model.inspection import Candidate
from barriere.settings import Settings


def candidate(
    row: Mapping[str, object],
    kind: str,
    prize: int,
    settings: Settings,
    deadline: date | None = None,
) -> Candidate:
    """Return the candidate for one address of the snapshot.

    `row` has sleutel, weergave, x, y (RD metres), and may have buurt and pand_id;
    `kind` is a key of [soorten]; `prize` (1 or more) is what a visit is worth.
    Raises BarriereError for an address without a place on the map, which no
    route can reach.
    """
    x, y = row.get("x"), row.get("y")
    if not isinstance(x, float) or not isinstance(y, float):
        raise BarriereError(
            f"{row['weergave']} heeft geen coördinaten en kan niet op een route.",
            "Lever een BAG met x en y, of noem dit adres als reden bij 'niet gepland'.",
        )
    soort = settings.soorten[kind]
    sleutel = str(row["sleutel"])
    return Candidate(
        sleutel=sleutel,
        adressen=(sleutel,),
        weergave=str(row["weergave"]),
        kind=kind,
        buurt=str(row.get("buurt") or ""),
        x=x,
        y=y,
        prize=prize,
        service=soort.minuten,
        partners=frozenset(soort.partners),
        windows=((soort.van, soort.tot),),
        deadline=deadline,
        pand=str(row.get("pand_id") or ""),
    )
