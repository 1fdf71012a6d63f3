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


@fact("nieuwbouw")
def new(town: Town, adr: int) -> Value:
    built: int | None = town.addresses[adr].get("bouwjaar")
    return None if built is None else int(built >= town.today.year - 1)


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
        if not permits:
            return 0
        return None if allowed is None else max(people - allowed, 0)

    @fact("snf_tekort" + suffix)
    def too_small(town: Town, adr: int) -> Value:
        marks, people = town.facts(adr, "snf", "bewoners" + suffix)
        area, use = town.addresses[adr]["oppervlakte"], town.addresses[adr]["gebruiksdoel"]
        if not marks:
            return marks
        if people is None or area is None or use is None:
            return None
        home = "woonfunctie" in use.split(",") and "logiesfunctie" not in use.split(",")
        everyone = people + (town.fact("rni_niet_in_brp" + suffix, adr) or 0)
        return max(everyone * (12 if home else 10) - int(area), 0)

    of_facts(
        "onderzoeksgraad" + suffix,
        f"vastgesteld_vertrokken{suffix} in_onderzoek{suffix}",
        lambda gone, open_: 2 if gone else 1 if open_ else 0,
    )
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
        f"volwassenen_24m{suffix} bezetting_24m volwassenen{'' if suffix else '_mogelijk'}",
        lambda adults, usual, now: 0 if adults < 6 else adults / max(usual, now, 1),
    )
    of_facts("vow_24m" + suffix, f"naar_vow_24m{suffix} uit_vow_24m", lambda to, back: to + back)


_per_certainty("")
_per_certainty("_mogelijk")


def _without_report(suffix: str) -> None:
    @fact("kamerbewoners_zonder_melding" + suffix)
    def without_report(town: Town, adr: int) -> Value:
        reports, families, adults = town.facts(
            adr, "gebruiksmeldingen", "huisgezinnen" + suffix, "volwassenen" + suffix
        )
        if reports is None or families is None or adults is None:
            return None
        return 0 if reports or families < town.norms["kamerverhuur_personen"] else adults


_without_report("")
_without_report("_mogelijk")


@fact("gebruikstekens")
def signs(town: Town, adr: int) -> Value:
    found = town.facts(
        adr,
        "gebruiksmelders_12m", "vestigingen", "parkeervergunningen", "waargenomen_gebruik_12m",
    )  # fmt: skip
    known = [value for value in found if value is not None]
    return sum(known) if known else None


of_facts(
    "leeg",
    "woonfunctie in_gebruik bewoners_mogelijk uitgeschreven_180d_mogelijk",
    lambda home, used, people, left: int(bool(home and used and not people and not left)),
)
of_facts("leeg_met_gebruik", "leeg gebruikstekens", lambda empty, signs: signs if empty else 0)
of_facts(
    "leeg_met_gebruik_mogelijk",
    "woonfunctie in_gebruik bewoners uitgeschreven_180d gebruikstekens",
    lambda home, used, people, left, signs: (
        signs if home and used and not people and not left else 0
    ),
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
