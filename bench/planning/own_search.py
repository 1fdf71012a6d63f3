"""The own search in a process of its own: what it finds, how long it takes and its peak memory.

Run: python -m bench.planning.own_search SIZE SEED ITERATIONS. Prints one line of JSON.
"""

import json
import resource
import sys
import time

from barriere.inspections.search import search
from bench.planning.city_year import city_year


def main() -> None:
    """Search the city year of the command line."""
    size, seed, iterations = map(int, sys.argv[1:])
    instance = city_year(size)
    search(instance, seed, 10)  # compiled before the clock runs
    wall, cpu = time.perf_counter(), time.process_time()
    routes = search(instance, seed, iterations)
    kept = {
        "seconden": round(time.perf_counter() - wall, 2),
        "cpu_s": round(time.process_time() - cpu, 2),
        "piek_mb": resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024,
        "routes": routes,
    }
    print(json.dumps(kept))


if __name__ == "__main__":
    main()
