"""Writing a file whole or not at all, for the owner's eyes only."""

import os
import tempfile
from io import BytesIO
from pathlib import Path

Target = Path | BytesIO
"""Where a file goes: on disk, or in memory until everything beside it is made."""


def write_bytes(path: Target, content: bytes) -> None:
    """Write `content` to `path` (mode 0600): aside first, then renamed, so never half."""
    if isinstance(path, BytesIO):
        path.write(content)
        return
    path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
    handle, aside = tempfile.mkstemp(prefix=f".{path.name}.", dir=path.parent)
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
        Path(aside).replace(path)
    except BaseException:
        Path(aside).unlink(missing_ok=True)
        raise
