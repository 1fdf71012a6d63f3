"""What LO3 carries and barriere never reads; and the test set of the RvIG as it is."""

from collections import Counter
from pathlib import Path

import pytest

from barriere.errors import BadData
from barriere.model.register import Register
from barriere.sources import Context, empty, read
from barriere.sources.lo3.elements import is_lo3

from .lo3_rows import ANN, CAS, Hand, at, lo3, person, stays

CANARY = "KANARIE{}"
UNREAD = (
    *("01.02.10", "01.02.40", "01.03.20", "01.03.30", "01.04.10", "02.02.40", "02.03.30"),
    *("03.03.20", "04.05.10", "04.63.10", "05.02.40", "05.03.30", "06.08.10", "08.09.10"),
    *("08.11.10", "08.11.70", "08.12.10", "08.13.30", "09.02.10", "09.03.30", "10.39.10"),
    *("11.33.10", "12.35.10", "13.31.10"),
)


def test_nothing_of_an_unread_element_is_in_the_reading(hand_in: Hand) -> None:
    planted = {element: CANARY.format(i) for i, element in enumerate(UNREAD)}
    countries = {"08.14.10": "KANARIELAND", "08.14.20": "20200101"}
    text = lo3({**person("A", ANN), **at("20200101"), **planted, **countries})
    reading = hand_in(Register.BRP, text)
    assert stays(reading)[0]["vestiging_uit_buitenland"] is True
    assert "KANARIE" not in repr(reading.tables["brp"].to_pylist()) + repr(reading)
    assert {item.split()[0] for item in reading.skipped} == set(UNREAD)
    assert "04.05.10 (nationaliteit)" in reading.skipped


def test_no_person_number_is_in_the_reading(hand_in: Hand) -> None:
    text = lo3({**person("A", ANN, **{"09.01.20": CAS}), **at("20200101")})
    reading = hand_in(Register.BRP, text)
    assert ANN not in repr(reading.tables["brp"].to_pylist()) + repr(reading)
    assert CAS not in repr(reading.tables["brp"].to_pylist()) + repr(reading)


def test_an_element_that_is_needed_and_absent_is_named(hand_in: Hand) -> None:
    text = lo3({**person("A", ANN), **at("20200101")}).replace("07.70.10", "07.71.10")
    with pytest.raises(BadData, match=r"07\.70\.10"):
        hand_in(Register.BRP, text)


def test_a_file_that_starts_in_the_middle_of_a_list_is_refused(hand_in: Hand) -> None:
    with pytest.raises(BadData, match="persoonslijst"):
        hand_in(Register.BRP, lo3(at("20200101"), {**person("A", ANN), **at("20200101")}))


def test_a_plain_header_is_not_mistaken_for_lo3() -> None:
    assert not is_lo3(["persoon", "vbo_id", "datum_aanvang"])


@pytest.fixture(scope="module")
def testset(shared_data: Path) -> Path:
    return shared_data / "brp" / "testset_persoonslijsten_gba_v.csv"


def test_the_testset_is_accepted_as_it_is_and_every_row_is_accounted_for(
    testset: Path, context: Context
) -> None:
    reading = read(Register.BRP, testset, context)
    counts, table = reading.counts, reading.tables["brp"]
    assert counts["persoonslijsten"] == 687
    assert reading.rows == counts["regels"] == 2156
    parts = ("buitenland", "onjuist", "vervallen_lijst", "zelfde_verblijf", "zonder_verblijfplaats")
    assert counts["verblijven"] + sum(counts[part] for part in parts) == 2156
    assert table.schema == empty(Register.BRP).schema
    rejected = {reject.row for reject in reading.rejects}
    assert table.num_rows == counts["verblijven"] - len(rejected)
    assert len(rejected) / reading.rows < context.settings.levering.max_afkeur
    ends = Counter(table["reden_einde"].to_pylist())
    assert (ends["overlijden"], ends["VOW"]) == (16, 3)
    assert table["woont_er_niet"].to_pylist().count(True) == 2


def test_no_person_number_of_the_testset_is_in_the_tables(testset: Path, context: Context) -> None:
    kept = repr(read(Register.BRP, testset, context).tables["brp"].to_pylist())
    lines = testset.read_text("utf-8-sig").splitlines()[1:]
    numbers = {field for line in lines for field in line.split(";")[1:3] if field}
    assert len(numbers) > 1300
    assert [number for number in sorted(numbers) if number in kept] == []
