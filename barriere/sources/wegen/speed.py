"""What the map says of the maximum speed, in km/h."""

import re
from collections.abc import Mapping
from functools import cache

_MPH = 1.609344
_LEAST, _MOST = 5.0, 130.0
_WALK = 5.0
_NUMBER = re.compile(r"(\d{1,3}(?:[.,]\d)?)\s*(km/h|kmh|kph|mph)?")
_ZONE = re.compile(r"(?:nl:)?(?:zone)?:?(\d{2,3})")
_WORDS = {
    "walk": _WALK,
    "nl:walk": _WALK,
    "nl:living_street": 15.0,
    "nl:urban": 50.0,
    "nl:rural": 80.0,
    "nl:trunk": 100.0,
    "nl:motorway": 100.0,
    "none": _MOST,
}
_BESIDE = ("maxspeed:type", "source:maxspeed", "zone:maxspeed", "zone:traffic")


def speeds(tags: Mapping[str, str]) -> tuple[float | None, float | None]:
    """Return the speed along the way and against it; None where the map does not say."""
    both = kmh(tags.get("maxspeed", ""))
    if both is None:
        told = (kmh(tags[key]) for key in _BESIDE if key in tags)
        both = next((speed for speed in told if speed is not None), None)
    ahead, back = kmh(tags.get("maxspeed:forward", "")), kmh(tags.get("maxspeed:backward", ""))
    return (both if ahead is None else ahead), (both if back is None else back)


@cache
def kmh(text: str) -> float | None:
    """Return a tag's speed in km/h: a number, miles, or a word of the Dutch scheme.

    Of several the lowest counts; what cannot be read is None.

    >>> kmh("50"), kmh("30 mph"), kmh("NL:zone30"), kmh("80;50"), kmh("signals")
    (50.0, 48.28032, 30.0, 50.0, None)
    """
    found = [_one(part.strip().lower()) for part in text[:100].split(";")]
    known = [speed for speed in found if speed is not None]
    return min(known) if known else None


def _one(text: str) -> float | None:
    if text in _WORDS:
        return _WORDS[text]
    if number := _NUMBER.fullmatch(text):
        speed = float(number[1].replace(",", ".")) * (_MPH if number[2] == "mph" else 1)
    elif zone := _ZONE.fullmatch(text):
        speed = float(zone[1])
    else:
        return None
    return min(max(speed, _LEAST), _MOST) if speed else None
