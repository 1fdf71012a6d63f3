"""What became of a file, and which of its rows were rejected or not linked."""

from collections.abc import Sequence
from dataclasses import asdict
from datetime import date

from barriere.chain.leveringen import Unlinked
from barriere.model.delivery import Reject
from barriere.store import Receipt
from barriere.terminal.console import line, nl, out, plain, show_json, table

_MOST = 40


def show_receipt(receipt: Receipt, today: date) -> None:
    """Say what became of a file that was read."""
    note = receipt.manifest
    if receipt.already:
        line(f"Al bekend: dit bestand is eerder aangenomen als {note.id}.", "let")
        line(f"Toch opnieuw lezen? Eerst: barriere intrekken {note.id}", "stil")
        return
    line(f"Aangenomen: {note.register.label} van {note.peildatum:%d-%m-%Y}", "goed")
    line(f"  {nl(note.accepted)} van {nl(note.rows)} rijen; bewaard als {note.id}")
    if note.peildatum > today:
        line("  Let op: deze peildatum ligt na vandaag; klopt het jaar?", "let")
    if note.rejected:
        line(f"  {nl(note.rejected)} afgekeurd; regel, kolom en oorzaak staan in", "let")
        line(f"  barriere leveringen --afgekeurd {note.id}", "let")
    if note.skipped:
        line(f"  {len(note.skipped)} kolommen niet gelezen: verboden of niet nodig", "stil")
    for notice in note.notices:
        line(f"  {notice}", "stil")


def show_rejects(rejects: Sequence[Reject], *, json: bool) -> None:
    """List rejected rows: where, why and what to do; never the value."""
    if json:
        show_json([asdict(reject) for reject in rejects])
        return
    shown = table("regel", "kolom", "oorzaak", "wat te doen", numbers=("regel",))
    for reject in rejects[:_MOST]:
        shown.add_row(
            nl(reject.row), plain(reject.column), plain(reject.cause), plain(reject.remedy)
        )
    out.print(shown)
    _and_more(len(rejects))


def show_unlinked(rows: Sequence[Unlinked], *, json: bool) -> None:
    """List rows without an address, with what comes nearest."""
    if json:
        show_json([asdict(row) for row in rows])
        return
    if not rows:
        line("Elke rij is gekoppeld aan een adres.", "goed")
        return
    shown = table("register", "regel", "oorzaak", "komt in de buurt", numbers=("regel",))
    for row in rows[:_MOST]:
        near = "; ".join(row.kandidaten)
        shown.add_row(row.register, nl(row.rij), plain(row.oorzaak), plain(near))
    out.print(shown)
    _and_more(len(rows))


def _and_more(count: int) -> None:
    if count > _MOST:
        line(f"... en nog {nl(count - _MOST)}; alles met --json.", "stil")
