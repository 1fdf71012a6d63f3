"""What a value on a sheet means: intervals, unknowns, ids, secrecy."""

from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from barriere.model.register import Register

from .good_rows import GOOD, VBO, Hand, csv, only


def test_a_stay_keeps_intervals_relations_and_who_does_not_live_there(hand_in: Hand) -> None:
    row = only(hand_in(Register.BRP, csv(GOOD[Register.BRP])))
    assert (row["datum_aanvang_vroegst"], row["datum_aanvang_laatst"]) == (date(2020, 8, 15),) * 2
    assert row["datum_einde_vroegst"] == date(2021, 1, 1)
    assert row["datum_einde_laatst"] == date(2021, 12, 31)
    assert row["reden_einde"] == "VOW"
    assert len(set(row["relatie"].split(","))) == 2
    assert row["vestiging_uit_buitenland"] is True
    assert row["woont_er_niet"] is True
    assert row["woont_er_niet_vroegst"] == date(2020, 12, 1)
    assert row["woont_er_niet_laatst"] == date(2020, 12, 31)


@pytest.mark.parametrize(
    ("born", "adult"),
    [
        ("19500101", (None, None)),
        ("20061101", (None, None)),
        ("20061102", (date(2024, 11, 2), date(2024, 11, 2))),
        ("20090700", (date(2027, 7, 1), date(2027, 7, 31))),
        ("20100000", (date(2028, 1, 1), date(2028, 12, 31))),
        ("20080229", (date(2026, 3, 1), date(2026, 3, 1))),
        ("00000000", (date(1, 1, 1), date(9999, 12, 31))),
        ("", (date(1, 1, 1), date(9999, 12, 31))),
    ],
)
def test_of_a_birth_date_only_recent_or_coming_adulthood_is_kept(
    born: str, adult: tuple[date | None, date | None], hand_in: Hand
) -> None:
    row = only(hand_in(Register.BRP, csv({**GOOD[Register.BRP], "geboortedatum": born})))
    assert (row["meerderjarig_vroegst"], row["meerderjarig_laatst"]) == adult


@pytest.mark.parametrize("geheim", ["8", "128", "123456782", "999999999999"])
def test_a_secrecy_that_cannot_be_is_rejected_and_still_asks_for_shielding(
    geheim: str, hand_in: Hand
) -> None:
    reading = hand_in(Register.BRP, csv({**GOOD[Register.BRP], "geheim": geheim}))
    assert [reject.column for reject in reading.rejects] == ["geheim"]
    said = any("waren geheim" in notice for notice in reading.notices)
    assert said == (len(geheim) < 10)


def test_a_birth_after_the_peildatum_cannot_be(hand_in: Hand) -> None:
    (reject,) = hand_in(
        Register.BRP, csv({**GOOD[Register.BRP], "geboortedatum": "20261102"})
    ).rejects
    assert reject.column == "geboortedatum"


def test_a_surname_is_not_read_unless_switched_on(hand_in: Hand, context: Any) -> None:
    text = csv({**GOOD[Register.BRP], "geslachtsnaam": "Kanarie"})
    assert only(hand_in(Register.BRP, text))["achternaam"] is None
    on = context.settings.model_copy(
        update={"score": context.settings.score.model_copy(update={"achternaam": True})}
    )
    row = only(hand_in(Register.BRP, text, replace(context, settings=on)))
    assert len(row["achternaam"]) == 32


def test_an_object_keeps_its_uses_and_says_unknown_where_it_is_unknown(hand_in: Hand) -> None:
    row = only(hand_in(Register.BAG, csv(GOOD[Register.BAG])))
    assert row["gebruiksdoel"] == "woonfunctie,winkelfunctie"
    assert row["status"] == "Verblijfsobject in gebruik"
    assert (row["huisletter"], row["toevoeging"]) == ("A", "BIS")
    assert (row["x"], row["y"]) == (233900.5, 581900.0)


@pytest.mark.parametrize("area", ["0", "1", "999999", ""])
def test_an_area_that_means_unknown_is_unknown(area: str, hand_in: Hand) -> None:
    row = only(hand_in(Register.BAG, csv({**GOOD[Register.BAG], "oppervlakte": area})))
    assert row["oppervlakte"] is None


@pytest.mark.parametrize("area", [2, 999_998])
def test_the_areas_beside_them_are_areas(area: int, hand_in: Hand) -> None:
    row = only(hand_in(Register.BAG, csv({**GOOD[Register.BAG], "oppervlakte": str(area)})))
    assert row["oppervlakte"] == area


def test_sbi_codes_lose_their_dots(hand_in: Hand) -> None:
    row = only(hand_in(Register.KVK, csv(GOOD[Register.KVK])))
    assert (row["sbi"], row["wtta"], row["waadi"]) == ("78201,56101", None, False)


def test_one_holder_is_the_same_in_every_register(hand_in: Hand) -> None:
    firm = only(hand_in(Register.KVK, csv(GOOD[Register.KVK])))["functionaris"]
    assert only(hand_in(Register.VERGUNNINGEN, csv(GOOD[Register.VERGUNNINGEN])))["houder"] == firm
    assert only(hand_in(Register.EIGENDOM, csv(GOOD[Register.EIGENDOM])))["eigenaar"] == firm


