"""A tafel with twenty scored addresses before it, and the people around it."""

from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

import pyarrow as pa
import pytest

from barriere.review.admission import Admission, admit
from barriere.review.admission import put_forward as proposals_of
from barriere.review.grounds import Standing
from barriere.review.judge import judge
from barriere.review.moment import Moment
from barriere.review.put_forward import put_forward
from barriere.settings import Settings, template
from barriere.store import dossier
from barriere.store.dossier import Session
from barriere.store.werkmap import Werkmap

NU = datetime(2026, 11, 1, 9, 0, tzinfo=UTC)
RUNNER = Moment("analist", NU)
TABLE = Moment("barrièretafel", NU)
MANAGER = Moment("teammanager OOV", NU)
RUN = "score-2026-10-01-abcdef12"
WHY = "Twee registers wijzen hier op kamerverhuur."
SOLID = Standing(frozenset({("brp", "a"), ("kvk", "b")}), objective=True)


def scores(n: int, points: int = 7) -> pa.Table:
    """Return `n` scored addresses: the first half above the threshold."""
    keys = [f"adres-{i:03d}" for i in range(n)]
    high = [points if i < n // 2 else 1 for i in range(n)]
    return pa.table(
        {
            "sleutel": keys,
            "straat": ["Kade"] * n,
            "totaal": high,
            "domeinen": [2 if p > 1 else 1 for p in high],
            "afgeschermd": [i == 0 for i in range(n)],
        }
    )


@pytest.fixture
def werkmap(tmp_path: Path) -> Werkmap:
    """Return a new werkmap of a fictive town."""
    return Werkmap.create(tmp_path / "werkmap", template("Veldwerd", "9999"))


@pytest.fixture
def settings(werkmap: Werkmap) -> Settings:
    """Return the settings of the werkmap."""
    return werkmap.settings


@pytest.fixture
def session(werkmap: Werkmap, settings: Settings) -> Iterator[Session]:
    """Open the dossier after a run over twenty addresses."""
    with dossier.open(werkmap) as opened:
        put_forward(opened, RUN, scores(20), settings, RUNNER)
        yield opened


def opnemen(session: Session, sleutel: str) -> None:
    """Let the tafel judge an address `opnemen`."""
    row = dossier.Oordeel(
        sleutel=sleutel, besluit="opnemen", redencode="gronden_voldoende", toelichting=WHY, door=""
    )
    judge(session, row, TABLE)


def decide(session: Session, standings: dict[str, Standing], held: frozenset[str]) -> Admission:
    """Return who may be planned now."""
    return admit(session, proposals_of(session, RUN), standings, held, frozenset())


def admitted(session: Session, on_hold: frozenset[str] = frozenset()) -> list[str]:
    """Return who may be planned, when the score gives everyone two sources and a ground."""
    everyone = {f"adres-{i:03d}": SOLID for i in range(20)}
    return list(decide(session, everyone, on_hold).admitted)
