"""The manifest of a delivery: the note in its folder that says what it is."""

import json
from dataclasses import asdict
from datetime import date
from pathlib import Path

from barriere.errors import BadData, Place
from barriere.model.delivery import Manifest, Reading
from barriere.model.register import Register
from barriere.store.fingerprint import fingerprint
from barriere.store.werkmap import Werkmap

FILE = "manifest.json"
FILES = "files"


def manifest(reading: Reading, file: str, sha256: str, received: str) -> Manifest:
    """Return the manifest of what was read from `file`.

    `rejected` counts rows, each once, however much is wrong with it.
    """
    rejected = len({reject.row for reject in reading.rejects})
    return Manifest(
        id=f"{reading.register.value}-{reading.peildatum.isoformat()}-{sha256[:8]}",
        register=reading.register,
        peildatum=reading.peildatum,
        file=file,
        sha256=sha256,
        rows=reading.rows,
        accepted=reading.rows - rejected,
        rejected=rejected,
        counts=dict(reading.counts),
        skipped=list(reading.skipped),
        notices=list(reading.notices),
        received=received,
        absent=None if reading.absent is None else list(reading.absent),
    )


def to_json(note: Manifest, files: dict[str, str]) -> bytes:
    """Return a manifest as it stands in its folder, with the sha256 of the `files` beside it."""
    plain = asdict(note) | {"peildatum": note.peildatum.isoformat(), FILES: files}
    return (json.dumps(plain, ensure_ascii=False, indent=2, sort_keys=True) + "\n").encode()


def from_json(path: Path) -> Manifest:
    """Read a manifest back.

    Raises BadData when the file was changed or damaged.
    """
    try:
        plain = json.loads(path.read_bytes())
        del plain[FILES]
        plain["register"] = Register(plain["register"])
        plain["peildatum"] = date.fromisoformat(plain["peildatum"])
        return Manifest(**plain)
    except (OSError, ValueError, KeyError, TypeError):
        raise damaged(path) from None


def check_files(folder: Path) -> None:
    """Check that the files of a delivery are byte for byte what was kept.

    Raises BadData naming the first that is not.
    """
    listed = json.loads((folder / FILE).read_bytes())[FILES]
    for name, sha256 in sorted(listed.items()):
        path = folder / name
        if not path.is_file() or fingerprint(path) != sha256:
            raise damaged(path)


def damaged(path: Path) -> BadData:
    """Return the refusal of a file that is not what was kept."""
    return BadData(
        Place(f"{path.parent.name}/{path.name}"),
        "deze levering is beschadigd of met de hand veranderd",
        "Zet de map terug uit een reservekopie, of verwijder haar en lees het bestand opnieuw.",
    )


def deliveries(werkmap: Werkmap) -> list[Manifest]:
    """Return the accepted deliveries by register, peildatum and moment of receipt.

    Raises BadData when the manifest of one is gone or damaged.
    """
    folders = [path for path in werkmap.leveringen.iterdir() if path.is_dir()]
    notes = [from_json(path / FILE) for path in folders if _named(path)]
    order = list(Register)
    return sorted(notes, key=lambda n: (order.index(n.register), n.peildatum, n.received, n.id))


def _named(folder: Path) -> bool:
    """Tell whether a folder is named as a delivery is."""
    return folder.name.partition("-")[0] in set(Register)
