"""One operator, shared contact data, successive firms: numbers that never say who or where."""

import random
from datetime import date
from typing import Any

import pytest

from barriere.facts import build, read
from barriere.facts.measures import GLOBAL, LOCAL
from tests.chance import random_town
from tests.facts.asking import fact
from tests.town import PEILDATUM, Row, picture, resident, settings

OLD = date(2020, 1, 1)
REST: dict[str, Any] = {"bijzonder": [], "vergunningen": [], "meldingen": []}


def firm(adr: int, kvk: str, functionaris: str | None = None, **more: Any) -> Row:
    return {"adr": adr, "kvk_nummer": kvk, "functionaris": functionaris, "sbi": "62010",
            "datum_aanvang": OLD, **more}  # fmt: skip


def operators(*firms: Row, crowded: tuple[int, ...] = (0, 1)) -> list[Any]:
    people = [resident(2, "alleen")]
    people += [resident(adr, f"{adr}-{n}") for adr in crowded for n in range(9)]
    return fact("exploitant_andere_adressen", brp=people, kvk=list(firms), **REST)


def test_one_functionaris_joins_addresses_with_different_firms() -> None:
    assert operators(firm(0, "1", "f"), firm(1, "2", "f"), firm(2, "3", "f")) == [1, 1, 2]


def test_one_kvk_number_joins_addresses_without_a_known_functionaris() -> None:
    assert operators(firm(0, "1"), firm(1, "1"), firm(2, "1")) == [1, 1, 2]


def test_two_unknown_operators_are_not_one_and_a_stopped_firm_is_none() -> None:
    gone = firm(2, "1", "f", datum_einde=date(2026, 1, 1))
    assert operators(firm(0, "1", "f"), firm(1, "2"), gone, firm(2, "3")) == [0, 0, 0]


def test_a_functionaris_is_never_taken_for_a_kvk_number() -> None:
    assert operators(firm(0, "1"), firm(1, "2", "f"), firm(2, "3")) == [0, 0, 0]


def test_a_chain_of_shops_within_the_norm_is_no_signal() -> None:
    assert operators(firm(0, "1"), firm(1, "1"), firm(2, "1"), crowded=()) == [0, 0, 0]


def test_friends_of_friends_are_no_operator() -> None:
    chain = (firm(0, "1", "f"), firm(1, "1", "g"), firm(1, "2", "h"), firm(2, "3", "h"))
    assert operators(*chain) == [1, 1, 1]


def test_a_suspended_permit_elsewhere_counts_as_much_as_a_crowded_home() -> None:
    permit = {"adr": 2, "type": "exploitatie_horeca", "status": "geschorst",
              "datum_besluit": date(2026, 6, 1)}  # fmt: skip
    town = {**REST, "vergunningen": [permit], "brp": [resident(0, "a")]}
    firms = [firm(0, "1", "f"), firm(2, "2", "f")]
    assert fact("exploitant_andere_adressen", kvk=firms, **town) == [1, 0, 0]


def test_a_shielded_address_is_not_given_away_by_its_operator_or_owner() -> None:
    homes = [{}, {"afgeschermd": True}]
    people = [resident(1, f"p{n}") for n in range(9)]
    firms = [firm(0, "1", "f"), firm(1, "2", "f")]
    bought = {"eigenaar": "o", "soort_eigenaar": "particulier", "datum_verkrijging": OLD}
    owned = [{"adr": adr, **bought} for adr in range(2)]
    town = {**REST, "brp": people, "kvk": firms, "eigendom": owned}
    assert fact("exploitant_andere_adressen", homes, **town) == [0, 0]
    assert fact("eigenaar_andere_adressen", homes, **town) == [0, 0]


def test_without_the_brp_other_addresses_beyond_the_norm_are_unknown_not_absent() -> None:
    owned = [{"adr": adr, "eigenaar": "o"} for adr in range(3)]
    town = {"eigendom": owned, "kvk": [firm(0, "1")], **REST}
    assert fact("eigenaar_andere_adressen", **town) == [None, None, None]
    assert fact("woonfeit", **town) == [None, None, None]


