"""`barriere mag-zien`: who may see what on paper, on which ground, and what was handed out."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from barriere.chain.journal import note
from barriere.privacy.mag_zien import HOLDS, NEVER, OWN, Grant, begin, read_mag_zien
from barriere.review.moment import Moment
from barriere.store import Werkmap, dossier
from barriere.store.dossier import Verstrekking

ACT = "mag-zien"


@dataclass(frozen=True)
class Given:
    """One row of the table: the partner as officials call it, and whether it gives something."""

    partner: str
    naam: str
    grant: Grant
    state: str


@dataclass(frozen=True)
class Sharing:
    """The table on a day, the partners that get nothing, and the copies handed out so far.

    `begun` tells that the werkmap had no table yet; `destroyed` is the day on which a copy
    was reported destroyed, by its number.
    """

    dag: date
    begun: bool
    given: tuple[Given, ...]
    nothing: tuple[str, ...]
    never: tuple[tuple[str, str], ...]
    handed_out: tuple[Verstrekking, ...]
    destroyed: Mapping[str, date]

    @property
    def overdue(self) -> frozenset[str]:
        """Return the numbers of the copies that should be gone by now, and are not."""
        return frozenset(
            row.nummer
            for row in self.handed_out
            if row.nummer not in self.destroyed and row.vernietigen_voor <= self.dag
        )


def sharing(werkmap: Werkmap, moment: Moment) -> Sharing:
    """Return who may see what on paper today, and every copy that was handed out.

    A werkmap from before the table gets one that allows nothing.
    Raises BadData when mag_zien.toml is wrong.
    """
    begun = begin(werkmap.root)
    table = read_mag_zien(werkmap.root, werkmap.settings)
    names = {key: partner.naam for key, partner in werkmap.settings.partners.items()}
    today = moment.nu.date()
    given = tuple(
        Given(row.partner, names[row.partner], row, row.state(today)) for row in table.mag_zien
    )
    seeing = {OWN} | {one.partner for one in given if one.state == HOLDS}
    with dossier.open(werkmap) as session:
        handed = tuple(dossier.verstrekkingen(session))
        gone = dossier.vernietigd(session)
        note(session, moment, ACT, "overzicht", "getoond")
    return Sharing(
        dag=today,
        begun=begun,
        given=given,
        nothing=tuple(name for key, name in names.items() if key not in seeing),
        never=tuple((register.label, why) for register, why in NEVER.items()),
        handed_out=handed,
        destroyed=gone,
    )


def sharing_sheet(werkmap: Werkmap, moment: Moment) -> Path:
    """Write the overview for the barrièretafel as one PDF, and return its path.

    Raises BadData when mag_zien.toml is wrong.
    """
    from barriere.reports.sharing_sheet import write_sharing_sheet  # noqa: PLC0415 - it typesets

    table = read_mag_zien(werkmap.root, werkmap.settings)
    path = werkmap.uit / f"mag-zien-{moment.nu:%Y-%m-%d}.pdf"
    with dossier.open(werkmap) as session:
        note(session, moment, ACT, "blad", "gemaakt")
    write_sharing_sheet(path, table, werkmap.settings, moment.nu.date())
    return path
