"""What is wrong with the catalogue, file by file."""

from collections.abc import Sequence

from barriere.catalogue import Complaint
from barriere.errors import BadData, Place
from barriere.terminal.console import heading, line, nl, show_json


def show_complaints(complaints: Sequence[Complaint], *, strict: bool, json: bool) -> None:
    """Say what is wrong with the cards; a warning is a fault when the test is strict.

    Raises BadData when there is a fault.
    """
    faults = [c for c in complaints if c.fout or strict]
    warnings = [c for c in complaints if not (c.fout or strict)]
    if json:
        show_json([{"bestand": c.bestand, "zin": c.zin, "fout": c in faults} for c in complaints])
    else:
        _listed("Fouten", faults)
        _listed("Let op", warnings)
    if faults:
        how_many = "1 gebrek" if len(faults) == 1 else f"{nl(len(faults))} gebreken"
        remedy = "Herstel wat hierboven staat, en toets opnieuw."
        raise BadData(Place("catalogus"), f"heeft {how_many}", remedy)
    if not json:
        line("De catalogus is in orde.", "goed")


def _listed(title: str, complaints: Sequence[Complaint]) -> None:
    if not complaints:
        return
    heading(title)
    for file in dict.fromkeys(complaint.bestand for complaint in complaints):
        line(file, "stil")
        for complaint in complaints:
            if complaint.bestand == file:
                line(f"  - {complaint.zin}")
