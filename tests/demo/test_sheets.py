from pathlib import Path

import numpy as np
import pandas as pd
import pytest

from barriere.privacy.bsn import eleven_test

ADDRESS = ["postcode", "huisnummer", "huisletter", "toevoeging"]
PLACED = ["vbo_id", *ADDRESS]
SHEETS = {
    "brp.csv": [
        "persoon", "geboortedatum", "relatie", "functie_adres", *PLACED, "datum_aanvang",
        "datum_einde", "reden_einde", "vestiging_uit_buitenland", "in_onderzoek",
        "datum_in_onderzoek",
        "datum_einde_onderzoek", "geheim",
    ],
    "rni.csv": ["persoon", *PLACED, "datum_aanvang", "datum_einde", "telefoon", "email"],
    "kvk.csv": [
        "kvk_nummer", "vestigingsnummer", "handelsnaam", "sbi", "sbi_versie", *PLACED,
        "datum_aanvang", "datum_einde", "werkzame_personen", "waadi", "wtta", "functionaris",
    ],
    "vergunningen.xlsx": [
        "zaaknummer", "type", "status", *PLACED, "houder", "datum_besluit", "geldig_tot",
        "max_personen", "bibob",
    ],
    "meldingen.csv": ["melding_id", "datum", *PLACED, "soort", "kanaal", "melder"],
    "controles.csv": [
        "controle_id", "datum", *PLACED, "soort", "uitkomst", "bevinding", "maatregel", "hersteld",
        "hercontrole_voor",
    ],
    "eigendom.csv": [
        "vbo_id", "eigenaar", "soort_eigenaar", "datum_verkrijging", "woz_waarde", "koopsom",
    ],
    "signalen.csv": ["datum", *PLACED, "soort", "grondslag"],
    "parkeren.csv": [*PLACED, "soort", "aantal"],
    "waarnemingen.csv": ["datum", *PLACED, "soort", "aantal"],
    "bijzonder.ods": ["vbo_id", "soort", "geheim"],
    "afstemming.csv": [*PLACED, "houder", "tot"],
    "openingstijden.csv": [*PLACED, "weekdag", "van", "tot"],
    "partners.csv": ["partner", "datum", "van", "tot"],
}  # fmt: skip
WORDS = {
    ("brp.csv", "functie_adres"): {"W", "B"},
    ("brp.csv", "reden_einde"): {
        "", "verhuisd", "emigratie", "VOW", "overlijden", "ambtshalve", "overig",
    },
    ("brp.csv", "geheim"): set("01234567"),
    ("vergunningen.xlsx", "type"): {
        "exploitatie_horeca", "alcohol", "seksinrichting", "omzetting", "onttrekking", "verhuur",
        "logies", "gebruiksmelding", "omgeving",
    },
    ("vergunningen.xlsx", "status"): {
        "aangevraagd", "verleend", "geweigerd", "ingetrokken", "verlopen", "geschorst",
    },
    ("vergunningen.xlsx", "bibob"): {
        "", "geen", "mindere_mate", "ernstig_gevaar", "ingetrokken_na_vragen",
    },
    ("meldingen.csv", "soort"): {
        "overlast", "overbewoning", "wisselend_bezoek", "busjes", "niet_pluis_burgerzaken",
        "illegale_verhuur", "onvergund_seksbedrijf", "afval_energie", "brandgevaar", "overig",
    },
    ("meldingen.csv", "kanaal"): {"burger", "medewerker", "partner", "mma"},
    ("controles.csv", "soort"): {"integraal", "wonen", "brp", "horeca", "seks", "brand", "overig"},
    ("controles.csv", "uitkomst"): {"niemand_aanwezig", "geen_medewerking", "toegang_verleend"},
    ("controles.csv", "maatregel"): {
        "geen", "waarschuwing", "lod", "boete", "sluiting", "vergunning_ingetrokken",
        "adresonderzoek", "overig",
    },
    ("eigendom.csv", "soort_eigenaar"): {"particulier", "corporatie", "rechtspersoon"},
    ("signalen.csv", "soort"): {"laa", "post_retour", "bestuurlijke_rapportage", "partner"},
    ("waarnemingen.csv", "soort"): {"busje", "bezoek", "bewoning", "overig"},
    ("bijzonder.ods", "soort"): {
        "coa", "opvang", "zorg", "beschermd_wonen", "studentencomplex", "klooster", "hotel", "snf",
        "penitentiair",
    },
}  # fmt: skip


