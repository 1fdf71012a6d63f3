"""`barriere leveringen`: what is here, from when, how complete, what was not accepted or linked."""

from dataclasses import dataclass, field
from datetime import date

from barriere.chain.missing import Missing, missing
from barriere.errors import WrongUse
from barriere.model.delivery import Manifest, Reject
from barriere.model.quality import Changes
from barriere.model.register import Register
from barriere.store import Picture, Werkmap, deliveries, picture, snapshot
from barriere.store.choose import choose
from barriere.store.manifest import check_files
from barriere.store.verslag import changes, previous


@dataclass(frozen=True)
class Overview:
    """The deliveries, the rows without an address per delivery, and how many are shielded.

    `unlinked` holds only the deliveries that count now, by id; `shielded` is a
    total, for nobody may know which. `keys` are the marks of the keys behind the
    pseudonyms that count now: more than one, and persons do not link. `changes`
    says what differs from the delivery before, `missing` what was never delivered.
    """

    notes: list[Manifest]
    unlinked: dict[str, int]
    addresses: int
    shielded: int
    keys: frozenset[str] = frozenset()
    changes: dict[str, Changes] = field(default_factory=dict)
    missing: tuple[Missing, ...] = ()


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
    counts = list(shown.manifests.values())
    return Overview(
        notes,
        {n.id: counted.get(r.value, 0) for r, n in shown.manifests.items()},
        total,
        shielded,
        frozenset(n.key_mark for n in counts if n.key_mark),
        _changes(werkmap, notes, counts),
        missing(werkmap, shown.manifests, shown.peildatum),
    )


def _changes(werkmap: Werkmap, notes: list[Manifest], counts: list[Manifest]) -> dict[str, Changes]:
    """Return what changed in each delivery that counts and has one before it."""
    pairs = ((note, previous(notes, note)) for note in counts)
    return {note.id: changes(werkmap.leveringen, note, e) for note, e in pairs if e}


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


def asked(werkmap: Werkmap, wanted: str, shown: Picture) -> list[Manifest]:
    """Return the delivery an official means: by id, or by register the one that counts.

    Nothing given means all that count. Raises WrongUse for what is not there.
    """
    if not wanted:
        return list(shown.manifests.values())
    if wanted in set(Register):
        counting = {**choose(deliveries(werkmap), date.max), **shown.manifests}
        if Register(wanted) in counting:
            return [counting[Register(wanted)]]
    return [named(werkmap, wanted)]
