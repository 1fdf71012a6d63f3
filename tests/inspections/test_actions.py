"""What still has to be done after the controls: by whom, where and by when."""

from dataclasses import replace
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from barriere.inspections.findings.actions import (
    SOON,
    STANDS,
    Action,
    actions,
    count_suspended,
    stand_of,
)
from barriere.model.finding import INTERVENTIES, STATUSSEN, Finding, Measure, RoleFinding

TODAY = date(2027, 3, 1)
FOUND = Finding("2027-1", "Team A", "a", date(2027, 2, 11), "toegang_verleend")


def lod(status: str = "opgelegd", termijn: date | None = None) -> Measure:
    return Measure("wonen", "lod", status, termijn)


def having(*measures: Measure, sleutel: str = "a") -> Finding:
    return replace(FOUND, sleutel=sleutel, measures=measures)


def signal(rol: str = "arbeidsinspectie", word: str = "arbeid") -> Finding:
    return replace(FOUND, parts=(RoleFinding(rol, word, "signaal"),))


def stands(*findings: Finding) -> list[str]:
    return [action.stand for action in actions(findings, TODAY)]


@pytest.mark.parametrize(
    ("termijn", "stand"),
    [
        (TODAY - timedelta(days=1), "te laat"),
        (TODAY, "binnenkort"),
        (TODAY + SOON, "binnenkort"),
        (TODAY + SOON + timedelta(days=1), "loopt"),
        (None, "zonder termijn"),
    ],
)
def test_a_term_says_how_urgent_a_measure_is(termijn: date | None, stand: str) -> None:
    assert stand_of(termijn, TODAY) == stand
    assert stands(having(lod(termijn=termijn))) == [stand]


@pytest.mark.parametrize("status", ["nagekomen", "ingetrokken"])
def test_what_is_done_is_no_longer_late(status: str) -> None:
    assert stands(having(lod(status, TODAY - SOON))) == ["klaar"]


def test_the_most_urgent_comes_first_whoever_owns_it() -> None:
    late, soon = TODAY - timedelta(days=3), TODAY + timedelta(days=3)
    told = actions(
        [having(lod(termijn=None), lod("nagekomen"), lod(termijn=soon)),
         having(Measure("brp", "adresonderzoek", "voorgenomen", late), sleutel="b")],
        TODAY,
    )  # fmt: skip

    assert [(one.stand, one.rol) for one in told] == [
        ("te laat", "brp"),
        ("binnenkort", "wonen"),
        ("zonder termijn", "wonen"),
        ("klaar", "wonen"),
    ]


def test_a_signal_is_looked_into_by_its_own_role_until_it_acts() -> None:
    (asked,) = actions([signal()], TODAY)
    assert (asked.rol, asked.word, asked.status) == ("arbeidsinspectie", "arbeid", "")

    acting = replace(signal(), measures=(Measure("arbeidsinspectie", "boete", "voorgenomen"),))
    assert [one.word for one in actions([acting], TODAY)] == ["boete"]
    another = replace(signal(), measures=(lod(),))
    assert {one.word for one in actions([another], TODAY)} == {"lod", "arbeid"}


def test_a_later_visit_that_got_inside_settles_a_signal_but_no_measure() -> None:
    later = replace(FOUND, control="2027-2", datum=date(2027, 2, 25))

    assert actions([signal(), later], TODAY) == ()
    assert stands(having(lod()), later) == ["zonder termijn"]
    assert stands(signal(), replace(later, uitkomst="niemand_aanwezig")) == ["zonder termijn"]


@pytest.mark.parametrize("zekerheid", ["bevestigd", ""])
def test_what_stands_fast_or_is_nothing_is_no_signal(zekerheid: str) -> None:
    word = "arbeid" if zekerheid else "geen"
    part = RoleFinding("arbeidsinspectie", word, zekerheid)

    assert actions([replace(FOUND, parts=(part,))], TODAY) == ()


def test_what_a_partner_does_with_its_own_power_is_not_asked_after() -> None:
    assert actions([signal("politie", "eigen_vervolg")], TODAY) == ()
    assert actions([having(Measure("politie", "eigen_vervolg", "opgelegd"))], TODAY) == ()


def test_where_a_measure_is_suspended_nothing_is_asked_and_only_a_total_is_told() -> None:
    waits = replace(
        having(lod("opgeschort"), Measure("brp", "adresonderzoek", "voorgenomen")),
        parts=(RoleFinding("arbeidsinspectie", "arbeid", "signaal"),),
    )

    assert actions([waits, having(lod(), sleutel="b")], TODAY) == actions(
        [having(lod(), sleutel="b")], TODAY
    )
    assert count_suspended([waits]) == 1


MEASURES = st.builds(
    Measure,
    st.sampled_from(["wonen", "brp", "politie"]),
    st.sampled_from(INTERVENTIES),
    st.sampled_from(STATUSSEN),
    st.none() | st.dates(date(2027, 1, 1), date(2027, 12, 31)),
)


@given(st.lists(st.tuples(st.sampled_from("abc"), st.lists(MEASURES, max_size=3)), max_size=5))
def test_every_open_measure_is_told_once_unless_its_address_waits(
    given_: list[tuple[str, list[Measure]]],
) -> None:
    findings = [
        replace(having(*measures, sleutel=key), control=f"2027-{rank}")
        for rank, (key, measures) in enumerate(given_)
    ]
    waiting = {one.sleutel for one in findings if one.opgeschort}

    told = actions(findings, TODAY)

    asked = [one for one in told if one.stand != "klaar"]
    assert not {one.sleutel for one in told} & waiting
    assert len(asked) == sum(
        measure.open and measure.maatregel not in ("geen", "eigen_vervolg")
        for one in findings
        if one.sleutel not in waiting
        for measure in one.measures
    )
    assert [STANDS.index(one.stand) for one in told] == sorted(map(_rank, told))


def _rank(action: Action) -> int:
    return STANDS.index(action.stand)
