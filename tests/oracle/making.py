"""Small towns in which anything may happen, laid side by side in one picture."""

from collections.abc import Iterable, Iterator
from datetime import date, timedelta
from typing import Any

from tests.oracle.chance import MAYBE, Chance
from tests.oracle.town import Row

ADDRESSES = 8
REGISTERS = (
    "brp", "rni", "kvk", "vergunningen", "meldingen", "controles", "eigendom", "signalen",
    "parkeren", "waarnemingen", "bijzonder",
)  # fmt: skip
_USES = (
    *["woonfunctie"] * 8, "winkelfunctie", "woonfunctie,winkelfunctie", "kantoorfunctie", None,
    "industriefunctie,kantoorfunctie", "logiesfunctie", "celfunctie", "bijeenkomstfunctie",
    "gezondheidszorgfunctie", "onderwijsfunctie", "winkelfunctie,woonfunctie",
)  # fmt: skip
_STATUSES = (
    *["Verblijfsobject in gebruik"] * 6, "Verblijfsobject in gebruik (niet ingemeten)",
    "Verblijfsobject buiten gebruik", "Verblijfsobject gevormd", None,
)  # fmt: skip
_CODES = (
    "78201", "78202", "78203", "7830", "78300", "7810", "78100", "5610", "56111", "56121", "5630",
    "5510", "55101", "9604", "96040", "9609", "96022", "96021", "96230", "96990", "96220", "6201",
    "77820", "45561",
)  # fmt: skip


def towns(seeds: Iterable[int], today: date) -> dict[str, list[Row]]:
    """Return one small town per seed, each with its own addresses, people, firms and owners."""
    whole: dict[str, list[Row]] = {name: [] for name in ("adressen", *REGISTERS)}
    for number, seed in enumerate(seeds):
        for register, rows in _town(Chance(seed, today)).items():
            whole[register] += [_apart(row, number) for row in rows]
    return whole


def _apart(row: dict[str, Any], number: int) -> Row:
    """Keep a row of town `number` apart from every other town."""
    moved = dict(row)
    if moved.get("adr") is not None:
        moved["adr"] += number * ADDRESSES
    for name in ("persoon", "functionaris", "eigenaar", "melder", "kvk_nummer"):
        if moved.get(name):
            moved[name] = f"{number}-{moved[name]}"
    if moved.get("relatie"):
        moved["relatie"] = ",".join(f"{number}-{key}" for key in moved["relatie"].split(","))
    return moved


def _town(chance: Chance) -> dict[str, list[dict[str, Any]]]:
    busy = chance.pick(0, 1, 1, 2)
    makers = {
        "brp": (_stay, 40), "rni": (_guest, 12), "kvk": (_firm, 14), "vergunningen": (_permit, 14),
        "meldingen": (_report, 24), "controles": (_visit, 5), "eigendom": (_deed, 16),
        "signalen": (_signal, 4), "parkeren": (_parking, 4), "waarnemingen": (_sight, 12),
        "bijzonder": (_special, 2),
    }  # fmt: skip
    town = {"adressen": [_address(chance) for _ in range(ADDRESSES)]}
    for register, (make, usual) in makers.items():
        rows = [{"adr": chance.address(ADDRESSES), **make(chance)} for _ in range(usual * busy)]
        town[register] = rows + list(_again(chance, rows))
    town["brp"] += _group(chance) if busy else []
    return town


