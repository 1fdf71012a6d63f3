"""An object with its number, street, place and pand, in every way that it is written."""

from collections.abc import Callable

import pytest

from barriere.errors import BadData
from barriere.model.delivery import Reading
from tests.sources.lvbag.making import (
    PND,
    VBO,
    WPL,
    bag,
    examined,
    num,
    opr,
    pnd,
    relations,
    vbo,
    whole,
    wpl,
    zipped,
)

ReadBag = Callable[..., Reading]
SECOND = "0014200000000002"


def test_an_address_has_everything_it_refers_to(read_bag: ReadBag) -> None:
    two = vbo(panden=(PND, "0014100000000002"), uses=("woonfunctie", "winkelfunctie"))
    reading = read_bag(whole(number=two))
    (row,) = reading.tables["bag"].to_pylist()
    assert row["vbo_id"] == VBO
    assert (row["straat"], row["huisnummer"], row["postcode"]) == ("Grote Markt", 1, "9711LV")
    assert row["woonplaats"] == "Groningen"
    assert row["pand_id"] == f"{PND},0014100000000002"
    assert row["gebruiksdoel"] == "woonfunctie,winkelfunctie"
    assert (row["oppervlakte"], row["bouwjaar"]) == (85, 1931)
    assert (row["x"], row["y"], row["soort"]) == (233900.0, 581900.0, "verblijfsobject")
    assert row["in_onderzoek"] is None
    assert reading.rejects == []


def test_a_nevenadres_is_a_second_row_after_the_hoofdadres(read_bag: ReadBag) -> None:
    reading = read_bag(whole(num(SECOND, 7), number=vbo(others=(SECOND,))))
    rows = reading.tables["bag"].to_pylist()
    assert [(r["vbo_id"], r["huisnummer"]) for r in rows] == [(VBO, 1), (VBO, 7)]
    assert reading.counts["nevenadressen"] == 1
    assert reading.counts["verblijfsobject"] == 1


def test_an_absent_number_is_unknown_and_said(read_bag: ReadBag) -> None:
    reading = read_bag(bag(vbo(), pnd()))
    (row,) = reading.tables["bag"].to_pylist()
    assert row["nummeraanduiding_id"] is not None
    assert (row["straat"], row["huisnummer"], row["postcode"]) == (None, None, None)
    assert any("Zonder straat, huisnummer en postcode" in n for n in reading.notices)


def test_an_absent_street_or_pand_is_unknown_and_said(read_bag: ReadBag) -> None:
    reading = read_bag(bag(vbo(), num()))
    (row,) = reading.tables["bag"].to_pylist()
    assert (row["huisnummer"], row["straat"], row["bouwjaar"]) == (1, None, None)
    assert any(n.startswith("Zonder straat, omdat de openbare ruimte") for n in reading.notices)
    assert any(n.startswith("Zonder bouwjaar, omdat het pand") for n in reading.notices)


def test_an_object_that_has_no_address_at_all_is_still_an_object(read_bag: ReadBag) -> None:
    assert read_bag(bag(vbo(main=""))).tables["bag"]["vbo_id"].to_pylist() == [VBO]


def test_a_bad_value_is_rejected_with_the_object_it_is_about(read_bag: ReadBag) -> None:
    bad = vbo("0014010000000002", uses=("zwembad",))
    reading = read_bag(whole(bad))
    (reject,) = reading.rejects
    assert (reject.row, reject.column) == (6, "extract.zip, verblijfsobject, gebruiksdoel")
    assert "verblijfsobject 0014010000000002, voorkomen 1" in reject.remedy
    assert "zwembad" not in str(reject)
    assert reading.tables["bag"]["vbo_id"].to_pylist() == [VBO]


def test_a_status_that_the_bag_does_not_have_is_counted_without_being_repeated(
    read_bag: ReadBag,
) -> None:
    counts = read_bag(whole(number=vbo(status="Jansen"))).counts
    assert counts["verblijfsobject: onbekende status"] == 1
    assert "Jansen" not in str(counts)


