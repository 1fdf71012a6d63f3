"""`barriere tafel lees`: the oordelen of a meeting, from the risk map or from a sheet."""

from collections.abc import Callable
from pathlib import Path

from barriere.chain.latest import Latest, latest
from barriere.chain.meeting import record
from barriere.chain.oordelen_bestand import read_meeting
from barriere.chain.oordelen_csv import read_sheet
from barriere.chain.tafel import Said, judge_one
from barriere.chain.taken import Taken
from barriere.errors import BadData, BarriereError, Place
from barriere.review.moment import Moment
from barriere.store import Werkmap, dossier

LARGEST = 8 * 1024**2
"""Bytes; the oordelen of one meeting are some kilobytes."""
_MARK = b"\xef\xbb\xbf"


def judge_file(werkmap: Werkmap, path: Path, moment: Moment, password: Callable[[], str]) -> Taken:
    """Record every oordeel in a file that the map saved, or in a CSV; or none at all.

    `password` is asked when the file is sealed. Raises BadData (65) naming what
    cannot be accepted.
    """
    data = _bytes(path)
    last = latest(werkmap)
    if path.suffix.lower() == ".json" or data.removeprefix(_MARK).lstrip().startswith(b"{"):
        meeting = read_meeting(data, path.name, password)
        return record(werkmap, last, meeting, path.name, moment)
    return _sheet(werkmap, last, read_sheet(data, path.name), path.name, moment)


def _sheet(
    werkmap: Werkmap, last: Latest, rows: list[tuple[int, Said]], file: str, moment: Moment
) -> Taken:
    taken = Taken(file)
    with dossier.open(werkmap) as session:
        for number, said in rows:
            try:
                judge_one(session, last, said, moment)
            except BarriereError as error:
                raise BadData(Place(file, number), error.what, error.remedy) from None
            taken.new[said.besluit] += 1
    return taken


def _bytes(path: Path) -> bytes:
    """Return what the file holds; raise BadData if it is none, or none of this kind."""
    place = Place(path.name)
    if not path.is_file():  # a pipe would never end
        raise BadData(place, "is geen bestand", "Controleer de naam.")
    try:
        with path.open("rb") as file:
            data = file.read(LARGEST + 1)
    except OSError:
        raise BadData(place, "is niet te lezen", "Controleer wie het bestand mag lezen.") from None
    if len(data) > LARGEST:
        what = f"is groter dan {LARGEST // 1024**2} MB, en dat is geen bestand met oordelen"
        raise BadData(place, what, "Controleer of dit het goede bestand is.")
    return data
