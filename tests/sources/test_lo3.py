"""Persoonslijsten become stays; forbidden elements are never taken in."""

from datetime import date

import pytest

from barriere.model.delivery import Reading
from barriere.model.register import Register

from .lo3_rows import ANN, BOB, CAS, HOME, Hand, at, lo3, person, stays


def test_a_row_without_a_key_continues_the_list_above_it(hand_in: Hand) -> None:
    text = lo3(
        {**person("LG1", ANN), **at("20200101")},
        at("20100101", **{"08_11_80": "0014010000000002"}),
        {**person("lg2", BOB), **at("20150101")},
    )
    now, before, other = stays(reading := hand_in(Register.BRP, text))
    assert reading.counts["persoonslijsten"] == 2
    assert now["persoon"] == before["persoon"] != other["persoon"]
    assert now["datum_einde_vroegst"] is None
    assert before["datum_einde_vroegst"] == before["datum_einde_laatst"] == date(2020, 1, 1)
    assert before["reden_einde"] == "verhuisd"
    assert [row["rij"] for row in (now, before, other)] == [2, 3, 4]


def test_a_stay_ends_somewhere_in_the_month_the_next_one_starts(hand_in: Hand) -> None:
    text = lo3({**person("A", ANN), **at("20200800")}, at("20100000"))
    now, before = stays(hand_in(Register.BRP, text))
    assert (now["datum_aanvang_vroegst"], now["datum_aanvang_laatst"]) == (
        before["datum_einde_vroegst"],
        before["datum_einde_laatst"],
    )
    assert before["datum_einde_laatst"] == date(2020, 8, 31)


@pytest.mark.parametrize(("country", "reason"), [("0000", "VOW"), ("5010", "emigratie")])
def test_a_record_abroad_is_no_stay_and_ends_the_one_before(
    country: str, reason: str, hand_in: Hand
) -> None:
    away = {"08.13.10": country, "08.13.20": "20190405"}
    back = {**person("A", ANN), **at("20200101")}
    reading = hand_in(Register.BRP, lo3(back, away, at("20100101")))
    now, before = stays(reading)
    assert now["datum_einde_vroegst"] is None
    assert (before["reden_einde"], before["datum_einde_vroegst"]) == (reason, date(2019, 4, 5))
    assert reading.counts["buitenland"] == 1


@pytest.mark.parametrize(
    ("code", "reason"), [("O", "overlijden"), ("E", "emigratie"), ("M", "overig"), ("R", "overig")]
)
def test_a_suspended_list_ends_the_stay_it_stands_on(code: str, reason: str, hand_in: Hand) -> None:
    ended = person("A", ANN, **{"07.67.10": "20240200", "07.67.20": code})
    (stay,) = stays(hand_in(Register.BRP, lo3({**ended, **at("20200101")})))
    assert stay["reden_einde"] == reason
    assert (stay["datum_einde_vroegst"], stay["datum_einde_laatst"]) == (
        date(2024, 2, 1),
        date(2024, 2, 29),
    )


@pytest.mark.parametrize("code", ["F", "W"])
def test_a_list_that_was_a_mistake_has_no_stays(code: str, hand_in: Hand) -> None:
    wrong = person("A", ANN, **{"07.67.10": "20240201", "07.67.20": code})
    reading = hand_in(Register.BRP, lo3({**wrong, **at("20200101")}, at("20100101")))
    assert stays(reading) == []
    assert reading.counts["vervallen_lijst"] == 2


def test_an_incorrect_record_never_was(hand_in: Hand) -> None:
    reading = hand_in(
        Register.BRP,
        lo3(
            {**person("A", ANN), **at("20200101")},
            at("20150101", **{"08_84_10": "O"}),
            at("20100101"),
        ),
    )
    assert [row["rij"] for row in stays(reading)] == [2, 4]
    assert reading.counts["onjuist"] == 1


