"""What is counted about a delivery: full, fresh, changed, wrong."""

from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any

from barriere.model.delivery import Manifest, Reading, Reject
from barriere.model.register import Register
from barriere.store import Werkmap, deliveries, picture, receive
from barriere.store.verslag import (
    changes,
    coverage,
    days_old,
    grouped_rejects,
    grouped_unlinked,
    is_old,
    period,
    previous,
)
from barriere.store.verslag.causes import REMEDIES

from .conftest import Deliver, MakeReading

HOME, OTHER = "9999010000000001", "9999010000000002"
OCTOBER, NOVEMBER = date(2026, 10, 1), date(2026, 11, 1)


def stay(persoon: str, vbo_id: str | None, **more: Any) -> dict[str, Any]:
    start = date(2020, 3, 1)
    return {
        "persoon": persoon, "vbo_id": vbo_id, "functie_adres": "W", "geheim": 0,
        "datum_aanvang_vroegst": start, "datum_aanvang_laatst": start, **more,
    }  # fmt: skip


def two(
    deliver: Deliver, register: Register, old: list[Any], new: list[Any]
) -> tuple[Manifest, Manifest]:
    first = deliver(register, old, OCTOBER).manifest
    return deliver(register, new, NOVEMBER).manifest, first


def test_who_came_left_and_moved_is_counted_by_person(werkmap: Werkmap, deliver: Deliver) -> None:
    old = [stay("a", HOME), stay("b", HOME), stay("c", HOME)]
    new = [stay("a", HOME), stay("b", OTHER), stay("d", OTHER)]
    note, first = two(deliver, Register.BRP, old, new)

    found = changes(werkmap.leveringen, note, first)

    assert (found.new, found.gone, found.same) == (1, 1, 2)
    assert found.changed == (("verhuisd", 1),)


def test_who_has_moved_out_by_the_peildatum_is_gone(werkmap: Werkmap, deliver: Deliver) -> None:
    end = date(2026, 10, 20)
    left = stay("a", HOME, datum_einde_vroegst=end, datum_einde_laatst=end)
    note, first = two(deliver, Register.BRP, [stay("a", HOME)], [left])

    found = changes(werkmap.leveringen, note, first)

    assert (found.new, found.gone, found.same) == (0, 1, 0)


def test_the_same_address_by_id_and_by_postcode_is_no_move(
    werkmap: Werkmap, deliver: Deliver
) -> None:
    place = {"postcode": "9999AA", "huisnummer": 1}
    note, first = two(
        deliver, Register.BRP,
        [stay("a", HOME, **place), stay("b", HOME, **place)],
        [stay("a", None, **place), stay("b", HOME, postcode="9998AA", huisnummer=1)],
    )  # fmt: skip

    assert changes(werkmap.leveringen, note, first).changed == (("verhuisd", 0),)


def test_an_object_with_another_use_and_area_is_changed_not_new(
    werkmap: Werkmap, deliver: Deliver
) -> None:
    row = {"vbo_id": HOME, "straat": "A", "gebruiksdoel": "woonfunctie", "oppervlakte": 80}
    now = {**row, "gebruiksdoel": "winkelfunctie", "oppervlakte": 90}
    note, first = two(deliver, Register.BAG, [row], [now])

    found = changes(werkmap.leveringen, note, first)

    assert (found.new, found.gone, found.same) == (0, 0, 1)
    kinds = dict(found.changed)
    assert (kinds["andere oppervlakte"], kinds["ander gebruiksdoel"], kinds["andere status"]) == (
        1,
        1,
        0,
    )


def test_persons_read_with_another_key_are_not_compared(
    werkmap: Werkmap, make_reading: MakeReading, source: Any
) -> None:
    notes = []
    for day, mark in ((OCTOBER, "aaaa1111"), (NOVEMBER, "bbbb2222")):
        reading = make_reading(Register.BRP, [stay("a", HOME)], day)
        reading.notices.append(f"Pseudoniemen met sleutel {mark}.")
        notes.append(receive(werkmap, reading, source(mark), datetime.now(UTC)).manifest)

    found = changes(werkmap.leveringen, notes[1], notes[0])

    assert "andere sleutel" in found.why_not
    assert (found.new, found.gone) == (0, 0)


def test_addresses_by_id_only_and_by_postcode_only_are_not_compared(
    werkmap: Werkmap, deliver: Deliver
) -> None:
    row = {"soort": "bewoner", "aantal": 1}
    note, first = two(
        deliver, Register.PARKEREN,
        [{**row, "vbo_id": HOME}], [{**row, "postcode": "9999AA", "huisnummer": 1}],
    )  # fmt: skip

    assert "BAG-id" in changes(werkmap.leveringen, note, first).why_not


def test_the_first_delivery_has_none_before_it(werkmap: Werkmap, deliver: Deliver) -> None:
    note, first = two(deliver, Register.BRP, [stay("a", HOME)], [stay("b", HOME)])

    assert previous(deliveries(werkmap), first) is None
    assert previous(deliveries(werkmap), note) == first


