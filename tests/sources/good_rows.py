"""One good row of every plain sheet, to be spoiled in one place at a time."""

from collections.abc import Callable
from typing import Any

from barriere.model.delivery import Reading
from barriere.model.register import Register

Hand = Callable[..., Reading]


VBO = "0014010000000001"
GOOD: dict[Register, dict[str, str]] = {
    Register.BRP: {
        "persoon": "999993653",
        "geboortedatum": "20090700",
        "functie_adres": "W",
        "vbo_id": VBO,
        "datum_aanvang": "2020-08-15",
        "datum_einde": "20210000",
        "reden_einde": "vow",
        "relatie": "a, b",
        "vestiging_uit_buitenland": "J",
        "in_onderzoek": "089999",
        "datum_in_onderzoek": "20201200",
        "geheim": "0",
    },
    Register.RNI: {
        "persoon": "8940402024",
        "postcode": "9711 ab",
        "huisnummer": "12",
        "datum_aanvang": "20260101",
        "datum_einde": "",
        "telefoon": "0612345678",
        "email": "a@b.nl",
    },
    Register.BAG: {
        "vbo_id": VBO,
        "pand_id": "0014100000000001",
        "straat": "Grote Markt",
        "huisnummer": "1",
        "huisletter": "a",
        "toevoeging": "bis",
        "postcode": "9711LV",
        "woonplaats": "Groningen",
        "gebruiksdoel": "woonfunctie, winkelfunctie",
        "oppervlakte": "85",
        "status": "in gebruik",
        "bouwjaar": "1930",
        "x": "233900,5",
        "y": "581900",
        "soort": "verblijfsobject",
    },
    Register.KVK: {
        "kvk_nummer": "12345678",
        "vestigingsnummer": "000012345678",
        "handelsnaam": "De Hoek",
        "sbi": "78.20.1, 56.10.1",
        "sbi_versie": "2008",
        "vbo_id": VBO,
        "datum_aanvang": "20250101",
        "datum_einde": "",
        "werkzame_personen": "3",
        "waadi": "N",
        "wtta": "onbekend",
        "functionaris": "F-1",
    },
    Register.VERGUNNINGEN: {
        "zaaknummer": "Z-1",
        "type": "omzetting",
        "status": "verleend",
        "vbo_id": VBO,
        "houder": "F-1",
        "datum_besluit": "20250101",
        "geldig_tot": "",
        "max_personen": "5",
        "bibob": "geen",
    },
    Register.MELDINGEN: {
        "melding_id": "M-1",
        "datum": "20260301",
        "vbo_id": VBO,
        "soort": "overbewoning",
        "kanaal": "burger",
        "melder": "K1",
    },
    Register.CONTROLES: {
        "controle_id": "C-1",
        "datum": "20260301",
        "vbo_id": VBO,
        "soort": "wonen",
        "uitkomst": "toegang_verleend",
        "bevinding": "overbewoning",
        "maatregel": "lod",
        "hersteld": "onbekend",
        "hercontrole_voor": "20270101",
    },
    Register.EIGENDOM: {
        "vbo_id": VBO,
        "eigenaar": "F-1",
        "soort_eigenaar": "particulier",
        "datum_verkrijging": "20200101",
        "woz_waarde": "350000",
        "koopsom": "1250000,50",
    },
    Register.SIGNALEN: {
        "datum": "20260301",
        "vbo_id": VBO,
        "soort": "laa",
        "grondslag": "artikel 2.37b Wet BRP",
    },
    Register.PARKEREN: {"vbo_id": VBO, "soort": "bewoner", "aantal": "2"},
    Register.WAARNEMINGEN: {"datum": "20260301", "vbo_id": VBO, "soort": "busje", "aantal": "2"},
    Register.BIJZONDER: {"vbo_id": VBO, "soort": "opvang", "geheim": "J"},
    Register.AFSTEMMING: {"vbo_id": VBO, "houder": "toestel 12", "tot": "20270101"},
    Register.OPENINGSTIJDEN: {
        "vbo_id": VBO,
        "weekdag": "vrijdag",
        "van": "16:00",
        "tot": "23:00",
    },
    Register.REISTIJDEN: {"van": "depot", "naar": VBO, "vervoer": "auto", "seconden": "312"},
    Register.PARTNERS: {"partner": "Politie", "datum": "20270112", "van": "13:00", "tot": "22:00"},
}
SHEETS = list(GOOD)


def csv(row: dict[str, str], *more: dict[str, str]) -> str:
    lines = [";".join(row), *(";".join({**row, **r}.values()) for r in ({}, *more))]
    return "\n".join(lines) + "\n"


def only(reading: Reading) -> dict[str, Any]:
    assert reading.rejects == []
    (row,) = reading.tables[reading.register.value].to_pylist()
    found: dict[str, Any] = row
    return found
