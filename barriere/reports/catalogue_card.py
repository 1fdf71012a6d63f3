"""One card as a jurist reads it: every line of it in words, for a page or a screen."""

from collections.abc import Iterator
from datetime import date
from typing import Any

from barriere.catalogue import Card
from barriere.catalogue.card import STERKTE, Richting, Status, Trede
from barriere.catalogue.sentence import fill, number
from barriere.facts.definition import Fact
from barriere.model.domain import Domein
from barriere.reports import words
from barriere.reports.catalogue_page import CataloguePage
from barriere.scoring import Outcome

STATUSES = {
    Status.ACTIEF: "telt mee",
    Status.PROEF: "wordt gemeten, geeft geen punten",
    Status.VOORSTEL: "wordt niet gemeten",
}
PROXY = {
    "wettelijk": "Mag dit van de wet?",
    "proxy": "Staat dit voor iets anders?",
    "datakwaliteit": "Kloppen de gegevens?",
    "statistisch": "Is het verband gemeten?",
    "inhoudelijk": "Is het verband te begrijpen?",
}


def card_words(page: CataloguePage, card: Card) -> dict[str, Any]:
    """Return everything a card says, in Dutch, by the part of the page it stands on."""
    answers = page.answers_of(card)
    return {
        "id": card.id,
        "anker": _anchor(card),
        "naam": card.naam,
        "vraag": card.vraag,
        "domein": card.domein.label,
        "status": card.status.value,
        "status_woorden": STATUSES[card.status],
        "herkomst": _origin(page, card),
        "sterkte": f"{card.sterkte}, hoogstens {points(STERKTE.get(card.sterkte, 0))}",
        "groep": _group(page, card),
        "grond": card.objectieve_grond,
        "feit": _fact(page, card.feit),
        "eenheid": card.eenheid,
        "treden": [_tier(page, card, tier) for tier in card.treden],
        "uitzonderingen": [{"zin": e.zin, "als": e.als} for e in card.uitzonderingen],
        "zin": card.zin,
        "voorbeeld": _example(page, card, answers),
        "onschuldig": card.onschuldig,
        "nodig": [register.label for register in card.nodig],
        "bronnen_registers": [*_sources(card)],
        "vindplaatsen": [{"wat": b.vindplaats, "zekerheid": b.zekerheid} for b in card.bronnen],
        "proxy_risico": card.proxy_risico,
        "proxy": [(asked, card.proxy.get(key, "")) for key, asked in PROXY.items()],
        "eigenaar": card.eigenaar,
        "herzien": words.day(card.herzien),
        "te_laat": card.herzien <= page.drawn_up,
        "gevallen": [_case(answer) for answer in answers],
    }


def points(count: int) -> str:
    """Return '1 punt' or '3 punten'."""
    return f"{count} punt" if count == 1 else f"{count} punten"


def _anchor(card: Card) -> str:
    return f"{card.id}-{card.geldig_vanaf}" if card.geldig_vanaf else card.id


def _origin(page: CataloguePage, card: Card) -> str:
    """Return who decided on a card of the municipality's own, or what takes its place."""
    same = [c for c in page.catalogue.cards if c.id == card.id and c is not card]
    later = [c for c in same if (c.geldig_vanaf or date.min) > (card.geldig_vanaf or date.min)]
    next_day = min((c.geldig_vanaf for c in later if c.geldig_vanaf), default=None)
    ends = f"Vanaf {words.day(next_day)} geldt een eigen kaart. " if next_day else ""
    if not card.own or card.geldig_vanaf is None:
        return ends.strip()
    kind = "Eigen kaart, in plaats van die van barriere" if same else "Eigen kaart"
    since = words.day(card.geldig_vanaf)
    return f"{kind}; geldt vanaf {since}, besloten door {card.besloten_door}. {ends}".strip()


def _group(page: CataloguePage, card: Card) -> str:
    others = sorted(
        {c.id for c in page.catalogue.cards if card.groep and c.groep == card.groep} - {card.id}
    )
    if not card.groep:
        return ""
    if not others:
        return f"{card.groep}, nog zonder andere kaarten"
    return f"{card.groep}: van deze kaart en {words.joined(tuple(others))} telt alleen de hoogste"


