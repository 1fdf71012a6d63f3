"""Words that are no names here, although people may be called so."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from importlib.resources.abc import Traversable

from barriere.governance.words import plain, words_of

_TEXTS = (".toml", ".j2", ".typ", ".js", ".json", ".md")
_CODE = ".py"
_LONG_STRING = re.compile(r'"""(?:.*?)"""', re.DOTALL)
_STRING = re.compile(r'"((?:\\.|[^"\\\n])*)"')
_FICTIVE = "demo"


@dataclass(frozen=True)
class Ordinary:
    """Words that say nothing by themselves, and streets and places in which a name may stand."""

    words: frozenset[str] = frozenset()
    places: frozenset[tuple[str, ...]] = frozenset()


def ordinary(places: Iterable[str], texts: Iterable[str] = ()) -> Ordinary:
    """Return the ordinary words of a town: of its `places`, its settings, and of barriere itself.

    `places` are streets, neighbourhoods and towns by name.
    """
    named = frozenset(words_of(plain(place)).folded for place in places)
    words = {word for place in named for word in place}
    for text in texts:
        words.update(words_of(plain(text)).folded)
    return Ordinary(frozenset(words) | _own_words(), named)


@cache
def _own_words() -> frozenset[str]:
    """Return every word that the programme can print, whatever the data are."""
    words: set[str] = set()
    for file in _files(files("barriere")):
        text = file.read_text("utf-8")
        if file.name.endswith(_CODE):
            text = " ".join(_STRING.findall(_LONG_STRING.sub("", text)))
        words.update(words_of(plain(text)).folded)
    return frozenset(words)


def _files(folder: Traversable) -> Iterable[Traversable]:
    for entry in folder.iterdir():
        if entry.is_dir():
            if entry.name not in {_FICTIVE, "__pycache__"}:
                yield from _files(entry)
        elif entry.name.endswith((*_TEXTS, _CODE)):
            yield entry
