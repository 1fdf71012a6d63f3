"""How each address of a control was selected, ready for a decision letter: for the gemeente only.

Source of the duty: Awb 3:46 and 3:47 (to be confirmed by the municipality's jurist).
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from barriere.explanation.selection import Selection
from barriere.reports.odf_file import save_odf
from barriere.reports.odt_file import TextDocument
from barriere.reports.words import day

_FOR_THE_JURIST = (
    "Voor wie de brief schrijft; dit kader gaat niet mee.",
    (
        "Een besluit zegt waarop het rust (Algemene wet bestuursrecht, artikel 3:46 en 3:47; te "
        "bevestigen door de jurist). Hieronder staat per adres hoe het is gekozen. Neem alleen "
        "over wat het adres van het besluit betreft. Schrijf zelf op wat daar is gevonden: "
        "daarop rust het besluit, niet op deze keuze."
    ),
    (
        "Laat weg wat over een ander gaat dan de ontvanger. Inzage en verbetering: AVG, artikel "
        "15 en 16; geen besluit door een computer alleen: AVG, artikel 22 (te bevestigen)."
    ),
    (
        "Is er het kleinste vermoeden van een slachtoffer? Dan gaat er geen brief, en gaat de "
        "zorgcoördinator voor."
    ),
)


@dataclass(frozen=True)
class SelectionPaper:
    """What one control's paper says; `destroy_by` is the last day it may be kept."""

    control: str
    held: date
    gemeente: str
    fictief: bool
    drawn_up: date
    destroy_by: date
    selections: Sequence[Selection]

    @property
    def title(self) -> str:
        """Return what the paper is called."""
        fictive = " (fictieve gegevens)" if self.fictief else ""
        return f"Hoe de adressen zijn gekozen: controle {self.control}{fictive}"


def write_selection(path: Path, paper: SelectionPaper) -> None:
    """Write the text document, by street and number; the same paper gives the same bytes."""
    foot = (
        f"Gemeente {paper.gemeente} · alleen voor de gemeente · vernietigen op "
        f"{day(paper.destroy_by)}"
    )
    document = TextDocument(paper.title, foot)
    document.paragraph(
        f"Controle {paper.control} van {day(paper.held)}. Opgemaakt op {day(paper.drawn_up)}."
    )
    document.note(*_FOR_THE_JURIST)
    for one in sorted(paper.selections, key=lambda one: (one.weergave, one.sleutel)):
        document.heading(one.weergave)
        document.paragraph(one.grounds)
        document.bullets(one.signs)
        for text in one.closing:
            document.paragraph(text)
        if one.check:
            document.note("Eerst nakijken; dit kader gaat niet mee.", *one.check)
    save_odf(path, document.book, paper.title, paper.drawn_up)
