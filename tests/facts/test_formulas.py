"""What a formula makes of the facts it reads: the value itself, on both sides, and unknown."""

from typing import Any

import duckdb
import pyarrow as pa
import pytest

from barriere.facts import Moment, read
from barriere.facts.compile import ADDRESS_COLUMNS
from barriere.facts.formulas import Plan, computable
from barriere.facts.layers import stacked
from barriere.model.register import Register
from tests.town import PEILDATUM, settings

_TEXTS = {"soort", "gebruiksdoel", "status"}
HOME = {"soort": "verblijfsobject", "gebruiksdoel": "woonfunctie", "opvang": 0,
        "studentencomplex": 0, "oppervlakte": 48, "bewoners": 4, "huisgezinnen": 1,
        "kamervergunningen": 0}  # fmt: skip
PERMIT = {"kamervergunningen": 1, "kamervergunningen_onzeker": 0}
FIRM = {"opvang": 0, "hotel": 0, "geschorste_vergunningen": 0, "horecabedrijven": 0,
        "horecavergunningen": 0, "salons": 0, "seksvergunningen": 0, "seksmelders_12m": 0,
        "soort": "verblijfsobject", "gebruiksdoel": "winkelfunctie", "vestigingen": 1,
        "volwassenen": 0}  # fmt: skip
PRICE = {"overdrachten_24m": 1, "hoogste_koopsom_24m": 300, "laagste_koopsom_24m": 100,
         "hoogste_woz_24m": 200}  # fmt: skip
LOT = {"vervoerders": 2, "rni_niet_in_brp": 0}
SHOP = {"publieksbedrijven": 2, "gebruiksdoel": "woonfunctie", "omgevingsvergunningen": 0}
LEND = {"uitleners": 0, "eigenaar_is_uitlener": 0}

