"""Facts that say yes, no or unknown: beyond a norm, a permit or a register."""

from tests.oracle.formulas import of_facts
from tests.oracle.kleene import both, either, least, more, number
from tests.oracle.town import Town, Value, fact

of_facts(
    "binnen_vergunning",
    "kamervergunningen boven_vergund",
    lambda permits, beyond: int(permits > 0 and beyond == 0),
)
of_facts(
    "huisgezinnen_bij_uitlener",
    "eigenaar_is_uitlener huisgezinnen",
    lambda lends, families: families if lends else 0,
)
of_facts(
    "risicopanden_samen", "woonfeit risicopanden_nabij", lambda here, near: near if here else 0
)


def _says(name: str, without: str, silent: str) -> None:
    """Register: how many lack something; unknown where none does, and of one it is not said."""

    def answer(town: Town, adr: int) -> Value:
        lacking, unsaid = town.facts(adr, without, silent)
        if lacking is None or unsaid is None:
            return None
        return lacking or (None if unsaid else 0)

    fact(name)(answer)


_says("waadi_ontbreekt", "uitleners_zonder_waadi", "uitleners_waadi_leeg")
_says("toelating_ontbreekt", "uitleners_zonder_wtta", "uitleners_wtta_leeg")
_says("stille_bedrijven", "bedrijven_zonder_personeel", "bedrijven_zonder_opgave")


@fact("samen_binnen_vergunning")
def together_within(town: Town, adr: int) -> Value:
    permits, allowed, people = town.facts(
        adr, "kamervergunningen", "vergund_aantal", "personen_samen"
    )
    if not permits:
        return permits
    return None if allowed is None or people is None else int(people <= allowed)


@fact("woonfeit")
def beyond(town: Town, adr: int) -> Value:
    """More people than room, permit or use allow; permitted rooms within their number not."""
    shelter, students = town.facts(adr, "opvang", "studentencomplex")
    if shelter is None or students is None:
        return None
    if shelter or students:
        return 0
    people, area = town.fact("bewoners", adr), town.fact("m2_per_bewoner", adr)
    rooms = town.norms["kamerverhuur_personen"]
    roomy = least(area, town.norms["m2_per_persoon"])
    tight = both(
        _is(town.fact("woonfunctie", adr), 1),
        more(people, 1),
        None if roomy is None else not roomy,
        _is(town.fact("binnen_vergunning", adr), 0),
    )
    above = both(more(people, 0), more(town.fact("boven_vergund", adr), 0))
    families = town.fact("huisgezinnen_zonder_vergunning", adr)
    many = both(least(people, rooms), least(families, rooms))
    misplaced = both(
        more(people, 0),
        more(town.fact("bewoners_zonder_woonfunctie", adr), 0),
        _is(town.fact("kamervergunningen", adr), 0),
    )
    return number(either(tight, above, many, misplaced))


def _is(value: Value, wanted: float) -> bool | None:
    return None if value is None else value == wanted


@fact("bedrijfsfeit")
def business_beyond(town: Town, adr: int) -> Value:
    shelter, hotel = town.facts(adr, "opvang", "hotel")
    if shelter is None or hotel is None:
        return None
    if shelter or hotel:
        return 0
    suspended, unlicensed, reported, asleep = town.facts(
        adr,
        "geschorste_vergunningen", "horeca_zonder_vergunning", "salonmelders", "slapers_op_werk",
    )  # fmt: skip
    found = (more(suspended, 0), more(unlicensed, 0), more(reported, 0), more(asleep, 1))
    return number(either(*found))


@fact("normfeit")
def any_beyond(town: Town, adr: int) -> Value:
    home, business = town.facts(adr, "woonfeit", "bedrijfsfeit")
    return number(either(_is(home, 1), _is(business, 1)))


@fact("uitlener_en_huisvester")
def lender_and_landlord(town: Town, adr: int) -> Value:
    home, here, owner = town.facts(adr, "woonfeit", "uitleners", "eigenaar_is_uitlener")
    return number(both(_is(home, 1), either(more(here, 0), more(owner, 0))))


@fact("vervoerders_op_risicoadres")
def drivers(town: Town, adr: int) -> Value:
    firms, home = town.facts(adr, "vervoerders", "woonfunctie")
    risk, guests = town.facts(adr, "woonfeit", "rni_niet_in_brp")
    at_risk = either(_is(risk, 1), least(guests, 5))
    return _if(both(more(firms, 0), _is(home, 1), at_risk), firms)


def _if(answer: bool | None, value: Value) -> Value:  # noqa: FBT001 - yes gives the value
    """Return the value where the answer is yes, 0 where it is no, unknown where that is unknown."""
    return None if answer is None else value if answer else 0


@fact("publiek_op_woonadres")
def customers(town: Town, adr: int) -> Value:
    firms, home, permits = town.facts(
        adr, "publieksbedrijven", "alleen_woonfunctie", "omgevingsvergunningen"
    )
    return _if(both(more(firms, 0), _is(home, 1), _is(permits, 0)), firms)


@fact("koopsom_afwijking")
def off_the_mark(town: Town, adr: int) -> Value:
    transfers, high, low, worth = town.facts(
        adr, "overdrachten_24m", "hoogste_koopsom_24m", "laagste_koopsom_24m", "hoogste_woz_24m"
    )
    if not transfers:
        return transfers
    if high is None or low is None or not worth:
        return None
    return max(high / worth - 1, 1 - low / worth)
