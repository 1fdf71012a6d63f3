"""From cards to one statement: value, points, status, group, cap and total of every address."""

from barriere.facts.compile import ADDRESS_COLUMNS
from barriere.model.domain import Domein
from barriere.scoring.per_address import domains, totals
from barriere.scoring.per_card import points, values, verdicts
from barriere.scoring.question import Question


def statement(question: Question, table: str) -> str:
    """Return the statement that scores every row of the facts in `table`."""
    steps = {
        "waarden": values(question),
        "oordelen": verdicts(question.cards),
        "punten": points(question.cards),
        "domeinen": domains(question),
    }
    ctes, last = [], table
    for name, columns in steps.items():
        ctes.append(f"{name} AS (SELECT *, {', '.join(columns)} FROM {last})")
        last = name
    ctes.append(f"totalen AS (SELECT *, {', '.join(totals())} FROM {last})")
    return f"WITH {', '.join(ctes)} SELECT {', '.join(_kept(question))} FROM totalen ORDER BY adr"


def _kept(question: Question) -> list[str]:
    cards = [
        f"{column}_{card.id}"
        for card in question.cards
        for column in ("w", "g", "p", "s", "u", "b")
    ]
    domains = [f"{column}_{domein}" for domein in Domein for column in ("d", "dek")]
    last = ["totaal", "domeinen", "objectieve_grond", "bronnen"]
    return [*ADDRESS_COLUMNS, *question.facts, *cards, *domains, *last]
