"""What lies before the barrièretafel, by address and without rank."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import asdict

from barriere.chain.tafel_toon import Agenda
from barriere.chain.taken import Taken
from barriere.errors import legible
from barriere.store import dossier
from barriere.store.dossier import BESLUITEN
from barriere.terminal.console import heading, line, nl, out, plain, show_json, table


def show_agenda(agenda: Agenda, *, json: bool) -> None:
    """List every address before the tafel, on hold with that word alone."""
    if json:
        show_json(asdict(agenda))
        return
    heading(f"Barrièretafel: {nl(len(agenda.items))} adressen")
    shown = table(
        "adres",
        "herkomst",
        "punten",
        "domeinen",
        "oordeel",
        "stand",
        numbers=("punten", "domeinen"),
    )
    for item in agenda.items:
        shown.add_row(
            plain(item.weergave),
            item.herkomst,
            str(item.punten or ""),
            str(item.domeinen or ""),
            item.oordeel,
            plain(item.stand),
        )
    out.print(shown)
    stands = Counter(item.stand for item in agenda.items)
    line("\n" + "; ".join(f"{count} {stand}" for stand, count in sorted(stands.items())) + ".")
    if agenda.steekproef:
        _show_sample(agenda)


def _show_sample(agenda: Agenda) -> None:
    heading(f"Steekproef: {len(agenda.steekproef)} geloot (zaad {agenda.zaad})")
    line(f"Elk adres had een kans van {100 * agenda.kans:.2f} %.".replace(".", ",", 1), "stil")
    shown = table("adres", "trede")
    for one in agenda.steekproef:
        shown.add_row(plain(one.weergave), one.trede or "nog geen bureautoets")
    out.print(shown)


def show_holds(rows: Sequence[dossier.Afstemming], *, json: bool) -> None:
    """List who asked to wait: only the named officer gets here."""
    if json:
        show_json([{"sleutel": r.sleutel, "tot": r.tot, "houder": r.houder} for r in rows])
        return
    shown = table("adres", "tot", "houder")
    for row in rows:
        shown.add_row(plain(row.sleutel), f"{row.tot:%d-%m-%Y}", plain(row.houder))
    out.print(shown)


def show_taken(taken: Taken) -> None:
    """Say how many oordelen of a file are new, and what was there before."""
    file, new = legible(taken.file), taken.new
    if new:
        parts = ", ".join(f"{nl(new[b])} {b}" for b in BESLUITEN if new[b])
        line(f"{_count(new.total())} vastgelegd uit {file}: {parts}.", "goed")
    else:
        line(f"Niets nieuws in {file}: elk oordeel was al vastgelegd ({nl(taken.already)}).")
    if new and taken.already:
        line(f"{_count(taken.already)} al eerder vastgelegd; daaraan is niets veranderd.")
    if taken.replaced:
        line(f"{_count(taken.replaced)} bij een adres waarover al was geoordeeld; het nieuwe telt.")
    if taken.overtaken:
        line(
            f"{_count(taken.overtaken)} al vastgelegd, maar later anders geoordeeld; het latere "
            "oordeel blijft tellen. Moet dat anders? Gebruik `barriere tafel oordeel`.",
            "let",
        )
    if taken.newer:
        line(
            "Na de kaart van dit overleg is opnieuw gescoord. De oordelen staan bij de score die "
            "de tafel zag. Maak voor een volgend overleg een nieuwe kaart.",
            "let",
        )
    line("barriere heeft dit bestand niet meer nodig: verwijder het en zijn kopieën.", "stil")


def _count(number: int) -> str:
    return f"{nl(number)} {'oordeel' if number == 1 else 'oordelen'}"
