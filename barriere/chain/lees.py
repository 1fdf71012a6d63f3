"""`barriere lees`: a file becomes an accepted delivery, or nothing at all."""

import os
from datetime import date
from pathlib import Path

from barriere.chain.journal import event, note_alone
from barriere.errors import BadData, Place
from barriere.model.register import Register
from barriere.privacy.key import find_key
from barriere.review.moment import Moment
from barriere.sources import Context, read
from barriere.sources.progress import Progress, unwatched
from barriere.store import Receipt, Werkmap, receive
from barriere.store.announced import TAKEN
from barriere.store.fingerprint import Identity, identity
from barriere.store.receive import Said


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
    seen = _regular(path)
    key = find_key(werkmap.settings.gemeente.code, moment.nu.year, werkmap.root, os.environ)
    reading = read(register, path, Context(peildatum, werkmap.settings, key, progress))
    progress("bewaren")
    said = Said(seen, lambda delivery: event(moment, "lees", delivery, TAKEN))
    receipt = receive(werkmap, reading, path, moment.nu, said)
    if receipt.already:
        note_alone(werkmap, moment, "lees", receipt.manifest.id, "al bekend")
    return receipt


def _regular(path: Path) -> Identity:
    """Return what the file is now; raise BadData if it is none (a pipe would never end)."""
    if path.is_dir():
        what, remedy = "is een map, geen bestand", "Noem de bestanden in de map elk apart."
        raise BadData(Place(path.name), what, remedy)
    if path.exists() and not path.is_file():
        what, remedy = "is geen gewoon bestand", "Sla de gegevens eerst op in een bestand."
        raise BadData(Place(path.name), what, remedy)
    try:
        return identity(path)
    except OSError:
        what, remedy = "bestaat niet", "Controleer de naam van het bestand."
        raise BadData(Place(path.name), what, remedy) from None
