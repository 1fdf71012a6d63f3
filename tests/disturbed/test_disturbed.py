"""At whatever call a command is killed or its disk fails, nothing is half done and nothing unsaid.

The whole command runs, delivery and log together. `make fuzz` takes every call
that changes the werkmap; here some of them, others for each fault.
"""

import os
import sys
from collections.abc import Iterator
from typing import Any

import pytest

from tests.conftest import go_without
from tests.disturbed.disturb import SCENARIOS, Place, place, points, wrong
from tests.disturbed.faults import Fault, compiler

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="needs LD_PRELOAD")
EVERY = "BARRIERE_FUZZ" in os.environ
STEP = {"lees": 29, "intrekken": 23, "lees zonder dossier": 97}
FAULTS = [fault for fault in Fault if fault is not Fault.NONE]


@pytest.fixture(scope="module", params=SCENARIOS)
def disturbed(request: pytest.FixtureRequest) -> Iterator[Place]:
    if not compiler():
        go_without("er is geen C-compiler om de schijf mee te storen (Debian: apt install gcc)")
    with place(request.param) as found:
        yield found


@pytest.fixture(scope="module")
def whole(disturbed: Place) -> dict[str, Any]:
    """Return the final state after a command that nothing disturbed."""
    (told,) = points(disturbed, Fault.NONE, 1, 1)
    return dict(told["final"])


@pytest.mark.parametrize("fault", FAULTS, ids=lambda fault: fault.name)
def test_the_werkmap_is_whole_and_the_command_can_be_given_again(
    disturbed: Place, whole: dict[str, Any], fault: Fault
) -> None:
    step = 1 if EVERY else STEP[disturbed.name]
    told = list(points(disturbed, fault, 1 + fault % step, step))
    found = {t["n"]: w for t in told if (w := wrong(t, disturbed.name, whole))}
    print(f"{disturbed.name}, {fault.name}: {len(told)} points, {len(found)} wrong")  # noqa: T201 - the numbers that `make fuzz` shows
    assert found == {}
    assert (
        fault in (Fault.SHORT, Fault.EINTR_ONCE) or any(t["code"] != 0 for t in told) or not EVERY
    )


def test_the_fault_reaches_the_disk_through_libraries_too(disturbed: Place) -> None:
    (killed,) = points(disturbed, Fault.KILL, 10, 10_000)
    (full,) = points(disturbed, Fault.ENOSPC_ON, 1, 10_000)
    assert killed["code"] is None
    assert "schijf is vol" in full["said"]
