"""What is said before printing: what was compared, what not, and how old the registers are."""

from datetime import date

from barriere.explanation.freshness import Age, Checked, ages, checked

PLANNED = date(2026, 11, 16)
COMPARED = date(2026, 11, 1)
VISIT = date(2027, 3, 18)


def test_the_quiet_case_is_said_with_the_day_of_the_plan() -> None:
    assert list(checked(Checked(PLANNED, COMPARED, 0, ()))) == [
        "Niets veranderd sinds het plan van 16-11-2026."
    ]


def test_one_address_and_more_are_counted_in_words() -> None:
    (one,) = checked(Checked(PLANNED, COMPARED, 1, ()))
    (more,) = checked(Checked(PLANNED, COMPARED, 3, ()))

    assert "op 1 adres sinds" in one
    assert "op 3 adressen sinds" in more


def test_a_score_that_is_not_kept_any_more_is_said_so() -> None:
    said = list(checked(Checked(PLANNED, None, 0, ())))

    assert any("niet vergeleken" in one for one in said)


def test_a_plan_that_the_log_does_not_know_cannot_be_checked() -> None:
    (said,) = checked(Checked(None, None, 0, ()))

    assert said.startswith("Niet na te gaan")


def test_what_was_not_scored_is_always_said() -> None:
    for planned in (None, PLANNED):
        said = list(checked(Checked(planned, None, 0, ("BRP 15-02-2027",))))
        assert said[-1] == "Nog niet verwerkt in deze lijst: BRP 15-02-2027."


def test_the_age_of_a_register_is_counted_to_the_day_of_the_visit() -> None:
    told = list(
        ages([Age("BRP", date(2026, 11, 1), old=True), Age("RNI", VISIT, old=False)], VISIT)
    )

    assert "BRP 19 weken, RNI minder dan 1 week" in told[0]
    assert told[1].startswith("Ouder dan de bedoeling: BRP.")


def test_without_registers_nothing_is_said_of_their_age() -> None:
    assert not list(ages([], VISIT))
