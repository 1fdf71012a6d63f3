"""What the statement says per card: status, exception, and the points that count."""

from collections.abc import Iterable, Sequence

from barriere.catalogue.card import Card, Richting, Status
from barriere.facts.expression import read
from barriere.facts.moment import Moment
from barriere.scoring.question import Question
from barriere.scoring.status import code


def values(question: Question) -> list[str]:
    """Return per card the points of its tier, and the first exception that holds."""
    columns = []
    for card in question.cards:
        tiers = [
            (t.limit(question.moment.norms), t.punten)
            for t in card.tiers(question.moment.peildatum)
        ]
        columns += [
            f"{_ladder(card, card.feit, tiers)} AS ruw_{card.id}",
            f"{_possible(card, tiers)} AS kan_{card.id}",
            f"{_exception(card, question)} AS u_{card.id}",
        ]
        if card.bron_als:
            columns.append(f"{_conditional_sources(card, question.moment)} AS b_{card.id}")
    return columns


def _ladder(card: Card, feit: str, tiers: Sequence[tuple[float, int]]) -> str:
    """Return the points of the highest tier reached."""
    sign = "<" if card.richting is Richting.ONDER else ">="
    steps = " ".join(
        f"WHEN CAST({feit} AS DOUBLE) {sign} {float(limit)!r} THEN {points}"
        for limit, points in tiers
    )
    return f"CASE {steps} ELSE 0 END"


def _possible(card: Card, tiers: Sequence[tuple[float, int]]) -> str:
    if not card.feit_onzeker:
        return "0"
    return _ladder(card, card.feit_onzeker, tiers)


def _exception(card: Card, question: Question) -> str:
    """Return the number of the exception that holds, 0 for none, below 0 one that is unknown."""
    tests = [read(e.als, question.moment).sql("duckdb") for e in card.uitzonderingen]
    if not tests:
        return "CAST(0 AS TINYINT)"
    steps = " ".join(f"WHEN {test} THEN {number}" for number, test in enumerate(tests, start=1))
    if question.mentioned_only:
        return f"CAST(CASE {steps} ELSE 0 END AS TINYINT)"
    unknown = " ".join(
        f"WHEN ({test}) IS NULL THEN {-number}" for number, test in enumerate(tests, start=1)
    )
    return f"CAST(CASE {steps} {unknown} ELSE 0 END AS TINYINT)"


def _conditional_sources(card: Card, moment: Moment) -> str:
    """Return, as a comma list, the registers that count as a source because a condition holds."""
    tests = [
        f"CASE WHEN {read(condition, moment).sql('duckdb')} THEN '{register},' ELSE '' END"
        for register, condition in card.bron_als.items()
    ]
    return " || ".join(tests)


def verdicts(cards: Iterable[Card]) -> list[str]:
    """Return per card its status on its own, and the points it would add."""
    columns = []
    for card in cards:
        fires = code("proef" if card.status is Status.PROEF else "punt")
        hit = f"ruw_{card.id} > 0"
        status = (
            f"CASE WHEN ({hit} OR kan_{card.id} > 0) AND u_{card.id} > 0 "
            f"THEN {code('uitzondering')} WHEN {hit} AND u_{card.id} = 0 THEN {fires} "
            f"WHEN {hit} OR kan_{card.id} > 0 THEN {code('onzeker')} "
            f"WHEN {card.feit} IS NULL THEN {code('onbekend')} ELSE {code('geen')} END"
        )
        given = "0" if card.status is Status.PROEF else f"ruw_{card.id}"
        points = f"CASE WHEN {hit} AND u_{card.id} = 0 THEN {given} ELSE 0 END"
        columns += [f"{status} AS alleen_{card.id}", f"{points} AS los_{card.id}"]
    return columns


def points(cards: tuple[Card, ...]) -> list[str]:
    """Return per card the points that count: of one group the highest, ties to the first id."""
    columns = []
    for card in cards:
        group = sorted(c.id for c in cards if card.groep and c.groep == card.groep)
        mine = f"los_{card.id}"
        beaten = " OR ".join(
            f"los_{other} {'>=' if other < card.id else '>'} {mine}"
            for other in group
            if other != card.id
        )
        loses = f"{mine} > 0 AND ({beaten})" if beaten else "false"
        status = f"CASE WHEN {loses} THEN {code('groep')} ELSE alleen_{card.id} END"
        columns += [
            f"CAST(CASE WHEN {loses} THEN 0 ELSE {mine} END AS TINYINT) AS p_{card.id}",
            f"CAST({status} AS TINYINT) AS s_{card.id}",
        ]
    return columns
