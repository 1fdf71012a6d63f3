"""`barriere leveringen LEVERING`: what is right and wrong about a delivery, as one page."""

from pathlib import Path

from barriere.chain.journal import note as log
from barriere.chain.leveringen import asked
from barriere.chain.missing import readers_of
from barriere.model.delivery import Manifest
from barriere.reports.delivery_report import DeliveryReport
from barriere.reports.delivery_report_html import write_delivery_report
from barriere.review.moment import Moment
from barriere.store import Picture, Werkmap, deliveries, dossier, picture
from barriere.store import verslag as counted


def delivery_reports(werkmap: Werkmap, wanted: str, moment: Moment) -> list[Path]:
    """Write the report of one delivery, or of all that count, and return where each lies.

    Raises WrongUse for a delivery that is not there, BarriereError when there is
    none at all, BadData when one is damaged.
    """
    shown = picture(werkmap)
    notes = asked(werkmap, wanted, shown)
    receivers = _receivers(werkmap)
    paths = []
    for note in notes:
        made = _report(werkmap, note, shown, receivers.get(note.id, ""), moment)
        path = werkmap.uit / f"verslag-{note.id}.html"
        write_delivery_report(path, made)
        paths.append(path)
    with dossier.open(werkmap) as session:
        for note in notes:
            log(session, moment, "verslag", note.id, "gemaakt")
    return paths


def _receivers(werkmap: Werkmap) -> dict[str, str]:
    """Return who first had each delivery accepted, as far as the log still knows."""
    if not dossier.exists(werkmap):
        return {}
    with dossier.open(werkmap) as session:
        lines = [line for line in dossier.logregels(session) if line.actie == "lees"]
    return {line.object: line.actor for line in reversed(lines) if line.resultaat == "aangenomen"}


def _report(
    werkmap: Werkmap, note: Manifest, shown: Picture, door: str, moment: Moment
) -> DeliveryReport:
    folder, today = werkmap.leveringen, moment.nu.date()
    earlier = counted.previous(deliveries(werkmap), note)
    counts_now = shown.manifests.get(note.register) == note
    return DeliveryReport(
        gemeente=werkmap.settings.gemeente.naam,
        fictief=werkmap.settings.gemeente.fictief,
        contact=werkmap.settings.gemeente.contact,
        note=note,
        door=door,
        drawn_up=today,
        days_old=counted.days_old(note, today),
        most_days=counted.MOST_DAYS.get(note.register),
        columns=tuple(counted.coverage(folder, note)),
        readers=readers_of(werkmap, note.register, shown.peildatum),
        period=counted.period(folder, note),
        changes=counted.changes(folder, note, earlier) if earlier else None,
        rejects=tuple(counted.grouped_rejects(folder, note)),
        unlinked=tuple(counted.grouped_unlinked(shown.db, note)) if counts_now else None,
    )
