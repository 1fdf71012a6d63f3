"""Who is left out, by kind of reason: in words that name no address, to count and to choose."""

from collections import Counter
from collections.abc import Iterable

from barriere.inspections.reason import heading
from barriere.model.inspection import LeftOut

_OUTSIDE = ("", "buiten")
_OTHER = "Een andere reden."


def kind_of_reason(left: LeftOut) -> str:
    """Return the kind of reason in words; what people decided is said as they said it.

    >>> kind_of_reason(LeftOut("1", "Straat 1", "Geen tijd: het past in geen route.", "tijd"))
    'er is geen tijd'
    """
    if left.code in _OUTSIDE:
        return left.reason
    text = heading(left.code, _OTHER).rstrip(".")
    return text[:1].lower() + text[1:]


def counted(left_out: Iterable[LeftOut]) -> list[tuple[str, int]]:
    """Return how many were left out per kind of reason, most first; never which."""
    counts = Counter(map(kind_of_reason, left_out))
    return sorted(counts.items(), key=lambda item: (-item[1], item[0]))
