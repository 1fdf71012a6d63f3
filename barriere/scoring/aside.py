"""Writing a file aside, so that its name never stands for half of it."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path


@contextmanager
def aside(path: Path) -> Iterator[Path]:
    """Yield an empty file (0600) to write; it takes the name `path` when the block ends well.

    When the block fails it is gone, and what stood at `path` still stands.
    """
    written = path.with_name(f"{path.name}.nieuw")
    written.touch(mode=0o600)
    written.chmod(0o600)
    try:
        yield written
        written.replace(path)
    except BaseException:
        written.unlink(missing_ok=True)
        raise
