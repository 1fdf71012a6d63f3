"""The permits of addresses as the register has them, and how paper says them."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from barriere.explanation.words import spoken
from barriere.model.register import Register
from barriere.reports.address_brief import Said
from barriere.store import Picture

_QUERY = """
SELECT a.sleutel, r.type, r.status, r.datum_besluit_laatst, r.geldig_tot_laatst, r.max_personen
FROM vergunningen r JOIN adressen a USING (adr)
WHERE a.sleutel IN (SELECT unnest($1)) ORDER BY r.rij
"""


@dataclass(frozen=True)
class Permit:
    """One permit: its kind and state as the register has them, and until when it holds.

    `decided` and `until` are the last days they can be; None is unknown, and for
    `until` also without an end. `people` is for how many at most.
    """

    kind: str
    status: str
    decided: date | None
    until: date | None
    people: int | None

    @property
    def name(self) -> str:
        """Return what it is in words."""
        return spoken(self.kind)

    @property
    def words(self) -> str:
        """Return it as paper has it."""
        text = f"{self.name}: {spoken(self.status)}"
        if self.decided:
            text += f" op {self.decided:%d-%m-%Y}"
        if self.until:
            text += f", geldig tot {self.until:%d-%m-%Y}"
        return f"{text}, voor hoogstens {self.people} personen." if self.people else f"{text}."


def permits(shown: Picture, sleutels: Iterable[str]) -> dict[str, tuple[Permit, ...]]:
    """Return the permits of these addresses, in the order of the register; read once."""
    found: dict[str, list[Permit]] = defaultdict(list)
    for key, *row in shown.db.execute(_QUERY, [sorted(sleutels)]).fetchall():
        found[key].append(Permit(*row))
    return {key: tuple(ones) for key, ones in found.items()}


def told(ones: Iterable[Permit]) -> tuple[Said, ...]:
    """Return permits as sentences, with the register they come from."""
    return tuple(Said(one.words, frozenset({Register.VERGUNNINGEN})) for one in ones)
