"""Printing is sharing: what stands on which copy of a list, and what never does."""

import json
from dataclasses import fields, replace
from datetime import date
from itertools import chain
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from barriere.model.register import Register
from barriere.privacy.mag_zien import OPENABLE, Grant, MagZien
from barriere.reports import for_partners as sharing
from barriere.reports.address_brief import AddressBrief, Count, Said
from barriere.reports.copies import copies
from barriere.reports.for_partners import for_partners
from barriere.reports.visit_list import VisitList
from barriere.reports.visit_list_pdf import document

from .printed import written

TEXTS = (*(name for name in sharing.TOLD if name != "counts"), *sharing.SAFETY)
LAW = "Verzonnen wet artikel 12"


def canary(register: Register, field: str = "") -> str:
    return f"kanarie{register.value}{field}"


def telling(brief: AddressBrief) -> AddressBrief:
    """Return a brief in which every register tells something of its own, in every field."""
    told: dict[str, Any] = {
        name: tuple(Said(canary(r, name), frozenset({r})) for r in Register) for name in TEXTS
    }
    counts = tuple(Count(canary(r), 7, r, date(2027, 2, 1)) for r in Register)
    building: dict[str, Any] = {name: canary(Register.BAG, name) for name in ("use", "status")}
    return replace(brief, counts=counts, ground="kanariegrond", **building | told)


@pytest.fixture(scope="module")
def told(visit_list: VisitList) -> VisitList:
    """Return the list of a team, with a canary of every register on its first address."""
    first, second, *_ = visit_list.pages
    authority = replace(first.authority, ground="kanariegrond")
    page = replace(first, brief=telling(first.brief), authority=authority)
    return replace(visit_list, pages=(page, second), reserve=visit_list.reserve[:1])


def row(partner: str, *registers: Register, **other: Any) -> Grant:
    given: dict[str, Any] = {
        "partner": partner,
        "gegevens": registers,
        "grond": LAW,
        "bron": "convenant",
        "zekerheid": "bevestigd",
        "door": "jurist OOV",
        "vanaf": date(2027, 1, 1),
        "tot": date(2027, 12, 31),
    }
    return Grant.model_validate(given | other)


def document_of(visit_list: VisitList) -> str:
    return json.dumps(document(visit_list), ensure_ascii=False)


def test_every_field_of_a_brief_is_for_all_or_carries_registers_or_never_leaves() -> None:
    groups = (sharing.FOR_ALL, sharing.BUILDING, sharing.SAFETY, sharing.TOLD, sharing.NEVER)

    assert sorted(chain(*groups)) == sorted(field.name for field in fields(AddressBrief))


def test_the_gemeente_sees_on_its_own_copy_what_every_register_tells(told: VisitList) -> None:
    own, *_ = copies(told, MagZien())

    assert own == told
    for register in Register:
        assert canary(register) in document_of(own)


def test_with_an_empty_table_no_copy_for_partners_holds_anything_from_a_register(
    told: VisitList, tmp_path: Path
) -> None:
    own, *others = copies(told, MagZien())

    assert [copy.copy.mark for copy in (own, *others)] == ["G", "P"]
    assert "kanarie" not in document_of(others[0])
    assert "kanarie" not in " ".join(written(others[0], tmp_path))


@pytest.mark.parametrize("register", OPENABLE)
def test_with_one_row_a_partner_sees_exactly_that_register_and_the_others_nothing(
    told: VisitList, register: Register
) -> None:
    _, shared, *own = copies(told, MagZien(mag_zien=(row("politie", register),)))

    assert "kanarie" not in document_of(shared)
    assert [copy.copy.mark for copy in own] == ["politie"]
    text = document_of(own[0])
    assert canary(register) in text
    assert all(canary(other) not in text for other in set(Register) - {register})
    assert ("48" in text and "Gebruiksdoel" in text) == (register is Register.BAG)


def test_the_paper_of_a_partner_shows_what_it_may_hold_and_by_which_law(
    told: VisitList, tmp_path: Path
) -> None:
    table = MagZien(mag_zien=(row("politie", Register.KVK),))
    pages = written(copies(told, table)[2], tmp_path)
    text = " ".join(pages)

    assert "voor Politie" in text
    assert f"Handelsregister: {LAW} (tot en met 31 december 2027)" in text
    assert "Op dit exemplaar staat alleen wat komt uit: Handelsregister." in text
    assert canary(Register.KVK) in text
    assert canary(Register.BRP) not in text
    assert "kanariegrond" not in text


