"""A made-up town in which anything may happen."""

import random
from datetime import date, timedelta
from typing import Any

from tests.town import FIRST, LAST, PEILDATUM, Row


def random_town(seed: int, addresses: int = 12) -> dict[str, Any]:
    """Return the rows of a small town in which anything may happen, every register delivered."""
    chance = random.Random(seed)  # noqa: S311 - a made-up town, not a secret
    return {
        "adressen": [_some_address(chance) for _ in range(addresses)],
        "brp": [_some_stay(chance, addresses, number) for number in range(60)],
        "rni": [
            {"adr": chance.randrange(addresses), "persoon": f"p{chance.randrange(50)}",
             "datum_aanvang": _some_day(chance), "datum_einde": _some_end(chance)}
            for _ in range(15)
        ],
        "kvk": [
            {"adr": chance.randrange(addresses), "kvk_nummer": f"{number:08d}",
             "sbi": chance.choice(["78201", "5610", "9604", "6201", "7810,6201"]),
             "sbi_versie": "2008", "waadi": chance.choice([True, False, None]),
             "datum_aanvang": _some_day(chance), "datum_einde": _some_end(chance),
             "functionaris": f"o{chance.randrange(4)}"}
            for number in range(20)
        ],
        "vergunningen": [
            {"adr": chance.randrange(addresses), "type": chance.choice(
                ["omzetting", "exploitatie_horeca", "seksinrichting", "gebruiksmelding"]),
             "status": chance.choice(["verleend", "geschorst", "aangevraagd"]),
             "max_personen": chance.choice([None, 3, 4]), "datum_besluit": _some_day(chance),
             "bibob": chance.choice([None, "geen", "mindere_mate", "ernstig_gevaar"])}
            for _ in range(8)
        ],
        "meldingen": [
            {"adr": chance.randrange(addresses), "datum": _some_day(chance, 500),
             "soort": chance.choice(["overlast", "busjes", "wisselend_bezoek",
                                     "niet_pluis_burgerzaken", "illegale_verhuur"]),
             "melder": chance.choice([None, "m1", "m2", "m3"])}
            for _ in range(40)
        ],
        "eigendom": [
            {"adr": chance.randrange(addresses), "eigenaar": f"o{chance.randrange(5)}",
             "soort_eigenaar": chance.choice(["particulier", "corporatie"]),
             "datum_verkrijging": _some_day(chance, 1500)}
            for _ in range(25)
        ],
        "signalen": [
            {"adr": chance.randrange(addresses), "datum": _some_day(chance, 900),
             "soort": "bestuurlijke_rapportage", "grondslag": "Wpg 16"}
            for _ in range(2)
        ],
        "parkeren": [
            {"adr": chance.randrange(addresses), "soort": "bewoner", "aantal": 3}
            for _ in range(4)
        ],
        "waarnemingen": [
            {"adr": chance.randrange(addresses), "datum": _some_day(chance, 100),
             "soort": "busje", "aantal": 3}
            for _ in range(20)
        ],
        "controles": [],
        "bijzonder": [
            {"adr": chance.randrange(addresses), "geheim": False,
             "soort": chance.choice(["zorg", "studentencomplex", "hotel", "snf"])}
            for _ in range(2)
        ],
    }  # fmt: skip


def _some_address(chance: random.Random) -> Row:
    return {
        "oppervlakte": chance.choice([None, 18, 30, 47, 60, 90]),
        "gebruiksdoel": chance.choice(
            ["woonfunctie"] * 6 + ["winkelfunctie", "woonfunctie,winkelfunctie", None]
        ),
        "soort": chance.choice(["verblijfsobject"] * 9 + ["ligplaats"]),
    }


def _some_stay(chance: random.Random, addresses: int, number: int) -> Row:
    code = chance.choice([None] * 8 + ["080000", "089999"])
    return {
        "adr": min(chance.randrange(addresses), chance.randrange(addresses)),
        "persoon": f"p{chance.randrange(45)}",
        "relatie": chance.choice([None, f"r{number // 3}", f"r{number // 3},r{number // 5}"]),
        "functie_adres": chance.choice(["W"] * 9 + ["B"]),
        "datum_aanvang": _some_day(chance, 1200),
        "datum_einde": _some_end(chance),
        "reden_einde": chance.choice(["verhuisd", "VOW"]),
        "in_onderzoek": code,
        "datum_in_onderzoek": _some_day(chance, 300) if code else None,
        "meerderjarig": chance.choice([None] * 5 + [date(2026, 5, 1), date(2030, 1, 1)]),
        "geheim": 0,
    }


def _some_day(chance: random.Random, back: int = 1000) -> Any:
    """Return a day up to `back` days ago, a whole year or month, or a day unknown altogether."""
    exact = PEILDATUM - timedelta(days=chance.randrange(-20, back))
    year = (date(exact.year, 1, 1), date(exact.year, 12, 31))
    return chance.choice([exact] * 8 + [year, (FIRST, LAST)])


def _some_end(chance: random.Random) -> Any:
    return None if chance.random() < 0.6 else _some_day(chance, 700)
