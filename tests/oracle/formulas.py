"""Facts made of other facts: unknown as soon as something they need is unknown."""

from collections.abc import Callable
from typing import Any

from tests.oracle.town import Town, Value, fact

IN_USE = (
    "Verblijfsobject in gebruik",
    "Verblijfsobject in gebruik (niet ingemeten)",
    "in gebruik",
    "in gebruik (niet ingemeten)",
)
STAYS = ("woonfunctie", "logiesfunctie", "gezondheidszorgfunctie", "celfunctie")
WORKS = ("winkelfunctie", "industriefunctie", "kantoorfunctie", "bijeenkomstfunctie")


def of_address(name: str, column: str, test: Callable[[Any], bool]) -> None:
    def answer(town: Town, adr: int) -> Value:
        value = town.addresses[adr][column]
        return None if value is None else int(test(value))

    fact(name)(answer)


def of_facts(name: str, needs: str, formula: Callable[..., Value]) -> None:
    """Register a formula over the facts `needs`; unknown where one of them is."""

    def answer(town: Town, adr: int) -> Value:
        values = town.facts(adr, *needs.split())
        return None if None in values else formula(*values)

    fact(name)(answer)


of_address("woonfunctie", "gebruiksdoel", lambda use: "woonfunctie" in use.split(","))
of_address("alleen_woonfunctie", "gebruiksdoel", lambda use: use == "woonfunctie")
of_address("bedrijfsfunctie", "gebruiksdoel", lambda use: bool({*WORKS} & {*use.split(",")}))
of_address("in_gebruik", "status", lambda status: status in IN_USE)


@fact("verblijfsfunctie")
def may_stay(town: Town, adr: int) -> Value:
    address = town.addresses[adr]
    if address["soort"] in ("ligplaats", "standplaats"):
        return 1
    use = address["gebruiksdoel"]
    return None if use is None else int(bool({*STAYS} & {*use.split(",")}))


def _room(name: str, needs: str) -> None:
    def answer(town: Town, adr: int) -> Value:
        area, people = town.addresses[adr]["oppervlakte"], town.facts(adr, *needs.split())
        return None if area is None or None in people else area / max(sum(filter(None, people)), 1)

    fact(name)(answer)


_room("m2_per_bewoner", "bewoners")
_room("m2_per_bewoner_mogelijk", "bewoners_mogelijk")
_room("m2_samen", "bewoners rni_niet_in_brp")
_room("m2_samen_mogelijk", "bewoners_mogelijk rni_niet_in_brp_mogelijk")
of_facts("personen_samen", "bewoners rni_niet_in_brp", lambda a, b: a + b)


def _per_certainty(suffix: str) -> None:
    @fact("boven_vergund" + suffix)
    def beyond_permit(town: Town, adr: int) -> Value:
        permits, people = town.facts(adr, "kamervergunningen", "bewoners" + suffix)
        allowed = town.fact("vergund_aantal", adr)
        if permits is None or people is None:
            return None
        return max(people - allowed, 0) if permits and allowed is not None else 0

    of_facts(
        "huisgezinnen_zonder_vergunning" + suffix,
        f"kamervergunningen huisgezinnen{suffix}",
        lambda permits, families: 0 if permits else families,
    )
    of_facts(
        "bewoners_zonder_woonfunctie" + suffix,
        f"verblijfsfunctie bewoners{suffix}",
        lambda may, people: 0 if may else people,
    )
    of_facts(
        "slapers_op_werk" + suffix,
        f"bedrijfsfunctie verblijfsfunctie vestigingen volwassenen{suffix}",
        lambda works, stays, firms, adults: adults if works and not stays and firms else 0,
    )
    of_facts(
        "verloop_24m" + suffix,
        f"volwassenen_24m{suffix} bezetting_24m",
        lambda adults, usual: 0 if adults < 6 else adults / max(usual, 1),
    )
    of_facts("vow_24m" + suffix, f"naar_vow_24m{suffix} uit_vow_24m", lambda to, back: to + back)


_per_certainty("")
_per_certainty("_mogelijk")


@fact("kamerbewoners_zonder_melding")
def without_report(town: Town, adr: int) -> Value:
    reports, families, adults = town.facts(adr, "gebruiksmeldingen", "huisgezinnen", "volwassenen")
    if reports is None or families is None or adults is None:
        return None
    return 0 if reports or families < town.norms["kamerverhuur_personen"] else adults


