"""Looking through what was produced for what may never leave."""

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from barriere.governance.finder import Finder
from barriere.governance.leak import heads_scores
from barriere.governance.reading import Piece, Unreadable, read_file
from barriere.governance.wanted import Wanted, What
from barriere.governance.words import plain, words_of

_MEMORY = "score-"
_PAPER = frozenset({".pdf", ".odt", ".docx", ".xlsx", ".ods", ".csv", ".ics"})
_UNSAID = "(de plaats noemt zelf wat niet mag)"
_IN_A_CELL = re.compile(r"(?:cel [A-Z]+\d+(?:, text:p)?|kolom \d+)$")


@dataclass(frozen=True)
class Leak:
    """Something that may not leave: file, kind, how often, and where; never what it says.

    `file` is shown with `…` for its name when that name is itself the leak.
    """

    file: Path
    kind: str
    count: int
    place: str = ""


def check_output(
    folder: Path,
    shielded: Sequence[str] = (),
    wanted: Wanted | None = None,
    password: str | None = None,
) -> list[Leak]:
    """Return what stands in the files under `folder` that may never leave.

    Looks for valid BSNs in every file, its metadata and its name, points on
    paper, and what is `wanted`: shielded addresses, the names and numbers of a
    given file. `shielded` are such addresses in one line. A file that cannot be
    looked through is told too. Runs of scores (`score-*`) are the werkmap's
    own memory, not output, and are left out.
    """
    phrases = tuple(words_of(plain(line)).folded for line in shielded)
    asked = wanted or Wanted(phrases=phrases)
    finder = Finder(asked)
    leaks: list[Leak] = []
    for path in files_to_check(folder):
        leaks += leaks_in(path, folder, finder, password)
    return leaks


def files_to_check(folder: Path) -> list[Path]:
    """Return every file under `folder`, sorted; whatever its kind."""
    found = [folder] if not folder.is_dir() else sorted(folder.rglob("*"))
    return [
        path
        for path in found
        if (path.is_symlink() or not path.is_dir())
        and not any(part.startswith(_MEMORY) for part in path.relative_to(folder).parts)
    ]


def leaks_in(path: Path, folder: Path, finder: Finder, password: str | None) -> list[Leak]:
    """Return what stands in one file, in its metadata or its name; each place once.

    Its name is that below `folder`, folders in between included.
    """
    parts = (path.name,) if path == folder else path.relative_to(folder).parts
    named = [finder.find(Piece("", part.title())) for part in parts]
    hidden = [
        f"…{Path(part).suffix}" if of else part for part, of in zip(parts, named, strict=True)
    ]
    shown = (path.parent if path == folder else folder).joinpath(*hidden)
    found = [
        Leak(shown, what, count, "naam van het bestand")
        for what, count in sum(named, Counter[What]()).items()
    ]
    counts: Counter[tuple[str, str]] = Counter()
    paper = path.suffix.lower() in _PAPER
    for one in read_file(path, password):
        if isinstance(one, Unreadable):
            counts[(f"{What.CLOSED}: {one.why}", _place(one.place, finder))] += 1
            continue
        for what, count in finder.find(one, paper=paper).items():
            counts[(what, _place(one.place, finder))] += count
        if paper and _IN_A_CELL.search(one.place) and heads_scores(one.text):
            counts[(What.POINTS, one.place)] += 1
    found += [Leak(shown, what, count, place) for (what, place), count in counts.items()]
    return sorted(found, key=_rank)


def names_of(leaks: Iterable[Leak]) -> Iterator[Path]:
    """Yield the files in which something was found, each once."""
    yield from dict.fromkeys(leak.file for leak in leaks)


def _rank(leak: Leak) -> int:
    """Return the order of the kinds; of one kind, the order in the file stays."""
    return next((n for n, what in enumerate(What) if leak.kind == what), len(What))


def _place(place: str, finder: Finder) -> str:
    """Return a place that can be shown: the name of a sheet or a key may itself be the leak."""
    return _UNSAID if finder.find(Piece("", place)) else place
