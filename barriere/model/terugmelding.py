"""What registers say of one address that cannot all be true, for the holder to look into."""

from dataclasses import dataclass

from barriere.model.register import Register


@dataclass(frozen=True)
class Ground:
    """The duty to report doubt to the holder of a basisregistratie, and how sure its place is."""

    wet: str
    zekerheid: str = "te bevestigen"


@dataclass(frozen=True)
class Contradiction:
    """Two registers that contradict each other about an address.

    `holder` is the register whose holder is told, `beside` what it is held
    against. `says` and `held_against` are counts and closed words, never a person.
    """

    kind: str
    holder: Register
    beside: Register
    vbo_id: str
    address: str
    says: str
    held_against: str
    remedy: str


GROUNDS = {
    Register.BAG: Ground("Wet basisregistratie adressen en gebouwen, artikel 37"),
    Register.BRP: Ground("Wet basisregistratie personen, artikel 2.34"),
    Register.RNI: Ground("Wet basisregistratie personen, artikel 2.34"),
    Register.KVK: Ground("Handelsregisterwet 2007, artikel 32"),
    Register.EIGENDOM: Ground("Kadasterwet en Wet WOZ, terugmelding"),
    Register.VERGUNNINGEN: Ground("geen basisregistratie: een verzoek om het na te kijken"),
}
"""On what ground the holder of each register is told. A jurist has to confirm the articles."""
