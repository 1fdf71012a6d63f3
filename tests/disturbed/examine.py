"""What is in a werkmap after a disturbance: the deliveries, the log, and what is broken."""

import contextlib
import sqlite3
from pathlib import Path
from typing import Any

from barriere import settings
from barriere.errors import BadData
from barriere.store import Werkmap, deliveries, dossier, log
from barriere.store.manifest import check_files
from tests.commands.conftest import fingerprint


def examine(root: Path) -> dict[str, Any]:
    """Look without mending: the werkmap is not opened as a command would."""
    werkmap = Werkmap(root, settings.read(root / "barriere.toml"))
    broken: list[str] = []
    notes = []
    try:
        notes = deliveries(werkmap)
        for note in notes:
            check_files(werkmap.leveringen / note.id)
    except BadData as error:
        broken.append(str(error))
    lines: list[list[str]] = []
    if (root / "dossier.db").is_file() and (root / "dossier.db").stat().st_size:
        with contextlib.closing(sqlite3.connect(root / "dossier.db")) as database:
            (verdict,) = database.execute("PRAGMA integrity_check").fetchone()
        if verdict != "ok":
            broken.append(f"dossier: {verdict}")
        with dossier.open(werkmap) as session:
            if not log.verify(session).intact:
                broken.append("the log is not intact")
            lines = [[x.actie, x.object, x.resultaat] for x in dossier.logregels(session)]
    return {
        "ids": [note.id for note in notes],
        "lines": lines,
        "broken": broken,
        "files": fingerprint(werkmap.leveringen),
        "left": sorted(path.name for path in werkmap.leveringen.glob(".[bm]*")),
    }
