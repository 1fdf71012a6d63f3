"""The faults that can be asked of `faults.c`, and building it."""

import shutil
import subprocess
from enum import IntEnum
from pathlib import Path

_SOURCE = Path(__file__).with_name("faults.c")


class Fault(IntEnum):
    """What happens at the n-th call that changes the werkmap (the order is that of faults.c)."""

    NONE = 0
    KILL = 1  # SIGKILL before the call
    TORN = 2  # SIGKILL after half of a write
    ENOSPC_ONCE = 3
    ENOSPC_ON = 4  # from this call on, as a disk that is full
    EIO_ONCE = 5
    EIO_ON = 6
    EDQUOT_ON = 7
    SHORT = 8  # a write that writes half, and says so
    SYNC = 9  # fsync fails
    EINTR_ONCE = 10

    @property
    def deadly(self) -> bool:
        """Tell whether the command dies of it."""
        return self in (Fault.KILL, Fault.TORN)


def compiler() -> str | None:
    """Return the C compiler of this machine, if it has one."""
    return shutil.which("cc") or shutil.which("gcc")


def build(folder: Path) -> Path:
    """Compile the shim into `folder`; raise CalledProcessError with what the compiler said."""
    library = folder / "faults.so"
    command = [str(compiler()), "-O1", "-Wall", "-Werror", "-shared", "-fPIC", "-o", str(library)]
    subprocess.run([*command, str(_SOURCE), "-ldl"], check=True, capture_output=True)
    return library
