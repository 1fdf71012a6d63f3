"""The test every card must pass before it may count: complaints as Dutch sentences."""

import re
from collections.abc import Iterator
from contextlib import suppress

from barriere.catalogue.card import INSTELLING, NORM, STERKTE, Card, Status, Trede
from barriere.catalogue.read import Catalogue
from barriere.catalogue.sentence import OWN_FIELDS, fields
from barriere.facts import Definitions, registers
from barriere.facts.expression import ALLOWED_WORDS, names, parse
from barriere.facts.functions import NotInSubset
from barriere.model.register import Register
from barriere.privacy.forbidden import forbidden_trait
from barriere.settings import Settings

PROXY_VRAGEN = ("wettelijk", "proxy", "datakwaliteit", "statistisch", "inhoudelijk")
ZEKERHEDEN = ("geverifieerd", "tweede hand", "niet geverifieerd", "voorstel")
UITKOMSTEN = ("onbekend", "onzeker", "uitzondering", "proef")
_TEXTS = frozenset({"status", "soort", "gebruiksdoel"})
_ON_ADDRESS = frozenset({"oppervlakte", "bouwjaar"}) | _TEXTS
_YES = "1 = ja"


def check(catalogue: Catalogue, definitions: Definitions, settings: Settings) -> list[str]:
    """Return every complaint about its cards, each with its file."""
    return [
        f"{card.bestand}: {complaint}"
        for card in catalogue.cards
        for complaint in check_card(card, definitions, settings)
    ]


def check_card(card: Card, definitions: Definitions, settings: Settings) -> list[str]:
    """Return every complaint about one card; a card with one may not count."""
    return list(_complaints(card, definitions, settings))


def _complaints(card: Card, definitions: Definitions, settings: Settings) -> Iterator[str]:
    yield from _names(card, definitions)
    yield from _unit(card, definitions)
    yield from _sentence(card)
    yield from _tiers(card, settings)
    yield from _sources(card, definitions)
    yield from _cases(card, definitions)
    yield from _answers(card)


def _names(card: Card, definitions: Definitions) -> Iterator[str]:
    known = set(definitions.names) | _ON_ADDRESS
    asked = {card.feit, *fields(card.zin)} - OWN_FIELDS
    if card.feit_onzeker:
        asked.add(card.feit_onzeker)
    for condition in (*(u.als for u in card.uitzonderingen), *card.bron_als.values()):
        try:
            asked |= names(parse(condition))
        except NotInSubset as error:
            yield f"{error}. Toegestaan zijn {ALLOWED_WORDS}."
    for name in sorted(asked - known):
        yield (
            f"vraagt naar '{name}', maar dat feit wordt nergens gemeten. Bekende feiten: "
            f"{', '.join(sorted(known))}. Voeg het toe aan een definitie, of verbeter de naam."
        )
    given = {name for case in card.gevallen for name in case.gegeven}
    for name in sorted({card.naam, *asked, *given}):
        if trait := forbidden_trait(name):
            yield f"'{name}' wijst op {trait}; dat mag geen kaart sturen. Haal het weg."


def _unit(card: Card, definitions: Definitions) -> Iterator[str]:
    """Ask for the unit of the fact; the card may say more of it: 'personen boven de norm'."""
    for name in filter(None, (card.feit, card.feit_onzeker)):
        if name not in definitions.names:
            continue
        unit = definitions.owner(name).eenheid.split(" (")[0]
        if unit != _YES and not re.search(rf"(?<!\w){re.escape(unit)}(?!\w)", card.eenheid):
            yield (
                f"eenheid '{card.eenheid}' past niet bij feit '{name}', dat in '{unit}' telt. "
                "Neem die eenheid over."
            )


def _sentence(card: Card) -> Iterator[str]:
    missing = sorted({"basis"} - fields(card.zin))
    if missing:
        yield "de zin noemt de basis van de grens niet. Zet {basis} in de zin."
    if not card.onschuldig:
        yield "er staat geen onschuldige verklaring bij. Geef er minstens één."


def _tiers(card: Card, settings: Settings) -> Iterator[str]:
    if card.sterkte not in STERKTE:
        yield f"sterkte '{card.sterkte}' bestaat niet. Kies S, M of Z."
        return
    for tier in card.treden:
        if not 1 <= tier.punten <= STERKTE[card.sterkte]:
            yield f"{tier.punten} punten past niet bij sterkte {card.sterkte}. Verlaag de punten."
        if isinstance(tier.grens, str) and tier.grens not in settings.normen:
            yield f"norm '{tier.grens}' staat niet in barriere.toml. Voeg hem daar toe."
        if tier.vanaf is None:
            yield f"grens {tier.grens} zegt niet vanaf welke dag zij geldt. Voeg vanaf toe."
        if tier.basis not in (NORM, INSTELLING):
            yield f"basis '{tier.basis}' bestaat niet. Kies '{NORM}' of '{INSTELLING}'."
        if isinstance(tier.grens, str) != (tier.basis == NORM) and not _written(card, tier):
            yield f"grens {tier.grens} en basis '{tier.basis}' passen niet. Verbeter er een."


