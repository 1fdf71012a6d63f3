"""A score is nothing but its contributions: the map refuses points that nobody explains."""

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc

from barriere.errors import BarriereError
from barriere.model.domain import Domein


def check(adressen: pa.Table, bijdragen: pa.Table, domain_of: dict[str, Domein]) -> None:
    """Raise BarriereError when a domain of an address has more points than contributions give.

    Less is no mistake: the cap of a domain takes points back, and the map shows that.
    """
    given = bijdragen.filter(pc.equal(bijdragen["status"], "punt"))
    cards = pa.array(list(domain_of), pa.string())
    known = pc.index_in(given["kaart"], value_set=cards)
    if known.null_count:
        raise BarriereError("Een bijdrage op de kaart hoort bij een indicator die er niet is.")
    place = {domein: number for number, domein in enumerate(Domein)}
    domain_of_card = np.array([place[domein] for domein in domain_of.values()], dtype=np.int64)
    summed = np.zeros((adressen.num_rows, len(place)), dtype=np.int64)
    where = (given["adres"].to_numpy(), domain_of_card[known.to_numpy()])
    np.add.at(summed, where, given["punten"].to_numpy())
    shown = np.column_stack(
        [pc.fill_null(adressen[f"d_{domein}"], 0).to_numpy() for domein in Domein]
    )
    if (summed < shown).any():
        raise BarriereError(
            "Een adres op de kaart heeft punten zonder uitleg.",
            "Maak de score opnieuw; blijft het zo, meld het dan bij de beheerder.",
        )
