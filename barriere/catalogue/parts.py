"""The values on a card, each of the kind it must be; what is not is said in Dutch."""

from collections.abc import Collection, Mapping
from datetime import date, datetime
from enum import StrEnum
from typing import Any, TypeVar

from barriere.catalogue.card import Geval, Trede, Uitzondering, Vindplaats
from barriere.model.register import Register

Raw = Mapping[str, Any]
Word = TypeVar("Word", bound=StrEnum)


class Wrong(Exception):
    """A value is not what its key asks for; the reader of the card adds the file."""

    def __init__(self, what: str, remedy: str) -> None:
        """Say `what` is wrong, as half a sentence, and how to mend it."""
        self.what, self.remedy = what, remedy
        super().__init__(what)


def text(raw: Raw, key: str) -> str:
    """Return a text; '' when it is left out."""
    value = raw.get(key, "")
    if not isinstance(value, str):
        raise _not(key, "tekst", "Zet hem tussen aanhalingstekens.")
    return value


def one_of(raw: Raw, key: str, known: type[Word]) -> Word:
    """Return a word out of a closed list."""
    if raw[key] not in list(known):
        raise Wrong(f"{key} '{raw[key]}' klopt niet", f"Kies uit: {', '.join(known)}.")
    return known(raw[key])


def words(raw: Raw, key: str) -> tuple[str, ...]:
    """Return a list of texts."""
    value = raw[key]
    if not isinstance(value, list) or not all(isinstance(word, str) for word in value):
        raise _not(key, "een lijst van teksten", 'Schrijf ["a", "b"].')
    return tuple(value)


def registers(raw: Raw, key: str) -> tuple[Register, ...]:
    """Return a list of registers."""
    found = words(raw, key)
    if strange := [word for word in found if word not in set(Register)]:
        known = ", ".join(Register)
        raise Wrong(f"register '{strange[0]}' in {key} bestaat niet", f"Kies uit: {known}.")
    return tuple(Register(word) for word in found)


def texts(raw: Raw, key: str, known: Collection[str] = ()) -> dict[str, str]:
    """Return a table of texts, its keys out of `known` when that is given."""
    table = raw.get(key, {})
    if not isinstance(table, Mapping):
        raise _not(key, "een tabel", f"Zet er [{key}] boven.")
    if known and (strange := sorted(table.keys() - set(known))):
        raise Wrong(f"'{strange[0]}' in [{key}] bestaat niet", f"Kies uit: {', '.join(known)}.")
    return {name: text(table, name) for name in table}


def yes_no(raw: Raw, key: str) -> bool:
    """Return true or false; false when it is left out."""
    value = raw.get(key, False)
    if not isinstance(value, bool):
        raise _not(key, "true of false", "Schrijf true of false, zonder aanhalingstekens.")
    return value


def day(raw: Raw, key: str) -> date:
    """Return a day."""
    value = raw[key]
    if not isinstance(value, date) or isinstance(value, datetime):
        raise Wrong(f"{key} is geen datum", "Schrijf JJJJ-MM-DD, zonder aanhalingstekens.")
    return value


def tables(raw: Raw, key: str) -> list[Raw]:
    """Return the tables under [[key]]; none when it is left out."""
    value = raw.get(key, [])
    if not isinstance(value, list) or not all(isinstance(item, Mapping) for item in value):
        raise _not(key, "een rij tabellen", f"Zet boven elk [[{key}]].")
    return value


def tier(raw: Raw) -> Trede:
    """Return a threshold."""
    _keys(raw, "trede", {"grens", "punten", "basis"}, {"vanaf", "tot"})
    limit = raw["grens"]
    if not isinstance(limit, str) and not _number(limit):
        raise _not("grens", "een getal of de naam van een norm", "Verbeter de trede.")
    return Trede(
        limit,
        _whole(raw, "punten"),
        text(raw, "basis"),
        day(raw, "vanaf") if "vanaf" in raw else None,
        day(raw, "tot") if "tot" in raw else None,
    )


def exception(raw: Raw) -> Uitzondering:
    """Return an exception."""
    _keys(raw, "uitzondering", {"als", "zin"})
    return Uitzondering(text(raw, "als"), text(raw, "zin"))


def source(raw: Raw) -> Vindplaats:
    """Return where the rule is written."""
    _keys(raw, "bron", {"vindplaats", "zekerheid"})
    return Vindplaats(text(raw, "vindplaats"), text(raw, "zekerheid"))


def case(raw: Raw) -> Geval:
    """Return a case: it names its points, or in words why there are none."""
    _keys(raw, "geval", {"naam", "gegeven"}, {"punten", "uitkomst", "dag"})
    given = raw["gegeven"]
    if not isinstance(given, Mapping):
        raise _not("gegeven", "een tabel", "Schrijf { bewoners = 4 }.")
    for name, value in given.items():
        if not isinstance(value, str) and not _number(value):
            raise _not(f"'{name}' in gegeven", "een getal of tekst", "Verbeter het geval.")
    return Geval(
        text(raw, "naam"),
        dict(given),
        _whole(raw, "punten") if "punten" in raw else None,
        text(raw, "uitkomst"),
        day(raw, "dag") if "dag" in raw else None,
    )


def _keys(raw: Raw, table: str, needed: set[str], optional: Collection[str] = ()) -> None:
    if missing := sorted(needed - raw.keys()):
        raise Wrong(f"een [[{table}]] mist '{missing[0]}'", "Voeg hem toe.")
    if strange := sorted(raw.keys() - needed - set(optional)):
        known = ", ".join(sorted({*needed, *optional}))
        raise Wrong(f"'{strange[0]}' in [[{table}]] bestaat niet", f"Kies uit: {known}.")


def _whole(raw: Raw, key: str) -> int:
    value = raw[key]
    if not isinstance(value, int) or isinstance(value, bool):
        raise _not(key, "een heel getal", "Schrijf een heel getal, zonder aanhalingstekens.")
    return value


def _number(value: object) -> bool:
    return isinstance(value, int | float) and not isinstance(value, bool)


def _not(key: str, kind: str, remedy: str) -> Wrong:
    return Wrong(f"{key} is geen {kind}".replace("geen een ", "geen "), remedy)
