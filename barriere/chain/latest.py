"""The last scoring run, seen as people may see it: without shielded addresses."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import Any

import pyarrow as pa
import pyarrow.compute as pc

from barriere.catalogue import Card
from barriere.errors import BadData, Place, WrongUse
from barriere.model.register import Register
from barriere.review.grounds import Standing
from barriere.scoring import Run, read
from barriere.store import Werkmap, dossier


@dataclass(frozen=True)
class Latest:
    """A run and the keys that are shielded now, by the run or since."""

    run: Run
    shielded: frozenset[str]

    @property
    def name(self) -> str:
        """Return the name by which the dossier knows the run."""
        return self.run.folder

    @cached_property
    def known(self) -> pa.Table:
        """Return the addresses that a reader may know of, with everything the run says of them."""
        return without(self.run.scores, self.shielded)

    @cached_property
    def known_addresses(self) -> pa.Table:
        """Return the addresses that a reader may know of, as they are written."""
        return self.columns(WRITTEN)

    def columns(self, names: Sequence[str]) -> pa.Table:
        """Return some columns (`sleutel` among them) of the addresses that a reader may know of."""
        return without(self.run.outcome.columns(names), self.shielded)

    @cached_property
    def _rank(self) -> Mapping[str, int]:
        keys: list[str] = self.run.outcome.column("sleutel").to_pylist()
        return {key: rank for rank, key in enumerate(keys)}

    def rows(self, sleutels: Iterable[str]) -> dict[str, dict[str, Any]]:
        """Return every column of each of these addresses, as far as it knows them; read once."""
        return {row["sleutel"]: row for row in self.run.outcome.rows(sorted(sleutels))}

    def cells(self, sleutels: Iterable[str], names: Sequence[str]) -> dict[str, dict[str, object]]:
        """Return some columns (`sleutel` among them) of these addresses, as far as it knows them.

        Reads the run once, however many there are.
        """
        wanted = pa.array(sorted(sleutels), pa.string())
        told = self.run.outcome.columns(names)
        chosen = told.filter(pc.is_in(told["sleutel"], value_set=wanted))
        return {row["sleutel"]: row for row in chosen.to_pylist()}

    def has(self, sleutel: str) -> bool:
        """Tell whether the run knows the address."""
        return sleutel in self._rank

    def label(self, sleutel: str) -> str:
        """Return the address in one line; the key itself when the run no longer knows it."""
        return str(self._cell(sleutel, "weergave")) if self.has(sleutel) else sleutel

    def points(self, sleutel: str) -> tuple[int, int]:
        """Return total points and number of domains."""
        if not self.has(sleutel):
            return 0, 0
        return self._whole(sleutel, "totaal"), self._whole(sleutel, "domeinen")

    def use(self, sleutel: str) -> str:
        """Return the BAG's uses of the address, comma separated."""
        return str(self._cell(sleutel, "gebruiksdoel") or "")

    def grounds(self, sleutel: str) -> tuple[str, ...]:
        """Return the ids of the cards that carry a visit here: the objective grounds.

        Without one, all that give points.
        """
        return carrying(self._fired(sleutel))

    def grounds_in(self, row: Mapping[str, object]) -> tuple[str, ...]:
        """Return what `grounds` does, for an address whose columns were read already."""
        return carrying(self._fired_in(row))

    def fired(self, sleutel: str) -> tuple[str, ...]:
        """Return the ids of the cards that give the address points."""
        return tuple(c.id for c in self._fired(sleutel)) if self.has(sleutel) else ()

    def address_key(self, sleutel: str) -> str:
        """Return the postcode address as a key, as an address without BAG id has it."""
        parts = ("postcode", "huisnummer", "huisletter", "toevoeging")
        return "-".join(str(self._cell(sleutel, part) or "") for part in parts).rstrip("-")

    def standings(self, sleutels: Iterable[str]) -> dict[str, Standing]:
        """Return what the score gives each of these addresses to stand on."""
        cards = self.run.cards
        said = [f"b_{card.id}" for card in cards if card.bron_als]
        rows = self.cells(sleutels, ["sleutel", *(f"s_{card.id}" for card in cards), *said])
        return {key: self._standing(row) for key, row in rows.items()}

    def shielded_words(self) -> tuple[str, ...]:
        """Return the shielded addresses as outputs would name them: by key and in one line."""
        keys = [key for key in sorted(self.shielded) if self.has(key)]
        return tuple(word for key in keys for word in (key, self.label(key)))

    def shielded_addresses(self) -> list[dict[str, object]]:
        """Return the shielded addresses as they are written (WRITTEN)."""
        return self.run.outcome.rows([key for key in sorted(self.shielded) if self.has(key)])

    def _standing(self, row: Mapping[str, object]) -> Standing:
        fired = self._fired_in(row)
        registers = {register for card in fired for register in card.bronnen_registers}
        for card in fired:
            said = str(row[f"b_{card.id}"] or "") if card.bron_als else ""
            registers |= {Register(name) for name in said.split(",") if name}
        return Standing(
            frozenset((register.value, register.holder) for register in registers),
            any(card.objectieve_grond for card in fired),
        )

    def _fired(self, sleutel: str) -> list[Card]:
        return [c for c in self.run.cards if self._cell(sleutel, f"s_{c.id}") in _COUNTS]

    def _fired_in(self, row: Mapping[str, object]) -> list[Card]:
        return [c for c in self.run.cards if row[f"s_{c.id}"] in _COUNTS]

    def _whole(self, sleutel: str, column: str) -> int:
        return int(self._cell(sleutel, column) or 0)

    def _cell(self, sleutel: str, column: str) -> str | int | float | None:
        value: str | int | float | None = self.run.outcome.column(column)[
            self._rank[sleutel]
        ].as_py()
        return value


