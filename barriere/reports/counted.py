"""What is registered at an address, in counts: the facts that paper shows, with their date."""

from collections.abc import Mapping
from datetime import date

from barriere.model.register import Register
from barriere.reports.address_brief import Count

_ALWAYS = (
    ("bewoners", "Ingeschrevenen", Register.BRP),
    ("volwassenen", "Waarvan volwassen", Register.BRP),
    ("huisgezinnen", "Huisgezinnen", Register.BRP),
    ("vestigingen", "Bedrijven", Register.KVK),
    ("parkeervergunningen", "Parkeervergunningen", Register.PARKEREN),
)
_WHEN_ANY = (
    ("rni_personen", "Tijdelijk verblijf (RNI)", Register.RNI),
    ("briefadressen", "Briefadressen", Register.BRP),
    ("in_onderzoek", "In onderzoek (BRP)", Register.BRP),
    ("woonmelders_12m", "Melders, 12 maanden", Register.MELDINGEN),
)


def counted(row: Mapping[str, object], peildatums: Mapping[Register, date]) -> tuple[Count, ...]:
    """Return the counts of one address from its row of facts.

    `peildatums` says from which day each register is. A fact that is null is
    unknown and shown so; the less usual counts stand there only when there are any.
    """
    shown = [known for known in _ALWAYS if known[0] in row]
    shown += [known for known in _WHEN_ANY if _whole(row.get(known[0]))]
    return tuple(
        Count(label, _whole(row[fact]), register.label, peildatums.get(register))
        for fact, label, register in shown
    )


def permits(row: Mapping[str, object]) -> tuple[str, ...]:
    """Return in sentences which permits are known; nothing when that is unknown."""
    rooms, allowed = row.get("kamervergunningen"), _whole(row.get("vergund_aantal"))
    said = []
    if _whole(rooms):
        people = f" voor {allowed} personen" if allowed else ""
        said.append(f"Omzetting, verhuur of logies: vergund{people}.")
    elif rooms is not None:
        said.append("Omzetting, verhuur of logies: geen vergunning bekend.")
    for fact, name in (
        ("gebruiksmeldingen", "Brandveilig gebruik: gemeld."),
        ("horecavergunningen", "Horeca: vergunning bekend."),
        ("seksvergunningen", "Seksinrichting: vergunning bekend."),
        ("geschorste_vergunningen", "Let op: een vergunning is geschorst of ingetrokken."),
    ):
        if _whole(row.get(fact)):
            said.append(name)
    return tuple(said)


def caution(row: Mapping[str, object]) -> tuple[str, ...]:
    """Return in sentences what makes this address special, before someone rings the bell."""
    return tuple(
        said
        for fact, said in (
            ("opvang", "Dit is een plek voor opvang of zorg: overleg vooraf met de instelling."),
            ("studentencomplex", "Dit is een studentencomplex."),
            ("hotel", "Dit is een hotel of pension; een kamer in gebruik geldt als woning."),
            ("snf", "Deze huisvesting heeft het SNF-keurmerk."),
        )
        if _whole(row.get(fact))
    )


def _whole(value: object) -> int | None:
    return int(value) if isinstance(value, int | float) and value == value else None  # noqa: PLR0124 - NaN is the one value unlike itself
