"""What is another reason than before at one address, in sentences without points."""

from collections.abc import Iterator, Mapping

from barriere.catalogue.sentence import number
from barriere.explanation.explanation import Contribution, Explanation
from barriere.explanation.since import WHY


def between(
    before: Explanation, after: Explanation, causes: Mapping[str, str]
) -> Iterator[tuple[str, str]]:
    """Yield the card and a sentence for every reason that came, went or has another value.

    `causes` says per card what made the difference, as `scoring.causes` names it; it is
    told only when it was not the address.
    """
    old, new = ({c.id: c for c in one.contributions} for one in (before, after))
    for card, reason in new.items():
        if card not in old:
            yield card, _told(f"Nieuwe reden: {reason.sentence}", causes.get(card, ""))
        elif reason.value != old[card].value:
            yield card, _moved(old[card], reason)
    for card, reason in old.items():
        if card not in new:
            yield card, _told(f"Vervallen reden: {_gone(reason, after)}", causes.get(card, ""))


def _moved(old: Contribution, new: Contribution) -> str:
    values = (number(one.value, one.limit) for one in (old, new))
    return f"{new.naam}: {' → '.join(values)} {new.unit}."


def _gone(reason: Contribution, after: Explanation) -> str:
    """Return which reason does not hold any more, and why if an exception took it away."""
    for one in after.withheld:
        if one.id == reason.id and one.status in ("uitzondering", "onbekend", "onzeker"):
            return f"{reason.naam}: {one.sentence}"
    return f"{reason.naam}."


def _told(sentence: str, cause: str) -> str:
    why = WHY.get(cause, "")
    return f"{sentence.rstrip('.')} ({why})." if why else sentence
