"""How contributions add up and when an address is proposed."""

from typing import Literal

from pydantic import Field

from barriere.model.domain import Domein
from barriere.settings.strict import Strict


class Score(Strict):
    """Caps per domain and the threshold for a proposal, in points."""

    plafond: int = Field(default=6, ge=1, le=30)
    plafonds: dict[Domein, int] = Field(default_factory=dict)
    drempel_punten: int = Field(default=6, ge=1, le=60)
    drempel_domeinen: int = Field(default=2, ge=1, le=7)
    achternaam: bool = False

    def cap(self, domein: Domein) -> int:
        """Return the most points one domain can add."""
        return self.plafonds.get(domein, self.plafond)


class Steekproef(Strict):
    """The share of the year's proposals that is drawn at random; the floor is one in ten."""

    aandeel: float = Field(default=0.2, ge=0.1, le=1.0)


class Reken(Strict):
    """Which engine computes facts and scores: DuckDB on this machine, or a Spark cluster.

    The outcome is the same, to the last digit; a test holds them to it.
    """

    motor: Literal["duckdb", "spark"] = "duckdb"
    spark: str = "local[*]"
