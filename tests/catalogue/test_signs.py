"""What to look for: seen at the door, with its innocent side, and never who somebody is."""

import re

import pytest

from barriere.catalogue.interventions import Intervention, interventions
from barriere.catalogue.power_matrix import CERTAINTIES
from barriere.catalogue.powers import powers
from barriere.catalogue.signs import Sign, signs
from barriere.model.domain import Domein
from barriere.model.finding import EIGEN_VERVOLG, INTERVENTIES, ROLBEVINDINGEN

NEVER = re.compile(
    r"national|afkomst|herkomst|geboort|buitenland|allochto|migrant|\btaal|accent|uiterlijk|huid"
    r"|kleding|make-?up|tatoe|hoofddoek|geloof|religie|\bvrouw|\bman\b|\bmannen|naam|roemeen|pool",
    re.IGNORECASE,
)
ALL = signs().signalen
EVERY = interventions()
MOST = 9


def test_a_sign_never_tells_who_somebody_is() -> None:
    for sign in ALL:
        assert not NEVER.search(sign.tekst), sign.tekst
        assert not NEVER.search(sign.kan_ook), sign.kan_ook


@pytest.mark.parametrize("sign", ALL, ids=[sign.tekst[:30] for sign in ALL])
def test_a_sign_has_an_innocent_side_and_is_no_surer_than_its_source(sign: Sign) -> None:
    assert sign.kan_ook.strip().lower() != sign.tekst.strip().lower()
    if "algemene kennis" in sign.bron:
        assert CERTAINTIES.index(sign.zekerheid) >= CERTAINTIES.index("te bevestigen")


@pytest.mark.parametrize("domein", Domein)
def test_every_domain_has_signs_and_not_too_many(domein: Domein) -> None:
    assert 4 <= len(signs().in_domain(domein)) <= MOST


@pytest.mark.parametrize("soort", signs().soorten)
def test_every_kind_of_address_has_signs_and_not_too_many(soort: str) -> None:
    assert 4 <= len(signs().at_kind(soort)) <= MOST


def test_a_card_names_only_roles_of_the_matrix() -> None:
    for subject in (*signs().domeinen.values(), *signs().soorten.values()):
        assert set(subject.rollen) <= set(powers().rollen)
        assert set(subject.bevindingen) <= set(ROLBEVINDINGEN)


def test_every_intervention_but_none_at_all_is_explained() -> None:
    assert list(EVERY) == [word for word in INTERVENTIES if word != "geen"]


@pytest.mark.parametrize("code", EVERY)
def test_an_intervention_says_when_how_who_decides_and_how_sure_that_is(code: str) -> None:
    one: Intervention = EVERY[code]

    for said in (one.wat, one.wanneer, *one.hoe, one.termijn, one.besluit, one.basis, one.bron):
        assert said.strip()
    if "algemene kennis" in one.bron:
        assert CERTAINTIES.index(one.zekerheid) >= CERTAINTIES.index("te bevestigen")


@pytest.mark.parametrize("code", EVERY)
def test_for_every_intervention_some_role_has_the_power_and_may_find_what_it_follows(
    code: str,
) -> None:
    able = [role for role in powers().rollen.values() if code in role.maatregelen]

    assert able
    found = {finding for role in able for finding in role.bevindingen}
    assert found & set(EVERY[code].bij)


def test_nobody_is_fined_who_may_be_a_victim() -> None:
    assert "Nooit voor een mogelijk slachtoffer" in EVERY["boete"].wat
    assert EIGEN_VERVOLG in EVERY
