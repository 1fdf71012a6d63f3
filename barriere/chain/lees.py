"""`barriere lees`: a file becomes an accepted delivery, or nothing at all."""

import os
from datetime import date
from pathlib import Path

from barriere.chain.journal import note_alone
from barriere.errors import BadData, Place
from barriere.model.register import Register
from barriere.privacy.key import find_key
from barriere.review.moment import Moment
from barriere.sources import Context, read
from barriere.sources.progress import Progress, unwatched
from barriere.store import Receipt, Werkmap, receive


def deliver(
    werkmap: Werkmap,
    register: Register,
    path: Path,
    peildatum: date | None,
    moment: Moment,
    progress: Progress = unwatched,
) -> Receipt:
    """Read `path` as `register` on `peildatum` and keep it; `progress` is told how far that is.

    Raises BadData (65) when the file is refused; the werkmap is then as it was,
    its log included.
    """
    if path.is_dir():
        what, remedy = "is een map, geen bestand", "Noem de bestanden in de map elk apart."
        raise BadData(Place(path.name), what, remedy)
    if not path.is_file():
        raise BadData(Place(path.name), "bestaat niet", "Controleer de naam van het bestand.")
    key = find_key(werkmap.settings.gemeente.code, moment.nu.year, werkmap.root, os.environ)
    reading = read(register, path, Context(peildatum, werkmap.settings, key, progress))
    progress("bewaren")
    receipt = receive(werkmap, reading, path, moment.nu)
    outcome = "al bekend" if receipt.already else "aangenomen"
    note_alone(werkmap, moment, "lees", receipt.manifest.id, outcome)
    return receipt
