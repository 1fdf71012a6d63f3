"""Every address keeps to its own leaf, and the order to the cover, whatever there is to say."""

import random
from dataclasses import replace
from itertools import islice

import pytest

from barriere.catalogue.powers import KINDS, powers
from barriere.reports.address_brief import AddressBrief, Count, Said
from barriere.reports.authority import authority
from barriere.reports.cover import map_height
from barriere.reports.leaf_back import back
from barriere.reports.leaf_front import MAP, front
from barriere.reports.tasks import tasks
from barriere.reports.text_lines import lines_of
from barriere.reports.visit_list import VisitList
from barriere.reports.visit_list_pdf import pdf_of
from barriere.reports.visit_page import VisitPage

from .pages import page_count

ALL = tuple(dict.fromkeys(role.partner for role in powers().rollen.values() if role.partner))
SIX = ("gemeente", "politie", "belastingdienst", "arbeidsinspectie", "brandweer", "uwv")
CARE = 2
"""Pages behind the last leaf: the victim card and the question forms."""
TEXT = (
    "adres woning bewoners ingeschreven vergunning melding verhuurder meer dan elders in de straat "
    "sinds eigenaar oppervlakte overlast gebruiksdoel bijeenkomstfunctie kamerverhuur per persoon "
    "12 m² maximaal vierentwintig handelsregistervestigingen op 1 januari"
)
WORDS = TEXT.split()


def _sentences(chance: random.Random, most: int, longest: int) -> tuple[Said, ...]:
    count = chance.randint(0, most)
    lengths = [chance.randint(3, longest) for _ in range(count)]
    return tuple(Said(" ".join(chance.choices(WORDS, k=long)) + ".") for long in lengths)


def _any_brief(chance: random.Random, base: AddressBrief, much: int) -> AddressBrief:
    street = " ".join(chance.choices(WORDS, k=chance.randint(1, 3 + much))).title()
    return replace(
        base,
        weergave=f"{street} {chance.randint(1, 999)}, 9711 AB Groningen",
        use=", ".join(chance.choices(WORDS, k=chance.randint(1, 1 + 3 * much))),
        ground=" ".join(chance.choices(WORDS, k=chance.randint(0, 6 + 10 * much))),
        reasons=_sentences(chance, 2 + 7 * much, 12 + 16 * much),
        unknown=_sentences(chance, 2 + 6 * much, 10 + 12 * much),
        innocent=_sentences(chance, 2 + 6 * much, 10 + 12 * much),
        caution=_sentences(chance, much * 2, 10 + 10 * much),
        changed=_sentences(chance, much * 5, 12),
        earlier=_sentences(chance, 1 + 4 * much, 16),
        permits=_sentences(chance, 1 + 6 * much, 16),
        counts=tuple(
            Count(c.label, chance.choice((None, 0, 12)), c.register, c.peildatum)
            for c in base.counts[: chance.randint(0, 5)]
        ),
    )


def _page(
    chance: random.Random, base: VisitPage, partners: tuple[str, ...], much: int
) -> VisitPage:
    brief = _any_brief(chance, base.brief, much)
    return replace(
        base,
        brief=brief,
        authority=authority(powers(), brief, partners),
        tasks=tasks(powers(), brief, partners),
        map_svg=chance.choice((base.map_svg, base.map_svg, "")),
    )


@pytest.mark.parametrize("partners", [("gemeente",), SIX, ALL], ids=["one", "six", "everyone"])
@pytest.mark.parametrize("much", [0, 1, 2], ids=["hardly any", "ordinary", "very much"])
def test_every_address_takes_one_leaf_however_much_there_is_to_say(
    visit_list: VisitList, much: int, partners: tuple[str, ...]
) -> None:
    chance = random.Random(f"{much}{len(partners)}")  # noqa: S311 - repeatable, no secret
    pages = tuple(_page(chance, page, partners, much) for page in visit_list.pages)
    made = replace(visit_list, pages=pages, reserve=(), route_svg="")

    assert page_count(pdf_of(made)) == 2 + 2 * len(pages) + CARE


@pytest.mark.parametrize("stops", [1, 4, 8, 10, 12])
def test_the_cover_is_one_sheet_for_a_team_of_any_ordinary_day(
    visit_list: VisitList, stops: int
) -> None:
    pages = tuple(islice((p for _ in range(2) for p in visit_list.pages), stops))
    made = replace(visit_list, pages=pages, reserve=visit_list.reserve)

    assert page_count(pdf_of(made)) == 2 + 2 * (stops + len(made.reserve)) + CARE


def test_the_route_map_gives_way_to_a_longer_order(visit_list: VisitList) -> None:
    heights = [map_height(visit_list.pages[:n], "schatting") for n in (1, 4, 8)]

    assert heights == sorted(heights, reverse=True)
    assert heights[0] > heights[-1]


def test_a_short_story_gets_large_letters_and_the_whole_map(visit_list: VisitList) -> None:
    page = visit_list.pages[0]
    short = replace(
        page.brief, reasons=page.brief.reasons[:1], unknown=(), innocent=(), caution=(), counts=()
    )
    made = front(short, page.authority, "", "", mapped=True)

    assert made.letter >= 11.5
    assert made.map_height == MAP


def test_no_letter_on_a_leaf_is_smaller_than_nine_points(visit_list: VisitList) -> None:
    chance = random.Random(7)  # noqa: S311 - repeatable, no secret
    for base in visit_list.pages:
        page = _page(chance, base, ALL, 2)
        assert front(page.brief, page.authority, "", "", mapped=True).letter >= 9
        assert back(page.tasks).rows.letter >= 9


def test_a_sentence_that_finds_no_room_is_counted(visit_list: VisitList) -> None:
    page = visit_list.pages[0]
    many = replace(page.brief, reasons=tuple(Said(f"Reden {n}.") for n in range(9)))
    (part, *_) = front(many, page.authority, "", "", mapped=True).left

    shown = len(part.sentences) - 1
    assert part.sentences[-1] == f"En nog {9 - shown}; vraag ernaar bij de briefing."


def test_lines_are_reckoned_by_the_letters_themselves() -> None:
    assert lines_of("iiii iiii", 10, 12) == 1
    assert lines_of("MMMM MMMM", 10, 12) == 2
    assert lines_of("", 10, 12) == 1


@pytest.mark.parametrize("kind", KINDS)
def test_every_role_of_the_team_has_its_block(visit_list: VisitList, kind: str) -> None:
    brief = replace(visit_list.pages[0].brief, kind=kind)
    titles = [task.title for task in tasks(powers(), brief, SIX)]

    assert len(titles) == len({*titles})
    assert len(titles) == sum(role.partner in SIX for role in powers().rollen.values())