def test_a_sentence_from_two_registers_needs_both(told: VisitList) -> None:
    both = Said("kanarietwee", frozenset({Register.BRP, Register.KVK}))
    page = replace(told.pages[0], brief=replace(told.pages[0].brief, reasons=(both,)))
    mixed = replace(told, pages=(page,))

    def seen(*registers: Register) -> bool:
        found = copies(mixed, MagZien(mag_zien=(row("politie", *registers),)))
        return "kanarietwee" in document_of(found[-1])

    assert seen(Register.BAG, Register.BRP, Register.KVK)
    assert not seen(Register.BAG, Register.BRP)
    assert not seen(Register.BAG, Register.KVK)


def test_what_a_card_says_tells_from_the_bag_too_and_a_permit_does_not(told: VisitList) -> None:
    def seen(*registers: Register) -> str:
        found = copies(told, MagZien(mag_zien=(row("politie", *registers),)))
        return document_of(found[-1])

    alone, both = seen(Register.KVK), seen(Register.KVK, Register.BAG)
    for field in ("reasons", "innocent", "unknown", "caution"):
        assert canary(Register.KVK, field) not in alone
        assert canary(Register.KVK, field) in both
    assert canary(Register.KVK, "permits") in alone


def test_what_is_for_safety_and_tells_from_no_register_is_for_everyone(told: VisitList) -> None:
    brief = replace(
        told.pages[0].brief,
        caution=(Said("Losse hond op het erf."),),
        reasons=(Said("Ingebracht door mensen."),),
    )
    shared = for_partners(replace(told, pages=(replace(told.pages[0], brief=brief),)))

    assert shared.pages[0].brief.caution == (Said("Losse hond op het erf."),)
    assert shared.pages[0].brief.reasons == ()


def test_a_partner_reads_on_which_power_the_visit_rests_and_not_which_fact(
    told: VisitList,
) -> None:
    shared = for_partners(told)

    for page, original in zip(shared.pages, told.pages, strict=True):
        assert page.authority.ground == original.authority.task
        assert page.authority.basis == original.authority.basis
        assert page.authority.role == original.authority.role


@pytest.mark.parametrize(
    "grant",
    [
        row("politie", Register.BRP, zekerheid="te bevestigen"),
        row("politie", Register.BRP, tot=date(2027, 3, 15)),
        row("politie", Register.BRP, vanaf=date(2027, 3, 2)),
        row("brandweer", Register.BRP),
    ],
)
def test_a_row_that_is_unsure_or_over_or_of_someone_else_gives_no_copy(
    told: VisitList, grant: Grant
) -> None:
    assert [copy.copy.mark for copy in copies(told, MagZien(mag_zien=(grant,)))] == ["G", "P"]


def test_a_team_of_the_gemeente_alone_shares_nothing(told: VisitList) -> None:
    alone = replace(told, partners=("gemeente",))

    assert copies(alone, MagZien(mag_zien=(row("politie", Register.BRP),))) == (alone,)


REGISTERS = st.frozensets(st.sampled_from(Register), max_size=4)
TABLES = st.lists(
    st.tuples(
        st.sampled_from(["politie", "belastingdienst", "brandweer"]),
        st.lists(st.sampled_from(OPENABLE), min_size=1, max_size=5),
        st.sampled_from(["bevestigd", "voorstel"]),
    ),
    max_size=4,
)
SENTENCES = st.dictionaries(st.sampled_from(TEXTS), st.lists(REGISTERS, max_size=4), max_size=5)


@given(rows=TABLES, sentences=SENTENCES, counted=st.lists(st.sampled_from(Register), max_size=4))
def test_no_sentence_with_a_register_outside_the_table_ever_reaches_a_partner(
    visit_list: VisitList,
    rows: list[tuple[str, list[Register], str]],
    sentences: dict[str, list[frozenset[Register]]],
    counted: list[Register],
) -> None:
    numbered: dict[str, frozenset[Register]] = {}

    def said(registers: frozenset[Register]) -> Said:
        words = f"zin{len(numbered)}kanarie"
        numbered[words] = registers
        return Said(words, registers)

    made: dict[str, Any] = {name: tuple(map(said, each)) for name, each in sentences.items()}
    counts = tuple(Count(said(frozenset({r})).text, 1, r) for r in counted)
    page = visit_list.pages[0]
    page = replace(page, brief=replace(page.brief, **made, counts=counts))
    table = MagZien(
        mag_zien=tuple(row(partner, *given, zekerheid=sure) for partner, given, sure in rows)
    )

    for copy in copies(replace(visit_list, pages=(page,), reserve=()), table)[1:]:
        allowed = {
            register
            for grant in table.mag_zien
            if grant.partner == copy.copy.mark and grant.zekerheid == "bevestigd"
            for register in grant.gegevens
        }
        text = document_of(copy)
        for words, registers in numbered.items():
            assert words not in text or registers <= allowed
