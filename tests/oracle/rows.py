"""One made-up row of each register."""

from datetime import date, timedelta
from typing import Any

from tests.oracle.chance import MAYBE, SELDOM, Chance

_USES = (
    *["woonfunctie"] * 8, "winkelfunctie", "woonfunctie,winkelfunctie", "kantoorfunctie", None,
    "industriefunctie,kantoorfunctie", "logiesfunctie", "celfunctie", "bijeenkomstfunctie",
    "gezondheidszorgfunctie", "onderwijsfunctie", "winkelfunctie,woonfunctie",
)  # fmt: skip
_STATUSES = (
    *["Verblijfsobject in gebruik"] * 6, "Verblijfsobject in gebruik (niet ingemeten)",
    "Verblijfsobject buiten gebruik", "Verblijfsobject gevormd", None,
)  # fmt: skip
_PANDEN = tuple(f"999910000000000{number}" for number in range(4))
_CODES = (
    "78201", "78202", "78203", "7830", "78300", "7810", "78100", "5610", "56111", "56121", "5630",
    "5510", "55101", "9604", "96040", "9609", "96022", "96021", "96230", "96990", "96220", "6201",
    "77820", "45561", "49320", "49390", "49330", "8121", "45204", "95311", "9621", "9622", "96021",
)  # fmt: skip


def address(chance: Chance) -> dict[str, Any]:
    return {
        "oppervlakte": chance.pick(None, 1, 18, 24, 27, 30, 36, 47, 48, 60, 90),
        "gebruiksdoel": chance.pick(*_USES),
        "status": chance.pick(*_STATUSES),
        "soort": chance.pick(*["verblijfsobject"] * 12, "ligplaats", "standplaats", None),
        "afgeschermd": chance.often(0.05),
        "bouwjaar": chance.pick(None, 1930, *range(chance.today.year - 3, chance.today.year + 1)),
        "pand_id": chance.pick(None, *_PANDEN, f"{_PANDEN[1]},{_PANDEN[0]}"),
        "x": chance.rarely(float(chance.pick(0, 60, 99, 100, 101, 180, 200)), 0.05),
        "y": float(chance.pick(0, 0, 80, 81, 100, 180)),
    }


def stay(chance: Chance) -> dict[str, Any]:
    if chance.often(0.01):
        crowd = {"persoon": None, "relatie": None, "functie_adres": "W", "geheim": 0}
        when = {"datum_aanvang": chance.day(), "datum_einde": chance.end()}
        return {**crowd, **when, "veel_bewoners": True}
    code = chance.pick(*[None] * 10, "080000", "089999", "089999", "080910", "589999", "580000")
    edge = chance.pick(chance.today, chance.today - timedelta(days=400))
    grown = chance.pick(*[None] * 8, edge, date(2030, 1, 1), (edge, edge + timedelta(days=1)))
    return {
        "persoon": f"p{chance.below(25)}",
        "relatie": chance.names("r", 14),
        "achternaam": None,
        "functie_adres": chance.pick(*["W"] * 14, "B", "B", None),
        "datum_aanvang": chance.day(1200),
        "datum_einde": chance.end(),
        "reden_einde": chance.pick("verhuisd", "VOW", "VOW", "overlijden", "emigratie", None),
        "vestiging_uit_buitenland": chance.pick(*SELDOM),
        "in_onderzoek": code,
        "datum_in_onderzoek": chance.day(300) if code else None,
        "datum_einde_onderzoek": chance.end(0.3) if code else None,
        "meerderjarig": grown,
        "geheim": 0,
        "alleen_mogelijk": chance.yes(0.05),
        "zonder_verhuizing": chance.yes(0.05),
        "kan_vanaf": chance.end(0.05),
        "kan_tot": chance.end(0.03),
    }


def guest(chance: Chance) -> dict[str, Any]:
    return {
        "persoon": f"p{chance.below(40)}",
        "datum_aanvang": chance.day(),
        "datum_einde": chance.end(),
        "telefoon": chance.names("t", 6, 1),
        "email": chance.names("e", 6, 1),
    }


