"""What people decide is kept whole, with a term, in closed words, and read back as it was."""

import sqlite3
import stat
from dataclasses import replace
from datetime import date, datetime

import pytest
from sqlalchemy.exc import IntegrityError

from barriere.errors import BarriereError
from barriere.model.finding import Finding, Measure, RoleFinding
from barriere.store import Werkmap, dossier

KEY = "9999010000000001"
OTHER = "9999010000000002"
_FINDING = Finding("2027-1", "A", KEY, date(2027, 2, 3), "toegang_verleend")


def test_a_judgement_is_read_back_with_its_moment_and_term(werkmap: Werkmap, nu: datetime) -> None:
    with dossier.open(werkmap) as session:
        dossier.add(
            session,
            dossier.Oordeel(sleutel=KEY, besluit="opnemen", redencode="grond", door="tafel"),
            nu,
        )
    with dossier.open(werkmap) as session:
        (row,) = dossier.oordelen(session, KEY)
    assert (row.besluit, row.door, row.op) == ("opnemen", "tafel", nu)
    assert row.vervalt == date(2031, 11, 23)


def test_the_last_judgement_counts_and_the_first_stays_readable(
    werkmap: Werkmap, nu: datetime
) -> None:
    with dossier.open(werkmap) as session:
        for word in ("aanhouden", "afwijzen"):
            row = dossier.Oordeel(sleutel=KEY, besluit=word, redencode="x", door="tafel")
            dossier.add(session, row, nu)
        assert dossier.laatste_oordelen(session)[KEY].besluit == "afwijzen"
        assert [row.besluit for row in dossier.oordelen(session)] == ["aanhouden", "afwijzen"]


def test_nothing_is_kept_of_a_command_that_fails_half_way(werkmap: Werkmap, nu: datetime) -> None:
    def fail_half_way() -> None:
        with dossier.open(werkmap) as session:
            dossier.add(session, dossier.Voorstel(sleutel=KEY, herkomst="score", run="r"), nu)
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        fail_half_way()
    with dossier.open(werkmap) as session:
        assert dossier.voorstellen(session) == []


@pytest.mark.parametrize(
    "row",
    [
        dossier.Oordeel(sleutel=KEY, besluit="misschien", redencode="x", door="tafel"),
        dossier.Voorstel(sleutel=KEY, herkomst="algoritme"),
        dossier.Trekking(steekproef_id=404, sleutel=KEY, kans=0.1),
        dossier.Bevinding(
            controle="2027-1",
            team="A",
            sleutel=KEY,
            datum=date(2027, 2, 3),
            uitkomst="verdacht",
            bevinding="geen",
        ),
    ],
)
def test_an_open_word_or_a_loose_end_never_gets_in(
    werkmap: Werkmap, nu: datetime, row: dossier.Oordeel
) -> None:
    with pytest.raises(IntegrityError) as refusal, dossier.open(werkmap) as session:
        dossier.add(session, row, nu)
    assert KEY not in str(refusal.value)


def test_a_moment_without_a_time_zone_is_refused(werkmap: Werkmap, nu: datetime) -> None:
    row = dossier.Voorstel(sleutel=KEY, herkomst="score")
    with pytest.raises(Exception, match="tijdzone"), dossier.open(werkmap) as session:
        dossier.add(session, row, nu.replace(tzinfo=None))


def test_a_hold_shows_only_that_it_is_there_until_its_day(werkmap: Werkmap, nu: datetime) -> None:
    hold = dossier.Afstemming(sleutel=KEY, tot=date(2026, 12, 1), houder="partner")
    with dossier.open(werkmap) as session:
        dossier.add(session, hold, nu)
        assert dossier.nu_niet_plannen(session, date(2026, 11, 30)) == {KEY}
        assert dossier.nu_niet_plannen(session, date(2026, 12, 1)) == set()


def test_the_ladder_gives_the_last_step_of_each_drawn_address(
    werkmap: Werkmap, nu: datetime
) -> None:
    with dossier.open(werkmap) as session:
        draw = dossier.Steekproef(
            run="r", zaad=7, aandeel=0.2, omvang=100, aantal=2, kans=0.02, door="x"
        )
        draw_id = dossier.add(session, draw, nu).id
        members = [
            dossier.add(
                session, dossier.Trekking(steekproef_id=draw_id, sleutel=key, kans=0.02), nu
            )
            for key in (OTHER, KEY)
        ]
        for step in ("bureau", "brief"):
            dossier.add(session, dossier.Trede(trekking_id=members[0].id, trede=step, door="x"), nu)
        assert [row.sleutel for row in dossier.trekkingen(session, draw_id)] == [KEY, OTHER]
        steps = {key: row.trede for key, row in dossier.ladder(session, draw_id).items()}
    assert steps == {OTHER: "brief"}


def test_a_corrected_finding_replaces_the_first_and_keeps_its_place(
    werkmap: Werkmap, nu: datetime
) -> None:
    def found(key: str, word: str) -> Finding:
        parts = (RoleFinding("wonen", word, "" if word == "geen" else "bevestigd"),)
        return replace(_FINDING, sleutel=key, parts=parts)

    with dossier.open(werkmap) as session:
        for key, word in ((KEY, "geen"), (OTHER, "geen"), (KEY, "overbewoning")):
            dossier.bewaar(session, found(key, word), nu, "team-a.xlsx")
        counted = [(row.sleutel, row.bevinding) for row in dossier.bevindingen(session)]
    assert counted == [(KEY, "overbewoning"), (OTHER, "geen")]


