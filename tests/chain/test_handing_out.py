"""Printing is handing out data: each copy has its number, its line in the log and its code."""

import re
import shutil
from dataclasses import dataclass
from datetime import date
from pathlib import Path

import pytest

from barriere import chain
from barriere.chain.latest import latest
from barriere.demo.year import Tour
from barriere.errors import BadData, WrongUse
from barriere.explanation import explain_many
from barriere.governance.text_of import text_of
from barriere.model.inspection import Control
from barriere.privacy.mag_zien import FILE
from barriere.reports.visit_list import VisitList
from barriere.store import Werkmap, dossier
from barriere.store.dossier import Verstrekking
from tests.chain.plan_town import copied, newest, on, visited

TABLE = """\
[[mag_zien]]
partner = "politie"
gegevens = ["kvk"]
grond = "Verzonnen wet artikel 12"
bron = "convenant van 4 januari 2027"
zekerheid = "bevestigd"
door = "jurist OOV"
vanaf = 2027-01-01
tot = 2027-12-31
"""
FACTS = ("Ingeschreven bewoners", "Niet-ingezetenen", "Vestigingen", "Gebruiksdoel", "Bouwjaar")
FIRST = on(date(2027, 3, 1))
CODE = re.compile(r"controlecode ([0-9A-Z]{4}(?:-[0-9A-Z]{4}){3})")


@dataclass(frozen=True)
class Printed:
    """A control printed twice, the second time when politie may see nothing any more."""

    werkmap: Werkmap
    control: Control
    paths: list[Path]
    bytes: list[bytes]
    texts: dict[str, str]
    rows: list[Verstrekking]
    again: list[Path]
    rows_again: list[Verstrekking]

    def copies(self, kind: str) -> list[str]:
        """Return the text of one kind of copy, of every team."""
        return [text for name, text in self.texts.items() if name.startswith(f"{kind}-")]


@pytest.fixture(scope="module")
def other(tour: Tour, tmp_path_factory: pytest.TempPathFactory) -> Werkmap:
    """Return a copy of the demo town in which nothing of the second control was printed."""
    werkmap = copied(tour, tmp_path_factory.mktemp("ander"))
    (werkmap.root / FILE).write_text(TABLE, "utf-8")
    return werkmap


@pytest.fixture(scope="module")
def printed(tour: Tour, tmp_path_factory: pytest.TempPathFactory) -> Printed:
    werkmap = copied(tour, tmp_path_factory.mktemp("delen"))
    control = newest(werkmap).controls[1]
    (werkmap.root / FILE).write_text(TABLE, "utf-8")
    paths = chain.visit_lists(werkmap, control.id, FIRST)
    made = [path.read_bytes() for path in paths]
    texts = {path.name: flat(path) for path in paths if path.suffix == ".pdf"}
    first = rows(werkmap)
    (werkmap.root / FILE).write_text("", "utf-8")
    again = chain.visit_lists(werkmap, control.id, on(date(2027, 3, 2)))
    (werkmap.root / FILE).write_text(TABLE, "utf-8")
    return Printed(werkmap, control, paths, made, texts, first, again, rows(werkmap)[len(first) :])


def rows(werkmap: Werkmap) -> list[Verstrekking]:
    with dossier.open(werkmap) as session:
        return dossier.verstrekkingen(session, "2027-2")


def flat(path: Path) -> str:
    return " ".join(text_of(path).split())


def test_each_copy_shows_exactly_what_it_may(printed: Printed) -> None:
    kinds = {name.split("-2027")[0] for name in printed.texts if "-2027" in name}
    assert kinds == {"bezoeklijst", "partners", "voor-politie"}
    for text in printed.copies("bezoeklijst"):
        assert all(fact in text for fact in FACTS)
    for text in printed.copies("partners"):
        assert not any(fact in text for fact in FACTS)
    for text in printed.copies("voor-politie"):
        assert [fact for fact in FACTS if fact in text] == ["Vestigingen"]
        assert "Handelsregister: Verzonnen wet artikel 12" in text


def test_no_copy_for_partners_names_the_reason_that_only_the_gemeente_may_read(
    printed: Printed,
) -> None:
    keys = visited(newest(printed.werkmap), printed.control)
    explained = explain_many(latest(printed.werkmap).run, keys)
    said = {" ".join(c.sentence.split()) for why in explained.values() for c in why.contributions}
    own = " ".join(printed.copies("bezoeklijst"))

    assert sum(sentence in own for sentence in said) > 3
    for text in (*printed.copies("partners"), *printed.copies("voor-politie")):
        assert not [sentence for sentence in said if sentence in text]


def test_every_copy_is_written_down_with_its_number_data_and_day_of_destruction(
    printed: Printed,
) -> None:
    teams = [route.team for route in printed.control.routes if route.visits]
    assert [(row.team, row.exemplaar) for row in printed.rows] == [
        (team, mark) for team in teams for mark in ("G", "P", "politie")
    ]
    data = {row.exemplaar: row.gegevens for row in printed.rows}
    assert data == {"G": "*", "P": "", "politie": "kvk"}
    assert all(row.druk == 1 and row.adressen > 0 for row in printed.rows)
    assert all(row.vernietigen_voor > printed.control.datum for row in printed.rows)
    assert len({row.nummer for row in printed.rows}) == len(printed.rows)