def test_a_woonfeit_is_unknown_where_what_decides_it_is() -> None:
    cases: list[tuple[Row, int, int | None]] = [
        ({"oppervlakte": 24}, 2, 0),
        ({"oppervlakte": 23}, 2, 1),
        ({"oppervlakte": None}, 2, None),
        ({"oppervlakte": None}, 0, 0),
        ({"oppervlakte": None}, 3, 1),
        ({"gebruiksdoel": None}, 2, None),
        ({"gebruiksdoel": "winkelfunctie"}, 1, 1),
    ]
    stays = [resident(adr, f"{adr}-{n}") for adr, case in enumerate(cases) for n in range(case[1])]
    found = fact("woonfeit", [home for home, _, _ in cases], brp=stays, **REST)
    assert found == [beyond for _, _, beyond in cases]


def contact(adr: int, persoon: str, telefoon: str | None = None, **more: Any) -> Row:
    return {"adr": adr, "persoon": persoon, "telefoon": telefoon,
            "datum_aanvang": date(2026, 6, 1), **more}  # fmt: skip


def test_a_contact_shared_on_two_addresses_shows_how_many_persons_share_it() -> None:
    rni = [contact(0, "a", "t"), contact(0, "b", "t"), contact(1, "c", "t"), contact(2, "d", "u")]
    assert fact("contact_personen", rni=rni) == [3, 3, 0]
    assert fact("contact_andere_adressen", rni=rni) == [1, 1, 0]


def test_a_contact_on_one_address_only_is_a_household() -> None:
    assert fact("contact_personen", rni=[contact(0, name, "t") for name in "abc"]) == [0, 0, 0]


def test_one_person_with_two_rows_or_two_addresses_is_one_person() -> None:
    rni = [contact(0, "a", "t"), contact(0, "a", "t"), contact(1, "a", "t")]
    assert fact("contact_personen", rni=rni) == [1, 1, 0]


def test_a_phone_number_and_a_mail_address_are_never_the_same_contact() -> None:
    rni = [contact(0, "a", "t"), contact(1, "b", None, email="t")]
    assert fact("contact_personen", rni=rni) == [0, 0, 0]
    mail = [contact(0, "a", None, email="m"), contact(1, "b", "u", email="m")]
    assert fact("contact_personen", rni=mail) == [2, 2, 0]


def test_who_gave_no_contact_is_unknown_and_who_left_does_not_count() -> None:
    left = contact(1, "b", "t", datum_einde=date(2026, 10, 1))
    rni = [contact(0, "a", "t"), left, contact(2, "c")]
    assert fact("contact_personen", rni=rni) == [0, 0, None]
    assert fact("contact_personen") == [None, None, None]


def test_of_several_contacts_the_one_that_most_persons_share_counts() -> None:
    rni = [
        contact(0, "a", "t", email="m"), contact(1, "b", "t"), contact(2, "c", "t"),
        contact(1, "d", None, email="m"), contact(1, "e", None, email="m"),
        contact(1, "f", None, email="m"),
    ]  # fmt: skip
    assert fact("contact_personen", rni=rni) == [4, 4, 3]
    assert fact("contact_andere_adressen", rni=rni) == [1, 1, 2]


def test_a_shielded_address_is_not_given_away_by_a_contact() -> None:
    rni = [contact(0, "a", "t"), contact(1, "b", "t")]
    assert fact("contact_personen", [{}, {"afgeschermd": True}], rni=rni)[0] == 0


BEGAN, ENDED, VAGUE = date(2025, 9, 1), date(2025, 9, 1), (date(2025, 1, 1), date(2025, 12, 31))


def bar(kvk: str = "2", begins: Any = BEGAN, sbi: str = "56111", **more: Any) -> Row:
    return firm(0, kvk, sbi=sbi, sbi_versie="2025", **{"datum_aanvang": begins, **more})


