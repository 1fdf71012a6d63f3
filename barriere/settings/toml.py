"""TOML as people write it: what is wrong with it is said in Dutch, with its line."""

import re
import tomllib
from pathlib import Path
from typing import Any

from barriere.errors import BadData, Place

_SAYS = (
    ("Expected '=' after a key", "na een sleutel hoort een ="),
    ("Invalid value", "achter de = staat geen waarde; tekst hoort tussen aanhalingstekens"),
    ("Unterminated string", "een tekst heeft geen sluitend aanhalingsteken"),
    ("Illegal character", "een tekst heeft geen sluitend aanhalingsteken op dezelfde regel"),
    ("Unclosed array", "een lijst mist haar ]"),
    ("Unclosed inline table", "een tabel op één regel mist haar }"),
    ("Cannot overwrite", "deze sleutel staat er twee keer"),
    ("Duplicate inline table key", "deze sleutel staat er twee keer"),
    ("Cannot declare", "deze tabel staat er twee keer"),
    ("Cannot redefine", "deze sleutel staat er twee keer"),
    ("Cannot mutate", "deze tabel is al afgesloten"),
    ("Expected newline", "achter de waarde staat nog iets"),
    ("Expected ']'", "een [kop] mist haar ]"),
    ("Expected ']]'", "een [[kop]] mist haar ]]"),
    ("Invalid initial character", "zo kan een sleutel niet beginnen"),
    ("Invalid statement", "dit is geen sleutel, geen [kop] en geen commentaar"),
    ("Unescaped '\\'", "een \\ in een tekst hoort dubbel: \\\\"),
    ("Invalid date", "deze datum bestaat niet"),
)


def load(text: str, file: str) -> dict[str, Any]:
    """Return what the TOML in `text` says.

    Raises BadData naming `file`, the line, and what stands there wrong.
    """
    try:
        return tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        said = str(error)
        meant = next((f": {dutch}" for english, dutch in _SAYS if english in said), "")
        place = Place(file, _line(said, text))
        raise BadData(place, f"is geen geldige TOML{meant}", "Herstel die regel.") from None


def text_of(path: Path, file: str) -> str:
    """Return the text of a file that people wrote.

    Raises BadData naming it as `file` when it is not UTF-8 or cannot be read.
    """
    try:
        return path.read_bytes().decode("utf-8-sig")
    except UnicodeDecodeError:
        raise BadData(Place(file), "is geen UTF-8", "Bewaar het bestand als UTF-8.") from None
    except (FileNotFoundError, IsADirectoryError):
        raise BadData(Place(file), "is geen bestand", "Haal het weg, of herstel het.") from None


def _line(said: str, text: str) -> int:
    """Return the line that the parser stumbled over; at the end of the file it names none."""
    found = re.search(r"at line (\d+)", said)
    return int(found[1]) if found else max(1, len(text.splitlines()))
