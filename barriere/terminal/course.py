"""What rose and fell between two runs, and one address through all of them."""

from collections.abc import Sequence
from dataclasses import asdict

from barriere.chain.verloop import Course, Shift
from barriere.chain.verloop_adres import History, Step
from barriere.explanation import difference, signed
from barriere.terminal.console import heading, line, nl, out, plain, show_json, table

_SHOWN = 15
_CAUSES = {
    "gegevens": "gegevens van het adres",
    "regels": "andere regels (niet het adres)",
    "gegevens en regels": "gegevens of andere regels",
    "levering": "register maar één keer geleverd",
    "groep": "andere kaart van de groep",
}


def show_course(found: Course, *, json: bool) -> None:
    """Print what changed since the earlier run."""
    if json:
        show_json(as_json(found))
        return
    heading(f"Verloop van {found.before.peildatum:%d-%m-%Y} naar {found.after.peildatum:%d-%m-%Y}")
    show_difference(found)


def show_difference(found: Course) -> None:
    """Print what else changed, which cards did it, and the addresses that changed most."""
    if found.circumstances:
        heading("Wat ook veranderde, los van de adressen")
        for one in found.circumstances:
            line(f"  · {one}")
    known = [one for one in found.shifts if not one.wacht]
    heading("Adressen")
    on, off = (
        sum(getattr(one, side) and not getattr(one, other) for one in known)
        for side, other in (("lijst_na", "lijst_voor"), ("lijst_voor", "lijst_na"))
    )
    line(
        f"Gestegen: {nl(sum(one.step > 0 for one in known))}; "
        f"gedaald: {nl(sum(one.step < 0 for one in known))}; "
        f"op de lijst gekomen: {nl(on)}; eraf gegaan: {nl(off)}. "
        f"Nieuw met punten: {nl(len(found.new))}; verdwenen: {nl(len(found.gone))}."
    )
    _show_cards(found)
    _show_shifts("Het meest veranderd", found.shifts)
    _show_shifts("Nieuw in de score", found.new)
    _show_shifts("Niet meer in de score", found.gone)


def show_history(told: History, *, json: bool) -> None:
    """Print the score of one address in every kept run."""
    if json:
        show_json(_history_json(told))
        return
    heading(plain(told.weergave))
    if told.wacht:
        line("nu niet plannen")
        return
    shown = table("peildatum", "punten", "domeinen", "lijst", "verschil", numbers=("punten",))
    for step in told.steps:
        listed = "ja" if step.on_list else "nee"
        row = (f"{step.peildatum:%d-%m-%Y}", str(step.totaal), str(step.domeinen), listed)
        shown.add_row(*row, plain(step.changes))
    out.print(shown)
    for step in told.steps:
        _show_circumstances(step)
    if len(told.steps) == 1:
        line("Er is nog geen eerdere score van dit adres bewaard.", "stil")


def as_json(found: Course) -> dict[str, object]:
    """Return the comparison for a program; an address on hold says only that."""
    return {
        "van": found.before.peildatum.isoformat(),
        "naar": found.after.peildatum.isoformat(),
        "omstandigheden": list(found.circumstances),
        "kaarten": [asdict(one) for one in found.cards],
        "veranderd": [_shift(one) for one in found.shifts],
        "nieuw": [_shift(one) for one in found.new],
        "verdwenen": [_shift(one) for one in found.gone],
    }


def _show_cards(found: Course) -> None:
    if not found.cards:
        return
    heading("Door welke kaart")
    shown = table("kaart", "meer punten", "minder punten", "door",
                  numbers=("meer punten", "minder punten"))  # fmt: skip
    for one in found.cards:
        shown.add_row(one.kaart, nl(one.meer), nl(one.minder), _CAUSES[one.oorzaak])
    out.print(shown)


def _show_shifts(title: str, shifts: Sequence[Shift]) -> None:
    if not shifts:
        return
    heading(title)
    shown = table("adres", "punten", "lijst", "door", numbers=("punten",))
    for one in shifts[:_SHOWN]:
        if one.wacht:
            shown.add_row(plain(one.weergave), "", "", "nu niet plannen")
        else:
            why = (
                "" if None in {one.totaal_voor, one.totaal_na} else difference(one.step, one.moved)
            )
            shown.add_row(plain(one.weergave), _points(one), _listed(one), plain(why))
    out.print(shown)
    if len(shifts) > _SHOWN:
        line(f"En nog {nl(len(shifts) - _SHOWN)}; alle met --json.", "stil")


def _why(one: Shift) -> str:
    both = one.totaal_voor is not None and one.totaal_na is not None
    return difference(one.step, one.moved) if both else ""


def _points(one: Shift) -> str:
    if one.totaal_voor is None or one.totaal_na is None:
        return signed(one.step)
    return f"{one.totaal_voor} → {one.totaal_na}"


def _listed(one: Shift) -> str:
    if one.lijst_voor == one.lijst_na:
        return ""
    return "erop" if one.lijst_na else "eraf"


def _show_circumstances(step: Step) -> None:
    if step.circumstances:
        line(f"Sinds de score ervoor, bij {step.peildatum:%d-%m-%Y}:", "stil")
        for one in step.circumstances:
            line(f"  · {one}", "stil")


def _shift(one: Shift) -> dict[str, object]:
    if one.wacht:
        return {"adres": one.weergave, "wacht": True}
    return {
        "adres": one.weergave,
        "wacht": False,
        "totaal_voor": one.totaal_voor,
        "totaal_na": one.totaal_na,
        "lijst_voor": one.lijst_voor,
        "lijst_na": one.lijst_na,
        "kaarten": [asdict(card) for card in one.moved],
    }


def _history_json(told: History) -> dict[str, object]:
    if told.wacht:
        return {"adres": told.weergave, "wacht": True}
    return {
        "adres": told.weergave,
        "wacht": False,
        "verloop": [
            {
                "peildatum": step.peildatum.isoformat(),
                "totaal": step.totaal,
                "domeinen": step.domeinen,
                "op_de_lijst": step.on_list,
                "verschil": step.changes,
                "omstandigheden": list(step.circumstances),
            }
            for step in told.steps
        ],
    }
