"""What was delivered, from when, how complete, what was rejected or not linked."""

from dataclasses import asdict

from barriere.model.delivery import Manifest
from barriere.store.receive import Receipt
from barriere.terminal.console import heading, line, nl, out, plain, show_json, table


def show_receipt(receipt: Receipt) -> None:
    """Say what became of a file that was read."""
    note = receipt.manifest
    if receipt.already:
        line(f"Al bekend: dit bestand is eerder aangenomen als {note.id}.", "let")
        return
    line(f"Aangenomen: {note.register.label} van {note.peildatum:%d-%m-%Y}", "goed")
    line(f"  {nl(note.accepted)} van {nl(note.rows)} rijen, opgeslagen als {note.id}")
    if note.rejected:
        line(
            f"  {nl(note.rejected)} afgekeurd; de lijst met regel, kolom en oorzaak: "
            f"barriere leveringen --afgekeurd {note.id}",
            "let",
        )
    if note.skipped:
        line(f"  Niet gelezen (mag niet): {', '.join(note.skipped)}", "stil")
    for notice in note.notices:
        line(f"  Let op: {notice}", "let")


def show_deliveries(notes: list[Manifest], unlinked: dict[str, int]) -> None:
    """List the deliveries, with the rows whose address is not (yet) known."""
    heading("Leveringen")
    if not notes:
        line("Nog niets. Begin met `barriere lees bag BESTAND`.", "stil")
        return
    shown = table(
        "register",
        "peildatum",
        "rijen",
        "aangenomen",
        "afgekeurd",
        "niet gekoppeld",
        "bestand",
        numbers=("rijen", "aangenomen", "afgekeurd", "niet gekoppeld"),
    )
    for note in notes:
        missing = unlinked.get(note.id)
        shown.add_row(
            plain(note.register.label),
            f"{note.peildatum:%d-%m-%Y}",
            nl(note.rows),
            nl(note.accepted),
            nl(note.rejected) if note.rejected else "-",
            "" if missing is None else nl(missing) if missing else "-",
            plain(note.file),
        )
    out.print(shown)


def deliveries_json(notes: list[Manifest], unlinked: dict[str, int]) -> None:
    """Print the deliveries for a program."""
    show_json([asdict(n) | {"niet_gekoppeld": unlinked.get(n.id)} for n in notes])
