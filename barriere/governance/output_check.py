"""Looking through what was produced for what may never leave."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from barriere.governance.leak import bsns, mentions, scores
from barriere.governance.text_of import text_of

CHECKED = frozenset(
    {".pdf", ".html", ".htm", ".xlsx", ".ods", ".odt", ".csv", ".ics", ".json", ".txt", ".svg"}
)


@dataclass(frozen=True)
class Leak:
    """Something that may not leave, by file and kind; never what it says."""

    file: Path
    kind: str
    count: int


def check_output(folder: Path, shielded: Sequence[str] = ()) -> list[Leak]:
    """Return what stands in the files under `folder` that may never leave.

    Looks for valid BSNs in every file, points on paper (PDF), and the address
    lines in `shielded`. Runs of scores (`score-*`) are the werkmap's own
    memory, not output, and are left out.
    """
    leaks: list[Leak] = []
    for path in files_to_check(folder):
        leaks += _leaks(path, shielded)
    return leaks


def files_to_check(folder: Path) -> list[Path]:
    """Return every output file under `folder`, sorted."""
    found = [folder] if folder.is_file() else sorted(folder.rglob("*"))
    return [
        path
        for path in found
        if path.suffix.lower() in CHECKED
        and not any(part.startswith("score-") for part in path.relative_to(folder).parts)
    ]


def _leaks(path: Path, shielded: Iterable[str]) -> Iterator[Leak]:
    text = text_of(path)
    folded = text.casefold()
    there = [word for word in shielded if word.casefold() in folded]
    found = {
        "BSN": sum(1 for _ in bsns(text)),
        "afgeschermd adres": sum(1 for word in there for _ in mentions(text, word)),
    }
    if path.suffix.lower() == ".pdf":
        found["punten op papier"] = sum(1 for _ in scores(text))
    for kind, count in found.items():
        if count:
            yield Leak(path, kind, count)
