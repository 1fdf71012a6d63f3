"""The dossier of one address, from proposal to follow-up, in the order in which it happened."""

import textwrap
from collections.abc import Iterable, Iterator

from barriere.chain.adresdossier import AddressFile, Event
from barriere.chain.uitleg import OnHold
from barriere.explanation.selection import Selection
from barriere.model.finding import NOTHING, OPGESCHORT, REDEN_OPGESCHORT, Finding, Measure
from barriere.model.finding_words import BEVINDING, BINNEN, MAATREGEL, STATUS, UITKOMST, ZEKERHEID
from barriere.terminal.address_json import as_json
from barriere.terminal.console import heading, line, out, plain, show_json, table

_WIDTH = 92


def show_address_file(told: AddressFile | OnHold, *, json: bool) -> None:
    """Print all that people decided and did; of an address on hold only that it waits."""
    if isinstance(told, OnHold):
        if json:
            show_json({"adres": told.weergave, "wacht": True})
        else:
            heading(plain(told.weergave))
            line("nu niet plannen")
        return
    if json:
        show_json(as_json(told))
        return
    heading(plain(told.weergave))
    _events("Hoe het op de lijst kwam", told.brought, "Niemand bracht dit adres in.")
    _events("Wat mensen besloten", told.decided, "Nog niets.")
    _lists(told)
    for visit in told.visits:
        _visit(told, visit)
    _again(told)
    _events("Eerdere controles volgens het register", told.earlier, "")
    if told.lists:
        _chosen(told.selection)


def _events(title: str, events: Iterable[Event], nothing: str) -> None:
    found = tuple(events)
    if not (found or nothing):
        return
    heading(title)
    if not found:
        line(nothing, "stil")
        return
    shown = table("dag", "")
    for one in found:
        shown.add_row(f"{one.dag:%d-%m-%Y}" if one.dag else "onbekend", plain(one.text))
    out.print(shown)


def _lists(told: AddressFile) -> None:
    heading("Op bezoeklijsten")
    if not told.lists:
        line("Nog op geen enkele lijst.", "stil")
        return
    shown = table("lijst", "controle op", "plaats", "gedrukt")
    for one in told.lists:
        place = f"nummer {one.volgorde}" if one.volgorde else "reserve"
        shown.add_row(plain(one.number), f"{one.datum:%d-%m-%Y}", place, f"{one.gedrukt:%d-%m-%Y}")
    out.print(shown)
    if told.copies:
        line(f"Uitgegeven als: {', '.join(told.copies)}.", "stil")


def _chosen(selection: Selection | None) -> None:
    """Print how the address was selected, and what a jurist looks at first."""
    if selection is None:
        return
    heading("Hoe dit adres is gekozen (voor de brief bij een besluit)")
    for text in selection.text.splitlines():
        hanging = "  " if text.startswith("- ") else ""
        line(textwrap.fill(text, _WIDTH, subsequent_indent=hanging))
    for text in selection.check:
        line(textwrap.fill(f"Eerst nakijken: {text}", _WIDTH), "let")


def _visit(told: AddressFile, visit: Finding) -> None:
    heading(f"Bezoek {visit.datum:%d-%m-%Y}, controle {visit.control} ({visit.team})")
    line("; ".join(_came(visit)) + ".")
    if visit.parts:
        shown = table("wie", "bevinding", "zekerheid")
        for part in visit.parts:
            sure = ZEKERHEID.get(part.zekerheid, "")
            found = BEVINDING.get(part.bevinding, part.bevinding)
            shown.add_row(plain(told.owners[part.rol]), found, sure)
        out.print(shown)
    measures = [one for one in visit.measures if one.maatregel != NOTHING]
    if measures:
        out.print()
        shown = table("wie", "maatregel", "status", "termijn")
        for one in measures:
            shown.add_row(plain(told.owners[one.rol]), *_measure(one))
        out.print(shown)
    if visit.opmerking:
        line(f"Opmerking: {visit.opmerking}")


def _came(visit: Finding) -> Iterator[str]:
    """Yield how far the team came, and what was counted there."""
    yield UITKOMST.get(visit.uitkomst, visit.uitkomst)
    if visit.binnen:
        yield BINNEN.get(visit.binnen, visit.binnen).lower()
    counted = (
        (visit.m2, "m²"),
        (visit.personen, "aanwezig"),
        (visit.slaapplaatsen, "slaapplaatsen"),
    )
    for number, noun in counted:
        if number is not None:
            yield f"{number} {noun}"


def _measure(one: Measure) -> tuple[str, str, str]:
    """Say how far a measure is; of a suspended one only at whose request, and no day."""
    if one.status == OPGESCHORT:
        return MAATREGEL[one.maatregel], f"opgeschort {REDEN_OPGESCHORT}", ""
    day = f"{one.termijn:%d-%m-%Y}" if one.termijn else ""
    return MAATREGEL.get(one.maatregel, one.maatregel), STATUS[one.status].lower(), day


def _again(told: AddressFile) -> None:
    if told.due:
        heading("Hercontrole")
        line(f"Vóór {told.due:%d-%m-%Y}.")
    if told.coming:
        control, day = told.coming
        line(f"Gepland: controle {control} op {day:%d-%m-%Y}.")
    elif told.due:
        line("Nog niet gepland: plan opnieuw met `barriere plan`.", "let")