def test_paper_carries_the_number_and_the_code_under_which_it_was_written_down(
    printed: Printed,
) -> None:
    for row in printed.rows:
        (own,) = [text for text in printed.texts.values() if f"Lijst {row.nummer} " in text]
        assert set(CODE.findall(own)) == {row.controlecode}


def test_the_code_on_paper_leads_to_the_line_that_says_for_whom_it_was(printed: Printed) -> None:
    for row in printed.rows:
        asked = chain.check_log(printed.werkmap, row.controlecode.lower(), FIRST).asked
        assert asked is not None
        assert asked.proven
        assert asked.line is not None
        assert (asked.line.actie, asked.line.object) == ("verstrekking", row.nummer)


def test_no_address_stands_in_the_log_of_what_was_handed_out(printed: Printed) -> None:
    last = latest(printed.werkmap)
    with dossier.open(printed.werkmap) as session:
        lines = dossier.logregels(session)
    said = " ".join(f"{x.object} {x.resultaat}" for x in lines if x.actie == "verstrekking")

    assert said
    for key in visited(newest(printed.werkmap), printed.control):
        assert last.label(key).split(",")[0] not in said
        assert key not in said


def test_a_second_print_is_another_number(printed: Printed) -> None:
    numbers = [row.nummer for row in (*printed.rows, *printed.rows_again)]

    assert len(set(numbers)) == len(numbers)
    assert {row.druk for row in printed.rows_again} == {2}


def test_what_may_no_longer_be_shared_does_not_stay_lying(printed: Printed) -> None:
    gone = set(printed.paths) - set(printed.again)

    assert {path.name.split("-2027")[0] for path in gone} == {"voor-politie"}
    assert not any(path.exists() for path in gone)
    assert all(path.exists() for path in printed.again)


def test_a_table_that_cannot_be_prints_and_writes_down_nothing(other: Werkmap) -> None:
    (other.root / FILE).write_text(TABLE.replace("kvk", "bijzonder"), "utf-8")

    with pytest.raises(BadData, match="wordt nooit gedeeld"):
        chain.visit_lists(other, "2027-2", FIRST)

    assert rows(other) == []
    assert not list(other.uit.glob("bezoeklijst-2027-2-*/*"))


def test_a_print_that_failed_is_not_written_down_and_the_next_is_as_if_it_never_was(
    other: Werkmap, printed: Printed, monkeypatch: pytest.MonkeyPatch
) -> None:
    (other.root / FILE).write_text(TABLE, "utf-8")
    with monkeypatch.context() as broken:
        broken.setattr("barriere.chain.bezoeklijst.pdf_of", _full_disk)
        with pytest.raises(OSError, match="vol"):
            chain.visit_lists(other, "2027-2", FIRST)
    assert rows(other) == []
    assert not list(other.uit.glob("bezoeklijst-2027-2-*/*"))

    made = chain.visit_lists(other, "2027-2", FIRST)

    assert [path.name for path in made] == [path.name for path in printed.paths]
    assert [path.read_bytes() for path in made] == printed.bytes


def _full_disk(copy: VisitList) -> bytes:
    raise OSError(f"schijf vol bij {copy.number}")


def test_the_overview_tells_who_may_see_what_and_what_was_handed_out(printed: Printed) -> None:
    found = chain.sharing(printed.werkmap, FIRST)

    assert [(one.naam, one.state) for one in found.given] == [("Politie", "geldt")]
    assert "Belastingdienst" in found.nothing
    assert {row.nummer for row in printed.rows} <= {row.nummer for row in found.handed_out}
    text = flat(chain.sharing_sheet(printed.werkmap, FIRST))
    assert "Verzonnen wet artikel 12" in text
    assert "Bezoeklijst voor partners" in text


def test_paper_that_should_be_gone_is_missed_until_someone_says_it_is_destroyed(
    printed: Printed,
) -> None:
    numbers = {row.nummer for row in (*printed.rows, *printed.rows_again)}
    first, *_ = sorted(numbers)
    later = on(date(2027, 12, 1))
    assert not chain.sharing(printed.werkmap, FIRST).overdue & numbers
    assert numbers <= chain.sharing(printed.werkmap, later).overdue

    with pytest.raises(WrongUse, match="onbekend-1"):
        chain.destroyed(printed.werkmap, [first, "onbekend-1"], later)
    assert numbers <= chain.sharing(printed.werkmap, later).overdue
    one = chain.destroyed(printed.werkmap, [first, first], later)
    rest = chain.destroyed(printed.werkmap, [printed.control.id], later)

    assert one == "1 exemplaar vernietigd."
    assert rest == f"{len(numbers) - 1} exemplaren vernietigd; 1 was dat al."
    assert not chain.sharing(printed.werkmap, later).overdue & numbers


def test_who_shields_an_address_hears_which_printed_lists_to_call_back(other: Werkmap) -> None:
    plan = newest(other)
    last, (first, second) = latest(other), plan.controls[1].routes
    label = last.label(plan.candidates[first.visits[0].sleutel].adressen[0])
    handed = [row.nummer for row in rows(other) if row.team == first.team]
    assert second.team not in {row.team for row in rows(other) if row.nummer in handed}
    chain.destroyed(other, handed[:1], FIRST)
    for folder in (*other.uit.glob("jaarplan-*"), *other.uit.glob("bezoeklijst-*")):
        shutil.rmtree(folder)  # looking through files is another promise, and takes long

    assert chain.shield(other, label, FIRST).recall[-len(handed) + 1 :] == handed[1:]
    assert len(handed) == 3
