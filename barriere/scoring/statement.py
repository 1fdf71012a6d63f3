"""From cards to one statement: value, points, status, group, cap and total of every address."""

from barriere.facts.compile import ADDRESS_COLUMNS
from barriere.model.domain import Domein
from barriere.scoring.per_address import domains, totals
from barriere.scoring.per_card import points, values, verdicts
from barriere.scoring.question import Question


def statement(question: Question, facts: str) -> str:
    """Return the statement that scores every address of `facts`, a query in brackets."""
    steps = {
        "waarden": values(question),
        "oordelen": verdicts(question.cards),
        "punten": points(question.cards),
        "domeinen": domains(question),
        "totalen": totals(),
    }
    relation = facts
    for name, columns in steps.items():
        relation = f"(SELECT *, {', '.join(columns)} FROM {relation}) AS {name}"
    return f"SELECT {', '.join(kept(question))} FROM {relation}"


def kept(question: Question) -> list[str]:
    """Return the columns of a score: the address, its facts, and what each card said of it."""
    cards = [f"{column}_{card.id}" for card in question.cards for column in ("p", "s", "u")]
    sources = [f"b_{card.id}" for card in question.cards if card.bron_als]
    domains = [f"{column}_{domein}" for domein in Domein for column in ("d", "dek")]
    last = ["totaal", "domeinen", "objectieve_grond", "bronnen"]
    return [*ADDRESS_COLUMNS, *question.facts, *cards, *sources, *domains, *last]
