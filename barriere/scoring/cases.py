"""The cases on the cards, run through the very engine that scores a town."""

from dataclasses import dataclass, replace
from itertools import groupby

import duckdb
import pyarrow as pa
from sqlglot import exp

from barriere.catalogue import Catalogue
from barriere.catalogue.card import Card, Geval
from barriere.facts import Definitions, Moment
from barriere.facts.compile import ADDRESS_COLUMNS
from barriere.facts.formulas import Plan, formulas
from barriere.facts.layers import stacked
from barriere.model.register import Register
from barriere.scoring.question import Question
from barriere.scoring.statement import statement
from barriere.scoring.status import worded
from barriere.settings import Settings

_TEXTS = frozenset(
    {"sleutel", "weergave", "straat", "huisletter", "toevoeging", "postcode", "woonplaats"}
    | {"pand_id", "wijk", "buurt", "soort", "gebruiksdoel", "status"}
)
_TEXT_OUTCOMES = frozenset({"onbekend", "onzeker", "uitzondering", "proef"})


@dataclass(frozen=True)
class Outcome:
    """What the engine made of a case: the points, the status, and the value it saw."""

    card: Card
    case: Geval
    points: int
    status: str
    value: float | None

    @property
    def kept(self) -> bool:
        """Tell whether the card answered as the case says it must."""
        if self.case.uitkomst:
            return self.status == self.case.uitkomst
        return self.status not in _TEXT_OUTCOMES and self.points == self.case.punten


def outcomes(catalogue: Catalogue, definitions: Definitions, settings: Settings) -> list[Outcome]:
    """Run every case of every card, each card on its own day; return what came out."""
    found = []
    cards = sorted(catalogue.cards, key=lambda card: card.testday)
    norms = {name: norm.waarde for name, norm in settings.normen.items()}
    for day, group in groupby(cards, key=lambda card: card.testday):
        moment = Moment(day, norms)
        found += _run(tuple(group), definitions, moment, settings)
    return found


def broken(catalogue: Catalogue, definitions: Definitions, settings: Settings) -> list[str]:
    """Return a Dutch sentence for every case that its card does not keep."""
    return [
        f"{o.card.bestand}: geval '{o.case.naam}' verwacht "
        f"{o.case.uitkomst or f'{o.case.punten} punten'}, maar de kaart geeft {o.points} punten "
        f"(status {o.status}). Verbeter de kaart of het geval."
        for o in outcomes(catalogue, definitions, settings)
        if not o.kept
    ]


def _run(
    cards: tuple[Card, ...], definitions: Definitions, moment: Moment, settings: Settings
) -> list[Outcome]:
    cases = [(card, case) for card in cards for case in card.gevallen]
    if not cases:
        return []
    single = tuple(_alone(card) for card in cards if card.gevallen)
    db = duckdb.connect()
    db.register("gegeven", _given([case for _, case in cases], definitions))
    plan = Plan(definitions, moment, frozenset(Register))
    db.execute(f"CREATE TEMP TABLE gevallen AS {_computed(plan)}")
    coverage = {card.id: 1.0 for card in single}
    question = Question(
        single, moment, settings.score, definitions.names, coverage, mentioned_only=True
    )
    query = statement(question, "gevallen")
    rows = worded(db.sql(f"{query} ORDER BY adr").to_arrow_table()).to_pylist()
    db.close()
    return [
        Outcome(card, case, row[f"p_{card.id}"], row[f"s_{card.id}"], row[card.feit])
        for (card, case), row in zip(cases, rows, strict=True)
    ]


def _alone(card: Card) -> Card:
    """Return the card without its group: a case is about one card."""
    return replace(card, groep="")


def _given(cases: list[Geval], definitions: Definitions) -> pa.Table:
    """Lay the cases out as a table: every name a column, what is not given unknown."""
    columns = {"adr": pa.array(range(len(cases)), pa.int64())}
    for name in (*ADDRESS_COLUMNS[1:], *definitions.names):
        kind = pa.string() if name in _TEXTS else pa.float64()
        columns[name] = pa.array([case.gegeven.get(name) for case in cases], kind)
    return pa.table(columns)


def _computed(plan: Plan) -> str:
    """Return the statement that computes every formula whose answer was not given itself."""
    trees = {
        name: exp.Coalesce(this=exp.column(f"gegeven_{name}"), expressions=[tree.copy()])
        for name, tree in formulas(plan).items()
    }
    kept = [n for n in (*ADDRESS_COLUMNS, *plan.definitions.names) if n not in trees]
    own = [f"{name} AS gegeven_{name}" for name in trees]
    basis = f"(SELECT {', '.join([*kept, *own])} FROM gegeven) AS basis"
    return f"SELECT * FROM {stacked(basis, trees, 'formules')} ORDER BY adr"
