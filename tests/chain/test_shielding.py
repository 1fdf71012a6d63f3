"""An address that is shielded goes from all that is made, and from what was made before."""

import shutil
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import pytest

from barriere import chain
from barriere.chain.latest import latest
from barriere.demo.year import Tour
from barriere.errors import NotAllowed
from barriere.governance.text_of import text_of
from barriere.review.moment import Moment
from barriere.store import Werkmap

NU = datetime(2027, 3, 1, 9, tzinfo=UTC)
ANYONE = Moment("iemand", NU)


def test_an_address_shielded_later_goes_from_every_output_and_the_files_are_named(
    tour: Tour, tmp_path: Path
) -> None:
    werkmap = Werkmap.open(shutil.copytree(tour.werkmap, tmp_path / "stad"))
    last = latest(werkmap)
    visit = tour.planned.plan.controls[0].routes[-1].visits[0]
    label = last.label(visit.sleutel)

    destroy = chain.shield(werkmap, label, ANYONE).destroy
    named = {tour.werkmap / path.relative_to(werkmap.root) for path in destroy}

    assert tour.map in named
    assert any(path in named for path in tour.lists)
    again = chain.risk_map(werkmap, None, replace(ANYONE, nu=NU))
    assert label.split(",")[0] not in text_of(again)
    with pytest.raises(NotAllowed, match="afgeschermd"):
        chain.visit_lists(werkmap, tour.control, ANYONE)
