"""The cases on the cards, run through the very engine that scores a town."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from itertools import groupby
from typing import Any

import duckdb
import pyarrow as pa
from sqlglot import exp

from barriere.catalogue import Catalogue
from barriere.catalogue.card import Card, Geval, Status
from barriere.catalogue.sentence import fields
from barriere.errors import BadData, Place
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
_Asked = tuple[Card, Geval]


@dataclass(frozen=True)
class Outcome:
    """What the engine made of a case: the points, the status, and the value it saw.

    `exception` is the number of the first exception that held (0: none). `seen`
    holds the facts that the card's sentence names.
    """

    card: Card
    case: Geval
    points: int
    status: str
    value: float | None
    exception: int = 0
    seen: Mapping[str, float | str | None] = field(default_factory=dict)

    @property
    def day(self) -> date:
        """Return the day the case was asked for."""
        return self.case.dag or self.card.testday

    @property
    def kept(self) -> bool:
        """Tell whether the card answered as the case says it must.

        A proposal is switched off: its cases may still speak of a trial.
        """
        if self.case.uitkomst == "proef" and self.card.status is Status.VOORSTEL:
            return self.status == "punt"
        if self.case.uitkomst:
            return self.status == self.case.uitkomst
        return self.status not in _TEXT_OUTCOMES and self.points == self.case.punten


def outcomes(catalogue: Catalogue, definitions: Definitions, settings: Settings) -> list[Outcome]:
    """Run every case of every card, each on its own day; return what came out.

    Raises BadData when a comparison on a card cannot be made.
    """
    found = []
    asked = [(card, case) for card in catalogue.cards for case in card.gevallen]
    asked.sort(key=lambda pair: pair[1].dag or pair[0].testday)
    norms = {name: norm.waarde for name, norm in settings.normen.items()}
    for day, group in groupby(asked, key=lambda pair: pair[1].dag or pair[0].testday):
        moment = Moment(day, norms)
        # A card of the house and its own successor share an id, so they go apart.
        for cases in _apart(list(group)):
            found += _run(cases, definitions, moment, settings)
    return found


def broken(catalogue: Catalogue, definitions: Definitions, settings: Settings) -> list[str]:
    """Return a Dutch sentence for every case that its card does not keep."""
    found = outcomes(catalogue, definitions, settings)
    return [f"{o.card.bestand}: {sentence(o)}" for o in found if not o.kept]


def sentence(outcome: Outcome) -> str:
    """Return which case its card does not keep, and what came out instead."""
    case = outcome.case
    return (
        f"geval '{case.naam}' verwacht "
        f"{case.uitkomst or f'{case.punten} punten'}, maar de kaart geeft {outcome.points} punten "
        f"(status {outcome.status}). Verbeter de kaart of het geval."
    )


def _apart(asked: list[_Asked]) -> list[list[_Asked]]:
    """Return the cases in groups in which no two cards have the same id."""
    groups: list[tuple[dict[str, Card], list[_Asked]]] = []
    for card, case in asked:
        for cards, cases in groups:
            if cards.setdefault(card.id, card) is card:
                cases.append((card, case))
                break
        else:
            groups.append(({card.id: card}, [(card, case)]))
    return [cases for _, cases in groups]


def _run(
    cases: Sequence[_Asked], definitions: Definitions, moment: Moment, settings: Settings
) -> list[Outcome]:
    cards = {card.id: _alone(card) for card, _ in cases if card.tiers(moment.peildatum)}
    question = Question(
        tuple(cards.values()),
        moment,
        settings.score,
        definitions.names,
        dict.fromkeys(cards, 1.0),
        mentioned_only=True,
    )
    try:
        rows = _asked(question, [case for _, case in cases], definitions)
    except (duckdb.BinderException, duckdb.ConversionException, duckdb.ParserException):
        raise _cannot(cases, definitions, moment, settings) from None
    return [
        _outcome(card, case, row)
        for (card, case), row in zip(cases, rows, strict=True)
        if card.id in cards
    ]


def _asked(
    question: Question, cases: list[Geval], definitions: Definitions
) -> list[dict[str, Any]]:
    """Return what the engine makes of every case, by every card at once."""
    db = duckdb.connect()
    db.register("gegeven", _given(cases, definitions))
    plan = Plan(definitions, question.moment, frozenset(Register))
    db.execute(f"CREATE TEMP TABLE gevallen AS {_computed(plan)}")
    query = f"{statement(question, 'gevallen')} ORDER BY adr"
    rows: list[dict[str, Any]] = worded(db.sql(query).to_arrow_table()).to_pylist()
    db.close()
    return rows


def _cannot(
    cases: Sequence[_Asked], definitions: Definitions, moment: Moment, settings: Settings
) -> BadData:
    """Return the refusal of the first card on which a comparison cannot be made."""
    files = list(dict.fromkeys(card.bestand for card, _ in cases))
    for file in files if len(files) > 1 else ():
        try:
            _run([one for one in cases if one[0].bestand == file], definitions, moment, settings)
        except BadData as error:
            return error
    return BadData(
        Place(files[0] if len(files) == 1 else "eigen feiten"),
        "een vergelijking past niet bij de soort van een feit (getal of tekst)",
        "Kijk de voorwaarden van deze kaart na, en de eigen feiten die zij leest.",
    )


def _outcome(card: Card, case: Geval, row: Mapping[str, Any]) -> Outcome:
    return Outcome(
        card,
        case,
        row[f"p_{card.id}"],
        row[f"s_{card.id}"],
        row[card.feit],
        max(row[f"u_{card.id}"], 0),
        {name: row[name] for name in sorted(fields(card.zin)) if name in row},
    )


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
