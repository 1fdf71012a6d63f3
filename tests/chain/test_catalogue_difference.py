"""What a changed catalogue would do to the demo town, told before anyone adopts it."""

import json
import shutil
from dataclasses import replace
from datetime import UTC, date, datetime
from pathlib import Path

import pyarrow.compute as pc
import pytest

from barriere import chain, terminal
from barriere.catalogue import read, texts
from barriere.catalogue.differ import Altered, altered
from barriere.chain.effect import Effect, Movement, effect
from barriere.chain.latest import latest
from barriere.chain.waiting import on_hold
from barriere.demo.year import Tour
from barriere.review.moment import Moment
from barriere.scoring import Run
from barriere.store import Werkmap, dossier, picture
from tests.rescored import rescored

NOW = Moment("jurist OOV", datetime(2026, 11, 25, 9, tzinfo=UTC))
DECIDED = 'besloten_door = "college"\ngeldig_vanaf = 2026-06-01\n'
HOUSE = {card.id: card.tekst for card in read().cards}
KINDS = ("entered", "left", "into_top", "out_of_top", "risen", "fallen")


@pytest.fixture(scope="module")
def changed(tour: Tour, tmp_path_factory: pytest.TempPathFactory) -> Werkmap:
    """Return a copy of the demo's werkmap in which H1 is switched off and H9 counts more."""
    path = tmp_path_factory.mktemp("verschil") / "halderzijl"
    shutil.copytree(tour.werkmap, path)
    off = HOUSE["H1"].replace('status = "actief"', 'status = "voorstel"')
    more = HOUSE["H9"].replace('sterkte = "M"', 'sterkte = "S"').replace("punten = 2", "punten = 3")
    for name, text in (("H1", off), ("H9", more)):
        (path / "indicatoren" / f"{name}.toml").write_text(DECIDED + text, "utf-8")
    return Werkmap.open(path)


@pytest.fixture(scope="module")
def told(changed: Werkmap) -> Effect:
    found = chain.catalogue_difference(changed, NOW)
    assert [(a.naam, a.hoe, a.sleutels) for a in found.altered] == [
        ("H1 vanaf 01-06-2026", "nieuw", ("status",)),
        ("H9 vanaf 01-06-2026", "nieuw", ("geval", "sterkte", "trede")),
    ]
    assert found.effect is not None
    return found.effect


def of(effect: Effect, kind: str) -> Movement:
    movement: Movement = getattr(effect, kind)
    return movement


def test_points_rise_and_fall_by_the_card_that_changed(told: Effect) -> None:
    assert told.risen.aantal > 0 < told.fallen.aantal
    more, less = told.cards["H9"]
    assert more > 0 == less
    assert told.cards["H1"][0] == 0 < told.cards["H1"][1]
    for one in told.risen.adressen:
        assert one.na > one.voor
        assert any(change > 0 for _, change in one.kaarten)
    assert all(any(card == "H1" for card, _ in one.kaarten) for one in told.fallen.adressen)
    assert "H9" not in {card for one in told.fallen.adressen for card, up in one.kaarten if up < 0}


def test_the_adopted_texts_give_the_points_that_were_scored_with_them(
    changed: Werkmap, told: Effect
) -> None:
    run = latest(changed).run
    scored = dict(zip(run.scores["weergave"].to_pylist(), run.scores["totaal"].to_pylist()))  # noqa: B905 - two columns of one table
    for kind in KINDS:
        for one in of(told, kind).adressen:
            assert one.wacht or scored[one.weergave] == one.voor


def test_no_shielded_address_is_told(changed: Werkmap, told: Effect) -> None:
    words = latest(changed).shielded_words()
    named = [one.weergave for kind in KINDS for one in of(told, kind).adressen]
    assert words
    assert named
    assert not set(words) & set(named)


def test_an_address_on_hold_says_so_and_nothing_else(changed: Werkmap) -> None:
    run = latest(changed).run
    shown = picture(changed)
    with dossier.open(changed) as session:
        held = on_hold(session, shown, date(2026, 11, 25))
    listed = pc.and_(run.on_list, pc.invert(run.scores["afgeschermd"]))
    rows = run.scores.filter(listed).select(["sleutel", "weergave"]).to_pylist()
    names = {row["weergave"] for row in rows if row["sleutel"] in held}
    assert names

    everyone_new = effect(_without_points(run), run, held)

    waiting = {one.weergave: one for one in everyone_new.entered.adressen if one.wacht}
    assert waiting.keys() == names
    assert {(one.voor, one.na, one.kaarten) for one in waiting.values()} == {(0, 0, ())}
    assert not names & {one.weergave for one in everyone_new.risen.adressen}
    assert everyone_new.risen.aantal > everyone_new.entered.aantal


