"""By which a file is recognised: when it comes a second time, and as what was read."""

import hashlib
from pathlib import Path

from barriere.errors import BadData, Place

Identity = tuple[int, ...]
"""Where a file lies, how large it is, and when it last changed in any way."""


def fingerprint(path: Path) -> str:
    """Return the sha256 of the bytes of a file, in hex."""
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()


def identity(path: Path) -> Identity:
    """Return what stays the same as long as nobody writes in a file or replaces it."""
    found = path.stat()
    return (found.st_dev, found.st_ino, found.st_size, found.st_mtime_ns, found.st_ctime_ns)


def changed(path: Path) -> BadData:
    """Return the refusal of a file that became another while it was read."""
    return BadData(
        Place(path.name),
        "het bestand veranderde terwijl het werd gelezen",
        "Wacht tot het helemaal klaar staat en lees het dan opnieuw.",
    )
