"""From cards to one statement: value, points, status, group, cap and total of every address."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from barriere.catalogue.card import Card, Richting, Status
from barriere.facts.compile import ADDRESS_COLUMNS
from barriere.facts.expression import read
from barriere.facts.moment import Moment
from barriere.model.domain import Domein
from barriere.model.register import Register
from barriere.settings.score import Score

COUNTS = "('punt', 'groep')"
"""The statuses in which a card found something: it gives points, or another of its group does."""


@dataclass(frozen=True)
class Question:
    """What to compile: the cards in force, for which day and rules, how complete the facts are.

    An exception that cannot be tested leaves a card uncertain: nobody gets points
    because a register is missing. With `mentioned_only`, for the cases on the
    cards, an exception of which nothing is said does not hold.
    """

    cards: tuple[Card, ...]
    moment: Moment
    rules: Score
    facts: tuple[str, ...]
    coverage: Mapping[str, float]
    mentioned_only: bool = False


def statement(question: Question, table: str) -> str:
    """Return the statement that scores every row of the facts in `table`."""
    steps = {
        "waarden": _values(question),
        "oordelen": _verdicts(question.cards),
        "punten": _points(question.cards),
        "domeinen": _domains(question),
    }
    ctes, last = [], table
    for name, columns in steps.items():
        ctes.append(f"{name} AS (SELECT *, {', '.join(columns)} FROM {last})")
        last = name
    totals = ", ".join(_totals())
    ctes.append(f"totalen AS (SELECT *, {totals} FROM {last})")
    return f"WITH {', '.join(ctes)} SELECT {', '.join(_kept(question))} FROM totalen ORDER BY adr"


def _values(question: Question) -> list[str]:
    """Return per card its value, threshold, points, and the first exception that holds."""
    columns = []
    for card in question.cards:
        tiers = [(t.limit(question.moment.norms), t.punten) for t in card.tiers(_day(question))]
        value = f"CAST({card.feit} AS DOUBLE)"
        columns += [
            f"{value} AS w_{card.id}",
            f"{_ladder(card, value, tiers, 'points')} AS ruw_{card.id}",
            f"CAST({_ladder(card, value, tiers, 'limit')} AS DOUBLE) AS g_{card.id}",
            f"{_possible(card, tiers)} AS kan_{card.id}",
            f"{_exception(card, question)} AS u_{card.id}",
            f"{_conditional_sources(card, question.moment)} AS b_{card.id}",
        ]
    return columns


def _ladder(card: Card, value: str, tiers: Sequence[tuple[float, int]], what: str) -> str:
    """Return the points of the highest tier reached, or its threshold, else the next one."""
    sign = "<" if card.richting is Richting.ONDER else ">="
    steps = " ".join(
        f"WHEN {value} {sign} {limit!r} THEN {points if what == 'points' else repr(limit)}"
        for limit, points in tiers
    )
    return f"CASE {steps} ELSE {0 if what == 'points' else repr(tiers[-1][0])} END"


def _possible(card: Card, tiers: Sequence[tuple[float, int]]) -> str:
    if not card.feit_onzeker:
        return "0"
    return _ladder(card, f"CAST({card.feit_onzeker} AS DOUBLE)", tiers, "points")


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
    return " || ".join(tests) or "''"


def _verdicts(cards: Iterable[Card]) -> list[str]:
    """Return per card its status on its own, and the points it would add."""
    columns = []
    for card in cards:
        fires = "proef" if card.status is Status.PROEF else "punt"
        hit = f"ruw_{card.id} > 0"
        status = (
            f"CASE WHEN ({hit} OR kan_{card.id} > 0) AND u_{card.id} > 0 THEN 'uitzondering' "
            f"WHEN {hit} AND u_{card.id} = 0 THEN '{fires}' "
            f"WHEN {hit} OR kan_{card.id} > 0 THEN 'onzeker' "
            f"WHEN w_{card.id} IS NULL THEN 'onbekend' ELSE 'geen' END"
        )
        given = "0" if card.status is Status.PROEF else f"ruw_{card.id}"
        points = f"CASE WHEN {hit} AND u_{card.id} = 0 THEN {given} ELSE 0 END"
        columns += [f"{status} AS alleen_{card.id}", f"{points} AS los_{card.id}"]
    return columns


def _points(cards: tuple[Card, ...]) -> list[str]:
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
        columns += [
            f"CAST(CASE WHEN {loses} THEN 0 ELSE {mine} END AS TINYINT) AS p_{card.id}",
            f"CASE WHEN {loses} THEN 'groep' ELSE alleen_{card.id} END AS s_{card.id}",
        ]
    return columns


def _domains(question: Question) -> list[str]:
    columns = []
    for domein in Domein:
        cards = [card for card in question.cards if card.domein is domein]
        points = " + ".join(f"CAST(p_{card.id} AS INTEGER)" for card in cards) or "0"
        cap = question.rules.cap(domein)
        columns += [
            f"CAST(LEAST({points}, {cap}) AS TINYINT) AS d_{domein}",
            f"{_coverage(cards, question.coverage)} AS dek_{domein}",
        ]
    grounds = [f"s_{c.id} IN {COUNTS}" for c in question.cards if c.objectieve_grond]
    return [
        *columns,
        f"({' OR '.join(grounds) or 'false'}) AS objectieve_grond",
        f"CAST({_sources(question)} AS INTEGER) AS bronnen",
    ]


def _coverage(cards: list[Card], coverage: Mapping[str, float]) -> str:
    """Return the share of a domain's cards that could be answered, 0 to 1."""
    if not cards:
        return "CAST(0 AS DOUBLE)"
    known = " + ".join(
        f"CASE WHEN w_{card.id} IS NULL THEN 0 ELSE {coverage[card.id]!r} END" for card in cards
    )
    return f"ROUND(CAST({known} AS DOUBLE) / {len(cards)}, 4)"


def _sources(question: Question) -> str:
    """Count the holders whose registers hold something: two of one office are one source."""
    found: dict[str, list[str]] = {}
    for card in question.cards:
        for register in card.bronnen_registers:
            found.setdefault(register.holder, []).append(f"s_{card.id} IN {COUNTS}")
        for register in card.bron_als:
            named = f"STRPOS(',' || b_{card.id}, ',{register},') > 0"
            found.setdefault(register.holder, []).append(f"(s_{card.id} IN {COUNTS} AND {named})")
    found.pop(Register.BAG.holder, None)
    return (
        " + ".join(
            f"CASE WHEN {' OR '.join(tests)} THEN 1 ELSE 0 END"
            for _, tests in sorted(found.items())
        )
        or "0"
    )


def _totals() -> list[str]:
    total = " + ".join(f"CAST(d_{domein} AS SMALLINT)" for domein in Domein)
    breadth = " + ".join(f"CASE WHEN d_{domein} > 0 THEN 1 ELSE 0 END" for domein in Domein)
    return [f"CAST({total} AS SMALLINT) AS totaal", f"CAST({breadth} AS TINYINT) AS domeinen"]


def _kept(question: Question) -> list[str]:
    cards = [
        f"{column}_{card.id}"
        for card in question.cards
        for column in ("w", "g", "p", "s", "u", "b")
    ]
    domains = [f"{column}_{domein}" for domein in Domein for column in ("d", "dek")]
    last = ["totaal", "domeinen", "objectieve_grond", "bronnen"]
    return [*ADDRESS_COLUMNS, *question.facts, *cards, *domains, *last]


def _day(question: Question) -> date:
    return question.moment.peildatum
