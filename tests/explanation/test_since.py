"""What an official reads about change: which card, why, and how firm the list stands."""

from dataclasses import replace
from datetime import date
from typing import Any

import pyarrow as pa
import pytest

from barriere import catalogue, scoring
from barriere.explanation import as_json, as_text, circumstances, explain, firmness, since
from barriere.explanation.since import Moved, difference
from barriere.model.domain import Domein
from barriere.model.register import Register
from barriere.scoring import Delivered, Run
from tests.rescored import rescored
from tests.town import picture, resident, settings

CROWD = [resident(0, name) for name in "abcdef"]
EMPTY: dict[str, Any] = {"bijzonder": [], "meldingen": [], "vergunningen": [], "brp": CROWD}
NOISE = [{"adr": 0, "datum": date(2026, 9, 20), "soort": "overlast", "melder": who}
         for who in ("x", "y")]  # fmt: skip
KEY = "9999010000000000"


def score(addresses: int = 1, **registers: Any) -> Run:
    town = picture([{"oppervlakte": 40}] * addresses, date(2026, 10, 1), **{**EMPTY, **registers})
    return scoring.score(town, catalogue.read(), settings())


@pytest.fixture(scope="module")
def before() -> Run:
    return replace(score(), peildatum=date(2026, 9, 1))


def hidden(run: Run) -> Run:
    at = run.scores.schema.get_field_index("afgeschermd")
    return rescored(run, run.scores.set_column(at, "afgeschermd", pa.array([True])))


def test_one_line_says_since_when_how_much_and_through_which_card(before: Run) -> None:
    told = since(before, score(meldingen=NOISE), KEY)
    assert told is not None
    assert told.sentence == "sinds 1 september 2026: +2 (H9 erbij)"
    assert (told.totaal_voor, told.totaal_na, told.plafond) == (3, 5, 0)


def test_an_address_that_did_not_change_says_so(before: Run) -> None:
    told = since(before, score(), KEY)
    assert told is not None
    assert told.sentence == "sinds 1 september 2026: geen verschil in punten"
    assert told.totaal_voor == told.totaal_na == 3


def test_an_address_that_was_not_there_yet_is_new_and_not_risen(before: Run) -> None:
    told = since(before, score(addresses=2), "9999010000000001")
    assert told is not None
    assert told.totaal_voor is None
    assert "nieuw in de score" in told.sentence


def test_of_a_shielded_address_nothing_is_said_whichever_run_shields_it(before: Run) -> None:
    after = score(meldingen=NOISE)
    assert since(hidden(before), after, KEY) is None
    assert since(before, hidden(after), KEY) is None
    assert since(before, hidden(score()), KEY) is None


def test_an_address_that_no_run_has_is_an_error(before: Run) -> None:
    with pytest.raises(KeyError):
        since(before, score(), "elders")


def test_what_a_cap_takes_is_said_so_that_the_difference_adds_up() -> None:
    cards = (Moved("H9", 0, 2, "gegevens"), Moved("H1", 3, 2, "regels"))
    assert difference(1, cards) == (
        "+1 (H9 erbij; H1 van 3 naar 2, door andere regels, niet door het adres)"
    )
    assert difference(0, cards[:1]) == "±0 (H9 erbij; plafond −2)"
    assert difference(-3, (Moved("H1", 3, 0, "groep"),)) == (
        "−3 (H1 eraf, door een andere kaart van de groep)"
    )


def test_what_is_not_the_address_is_listed_apart(before: Run) -> None:
    rules = replace(
        before.rules,
        points=7,
        caps={**before.rules.caps, Domein.ARBEID: 4},
        norms={
            **before.rules.norms,
            "m2_per_persoon": before.rules.norms["m2_per_persoon"].model_copy(
                update={"waarde": 14.0}
            ),
        },
    )
    newer = Delivered("brp-2", date(2026, 10, 1), "b.csv", "burgerzaken", "1")
    kept = dict(before.deliveries)
    del kept[Register.MELDINGEN]
    after = replace(
        before,
        version="2+00000000",
        cards=tuple(card for card in before.cards if card.id != "H9"),
        rules=rules,
        deliveries={**kept, Register.BRP: newer, Register.RNI: newer},
        inputs={**before.inputs, "definities": "andere"},
    )
    said = circumstances(before, after)
    for expected in (
        f"De catalogus is een andere: {before.version} is nu 2+00000000.",
        "Kaarten die er niet meer zijn: H9.",
        "Feiten worden anders gemeten: de definities zijn veranderd.",
        "De lijst begint ergens anders: was 6 punten in 2 domeinen, is 7 punten in 2 domeinen.",
        "Het plafond van arbeid is anders: was 6, is 4.",
        "De norm m2_per_persoon is anders: was 12, is 14.",
        "Nu wel geleverd, toen niet: RNI.",
        "Toen wel geleverd, nu niet: meldingen.",
        "Opnieuw geleverd: BRP (1 oktober 2026).",
    ):
        assert expected in said
    assert circumstances(before, before) == ()


def test_other_settings_that_move_no_points_are_mentioned(before: Run) -> None:
    other = replace(before, inputs={**before.inputs, "instellingen": "andere"})
    assert circumstances(before, other) == (
        "Er is iets in barriere.toml veranderd dat geen grens, plafond of norm is.",
    )


def test_how_firm_an_address_stands_is_never_rounded_up() -> None:
    assert firmness(949.99, "gevoelig").keer == 949
    assert firmness(999.9999999, "robuust").sentence.endswith("altijd op de lijst")
    assert firmness(0.4, "").sentence == (
        "bij 1.000 kleine veranderingen van de punten staat dit adres nooit op de lijst"
    )


def test_an_explanation_carries_both_lines_in_text_and_for_a_program(before: Run) -> None:
    after = score(meldingen=NOISE)
    told = replace(
        explain(after, KEY), robuust=firmness(702.0, "gevoelig"), sinds=since(before, after, KEY)
    )
    head = as_text(told).split("\n\n")[0]
    assert "Gevoelig: bij 1.000 kleine veranderingen van de punten staat dit adres 702 keer" in head
    assert "Sinds 1 september 2026: +2 (H9 erbij)." in head
    assert '"oordeel": "gevoelig"' in as_json(told)
    assert "keer op de lijst" not in as_text(explain(after, KEY))
