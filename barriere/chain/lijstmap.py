"""The folder of a control: every copy, the sheets for the findings, the words for the letter."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from barriere.reports.findings_files import write_files
from barriere.reports.planned import in_a_name
from barriere.reports.pocket_card import CARD_PDF
from barriere.reports.selection_odt import SelectionPaper, write_selection
from barriere.reports.visit_list import VisitList
from barriere.reports.write import write_bytes
from barriere.store import Werkmap

_KINDS = {"G": "bezoeklijst", "P": "partners"}


@dataclass(frozen=True)
class Paper:
    """All that is made for a control by one version of its plan; `sheets` by file name."""

    control: str
    version: str
    copies: Sequence[tuple[VisitList, bytes]]
    card: bytes
    sheets: dict[str, bytes]
    selection: SelectionPaper


def write_paper(werkmap: Werkmap, paper: Paper) -> list[Path]:
    """Write the folder of a control, and return what is in it; old copies do not stay."""
    folder = werkmap.uit / f"bezoeklijst-{paper.control}-{paper.version[:8]}"
    folder.mkdir(mode=0o700, exist_ok=True)
    pdfs = {folder / _file(copy): pdf for copy, pdf in paper.copies}
    if paper.card:
        pdfs[folder / CARD_PDF] = paper.card
    for path in _stale(folder, pdfs):
        path.unlink()
    for path, pdf in pdfs.items():
        write_bytes(path, pdf)
    words = folder / f"selectie-{paper.control}.odt"
    write_selection(words, paper.selection)
    return [*pdfs, *write_files(folder, paper.sheets), words]


def _file(copy: VisitList) -> str:
    """Return the name of a copy's file; the same copy printed again takes the place of the old."""
    mark = copy.copy.mark
    kind = _KINDS.get(mark) or f"voor-{in_a_name(mark)}"
    return f"{kind}-{copy.stem}.pdf"


def _stale(folder: Path, made: Mapping[Path, bytes]) -> list[Path]:
    """Return copies of an earlier print that are made no more: what may not go out, is not kept."""
    found = [path for kind in ("partners", "voor") for path in folder.glob(f"{kind}-*.pdf")]
    return sorted(set(found) - set(made))
