"""What the registers and the cards say of addresses otherwise than when the plan was made."""

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from barriere.chain.briefs import COUNTS
from barriere.chain.latest import Latest
from barriere.chain.still_allowed import Asked
from barriere.chain.telling import Telling
from barriere.explanation import Explanation, Moved, explain_rows, moved
from barriere.explanation.between import between
from barriere.model.register import Register
from barriere.reports.address_brief import Said
from barriere.scoring import Run, compare
from barriere.store import Picture

_BAG = (("Gebruiksdoel", "gebruiksdoel"), ("Oppervlakte (m²)", "oppervlakte"), ("Status", "status"))
# Only what is certain: a whole or partial date after the day that the plan was made from.
_MOVES = """
SELECT a.sleutel,
    count(DISTINCT b.persoon) FILTER (WHERE b.datum_aanvang_vroegst > $2
        AND b.datum_aanvang_laatst <= $3 AND NOT coalesce(b.zonder_verhuizing, false)),
    count(DISTINCT b.persoon) FILTER (WHERE b.datum_einde_vroegst > $2
        AND b.datum_einde_laatst <= $3)
FROM brp b JOIN adressen a USING (adr)
WHERE a.sleutel IN (SELECT unnest($1)) AND b.functie_adres = 'W'
    AND NOT coalesce(b.alleen_mogelijk, false)
GROUP BY a.sleutel
"""
_RESIDENTS = "bewoners"


def changed_facts(before: Run, asked: Asked, shown: Picture) -> dict[str, tuple[Said, ...]]:
    """Return per address what differs between the run of the plan and the last one.

    Counts and what the BAG has come first, then the reasons; both with the register
    and its day. Nothing is compared for an address that only one of the two knows.
    """
    last, rows = asked.last, asked.rows
    if before.id == last.run.id:
        return {}
    then = {str(row["sleutel"]): row for row in before.outcome.rows(list(rows))}
    now = {key: row for key, row in rows.items() if key in then}
    new = {key: one for key, one in asked.explained.items() if key in now}
    reasons = _reasons(before, last, then, new)
    moves = _moves(before, last, shown, list(now))
    return {
        key: (*_counted(last, then[key], row, moves.get(key)), *reasons.get(key, ()))
        for key, row in now.items()
    }


def _counted(
    last: Latest, then: Mapping[str, Any], now: Mapping[str, Any], moves: tuple[int, int] | None
) -> Iterator[Said]:
    for label, fact, register in COUNTS:
        came_went = moves if fact == _RESIDENTS else None
        if then.get(fact) != now.get(fact) or came_went:
            told = f"{_value(then.get(fact))} → {_value(now.get(fact))}"
            yield _said(last, f"{label}: {told}", register, _in_words(came_went))
    for label, column in _BAG:
        if then.get(column) != now.get(column):
            told = f"{_value(then.get(column))} → {_value(now.get(column))}"
            yield _said(last, f"{label}: {told}", Register.BAG)


def _said(last: Latest, told: str, register: Register, more: str = "") -> Said:
    delivered = last.run.deliveries.get(register)
    day = f" {delivered.peildatum:%d-%m-%Y}" if delivered else ", niet geleverd"
    return Said(f"{told} ({more}{register.label}{day}).", frozenset({register}))


def _value(value: object) -> str:
    return "onbekend" if value is None or value == "" else str(value).replace(",", ", ")


def _moves(
    before: Run, last: Latest, shown: Picture, keys: list[str]
) -> dict[str, tuple[int, int]]:
    """Return per address how many came to live there and left since the BRP of the plan."""
    old, new = before.deliveries.get(Register.BRP), last.run.deliveries.get(Register.BRP)
    if old is None or new is None or old.id == new.id:
        return {}
    span: list[object] = [keys, old.peildatum, new.peildatum]
    rows = shown.db.execute(_MOVES, span).fetchall()
    return {key: (came, went) for key, came, went in rows if came or went}


def _in_words(moves: tuple[int, int] | None) -> str:
    """Return '2 erbij, 1 weg; ' and nothing when nobody moved."""
    if moves is None:
        return ""
    parts = [
        f"{count} {word}" for count, word in zip(moves, ("erbij", "weg"), strict=True) if count
    ]
    return f"{', '.join(parts)}; "


def _reasons(
    before: Run, last: Latest, then: Mapping[str, Any], new: Mapping[str, Explanation]
) -> dict[str, tuple[Said, ...]]:
    """Return per address which reasons came, went or have another value.

    A card also weighs the building, so each tells from the BAG too.
    """
    old = explain_rows(before, then.values())
    found = moved(before, last.run, compare(before, last.run, list(new)), list(new))
    read = Telling(before.cards).of_card | Telling(last.run.cards).of_card
    return {
        key: tuple(
            Said(sentence, read[card] | {Register.BAG})
            for card, sentence in _between(old[key], one, found.get(key, ()))
        )
        for key, one in new.items()
        if key in old
    }


def _between(
    before: Explanation, after: Explanation, moves: Sequence[Moved]
) -> Iterator[tuple[str, str]]:
    return between(before, after, {one.kaart: one.oorzaak for one in moves})