def diner(kvk: str = "1", ends: Any = ENDED) -> Row:
    return firm(0, kvk, sbi="56101", sbi_versie="2008", datum_einde=ends)


def successions(*pairs: tuple[Row, Row]) -> list[int]:
    firms = [{**row, "adr": adr} for adr, pair in enumerate(pairs) for row in pair]
    return fact("opvolgende_bedrijven_24m", len(pairs), kvk=firms)


def test_a_firm_that_begins_when_another_in_its_trade_ends_succeeds_it_under_either_code() -> None:
    early, other, same = bar(begins=date(2025, 8, 31)), bar(sbi="96210"), bar(kvk="1")
    pairs = [(diner(), second) for second in (bar(), early, other, same)]
    assert successions(*pairs) == [1, 0, 0, 0]


def test_both_the_end_and_the_new_beginning_lie_in_the_last_24_months_for_certain() -> None:
    cases = [
        (date(2024, 11, 2), date(2024, 11, 2), 1),
        (date(2024, 11, 1), date(2024, 11, 2), 0),
        (ENDED, PEILDATUM, 1),
        (ENDED, date(2026, 11, 2), 0),
        (VAGUE, date(2025, 12, 30), 0),
        (VAGUE, date(2025, 12, 31), 1),
        (ENDED, (date(2025, 8, 1), date(2025, 9, 30)), 0),
    ]
    found = successions(*((diner(ends=end), bar(begins=begin)) for end, begin, _ in cases))
    assert found == [count for _, _, count in cases]


def test_a_second_establishment_row_keeps_a_firm_alive_and_three_in_a_row_are_two() -> None:
    alive = [diner(), firm(0, "1", sbi="5610"), bar()]
    assert fact("opvolgende_bedrijven_24m", 1, kvk=alive) == [0]
    row = [diner(), bar(datum_einde=date(2026, 3, 1)), bar("3", date(2026, 3, 1))]
    assert fact("opvolgende_bedrijven_24m", 1, kvk=row) == [2]


def test_a_firm_that_was_struck_off_the_day_it_began_succeeds_nobody_not_even_itself() -> None:
    assert fact("opvolgende_bedrijven_24m", 1, kvk=[bar(datum_einde=BEGAN)]) == [0]
    assert successions((bar("1", datum_einde=BEGAN), bar("2"))) == [0]


def test_the_measures_that_need_the_whole_municipality_are_named() -> None:
    assert not LOCAL.keys() & GLOBAL.keys()
    assert LOCAL.keys() == {"huisgezin", "busjes", "vestigingen", "opvolging"}


@pytest.mark.parametrize("seed", range(4))
def test_other_pseudonyms_and_another_order_of_rows_change_no_number(seed: int) -> None:
    chance = random.Random(seed)  # noqa: S311 - a made-up town, not a secret
    town = random_town(seed)
    for row in town["rni"]:
        row["telefoon"] = chance.choice([None, "t1", "t2"])
    names = [f"{letter}{number}" for letter in "port" for number in range(60)]
    other = dict(zip(names, chance.sample(range(1000, 2000), len(names)), strict=True))
    turned = {name: [dict(row) for row in rows] for name, rows in town.items()}
    for rows in turned.values():
        for row in rows:
            for column in ("persoon", "functionaris", "eigenaar", "telefoon"):
                if row.get(column) is not None:
                    row[column] = f"z{other[row[column]]}"
    for name, rows in turned.items():
        if name != "adressen":
            chance.shuffle(rows)
    assert _everything(turned) == _everything(town)


def _everything(town: dict[str, Any]) -> list[Any]:
    shown = picture(**town)
    definitions = read()
    build(shown, definitions, settings())
    names = [f.naam for f in definitions.feiten.values() if f.rekenaar]
    return shown.db.sql(f"SELECT {', '.join(names)} FROM feiten ORDER BY adr").fetchall()