def test_columns_are_counted_and_a_wholly_unknown_date_is_empty(
    werkmap: Werkmap, deliver: Deliver
) -> None:
    always = {
        "datum_aanvang_vroegst": date(1, 1, 1),
        "datum_aanvang_laatst": date(9999, 12, 31),
    }
    partly = {"datum_aanvang_laatst": date(2020, 3, 31)}
    rows = [stay("a", HOME), stay("b", HOME, **always), stay("c", None, **partly)]
    note = deliver(Register.BRP, rows).manifest

    found = {column.column: column for column in coverage(werkmap.leveringen, note)}

    assert (found["vbo_id"].filled, found["vbo_id"].rows) == (2, 3)
    assert (found["datum_aanvang"].filled, found["datum_aanvang"].partly) == (2, 1)
    assert found["reden_einde"].filled == 0
    assert not found["geboortedatum"].kept


def test_a_column_that_the_file_did_not_have_is_remembered(
    werkmap: Werkmap, make_reading: MakeReading, source: Any
) -> None:
    made = make_reading(Register.PARKEREN, [{"vbo_id": HOME, "soort": "bewoner", "aantal": 1}])
    reading = Reading(**{**vars(made), "absent": ["postcode"]})
    note = receive(werkmap, reading, source("x"), datetime.now(UTC)).manifest

    assert deliveries(werkmap) == [note]
    found = {column.column: column.absent for column in coverage(werkmap.leveringen, note)}
    assert found["postcode"]
    assert not found["huisletter"]


def test_a_manifest_from_before_says_nothing_about_absent_columns(
    werkmap: Werkmap, deliver: Deliver
) -> None:
    note = deliver(Register.PARKEREN, [{"vbo_id": HOME, "soort": "bewoner", "aantal": 1}]).manifest
    file: Path = werkmap.leveringen / note.id / "manifest.json"
    file.write_text(file.read_text("utf-8").replace('  "absent": null,\n', ""), "utf-8")

    assert "absent" not in file.read_text("utf-8")
    assert deliveries(werkmap) == [note]


def test_a_delivery_without_rows_is_empty_and_nothing_more(
    werkmap: Werkmap, deliver: Deliver
) -> None:
    note = deliver(Register.BRP, []).manifest

    assert {(c.filled, c.rows, c.share) for c in coverage(werkmap.leveringen, note)} == {(0, 0, 0)}
    assert period(werkmap.leveringen, note) is None
    assert grouped_rejects(werkmap.leveringen, note) == []


def test_two_deliveries_without_rows_do_not_differ(werkmap: Werkmap, deliver: Deliver) -> None:
    note, first = two(deliver, Register.BRP, [], [])

    found = changes(werkmap.leveringen, note, first)

    assert (found.new, found.gone, found.same, found.why_not) == (0, 0, 0, "")


def test_rows_are_counted_by_year_with_the_empty_years_between(
    werkmap: Werkmap, deliver: Deliver
) -> None:
    days = (date(2022, 5, 1), date(2024, 1, 9), date(2024, 2, 9))
    rows = [{"melding_id": str(d), "datum_vroegst": d, "datum_laatst": d} for d in days]
    note = deliver(Register.MELDINGEN, [*rows, {"melding_id": "x"}]).manifest

    found = period(werkmap.leveringen, note)

    assert found is not None
    assert found.years == ((2022, 1), (2023, 0), (2024, 2))
    assert (found.first, found.last, found.unknown) == (days[0], days[2], 1)


def test_rejects_are_grouped_and_only_point_at_lines(
    werkmap: Werkmap, make_reading: MakeReading, source: Any
) -> None:
    twice = [Reject(n, "", f"deze regel staat er al op regel {n - 1}", "Haal weg.") for n in (9, 4)]
    dates = [
        Reject(n, "datum", "dit is geen datum", "Schrijf JJJJMMDD.") for n in range(20, 10, -1)
    ]
    good = [{"melding_id": str(n)} for n in range(1000)]
    reading = make_reading(Register.MELDINGEN, good, rejects=[*twice, *dates])
    note = receive(werkmap, reading, source("x"), datetime.now(UTC)).manifest

    first, second = grouped_rejects(werkmap.leveringen, note)

    assert (first.what, first.count, first.lines) == (
        "dit is geen datum",
        10,
        (11, 12, 13, 14, 15),
    )
    assert (second.what, second.lines) == ("deze regel staat er al op een eerdere regel", (4, 9))


def test_unlinked_rows_are_grouped_with_what_to_do(werkmap: Werkmap, deliver: Deliver) -> None:
    deliver(Register.BAG, [{"vbo_id": HOME, "straat": "A", "postcode": "9999AA", "huisnummer": 1}])
    rows = [{"melding_id": str(n), "postcode": "9999ZZ", "huisnummer": n} for n in range(7)]
    note = deliver(Register.MELDINGEN, rows).manifest

    (cause,) = grouped_unlinked(picture(werkmap).db, note)

    assert (cause.count, cause.lines) == (7, (2, 3, 4, 5, 6))
    assert cause.remedy == REMEDIES[cause.what]


def test_a_delivery_grows_old_the_day_after_its_term(deliver: Deliver) -> None:
    note = deliver(Register.BRP, [stay("a", HOME)], date(2026, 7, 1)).manifest

    assert days_old(note, date(2026, 10, 1)) == 92
    assert not is_old(note, date(2026, 10, 1))
    assert is_old(note, date(2026, 10, 2))
    assert days_old(note, date(2026, 6, 1)) == 0
