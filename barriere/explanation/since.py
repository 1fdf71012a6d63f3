"""What changed for an address since an earlier run, card by card, and why."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

import pyarrow as pa
import pyarrow.compute as pc

from barriere.explanation.words import day, points
from barriere.scoring import Comparison, Run, causes, compare

WHY = {
    "gegevens": "",
    "regels": "door andere regels, niet door het adres",
    "gegevens en regels": "door het adres of door andere regels",
    "levering": "door een register dat maar bij een van de twee geleverd was",
    "groep": "door een andere kaart van de groep",
}
"""What a cause, as `scoring.causes` names it, is in words; nothing when it is the address."""


@dataclass(frozen=True)
class Moved:
    """A card that gives other points than before; `oorzaak` as `scoring.causes` names it."""

    kaart: str
    punten_voor: int
    punten_na: int
    oorzaak: str

    @property
    def words(self) -> str:
        """Return what happened, and why if it was not the address: 'H9 erbij'."""
        if not self.punten_voor:
            said = f"{self.kaart} erbij"
        elif not self.punten_na:
            said = f"{self.kaart} eraf"
        else:
            said = f"{self.kaart} van {self.punten_voor} naar {self.punten_na}"
        return ", ".join(filter(None, (said, WHY[self.oorzaak])))


@dataclass(frozen=True)
class Since:
    """The difference with an earlier run; `totaal_voor` is None if the address was not in it.

    `plafond` is what the caps of the domains add to the difference or take from it.
    """

    peildatum: date
    totaal_voor: int | None
    totaal_na: int
    moved: tuple[Moved, ...]
    sentence: str

    @property
    def plafond(self) -> int:
        """Return the part of the difference that comes from the caps of the domains."""
        return plafond(self.totaal_na - (self.totaal_voor or 0), self.moved)


def plafond(difference: int, moved: Iterable[Moved]) -> int:
    """Return what is left of a difference after the cards: the caps of the domains."""
    return difference - sum(one.punten_na - one.punten_voor for one in moved)


def since(before: Run, after: Run, sleutel: str) -> Since | None:
    """Return what changed for one address since `before`; None for a shielded one.

    Raises KeyError when the later run does not have it.
    """
    found = compare(before, after, [sleutel])
    start = f"sinds {day(before.peildatum)}"
    if new := found.new.to_pylist():
        total = int(new[0]["totaal"])
        shielded = new[0]["afgeschermd"]
        said = f"{start}: nieuw in de score, met {points(total)}"
        return None if shielded else Since(before.peildatum, None, total, (), said)
    rows = found.addresses.to_pylist()
    if not rows:
        return _same(before, after, sleutel, start)
    if rows[0]["afgeschermd"]:
        return None
    was, now = int(rows[0]["totaal_voor"]), int(rows[0]["totaal_na"])
    cards = moved(before, after, found, [sleutel]).get(sleutel, ())
    said = f"{start}: {difference(now - was, cards)}"
    return Since(before.peildatum, was, now, cards, said)


def moved(
    before: Run, after: Run, found: Comparison, sleutels: Iterable[str]
) -> dict[str, tuple[Moved, ...]]:
    """Return per address the cards that give other points, in the order of the cards."""
    wanted = pc.is_in(found.cards["sleutel"], value_set=pa.array(sorted(sleutels), pa.string()))
    other = pc.not_equal(found.cards["punten_voor"], found.cards["punten_na"])
    cards = found.cards.filter(pc.and_(wanted, other))
    cards = cards.append_column("oorzaak", causes(before, after, cards))
    made: dict[str, list[Moved]] = {}
    for row in cards.to_pylist():
        one = Moved(row["kaart"], row["punten_voor"], row["punten_na"], row["oorzaak"])
        made.setdefault(row["sleutel"], []).append(one)
    return {key: tuple(ones) for key, ones in made.items()}


def difference(total: int, cards: tuple[Moved, ...]) -> str:
    """Return '+2 (H9 erbij)', with what a cap adds or takes; 'geen verschil' if nothing moved."""
    parts = [one.words for one in cards]
    if rest := plafond(total, cards):
        parts.append(f"plafond {signed(rest)}")
    if not parts:
        return "geen verschil in punten"
    return f"{signed(total)} ({'; '.join(parts)})"


def signed(number: int) -> str:
    """Return a difference with its sign.

    >>> signed(2), signed(-1), signed(0)
    ('+2', '−1', '±0')
    """
    return f"+{number}" if number > 0 else f"−{-number}" if number else "±0"


def _same(before: Run, after: Run, sleutel: str, start: str) -> Since | None:
    row = pc.index(after.outcome.column("sleutel"), sleutel).as_py()
    if row < 0:
        raise KeyError(sleutel)
    if after.outcome.column("afgeschermd")[row].as_py():
        return None
    total = int(after.outcome.column("totaal")[row].as_py())
    said = f"{start}: geen verschil in punten"
    return Since(before.peildatum, total, total, (), said)
