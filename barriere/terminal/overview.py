"""The deliveries at a glance: what counts, how old, how complete, what changed, what is missing."""

from dataclasses import asdict
from datetime import date

from barriere.chain.leveringen import Overview
from barriere.model.delivery import Manifest
from barriere.model.quality import Changes
from barriere.store.verslag import MOST_DAYS, days_old, is_old
from barriere.terminal.console import heading, line, nl, out, plain, show_json, table

_NUMBERS = ("rijen", "aangenomen", "afgekeurd", "zonder adres")


def show_deliveries(overview: Overview, today: date, *, json: bool) -> None:
    """List the deliveries that count, with their age on `today`, and what was never delivered."""
    if json:
        show_json(_plain(overview, today))
        return
    heading("Leveringen")
    if not overview.notes:
        line("Nog niets. Begin met `barriere lees bag BESTAND`.", "stil")
        return
    counts = [note for note in overview.notes if note.id in overview.unlinked]
    shown = table("levering", "oud", *_NUMBERS, "sinds vorige", numbers=("oud", *_NUMBERS))
    for note in counts:
        shown.add_row(*_cells(overview, note, today))
    out.print(shown)
    line(f"\n{nl(overview.addresses)} adressen, waarvan {nl(overview.shielded)} afgeschermd.")
    _show_age(counts, today)
    _show_missing(overview)
    if len(overview.keys) > 1:
        line("Let op: deze leveringen zijn met verschillende sleutels gelezen.", "let")
        line("Personen koppelen dan niet. Lees ze opnieuw met één sleutel.", "let")
    _show_rest(overview)


def _cells(overview: Overview, note: Manifest, today: date) -> tuple[str, ...]:
    missing = overview.unlinked[note.id]
    age = f"{nl(days_old(note, today))} d"
    return (
        plain(note.id),
        f"[let]{age} ![/let]" if is_old(note, today) else f"{age}  ",
        nl(note.rows),
        nl(note.accepted),
        nl(note.rejected) if note.rejected else "-",
        nl(missing) if missing else "-",
        _since(overview.changes.get(note.id)),
    )


def _since(changes: Changes | None) -> str:
    """Return new, gone and changed in a few signs."""
    if changes is None:
        return "eerste"
    if changes.why_not:
        return "niet te vergelijken"
    kind, moved = next(iter(changes.changed), ("", 0))
    more = f", {nl(moved)} {kind}" if moved else ""
    return f"+{nl(changes.new)} −{nl(changes.gone)}{more}"


def _show_age(counts: list[Manifest], today: date) -> None:
    old = [note for note in counts if is_old(note, today)]
    for note in old:
        most = MOST_DAYS[note.register]
        line(
            f"! {note.register.label} is ouder dan {most} dagen: vraag een nieuwe levering.", "let"
        )
    ahead = [note.register.label for note in counts if note.peildatum > today]
    if ahead:
        line(f"Let op: de peildatum ligt na vandaag bij {', '.join(ahead)}.", "let")


def _show_missing(overview: Overview) -> None:
    if overview.missing:
        line("\nGeen levering:", "kop")
    for gap in overview.missing:
        line(f"  {gap.register.value}: {gap.meaning}")


def _show_rest(overview: Overview) -> None:
    earlier = [note.id for note in overview.notes if note.id not in overview.unlinked]
    if earlier:
        line(f"\nBewaard, maar telt nu niet: {', '.join(earlier)}", "stil")
    line("\nHet hele verslag van een levering: barriere leveringen LEVERING", "stil")
    if any(overview.unlinked.values()):
        line("Welke rijen geen adres hebben: barriere leveringen --niet-gekoppeld", "stil")
    line("Waar registers elkaar tegenspreken: barriere leveringen --terugmelding", "stil")


def _plain(overview: Overview, today: date) -> dict[str, object]:
    """Return the overview for a program."""
    return {
        "leveringen": [_note(overview, note, today) for note in overview.notes],
        "adressen": overview.addresses,
        "afgeschermd": overview.shielded,
        "sleutels": sorted(overview.keys),
        "ontbreekt": [
            {"register": g.register.value, "kaarten": g.cards, "betekenis": g.meaning}
            for g in overview.missing
        ],
    }


def _note(overview: Overview, note: Manifest, today: date) -> dict[str, object]:
    changes = overview.changes.get(note.id)
    return asdict(note) | {
        "niet_gekoppeld": overview.unlinked.get(note.id),
        "telt": note.id in overview.unlinked,
        "leeftijd_dagen": days_old(note, today),
        "verouderd": is_old(note, today),
        "sinds_vorige": asdict(changes) if changes else None,
    }