def test_an_end_before_the_start_is_rejected_only_when_it_is_certain(hand_in: Hand) -> None:
    row = GOOD[Register.BRP] | {"datum_aanvang": "20200815", "reden_einde": ""}
    certain = hand_in(Register.BRP, csv({**row, "datum_einde": "20200800"}))
    assert certain.rejects == []
    wrong = hand_in(Register.BRP, csv({**row, "datum_einde": "20200814"}))
    assert [reject.column for reject in wrong.rejects] == ["datum_einde"]


@pytest.mark.parametrize("kind", ["01", "02", "03"])
def test_the_three_kinds_of_objects_are_addresses(kind: str, hand_in: Hand) -> None:
    only(
        hand_in(Register.PARKEREN, csv({**GOOD[Register.PARKEREN], "vbo_id": f"0014{kind}{1:010}"}))
    )


@pytest.mark.parametrize("kind", ["00", "04", "10", "20", "30"])
def test_no_other_bag_object_is_an_address(kind: str, hand_in: Hand) -> None:
    wrong = {**GOOD[Register.PARKEREN], "vbo_id": f"0014{kind}{1:010}"}
    assert hand_in(Register.PARKEREN, csv(wrong)).rejects[0].column == "vbo_id"


def test_zeros_that_a_spreadsheet_ate_are_put_back_with_a_notice(hand_in: Hand) -> None:
    reading = hand_in(
        Register.PARKEREN, csv({**GOOD[Register.PARKEREN], "vbo_id": VBO.lstrip("0")})
    )
    assert only(reading)["vbo_id"] == VBO
    assert any("voorloopnullen" in notice for notice in reading.notices)


def test_a_bsn_that_lost_its_zero_is_the_same_person_with_a_notice(hand_in: Hand) -> None:
    row = {**GOOD[Register.BRP], "persoon": "012345672"}
    whole, short = (
        hand_in(Register.BRP, csv({**row, "persoon": p})) for p in ("012345672", "12345672")
    )
    assert only(whole)["persoon"] == only(short)["persoon"]
    assert any("elfproef" in notice for notice in short.notices)


def test_an_impossible_bsn_is_rejected_without_repeating_it(hand_in: Hand) -> None:
    reading = hand_in(Register.BRP, csv({**GOOD[Register.BRP], "persoon": "999993654"}))
    (reject,) = reading.rejects
    assert (reject.column, "elfproef" in reject.cause) == ("persoon", True)
    assert "999993654" not in repr(reading)


def test_a_melding_id_that_comes_back_is_rejected_though_the_row_differs(hand_in: Hand) -> None:
    reading = hand_in(Register.MELDINGEN, csv(GOOD[Register.MELDINGEN], {"soort": "overig"}))
    (reject,) = reading.rejects
    assert (reject.row, reject.column) == (3, "melding_id")


def test_one_permit_may_cover_several_addresses(hand_in: Hand) -> None:
    other = {"vbo_id": "0014010000000002"}
    reading = hand_in(Register.VERGUNNINGEN, csv(GOOD[Register.VERGUNNINGEN], other))
    assert reading.rejects == []


def test_a_partner_must_be_one_of_the_settings(hand_in: Hand) -> None:
    assert only(hand_in(Register.PARTNERS, csv(GOOD[Register.PARTNERS])))["partner"] == "politie"
    (reject,) = hand_in(
        Register.PARTNERS, csv({**GOOD[Register.PARTNERS], "partner": "scouting"})
    ).rejects
    assert "politie" in reject.remedy


def test_who_asked_for_a_hold_stays_readable_for_the_officer(hand_in: Hand) -> None:
    assert (
        only(hand_in(Register.AFSTEMMING, csv(GOOD[Register.AFSTEMMING])))["houder"] == "toestel 12"
    )


def test_a_rejected_row_that_was_secret_is_pointed_out(hand_in: Hand) -> None:
    secret = {**GOOD[Register.BRP], "functie_adres": "?", "geheim": "7"}
    notices = " ".join(hand_in(Register.BRP, csv(secret)).notices)
    assert "regel 2" in notices
    assert "barriere afscherm" in notices


@pytest.mark.parametrize(("geheim", "said"), [("", True), ("0", False), ("7", False)])
def test_unknown_secrecy_is_pointed_out(geheim: str, *, said: bool, hand_in: Hand) -> None:
    notices = " ".join(hand_in(Register.BRP, csv({**GOOD[Register.BRP], "geheim": geheim})).notices)
    assert ("'geheim' leeg" in notices) == said


@pytest.mark.parametrize(("day", "said"), [("20261101", False), ("20261102", True)])
def test_a_report_from_after_the_peildatum_is_pointed_out(
    day: str, *, said: bool, hand_in: Hand
) -> None:
    notices = " ".join(
        hand_in(Register.MELDINGEN, csv({**GOOD[Register.MELDINGEN], "datum": day})).notices
    )
    assert ("klopt de peildatum?" in notices) == said


def test_the_delivery_says_which_key_its_pseudonyms_have(hand_in: Hand, context: Any) -> None:
    keyed = hand_in(Register.MELDINGEN, csv(GOOD[Register.MELDINGEN])).notices
    assert any(context.key.merk in notice for notice in keyed)
    assert hand_in(Register.PARKEREN, csv(GOOD[Register.PARKEREN])).notices == []
