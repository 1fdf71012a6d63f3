"""Unknown is not guilt: leave any one value of any register out, and no card gives more points."""

import random
from collections import defaultdict
from collections.abc import Collection
from typing import Any

import pytest

from barriere import catalogue, scoring
from barriere.explanation.tally import single
from tests.oracle.making import REGISTERS
from tests.oracle.scenes import SCENES, TOWNS, Scene, norms_of, play, rows_of
from tests.oracle.town import Row
from tests.town import picture

ANSWERS = {
    "brp": {
        "datum_einde": "leeg: woont hier nog",
        "in_onderzoek": "leeg: geen onderzoek",
        "datum_einde_onderzoek": "leeg: het onderzoek loopt",
        "relatie": "leeg: geen familie in de levering",
        "meerderjarig": "leeg: meerderjarig",
        "alleen_mogelijk": "leeg: nee",
        "zonder_verhuizing": "leeg: nee",
        "kan_vanaf": "leeg: niets uit het verblijf ervoor",
        "kan_tot": "leeg: niets uit het verblijf erna",
        "veel_bewoners": "leeg: nee",
        "persoon": "nooit leeg",
        "achternaam": "uit",
    },
    "rni": {"datum_einde": "leeg: verblijft hier nog", "persoon": "nooit leeg"},
    "kvk": {"datum_einde": "leeg: bestaat nog", "kvk_nummer": "nooit leeg"},
    "vergunningen": {
        "geldig_tot": "leeg: zonder einde",
        "type": "nooit leeg",
        "status": "nooit leeg",
    },
    "eigendom": {"eigenaar": "nooit leeg"},
    "bijzonder": {"soort": "nooit leeg", "geheim": "leeg: nee"},
    "adressen": {"afgeschermd": "nooit leeg", "soort": "leeg: een verblijfsobject"},
}
"""Columns in which nothing filled in is itself an answer, or that a reader never leaves empty."""

FAVOURED = (
    ("kvk", "sbi_versie"),
    ("kvk", "datum_aanvang"),
    ("meldingen", "melder"),
    ("vergunningen", "max_personen"),
    ("vergunningen", "datum_besluit"),
    ("eigendom", "datum_verkrijging"),
    ("eigendom", "soort_eigenaar"),
    ("brp", "functie_adres"),
)
"""Columns in which a blank once added a point: left out at every address that has them."""


def blanked(
    scene: Scene, seed: int, only: Collection[tuple[str, str]] = ()
) -> tuple[dict[str, list[Row]], list[str]]:
    """Return the rows of a scene, one value gone at every address, and which."""
    rows = rows_of(scene, TOWNS)
    chance = random.Random(seed)  # noqa: S311 - what to leave out, not a secret
    there: dict[int, list[tuple[str, int, str]]] = defaultdict(list)
    for register, found in rows.items():
        for number, row in enumerate(found):
            adr = number if register == "adressen" else row["adr"]
            there[adr] += [
                (register, number, name)
                for name in _unsaid(register, row)
                if not only or (register, name) in only
            ]
    gone = []
    for adr in range(len(rows["adressen"])):
        if not there[adr]:
            gone.append("niets")
            continue
        kind = chance.choice(sorted({(register, name) for register, _, name in there[adr]}))
        spots = [spot for spot in there[adr] if (spot[0], spot[2]) == kind]
        register, number, name = chance.choice(spots)
        rows[register][number] = {**rows[register][number], name: None}
        gone.append(f"{register}.{name}")
    return rows, gone


def _unsaid(register: str, row: Row) -> list[str]:
    """Return the columns of a row that hold something, and of which nothing is no answer."""
    answers = {"adr", *ANSWERS.get(register, {})}
    return [name for name, value in row.items() if name not in answers and value is not None]


def score_of(scene: Scene, rows: dict[str, list[Row]]) -> scoring.Run:
    named: dict[str, Any] = {name: rows[name] for name in REGISTERS if name in rows}
    shown = picture(rows["adressen"], scene.today, **named)
    run = scoring.score(shown, catalogue.read(), norms_of(scene))
    shown.db.close()
    return run


def guilty(scene: Scene, seed: int, only: Collection[tuple[str, str]] = ()) -> list[str]:
    """Return which value left out gave which card more points."""
    rows, gone = blanked(scene, seed, only)
    whole, less = play(scene).run, score_of(scene, rows)
    pairs = zip(whole.scores.to_pylist(), less.scores.to_pylist(), strict=True)
    return [
        f"{gone[adr]}: {card} op adres {adr}"
        for adr, (before, after) in enumerate(pairs)
        for card, points in single(less, after).items()
        if points > single(whole, before).get(card, 0)
    ]


@pytest.mark.parametrize("number", range(3))
def test_a_value_that_is_not_known_never_adds_a_point(number: int) -> None:
    assert guilty(SCENES[number], number) == []


@pytest.mark.parametrize(("register", "column"), FAVOURED)
def test_nor_does_one_that_could_only_speak_in_favour(register: str, column: str) -> None:
    assert guilty(SCENES[0], 9, [(register, column)]) == []
