"""A reason why an address is not in the plan."""

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType


@dataclass(frozen=True)
class Reason:
    """A reason in Dutch, with its class for machines, and what would help (may be empty).

    `text` may name another address: it is for the planner's own list.
    """

    code: str
    text: str
    helps: str = ""

    @property
    def whole(self) -> str:
        """Return reason and help as one text."""
        return f"{self.text} {self.helps}".rstrip()


_HEADINGS: Mapping[str, str] = MappingProxyType(
    {
        "partner": "Een partner die nodig is, kan niet mee.",
        "termijn": "De hercontrole kan niet op tijd.",
        "rust": "Er was kort geleden een bezoek.",
        "thema": "Geen controle gaat over dit thema.",
        "gesloten": "Het is dicht als er een controle is.",
        "venster": "De tijden van het bezoek passen niet in een dienst.",
        "vast": "Vastgezet, maar daar kan het niet.",
        "afstand": "Te ver of te lang voor een dienst.",
        "onbereikbaar": "Over de weg niet te bereiken.",
        "voorbij": "Er is dit jaar geen controle meer te plannen.",
        "buurt": "De buurt is vol.",
        "tijd": "Er is geen tijd.",
        "straat": "De straat is dan al gewaarschuwd.",
        "kans": "De deur gaat daar dan bijna nooit open.",
        "voorrang": "Een hercontrole of een vastgezet adres gaat voor.",
        "waarde": "Lagere waarde dan wat gekozen is.",
        "gelijk": "Gelijke waarde als wat gekozen is.",
        "blijft": "Het plan van eerder blijft zoveel mogelijk staan.",
        "zoeken": "Het zoeken vond geen plaats; langer zoeken kan helpen.",
    }
)


def heading(code: str, text: str) -> str:
    """Return a reason without any address in it, to count by; `text` where it is from outside.

    >>> heading("buurt", "Deze buurt is vol: ...")
    'De buurt is vol.'
    """
    return _HEADINGS.get(code, text)
