"""The signal cards as paper and screen read them: what to look for, what may follow, by which law.

The signs are data of their own; interventions, roles and laws come from the powers
matrix, and what the registers ask from the catalogue: no card names a power that
the matrix does not give.
"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from barriere.catalogue import Catalogue, catalogue_version
from barriere.catalogue.card import Card, Status
from barriere.catalogue.interventions import Intervention, interventions
from barriere.catalogue.power_matrix import Powers, Role
from barriere.catalogue.signs import AddressKind, Sign, Signs, Subject
from barriere.model.domain import Domein
from barriere.model.finding import EIGEN_VERVOLG
from barriere.reports import words
from barriere.reports.looked_up import certainties, law, sources

OTHER = "overig"
_MOST_INNOCENT = 3
_RULES = (
    "Een signaal is geen bewijs. Eén signaal zegt weinig; schrijf op wat u ziet, niet wat u denkt.",
    "Nationaliteit, afkomst, taal en uiterlijk zijn nooit een signaal.",
    "Gebruik uw bevoegdheid alleen voor uw eigen taak (Awb 5:13). Doorgeven wat u ziet, mag.",
)


@dataclass(frozen=True)
class SignalCards:
    """What the cards are made from; `numbers` are telephone numbers by partner id.

    `gemeente` is '' outside a werkmap; `drawn_up` is the day on the cards.
    """

    gemeente: str
    catalogue: Catalogue
    powers: Powers
    signs: Signs
    numbers: Mapping[str, str]
    drawn_up: date


def signal_cards(made_from: SignalCards) -> dict[str, Any]:
    """Return all cards, the seven domains first, then the kinds of address."""
    known, matrix = made_from.signs, made_from.powers
    whose = f"Gemeente {made_from.gemeente}" if made_from.gemeente else "barriere"
    return {
        "titel": "Signaalkaarten",
        "wie": whose,
        "opgemaakt": made_from.drawn_up.isoformat(),
        "dag": words.day(made_from.drawn_up),
        "versies": f"signalen {known.versie} · bevoegdheden {matrix.versie} · "
        f"catalogus {catalogue_version(made_from.catalogue)}",
        "status": matrix.status,
        "regels": list(_RULES),
        "zekerheden": certainties(),
        "bel": _whom_to_call(made_from.numbers),
        "domeinen": [_of_domain(domein, made_from) for domein in Domein],
        "soorten": [_of_kind(key, made_from) for key in known.soorten],
        "interventies": [{"naam": one.naam, "wat": one.wat} for one in interventions().values()],
        "gezien": words.day(matrix.gezien),
        "bronnen": _looked_up(matrix),
    }


def _whom_to_call(numbers: Mapping[str, str]) -> list[dict[str, str]]:
    return [
        {"wie": "Acuut gevaar", "nummer": "112"},
        {"wie": "Aandachtsfunctionaris", "nummer": numbers.get("aandachtsfunctionaris", "")},
        {"wie": "Zorgcoördinator", "nummer": numbers.get("zorgcoordinator", "")},
    ]


def _of_domain(domein: Domein, made_from: SignalCards) -> dict[str, Any]:
    subject = made_from.signs.domeinen[domein]
    cards = [card for card in made_from.catalogue.in_force(made_from.drawn_up)
             if card.domein is domein and card.status is Status.ACTIEF]  # fmt: skip
    seen = made_from.signs.in_domain(domein)
    return _card(domein.value, _capital(domein.label), subject, seen, sourced=True) | {
        "groep": "Domein van het barrièremodel",
        "kijken": [],
        "leiding": [],
        "vragen": " · ".join(card.naam for card in cards),
        "onschuldig": "; ".join(_innocent(cards)),
        **_what_follows(subject, made_from.powers),
    }


def _of_kind(key: str, made_from: SignalCards) -> dict[str, Any]:
    kind: AddressKind = made_from.signs.soorten[key]
    matrix = made_from.powers
    roles = _roles(kind, matrix)
    leads: dict[str, dict[str, None]] = {}
    for lead in matrix.leiding:
        if kind.soort == lead.soorten[0]:
            leads.setdefault(matrix.rollen[lead.rol].kort, {})[_small(lead.grond)] = None
    return _card(key, kind.naam, kind, made_from.signs.at_kind(key), sourced=False) | {
        "groep": "Soort adres",
        "kijken": [
            {"wie": role.kort, "wat": " · ".join(map(_small, role.kijkpunten[kind.soort]))}
            for role in roles
            if kind.soort in role.kijkpunten
        ],
        "leiding": [{"wie": who, "wat": "; ".join(grounds)} for who, grounds in leads.items()],
        "vragen": "",
        "onschuldig": "",
        **_what_follows(kind, matrix),
    }


def _card(
    key: str, name: str, subject: Subject, seen: tuple[Sign, ...], *, sourced: bool
) -> dict[str, Any]:
    """Return the head of a card; every sign has its source on the card of its domain."""
    return {
        "anker": key,
        "naam": name,
        "betekenis": subject.betekenis,
        "signalen": [
            {
                "tekst": sign.tekst,
                "kan_ook": sign.kan_ook,
                "bron": _source(sign) if sourced else "",
                "zekerheid": sign.zekerheid,
            }
            for sign in seen
        ],
    }


def _source(sign: Sign) -> str:
    """Return where a sign comes from, and which function in the municipality added it."""
    return f"{sign.bron}; eigen signaal van {sign.door}" if sign.door else sign.bron


def _innocent(cards: Iterable[Card]) -> list[str]:
    """Return the first innocent explanation of each card, each once."""
    first = (_small(card.onschuldig[0].rstrip(".")) for card in cards)
    return list(dict.fromkeys(first))[:_MOST_INNOCENT]


def _what_follows(subject: Subject, matrix: Powers) -> dict[str, Any]:
    """Return what the municipality may do, and what partners do on their own power."""
    roles = _roles(subject, matrix)
    found = frozenset(subject.bevindingen)
    ours = [role for role in roles if role.partner in ("", "gemeente")]
    chosen = [
        _intervention(code, one, [role for role in ours if _may_follow(role, one, found)])
        for code, one in _chosen()
    ]
    return {
        "interventies": [one for one in chosen if one["gronden"]],
        "partners": [
            {"wie": role.kort, **law(cell)}
            for role in roles
            if role not in ours
            for cell in role.interventies
        ],
    }


def _chosen() -> Iterator[tuple[str, Intervention]]:
    """Return what a card tells in full: not what partners do, and not what has no name."""
    return ((c, one) for c, one in interventions().items() if c not in (EIGEN_VERVOLG, OTHER))


def _may_follow(role: Role, one: Intervention, found: frozenset[str]) -> bool:
    """Tell whether this may follow what the role finds; who goes to no door finds nothing."""
    reported = found if not role.partner else found & set(role.bevindingen)
    return bool(reported & set(one.bij))


def _roles(subject: Subject, matrix: Powers) -> list[Role]:
    return [matrix.rollen[key] for key in subject.rollen if key in matrix.rollen]


def _intervention(code: str, one: Intervention, roles: Iterable[Role]) -> dict[str, Any]:
    return {
        "naam": one.naam,
        "wat": one.wat,
        "wanneer": one.wanneer,
        "hoe": "; ".join(map(_small, one.hoe)),
        "termijn": one.termijn,
        "besluit": one.besluit,
        "werkwijze": {"basis": one.basis, "bron": one.bron, "zekerheid": one.zekerheid},
        "gronden": [
            {"wie": role.kort, **law(cell)}
            for role in roles
            for cell in role.interventies
            if code in cell.maatregelen
        ],
    }


def _looked_up(matrix: Powers) -> list[dict[str, str]]:
    cells = [cell for role in matrix.rollen.values() for cell in role.interventies]
    return sources([*cells, *interventions().values()])


def _small(text: str) -> str:
    """Return a text as it stands inside a sentence; an abbreviation keeps its capitals."""
    return text if text[1:2].isupper() else f"{text[:1].lower()}{text[1:]}"


def _capital(text: str) -> str:
    return f"{text[:1].upper()}{text[1:]}"