def _fact(page: CataloguePage, name: str) -> dict[str, Any]:
    if name not in page.definitions.names:
        return {"naam": name, "uitleg": "Staat bij het adres zelf.", "maat": "", "bestand": ""}
    fact = page.definitions.owner(name)
    return {
        "naam": name,
        "uitleg": fact.uitleg,
        "maat": " ".join(_measure(fact)),
        "bestand": fact.bestand,
    }


def _measure(fact: Fact) -> Iterator[str]:
    """Yield how a fact is measured, in the words of its definition."""
    if fact.formule:
        yield fact.formule
    elif fact.tel and fact.register:
        yield f"{fact.tel.value} {fact.van or 'rijen'} in {fact.register.value}"
        if fact.waar:
            yield f"waar {fact.waar}"
    else:
        yield f"gemeten door rekenaar {fact.rekenaar}"


def _tier(page: CataloguePage, card: Card, tier: Trede) -> dict[str, Any]:
    word = "minder dan" if card.richting is Richting.ONDER else "vanaf"
    norm = page.norms.get(tier.grens) if isinstance(tier.grens, str) else None
    limit = norm.waarde if norm else tier.grens
    since = words.day(tier.vanaf) if tier.vanaf else "altijd"
    return {
        "grens": f"{word} {number(limit)}",
        "punten": points(tier.punten),
        "basis": tier.basis,
        "vindplaats": f"{norm.vindplaats} [{norm.zekerheid}]" if norm else "",
        "vanaf": since,
        "tot": words.day(tier.tot) if tier.tot else "",
    }


def _example(page: CataloguePage, card: Card, answers: list[Outcome]) -> dict[str, str] | None:
    """Return the card's sentence as an official will read it, for the first case that fires."""
    norms = {name: norm.waarde for name, norm in page.norms.items()}
    for answer in answers:
        if answer.status not in {"punt", "proef"} or answer.value is None:
            continue
        for tier in card.tiers(answer.day):
            limit = tier.limit(norms)
            past = (
                answer.value < limit if card.richting is Richting.ONDER else answer.value >= limit
            )
            if past:
                own = {"waarde": answer.value, "grens": limit, "basis": tier.basis}
                return {"zin": fill(card.zin, {**answer.seen, **own}), "geval": answer.case.naam}
    return None


def _sources(card: Card) -> Iterator[str]:
    for register in card.bronnen_registers:
        yield f"{register.label} ({register.holder})"
    for register, condition in card.bron_als.items():
        yield f"{register.label} ({register.holder}), als {condition}"


def _case(answer: Outcome) -> dict[str, Any]:
    given = answer.case.gegeven.items()
    said = answer.status
    if answer.status == "uitzondering" and answer.exception:
        said = f"uitzondering {answer.exception}"
    elif answer.status == "proef":
        said = "zou tellen (proef)"
    elif answer.status in {"punt", "geen"}:
        said = points(answer.points)
    return {
        "naam": _capital(answer.case.naam),
        "gegeven": [(name.replace("_", " "), number(value)) for name, value in given],
        "waarde": number(answer.value),
        "uitkomst": said,
        "dag": words.day(answer.case.dag) if answer.case.dag else "",
        "gehaald": answer.kept,
    }


def _capital(text: str) -> str:
    """Return a sentence with its capital; the Dutch write 'Eén', not 'Één'."""
    first = "E" if text.startswith("éé") else text[:1].upper()
    return first + text[1:]


def domain_cards(page: CataloguePage, card_id: str = "") -> list[tuple[Domein, list[Card]]]:
    """Return the cards by domain in the order of the programme, all or those of one id."""
    chosen = [c for c in page.catalogue.cards if not card_id or c.id == card_id.upper()]
    chosen.sort(key=lambda card: (card.order, card.geldig_vanaf or date.min))
    grouped = [(domein, [c for c in chosen if c.domein is domein]) for domein in Domein]
    return [(domein, cards) for domein, cards in grouped if cards]
