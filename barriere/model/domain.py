"""The seven domains of the barrièremodel, in the order of the action programme."""

from enum import StrEnum


class Domein(StrEnum):
    """A domain in which a municipality can raise a barrier."""

    WERVING = "werving"
    ENTREE = "entree"
    HUISVESTING = "huisvesting"
    IDENTITEIT = "identiteit"
    VERVOER = "vervoer"
    ARBEID = "arbeid"
    FINANCIEN = "financien"

    @property
    def label(self) -> str:
        """Return the domain as an official writes it."""
        return "financiën" if self is Domein.FINANCIEN else self.value
