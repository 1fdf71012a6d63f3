"""`barriere score`: every address asked every card, and the outcome put before the tafel."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

import pyarrow as pa
import pyarrow.compute as pc

from barriere.chain.journal import note
from barriere.chain.latest import SCORED
from barriere.chain.rulebook import rulebook
from barriere.chain.waiting import on_hold
from barriere.errors import WrongUse
from barriere.model.domain import Domein
from barriere.model.register import Register
from barriere.review.adopt_catalogue import must_be_adopted
from barriere.review.moment import Moment
from barriere.review.put_forward import put_forward
from barriere.scoring import Asked, Run, ask, keep_robustness, record, robustness, spark
from barriere.store import Picture, Werkmap, dossier, picture

_LOOKED_AT = (
    "sleutel", "weergave", "straat", "afgeschermd",
    "totaal", "domeinen", "bronnen", "objectieve_grond",
    *(f"d_{domein}" for domein in Domein),
)  # fmt: skip
SHOWN = 15
"""How many addresses a person sees at a glance."""


@dataclass(frozen=True)
class Top:
    """One of the addresses with most points; on hold it says so and nothing else.

    `oordeel` says how firmly it stands on the list: robuust, gevoelig or toeval.
    """

    weergave: str
    punten: int
    domeinen: tuple[Domein, ...]
    oordeel: str
    wacht: bool


@dataclass(frozen=True)
class Scored:
    """A run that was kept, what it put before the tafel, and a glance at it.

    Those with as many points as the last one shown are named as a number,
    `tied`: nothing tells them apart. `robuust` is the table of `scoring.robustness`.
    """

    run: Run
    proposed: int
    drawn: int
    top: list[Top]
    tied: int
    robuust: pa.Table


def score(werkmap: Werkmap, peildatum: date | None, moment: Moment) -> Scored:
    """Score every address on `peildatum` (default: the newest) and keep the run.

    Raises NotAllowed when two people did not adopt the catalogue, BarriereError
    when nothing was delivered, WrongUse when no BAG was or no card was in force
    yet, BadData when an own card is wrong.
    """
    shown, asked = ask_on(werkmap, peildatum)
    run = record(asked, werkmap.uit, answers(asked, werkmap))
    firm = robustness(run)
    keep_robustness(firm, werkmap.uit / run.folder)
    with dossier.open(werkmap) as session:
        scores = run.outcome.columns(_LOOKED_AT)
        proposed = put_forward(session, run.folder, scores, werkmap.settings, moment)
        drawn = next(s.aantal for s in dossier.steekproeven(session) if s.run == run.folder)
        held = on_hold(session, shown, moment.nu.date())
        note(session, moment, SCORED, run.folder, f"{len(proposed)} voorstellen")
    top, tied = _top(run, held, firm)
    return Scored(run, len(proposed), drawn, top, tied, firm)


def ask_on(werkmap: Werkmap, peildatum: date | None) -> tuple[Picture, Asked]:
    """Return the picture of `peildatum`, and the question what every address in it scores.

    Raises as `score` does.
    """
    book = rulebook(werkmap)
    catalogue = book.catalogue
    with dossier.open(werkmap) as session:
        must_be_adopted(session, catalogue)
    shown = picture(werkmap, peildatum)
    must_have_bag(shown)
    if not catalogue.in_force(shown.peildatum):
        what = f"Op {shown.peildatum:%d-%m-%Y} gold nog geen enkele indicator."
        raise WrongUse(what, "Kies een latere peildatum; zie `barriere catalogus toon H1`.")
    return shown, ask(shown, catalogue, werkmap.settings, book.definitions)


def answers(asked: Asked, werkmap: Werkmap) -> Iterator[pa.Table]:
    """Return what yields the scores: this machine, or the Spark that barriere.toml names."""
    if werkmap.settings.reken.motor == "spark":
        return spark.stream(asked, werkmap.settings.reken.spark, werkmap.uit)
    return asked.parts()


def must_have_bag(shown: Picture) -> None:
    """Refuse to go on without addresses.

    Raises WrongUse naming the day.
    """
    if not shown.manifests.get(Register.BAG):
        day = f"{shown.peildatum:%d-%m-%Y}"
        what = f"Er is geen BAG van {day} of eerder; zonder BAG is er geen adres."
        raise WrongUse(what, "Lees hem eerst: `barriere lees bag BESTAND --peildatum JJJJ-MM-DD`.")


def _top(run: Run, held: set[str], firm: pa.Table) -> tuple[list[Top], int]:
    """Return the addresses with most points, and how many more tie with the last of them."""
    scores = run.outcome.columns(_LOOKED_AT)
    shown = pc.and_(run.on_list, pc.invert(scores["afgeschermd"]))
    rows = scores.filter(shown).to_pylist()
    rows.sort(key=lambda row: (-row["totaal"], row["weergave"], row["sleutel"]))
    last = rows[:SHOWN][-1]["totaal"] if rows else 0
    words = dict(zip(firm["sleutel"].to_pylist(), firm["oordeel"].to_pylist(), strict=True))
    tied = sum(row["totaal"] == last for row in rows[SHOWN:])
    return [_glance(row, words, held) for row in rows[:SHOWN]], tied


def _glance(row: dict[str, Any], words: Mapping[str, str], held: set[str]) -> Top:
    key = row["sleutel"]
    if key in held:
        return Top(row["weergave"], 0, (), "", wacht=True)
    domeinen = tuple(domein for domein in Domein if row[f"d_{domein}"])
    return Top(row["weergave"], row["totaal"], domeinen, words[key], wacht=False)
