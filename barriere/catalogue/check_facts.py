"""What must be true of the definitions that cards rest on."""

from collections.abc import Iterator
from contextlib import suppress

from barriere.catalogue.card import Card
from barriere.catalogue.complaint import Complaint
from barriere.catalogue.read import Catalogue
from barriere.catalogue.sentence import fields
from barriere.errors import BadData
from barriere.facts import Definitions, Moment
from barriere.facts.check import check
from barriere.facts.definition import Fact
from barriere.facts.expression import names, parse
from barriere.facts.formulas import Plan
from barriere.facts.functions import NotInSubset
from barriere.facts.needed import parts
from barriere.facts.read import OWN_FOLDER
from barriere.model.register import Register
from barriere.privacy.forbidden import forbidden_trait


def check_facts(
    catalogue: Catalogue, definitions: Definitions, moment: Moment
) -> Iterator[Complaint]:
    """Yield every complaint about the definitions; of unknown names the first."""
    yield from _traits(definitions)
    yield from _unread(catalogue, definitions)
    try:
        check(Plan(definitions, moment, frozenset(Register)))
    except BadData as error:
        zin = f"{error.what.removeprefix(f'{error.place}: ')}. {error.remedy}"
        yield Complaint(str(error.place), zin)


def _traits(definitions: Definitions) -> Iterator[Complaint]:
    """No fact, named condition or column may carry what may never steer."""
    for bron in definitions.bronnen.values():
        for name, condition in bron.kolommen.items():
            for word in sorted({name, *_words(condition)}):
                if trait := forbidden_trait(word):
                    yield Complaint(bron.bestanden[name], _steers(f"kolom '{name}'", word, trait))
    for fact in definitions.feiten.values():
        for word in sorted({fact.naam, *_reads(fact)}):
            if trait := forbidden_trait(word):
                yield Complaint(fact.bestand, _steers(f"feit '{fact.naam}'", word, trait))


def _steers(where: str, word: str, trait: str) -> str:
    return f"{where}: '{word}' wijst op {trait}; dat mag geen score sturen. Haal het weg."


def _reads(fact: Fact) -> set[str]:
    written = (fact.van, fact.waar, fact.mogelijk, fact.formule)
    return set().union(*(_words(text) for text in written if text))


def _words(text: str) -> frozenset[str]:
    with suppress(NotInSubset):
        return names(parse(text))
    return frozenset()


def _unread(catalogue: Catalogue, definitions: Definitions) -> Iterator[Complaint]:
    read = set().union(*(_behind(card, definitions) for card in catalogue.cards), set())
    for fact in definitions.feiten.values():
        if fact.bestand.startswith(f"{OWN_FOLDER}/") and fact.naam not in read:
            zin = f"feit '{fact.naam}' wordt door geen kaart gelezen. Gebruik het, of haal het weg."
            yield Complaint(fact.bestand, zin, fout=False)


def _behind(card: Card, definitions: Definitions) -> set[str]:
    conditions = [*(e.als for e in card.uitzonderingen), *card.bron_als.values()]
    asked = {card.feit, card.feit_onzeker, *fields(card.zin)}
    asked |= set().union(*map(_words, conditions), set())
    return set().union(*(parts(definitions, n) for n in asked & set(definitions.names)), set())