def _sheet(path: Path) -> pd.DataFrame:
    if path.suffix == ".csv":
        return pd.read_csv(path, sep=";", dtype=str, keep_default_na=False)
    return pd.read_excel(path, dtype=str, engine="calamine", keep_default_na=False)


@pytest.mark.parametrize("name", SHEETS)
def test_a_sheet_has_the_columns_that_readers_expect(leveringen: Path, name: str) -> None:
    assert list(_sheet(leveringen / name).columns) == SHEETS[name]


@pytest.mark.parametrize(("name", "column"), WORDS)
def test_a_closed_column_has_only_its_own_words(leveringen: Path, name: str, column: str) -> None:
    assert set(_sheet(leveringen / name)[column]) <= WORDS[name, column]


def test_every_citizen_number_passes_the_elfproef_and_was_given_to_nobody(
    leveringen: Path,
) -> None:
    for name in ("brp.csv", "rni.csv"):
        numbers = _sheet(leveringen / name)["persoon"]
        assert numbers.str.fullmatch(r"999\d{6}").all()
        assert eleven_test(numbers.to_numpy(dtype=str).astype(np.int64)).all()


def test_the_elfproef_refuses_a_number_with_one_digit_wrong() -> None:
    good = np.array([999990019])
    assert eleven_test(good).all()
    assert not eleven_test(good - 1).any()


def test_a_few_rows_in_a_thousand_must_be_rejected(leveringen: Path) -> None:
    wrong = (_sheet(leveringen / "brp.csv")["datum_aanvang"] == "20261341").mean()
    assert 0.001 < wrong < 0.005


def test_addresses_are_typed_as_people_type_them(leveringen: Path) -> None:
    sheet = _sheet(leveringen / "parkeren.csv")
    assert sheet["huisletter"].str.fullmatch("[a-z]").any()
    assert sheet["toevoeging"].str.contains("[A-Z]").any()
    assert sheet["postcode"].str.contains(" ").any()


def test_some_dates_of_arrival_are_incomplete(leveringen: Path) -> None:
    dates = _sheet(leveringen / "brp.csv")["datum_aanvang"]
    assert dates.str.endswith("00").sum() > 100
    assert (dates == "00000000").any()


def test_nobody_leaves_before_arriving(leveringen: Path) -> None:
    sheet = _sheet(leveringen / "brp.csv")
    whole = ~sheet["datum_aanvang"].str.endswith("00") & (sheet["datum_aanvang"] != "20261341")
    ended = sheet[whole & (sheet["datum_einde"] != "")]
    assert (ended["datum_aanvang"] < ended["datum_einde"]).all()


def test_nobody_lives_on_two_addresses_at_once(leveringen: Path) -> None:
    sheet = _sheet(leveringen / "brp.csv")
    now = sheet[(sheet["datum_einde"] == "") & (sheet["functie_adres"] == "W")]
    assert not now["persoon"].duplicated().any()


def test_all_required_partners_can_come_on_at_least_two_days_in_every_quarter(
    leveringen: Path,
) -> None:
    sheet = _sheet(leveringen / "partners.csv")
    required = sheet[sheet["partner"] != "brandweer"]
    together = required.groupby("datum")["partner"].nunique() == 4
    days = pd.to_datetime(together.index[together])
    assert (pd.Series(days.quarter).value_counts() >= 2).all()
    assert set(days.quarter) == {1, 2, 3, 4}
