"""Scoring: a score is nothing but its contributions."""

import hashlib
import json
from collections.abc import Iterator
from dataclasses import dataclass, replace

import pyarrow as pa

from barriere.catalogue import Catalogue, catalogue_version, check_card
from barriere.catalogue.card import Card
from barriere.errors import BadData, Place
from barriere.facts import Definitions, Facts, Network, Picture, facts_behind, moment, prepare
from barriere.facts import read as read_definitions
from barriere.model.domain import Domein
from barriere.model.register import Register
from barriere.scoring.question import Question, facts_of
from barriere.scoring.run import Delivered, Rules, Run
from barriere.scoring.scores import Scores
from barriere.scoring.stream import stream
from barriere.settings import Settings


@dataclass(frozen=True)
class Asked:
    """A question, the facts to answer it with, and the run that awaits its outcome."""

    facts: Facts
    question: Question
    waiting: Run

    def parts(self) -> Iterator[pa.Table]:
        """Yield the scores part by part, in the order of `adr`."""
        return stream(self.facts, self.question)

    def answered(self, scores: Scores) -> Run:
        """Return the run with its outcome."""
        return replace(self.waiting, outcome=scores)


def score(
    picture: Picture,
    catalogue: Catalogue,
    settings: Settings,
    definitions: Definitions | None = None,
) -> Run:
    """Score every address of a picture with the cards in force on its peildatum.

    Raises BadData when a definition is wrong, or a card does not pass its test.
    """
    asked = ask(picture, catalogue, settings, definitions or read_definitions())
    return asked.answered(Scores(pa.concat_tables(list(asked.parts())).combine_chunks()))


def ask(
    picture: Picture,
    catalogue: Catalogue,
    settings: Settings,
    definitions: Definitions,
    found: Network | None = None,
) -> Asked:
    """Return the question a run answers, and the facts to answer it with.

    `found` is a global pass that was made before. Raises BadData when a definition is
    wrong, or a card does not pass its test.
    """
    cards = _sound(catalogue.in_force(picture.peildatum), definitions, settings)
    named = sorted(set().union(*(facts_of(card) for card in cards)) & set(definitions.names))
    facts = prepare(picture, definitions, settings, facts_behind(definitions, named), found)
    delivered = frozenset(picture.manifests)
    question = Question(
        cards=cards,
        moment=moment(picture.peildatum, settings),
        rules=settings.score,
        facts=tuple(named),
        coverage={card.id: _coverage(card, facts.shares, delivered) for card in cards},
    )
    deliveries = {
        register: Delivered(m.id, m.peildatum, m.file, register.holder, m.sha256)
        for register, m in sorted(picture.manifests.items())
    }
    inputs = {
        "catalogus": catalogue.sha256,
        "definities": definitions.sha256,
        "instellingen": settings.sha256,
        "leveringen": _digest({r: d.sha256 for r, d in deliveries.items()}),
    }
    waiting = Run(
        id=_digest({"peildatum": picture.peildatum.isoformat(), **inputs}),
        peildatum=picture.peildatum,
        version=catalogue_version(catalogue),
        cards=cards,
        rules=rules(settings),
        deliveries=deliveries,
        shares=facts.shares,
        eenheden={n: definitions.owner(n).eenheid for n in definitions.names},
        inputs=inputs,
        outcome=Scores(pa.table({})),
    )
    return Asked(facts, question, waiting)


def rules(settings: Settings) -> Rules:
    """Return what the municipality set about adding up and proposing."""
    return Rules(
        caps={domein: settings.score.cap(domein) for domein in Domein},
        points=settings.score.drempel_punten,
        domains=settings.score.drempel_domeinen,
        norms=settings.normen,
    )


def _sound(
    cards: tuple[Card, ...], definitions: Definitions, settings: Settings
) -> tuple[Card, ...]:
    """Return the cards, all of them tested: no card counts that a jurist could not sign."""
    for card in cards:
        for complaint in check_card(card, definitions, settings):
            raise BadData(Place(card.bestand), complaint, "Zie ook `barriere catalogus toets`.")
    return cards


def _coverage(card: Card, shares: dict[str, float], delivered: frozenset[Register]) -> float:
    """Return how much of what a card needs is there: registers, and history behind its fact."""
    there = sum(register in delivered for register in card.nodig) / max(len(card.nodig), 1)
    return round(there * shares[card.feit], 4)


def _digest(parts: dict[str, str]) -> str:
    return hashlib.sha256(json.dumps(parts, sort_keys=True).encode()).hexdigest()
