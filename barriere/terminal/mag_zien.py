"""Who may see what on paper, and what was handed out."""

from typing import Any

from barriere.chain.mag_zien import Given, Sharing
from barriere.privacy.mag_zien import HOLDS
from barriere.store.dossier import Verstrekking
from barriere.terminal.console import heading, line, nl, out, plain, show_json, table

_WHOSE = {"G": "gemeente", "P": "partners samen"}


def show_sharing(sharing: Sharing, *, handed_out: bool, json: bool) -> None:
    """Show each row with its ground and whether it holds; or every copy that was handed out."""
    if json:
        show_json(_told(sharing))
    elif handed_out:
        _show_handed_out(sharing)
    else:
        _show_table(sharing)


def _show_table(sharing: Sharing) -> None:
    heading(f"Wie mag wat zien op papier, {sharing.dag:%d-%m-%Y}")
    if sharing.given:
        shown = table("partner", "gegevens", "grond", "zekerheid", "tot en met", "stand")
        for one in sharing.given:
            shown.add_row(
                plain(one.naam),
                ", ".join(register.label for register in one.grant.gegevens),
                plain(one.grant.grond),
                one.grant.zekerheid,
                f"{one.grant.tot:%d-%m-%Y}",
                f"[{'goed' if one.state == HOLDS else 'let'}]{one.state}[/]",
            )
        out.print(shown)
    else:
        line("mag_zien.toml staat nog niets toe.")
        if sharing.begun:
            line("Het bestand is klaargezet; de jurist van de gemeente kan het invullen.", "stil")
    if sharing.nothing:
        line("\nAlleen adres, tijd, leiding, bevoegdheid en veiligheid:")
        for name in sharing.nothing:
            line(f"  {name}")
    copies = len(sharing.handed_out)
    line(f"\nTot nu toe verstrekt: {nl(copies)} exemplaren; zie `barriere mag-zien --verstrekt`.")
    _warn(sharing)


def _warn(sharing: Sharing) -> None:
    if late := len(sharing.overdue):
        line(f"{nl(late)} exemplaren hadden al vernietigd moeten zijn.", "let")
        line("Is dat gebeurd? Leg het vast met `barriere vernietigd LIJST`.")


def _show_handed_out(sharing: Sharing) -> None:
    heading(f"Verstrekt: {nl(len(sharing.handed_out))} exemplaren")
    shown = table("lijst", "voor", "gegevens", "adressen", "geprint", "vernietigen vóór",
                  "vernietigd", numbers=("adressen",))  # fmt: skip
    for row in sharing.handed_out:
        shown.add_row(
            plain(row.nummer),
            plain(_WHOSE.get(row.exemplaar, row.exemplaar)),
            "alles" if row.gegevens == "*" else plain(row.gegevens or "geen"),
            nl(row.adressen),
            f"{row.op:%d-%m-%Y}",
            f"{row.vernietigen_voor:%d-%m-%Y}",
            _gone(sharing, row),
        )
    out.print(shown)
    _warn(sharing)


def _gone(sharing: Sharing, row: Verstrekking) -> str:
    if day := sharing.destroyed.get(row.nummer):
        return f"{day:%d-%m-%Y}"
    return "[let]te laat[/]" if row.nummer in sharing.overdue else ""


def _told(sharing: Sharing) -> dict[str, Any]:
    return {
        "dag": sharing.dag,
        "mag_zien": [_row(one) for one in sharing.given],
        "niets": sharing.nothing,
        "nooit": dict(sharing.never),
        "verstrekt": [
            {
                **row.model_dump(exclude={"id", "jaarplan_id", "vervalt"}),
                "vernietigd": sharing.destroyed.get(row.nummer),
            }
            for row in sharing.handed_out
        ],
    }


def _row(one: Given) -> dict[str, Any]:
    return {**one.grant.model_dump(mode="json"), "naam": one.naam, "stand": one.state}
