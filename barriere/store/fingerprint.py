"""By which a file is recognised when it comes a second time."""

import hashlib
from pathlib import Path


def fingerprint(path: Path) -> str:
    """Return the sha256 of the bytes of a file, in hex."""
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()
