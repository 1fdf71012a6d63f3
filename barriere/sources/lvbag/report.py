"""What was read of an extract and what was not used, in counts and in sentences."""

from barriere.sources.lvbag.collect import Collected
from barriere.sources.lvbag.day import Day
from barriere.sources.lvbag.history import Use
from barriere.sources.lvbag.join import Joined
from barriere.sources.lvbag.occurrence import KINDS
from barriere.sources.sheets.bag import ONLY_PANDEN

_PLURAL = {
    "verblijfsobject": "verblijfsobjecten",
    "ligplaats": "ligplaatsen",
    "standplaats": "standplaatsen",
    "pand": "panden",
    "nummeraanduiding": "nummeraanduidingen",
    "openbare ruimte": "openbare ruimten",
    "woonplaats": "woonplaatsen",
}
# Facts of the join → how to say how many there are.
_SAID = {
    "nevenadressen": "Nevenadressen, een tweede schrijfwijze van een object: {}.",
    "elders": "Niet gebruikt, objecten in een andere gemeente: {}.",
    "gesloopt": "Niet getekend, panden die gesloopt, niet gebouwd of ten onrechte opgevoerd "
    "zijn: {}.",
    "zonder_nummer": "Zonder straat, huisnummer en postcode, omdat de nummeraanduiding niet in "
    "dit extract staat of op deze dag niet geldt: {}.",
    "zonder_straat": "Zonder straat, omdat de openbare ruimte niet in dit extract staat of op "
    "deze dag niet geldt: {}.",
    "zonder_plaats": "Zonder woonplaats, omdat die niet in dit extract staat of op deze dag "
    "niet geldt: {}.",
    "zonder_pand": "Zonder bouwjaar, omdat het pand niet in dit extract staat of op deze dag "
    "niet geldt: {}.",
}
_OTHER = {
    Use.OTHER_DAY: "Niet gebruikt, voorkomens van een andere dag (historie of toekomst): {}.",
    Use.INACTIVE: "Niet gebruikt, voorkomens die inactief zijn: {}.",
    Use.NOT_BAG: "Niet gebruikt, voorkomens die geen BAG meer zijn (NietBag): {}.",
}


def counts(found: Collected, joined: Joined) -> dict[str, int]:
    """Return objects valid on the peildatum by kind, then voorkomens by kind, use and status."""
    of_kind = _of_kind(found)
    return {
        "adressen": joined.facts["adressen"],
        **{"panden" if kind == "pand" else kind: n for kind, n in joined.valid.items()},
        "nevenadressen": joined.facts["nevenadressen"],
        "objecten in onderzoek": joined.facts["onderzocht"],
        **{f"voorkomens {kind}": n for kind, n in of_kind.items() if n},
        "voorkomens van onderzoeken": found.investigated,
        **{f"voorkomens {use.value}": found.uses[use] for use in Use if found.uses[use]},
        **{f"{kind}: {status}": n for (kind, status), n in found.statuses.items()},
    }


def notices(found: Collected, joined: Joined, day: Day, whose: str, unread: int) -> list[str]:
    """Return in plain Dutch what was read, what was not used and why, and what is unknown."""
    facts, on = joined.facts, f"{day.peildatum:%d-%m-%Y}"
    said = [
        _what(day, whose),
        f"Voorkomens gelezen: {_listed(_of_kind(found))}.",
        f"Geldig op {on}: {_listed(joined.valid)}.",
        *(_several(found.uses[use], sentence) for use, sentence in _OTHER.items()),
        _several(found.investigated, "Voorkomens van onderzoeken gelezen: {}."),
        _several(facts["onderzocht"], "Objecten met een kenmerk in onderzoek op deze dag: {}."),
        *(_several(facts[name], sentence) for name, sentence in _SAID.items()),
        _several(found.strange, "Niet gelezen, elementen die geen object van de BAG zijn: {}."),
        _several(unread, "Niet gelezen, bestanden in de zip die niet bij de BAG horen: {}."),
        *_warnings(facts),
    ]
    return [sentence for sentence in said if sentence]


def nl(number: int) -> str:
    """Write a number as Dutch people do."""
    return f"{number:,}".replace(",", ".")


def _what(day: Day, whose: str) -> str:
    stand = f" van {day.stand:%d-%m-%Y}" if day.stand else ""
    earlier = day.stand not in (None, day.peildatum)
    other = f", zoals het was op {day.peildatum:%d-%m-%Y}" if earlier else ""
    return f"BAG-extract{stand}{f', gemeente {whose}' if whose else ''}{other}."


def _warnings(facts: dict[str, int]) -> list[str]:
    if not facts["adressen"]:
        nothing = "Let op: er is geen enkel adres. Lever het hele extract van de gemeente."
        return [ONLY_PANDEN if facts["panden"] else nothing]
    if facts["relaties"] and not facts["eigen"]:
        elsewhere = "Let op: volgens GEM-WPL-RELATIE ligt geen van deze adressen in uw gemeente. "
        return [f"{elsewhere}Klopt het bestand, en de gemeentecode in barriere.toml?"]
    return []


def _of_kind(found: Collected) -> dict[str, int]:
    total = dict.fromkeys(KINDS.values(), 0)
    for (kind, _), number in found.statuses.items():
        total[kind] += number
    return total


def _listed(numbers: dict[str, int]) -> str:
    there = [
        f"{nl(number)} {kind if number == 1 else _PLURAL[kind]}"
        for kind, number in numbers.items()
        if number
    ]
    return ", ".join(there) or "niets"


def _several(number: int, sentence: str) -> str:
    return sentence.format(nl(number)) if number else ""
