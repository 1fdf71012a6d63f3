"""Everything a catalogue is made of, as people wrote it."""

import hashlib
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import asdict, dataclass
from datetime import date
from functools import cache
from importlib.resources import files
from pathlib import Path
from typing import Any

from barriere.catalogue import left_out
from barriere.facts.read import OWN_FOLDER
from barriere.facts.read import texts as definition_texts
from barriere.model.domain import Domein
from barriere.settings.toml import load, text_of

OWN = "indicatoren"
"""Before the name of a file that a municipality wrote itself."""


@dataclass(frozen=True)
class Texts:
    """The cards and the definitions by file, and the list of what was left out.

    Enough to read the whole catalogue again later.
    """

    versie: str
    datum: date
    cards: Mapping[str, str]
    left_out: str
    definitions: Mapping[str, str]

    @property
    def sha256(self) -> str:
        """Return the hash of the texts; what their files are called does not count."""
        parts = (self.cards.values(), (self.left_out,), self.definitions.values())
        return hashlib.sha256("\1".join(map(_joined, parts)).encode()).hexdigest()

    def kept(self) -> dict[str, Any]:
        """Return the texts as plain values, for the dossier."""
        return asdict(self) | {"datum": self.datum.isoformat()}

    @staticmethod
    def of(kept: Mapping[str, Any]) -> "Texts":
        """Return the texts that `kept` made plain values of."""
        return Texts(**{**kept, "datum": date.fromisoformat(kept["datum"])})


def texts(own: Path | None = None) -> Texts:
    """Return the texts of the house and, if given, of the folder `own` (indicatoren/).

    Raises BadData when a file is not UTF-8.
    """
    cards = dict(_package())
    if own is not None and own.is_dir():
        for path in sorted(own.rglob("*.toml")):
            if path.relative_to(own).parts[0] != OWN_FOLDER:
                name = f"{OWN}/{path.relative_to(own).as_posix()}"
                cards[name] = text_of(path, name)
    versie, datum = _version()
    return Texts(versie, datum, cards, left_out.text(), definition_texts(own))


def _package() -> Iterator[tuple[str, str]]:
    folder = files("barriere.catalogue")
    for domein in Domein:
        entries = folder.joinpath(domein.value).iterdir()
        for entry in sorted(entries, key=lambda item: item.name):
            if entry.name.endswith(".toml"):
                yield f"{domein.value}/{entry.name}", entry.read_text("utf-8")


@cache
def _version() -> tuple[str, date]:
    name = "versie.toml"
    raw = load(files("barriere.catalogue").joinpath(name).read_text("utf-8"), name)
    return str(raw["versie"]), raw["datum"]


def _joined(parts: Iterable[str]) -> str:
    return "\0".join(parts)
