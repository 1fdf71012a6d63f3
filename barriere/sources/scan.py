"""The bytes of a text file, judged before a single row is read."""

import codecs
import re
from dataclasses import dataclass
from pathlib import Path

from barriere.errors import BadData, Place
from barriere.model.register import Register
from barriere.sources import limits
from barriere.sources.stream import open_binary

_BLOCK = limits.ROW_BYTES
# UTF-8 read as CP1252: Ã© for é, â€™ for an apostrophe.
_HIGH = bytes(range(0x80, 0xC0))
_SECOND = re.escape(_HIGH.decode("cp1252", "ignore") + _HIGH.decode("latin-1"))
# CP1252 read as ISO-8859-15 or the other way: control characters, half a letter inside a word.
_MOJIBAKE = re.compile(f"[ÃÅâ][{_SECOND}]|[\x80-\x9f¤]|[¦¨\xb8¼½¾](?=[^\\W\\d_])")


@dataclass(frozen=True)
class Scan:
    """The Python codec to read with, number of lines, whether the last line has an end.

    `plain`: there is no quote in the file, and its lines all end the same way.
    """

    codec: str
    lines: int
    ended: bool
    mojibake: int
    plain: bool


def scan(path: Path, encoding: str, register: Register) -> Scan:
    """Decode a whole file strictly once; raise BadData where it is not what was declared."""
    place = Place(path.name)
    with open_binary(path) as file:
        block = file.read(_BLOCK)
        codec = _codec(block[:4], encoding, place, register)
        decoder = codecs.getincrementaldecoder(codec)(errors="strict")
        lines, returns, mojibake, quoted, tail = 0, 0, 0, False, ""
        while True:
            try:
                text = decoder.decode(block, final=not block)
            except UnicodeError as error:  # UTF-16 without its mark is no UnicodeDecodeError
                line = lines + 1 + block[: getattr(error, "start", 0)].count(b"\n")
                raise _undecodable(Place(path.name, line), encoding, register) from error
            if "\x00" in text:
                line = lines + 1 + text[: text.index("\x00")].count("\n")
                raise BadData(
                    Place(path.name, line),
                    "hier staat een NUL-teken: dit is geen tekstbestand",
                    "Maak de export opnieuw, als CSV in UTF-8.",
                )
            breaks = text.count("\n") or text.count("\r")
            if not breaks and len(block) == _BLOCK:
                raise BadData(
                    Place(path.name, lines + 1),
                    "deze regel is langer dan 1 MiB",
                    "Maak de export opnieuw; elke regel eindigt met een regeleinde.",
                )
            lines += breaks
            returns += text.count("\r")
            quoted = quoted or '"' in text
            mojibake += len(_MOJIBAKE.findall(text))
            tail = text[-1:] or tail
            if not block:
                break
            block = file.read(_BLOCK)
    plain = not quoted and returns in (0, lines)
    result = Scan(codec, lines, tail in ("\n", "\r"), mojibake, plain)
    _refuse_mojibake(result, place, register)
    return result


def _codec(head: bytes, encoding: str, place: Place, register: Register) -> str:
    if head.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)) and encoding != "utf-16":
        raise BadData(
            place,
            f"dit bestand is UTF-16, maar {encoding} is afgesproken",
            f'Sla het op als UTF-8, of zet [levering.formaat.{register}] codering = "utf-16".',
        )
    if head.startswith(codecs.BOM_UTF8) and encoding != "utf-8":
        raise BadData(
            place,
            f"dit bestand is UTF-8, maar {encoding} is afgesproken",
            f'Zet [levering.formaat.{register}] codering = "utf-8".',
        )
    return "utf-8-sig" if encoding == "utf-8" else encoding


def _undecodable(place: Place, encoding: str, register: Register) -> BadData:
    other = "cp1252" if encoding.startswith("utf") else "utf-8"
    return BadData(
        place,
        f"hier staan tekens die niet in {encoding.upper()} passen",
        f"Sla het bestand op als UTF-8, of zet [levering.formaat.{register}] "
        f'codering = "{other}" als het zo is gemaakt.',
    )


def _refuse_mojibake(result: Scan, place: Place, register: Register) -> None:
    if result.mojibake > limits.MOJIBAKE_SHARE * max(1, result.lines):
        raise BadData(
            place,
            f"{result.mojibake} keer staat er iets als 'Ã©' waar 'é' hoort: "
            "de tekens zijn ergens verkeerd omgezet",
            f"Maak de export opnieuw in UTF-8 en controleer [levering.formaat.{register}].",
        )
