"""Records of Haal Centraal of a few members, and the reading of a file of them."""

import json
from typing import Any

from barriere.model.delivery import Reading
from barriere.model.register import Register

from .lo3_rows import Hand

HOME = "0014010000000001"
Json = dict[str, Any]


def persoon(bsn: str, start: Any = "20200101", **more: Any) -> Json:
    """Return a persoon of the GBA variant who lives at HOME."""
    place = {
        "functieAdres": {"code": "W", "omschrijving": "woonadres"},
        "datumAanvangAdreshouding": start,
        "adresseerbaarObjectIdentificatie": HOME,
        "postcode": "9711LV",
        "huisnummer": "1",
        **more.pop("verblijfplaats", {}),
    }
    return {
        "burgerservicenummer": bsn,
        "geboorte": {"datum": "19800101"},
        "verblijfplaats": place,
        **more,
    }


def bewoning(van: str, tot: str, *bewoners: str, **more: Any) -> Json:
    """Return a bewoning of HOME in a period, with these certain residents."""
    return {
        "adresseerbaarObjectIdentificatie": HOME,
        "periode": {"datumVan": van, "datumTot": tot},
        "bewoners": [{"burgerservicenummer": bsn} for bsn in bewoners],
        "mogelijkeBewoners": [],
        **more,
    }


def read_json(hand_in: Hand, content: Any, *of: Any) -> Reading:
    text = content if isinstance(content, str | bytes) else json.dumps(content)
    return hand_in(Register.BRP, text, *of, name="brp.json")