WRITTEN = ("sleutel", "weergave", "straat", "huisnummer", "huisletter", "toevoeging", "postcode")
"""The columns by which an address is found and named."""

SCORED = "score"
"""The act by which the log remembers a run."""

_COUNTS = frozenset({"punt", "groep"})


def carrying(fired: Sequence[Card]) -> tuple[str, ...]:
    """Return the ids of the cards with an objective ground; without one, those of all."""
    return tuple(c.id for c in fired if c.objectieve_grond) or tuple(c.id for c in fired)


def without(rows: pa.Table, keys: Iterable[str]) -> pa.Table:
    """Return the rows (`sleutel`) of all addresses but these."""
    names = pa.array(sorted(keys), pa.string())
    return rows.filter(pc.invert(pc.is_in(rows["sleutel"], value_set=names)))


def latest(werkmap: Werkmap) -> Latest:
    """Return the run that was made last.

    Raises WrongUse when nothing was scored yet.
    """
    if not dossier.exists(werkmap):
        raise _nothing()
    with dossier.open(werkmap) as session:
        runs = scored(session)
        hidden = dossier.afgeschermd(session)
    if not runs:
        raise _nothing()
    run = read_run(werkmap.uit / runs[-1])
    keys, secret = run.outcome.column("sleutel"), run.outcome.column("afgeschermd")
    here = pc.is_in(keys, value_set=pa.array(sorted(hidden), pa.string()))
    return Latest(run, frozenset(keys.filter(pc.or_(secret, here)).to_pylist()))


def scored(session: dossier.Session) -> list[str]:
    """Return the names of the runs that the log still knows, the one made last at the end."""
    return [line.object for line in dossier.logregels(session) if line.actie == SCORED]


def read_run(folder: Path) -> Run:
    """Return the run kept in `folder`; raises BadData when it is damaged."""
    try:
        return read(folder)
    except (pa.ArrowException, ValueError, KeyError, TypeError, AttributeError):
        what = "deze score is beschadigd of met de hand veranderd"
        remedy = "Zet de map terug uit een reservekopie, of draai `barriere score` opnieuw."
        raise BadData(Place(folder.name), what, remedy) from None


def _nothing() -> WrongUse:
    return WrongUse("Er is nog geen score.", "Draai eerst `barriere score`.")
