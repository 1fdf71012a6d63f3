"""Free text: what betrays a person is caught, what an inspector writes about a house is not."""

import re
from itertools import product

import pytest
from hypothesis import given
from hypothesis import strategies as st

from barriere.privacy.free_text import is_personal
from barriere.privacy.names import names_someone
from barriere.privacy.victims import tells_of_a_victim

PLACES = frozenset(("jan jansenstraat", "oude ebbingestraat", "groningen", "de held"))
FIRST = (
    "Anneke", "Bram", "Chantal", "Dirk-Jan", "Evelien", "Fenna", "Gijs", "Hidde", "Ilse", "Jildou",
    "Krzysztof", "Loes", "Mohamed", "Noortje", "Oğuz", "Pieter", "Roelof", "Siebe", "Tjitske",
    "Ümit", "Wietske", "Xiu", "Youssef", "Zdenka", "Élise", "Đorđe",
)  # fmt: skip
LAST = (
    "Jansen", "de Vries", "van den Berg", "van der Meulen", "Bakker", "Visser", "Smit", "Meijer",
    "de Boer", "Mulder", "Dijkstra", "van 't Hof", "Wiersma", "El Amrani", "Yildirim", "Kowalczyk",
    "Nguyen", "O’Brien", "Bouma-Veenstra", "ten Cate", "Popescu", "in den Bosch", "Öztürk",
)  # fmt: skip
SAYINGS = (
    "Bewoner is {}.", "Gesproken met {}", "dhr. {} deed open", "De sleutel ligt bij {}, boven.",
    "Huurcontract staat op naam van {}", "Eigenaar: {}", "{} stond voor de deur", "mevrouw {}",
)  # fmt: skip
REMARKS = """
Vluchtweg staat vol.
Negen matrassen op zolder, keuken gedeeld.
Rookmelder ontbreekt op de 2e verdieping. Meterkast open.
LOD voorbereiden; BRP en KVK nagekeken.
Meneer doet niet open.
Mevrouw wil niet meewerken.
De bewoner was er niet, de huurder ook niet.
de heer deed open en liet ons binnen
Verhuur via Airbnb gezien.
Zie foto 3. Kamer B: 12 m2
Contra-indicatie: gezin met kinderen
Op vrijdag 12 maart nog een keer langs. Hercontrole in Mei.
Aangebeld bij Oude Ebbingestraat 12 in Groningen.
Jan Jansenstraat 4 hoort bij dit pand
Brandweer adviseert: vluchtweg vrijmaken. Politie was erbij.
ALLES OP SLOT, NIEMAND AANWEZIG
Gasfles in de gang (gevaarlijk).
Geen huurcontract. Huur contant betaald.
- geen bel, - geen brievenbus
3 slaapplaatsen, 1 bad, 2 wc's
's Avonds terugkomen
Opiumwet 13b niet aan de orde. Artikel 5:15 Awb uitgelegd.
Toegang via achterdeur; Team A was eerst
Wet goed verhuurderschap besproken. Bewoner BRP-inschrijving nagaan.
Boven restaurant. Ingang aan de zijkant.
Woning lijkt leeg, post stapelt op.
Burgemeester wordt geïnformeerd
Meterkast verzegeld door Enexis.
kamers 1 t/m 6 verhuurd
Huis is netjes! Niets te zien.
Vergunning opgevraagd? Nog niet ontvangen.
Keuken vuil, bedden opgemaakt. Kassa zonder bon.
"Kamer te huur" op het raam
de buren klagen over geluid; auto's met wisselend bezoek
""".strip().splitlines()


@pytest.mark.parametrize(("first", "last"), list(zip(FIRST, LAST * 2, strict=False)))
@pytest.mark.parametrize("saying", SAYINGS)
def test_whoever_is_named_in_whatever_way_is_caught(saying: str, first: str, last: str) -> None:
    assert names_someone(saying.format(f"{first} {last}"), PLACES)


@pytest.mark.parametrize(("saying", "last"), list(product(SAYINGS[:6], LAST)))
def test_a_surname_alone_is_caught_inside_a_sentence(saying: str, last: str) -> None:
    assert names_someone(saying.format(last[0].upper() + last[1:]), PLACES)


@pytest.mark.parametrize("last", LAST)
def test_initials_and_a_surname_are_caught(last: str) -> None:
    capital = re.sub(r"^.*?(?=[A-ZÖ])", "", last)
    for text in (f"A.B. {last} staat ingeschreven", f"boven woont J. {last}", f"V. {capital}"):
        assert names_someone(text, PLACES)


@pytest.mark.parametrize(
    "text",
    [
        "Fatima woont boven.",
        "Keuken vuil. Ahmed woont boven.",
        "jan jansen woont hier",
        "mevr de boer",
        "De heer van den berg",
        "fam. hoekstra",
        "bel: Sikkema",
        "NAAM OP DE BEL: niets, eigenaar is JANSSENS volgens de buren",
    ],
)
def test_a_common_name_is_caught_without_a_capital_in_its_favour(text: str) -> None:
    assert names_someone(text, PLACES)


@pytest.mark.parametrize("remark", REMARKS)
def test_what_an_inspector_writes_of_a_house_passes(remark: str) -> None:
    assert not names_someone(remark, PLACES)
    assert not is_personal(remark)
    assert not tells_of_a_victim(remark)


@pytest.mark.parametrize(
    "text",
    [
        "Vrouw boven is mogelijk slachtoffer",
        "signalen van MENSENHANDEL besproken",
        "werd uitgebuit volgens buren",
        "zorgcoordinator gebeld",
        "wil bedenktijd",
    ],
)
def test_what_is_said_of_a_victim_is_caught(text: str) -> None:
    assert tells_of_a_victim(text)


@given(
    before=st.sampled_from(REMARKS),
    first=st.sampled_from(FIRST),
    last=st.sampled_from(LAST),
    after=st.sampled_from(REMARKS),
)
def test_a_name_is_caught_wherever_it_stands_among_remarks(
    before: str, first: str, last: str, after: str
) -> None:
    assert names_someone(f"{before} Gezien: {first} {last}. {after}", PLACES)


@given(one=st.sampled_from(REMARKS), other=st.sampled_from(REMARKS))
def test_remarks_one_after_another_still_pass(one: str, other: str) -> None:
    assert not names_someone(f"{one.rstrip('.')}. {other}", PLACES)


@given(text=st.text())
def test_any_text_is_answered(text: str) -> None:
    assert names_someone(text, PLACES) in (True, False)


@pytest.mark.parametrize(
    ("text", "personal"),
    [
        ("123456782", True),
        ("bsn 123.456.782.", True),
        ("1234.56.782", True),
        ("123456789", False),
        ("000000000", False),
        ("0014010011064245", False),
        ("06-12345678", True),
        ("+31 6 12 34 56 78", True),
        ("0031612345678", True),
        ("(050) 367 7777", True),
        ("2027-02-16", False),
        ("12 bedden, 45 m2, 3 personen", False),
        ("mail: a.b@c.nl", True),
        ("@ de deur", False),
    ],
)
def test_what_looks_like_a_person_in_text(text: str, personal: bool) -> None:  # noqa: FBT001 - a table of cases
    assert is_personal(text) is personal


@given(digits=st.lists(st.integers(0, 9), min_size=8, max_size=8))
def test_every_number_that_passes_the_elfproef_is_caught(digits: list[int]) -> None:
    check = sum(w * d for w, d in zip(range(9, 1, -1), digits, strict=True)) % 11
    text = "".join(map(str, digits)) + str(check)

    if check < 10 and any(digits):
        assert is_personal(f"x {text}, y")
