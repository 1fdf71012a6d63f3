"""The address: where every fact, score, visit and finding meets."""

import re
from dataclasses import dataclass

_BAG_ID = re.compile(r"\d{16}")


@dataclass(frozen=True)
class Adres:
    """An addressable object as people write it.

    `sleutel` is its lasting key: the 16-digit vbo_id, else the
    nummeraanduiding, else postcode-huisnummer-huisletter-toevoeging.
    """

    sleutel: str
    straat: str
    huisnummer: int
    huisletter: str
    toevoeging: str
    postcode: str
    woonplaats: str

    @property
    def weergave(self) -> str:
        """Return street, number and place in one line.

        >>> Adres("x", "Grote Markt", 1, "A", "2", "9711LV", "Groningen").weergave
        'Grote Markt 1A-2, 9711 LV Groningen'
        """
        extra = f"-{self.toevoeging}" if self.toevoeging else ""
        place = f"{self.postcode[:4]} {self.postcode[4:]} {self.woonplaats}".strip()
        return f"{self.straat} {self.huisnummer}{self.huisletter}{extra}, {place}"

    @property
    def met_bag_id(self) -> bool:
        """Tell whether the address carries a BAG id."""
        return bool(_BAG_ID.fullmatch(self.sleutel))