CASES: list[tuple[str, dict[str, Any], float | None]] = [
    ("woonfunctie", {"gebruiksdoel": "kantoorfunctie,woonfunctie"}, 1),
    ("woonfunctie", {"gebruiksdoel": "kantoorfunctie"}, 0),
    ("woonfunctie", {}, None),
    ("alleen_woonfunctie", {"gebruiksdoel": "woonfunctie"}, 1),
    ("alleen_woonfunctie", {"gebruiksdoel": "kantoorfunctie,woonfunctie"}, 0),
    ("alleen_woonfunctie", {}, None),
    *(("verblijfsfunctie", {"gebruiksdoel": f"{use}functie", "soort": "verblijfsobject"}, 1)
      for use in ("woon", "logies", "gezondheidszorg", "cel")),
    *(("verblijfsfunctie", {"soort": kind}, 1) for kind in ("ligplaats", "standplaats")),
    ("verblijfsfunctie", {"gebruiksdoel": "winkelfunctie"}, 0),
    ("verblijfsfunctie", {"soort": "verblijfsobject"}, None),
    *(("bedrijfsfunctie", {"gebruiksdoel": f"{use}functie"}, 1)
      for use in ("winkel", "industrie", "kantoor", "bijeenkomst")),
    ("bedrijfsfunctie", {"gebruiksdoel": "woonfunctie"}, 0),
    ("bedrijfsfunctie", {}, None),
    ("m2_per_bewoner", {"oppervlakte": 50, "bewoners": 0}, 50),
    ("m2_per_bewoner", {"oppervlakte": 50, "bewoners": 1}, 50),
    ("boven_vergund", {"bewoners": 5, **PERMIT, "hoogste_vergund_aantal": 4}, 1),
    ("boven_vergund", {"bewoners": 3, **PERMIT, "hoogste_vergund_aantal": 4}, 0),
    ("boven_vergund", {"bewoners": 5, "kamervergunningen": 0}, 0),
    ("vergund_aantal", {**PERMIT, "hoogste_vergund_aantal": 4}, 4),
    ("vergund_aantal", {"kamervergunningen_onzeker": 1, "hoogste_vergund_aantal": 4}, None),
    ("huisgezinnen_zonder_vergunning", {"huisgezinnen": 3, "kamervergunningen": 0}, 3),
    ("huisgezinnen_zonder_vergunning", {"huisgezinnen": 3, "kamervergunningen": 1}, 0),
    ("bewoners_zonder_woonfunctie", {**HOME}, 0),
    ("bewoners_zonder_woonfunctie", {**HOME, "gebruiksdoel": "winkelfunctie"}, 4),
    ("woonfeit", {**HOME}, 0),
    ("woonfeit", {**HOME, "oppervlakte": 47}, 1),
    ("woonfeit", {**HOME, "oppervlakte": 5, "bewoners": 1}, 0),
    ("woonfeit", {**HOME, "oppervlakte": 23, "bewoners": 2}, 1),
    ("woonfeit", {**HOME, "huisgezinnen": 2}, 0),
    ("woonfeit", {**HOME, "huisgezinnen": 3}, 1),
    ("woonfeit", {**HOME, "huisgezinnen": 3, **PERMIT, "hoogste_vergund_aantal": 4}, 0),
    ("woonfeit", {**HOME, "huisgezinnen": 3, **PERMIT, "hoogste_vergund_aantal": 3}, 1),
    ("woonfeit", {**HOME, "gebruiksdoel": "winkelfunctie", "bewoners": 1}, 1),
    ("woonfeit", {**HOME, "gebruiksdoel": "winkelfunctie", "bewoners": 0}, 0),
    ("woonfeit", {**HOME, "oppervlakte": 5, "opvang": 1}, 0),
    ("woonfeit", {**HOME, "oppervlakte": 5, "studentencomplex": 1}, 0),
    ("woonfeit", {**HOME, "oppervlakte": None}, None),
    ("woonfeit", {**HOME, "huisgezinnen": None}, None),
    ("woonfeit", {**HOME, "huisgezinnen": None, "oppervlakte": 5}, 1),
    ("woonfeit", {**HOME, "oppervlakte": 5, "opvang": None}, None),
    ("bedrijfsfeit", {**FIRM}, 0),
    ("bedrijfsfeit", {**FIRM, "geschorste_vergunningen": 1}, 1),
    ("bedrijfsfeit", {**FIRM, "horecabedrijven": 1}, 1),
    ("bedrijfsfeit", {**FIRM, "salons": 1, "seksmelders_12m": 1}, 1),
    ("bedrijfsfeit", {**FIRM, "volwassenen": 1}, 0),
    ("bedrijfsfeit", {**FIRM, "volwassenen": 2}, 1),
    ("bedrijfsfeit", {**FIRM, "volwassenen": 2, "opvang": 1}, 0),
    ("bedrijfsfeit", {**FIRM, "volwassenen": 2, "hotel": 1}, 0),
    ("bedrijfsfeit", {**FIRM, "volwassenen": None}, None),
    ("bedrijfsfeit", {**FIRM, "volwassenen": None, "geschorste_vergunningen": 1}, 1),
    ("normfeit", {**HOME, **FIRM, "bewoners": 0}, 0),
    ("normfeit", {**HOME, **FIRM, "bewoners": 1}, 1),
    ("normfeit", {**HOME, **FIRM, "bewoners": 0, "geschorste_vergunningen": 1}, 1),
    ("normfeit", {**HOME, **FIRM, "bewoners": 0, "horecabedrijven": None}, None),
    ("normfeit", {**HOME, **FIRM, "bewoners": 0, "huisgezinnen": None}, 0),
    ("normfeit", {**FIRM, **HOME, "bewoners": 3, "huisgezinnen": None}, None),
    ("salonmelders", {"salons": 0, "seksvergunningen": 0, "seksmelders_12m": 2}, 0),
    ("salonmelders", {"salons": 1, "seksvergunningen": 1, "seksmelders_12m": 2}, 0),
    ("salonmelders", {"salons": 1, "seksvergunningen": 0, "seksmelders_12m": 2}, 2),
    ("thuismelders",
     {"gebruiksdoel": "woonfunctie", "seksmelders_12m": 1, "rapportages_24m": 2}, 5),
    ("thuismelders", {"gebruiksdoel": "woonfunctie", "rapportages_24m": 1}, 2),
    ("thuismelders", {"gebruiksdoel": "woonfunctie", "seksmelders_12m": 1}, 1),
    ("thuismelders", {"gebruiksdoel": "winkelfunctie", "seksmelders_12m": 1}, 0),
    ("horeca_zonder_vergunning", {"horecabedrijven": 2, "horecavergunningen": 1}, 0),
    ("horeca_zonder_vergunning", {"horecabedrijven": 2, "horecavergunningen": 0}, 2),
    *((f"slapers_op_werk{end}", {**FIRM, f"volwassenen{end}": 3, **more}, value)
      for end in ("", "_mogelijk")
      for more, value in (
          ({}, 3), ({"vestigingen": 0}, 0), ({"gebruiksdoel": "onderwijsfunctie"}, 0),
          ({"gebruiksdoel": "winkelfunctie,woonfunctie"}, 0), ({"gebruiksdoel": None}, None))),
    ("bureaus_op_woonadres", {"gebruiksdoel": "kantoorfunctie", "bureaus": 2}, 0),
    ("vestigingen_op_woonadres", {"gebruiksdoel": "kantoorfunctie", "vestigingen": 2}, 0),
    ("uitlener_en_huisvester", {**HOME, **LEND, "uitleners": 1}, 0),
    ("uitlener_en_huisvester", {**HOME, **LEND, "oppervlakte": 5}, 0),
    ("uitlener_en_huisvester", {**HOME, **LEND, "oppervlakte": 5, "uitleners": 1}, 1),
    ("uitlener_en_huisvester", {**HOME, "oppervlakte": 5, "uitleners": 0}, None),
    ("waadi_ontbreekt", {"uitleners_zonder_waadi": 0, "uitleners_waadi_leeg": 0}, 0),
    ("toelating_ontbreekt", {"uitleners_zonder_wtta": 0, "uitleners_wtta_leeg": 0}, 0),
    ("huisgezinnen_bij_uitlener", {"eigenaar_is_uitlener": 0, "huisgezinnen": 3}, 0),
    ("vervoerders_op_risicoadres", {**HOME, **LOT}, 0),
    ("vervoerders_op_risicoadres", {**HOME, **LOT, "oppervlakte": 5}, 2),
    ("vervoerders_op_risicoadres", {**HOME, **LOT, "rni_niet_in_brp": 5}, 2),
    ("vervoerders_op_risicoadres", {**HOME, **LOT, "rni_niet_in_brp": 6}, 2),
    ("vervoerders_op_risicoadres", {**HOME, **LOT, "vervoerders": 0, "oppervlakte": 5}, 0),
    ("vervoerders_op_risicoadres", {**HOME, **LOT, "rni_niet_in_brp": None}, None),
    ("publiek_op_woonadres", {**SHOP}, 2),
    ("publiek_op_woonadres", {**SHOP, "omgevingsvergunningen": 1}, 0),
    ("publiek_op_woonadres", {**SHOP, "publieksbedrijven": 0, "gebruiksdoel": None}, 0),
    ("koopsom_afwijking", {**PRICE}, 0.5),
    ("koopsom_afwijking", {**PRICE, "hoogste_koopsom_24m": 500}, 1.5),
    ("koopsom_afwijking", {**PRICE, "hoogste_koopsom_24m": 200}, 0.5),
    ("koopsom_afwijking", {"overdrachten_24m": 0}, 0),
    ("koopsom_afwijking", {**PRICE, "hoogste_woz_24m": None}, None),
    ("koopsom_afwijking", {**PRICE, "laagste_koopsom_24m": None}, None),
    ("stille_bedrijven", {"bedrijven_zonder_personeel": 0, "bedrijven_zonder_opgave": 0}, 0),
    ("vergunningen_boven_volwassenen",
     {"gebruiksdoel": "woonfunctie", "parkeervergunningen": 1, "volwassenen_mogelijk": 4}, 0),
    ("vergunningen_boven_volwassenen",
     {"gebruiksdoel": "winkelfunctie", "parkeervergunningen": 9, "volwassenen_mogelijk": 4}, 0),
    ("bibobuitkomst", {"besluiten_36m": 0}, 0),
    ("risicopanden_samen", {**HOME, "risicopanden_nabij": 3}, 0),
    ("risicopanden_samen", {**HOME, "oppervlakte": 5, "risicopanden_nabij": 3}, 3),
]  # fmt: skip


