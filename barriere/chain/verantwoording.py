"""`barriere verantwoording`: from proposal to finding on one page, with how sure that is."""

from collections import Counter
from collections.abc import Iterator
from pathlib import Path

from barriere.chain.journal import note
from barriere.chain.latest import latest
from barriere.chain.opbrengst import findings
from barriere.chain.verstrekken import EVERYTHING
from barriere.drawing.share_chart import Share
from barriere.drawing.step_chart import Step
from barriere.evaluation import HitRate
from barriere.explanation.words import spoken
from barriere.model.finding import BINNENGELATEN
from barriere.reports.account import Account, Tally
from barriere.reports.accountability import write_account_html, write_account_pdf
from barriere.review.admission import put_forward
from barriere.review.moment import Moment
from barriere.store import Werkmap, dossier

_ROADS = {
    "score": "door de score voorgesteld",
    "mens": "door mensen ingebracht",
    "steekproef": "uit de steekproef",
}


_NO_SAMPLE = (
    "Uit de steekproef is nog niemand bezocht; of de score beter kiest dan het toeval, "
    "valt dus nog niet te zeggen."
)


def account(werkmap: Werkmap, moment: Moment) -> Path:
    """Write the account (PDF and HTML) and return the path of the PDF."""
    last, found = latest(werkmap), findings(werkmap)
    with dossier.open(werkmap) as session:
        proposed = put_forward(session, last.name)
        judged = Counter(o.besluit for o in dossier.laatste_oordelen(session).values())
        adopted = dossier.laatste_vaststelling(session)
        steps = (
            Step("Adressen doorgerekend", last.run.counts["adressen"]),
            Step("Voorgesteld aan de tafel", len(proposed)),
            Step("Oordeel: opnemen", judged["opnemen"]),
            Step("Vastgesteld", len(adopted.sleutels) if adopted else 0),
            Step("Bezocht", found.outcomes.total()),
            Step("Binnen geweest", found.outcomes[BINNENGELATEN]),
            Step("Iets bevestigd gevonden", sum(r.of_visited.hits for r in found.rates)),
        )
        paper = tuple(_paper(dossier.verstrekkingen(session), len(dossier.vernietigd(session))))
        note(session, moment, "verantwoording", last.name, "gemaakt")
    made = Account(
        gemeente=werkmap.settings.gemeente.naam,
        fictief=werkmap.settings.gemeente.fictief,
        contact=werkmap.settings.gemeente.contact,
        period=str(moment.nu.year),
        steps=steps,
        rates=tuple(_share(rate) for rate in found.rates),
        findings=_tallies(found.findings),
        measures=_tallies(found.measures),
        notes=(*_notes(found.rates, judged), *paper),
        drawn_up=moment.nu.date(),
    )
    path = werkmap.uit / f"verantwoording-{moment.nu:%Y-%m-%d}.pdf"
    write_account_pdf(path, made)
    write_account_html(path.with_suffix(".html"), made)
    return path


def _share(rate: HitRate) -> Share:
    visited = rate.of_visited
    label = _ROADS.get(rate.road, rate.road)
    return Share(label, visited.hits, visited.n, visited.low, visited.high)


def _tallies(counted: Counter[str]) -> tuple[Tally, ...]:
    ordered = sorted(counted.items(), key=lambda item: (-item[1], item[0]))
    return tuple(Tally(spoken(word), count) for word, count in ordered)


def _paper(handed_out: list[dossier.Verstrekking], gone: int) -> Iterator[str]:
    """Yield how much paper was handed out, and on how much of it partners read a register."""
    if not handed_out:
        return
    shared = [row for row in handed_out if row.gegevens != EVERYTHING]
    read = sum(bool(row.gegevens) for row in shared)
    yield (
        f"Er zijn {len(handed_out)} exemplaren van bezoeklijsten geprint, waarvan {len(shared)} "
        f"voor partners. Op {read} daarvan stonden gegevens uit registers, elk op een "
        f"vastgelegde wettelijke grond. Als vernietigd gemeld: {gone}."
    )


def _notes(rates: list[HitRate], judged: Counter[str]) -> list[str]:
    """Return what a reader needs to judge the numbers."""
    rejected = (
        f"De tafel wees {judged['afwijzen']} van {judged.total()} beoordeelde adressen af "
        f"en hield er {judged['aanhouden']} aan."
    )
    notes = [rejected]
    if all(rate.road != "steekproef" for rate in rates):
        notes.append(_NO_SAMPLE)
    return notes
