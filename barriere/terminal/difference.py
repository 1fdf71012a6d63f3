"""What a changed catalogue would do: which cards differ, and whom that moves."""

from collections.abc import Sequence
from dataclasses import asdict

from barriere.catalogue.differ import Altered
from barriere.chain.effect import Effect, Movement
from barriere.chain.verschil import Difference
from barriere.terminal.console import heading, line, nl, out, plain, show_json, table

_MOST = 15
_LISTS = (
    ("entered", "Komen op de lijst"),
    ("left", "Gaan van de lijst"),
    ("into_top", "Komen bij de meeste punten"),
    ("out_of_top", "Gaan daar weg"),
    ("risen", "Krijgen meer punten"),
    ("fallen", "Krijgen minder punten"),
)


def show_difference(found: Difference, *, json: bool) -> None:
    """Print what differs between the adopted catalogue and the one that is here."""
    if json:
        show_json(asdict(found))
        return
    heading(f"Vastgesteld {found.adopted}, hier {found.here}")
    if found.adopted == found.here:
        line("Er is niets veranderd.", "goed")
        return
    _show_altered(found.altered)
    if found.effect is None:
        line(f"\n{found.why_not}", "let")
        return
    _show_effect(found.effect)
    line("\nAkkoord? Laat twee mensen hem vaststellen: barriere catalogus vaststellen", "stil")


def _show_altered(altered: Sequence[Altered]) -> None:
    heading("Wat er veranderde")
    if not altered:
        line("Alleen commentaar of opmaak.")
        return
    shown = table("wat", "naam", "hoe", "sleutels")
    for one in altered:
        shown.add_row(one.wat, plain(one.naam), one.hoe, plain(", ".join(one.sleutels)))
    out.print(shown)


def _show_effect(effect: Effect) -> None:
    heading(f"Wat dat doet, op {effect.peildatum:%d-%m-%Y}")
    if not (effect.cards or effect.entered.aantal or effect.left.aantal):
        line("Geen enkel adres krijgt andere punten.")
        return
    if effect.cards:
        shown = table("kaart", "meer punten", "minder punten", numbers=_NUMBERS)
        for card, (more, less) in effect.cards.items():
            shown.add_row(card, nl(more), nl(less))
        out.print(shown)
    for key, title in _LISTS:
        _show_moved(title, getattr(effect, key))


_NUMBERS = ("meer punten", "minder punten")


def _show_moved(title: str, moved: Movement) -> None:
    if not moved.aantal:
        return
    heading(f"{title}: {nl(moved.aantal)}")
    shown = table("adres", "was", "wordt", "door", numbers=("was", "wordt"))
    for one in moved.adressen[:_MOST]:
        if one.wacht:
            shown.add_row(plain(one.weergave), "", "", "nu niet plannen")
            continue
        by = ", ".join(f"{card} {change:+d}".replace("-", "−") for card, change in one.kaarten)
        shown.add_row(plain(one.weergave), str(one.voor), str(one.na), plain(by))
    out.print(shown)
    if moved.aantal > _MOST:
        line(f"en nog {nl(moved.aantal - _MOST)}; met --json staan er meer.", "stil")
