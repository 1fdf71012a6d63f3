"""Personen of Haal Centraal become stays, in whichever form and variant they come."""

import json
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from barriere.model.register import Register
from barriere.sources import Context, empty, read
from barriere.sources.recognise import Format, recognise
from tests.living import CERTAIN, NOT, POSSIBLE, course

from .hc_records import HOME, persoon, read_json
from .lo3_rows import ANN, BOB, CAS, Hand


@pytest.mark.parametrize(
    "content",
    [
        json.dumps([persoon(ANN), persoon(BOB)]),
        json.dumps([persoon(ANN), persoon(BOB)], indent=2),
        json.dumps({"type": "RaadpleegMetBurgerservicenummer",
                    "personen": [persoon(ANN), persoon(BOB)]}),
        json.dumps(persoon(ANN)) + "\n\n" + json.dumps(persoon(BOB)) + "\n",
        json.dumps({"personen": [persoon(ANN)]}) + "\n" + json.dumps({"personen": [persoon(BOB)]}),
        "\ufeff" + json.dumps([persoon(ANN), persoon(BOB)]),
    ],
    ids=["lijst", "ingesprongen", "antwoord", "regels", "antwoorden per regel", "BOM"],
)  # fmt: skip
def test_a_list_an_answer_and_json_lines_say_the_same(content: str, hand_in: Hand) -> None:
    reading = read_json(hand_in, content)
    assert reading.rejects == []
    assert reading.rows == reading.counts["personen"] == 2
    assert [row["rij"] for row in reading.tables["brp"].to_pylist()] == [1, 2]
    assert reading.tables["brp"].schema == empty(Register.BRP).schema


@pytest.mark.parametrize(
    ("written", "days"),
    [
        ({"type": "Datum", "datum": "2018-07-01", "langFormaat": "1 juli 2018"},
         {"2018-06-30": NOT, "2018-07-01": CERTAIN}),
        ({"type": "JaarMaandDatum", "jaar": 2018, "maand": 7},
         {"2018-06-30": NOT, "2018-07-31": POSSIBLE, "2018-08-01": CERTAIN}),
        ({"type": "JaarDatum", "jaar": 2018},
         {"2017-12-31": NOT, "2018-12-31": POSSIBLE, "2019-01-01": CERTAIN}),
        ({"type": "DatumOnbekend", "onbekend": True}, {"1950-01-01": POSSIBLE}),
        ("20180700", {"2018-07-31": POSSIBLE, "2018-08-01": CERTAIN}),
        (None, {"1950-01-01": POSSIBLE, "2026-01-01": POSSIBLE}),
    ],
)  # fmt: skip
def test_each_type_of_date_is_as_open_as_it_says(
    written: Any, days: dict[str, str], hand_in: Hand
) -> None:
    assert course(read_json(hand_in, [persoon(ANN, written)]), HOME, days) == days


@pytest.mark.parametrize(
    "written",
    [
        "20230230", "20231300", "20230015", "2023-2-1", "gisteren",
        {"type": "JaarMaandDatum", "jaar": 2018, "maand": 13},
        {"type": "JaarMaandDatum", "jaar": 2018},
        {"type": "JaarDatum", "jaar": -5},
        {"type": "Datum"},
        {},
    ],
)  # fmt: skip
def test_an_impossible_date_is_rejected_by_the_number_of_its_record(
    written: Any, hand_in: Hand
) -> None:
    reading = read_json(hand_in, [persoon(BOB), persoon(ANN, written)])
    column = "verblijfplaats.datumAanvangAdreshouding"
    assert [(r.row, r.column) for r in reading.rejects] == [(2, column)]


def test_the_public_variant_reads_its_own_members(hand_in: Hand) -> None:
    day = {"type": "Datum", "datum": "2020-01-01"}
    public = {
        "burgerservicenummer": ANN,
        "geheimhoudingPersoonsgegevens": True,
        "verblijfplaats": {
            "type": "Adres",
            "functieAdres": {"code": "W"},
            "adresseerbaarObjectIdentificatie": HOME,
            "datumVan": day,
            "verblijfadres": {"postcode": "9711LV", "huisnummer": 12, "huisletter": "a"},
            "inOnderzoek": {"type": True, "datumIngangOnderzoek": day},
        },
    }
    (stay,) = read_json(hand_in, {"personen": [public]}).tables["brp"].to_pylist()
    assert (stay["huisnummer"], stay["huisletter"], stay["postcode"]) == (12, "A", "9711LV")
    assert stay["geheim"] > 0
    assert stay["in_onderzoek"] == "080000"
    assert stay["datum_in_onderzoek_vroegst"] == stay["datum_aanvang_vroegst"] == date(2020, 1, 1)


@pytest.mark.parametrize("kind", ["VerblijfplaatsBuitenland", "VerblijfplaatsOnbekend"])
def test_who_is_abroad_or_vanished_has_no_stay(kind: str, hand_in: Hand) -> None:
    gone = {"type": kind, "datumVan": {"type": "JaarDatum", "jaar": 2020}}
    reading = read_json(hand_in, [{"burgerservicenummer": ANN, "verblijfplaats": gone}])
    assert (reading.tables["brp"].num_rows, reading.counts["buitenland"]) == (0, 1)


def test_established_not_to_live_there_reads_as_089999(hand_in: Hand) -> None:
    gone = {"indicatieVastgesteldVerblijftNietOpAdres": True,
            "inOnderzoek": {"datumIngangOnderzoek": "20210101"}}  # fmt: skip
    reading = read_json(hand_in, [persoon(ANN, verblijfplaats=gone)])
    days = {"2020-12-31": CERTAIN, "2021-01-01": NOT}
    assert course(reading, HOME, days) == days


