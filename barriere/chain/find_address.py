"""From what people type to one address: BAG id, street or postcode with a number."""

import re
from collections.abc import Iterator
from difflib import get_close_matches

import pyarrow as pa
import pyarrow.compute as pc

from barriere.errors import WrongUse

_MOST_SHOWN = 5
_NUMBER = re.compile(r"(?<!\d)\d{1,5}(?!\d)")
_REST = re.compile(r"\s*[A-Za-z]?(?:[\s-]*\w+)?")
_POSTCODE = re.compile(r"[1-9]\d{3}\s?[A-Z]{2}", re.IGNORECASE)


def find_address(addresses: pa.Table, text: str) -> str:
    """Return the key of the one address that `text` means.

    `addresses` has sleutel, weergave, straat, huisnummer, huisletter,
    toevoeging, postcode, and only rows the reader may know of. Raises WrongUse
    when none or several fit; then nearby ones are named.
    """
    text = " ".join(text.split(",", maxsplit=1)[0].split())
    exact = addresses.filter(pc.equal(addresses["sleutel"], text))
    if exact.num_rows == 1:
        return str(exact["sleutel"][0])
    readings = list(_readings(text))
    for where, number, rest in readings:
        found = _at(addresses, where, int(number))
        narrowed = _narrow(found, rest)
        if narrowed.num_rows == 1:
            return str(narrowed["sleutel"][0])
        if narrowed.num_rows or found.num_rows:
            raise _several(narrowed if narrowed.num_rows else found, text)
    if not readings:
        raise _not_found(addresses, text)
    raise _not_found(addresses, *readings[0][:2])


def _readings(text: str) -> Iterator[tuple[str, str, str]]:
    """Yield street or postcode, number and the rest, for every number that may be the house's.

    "Plein 1813 4" is read as number 1813 first, and then as number 4.
    """
    for match in _NUMBER.finditer(text):
        where, rest = text[: match.start()].strip(), text[match.end() :]
        if where and _REST.fullmatch(rest):
            yield where, match[0], rest


def _at(addresses: pa.Table, where: str, number: int) -> pa.Table:
    """Return the addresses with this house number in a street or postcode."""
    if _POSTCODE.fullmatch(where):
        place = pc.equal(addresses["postcode"], where.replace(" ", "").upper())
    else:
        place = pc.equal(pc.utf8_lower(addresses["straat"]), where.lower())
    return addresses.filter(pc.and_(place, pc.equal(addresses["huisnummer"], number)))


def _narrow(found: pa.Table, rest: str) -> pa.Table:
    """Return those whose letter and addition, read together, are `rest`."""
    wanted = re.sub(r"[\s-]", "", rest).upper()
    joined = pc.binary_join_element_wise(
        pc.fill_null(found["huisletter"], ""), pc.fill_null(found["toevoeging"], ""), ""
    )
    return found.filter(pc.equal(pc.utf8_upper(joined), wanted))


def _several(found: pa.Table, text: str) -> WrongUse:
    labels = sorted(found["weergave"].to_pylist())[:_MOST_SHOWN]
    return WrongUse(f"'{text}' is niet één adres.", "Bedoelt u: " + "; ".join(labels) + "?")


def _not_found(addresses: pa.Table, where: str, number: str = "") -> WrongUse:
    streets = sorted(set(pc.unique(addresses["straat"]).to_pylist()) - {None})
    if where.lower() in {street.lower() for street in streets}:
        what = (
            f"'{where}' heeft geen nummer {number}."
            if number
            else f"Bij '{where}' hoort een nummer."
        )
        return WrongUse(what, "Geef een BAG-id, 'Straat 12A', of '9711AB 12A'.")
    close = get_close_matches(where, streets, n=3, cutoff=0.6)
    hint = f"Lijkt op: {', '.join(close)}. " if close else ""
    return WrongUse(
        f"'{where}' is niet gevonden.",
        hint + "Geef een BAG-id, 'Straat 12A', of '9711AB 12A'.",
    )
