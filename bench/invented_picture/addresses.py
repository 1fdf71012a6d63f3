"""The addresses of an invented picture: a flat land of streets of three thousand houses."""

import numpy as np
import pyarrow as pa

_USES = ["woonfunctie", "winkelfunctie", "woonfunctie,winkelfunctie", "logiesfunctie"]


def addresses(first: int, count: int, dice: np.random.Generator) -> pa.Table:
    """Return `count` addresses from number `first` on, with the columns of a picture."""
    adr = np.arange(first, first + count)
    text = pa.array(np.char.zfill(adr.astype(str), 10))
    use = dice.choice(len(_USES), count, p=[0.9, 0.05, 0.03, 0.02])
    same = {
        "woonplaats": "Stad",
        "soort": "verblijfsobject",
        "status": "Verblijfsobject in gebruik",
    }
    return pa.table(
        {
            "adr": pa.array(adr),
            **dict.fromkeys(("sleutel", "weergave", "straat", "postcode", "wijk", "buurt"), text),
            **{name: pa.array([word] * count) for name, word in same.items()},
            **dict.fromkeys(("huisletter", "toevoeging"), pa.nulls(count, pa.string())),
            "huisnummer": pa.array(adr % 200 + 1, pa.int32()),
            "x": (adr // 3000) * 20.0 + dice.random(count) * 20,
            "y": (adr % 3000) * 8.0 + dice.random(count) * 8,
            "pand_id": pa.array((adr // 2).astype(str)),
            "gebruiksdoel": pa.array(_USES).take(pa.array(use)),
            "afgeschermd": pa.array(dice.random(count) < 0.002),  # noqa: PLR2004 - one in 500
            "oppervlakte": pa.array(dice.integers(36, 160, count), pa.int32()),
            "bouwjaar": pa.array(dice.integers(1900, 2025, count), pa.int32()),
        }
    )
