"""A landelijke tabel of the RvIG (a list of codes) handed in where persons should be."""

import re
from pathlib import Path

from barriere.errors import BadData, Place
from barriere.model.register import Register
from barriere.sources.stream import open_binary

_HEAD = 4096
# Every landelijke tabel names its columns by group and element, and ends in its dates.
_NAMED = re.compile(r'^"?\d\d\.\d\d [A-Za-z].*"?99\.9[89] ')


def refuse_national_table(path: Path, register: Register) -> None:
    """Raise BadData if the file is a landelijke tabel, in whatever encoding."""
    with open_binary(path) as file:
        head = file.read(_HEAD)
    for codec in ("utf-16", "utf-8-sig", "cp1252"):
        lines = head.decode(codec, "replace").splitlines()
        if lines and _NAMED.match(lines[0]):
            raise BadData(
                Place(path.name, 1),
                f"dit is een landelijke tabel met codes, geen {register.label}: "
                "er staan geen personen in",
                "Lever het bestand met de personen; deze tabel heeft barriere niet nodig.",
            )