def test_a_finding_is_read_back_whole_role_by_role(werkmap: Werkmap, nu: datetime) -> None:
    whole = replace(
        _FINDING,
        binnen="machtiging",
        m2=62,
        personen=5,
        slaapplaatsen=9,
        hercontrole_voor=date(2027, 5, 1),
        opmerking="Vluchtweg staat vol.",
        parts=(RoleFinding("wonen", "overbewoning", "bevestigd"), RoleFinding("brp", "geen")),
        measures=(
            Measure("wonen", "lod", "opgelegd", date(2027, 4, 1)),
            Measure("brp", "adresonderzoek", "opgeschort"),
        ),
    )
    with dossier.open(werkmap) as session:
        dossier.bewaar(session, _FINDING, nu)
        dossier.bewaar(session, whole, nu, "team-a.xlsx")
    with dossier.open(werkmap) as session:
        assert dossier.verslagen(session, "2027-1") == [whole]
        (short,) = dossier.bevindingen(session)
    assert (short.bevinding, short.bevestigd, short.maatregel) == ("overbewoning", True, "lod")


def test_what_a_finding_holds_is_gone_when_the_finding_is(werkmap: Werkmap, nu: datetime) -> None:
    parts = (RoleFinding("wonen", "overbewoning", "signaal"),)
    measures = (Measure("wonen", "lod", "voorgenomen"),)
    with dossier.open(werkmap) as session:
        row = dossier.bewaar(session, replace(_FINDING, parts=parts, measures=measures), nu)
        erased = dossier.erase_expired(session, row.vervalt)
    assert erased == {"bevinding": 1, "maatregel": 1, "rolbevinding": 1, "waarneming": 1}


def test_a_dossier_from_before_there_were_roles_opens_and_keeps_its_findings(
    werkmap: Werkmap, nu: datetime
) -> None:
    with dossier.open(werkmap) as session:
        old = dossier.Bevinding(
            controle="2027-1", team="A", sleutel=KEY, datum=date(2027, 2, 3),
            uitkomst="toegang_verleend", bevinding="arbeid", bevestigd=True, maatregel="boete",
        )  # fmt: skip
        dossier.add(session, old, nu)
    with sqlite3.connect(werkmap.root / "dossier.db") as database:
        for table in ("rolbevinding", "maatregel", "waarneming"):
            database.execute(f"DROP TABLE {table}")
        database.execute("PRAGMA user_version = 3")

    with dossier.open(werkmap) as session:
        (whole,) = dossier.verslagen(session)
        dossier.bewaar(session, replace(_FINDING, sleutel=OTHER), nu)
    assert whole.parts == (RoleFinding("", "arbeid", "bevestigd"),)
    assert whole.measures == (Measure("", "boete", "voorgenomen"),)
    assert whole.hit


def test_a_plan_that_was_adopted_says_by_whom_and_keeps_its_text(
    werkmap: Werkmap, nu: datetime
) -> None:
    text = '{"jaar": 2027}'
    with dossier.open(werkmap) as session:
        plan = dossier.Jaarplan(
            jaar=2027, json_tekst=text, sha256=dossier.digest(text), gemaakt_door="planner"
        )
        dossier.stel_plan_vast(dossier.add(session, plan, nu), "manager", nu)
    with dossier.open(werkmap) as session:
        kept = dossier.laatste_jaarplan(session, 2027)
        assert dossier.laatste_jaarplan(session, 2028) is None
    assert kept is not None
    assert (kept.json_tekst, kept.vastgesteld_door, kept.vastgesteld_op) == (text, "manager", nu)


def test_a_decided_list_keeps_its_addresses_in_order(werkmap: Werkmap, nu: datetime) -> None:
    with dossier.open(werkmap) as session:
        assert dossier.laatste_vaststelling(session) is None
        decided = dossier.Vaststelling(lijst="2027", sleutels=[OTHER, KEY], door="manager")
        dossier.add(session, decided, nu)
    with dossier.open(werkmap) as session:
        kept = dossier.laatste_vaststelling(session, "2027")
    assert kept is not None
    assert kept.sleutels == [OTHER, KEY]


def test_nobody_else_can_read_the_dossier(werkmap: Werkmap) -> None:
    assert not dossier.exists(werkmap)
    with dossier.open(werkmap):
        for path in werkmap.root.glob("dossier.db*"):
            assert stat.S_IMODE(path.stat().st_mode) == 0o600
    assert dossier.exists(werkmap)


def test_a_dossier_from_a_newer_barriere_is_left_alone(werkmap: Werkmap) -> None:
    with dossier.open(werkmap):
        pass
    with sqlite3.connect(werkmap.root / "dossier.db") as other:
        other.execute("PRAGMA user_version = 99")
    other.close()
    with pytest.raises(BarriereError, match="nieuwere versie"), dossier.open(werkmap):
        pytest.fail("opened a dossier it cannot understand")


def test_a_damaged_dossier_is_said_to_be_so(werkmap: Werkmap) -> None:
    (werkmap.root / "dossier.db").write_bytes(b"dit is geen dossier" * 100)
    with pytest.raises(BarriereError, match="niet te lezen"), dossier.open(werkmap):
        pytest.fail("opened something that is no dossier")
