"""What a visit yields: closed words only, and no field for a person."""

from dataclasses import dataclass
from datetime import date

UITKOMSTEN = ("niemand_aanwezig", "geen_medewerking", "toegang_verleend")
BEVINDINGEN = (
    "geen",
    "overbewoning",
    "zonder_vergunning",
    "brandveiligheid",
    "niet_ingeschreven",
    "arbeid",
    "onvergund_seksbedrijf",
    "anders",
)
MAATREGELEN = (
    "geen",
    "waarschuwing",
    "lod",
    "boete",
    "sluiting",
    "vergunning_ingetrokken",
    "adresonderzoek",
    "overig",
)


EIGEN_VERVOLG = "eigen_vervolg"
"""A partner follows up on its own power; what it found stays with the partner."""

ROLBEVINDINGEN = (*BEVINDINGEN, EIGEN_VERVOLG)
"""What a role at a control may report; the register `controles` knows the first ones only."""

INTERVENTIES = (
    "geen",
    "waarschuwing",
    "lod",
    "boete",
    "sluiting",
    "vergunning_aanvragen",
    "vergunning_geschorst",
    "vergunning_ingetrokken",
    "adresonderzoek",
    "terugmelding",
    EIGEN_VERVOLG,
    "overig",
)
"""What may follow a finding; which role may do which stands in the powers matrix."""

ZEKERHEDEN = ("signaal", "bevestigd")
STATUSSEN = ("voorgenomen", "opgelegd", "nagekomen", "ingetrokken", "opgeschort")
"""How far an intervention is; `opgeschort` has one reason: the zorgcoördinator asked."""

BINNEN = ("toestemming", "machtiging", "bedrijf", "niet_binnen")
"""On what a team went in."""


@dataclass(frozen=True)
class Finding:
    """What one team found at one address on the day of a control."""

    control: str
    team: str
    sleutel: str
    datum: date
    uitkomst: str
    bevinding: str
    bevestigd: bool | None
    maatregel: str
    hercontrole_voor: date | None