def firm(chance: Chance) -> dict[str, Any]:
    return {
        "kvk_nummer": f"k{chance.below(40)}",
        "vestigingsnummer": chance.rarely(f"{chance.below(40):012d}", 0.3),
        "sbi": chance.rarely(chance.some(_CODES, 2)),
        "sbi_versie": chance.pick("2008", "2025", None),
        "datum_aanvang": chance.day(),
        "datum_einde": chance.end(),
        "werkzame_personen": chance.pick(None, 0, 1, 12),
        "waadi": chance.pick(None, *MAYBE),
        "wtta": chance.pick(*MAYBE),
        "functionaris": chance.rarely(f"o{chance.below(6)}", 0.3),
    }


def permit(chance: Chance) -> dict[str, Any]:
    return {
        "type": chance.pick(
            "exploitatie_horeca", "alcohol", "seksinrichting", "omzetting", "omzetting",
            "onttrekking", "verhuur", "logies", "gebruiksmelding", "omgeving",
        ),
        "status": chance.pick(
            *["verleend"] * 4, "aangevraagd", "geweigerd", "ingetrokken", "verlopen",
            "geschorst", "geschorst",
        ),
        "houder": chance.names("o", 6, 1),
        "datum_besluit": chance.day(),
        "geldig_tot": chance.end(),
        "max_personen": chance.pick(None, 0, 1, 2, 3, 4),
        "bibob": chance.pick(None, "geen", "mindere_mate", "ernstig_gevaar",
                             "ingetrokken_na_vragen"),
    }  # fmt: skip


def report(chance: Chance) -> dict[str, Any]:
    return {
        "datum": chance.day(500),
        "soort": chance.pick(
            "overlast", "overbewoning", "wisselend_bezoek", "busjes", "niet_pluis_burgerzaken",
            "illegale_verhuur", "onvergund_seksbedrijf", "afval_energie", "brandgevaar", "overig",
        ),
        "melder": chance.rarely(f"m{chance.below(5)}", 0.3),
    }  # fmt: skip


def visit(chance: Chance) -> dict[str, Any]:
    return {
        "datum": chance.day(600),
        "uitkomst": chance.pick("toegang_verleend", "niemand_aanwezig", None),
        "bevinding": chance.pick(None, "geen", "overbewoning", "anders"),
        "hersteld": chance.pick(*MAYBE),
    }


def deed(chance: Chance) -> dict[str, Any]:
    return {
        "eigenaar": chance.rarely(f"o{chance.below(6)}", 0.05),
        "soort_eigenaar": chance.pick("particulier", "particulier", "rechtspersoon", "corporatie",
                                      None),
        "datum_verkrijging": chance.day(1500),
        "koopsom": chance.pick(None, 0, 90_000, 200_000, 400_000),
        "woz_waarde": chance.pick(None, 0, 200_000, 250_000),
    }  # fmt: skip


def signal(chance: Chance) -> dict[str, Any]:
    kind = chance.pick("bestuurlijke_rapportage", "partner", "laa", "post_retour")
    return {"datum": chance.day(900), "soort": kind, "grondslag": "artikel"}


def parking(chance: Chance) -> dict[str, Any]:
    return {"soort": chance.pick("bewoner", "bedrijf"), "aantal": chance.pick(0, 1, 2, 5)}


def sight(chance: Chance) -> dict[str, Any]:
    kind = chance.pick("busje", "busje", "busje", "bezoek", "bewoning", "overig")
    lately = chance.today - timedelta(days=chance.below(35))
    return {
        "datum": chance.pick(lately, chance.day(100)),
        "soort": kind,
        "aantal": chance.pick(None, 0, 1, 2, 3),
    }


def special(chance: Chance) -> dict[str, Any]:
    kind = chance.pick(
        "coa",
        "opvang",
        "zorg",
        "beschermd_wonen",
        "studentencomplex",
        "klooster",
        "hotel",
        "snf",
        "penitentiair",
    )
    return {"soort": kind, "geheim": chance.often(0.1)}
