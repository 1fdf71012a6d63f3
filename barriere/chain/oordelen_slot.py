"""The file of oordelen that the page of the risk map saves: which file it is, and its lock."""

import base64
import binascii
from collections.abc import Callable

from barriere.chain.strict_json import strict_json
from barriere.errors import BadData, Place
from barriere.privacy.seal import Sealed, unseal

KIND, VERSION = "barriere-oordelen", 1
PUBLIC = f"{KIND} {VERSION}".encode()
"""What a sealed file says of itself unsealed, and cannot be changed unnoticed."""
AGAIN = "Bewaar de oordelen op de kaart opnieuw en lees dat bestand."
_OUTSIDE = {"soort", "versie", "slot", "inhoud"}
_LOCK = {"zout", "nonce", "rondes"}


def unlocked(data: bytes, place: Place, password: Callable[[], str]) -> object:
    """Return what the file holds, opened with the password of the map where it is sealed.

    `password` is only asked for a lock that can be opened. Raises BadData (65)
    for another file, another version, a broken lock, or another password.
    """
    file = _read(data, place)
    if not isinstance(file, dict) or file.get("soort") != KIND:
        raise BadData(place, "is geen bestand met oordelen van de risicokaart", AGAIN)
    if type(file.get("versie")) is not int or file["versie"] != VERSION:
        what = "hoort bij een andere versie van barriere"
        remedy = "Maak met deze versie een nieuwe kaart, en geef en bewaar de oordelen daar."
        raise BadData(place, what, remedy)
    if file.keys() != _OUTSIDE:
        raise BadData(place, "heeft een onderdeel te veel of te weinig", AGAIN)
    if file["slot"] is None:
        return file["inhoud"]
    sealed = _sealed(file["slot"], file["inhoud"], place)
    content = unseal(sealed, password(), PUBLIC)
    if content is None:
        what = "gaat niet open: het wachtwoord past niet, of het bestand is veranderd"
        remedy = "Gebruik het wachtwoord van de kaart waarop de oordelen zijn gegeven. "
        raise BadData(place, what, remedy + "Past dat niet: " + AGAIN.lower())
    return _read(content, place)


def _read(data: bytes, place: Place) -> object:
    try:
        return strict_json(data)
    except ValueError:
        raise BadData(place, "is geen leesbare JSON, of is beschadigd", AGAIN) from None


def _sealed(lock: object, content: object, place: Place) -> Sealed:
    if isinstance(lock, dict) and lock.keys() == _LOCK:
        salt, nonce, closed = (_bytes(each) for each in (lock["zout"], lock["nonce"], content))
        sealed = Sealed(closed, salt, nonce, lock["rondes"])
        if sealed.of_the_house:
            return sealed
    raise BadData(place, "heeft een slot dat barriere niet kent", AGAIN)


def _bytes(text: object) -> bytes:
    """Return what base64 holds; nothing when it is no base64."""
    if not isinstance(text, str):
        return b""
    try:
        return base64.b64decode(text, validate=True)
    except (binascii.Error, ValueError):
        return b""
