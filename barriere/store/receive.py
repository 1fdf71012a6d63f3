"""Accepting a delivery: wholly or not at all, and once."""

import shutil
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from barriere.model.delivery import Manifest, Reading
from barriere.store import snapshot
from barriere.store.durable import disk_errors, new_file, sync_folder
from barriere.store.fingerprint import fingerprint
from barriere.store.leftovers import UNFINISHED, clean_locked
from barriere.store.lock import locked
from barriere.store.manifest import FILE, deliveries, manifest, to_json
from barriere.store.tolerance import check_tolerance
from barriere.store.werkmap import Werkmap


@dataclass(frozen=True)
class Receipt:
    """What became of a delivery; `already` when the same file was accepted before."""

    manifest: Manifest
    already: bool


def receive(werkmap: Werkmap, reading: Reading, source: Path, nu: datetime) -> Receipt:
    """Keep what was read from `source`, atomically.

    The same file for the same register and peildatum is recognised and not
    kept twice. Raises TooManyRejects (65) when more rows were rejected than
    `levering.max_afkeur` allows, BadData (65) when the disk is full; then the
    werkmap is as it was.
    """
    check_tolerance(reading, source.name, werkmap.settings.levering.max_afkeur)
    note = manifest(reading, source.name, fingerprint(source), nu.isoformat())
    with disk_errors(werkmap.leveringen), locked(werkmap.leveringen):
        clean_locked(werkmap.leveringen)
        known = _known(werkmap, note)
        if known is not None:
            return Receipt(known, already=True)
        _keep(werkmap.leveringen, note, reading)
        return Receipt(note, already=False)


def remove(werkmap: Werkmap, note: Manifest) -> None:
    """Take a delivery out of the werkmap: gone at once, then erased."""
    gone = werkmap.leveringen / f"{UNFINISHED}{note.id}"
    with disk_errors(werkmap.leveringen), locked(werkmap.leveringen):
        clean_locked(werkmap.leveringen)
        (werkmap.leveringen / note.id).rename(gone)
        sync_folder(werkmap.leveringen)
        shutil.rmtree(gone)


def _known(werkmap: Werkmap, note: Manifest) -> Manifest | None:
    """Return the delivery of this very file for this register and peildatum, if there is one."""
    same = (note.register, note.peildatum, note.sha256)
    for other in deliveries(werkmap):
        if (other.register, other.peildatum, other.sha256) == same:
            return other
    return None


def _keep(leveringen: Path, note: Manifest, reading: Reading) -> None:
    """Write aside, put on disk, and only then give the folder its name."""
    aside = leveringen / f"{UNFINISHED}{note.id}"
    aside.mkdir(mode=0o700)
    try:
        for name, table in sorted(reading.tables.items()):
            snapshot.write_table(table, aside / f"{name}.parquet")
        rejects = snapshot.rejects_table(reading.rejects)
        snapshot.write_table(rejects, aside / f"{snapshot.REJECTS}.parquet")
        files = {path.name: fingerprint(path) for path in sorted(aside.iterdir())}
        with new_file(aside / FILE) as file:
            file.write(to_json(note, files))
        sync_folder(aside)
        aside.rename(leveringen / note.id)
    except BaseException:
        shutil.rmtree(aside, ignore_errors=True)
        raise
    sync_folder(leveringen)
