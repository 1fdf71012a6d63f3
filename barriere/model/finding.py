"""What a visit yields: closed words only, and no field for a person."""

from dataclasses import dataclass
from datetime import date

NOTHING = "geen"
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

OPGESCHORT = "opgeschort"
REDEN_OPGESCHORT = "op verzoek zorgcoördinator"
"""The one reason for which an intervention waits; no other is asked or kept."""

OPEN = ("voorgenomen", "opgelegd")
"""An intervention with this status still asks something of its owner."""

MET_TERMIJN = ("lod", "vergunning_aanvragen", "adresonderzoek")
"""An intervention of this kind that is open has a last day, or nobody can follow it up."""

BINNENGELATEN = "toegang_verleend"
"""The outcome with which a team has been inside."""

BINNEN = ("toestemming", "machtiging", "bedrijf", "niet_binnen")
"""On what a team went in."""


@dataclass(frozen=True)
class RoleFinding:
    """What one role saw: `rol` is a key of the powers matrix, '' when nobody kept whose it was.

    `zekerheid` is '' where nothing was found.
    """

    rol: str
    bevinding: str
    zekerheid: str = ""

    @property
    def hit(self) -> bool:
        """Tell whether something was found and stands fast."""
        return self.zekerheid == "bevestigd" and self.bevinding != NOTHING


@dataclass(frozen=True)
class Measure:
    """What one role does about it; `termijn` is the last day for who must comply or act."""

    rol: str
    maatregel: str
    status: str
    termijn: date | None = None

    @property
    def open(self) -> bool:
        """Tell whether it still asks something of its owner."""
        return self.status in OPEN


@dataclass(frozen=True)
class Finding:
    """What one team found at one address on the day of a control, role by role.

    `binnen` says on what the team went in, '' when nobody kept it. `m2` is whole square
    metres, `personen` who were there, `slaapplaatsen` beds and mattresses; None is not
    counted. `parts` and `measures` stand in the order of the powers matrix.
    """

    control: str
    team: str
    sleutel: str
    datum: date
    uitkomst: str
    binnen: str = ""
    m2: int | None = None
    personen: int | None = None
    slaapplaatsen: int | None = None
    hercontrole_voor: date | None = None
    opmerking: str = ""
    parts: tuple[RoleFinding, ...] = ()
    measures: tuple[Measure, ...] = ()

    @property
    def hit(self) -> bool:
        """Tell whether any role found something that stands fast."""
        return any(part.hit for part in self.parts)

    @property
    def opgeschort(self) -> bool:
        """Tell whether anything waits because the zorgcoördinator asked."""
        return any(measure.status == OPGESCHORT for measure in self.measures)

    @property
    def bevinding(self) -> str:
        """Return the finding in one word of BEVINDINGEN: what stands fast goes first."""
        return _known(self._first, BEVINDINGEN, "anders")

    @property
    def bevestigd(self) -> bool | None:
        """Return whether that finding stands fast; None when nothing was found."""
        return None if self._first == NOTHING else self.hit

    @property
    def maatregel(self) -> str:
        """Return the first measure that was not withdrawn, in one word of MAATREGELEN."""
        words = (one.maatregel for one in self.measures if one.status != "ingetrokken")
        return _known(next(words, NOTHING), MAATREGELEN, "overig")

    @property
    def _first(self) -> str:
        found = [part for part in self.parts if part.bevinding != NOTHING]
        found.sort(key=lambda part: not part.hit)
        return found[0].bevinding if found else NOTHING


def _known(word: str, words: tuple[str, ...], other: str) -> str:
    return word if word in words else other