@fact("gebruikstekens")
def signs(town: Town, adr: int) -> Value:
    found = town.facts(
        adr,
        "gebruiksmelders_12m", "vestigingen", "parkeervergunningen", "waargenomen_gebruik_12m",
    )  # fmt: skip
    known = [value for value in found if value is not None]
    return sum(known) if known else None


@fact("leeg")
def empty(town: Town, adr: int) -> Value:
    home, used, people = town.facts(adr, "woonfunctie", "in_gebruik", "bewoners_mogelijk")
    if home is None or used is None or people is None:
        return None
    return int(bool(home and used and not people) and _long_ago(town, adr))


def _long_ago(town: Town, adr: int) -> bool:
    days = town.fact("dagen_sinds_vertrek", adr)
    return days is None or days > 180


of_facts("leeg_met_gebruik", "leeg gebruikstekens", lambda empty, signs: signs if empty else 0)


@fact("leeg_met_gebruik_mogelijk")
def perhaps_empty(town: Town, adr: int) -> Value:
    needed = town.facts(adr, "woonfunctie", "in_gebruik", "bewoners", "gebruikstekens")
    if None in needed:
        return None
    home, used, people, found = needed
    return found if home and used and not people and _long_ago(town, adr) else 0


of_facts(
    "onderzoeksgraad",
    "vastgesteld_vertrokken in_onderzoek",
    lambda gone, open_: 2 if gone else 1 if open_ else 0,
)
of_facts("bezetting_24m", "persoonsdagen_24m", lambda days: days / 730)
of_facts(
    "salonmelders",
    "salons seksvergunningen seksmelders_12m",
    lambda salons, permits, people: people if salons and not permits else 0,
)
of_facts(
    "horeca_zonder_vergunning",
    "horecavergunningen horecabedrijven",
    lambda permits, firms: 0 if permits else firms,
)
of_facts("bureaus_op_woonadres", "alleen_woonfunctie bureaus", lambda home, n: n if home else 0)
of_facts(
    "vestigingen_op_woonadres", "alleen_woonfunctie vestigingen", lambda home, n: n if home else 0
)
of_facts(
    "vergunningen_boven_volwassenen",
    "alleen_woonfunctie parkeervergunningen volwassenen_mogelijk",
    lambda home, cars, adults: max(cars - adults, 0) if home else 0,
)


@fact("thuismelders")
def at_home(town: Town, adr: int) -> Value:
    home, people, police = town.facts(adr, "woonfunctie", "seksmelders_12m", "rapportages_24m")
    if home is None or (home and people is None and police is None):
        return None
    return (people or 0) + 2 * (police or 0) if home else 0


@fact("woonfeit")
def beyond(town: Town, adr: int) -> Value:
    """More people than room, permit or use allow."""
    shelter, students, people = town.facts(adr, "opvang", "studentencomplex", "bewoners")
    if shelter is None or students is None or people is None:
        return None
    if shelter or students:
        return 0
    room, above, families, misplaced = town.facts(
        adr,
        "m2_per_bewoner", "boven_vergund", "huisgezinnen_zonder_vergunning",
        "bewoners_zonder_woonfunctie",
    )  # fmt: skip
    tight = room is not None and room < town.norms["m2_per_persoon"]
    many = families is not None and families >= town.norms["kamerverhuur_personen"]
    crowded = town.fact("woonfunctie", adr) == 1 and people > 1 and tight
    return int(bool(crowded or above or many or misplaced))


@fact("uitlener_en_huisvester")
def lender_and_landlord(town: Town, adr: int) -> Value:
    beyond, here, owner = town.facts(adr, "woonfeit", "uitleners", "eigenaar_is_uitlener")
    if beyond is None or (here is None and owner is None):
        return None
    return int(bool(beyond and (here or owner)))


@fact("migrantenhuisvesting")
def known_housing(town: Town, adr: int) -> Value:
    permits, mark, people = town.facts(adr, "kamervergunningen", "snf", "verhuurmelders_12m")
    if permits is None or (not permits and mark is None and people is None):
        return None
    return 0 if permits else (mark or 0) + (people or 0)


@fact("bibobuitkomst")
def bibob(town: Town, adr: int) -> Value:
    decisions = town.fact("besluiten_36m", adr)
    return town.fact("bibobgraad", adr) if decisions else decisions
