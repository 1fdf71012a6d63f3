"""The demo town, built once: its werkmap after a year, and before it was planned again."""

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from barriere import chain
from barriere.chain.jaarplan import Planned
from barriere.demo import visits
from barriere.demo.town import Summary
from barriere.demo.year import Tour, at, run
from barriere.privacy.key import VARIABLE
from barriere.store import Werkmap
from tests.chain.plan_town import ONCE


@pytest.fixture(scope="session")
def tour(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Tour]:
    """Return what the demo of seed 7 made."""
    patch = pytest.MonkeyPatch()
    patch.delenv(VARIABLE, raising=False)
    yield run(tmp_path_factory.mktemp("demo") / "halderzijl", 7, _kept)
    patch.undo()


@pytest.fixture(scope="session")
def planned_once(tour: Tour) -> Path:
    """Return the werkmap with one version of its plan, `tour.planned`, held as it was planned.

    The findings of the first control were read; nothing was adjusted on the evening.
    """
    return tour.werkmap.with_name(ONCE)


def _kept(opened: Werkmap, town: Summary, planned: Planned, lists: list[Path]) -> None:
    """Copy the werkmap, and read the findings of the first control in the copy."""
    copy = Werkmap.open(shutil.copytree(opened.root, opened.root.with_name(ONCE)))
    first = planned.plan.controls[0]
    truth = town.planted.with_name("waarheid.csv")
    sheets = visits.fill_in(planned.plan, first, truth, lists)
    chain.read_findings(copy, sheets, at(first.datum, "teamleider", 23))