def test_an_object_without_an_id_is_rejected(read_bag: ReadBag) -> None:
    for wrong in ("", "x", "Jansen"):
        (reject,) = read_bag(whole(vbo(wrong))).rejects
        assert reject.cause == "dit object heeft geen BAG-id"
        assert "Jansen" not in str(reject)


@pytest.mark.parametrize(
    ("begin", "end", "runs"),
    [
        ("2026-10-01", "", True),
        ("2026-10-02", "", False),
        ("2020-01-01", "2026-10-01", False),
        ("2020-01-01", "2026-10-02", True),
    ],
)
def test_a_kenmerk_in_onderzoek_is_named_while_that_runs(
    begin: str, end: str, *, runs: bool, read_bag: ReadBag
) -> None:
    reading = read_bag(whole(examined("oppervlakte", begin, end)))
    assert reading.tables["bag"]["in_onderzoek"].to_pylist() == ["oppervlakte" if runs else None]
    assert reading.counts["voorkomens van onderzoeken"] == 1
    assert reading.counts["objecten in onderzoek"] == int(runs)


def test_several_kenmerken_are_listed_in_the_words_of_the_sheet(read_bag: ReadBag) -> None:
    words = ("status", "heeft als nevenadres", "gebruiksdoel", "heeft als nevenadres", "raar")
    (said,) = read_bag(whole(*map(examined, words))).tables["bag"]["in_onderzoek"].to_pylist()
    assert said == "gebruiksdoel,nevenadres,status"


def test_an_investigation_that_was_closed_later_no_longer_runs(read_bag: ReadBag) -> None:
    closed = examined("status", answer="N", registered="2021-01-01T12:00:00.000")
    reading = read_bag(whole(examined("status"), closed))
    assert reading.tables["bag"]["in_onderzoek"].to_pylist() == [None]


def test_objects_of_another_municipality_are_not_used(read_bag: ReadBag) -> None:
    there = "0015010000000001"
    elsewhere = bag(
        vbo(there, main="0015200000000001", panden=("0015100000000001",)),
        num("0015200000000001").replace("0014300000000001", "0015300000000001"),
        opr("0015300000000001").replace(WPL, "1999"),
        wpl("1999", "Elders"),
        pnd("0015100000000001"),
    )
    parts = {"a.xml": whole(), "b.xml": elsewhere}
    both = relations((WPL, "0014"), ("1999", "0015"))
    reading = read_bag(zipped({**parts, "gwr.xml": both}))
    assert reading.tables["bag"]["woonplaats"].to_pylist() == ["Groningen"]
    assert reading.tables["panden"]["pand_id"].to_pylist() == [PND]
    assert "Niet gebruikt, objecten in een andere gemeente: 1." in reading.notices
    assert read_bag(zipped({**parts})).tables["bag"].num_rows == 2


def test_an_extract_of_only_another_municipality_is_read_with_a_warning(
    read_bag: ReadBag,
) -> None:
    parts: dict[str, str | bytes] = {"a.xml": whole(), "gwr.xml": relations((WPL, "0015"))}
    reading = read_bag(zipped(parts))
    assert reading.tables["bag"].num_rows == 1
    assert any("Klopt het bestand" in notice for notice in reading.notices)


def test_panden_alone_say_that_nothing_links_to_them(read_bag: ReadBag) -> None:
    reading = read_bag(bag(pnd()))
    assert reading.counts["adressen"] == 0
    assert reading.tables["panden"].num_rows == 1
    assert any("alleen panden" in notice for notice in reading.notices)


def test_a_file_with_nothing_of_the_bag_in_it_is_refused(read_bag: ReadBag) -> None:
    with pytest.raises(BadData, match="geen enkel object"):
        read_bag(bag())
    with pytest.raises(BadData, match="geen enkel object"):
        read_bag(relations((WPL, "0014")))


def test_mutations_are_refused_with_what_to_order(read_bag: ReadBag) -> None:
    with pytest.raises(BadData, match="mutaties"):
        read_bag('<ml:bagMutaties xmlns:ml="x"><ml:mutatieGroep/></ml:bagMutaties>')
