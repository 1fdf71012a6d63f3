"""Writing a visit list as a PDF that can go on a clipboard, in black and white."""

from pathlib import Path
from typing import Any

from barriere.reports import words
from barriere.reports.care import as_data
from barriere.reports.cover import cover
from barriere.reports.leaf import leaf
from barriere.reports.typeset import typeset
from barriere.reports.visit_list import VisitList
from barriere.reports.write import write_bytes


def write_visit_list(path: Path, visit_list: VisitList) -> None:
    """Write the list as a PDF, readable by the owner only."""
    write_bytes(path, pdf_of(visit_list))


def pdf_of(visit_list: VisitList) -> bytes:
    """Return the list as a tagged PDF (PDF/UA-1, PDF/A-2a).

    Registry text is set as it is, never read as markup. The same list gives the
    same bytes.
    """
    return typeset("visit_list", document(visit_list), visit_list.drawn_up)


def document(v: VisitList) -> dict[str, Any]:
    """Return the list as the template reads it."""
    fictive = " · fictieve gegevens" if v.fictief else ""
    code = f" · controlecode {v.code}" if v.code else ""
    return {
        "titel": f"Bezoeklijst {v.team}",
        "gemeente": v.gemeente,
        "opgemaakt": v.drawn_up.isoformat(),
        "kop": f"Bezoeklijst {v.team} · controle {v.control} · {words.day(v.datum)}{fictive}",
        "voet": f"Lijst {v.number} · vernietigen vóór {words.day(v.destroy_by)}{code}",
        "bladen": [leaf(page, v.copy) for page in (*v.pages, *v.reserve)],
        "formulier": {
            "uitkomst": list(words.UITKOMST.values()),
            "binnen": list(words.BINNEN.values()),
        },
        **as_data(v.care, v.numbers),
        **cover(v),
    }
