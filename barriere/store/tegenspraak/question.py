"""A contradiction as data: its name, who must be told, by which law, and its SQL."""

import tomllib
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Any

from barriere.model.register import Register

LAWS = {
    Register.BAG: "Wet BAG art. 37 (lid te bevestigen)",
    Register.BRP: "Wet BRP art. 2.34",
    Register.KVK: "Handelsregisterwet 2007 art. 32",
}
"""The duty to report back, by basisregistratie.

BRP 2.34: domain.md. Handelsregister: Handelsregisterbesluit 2008 (Stb. 2008,
240) art. 1(e) calls a report in the sense of art. 32 a melding. BAG: the
Besluit BAG (Stb. 2009, 133; 2017, 311) rests on art. 37; which paragraph holds
the duty was not seen in the act itself.
"""

NO_LAW = "geen wettelijke plicht; werkafspraak binnen de gemeente"


@dataclass(frozen=True)
class Question:
    """One kind of contradiction.

    `sql` gives rows `adr, andere_adr, vbo_id, postcode, huisnummer, adres, een,
    ander, sinds`; `{register}` in it and in the texts stands for each of
    `per_register` in turn. `holders` are told; empty: the register in turn.
    `needs` are the registers without which nothing can be said.
    """

    name: str
    soort: str
    actie: str
    sql: str
    needs: tuple[Register, ...]
    holders: tuple[Register, ...]

    def law(self, holder: Register) -> str:
        """Return the ground on which this holder is told."""
        return LAWS.get(holder, NO_LAW)


@cache
def questions() -> tuple[Question, ...]:
    """Return every question, by the name of its file."""
    folder = files("barriere.store.tegenspraak").joinpath("vragen")
    found = sorted(folder.iterdir(), key=lambda entry: entry.name)
    return tuple(
        question
        for entry in found
        if entry.name.endswith(".toml")
        for question in _each(entry.name.removesuffix(".toml"), entry.read_text("utf-8"))
    )


def _each(name: str, text: str) -> list[Question]:
    """Return one question, or one per register that it is asked of."""
    raw = tomllib.loads(text)
    turns: list[Register | None] = [Register(word) for word in raw.get("per_register", ())]
    return [_one(name, raw, turn) for turn in turns or [None]]


def _one(name: str, raw: dict[str, Any], turn: Register | None) -> Question:
    told = [Register(word) for word in raw.get("melden_aan", ())]
    said = {key: str(raw[key]) for key in ("soort", "actie", "sql")}
    if turn:
        named = {"register": turn.value, "label": turn.label}
        said = {key: text.format(**named) for key, text in said.items()}
        name, told = f"{name}_{turn.value}", [turn]
    needs = [Register(word) for word in raw["registers"]] + ([turn] if turn else [])
    return Question(name, **said, needs=tuple(needs), holders=tuple(told))
