"""`barriere leveringen`: what is here, from when, how complete, what was not accepted or linked."""

import re
from collections.abc import Iterable
from dataclasses import dataclass

from barriere.errors import WrongUse
from barriere.model.delivery import Manifest, Reject
from barriere.store import Werkmap, deliveries, picture, snapshot
from barriere.store.manifest import check_files

_KEY = re.compile(r"Pseudoniemen met sleutel (\w+)\.")


@dataclass(frozen=True)
class Overview:
    """The deliveries, the rows without an address per delivery, and how many are shielded.

    `unlinked` holds only the deliveries that count now, by id; `shielded` is a
    total, for nobody may know which. `keys` are the marks of the keys behind the
    pseudonyms that count now: more than one, and persons do not link.
    """

    notes: list[Manifest]
    unlinked: dict[str, int]
    addresses: int
    shielded: int
    keys: frozenset[str] = frozenset()


@dataclass(frozen=True)
class Unlinked:
    """A row whose address is not known: where it stands, why, and what comes nearest."""

    register: str
    rij: int
    oorzaak: str
    kandidaten: tuple[str, ...]


def overview(werkmap: Werkmap) -> Overview:
    """Return what was delivered so far."""
    notes = deliveries(werkmap)
    if not notes:
        return Overview([], {}, 0, 0)
    shown = picture(werkmap)
    counted = dict(
        shown.db.execute("SELECT register, count(*) FROM niet_gekoppeld GROUP BY ALL").fetchall()
    )
    row = shown.db.execute(
        "SELECT count(*), coalesce(count_if(afgeschermd), 0) FROM adressen"
    ).fetchone()
    total, shielded = row or (0, 0)
    missing = {n.id: counted.get(r.value, 0) for r, n in shown.manifests.items()}
    return Overview(notes, missing, total, shielded, _keys(shown.manifests.values()))


def _keys(notes: Iterable[Manifest]) -> frozenset[str]:
    marks = (_KEY.fullmatch(notice) for note in notes for notice in note.notices)
    return frozenset(mark[1] for mark in marks if mark)


def unlinked(werkmap: Werkmap) -> list[Unlinked]:
    """Return the rows of the newest deliveries that fit no address, or several."""
    rows = picture(werkmap).db.execute(
        "SELECT register, rij, oorzaak, kandidaten FROM niet_gekoppeld ORDER BY register, rij"
    )
    return [Unlinked(r, n, why, tuple(near or ())) for r, n, why, near in rows.fetchall()]


def rejects(werkmap: Werkmap, delivery: str) -> list[Reject]:
    """Return the rejected rows of one delivery.

    Raises WrongUse when there is no such delivery, BadData when it is damaged.
    """
    folder = werkmap.leveringen / named(werkmap, delivery).id
    check_files(folder)
    return snapshot.read_rejects(folder)


def named(werkmap: Werkmap, delivery: str) -> Manifest:
    """Return the delivery with this id.

    Raises WrongUse naming those there are when it is not one of them.
    """
    notes = {note.id: note for note in deliveries(werkmap)}
    if delivery not in notes:
        what = f"De levering '{delivery}' is er niet."
        raise WrongUse(what, "Kies uit: " + (", ".join(notes) or "nog geen enkele") + ".")
    return notes[delivery]
