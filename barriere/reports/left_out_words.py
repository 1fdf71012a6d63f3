"""Who is left out, by kind of reason: in words that name no address, to count and to choose."""

from collections import Counter
from collections.abc import Iterable

from barriere.model.inspection import LeftOut

_KINDS = {
    "partner": "geen team met de nodige partner",
    "thema": "geen controle met dit thema",
    "rust": "kortgeleden bezocht",
    "open": "dan gesloten",
    "venster": "past niet bij de tijden van een team",
    "termijn": "hercontrole kan niet binnen de termijn",
    "weg": "niet bereikbaar over de weg",
    "afstand": "te ver weg",
    "buurt": "buurt al vol",
    "straat": "straat dan gewaarschuwd",
    "tijd": "geen tijd meer",
    "waarde": "minder signalen dan wie wel is gekozen",
    "gelijk": "evenveel signalen, maar geen plaats meer",
    "voorrang": "een hercontrole of vastgezet adres gaat voor",
    "kans": "deur gaat dan bijna nooit open",
    "blijft": "plan van eerder blijft zoveel mogelijk staan",
    "zoeken": "nog niet gevonden; zoek langer",
    "voorbij": "dit jaar geen controle meer",
    "vast": "vastgezet op een plek die niet kan",
    "dag": "afgevallen op de dag zelf",
}
_OUTSIDE = "buiten"
_OTHER = "andere reden"


def kind_of_reason(left: LeftOut) -> str:
    """Return the kind of reason in words; what people decided is said as they said it.

    >>> kind_of_reason(LeftOut("1", "Straat 1", "Geen tijd: het past in geen route.", "tijd"))
    'geen tijd meer'
    """
    if left.code in ("", _OUTSIDE):
        return left.reason
    return _KINDS.get(left.code, _OTHER)


def counted(left_out: Iterable[LeftOut]) -> list[tuple[str, int]]:
    """Return how many were left out per kind of reason, most first; never which."""
    counts = Counter(map(kind_of_reason, left_out))
    return sorted(counts.items(), key=lambda item: (-item[1], item[0]))