@pytest.mark.parametrize(("code", "reason"), [("O", "overlijden"), ("E", "emigratie")])
def test_a_suspended_person_left(code: str, reason: str, hand_in: Hand) -> None:
    ended = {"datum": "20240201", "reden": {"code": code}}
    reading = read_json(hand_in, [persoon(ANN, opschortingBijhouding=ended)])
    days = {"2024-01-31": CERTAIN, "2024-02-01": NOT}
    assert course(reading, HOME, days) == days
    assert reading.tables["brp"]["reden_einde"].to_pylist() == [reason]


def test_stacked_records_give_history_and_secrecy_to_the_whole_stack(hand_in: Hand) -> None:
    other = "0014010000000002"
    records = [
        {"burgerservicenummer": ANN, "geheimhoudingPersoonsgegevens": "3",
         "verblijfplaats": {"datumAanvangAdreshouding": "20200101",
                            "adresseerbaarObjectIdentificatie": HOME}},
        {"burgerservicenummer": ANN,
         "verblijfplaats": {"datumAanvangAdreshouding": "20150101",
                            "datumEindeAdreshouding": "20190601",
                            "adresseerbaarObjectIdentificatie": other}},
    ]  # fmt: skip
    reading = read_json(hand_in, records)
    days = {"2015-01-01": CERTAIN, "2019-05-31": CERTAIN, "2019-06-01": NOT}
    assert course(reading, other, days) == days
    assert reading.tables["brp"]["geheim"].to_pylist() == [3, 3]
    assert any("functie" in notice for notice in reading.notices)


def test_an_absent_function_is_not_a_home_where_the_file_names_functions(hand_in: Hand) -> None:
    silent = persoon(BOB)
    del silent["verblijfplaats"]["functieAdres"]
    reading = read_json(hand_in, [persoon(ANN), silent])
    assert [(r.row, r.column) for r in reading.rejects] == [(2, "verblijfplaats.functieAdres")]


def test_kinship_comes_from_numbers_and_a_former_partner_is_none(hand_in: Hand) -> None:
    ann = persoon(ANN, kinderen=[{"burgerservicenummer": CAS}], partners=[
        {"burgerservicenummer": BOB, "ontbindingHuwelijkPartnerschap": {"datum": "20190000"}},
    ])  # fmt: skip
    cas = persoon(CAS, ouders=[{"burgerservicenummer": ANN, "ouderAanduiding": "1"}])
    rows = read_json(hand_in, [ann, persoon(BOB), cas]).tables["brp"].to_pylist()
    kin = [set(row["relatie"].split(",")) if row["relatie"] else set() for row in rows]
    assert kin[0] == kin[2] != set()
    assert kin[1] == set()


def test_the_personen_of_the_mock_are_read_and_their_traits_are_not(
    shared_data: Path, context: Context
) -> None:
    reading = read(Register.BRP, shared_data / "brp" / "personen_mock.json", context)
    assert reading.rows == reading.counts["personen"] == 1176
    assert reading.counts["verblijven"] + reading.counts["buitenland"] == 1176
    assert len({reject.row for reject in reading.rejects}) == 5
    skipped = set(reading.skipped)
    assert {"nationaliteiten (nationaliteit)", "geboorte.land (geboorteland)",
            "geboorte.plaats (geboorteplaats)", "verblijfstitel (verblijfstitel)",
            "naam", "gezag"} <= skipped  # fmt: skip
    assert not any(name.startswith("burgerservicenummer") for name in skipped)
    assert sum(1 for key in reading.tables["brp"]["relatie"].to_pylist() if key) > 100
    assert set(reading.tables["brp"]["achternaam"].to_pylist()) == {None}


CANARY = "KANARIE"


def test_what_is_not_declared_is_never_in_the_reading(hand_in: Hand, context: Context) -> None:
    bird = persoon(
        ANN,
        naam={"geslachtsnaam": CANARY, "voornamen": CANARY},
        nationaliteiten=[{"nationaliteit": {"code": CANARY}}],
        immigratie={"landVanwaarIngeschreven": {"code": CANARY},
                    "datumVestigingInNederland": "20200101"},
        verblijfstitel={"aanduiding": {"code": CANARY}},
    )  # fmt: skip
    bird["geboorte"]["land"] = {"code": CANARY}
    reading = read_json(hand_in, [bird])
    assert CANARY not in repr(reading) + repr(reading.tables["brp"].to_pylist())
    assert ANN not in repr(reading) + repr(reading.tables["brp"].to_pylist())
    (stay,) = reading.tables["brp"].to_pylist()
    assert stay["vestiging_uit_buitenland"] is True
    on = context.settings.model_copy(
        update={"score": context.settings.score.model_copy(update={"achternaam": True})}
    )
    (named,) = read_json(hand_in, [bird], replace(context, settings=on)).tables["brp"].to_pylist()
    assert named["achternaam"] is not None
    assert CANARY not in repr(named)


@pytest.mark.parametrize(
    ("head", "kind"),
    [
        (b'[{"burgerservicenummer": "1"}]', Format.JSON),
        (b'  \n{"personen": []}', Format.JSON),
        (b'{"type": "X", "bewoningen": []}', Format.JSON),
        (b'{"type": "FeatureCollection", "features": []}', Format.GEOJSON),
        (b'{"features": [], "type": "FeatureCollection"}', Format.GEOJSON),
    ],
)
def test_json_is_told_from_geojson_by_what_is_in_it(
    head: bytes, kind: Format, tmp_path: Path
) -> None:
    path = tmp_path / "bestand"
    path.write_bytes(head)
    assert recognise(path) is kind
