"""A scoring run: every address scored on one peildatum, and everything needed to explain it."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

import pyarrow as pa
import pyarrow.compute as pc

from barriere.catalogue.card import Card
from barriere.model.domain import Domein
from barriere.model.register import Register
from barriere.scoring.scores import Scores
from barriere.settings import Norm


@dataclass(frozen=True)
class Delivered:
    """The delivery that a register was read from."""

    id: str
    peildatum: date
    file: str
    holder: str
    sha256: str


@dataclass(frozen=True)
class Rules:
    """What the municipality set: caps per domain, and from when an address is proposed."""

    caps: Mapping[Domein, int]
    points: int
    domains: int
    norms: Mapping[str, Norm]


@dataclass(frozen=True)
class Run:
    """One scoring: what was asked, with what, and the outcome per address.

    `shares` is per fact the part of its look-back that the deliveries cover;
    `eenheden` its unit. `inputs` are the hashes the id was made from.
    """

    id: str
    peildatum: date
    version: str
    cards: tuple[Card, ...]
    rules: Rules
    deliveries: Mapping[Register, Delivered]
    shares: Mapping[str, float]
    eenheden: Mapping[str, str]
    inputs: Mapping[str, str]
    outcome: Scores

    @property
    def scores(self) -> pa.Table:
        """Return the outcome as one table; where a few columns do, ask `outcome` for them."""
        return self.outcome.table

    @property
    def folder(self) -> str:
        """Return the name of the folder the run is kept in."""
        return f"score-{self.peildatum}-{self.id[:8]}"

    @property
    def norm_values(self) -> dict[str, float]:
        """Return the norms as numbers."""
        return {name: norm.waarde for name, norm in self.rules.norms.items()}

    @property
    def on_list(self) -> pa.ChunkedArray:
        """Tell for every address whether its points and domains reach the threshold."""
        reached = self.outcome.columns(["totaal", "domeinen"])
        enough = pc.greater_equal(reached.column("totaal"), self.rules.points)
        broad = pc.greater_equal(reached.column("domeinen"), self.rules.domains)
        return pc.and_(enough, broad)

    @property
    def counts(self) -> dict[str, int]:
        """Return the totals of the run, for the record."""
        scores = self.outcome.columns(["totaal", "afgeschermd"])
        return {
            "adressen": len(scores),
            "met_punten": int(pc.sum(pc.greater(scores.column("totaal"), 0)).as_py() or 0),
            "op_de_lijst": int(pc.sum(self.on_list).as_py() or 0),
            "afgeschermd": int(pc.sum(scores.column("afgeschermd")).as_py() or 0),
        }
