"""The shape of a file with definitions: which tables and keys, and what kind of value each has."""

from typing import Any

from barriere.errors import BadData, Place
from barriere.model.register import Register

_TABLES = {"bron", "kolommen", "feit"}
_SOURCE = {"register", "historie", "onbekend"}
_TEXTS = {"eenheid", "uitleg", "tel", "van", "waar", "mogelijk", "formule", "rekenaar"}
_LISTS = {"registers", "leest", "optioneel"}
_KEYS = _TEXTS | _LISTS | {"terugblik"}


def check_shape(raw: dict[str, Any], file: str) -> None:
    """Check that every table and value is of a kind that can be read.

    Raises BadData naming the file, the key and what belongs there.
    """
    _known(raw, _TABLES, file, "")
    for table, body in raw.items():
        if not isinstance(body, dict):
            raise _wrong(file, f"'{table}' is geen tabel", f"Zet er [{table}] boven.")
    _texts(raw.get("bron", {}), _SOURCE, file, "bron: ")
    _texts(raw.get("kolommen", {}), set(raw.get("kolommen", {})), file, "kolommen: ")
    for name, body in raw.get("feit", {}).items():
        if not isinstance(body, dict):
            raise _wrong(file, f"feit '{name}' is geen tabel", f"Zet er [feit.{name}] boven.")
        _fact(body, file, f"feit '{name}': ")


def _fact(body: dict[str, Any], file: str, where: str) -> None:
    _known(body, _KEYS, file, where)
    _texts({k: v for k, v in body.items() if k in _TEXTS}, _TEXTS, file, where)
    for key in sorted(_LISTS & body.keys()):
        words = body[key]
        if not isinstance(words, list) or not all(isinstance(word, str) for word in words):
            raise _wrong(file, f"{where}{key} is geen lijst van teksten", 'Schrijf ["a", "b"].')
    for word in body.get("registers", ()):
        if word not in set(Register):
            raise _wrong(
                file, f"{where}register '{word}' bestaat niet", f"Kies uit: {', '.join(Register)}."
            )
    months = body.get("terugblik", 0)
    if not isinstance(months, int) or isinstance(months, bool) or months < 0:
        raise _wrong(file, f"{where}terugblik is geen aantal maanden", "Schrijf een heel getal.")


def _known(body: dict[str, Any], known: set[str], file: str, where: str) -> None:
    if unknown := sorted(body.keys() - known):
        what = f"{where}sleutel '{unknown[0]}' bestaat niet"
        raise _wrong(file, what, f"Kies uit: {', '.join(sorted(known))}.")


def _texts(body: dict[str, Any], known: set[str], file: str, where: str) -> None:
    _known(body, known, file, where)
    for key, value in body.items():
        if not isinstance(value, str):
            raise _wrong(file, f"{where}{key} is geen tekst", "Zet het tussen aanhalingstekens.")


def _wrong(file: str, what: str, remedy: str) -> BadData:
    return BadData(Place(file), what, remedy)
