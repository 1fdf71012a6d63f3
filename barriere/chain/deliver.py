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
from barriere.store.receive import Receipt, receive
from barriere.store.werkmap import Werkmap


def deliver(
    werkmap: Werkmap, register: Register, path: Path, peildatum: date | None, moment: Moment
) -> Receipt:
    """Read `path` as `register` on `peildatum` and keep it.

    Raises BadData (65) when the file is refused; the log then says so, without
    a value from the file.
    """
    try:
        if not path.is_file():
            raise BadData(Place(path.name), "bestaat niet", "Controleer de naam van het bestand.")
        code = werkmap.settings.gemeente.code
        key = find_key(code, moment.nu.year, werkmap.root, os.environ)
        reading = read(register, path, Context(peildatum, werkmap.settings, key))
        receipt = receive(werkmap, reading, path, moment.nu)
    except BadData:
        note_alone(werkmap, moment, "lees", register.value, "geweigerd")
        raise
    outcome = "al bekend" if receipt.already else "aangenomen"
    note_alone(werkmap, moment, "lees", receipt.manifest.id, outcome)
    return receipt
