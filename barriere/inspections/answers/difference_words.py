"""The difference between two plans, in sentences for a planner."""

from collections.abc import Iterator

from barriere.inspections.answers.difference import ControlChange, Difference, How

_KINDS: tuple[tuple[How, str, str], ...] = (
    ("eruit", "valt uit het plan", "vallen uit het plan"),
    ("erbij", "komt in het plan", "komen in het plan"),
    ("controle", "gaat naar een andere controle", "gaan naar een andere controle"),
    ("team", "gaat naar een ander team", "gaan naar een ander team"),
    ("tijd", "krijgt alleen een andere tijd", "krijgen alleen een andere tijd"),
)


def sentences(found: Difference) -> tuple[str, ...]:
    """Return what differs in plain sentences: controls, teams, addresses, value, notices."""
    if found.same:
        return ("Er verandert niets: elke controle en elk bezoek blijft staan.", *found.notices)
    return (
        *map(_control, found.controls),
        *(f"{team} heeft op {control} geen bezoeken meer." for control, team in found.stay_home),
        *_addresses(found),
        *_deadlines(found),
        _value(found),
        *found.notices,
    )


def points(value: float) -> str:
    """Write points with a decimal comma, and no decimals where there are none.

    >>> points(12.5), points(12.0)
    ('12,5', '12')
    """
    return f"{round(value, 1):.1f}".removesuffix(".0").replace(".", ",")


def _control(one: ControlChange) -> str:
    if one.before is None:
        return f"Er komt een controle bij: {one.after_id} op {one.after:%d-%m-%Y}."
    if one.after is None:
        return f"Controle {one.before_id} op {one.before:%d-%m-%Y} vervalt."
    if one.before == one.after:
        return f"Controle {one.before_id} op {one.before:%d-%m-%Y} heet nu {one.after_id}."
    return f"Controle {one.after_id} gaat van {one.before:%d-%m-%Y} naar {one.after:%d-%m-%Y}."


def _addresses(found: Difference) -> Iterator[str]:
    for how, single, several in _KINDS:
        if count := found.count(how):
            yield f"1 adres {single}." if count == 1 else f"{count} adressen {several}."


def _deadlines(found: Difference) -> Iterator[str]:
    """Say which hercontroles fall out: the planner must act on them."""
    late = [one.weergave for one in found.visits if one.how == "eruit" and one.hercontrole]
    if late:
        yield f"Let op: een hercontrole valt uit het plan: {'; '.join(late)}."


def _value(found: Difference) -> str:
    before, after = found.value
    if points(before) == points(after):
        return f"De waarde van het plan blijft {points(after)} punten."
    return f"De waarde van het plan gaat van {points(before)} naar {points(after)} punten."
