"""The form of an oordeel: what it asks, what it refuses, and that nothing typed is lost."""

import pytest
from playwright.sync_api import expect

from barriere.maps import RiskMap
from tests.maps.meeting import WHY, Opened, fill, judge, record, sit_down


def test_nothing_is_recorded_without_besluit_reason_and_words(
    opened: Opened, town: RiskMap
) -> None:
    page = sit_down(opened(town))
    fault = page.get_by_role("alert").filter(visible=True)
    record(page)
    expect(fault).to_have_text("Kies eerst een besluit.")
    fill(page, "afwijzen")
    record(page)
    expect(fault).to_have_text("Kies een reden.")
    expect(page.get_by_label("Reden")).to_be_focused()
    fill(page, "afwijzen", "verklaard", "  19   tekens   is te ")
    record(page)
    expect(fault).to_contain_text("te kort (15 tekens)")
    expect(page.get_by_label("Toelichting")).to_be_focused()
    expect(page.get_by_label("Toelichting")).to_have_attribute("aria-invalid", "true")
    expect(page.locator("#voortgang")).to_contain_text("0 van")


@pytest.mark.parametrize(
    ("text", "what"),
    [
        ("De bewoner heeft nummer 111222333 opgegeven.", "een BSN"),
        ("De bewoner heeft nummer 1112.22.333 opgegeven.", "een BSN"),
        ("De bewoner heeft nummer 111\u200b222\u200b333 opgegeven.", "een BSN"),
        ("Bel de buurvrouw op 06 1234 5678 na zessen.", "een telefoonnummer"),
        ("Bel de buurvrouw op +31 (0)50-1234567 na zessen.", "een telefoonnummer"),
        ("Schrijf de beheerder, jan@voorbeeld.nl, een brief.", "een e-mailadres"),
    ],
)
def test_words_about_a_person_are_refused(
    opened: Opened, town: RiskMap, text: str, what: str
) -> None:
    page = sit_down(opened(town))
    judge(page, "opnemen", "gronden_voldoende", text)
    expect(page.locator("#oordeel-fout")).to_contain_text(f"lijkt {what} te staan")
    expect(page.locator("#voortgang")).to_contain_text("0 van")


def test_a_number_that_is_no_bsn_may_be_written(opened: Opened, town: RiskMap) -> None:
    page = sit_down(opened(town))
    judge(page, "opnemen", "gronden_voldoende", "Zie de zaak met nummer 111222334 in het archief.")
    expect(page.locator("#voortgang")).to_contain_text("1 van")


def test_a_wait_asks_no_reason_and_says_only_that(opened: Opened, town: RiskMap) -> None:
    page = sit_down(opened(town))
    fill(page, "opnemen", "gronden_voldoende", WHY)
    fill(page, "aanhouden")
    expect(page.get_by_label("Reden")).to_be_hidden()
    expect(page.get_by_label("Toelichting")).to_be_hidden()
    record(page)
    expect(page.locator("#agenda-adressen .stand").first).to_have_text("nu niet plannen")
    expect(page.locator(".nieuws")).to_contain_text(", nu niet plannen.")


def test_an_oordeel_can_be_changed_and_withdrawn(opened: Opened, town: RiskMap) -> None:
    page = sit_down(opened(town))
    first = judge(page, "opnemen", "gronden_voldoende", WHY)
    page.get_by_role("button", name="Vorige").click()
    expect(page.get_by_label("Toelichting")).to_have_value(WHY)
    fill(page, "afwijzen", "verklaard")
    expect(page.locator("#agenda-adressen .stand").first).to_contain_text("niet vastgelegd")
    record(page)
    mark = page.locator("#agenda-adressen .stand").first
    expect(mark).to_have_text("afwijzen")
    page.get_by_role("button", name="Vorige").click()
    page.get_by_role("button", name="Trek in").click()
    expect(mark).to_have_text("open")
    expect(page.locator(".nieuws")).to_contain_text(f"Ingetrokken: {first}.")
    expect(page.get_by_role("button", name="Bewaar oordelen")).to_be_disabled()


def test_what_was_half_written_waits_until_the_tafel_comes_back(
    opened: Opened, town: RiskMap
) -> None:
    page = sit_down(opened(town))
    fill(page, "opnemen", "gronden_voldoende", "Nog niet af")
    page.get_by_role("button", name="Volgende", exact=True).click()
    expect(page.get_by_label("Toelichting")).to_be_hidden()
    expect(page.locator("#agenda-adressen .stand").first).to_contain_text("niet vastgelegd")
    page.get_by_role("button", name="Vorige").click()
    expect(page.get_by_label("Toelichting")).to_have_value("Nog niet af")
