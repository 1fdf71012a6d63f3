"""`barriere verloop`: what rose and fell since an earlier run, and which contribution did it."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

import pyarrow as pa
import pyarrow.compute as pc

from barriere.chain.earlier import previous
from barriere.chain.journal import note
from barriere.chain.latest import Latest, latest, without
from barriere.chain.waiting import on_hold
from barriere.errors import WrongUse
from barriere.explanation import Moved, circumstances, moved
from barriere.review.moment import Moment
from barriere.scoring import Comparison, Run, causes, compare
from barriere.store import Werkmap, dossier, picture


@dataclass(frozen=True)
class Shift:
    """An address with other points, or on another side of the list; on hold it says only that.

    `totaal_voor` is None for an address that is new, `totaal_na` for one that is gone.
    """

    weergave: str
    totaal_voor: int | None
    totaal_na: int | None
    lijst_voor: bool
    lijst_na: bool
    moved: tuple[Moved, ...]
    wacht: bool

    @property
    def step(self) -> int:
        """Return the difference in points."""
        return (self.totaal_na or 0) - (self.totaal_voor or 0)


@dataclass(frozen=True)
class CardMoves:
    """How many addresses a card gives more and fewer points than before, and through what."""

    kaart: str
    oorzaak: str
    meer: int
    minder: int


@dataclass(frozen=True)
class Course:
    """Everything between two runs that a reader may know, those who changed most first.

    `shifts` are the addresses of both runs, `new` and `gone` those of one of them
    with points.
    """

    before: Run
    after: Run
    circumstances: tuple[str, ...]
    cards: tuple[CardMoves, ...]
    shifts: tuple[Shift, ...]
    new: tuple[Shift, ...]
    gone: tuple[Shift, ...]


def course(werkmap: Werkmap, since: date | None, moment: Moment) -> Course:
    """Return what changed since the previous run, or the last one of `since` or earlier.

    Raises WrongUse when there is no such run.
    """
    last = latest(werkmap)
    before = previous(werkmap, last, since)
    if before is None:
        raise no_earlier(last, since)
    return between(werkmap, last, before, moment, "verloop")


def between(werkmap: Werkmap, last: Latest, before: Run, moment: Moment, act: str) -> Course:
    """Return what differs between any run and the last one, and log that it was shown."""
    shown = picture(werkmap, last.run.peildatum)
    with dossier.open(werkmap) as session:
        held = on_hold(session, shown, moment.nu.date())
        hidden = dossier.afgeschermd(session) | last.shielded
        note(session, moment, act, last.name, "getoond")
    found = visible(compare(before, last.run), hidden)
    changed = _moved_rows(found.addresses)
    cards = moved(before, last.run, found, changed["sleutel"].to_pylist())
    shifts = [
        _hold(row["weergave"])
        if row["sleutel"] in held
        else Shift(
            row["weergave"], row["totaal_voor"], row["totaal_na"],
            row["lijst_voor"], row["lijst_na"], cards.get(row["sleutel"], ()), wacht=False,
        )
        for row in changed.to_pylist()
    ]  # fmt: skip
    return Course(
        before,
        last.run,
        circumstances(before, last.run),
        card_moves(before, last.run, found.cards),
        tuple(sorted(shifts, key=_order)),
        _alone(found.new, held, later=True),
        _alone(found.gone, held, later=False),
    )


def no_earlier(last: Latest, since: date | None) -> WrongUse:
    """Return the refusal for want of an earlier run."""
    day = f"van {since:%d-%m-%Y} of eerder" if since else f"van voor {last.run.peildatum:%d-%m-%Y}"
    return WrongUse(
        f"Er is geen bewaarde score {day}.",
        "Met elke nieuwe peildatum bewaart `barriere score` er een; vergelijk daarna.",
    )


def visible(found: Comparison, hidden: Iterable[str]) -> Comparison:
    """Return the comparison without any address that was, or is, shielded."""
    secret = set(hidden)
    for part in (found.addresses, found.new, found.gone):
        secret |= set(part.filter(part["afgeschermd"])["sleutel"].to_pylist())
    parts = (found.addresses, found.cards, found.new, found.gone)
    return Comparison(*(without(part, secret) for part in parts))


def _moved_rows(addresses: pa.Table) -> pa.Table:
    """Return the addresses with another total, or on another side of the list."""
    total = pc.not_equal(addresses["totaal_voor"], addresses["totaal_na"])
    side = pc.not_equal(addresses["lijst_voor"], addresses["lijst_na"])
    return addresses.filter(pc.or_(total, side))


def _hold(weergave: str) -> Shift:
    nothing = None
    return Shift(weergave, nothing, nothing, lijst_voor=False, lijst_na=False, moved=(), wacht=True)


def _alone(rows: pa.Table, held: set[str], *, later: bool) -> tuple[Shift, ...]:
    """Return the addresses with points that only one of the runs has."""
    found = [
        _hold(row["weergave"])
        if row["sleutel"] in held
        else Shift(
            row["weergave"],
            None if later else row["totaal"],
            row["totaal"] if later else None,
            lijst_voor=row["lijst"] and not later,
            lijst_na=row["lijst"] and later,
            moved=(),
            wacht=False,
        )
        for row in rows.filter(pc.greater(rows["totaal"], 0)).to_pylist()
    ]
    return tuple(sorted(found, key=_order))


def _order(one: Shift) -> tuple[bool, bool, int, str]:
    """Put first who crossed the line of the list, then who moved most; on hold comes last."""
    return one.wacht, one.lijst_voor == one.lijst_na, -abs(one.step), one.weergave


def card_moves(before: Run, after: Run, cards: pa.Table) -> tuple[CardMoves, ...]:
    """Count per card and cause the addresses it gives more and fewer points."""
    up = pc.greater(cards["punten_na"], cards["punten_voor"])
    down = pc.less(cards["punten_na"], cards["punten_voor"])
    counted = pa.table(
        {
            "kaart": cards["kaart"],
            "oorzaak": causes(before, after, cards),
            "meer": up.cast(pa.int64()),
            "minder": down.cast(pa.int64()),
        }
    ).filter(pc.or_(up, down))
    sums = counted.group_by(["kaart", "oorzaak"]).aggregate([("meer", "sum"), ("minder", "sum")])
    order = {card.id: place for place, card in enumerate((*after.cards, *before.cards))}
    found = [
        CardMoves(row["kaart"], row["oorzaak"], row["meer_sum"], row["minder_sum"])
        for row in sums.to_pylist()
    ]
    return tuple(sorted(found, key=lambda one: (order[one.kaart], one.oorzaak)))