def _written(card: Card, tier: Trede) -> bool:
    """Tell whether a plain number is a norm of its own, such as one more than the permit."""
    return tier.basis == NORM and any(source.zekerheid != "voorstel" for source in card.bronnen)


def _sources(card: Card, definitions: Definitions) -> Iterator[str]:
    if not card.bronnen:
        yield "er staat geen vindplaats bij. Voeg [[bron]] toe."
    for source in card.bronnen:
        if source.zekerheid not in ZEKERHEDEN:
            yield f"zekerheid '{source.zekerheid}' bestaat niet. Kies uit: {', '.join(ZEKERHEDEN)}."
    if Register.BAG in {*card.bronnen_registers, *card.bron_als}:
        yield "de BAG telt nooit als bron. Haal bag uit bronnen_registers."
    if not card.bronnen_registers and not card.bron_als:
        yield "er telt geen register als bron. Vul bronnen_registers of [bron_als]."
    if left := sorted(_behind(card, definitions) - set(card.nodig)):
        yield (f"feit, zin en uitzonderingen komen ook uit {', '.join(left)}. Zet dat bij nodig.")


def _behind(card: Card, definitions: Definitions) -> set[Register]:
    """Return the registers behind a card's fact, its sentence and its exceptions."""
    asked = {card.feit, *fields(card.zin)}
    for exception in card.uitzonderingen:
        with suppress(NotInSubset):
            asked |= names(parse(exception.als))
    found: set[Register] = set()
    for name in asked & set(definitions.names):
        found |= registers(definitions, name)
    return found


def _cases(card: Card, definitions: Definitions) -> Iterator[str]:
    known = set(definitions.names) | _ON_ADDRESS
    for case in card.gevallen:
        for name in sorted(case.gegeven.keys() - known):
            yield f"geval '{case.naam}' geeft '{name}', maar dat feit bestaat niet."
        for name in sorted(case.gegeven.keys() & known):
            if isinstance(case.gegeven[name], str) != (name in _TEXTS):
                kind = "tekst" if name in _TEXTS else "een getal"
                yield f"geval '{case.naam}': '{name}' moet {kind} zijn. Verbeter de waarde."
        if not card.tiers(case.dag or card.testday):
            day = case.dag or card.testday
            yield f"geval '{case.naam}': op {day:%d-%m-%Y} geldt geen trede. Geef het een dag."
        if (case.punten is None) == (not case.uitkomst):
            yield f"geval '{case.naam}': geef punten, of een uitkomst, en niet allebei."
        if case.uitkomst and case.uitkomst not in UITKOMSTEN:
            yield f"geval '{case.naam}': kies als uitkomst uit {', '.join(UITKOMSTEN)}."
    yield from _reached(card)


def _reached(card: Card) -> Iterator[str]:
    """Ask for a case on each side of every threshold, one without data, one with an exception."""
    reached = {case.punten for case in card.gevallen} | {case.uitkomst for case in card.gevallen}
    on_trial = card.status is Status.PROEF or (
        card.status is Status.VOORSTEL and "proef" in reached
    )
    if on_trial and "proef" not in reached:
        yield (
            "geen geval zegt wat de kaart op proef doet. Zet in een geval dat de grens haalt "
            'uitkomst = "proef", in plaats van punten.'
        )
    for points in set() if on_trial else {tier.punten for tier in card.treden} - reached:
        yield f"geen geval haalt de trede van {points}. Voeg er een toe, net op de grens."
    if 0 not in reached:
        yield "geen geval blijft net buiten de grens. Voeg er een toe met punten = 0."
    if "onbekend" not in reached:
        yield 'geen geval zegt wat er gebeurt zonder gegevens. Voeg uitkomst = "onbekend" toe.'
    if card.uitzonderingen and "uitzondering" not in reached:
        yield 'geen geval raakt een uitzondering. Voeg uitkomst = "uitzondering" toe.'


def _answers(card: Card) -> Iterator[str]:
    if not card.eigenaar:
        yield "er is geen eigenaar. Noem het team dat over deze kaart gaat."
    if left := [question for question in PROXY_VRAGEN if not card.proxy.get(question)]:
        yield f"de proxytoets mist een antwoord op: {', '.join(left)}. Vul [proxy] aan."
