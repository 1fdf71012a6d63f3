"""How firmly the list stands: in words and signs, never by colour alone."""

from collections.abc import Mapping, Sequence
from dataclasses import asdict

from barriere.chain.robuust import Firm, Steadiness, Without
from barriere.terminal.console import heading, line, nl, out, plain, show_json, table
from barriere.terminal.course import as_json as course_json
from barriere.terminal.course import show_difference

SIGNS = {"robuust": "■ robuust", "gevoelig": "◧ gevoelig", "toeval": "□ toeval"}
_SHOWN = 15


def counted(counts: Mapping[str, int]) -> str:
    """Return one line: how many addresses on the list are robuust, gevoelig and toeval."""
    said = ", ".join(f"{nl(counts[word])} {sign}" for word, sign in SIGNS.items())
    return f"Hoe vast staat de lijst: {said}."


def show_steadiness(found: Steadiness, *, json: bool) -> None:
    """Print who stands on the list least firmly, and what was asked besides."""
    if json:
        show_json(_as_json(found))
        return
    heading(f"Hoe vast staat de lijst van {found.run.peildatum:%d-%m-%Y}")
    line(
        "Elke kaart gaf 1.000 keer iets meer of minder punten; telkens is de lijst opnieuw "
        "gemaakt, even lang.\n"
        "robuust: minstens 950 keer op de lijst; gevoelig: minstens 500 keer; toeval: minder."
    )
    line(counted(found.counts))
    loose = [o for o in found.listed if o.firmness and o.firmness.keer < o.firmness.trekkingen]
    _show_firm("Het minst vast op de lijst", loose)
    _show_firm("Net niet op de lijst", found.near)
    if found.per_card is not None:
        _show_without(found.per_card)
    if found.earlier is not None:
        heading(f"Vergeleken met {found.earlier.before.peildatum:%d-%m-%Y}")
        show_difference(found.earlier)
    line("Punten zijn een afspraak. Staat een adres er bij toeval op, twijfel dan extra.", "stil")


def _show_firm(title: str, firms: Sequence[Firm]) -> None:
    if not firms:
        return
    heading(title)
    shown = table("adres", "punten", "keer", "hoe vast", numbers=("punten", "keer"))
    for one in firms[:_SHOWN]:
        if one.firmness:
            sign = SIGNS.get(one.firmness.oordeel, "")
            shown.add_row(plain(one.weergave), str(one.punten), nl(one.firmness.keer), sign)
    out.print(shown)
    if len(firms) > _SHOWN:
        line(f"En nog {nl(len(firms) - _SHOWN)}; alle met --json.", "stil")


def _show_without(cards: Sequence[Without]) -> None:
    heading("Zonder één kaart")
    if not cards:
        line("Zonder welke kaart ook blijft de lijst gelijk.")
        return
    shown = table("zonder", "", "van de lijst", "erbij", numbers=("van de lijst", "erbij"))
    for one in cards:
        shown.add_row(one.kaart, plain(one.naam), nl(len(one.eraf)), nl(len(one.erbij)))
    out.print(shown)
    line("In een groep telt dan de volgende kaart. Welke adressen: met --json.", "stil")


def _as_json(found: Steadiness) -> dict[str, object]:
    return {
        "run": found.run.folder,
        "peildatum": found.run.peildatum.isoformat(),
        "robuust": found.counts,
        "op_de_lijst": [_firm(one) for one in found.listed],
        "net_niet": [_firm(one) for one in found.near],
        "per_kaart": None if found.per_card is None else [asdict(one) for one in found.per_card],
        "eerder": None if found.earlier is None else course_json(found.earlier),
    }


def _firm(one: Firm) -> dict[str, object]:
    if one.firmness is None:
        return {"adres": one.weergave, "wacht": True}
    return {
        "adres": one.weergave,
        "punten": one.punten,
        "keer": one.firmness.keer,
        "trekkingen": one.firmness.trekkingen,
        "oordeel": one.firmness.oordeel or None,
        "wacht": False,
    }