def _without_points(run: Run) -> Run:
    """Return the run as if no address had had any points before."""
    at = run.scores.column_names.index("totaal")
    none = pc.multiply(run.scores["totaal"], 0).cast(run.scores["totaal"].type)
    return rescored(run, run.scores.set_column(at, "totaal", none))


def test_the_terminal_and_a_program_hear_the_same(
    changed: Werkmap, told: Effect, capsys: pytest.CaptureFixture[str]
) -> None:
    found = chain.catalogue_difference(changed, NOW)
    terminal.show_difference(found, json=True)
    heard = json.loads(capsys.readouterr().out)
    terminal.show_difference(found, json=False)
    shown = capsys.readouterr().out

    assert heard["effect"]["risen"]["aantal"] == told.risen.aantal
    assert f"Krijgen meer punten: {told.risen.aantal}" in shown
    assert told.risen.adressen[0].weergave in shown
    assert "barriere catalogus vaststellen" in shown


def test_looking_at_the_difference_is_logged_and_keeps_no_run(changed: Werkmap) -> None:
    before = {path.name for path in changed.uit.iterdir()}
    chain.catalogue_difference(changed, NOW)
    with dossier.open(changed) as session:
        last = dossier.logregels(session)[-1]
    assert (last.actie, last.actor) == ("catalogus verschil", "jurist OOV")
    assert {path.name for path in changed.uit.iterdir()} == before


def test_an_adopted_text_that_can_no_longer_be_read_is_said_in_words(
    changed: Werkmap, tmp_path: Path
) -> None:
    copy = Werkmap.open(shutil.copytree(changed.root, tmp_path / "kopie"))
    with dossier.open(copy) as session:
        row = dossier.vastgestelde_catalogus(session)
        assert row is not None
        kept = {**row.teksten, "cards": {"oud/H9.toml": HOUSE["H9"] + "oud = 1\n"}}
        row.teksten = kept
        session.add(row)
    found = chain.catalogue_difference(copy, NOW)
    assert found.effect is None
    assert "niet te lezen" in found.why_not


def test_the_document_of_the_catalogue_may_leave(changed: Werkmap) -> None:
    path = chain.catalogue_report(changed, "", NOW)
    one = chain.catalogue_report(changed, "h9", NOW)

    assert path.parent == one.parent == changed.uit
    assert one.name == path.name.replace(".html", "-H9.html")
    assert chain.inspect_output(changed, path).leaks == []
    text = path.read_text("utf-8")
    assert "Niet vastgesteld: 2026" in text
    assert "wel vastgesteld, door teammanager OOV op 02-11-2026" in text
    again = chain.catalogue_report(changed, "", NOW).read_bytes()
    assert again == text.encode("utf-8")


def test_cards_and_facts_are_compared_by_key(tmp_path: Path) -> None:
    (tmp_path / "feiten").mkdir()
    fact = '[bron]\nregister = "meldingen"\n[feit.mijn]\neenheid = "melders"\n'
    fact += 'uitleg = "Melders."\ntel = "minstens"\nvan = "melder"\n'
    (tmp_path / "feiten" / "eigen.toml").write_text(fact, "utf-8")
    house, own = texts(), texts(tmp_path)
    cards = read().cards
    assert [a for a in altered((house, cards), (own, cards)) if a.wat == "feit"] == [
        Altered("feit", "bron in feiten/eigen.toml", "feiten/eigen.toml", "nieuw"),
        Altered("feit", "mijn", "feiten/eigen.toml", "nieuw"),
    ]
    assert {a.hoe for a in altered((own, cards), (house, cards))} == {"weg"}
    other = replace(own, definitions={
        **own.definitions, "feiten/eigen.toml": fact.replace("Melders.", "Alle melders.")
    })  # fmt: skip
    (one,) = altered((own, cards), (other, cards))
    assert (one.naam, one.hoe, one.sleutels) == ("mijn", "gewijzigd", ("uitleg",))
    assert altered((own, cards), (own, cards)) == []
