"""The sentence of a card, filled in with the facts of one address."""

import string
from collections.abc import Mapping

_FORMATTER = string.Formatter()
_EVEN = 1e-9
OWN_FIELDS = frozenset({"waarde", "grens", "basis"})


def fields(template: str) -> frozenset[str]:
    """Return the names a template asks for.

    Raises ValueError when its braces do not match.
    """
    return frozenset(name for _, name, _, _ in _FORMATTER.parse(template) if name)


def fill(template: str, values: Mapping[str, object]) -> str:
    """Return the sentence; `{bewoners:persoon/personen}` counts in singular or plural.

    >>> fill("{n:persoon/personen} op {m} m²", {"n": 1, "m": 6.666})
    '1 persoon op 6,7 m²'
    """
    parts = []
    for literal, name, spec, _ in _FORMATTER.parse(template):
        parts.append(literal)
        if name is not None:
            value = values.get(name)
            shown = number(value, _other(name, values))
            parts.append(f"{shown} {_noun(value, spec)}" if spec else shown)
    return "".join(parts)


def number(value: object, beside: object = None) -> str:
    """Return a number as a Dutch reader expects it, never rounded onto the number `beside` it.

    >>> number(11.98, 12.0)
    '11,98'
    """
    if value is None:
        return "onbekend"
    if not isinstance(value, int | float):
        return str(value)
    for digits in range(1, 7):
        rounded = round(float(value), digits)
        if beside is None or value == beside or rounded != beside:
            return f"{rounded:.{digits}f}".rstrip("0").rstrip(".").replace(".", ",")
    return f"{value}".replace(".", ",")


def _other(name: str, values: Mapping[str, object]) -> object:
    other = values.get("grens") if name == "waarde" else None
    return other if isinstance(other, int | float) else None


def _noun(value: object, spec: str) -> str:
    singular, _, plural = spec.partition("/")
    one = isinstance(value, int | float) and abs(value - 1) < _EVEN
    return singular if one or not plural else plural
