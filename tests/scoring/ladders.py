"""Runs of cards of our own, so that a change of the catalogue changes nothing in a test of sums."""

from collections.abc import Sequence
from dataclasses import replace
from typing import Any

import pyarrow as pa

from barriere import catalogue
from barriere.catalogue.card import Richting, Trede
from barriere.explanation.tally import tally
from barriere.model.domain import Domein
from barriere.scoring import Run
from tests.rescored import rescored
from tests.town import PEILDATUM

LADDER = tuple(Trede(float(points), points, "norm", PEILDATUM) for points in (1, 2, 3))
HOMES = {
    "A1": (Domein.ARBEID, "bezoek"),
    "A2": (Domein.ARBEID, "werk"),
    "A3": (Domein.ARBEID, ""),
    "E1": (Domein.ENTREE, "drukte"),
    "F1": (Domein.FINANCIEN, ""),
    "H1": (Domein.HUISVESTING, "drukte"),
    "H10": (Domein.HUISVESTING, "drukte"),
    "H2": (Domein.HUISVESTING, "werk"),
    "H9": (Domein.HUISVESTING, ""),
    "I1": (Domein.IDENTITEIT, ""),
    "T1": (Domein.VERVOER, ""),
    "T5": (Domein.VERVOER, "bezoek"),
}
"""Cards of our own, so that a change of the catalogue changes nothing here."""

CARDS = {
    name: replace(
        next(card for card in catalogue.read().cards if card.id == "H9"),
        id=name, domein=domein, groep=groep, richting=Richting.VANAF, treden=LADDER,
        feit=f"waarde_{name.lower()}",
    )
    for name, (domein, groep) in HOMES.items()
}  # fmt: skip
Town = Sequence[dict[str, int]]


def town(run: Run, addresses: Town, points: int = 6, domains: int = 2) -> Run:
    """Return a run in which each address has just these points per card, added by the rules."""
    cards = tuple(CARDS[name] for name in sorted({c for given in addresses for c in given}))
    made = replace(run, cards=cards, rules=replace(run.rules, points=points, domains=domains))
    rows = [_row(made, number, given) for number, given in enumerate(addresses)]
    return rescored(made, pa.Table.from_pylist(rows))


def _row(run: Run, number: int, given: dict[str, int]) -> dict[str, Any]:
    added = tally(run, given)
    row: dict[str, Any] = {"sleutel": f"a{number:03d}", "weergave": "", "afgeschermd": False}
    for card in run.cards:
        points, counts = given.get(card.id, 0), added.cards.get(card.id, 0)
        row[f"p_{card.id}"] = counts
        row[f"s_{card.id}"] = "punt" if counts else "groep" if points else "geen"
        row[card.feit] = float(points)
    return row | {"totaal": added.totaal, "domeinen": added.breadth}
