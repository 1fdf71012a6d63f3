"""A score is nothing but its contributions: the map refuses points that nobody explains."""

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc

from barriere.drawing.encoding import Integers
from barriere.errors import BarriereError
from barriere.model.domain import Domein


def check(adressen: pa.Table, bijdragen: pa.Table, domain_of: dict[str, Domein]) -> None:
    """Raise BarriereError when a domain of an address has more points than contributions give.

    Less is no mistake: the cap of a domain takes points back, and the map shows that.
    """
    summed = points(adressen.num_rows, bijdragen, domain_of)
    shown = np.column_stack(
        [pc.fill_null(adressen[f"d_{domein}"], 0).to_numpy() for domein in Domein]
    )
    if (summed < shown).any():
        raise BarriereError(
            "Een adres op de kaart heeft punten zonder uitleg.",
            "Maak de score opnieuw; blijft het zo, meld het dan bij de beheerder.",
        )


def points(addresses: int, bijdragen: pa.Table, domain_of: dict[str, Domein]) -> Integers:
    """Return what contributions give each address in each domain: (addresses, domains).

    Raises BarriereError for a contribution of an unknown card.
    """
    given = bijdragen.filter(pc.equal(bijdragen["status"], "punt"))
    cards = pa.array(list(domain_of), pa.string())
    known = pc.index_in(given["kaart"], value_set=cards)
    if known.null_count:
        raise BarriereError("Een bijdrage op de kaart hoort bij een indicator die er niet is.")
    place = {domein: number for number, domein in enumerate(Domein)}
    domain_of_card = np.array([place[domein] for domein in domain_of.values()], dtype=np.int64)
    cell = given["adres"].to_numpy() * len(place) + domain_of_card[known.to_numpy()]
    size = addresses * len(place)
    summed = np.bincount(cell, weights=given["punten"].to_numpy(), minlength=size)
    return summed.astype(np.int64).reshape(addresses, len(place))