@pytest.mark.parametrize("how", ["T", "W"])
def test_a_technical_change_is_the_same_stay_written_again(how: str, hand_in: Hand) -> None:
    reading = hand_in(
        Register.BRP,
        lo3(
            {**person("A", ANN), **at("20100101", **{"08_72_10": how})},
            at("20100101", **{"08_11_80": "", "08_72_10": "I"}),
            at("20000101"),
        ),
    )
    now, before = stays(reading)
    assert now["vbo_id"] == HOME["08.11.80"]
    assert before["datum_einde_vroegst"] == date(2010, 1, 1)
    assert before["reden_einde"] == "verhuisd"
    assert reading.counts["zelfde_verblijf"] == 1


def test_who_is_established_not_to_live_there_is_marked_from_that_day(hand_in: Hand) -> None:
    under = {"08_83_10": "089999", "08_83_20": "20210702"}
    (stay,) = stays(hand_in(Register.BRP, lo3({**person("A", ANN), **at("20000101", **under)})))
    assert stay["woont_er_niet"] is True
    assert stay["woont_er_niet_vroegst"] == date(2021, 7, 2)


def test_settling_from_abroad_belongs_to_the_stay_it_began_with(hand_in: Hand) -> None:
    settled = {"08_14_10": "5010", "08_14_20": "20100101"}
    text = lo3({**person("A", ANN), **at("20200101", **settled)}, at("20100101", **settled))
    now, first = stays(hand_in(Register.BRP, text))
    assert (now["vestiging_uit_buitenland"], first["vestiging_uit_buitenland"]) == (False, True)


def test_an_unlinkable_address_stays_a_stay_for_the_store_to_list(hand_in: Hand) -> None:
    bare = {"08_11_80": "", "08_11_60": "", "08_11_20": ""}
    (stay,) = stays(hand_in(Register.BRP, lo3({**person("A", ANN), **at("19700101", **bare)})))
    assert stay["vbo_id"] is stay["postcode"] is None


def test_a_reject_names_the_element_the_office_knows(hand_in: Hand) -> None:
    wrong = {"08_11_80": "0014200000000001"}
    reading = hand_in(Register.BRP, lo3({**person("A", ANN), **at("20200101", **wrong)}))
    assert [(r.row, r.column) for r in reading.rejects] == [(2, "08.11.80")]


def relations(reading: Reading) -> dict[int, set[str]]:
    return {
        row["rij"]: set(row["relatie"].split(",")) if row["relatie"] else set()
        for row in stays(reading)
    }


def test_parents_partners_and_children_share_a_key_and_others_do_not(hand_in: Hand) -> None:
    text = lo3(
        {**person("A", ANN, **{"05.01.20": BOB, "09.01.20": CAS}), **at("20200101")},
        {**person("B", BOB, **{"05.01.20": ANN}), **at("20200101")},
        {**person("C", CAS, **{"02.01.20": ANN}), **at("20200101")},
    )
    ann, bob, cas = relations(hand_in(Register.BRP, text)).values()
    assert len(ann & bob) == 1
    assert len(ann & cas) == 1
    assert not bob & cas


def test_a_dissolved_partnership_is_no_relation(hand_in: Hand) -> None:
    ex = {"05.01.20": BOB, "05.07.10": "20150101", "05.H": "55"}
    was = {"05.01.20": BOB}
    text = lo3(
        {**person("A", ANN, **ex), **at("20200101")},
        was,
        {**person("B", BOB), **at("20200101")},
    )
    assert all(not keys for keys in relations(hand_in(Register.BRP, text)).values())


def test_a_relative_known_by_a_nummer_only_is_the_same_person(hand_in: Hand) -> None:
    text = lo3(
        {
            **person("A", ANN, **{"01.01.10": "1111111111", "09.01.10": "2222222222"}),
            **at("20200101"),
        },
        {**person("B", BOB, **{"01.01.10": "2222222222"}), **at("20200101")},
    )
    ann, bob = relations(hand_in(Register.BRP, text)).values()
    assert ann == bob != set()
