"""The best source of travel times that there is."""

from dataclasses import dataclass
from datetime import date

import pyarrow as pa

from barriere.inspections.travel.estimate import Estimate
from barriere.inspections.travel.own import Own
from barriere.inspections.travel.roads import Roads
from barriere.inspections.travel.travelling import Travelling
from barriere.settings import Settings


@dataclass(frozen=True)
class Wegen:
    """The tables of a delivery of wegen, and its peildatum."""

    wegpunten: pa.Table
    wegvakken: pa.Table
    dag: date


@dataclass(frozen=True)
class Reistijden:
    """The table of a delivery of reistijden, and its peildatum."""

    rijen: pa.Table
    dag: date


def travelling(
    settings: Settings, wegen: Wegen | None = None, reistijden: Reistijden | None = None
) -> Travelling:
    """Return own times over roads over the estimate, as far as they were delivered."""
    best: Travelling = Estimate(settings.reistijd)
    if wegen and wegen.wegvakken.num_rows:
        best = Roads.of(wegen.wegpunten, wegen.wegvakken, wegen.dag)
    if reistijden and reistijden.rijen.num_rows:
        best = Own(reistijden.rijen, reistijden.dag, best)
    return best