@pytest.fixture(scope="module")
def answers() -> list[dict[str, Any]]:
    """Compute every case in one statement, as a run does; what is not given is unknown."""
    definitions = read()
    norms = {name: norm.waarde for name, norm in settings().normen.items()}
    plan = Plan(definitions, Moment(PEILDATUM, norms), frozenset(Register))
    facts = definitions.feiten.values()
    have = {*ADDRESS_COLUMNS} | {n for f in facts if not f.formule for n in f.names}
    computed = stacked("gegeven", computable(plan, have), "stap")
    columns: dict[str, Any] = {"nummer": pa.array(range(len(CASES)))}
    for name in sorted(have):
        kind = pa.string() if name in _TEXTS else pa.float64()
        columns[name] = pa.array([given.get(name) for _, given, _ in CASES], kind)
    db = duckdb.connect()
    db.register("gegeven", pa.table(columns))
    query = f"SELECT * FROM {computed} ORDER BY nummer"
    rows: list[dict[str, Any]] = db.sql(query).to_arrow_table().to_pylist()
    return rows


@pytest.mark.parametrize(
    "number", range(len(CASES)), ids=[f"{n}-{case[0]}-is-{case[2]}" for n, case in enumerate(CASES)]
)
def test_a_formula_gives_exactly_this(answers: list[dict[str, Any]], number: int) -> None:
    name, _, expected = CASES[number]
    assert answers[number][name] == pytest.approx(expected)
