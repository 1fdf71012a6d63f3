"""What is done to deliveries, announced on disk first, so that the log misses nothing.

A delivery and its line in the log are two files, and a process can die between
them. What was announced and turns out to be done gets its line from whichever
command comes next; what was not done is forgotten. All under the one write lock.
"""

import json
from dataclasses import asdict, dataclass
from datetime import datetime
from pathlib import Path

from sqlmodel import Session, col, select

from barriere.errors import BarriereError
from barriere.store import dossier, log
from barriere.store.dossier.logregel import Logregel
from barriere.store.durable import new_file, sync_folder
from barriere.store.lock import locked
from barriere.store.werkmap import Werkmap

ANNOUNCED = ".melden-"
"""How the name of an announcement starts; it stands beside the deliveries."""

TAKEN, GONE = "aangenomen", "verwijderd"
"""The results that an announcement can have: the delivery is there, or it is not."""


@dataclass(frozen=True)
class Act:
    """The line that the log gets once it is true; its object is the id of a delivery."""

    event: log.Event
    nu: datetime

    def done(self, leveringen: Path) -> bool:
        """Tell whether it came true."""
        return (leveringen / self.event.object).is_dir() == (self.event.resultaat == TAKEN)


def announce(leveringen: Path, act: Act) -> Path:
    """Put an act on disk before it is done; the caller holds the lock and has settled."""
    path = leveringen / f"{ANNOUNCED}{act.event.object}"
    said = {"event": asdict(act.event), "nu": act.nu.isoformat()}
    try:
        with new_file(path) as file:
            file.write(json.dumps(said).encode())
        sync_folder(leveringen)
    except BaseException:
        path.unlink(missing_ok=True)
        raise
    return path


def settle(werkmap: Werkmap) -> None:
    """Write the lines that a killed command left unwritten; nothing if there are none."""
    if any(werkmap.leveringen.glob(f"{ANNOUNCED}*")):
        with locked(werkmap.leveringen):
            settle_locked(werkmap)


def settle_locked(werkmap: Werkmap) -> None:
    """Do as `settle`; the caller holds the lock.

    Raises BarriereError when the log cannot be written; the announcements stay.
    """
    paths = sorted(werkmap.leveringen.glob(f"{ANNOUNCED}*"))
    said = [act for path in paths if (act := _read(path)) and act.done(werkmap.leveringen)]
    try:
        if said:
            with dossier.open(werkmap) as session:
                for act in sorted(said, key=lambda act: act.nu):
                    _write_once(session, act)
        for path in paths:
            path.unlink()
    except (BarriereError, OSError) as error:
        raise half_way(*said) from error


def half_way(*acts: Act) -> BarriereError:
    """Return what to say when deliveries changed and the disk refuses the rest."""
    done = "; ".join(f"{act.event.object} is {act.event.resultaat}" for act in acts)
    return BarriereError(
        f"De leveringen zijn bijgewerkt, maar het logboek nog niet ({done}).",
        "Maak ruimte op de schijf of controleer de rechten, en geef de opdracht dan opnieuw: "
        "barriere schrijft het logboek alsnog bij.",
    )


def _read(path: Path) -> Act | None:
    """Return an announcement; None if it was never finished, and so never acted upon."""
    try:
        said = json.loads(path.read_bytes())
        return Act(log.Event(**said["event"]), datetime.fromisoformat(said["nu"]))
    except (ValueError, KeyError, TypeError):
        return None


def _write_once(session: Session, act: Act) -> None:
    """Append the line, unless it is the last that was said of this delivery."""
    of_this = select(Logregel).where(
        Logregel.object == act.event.object, col(Logregel.resultaat).in_((TAKEN, GONE))
    )
    last = session.exec(of_this.order_by(col(Logregel.id).desc()).limit(1)).first()
    same = last and (last.op, last.resultaat) == (act.nu, act.event.resultaat)
    if not same:
        log.append(session, act.event, act.nu)
