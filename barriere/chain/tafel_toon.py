"""`barriere tafel toon`: what lies before the tafel, by address, and what is still missing."""

from collections.abc import Mapping
from dataclasses import dataclass

from barriere.chain.journal import note
from barriere.chain.latest import Latest, latest
from barriere.chain.standing import standing
from barriere.errors import NotAllowed
from barriere.review.admission import NOT_NOW
from barriere.review.moment import Moment
from barriere.store import Werkmap, dossier, picture


@dataclass(frozen=True)
class Item:
    """One address before the tafel; on hold it says so and nothing else."""

    sleutel: str
    weergave: str
    herkomst: str
    punten: int
    domeinen: int
    oordeel: str
    stand: str


@dataclass(frozen=True)
class Sampled:
    """One drawn address and how far up the ladder it is."""

    sleutel: str
    weergave: str
    trede: str


@dataclass(frozen=True)
class Agenda:
    """Everything before the tafel, by address; the steekproef stands apart."""

    run: str
    items: list[Item]
    steekproef: list[Sampled]
    zaad: int | None
    kans: float


def agenda(werkmap: Werkmap, moment: Moment) -> Agenda:
    """Return what lies before the tafel now."""
    last, shown = latest(werkmap), picture(werkmap)
    with dossier.open(werkmap) as session:
        decided = standing(session, last, shown, moment)
        judged = {s: o.besluit for s, o in dossier.laatste_oordelen(session).items()}
        roads = _roads(session)
        draws = [d for d in dossier.steekproeven(session) if d.run == last.name]
        sampled = _sampled(session, draws[-1].id, last) if draws and draws[-1].id else []
    states = dict.fromkeys(decided.admitted, "kan gepland worden") | decided.refused
    items = [_item(last, s, state, roads, judged) for s, state in states.items()]
    return Agenda(
        last.name,
        sorted(items, key=lambda item: (item.weergave, item.sleutel)),
        sampled,
        draws[-1].zaad if draws else None,
        draws[-1].kans if draws else 0.0,
    )


def holds(werkmap: Werkmap, moment: Moment) -> list[dossier.Afstemming]:
    """Return who asked to wait and until when: for the named officer only, and logged.

    Raises NotAllowed for anyone else.
    """
    officer = werkmap.settings.mandaten.afstemming
    allowed = moment.door == officer
    with dossier.open(werkmap) as session:
        note(session, moment, "afstemming inzien", "lijst", "getoond" if allowed else "geweigerd")
        rows = dossier.afstemmingen(session) if allowed else []
    if not allowed:
        what = "Wie om uitstel vroeg, is alleen voor de functionaris in barriere.toml."
        raise NotAllowed(what, "Vraag het aan die functionaris ([mandaten], afstemming).")
    return rows


def _item(
    last: Latest, sleutel: str, state: str, roads: Mapping[str, str], judged: Mapping[str, str]
) -> Item:
    """Say of one address what the tafel may know: on hold, only that."""
    label = last.label(sleutel)
    if state == NOT_NOW:
        return Item(sleutel, label, "", 0, 0, "", NOT_NOW)
    points, domains = last.points(sleutel)
    return Item(sleutel, label, roads[sleutel], points, domains, judged.get(sleutel, ""), state)


def _roads(session: dossier.Session) -> dict[str, str]:
    """Return by which roads each address came, joined."""
    found: dict[str, list[str]] = {}
    for voorstel in dossier.voorstellen(session):
        found.setdefault(voorstel.sleutel, []).append(voorstel.herkomst)
    return {s: " en ".join(dict.fromkeys(roads)) for s, roads in found.items()}


def _sampled(session: dossier.Session, draw: int, last: Latest) -> list[Sampled]:
    steps = dossier.ladder(session, draw)
    return [
        Sampled(
            t.sleutel, last.label(t.sleutel), steps[t.sleutel].trede if t.sleutel in steps else ""
        )
        for t in dossier.trekkingen(session, draw)
        if t.sleutel not in last.shielded
    ]
