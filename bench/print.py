"""Measure how long printing a control of sixty addresses takes, whole and in parts.

Run: make bench-print. In the demo town 60 addresses (and 12 in reserve) are decided and planned
through the real doors, for six teams. `seconds_60` is the median of the whole of
`barriere bezoeklijst` in a process that has loaded its libraries: reading the werkmap, checking
what changed, every copy for gemeente and partners, the sheets for the findings, the dossier.
Beside it: the first time in a process, the command as a person types it, and the setting of the
copies alone, beside Chromium printing the same words and maps. Machines differ and are shared:
trust CPU seconds and ratios.
"""

import argparse
import json
import os
import platform
import resource
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any
from unittest.mock import patch

from playwright.sync_api import sync_playwright
from pypdf import PdfReader

from barriere import chain
from barriere.chain import bezoeklijst
from barriere.reports.at_once import at_once
from barriere.reports.visit_list import VisitList
from barriere.reports.visit_list_pdf import document, pdf_of
from barriere.store import Werkmap
from bench.printing.in_chromium import printed, start
from bench.printing.sixty import CONTROL, printing, sixty

Spent = dict[str, float]
BARRIERE = Path(sys.executable).with_name("barriere")


def main() -> None:
    """Build the town, measure, print and write the file that the command line names."""
    parser = argparse.ArgumentParser()
    parser.add_argument("--uit", type=Path, required=True)
    parser.add_argument("--keren", type=int, default=5)
    asked = parser.parse_args()
    with tempfile.TemporaryDirectory(prefix="barriere-druk-") as folder:
        opened, plan = sixty(Path(folder))
        count = sum(len(route.visits) for route in plan.controls[0].routes)
        print(f"{count} adressen, {len(plan.controls[0].routes)} teams", flush=True)
        kept = measured(opened, asked.keren)
    kept |= {"adressen": count, "python": platform.python_version(), "cores": os.cpu_count()}
    print(json.dumps(kept, indent=1, ensure_ascii=False))
    asked.uit.parent.mkdir(parents=True, exist_ok=True)
    asked.uit.write_text(json.dumps(kept, indent=1, ensure_ascii=False) + "\n", "utf-8")


def measured(opened: Werkmap, times: int) -> dict[str, Any]:
    """Return the figures of a werkmap in which a control of sixty addresses is planned."""
    load = os.getloadavg()[0]
    first = _spent(lambda: _whole(opened))
    warm = [_spent(lambda: _whole(opened)) for _ in range(times)]
    typed = [_typed(opened) for _ in range(times)]
    whole = _median(warm)
    return {
        "seconds_60": whole["s"],
        "cpu_s_60": whole["cpu_s"],
        "pages": _pages(opened),
        "eerste_keer_in_een_proces": first,
        "als_opdracht_eerste_keer": typed[0],
        "als_opdracht": _median(typed),
        "zetten": _setting(opened, times),
        "keren": times,
        "belasting_vooraf": round(load, 1),
    }


def _whole(opened: Werkmap) -> None:
    """Do all that `barriere bezoeklijst` does, in a copy, so that every time is the same."""
    copy = _copied(opened)
    chain.print_control(Werkmap.open(copy), CONTROL, printing())


def _copied(opened: Werkmap) -> Path:
    copy = opened.root.with_name("kopie")
    shutil.rmtree(copy, ignore_errors=True)
    shutil.copytree(opened.root, copy)
    return copy


def _typed(opened: Werkmap) -> Spent:
    """Return what the command costs as a person types it; its CPU is that of the child."""
    copy = _copied(opened)
    when = printing().nu.isoformat()
    words = [BARRIERE, "bezoeklijst", CONTROL, "--werkmap", copy, "--als", "x", "--nu", when]
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    start_ = time.perf_counter()
    subprocess.run([str(word) for word in words], check=True, capture_output=True)
    wall = time.perf_counter() - start_
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    busy = after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime
    return {"s": round(wall, 2), "cpu_s": round(busy, 2)}


def _setting(opened: Werkmap, times: int) -> dict[str, Any]:
    """Return what setting all copies costs: at once, one by one, and by Chromium."""
    copies = _copies(opened)
    data = [document(copy) for copy in copies]
    with tempfile.TemporaryDirectory() as folder, sync_playwright() as play:
        browser = start(play)
        other = [_wall(lambda: printed(browser, data, Path(folder))) for _ in range(times)]
        browser.close()
    alone = _median([_spent(lambda: [pdf_of(copy) for copy in copies]) for _ in range(times)])
    together = _median([_spent(lambda: at_once(copies, pdf_of)) for _ in range(times)])
    chromium = statistics.median(other)
    return {
        "exemplaren": len(copies),
        "tegelijk": together,
        "een_voor_een": alone,
        "chromium_s": round(chromium, 2),
        "chromium_gedeeld_door_tegelijk": round(chromium / together["s"], 2),
        "chromium_gedeeld_door_een_voor_een": round(chromium / alone["s"], 2),
        "een_voor_een_gedeeld_door_tegelijk": round(alone["s"] / together["s"], 2),
    }


def _copies(opened: Werkmap) -> list[VisitList]:
    """Return every copy that is printed for the control."""
    caught: list[VisitList] = []

    def catch(copy: VisitList) -> bytes:
        caught.append(copy)
        return pdf_of(copy)

    with patch.object(bezoeklijst, "pdf_of", catch):
        _whole(opened)
    return sorted(caught, key=lambda copy: copy.number)


def _pages(opened: Werkmap) -> int:
    """Return how many pages the PDFs of the last print have."""
    (folder,) = opened.root.with_name("kopie").glob(f"uit/bezoeklijst-{CONTROL}-*")
    return sum(len(PdfReader(path).pages) for path in folder.glob("*.pdf"))


def _spent(work: Callable[[], object]) -> Spent:
    start_, cpu = time.perf_counter(), time.process_time()
    work()
    wall, busy = time.perf_counter() - start_, time.process_time() - cpu
    return {"s": round(wall, 2), "cpu_s": round(busy, 2)}


def _wall(work: Callable[[], object]) -> float:
    return _spent(work)["s"]


def _median(many: list[Spent]) -> Spent:
    return {key: round(statistics.median(one[key] for one in many), 2) for key in ("s", "cpu_s")}


if __name__ == "__main__":
    main()
