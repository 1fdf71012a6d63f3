"""The registers a municipality delivers, each with the office that holds it.

Two sources are independent when both register and holder differ
(design decision 5); the BAG is a map of addresses and never counts as a source.
"""

from enum import StrEnum


class Register(StrEnum):
    """A register as `barriere lees SOORT` names it."""

    BAG = "bag"
    BRP = "brp"
    RNI = "rni"
    KVK = "kvk"
    VERGUNNINGEN = "vergunningen"
    MELDINGEN = "meldingen"
    CONTROLES = "controles"
    EIGENDOM = "eigendom"
    SIGNALEN = "signalen"
    PARKEREN = "parkeren"
    WAARNEMINGEN = "waarnemingen"
    BIJZONDER = "bijzonder"
    AFSTEMMING = "afstemming"
    OPENINGSTIJDEN = "openingstijden"
    PARTNERS = "partners"
    GRENZEN = "grenzen"
    ONDERGROND = "ondergrond"
    WEGEN = "wegen"
    REISTIJDEN = "reistijden"

    @property
    def label(self) -> str:
        """Return the register's name as an official writes it."""
        return _LABELS.get(self, self.value)

    @property
    def holder(self) -> str:
        """Return the office that holds the register."""
        return _HOLDERS.get(self, self.value)


_LABELS = {
    Register.BAG: "BAG",
    Register.BRP: "BRP",
    Register.RNI: "RNI",
    Register.KVK: "Handelsregister",
    Register.EIGENDOM: "eigendom en WOZ",
    Register.BIJZONDER: "bijzondere adressen",
}

_HOLDERS = {
    Register.BAG: "gemeente, team BAG",
    Register.BRP: "gemeente, Burgerzaken",
    Register.RNI: "RvIG",
    Register.KVK: "Kamer van Koophandel",
    Register.VERGUNNINGEN: "gemeente, team Vergunningen",
    Register.MELDINGEN: "gemeente, meldpunt",
    Register.CONTROLES: "gemeente, team Toezicht",
    Register.EIGENDOM: "Kadaster en WOZ",
    Register.SIGNALEN: "politie en RvIG (LAA)",
    Register.PARKEREN: "gemeente, parkeerbeheer",
    Register.WAARNEMINGEN: "gemeente, team Toezicht",
    Register.BIJZONDER: "gemeente, OOV",
    Register.AFSTEMMING: "gemeente, OOV",
    Register.OPENINGSTIJDEN: "gemeente, team Toezicht",
    Register.PARTNERS: "gemeente, OOV",
    Register.GRENZEN: "CBS",
    Register.ONDERGROND: "Kadaster (BRT)",
    Register.WEGEN: "OpenStreetMap-bijdragers",
    Register.REISTIJDEN: "gemeente, OOV",
}
