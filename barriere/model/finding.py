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
