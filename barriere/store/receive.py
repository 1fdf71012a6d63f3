"""Accepting a delivery: wholly or not at all, and once."""

import shutil
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from barriere.model.delivery import Manifest, Reading
from barriere.store import log, snapshot
from barriere.store.announced import Act, announce, half_way, settle_locked
from barriere.store.durable import disk_errors, new_file, sync_folder
from barriere.store.fingerprint import Identity, changed, fingerprint, identity
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


@dataclass(frozen=True)
class Said:
    """What the chain knows of a file: what it was before reading, and the line for the log.

    `line` returns that line for the id of the delivery.
    """

    seen: Identity
    line: Callable[[str], log.Event]


def receive(
    werkmap: Werkmap, reading: Reading, source: Path, nu: datetime, said: Said | None = None
) -> Receipt:
    """Keep what was read from `source`, atomically, and log it as `said`.

    The same file for the same register and peildatum is recognised and not
    kept twice. Raises TooManyRejects (65) when more rows were rejected than
    `levering.max_afkeur` allows, BadData (65) when the disk is full or the file
    is no longer what was read; then the werkmap is as it was.
    """
    check_tolerance(reading, source.name, werkmap.settings.levering.max_afkeur)
    note = manifest(reading, source.name, fingerprint(source), nu.isoformat())
    if said and identity(source) != said.seen:
        raise changed(source)
    with locked(werkmap.leveringen):
        settle_locked(werkmap)
        with disk_errors(werkmap.leveringen):
            clean_locked(werkmap.leveringen)
            known = _known(werkmap, note)
            if known is not None:
                return Receipt(known, already=True)
            act = Act(said.line(note.id), nu) if said else None
            _keep(werkmap.leveringen, note, reading, act)
        settle_locked(werkmap)
        return Receipt(note, already=False)


def remove(werkmap: Werkmap, note: Manifest, act: Act | None = None) -> None:
    """Take a delivery out of the werkmap: gone at once, logged, then erased."""
    home, gone = werkmap.leveringen / note.id, werkmap.leveringen / f"{UNFINISHED}{note.id}"
    with locked(werkmap.leveringen):
        settle_locked(werkmap)
        with disk_errors(werkmap.leveringen):
            clean_locked(werkmap.leveringen)
            _rename(home, gone, act)
        settle_locked(werkmap)
        # What cannot be erased now is erased when the werkmap opens next.
        shutil.rmtree(gone, ignore_errors=True)


def _known(werkmap: Werkmap, note: Manifest) -> Manifest | None:
    """Return the delivery of this very file for this register and peildatum, if there is one."""
    same = (note.register, note.peildatum, note.sha256)
    for other in deliveries(werkmap):
        if (other.register, other.peildatum, other.sha256) == same:
            return other
    return None


def _keep(leveringen: Path, note: Manifest, reading: Reading, act: Act | None) -> None:
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
        _rename(aside, leveringen / note.id, act)
    except BaseException:
        shutil.rmtree(aside, ignore_errors=True)
        raise


def _rename(old: Path, new: Path, act: Act | None) -> None:
    """Announce, rename and put the name on disk; back to the old name where that fails."""
    announced = act and announce(old.parent, act)
    try:
        old.rename(new)
        sync_folder(new.parent)
    except BaseException:
        with suppress(OSError):
            new.rename(old)
        if act and act.done(old.parent):
            raise half_way(act) from None
        if announced:
            with suppress(OSError):
                announced.unlink()
        raise