def _group(chance: Chance) -> list[dict[str, Any]]:
    """Return people who came from abroad within a few days, and moved on together."""
    first, then = chance.below(ADDRESSES), chance.below(ADDRESSES)
    came = chance.today - timedelta(days=chance.below(760))
    left = came + timedelta(days=chance.below(400))
    rows = []
    for person in range(chance.below(8)):
        began = came + timedelta(days=chance.below(9))
        stay = {**_stay(chance), "persoon": f"g{person}", "meerderjarig": None,
                "functie_adres": "W", "in_onderzoek": None, "alleen_mogelijk": None}  # fmt: skip
        ends = {"datum_einde": left, "reden_einde": "verhuisd", "kan_tot": None}
        rows += [
            {**stay, **ends, "adr": first, "datum_aanvang": began,
             "vestiging_uit_buitenland": not chance.often(0.1)},
            {**stay, "adr": then, "datum_aanvang": left, "vestiging_uit_buitenland": None},
        ]  # fmt: skip
        if chance.often(0.1):
            rows.append({**rows[-2], "datum_aanvang": began + timedelta(days=2)})
    return rows


def _again(chance: Chance, rows: list[dict[str, Any]]) -> Iterator[dict[str, Any]]:
    """Yield some rows once more: registers hold things twice."""
    for row in rows:
        if chance.often(0.03):
            yield dict(row)


def _address(chance: Chance) -> dict[str, Any]:
    return {
        "oppervlakte": chance.pick(None, 1, 18, 24, 27, 30, 36, 47, 48, 60, 90),
        "gebruiksdoel": chance.pick(*_USES),
        "status": chance.pick(*_STATUSES),
        "soort": chance.pick(*["verblijfsobject"] * 12, "ligplaats", "standplaats", None),
        "afgeschermd": chance.often(0.05),
    }


def _stay(chance: Chance) -> dict[str, Any]:
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
        "reden_einde": chance.pick("verhuisd", "VOW", "VOW", "overlijden", None),
        "vestiging_uit_buitenland": chance.yes(0.3),
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


def _guest(chance: Chance) -> dict[str, Any]:
    return {
        "persoon": f"p{chance.below(40)}",
        "datum_aanvang": chance.day(),
        "datum_einde": chance.end(),
        "telefoon": chance.names("t", 6, 1),
        "email": chance.names("e", 6, 1),
    }


def _firm(chance: Chance) -> dict[str, Any]:
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


def _permit(chance: Chance) -> dict[str, Any]:
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


def _report(chance: Chance) -> dict[str, Any]:
    return {
        "datum": chance.day(500),
        "soort": chance.pick(
            "overlast", "overbewoning", "wisselend_bezoek", "busjes", "niet_pluis_burgerzaken",
            "illegale_verhuur", "onvergund_seksbedrijf", "afval_energie", "brandgevaar", "overig",
        ),
        "melder": chance.rarely(f"m{chance.below(5)}", 0.3),
    }  # fmt: skip


def _visit(chance: Chance) -> dict[str, Any]:
    return {
        "datum": chance.day(600),
        "uitkomst": chance.pick("toegang_verleend", "niemand_aanwezig", None),
        "bevinding": chance.pick(None, "geen", "overbewoning", "anders"),
        "hersteld": chance.pick(*MAYBE),
    }


def _deed(chance: Chance) -> dict[str, Any]:
    return {
        "eigenaar": chance.rarely(f"o{chance.below(6)}", 0.05),
        "soort_eigenaar": chance.pick("particulier", "particulier", "rechtspersoon", "corporatie",
                                      None),
        "datum_verkrijging": chance.day(1500),
    }  # fmt: skip


def _signal(chance: Chance) -> dict[str, Any]:
    kind = chance.pick("bestuurlijke_rapportage", "partner", "laa", "post_retour")
    return {"datum": chance.day(900), "soort": kind, "grondslag": "artikel"}


def _parking(chance: Chance) -> dict[str, Any]:
    return {"soort": chance.pick("bewoner", "bedrijf"), "aantal": chance.pick(0, 1, 2, 5)}


def _sight(chance: Chance) -> dict[str, Any]:
    kind = chance.pick("busje", "busje", "busje", "bezoek", "bewoning", "overig")
    return {"datum": chance.day(100), "soort": kind, "aantal": chance.pick(None, 0, 1, 2, 3)}


def _special(chance: Chance) -> dict[str, Any]:
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
