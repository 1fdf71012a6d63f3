"""The reports of the demo town's deliveries, and what its registers say against each other."""

import json
import re
from datetime import UTC, date, datetime

import pytest

from barriere import chain, terminal
from barriere.chain.missing import missing, readers_of
from barriere.demo.year import Tour
from barriere.errors import WrongUse
from barriere.model.register import Register
from barriere.review.moment import Moment
from barriere.store import Werkmap, dossier, picture

NOW = Moment("gegevensbeheerder", datetime(2026, 11, 25, 9, tzinfo=UTC))


def opened(tour: Tour) -> Werkmap:
    return Werkmap.open(tour.werkmap)


def test_every_delivery_that_counts_gets_a_report_that_may_leave(tour: Tour) -> None:
    werkmap = opened(tour)
    paths = chain.delivery_reports(werkmap, "", NOW)

    assert len(paths) == len(picture(werkmap).manifests)
    assert all(chain.inspect_output(werkmap, path).leaks == [] for path in paths)
    again = [path.read_bytes() for path in paths]
    assert [path.read_bytes() for path in chain.delivery_reports(werkmap, "", NOW)] == again


def test_a_report_names_no_pseudonym_and_no_address(tour: Tour) -> None:
    werkmap = opened(tour)
    (path,) = chain.delivery_reports(werkmap, "brp", NOW)
    html = path.read_text("utf-8")
    db = picture(werkmap).db
    for (person,) in db.execute("SELECT DISTINCT persoon FROM brp LIMIT 500").fetchall():
        assert str(person) not in html
    assert not re.search(r"\b[1-9]\d{3} [A-Z]{2}\b", html)
    assert not re.search(r"\b\d{16}\b", html)


def test_a_report_can_be_asked_by_register_or_by_id(tour: Tour) -> None:
    werkmap = opened(tour)
    by_register = chain.delivery_reports(werkmap, "meldingen", NOW)
    note = picture(werkmap).manifests[Register.MELDINGEN]

    assert chain.delivery_reports(werkmap, note.id, NOW) == by_register
    with pytest.raises(WrongUse, match="is er niet"):
        chain.delivery_reports(werkmap, "brp-1900-01-01-00000000", NOW)


def test_an_earlier_delivery_says_that_it_does_not_count(tour: Tour) -> None:
    werkmap = opened(tour)
    earlier = next(n for n in chain.overview(werkmap).notes if n.id.startswith("brp-2026-10-01"))
    (path,) = chain.delivery_reports(werkmap, earlier.id, NOW)

    assert "Deze levering telt nu niet" in path.read_text("utf-8")


def test_contradictions_go_to_their_holders_without_shielded_addresses(tour: Tour) -> None:
    werkmap = opened(tour)
    told = chain.report_back(werkmap, NOW)
    hidden = picture(werkmap).table("adressen").to_pylist()
    shielded = {row["vbo_id"] for row in hidden if row["afgeschermd"]}

    assert told.found.lines
    assert told.found.withheld > 0
    assert not shielded & {line.vbo_id for line in told.found.lines}
    assert all(chain.inspect_output(werkmap, path).leaks == [] for path in told.paths)
    bytes_now = [path.read_bytes() for path in told.paths]
    assert [path.read_bytes() for path in chain.report_back(werkmap, NOW).paths] == bytes_now


def test_handing_out_contradictions_is_logged(tour: Tour) -> None:
    werkmap = opened(tour)
    told = chain.report_back(werkmap, NOW)
    with dossier.open(werkmap) as session:
        lines = [li for li in dossier.logregels(session) if li.actie == "terugmelding"]

    assert {line.object for line in lines} == {path.name.split("-")[1] for path in told.paths}
    assert {line.actor for line in lines} == {NOW.door}


def test_the_overview_for_programs_keeps_its_keys_and_says_more(
    tour: Tour, capsys: pytest.CaptureFixture[str]
) -> None:
    terminal.show_deliveries(chain.overview(opened(tour)), date(2026, 11, 25), json=True)
    said = json.loads(capsys.readouterr().out)

    assert {"leveringen", "adressen", "afgeschermd", "sleutels", "ontbreekt"} == set(said)
    brp = [n for n in said["leveringen"] if n["register"] == "brp"]
    assert [note["telt"] for note in brp] == [False, True]
    assert brp[1]["sinds_vorige"]["previous"] == brp[0]["id"]
    assert brp[1]["leeftijd_dagen"] == 24
    assert {"rows", "accepted", "rejected", "niet_gekoppeld", "file"} <= set(brp[1])


def test_the_overview_says_what_counts_and_what_changed(
    tour: Tour, capsys: pytest.CaptureFixture[str]
) -> None:
    terminal.show_deliveries(chain.overview(opened(tour)), date(2027, 3, 1), json=False)
    said = capsys.readouterr().out

    assert re.search(r"brp-2026-11-01-\w+ +120 d !.*\+135 −181, 4 verhuisd", said)
    assert "BRP is ouder dan 92 dagen" in said
    assert "telt nu niet: brp-2026-10-01" in said


def test_a_register_that_is_not_there_says_what_stays_unknown(tour: Tour) -> None:
    there = set(Register) - {Register.WAARNEMINGEN, Register.BIJZONDER}
    gaps = {gap.register: gap for gap in missing(opened(tour), there, date(2026, 11, 1))}

    assert set(gaps) == {Register.WAARNEMINGEN, Register.BIJZONDER}
    assert gaps[Register.WAARNEMINGEN].cards > 0
    assert "vervoer" in gaps[Register.WAARNEMINGEN].meaning
    assert "geheime adressen" in gaps[Register.BIJZONDER].meaning


def test_a_column_knows_the_cards_that_read_it_through_named_conditions(tour: Tour) -> None:
    read = readers_of(opened(tour), Register.BRP, date(2026, 11, 1))

    assert "H1" in read["persoon"]
    assert "H1" in read["functie_adres"]
    assert "huisletter" not in read
