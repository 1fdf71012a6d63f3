"""Of all voorkomens of an object, the one that is valid on the peildatum."""

from collections.abc import Callable

import pytest

from barriere.errors import BadData, WrongUse
from barriere.model.delivery import Reading
from tests.sources.lvbag.making import DAY, bag, num, opr, tag, vbo, wpl, zipped

ReadBag = Callable[..., Reading]


def areas(reading: Reading) -> list[int | None]:
    areas: list[int | None] = reading.tables["bag"]["oppervlakte"].to_pylist()
    return areas


@pytest.mark.parametrize(
    ("begin", "end", "valid"),
    [
        (DAY, "", True),  # begins today
        ("2026-10-02", "", False),  # begins tomorrow
        ("2020-01-01", DAY, False),  # ends today: the end is the first day not
        ("2020-01-01", "2026-10-02", True),  # ends tomorrow
        (DAY, DAY, False),  # never was valid
        ("2020-01-01", "2020-06-01", False),
    ],
)
def test_it_holds_from_its_begin_up_to_and_not_including_its_end(
    begin: str, end: str, *, valid: bool, read_bag: ReadBag
) -> None:
    other = vbo("0014010000000002")
    reading = read_bag(bag(vbo(begin=begin, end=end), other, num(), opr(), wpl()))
    assert ("0014010000000001" in reading.tables["bag"]["vbo_id"].to_pylist()) is valid
    assert reading.counts["voorkomens verblijfsobject"] == 2
    assert reading.rows == 5


@pytest.mark.parametrize(("day", "area"), [("2021-12-31", 70), ("2022-01-01", 90)])
def test_an_earlier_peildatum_gives_what_held_then(day: str, area: int, read_bag: ReadBag) -> None:
    before = vbo(area=70, end="2022-01-01")
    after = vbo(area=90, begin="2022-01-01", version=2)
    reading = read_bag(bag(after, before, num()), day)
    assert areas(reading) == [area]
    assert reading.peildatum.isoformat() == day


def test_without_a_peildatum_the_day_is_that_of_the_extract(read_bag: ReadBag) -> None:
    assert read_bag(bag(vbo(), num())).peildatum.isoformat() == DAY


def test_a_later_day_than_the_extract_is_refused(read_bag: ReadBag) -> None:
    with pytest.raises(BadData, match="dit extract is van 01-10-2026") as caught:
        read_bag(bag(vbo()), "2026-10-02")
    assert "Laat --peildatum weg" in caught.value.remedy
    assert read_bag(bag(vbo()), DAY).tables["bag"].num_rows == 1


def test_an_extract_that_does_not_say_its_day_asks_for_one(read_bag: ReadBag) -> None:
    with pytest.raises(WrongUse, match="--peildatum"):
        read_bag(bag(vbo(), day=""))
    assert read_bag(bag(vbo(), day=""), DAY).tables["bag"].num_rows == 1


@pytest.mark.parametrize("first", [True, False])
def test_of_two_that_overlap_the_one_registered_last_counts(
    *, first: bool, read_bag: ReadBag
) -> None:
    wrong = vbo(area=70, version=1, registered="2020-01-02T10:00:00.000")
    right = vbo(area=90, version=2, registered="2020-03-01T10:00:00.000")
    stands = (wrong, right) if first else (right, wrong)
    assert areas(read_bag(bag(*stands, num()))) == [90]


@pytest.mark.parametrize("word", ["tijdstipInactiefLV", "tijdstipNietBagLV"])
def test_what_is_inactive_or_no_bag_is_counted_and_not_used(word: str, read_bag: ReadBag) -> None:
    gone = vbo("0014010000000002", lv=tag(word, "2020-02-01T12:00:00.000", "Historie"))
    reading = read_bag(bag(vbo(), gone, num()))
    assert reading.tables["bag"].num_rows == 1
    assert reading.counts["voorkomens verblijfsobject"] == 2
    assert any("Niet gebruikt" in notice for notice in reading.notices)


def test_parts_of_different_days_are_refused(read_bag: ReadBag) -> None:
    parts: dict[str, str | bytes] = {"a.xml": bag(vbo()), "b.xml": bag(num(), day="2026-09-01")}
    with pytest.raises(BadData, match="van 01-09-2026 en een ander deel van 01-10-2026"):
        read_bag(zipped(parts))


@pytest.mark.parametrize("begin", ["", "gisteren", "2020-02-30", "20200101"])
def test_a_voorkomen_without_a_good_date_is_rejected_with_its_id(
    begin: str, read_bag: ReadBag
) -> None:
    reading = read_bag(bag(vbo(), vbo("0014010000000002", begin=begin), num()))
    (reject,) = reading.rejects
    assert (reject.row, reject.column) == (2, "extract.zip, verblijfsobject")
    assert "datum" in reject.cause
    assert "verblijfsobject 0014010000000002, voorkomen 1" in reject.remedy
