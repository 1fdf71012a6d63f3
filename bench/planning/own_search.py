"""The own search in a process of its own: what it finds, how long it takes and its peak memory.

Run: python -m bench.planning.own_search YEAR.npz SEED ITERATIONS. Prints one line of JSON.
The year comes from a file, so that its roads are not counted.
"""

import json
import sys
import time
from pathlib import Path

import numpy as np

from barriere.inspections.search import Instance, search


def main() -> None:
    """Search the year of the command line."""
    seed, iterations = map(int, sys.argv[2:])
    with np.load(sys.argv[1]) as year:
        whole = {name: int(year[name]) for name in ("most_per_buurt", "warned_after")}
        instance = Instance(**{name: year[name] for name in year.files} | whole)
    search(instance, seed, 10)  # compiled before the clock runs
    wall, cpu = time.perf_counter(), time.process_time()
    routes = search(instance, seed, iterations)
    kept = {
        "seconden": round(time.perf_counter() - wall, 2),
        "cpu_s": round(time.process_time() - cpu, 2),
        "piek_mb": _peak() // 1024,
        "routes": routes,
    }
    print(json.dumps(kept))


def _peak() -> int:
    """Return the peak memory of this process in kB; the usage of `resource` has the parent's."""
    lines = Path("/proc/self/status").read_text(encoding="ascii").splitlines()
    return next(int(line.split()[1]) for line in lines if line.startswith("VmHWM"))


if __name__ == "__main__":
    main()
