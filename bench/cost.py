"""What a piece of work cost the process that did it: seconds, CPU seconds, peak memory."""

import time
from collections.abc import Callable
from pathlib import Path
from typing import TypeVar

Made = TypeVar("Made")
Cost = dict[str, float]


def spent(work: Callable[[], Made]) -> tuple[Made, Cost]:
    """Do the work once; return what it made, and its `s`, `cpu_s` and `mb`."""
    start, cpu = time.perf_counter(), time.process_time()
    made = work()
    wall, busy = time.perf_counter() - start, time.process_time() - cpu
    return made, {"s": wall, "cpu_s": busy, "mb": peak_mb()}


def peak_mb() -> float:
    """Return the most memory this process had, in MB; what its parent had does not count."""
    status = Path("/proc/self/status").read_text("ascii")
    line = next(line for line in status.splitlines() if line.startswith("VmHWM:"))
    return int(line.split()[1]) / 1024
