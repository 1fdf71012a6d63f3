"""What the KVK API answered becomes establishments, and what is personal in it is never built."""

import json
import re
from collections.abc import Callable
from pathlib import Path

import pytest

from barriere.errors import BadData
from barriere.model.delivery import Reading
from barriere.model.register import Register

from .kvk_answers import profile, rows

Hand = Callable[..., Reading]
KVK = Register.KVK


@pytest.fixture
def recorded(shared_data: Path) -> Callable[[str], str]:
    """Return the body of a recorded answer: a folded, single-quoted scalar in the YAML."""

    def body(name: str) -> str:
        text = (shared_data / "kvk" / "api_responses" / f"{name}.yaml").read_text("utf-8")
        found = re.search(r"^ +string: '((?:[^']|'')*)'$", text, re.MULTILINE)
        assert found is not None
        return re.sub(r"\n +", " ", found[1]).replace("''", "'")

    return body


SEARCH = "KVKSearchClientTests_test_client"
PROFILE = "KVKProfilesClientTests_test_client"
BRANCH = "KVKBranchProfilesClientTests_test_client"
OWNERS = "KVKProfilesClientTests_test_client_vve"


@pytest.mark.parametrize("name", [PROFILE, BRANCH])
def test_a_recorded_profile_is_one_establishment_at_its_visiting_address(
    name: str, recorded: Callable[[str], str], hand_in: Hand
) -> None:
    reading = hand_in(KVK, recorded(name))
    (row,) = rows(reading)
    assert (row["kvk_nummer"], row["vestigingsnummer"]) == ("69599084", "000038509504")
    assert (row["postcode"], row["huisnummer"], row["huisletter"]) == ("1034WL", 17, "M")
    assert (row["sbi"], row["sbi_versie"]) == ("10110,10120,10130", "2025")
    assert row["datum_aanvang_vroegst"].isoformat() == "2015-08-28"
    assert row["werkzame_personen"] == 1
    assert reading.rejects == []


def test_an_association_without_establishment_stands_at_the_address_of_its_owner(
    recorded: Callable[[str], str], hand_in: Hand
) -> None:
    (row,) = rows(hand_in(KVK, recorded(OWNERS)))
    assert (row["vestigingsnummer"], row["postcode"], row["sbi"]) == (None, "3328XD", "94997")
    assert len(row["functionaris"]) == 32


def test_a_search_answer_without_house_numbers_says_which_question_to_ask(
    recorded: Callable[[str], str], hand_in: Hand
) -> None:
    reading = hand_in(KVK, recorded(SEARCH))
    assert rows(reading) == []
    assert reading.counts == {"antwoorden": 1, "vestigingen": 2, "zonder_adres": 2}
    assert any("vestigingsprofiel" in notice for notice in reading.notices)


@pytest.mark.parametrize("shape", ["list", "lines"])
def test_one_establishment_in_several_answers_is_one_row(
    shape: str, recorded: Callable[[str], str], hand_in: Hand
) -> None:
    bodies = [recorded(name) for name in (BRANCH, SEARCH, PROFILE)]
    content = f"[{','.join(bodies)}]" if shape == "list" else "\n".join(bodies)
    reading = hand_in(KVK, content)
    (row,) = rows(reading)
    assert row["vestigingsnummer"] == "000038509504"
    assert reading.counts == {"antwoorden": 3, "vestigingen": 2, "zonder_adres": 1}


@pytest.mark.parametrize("name", [SEARCH, PROFILE, BRANCH])
def test_a_recorded_error_alone_is_refused_with_what_to_do(
    name: str, recorded: Callable[[str], str], hand_in: Hand
) -> None:
    with pytest.raises(BadData, match="foutmelding van de KVK API") as caught:
        hand_in(KVK, recorded(f"{name}_404"))
    assert "12345678" not in str(caught.value)
    assert "vraag het opnieuw op" in caught.value.remedy


def test_an_error_among_answers_is_a_reject_and_the_rest_is_kept(
    recorded: Callable[[str], str], hand_in: Hand
) -> None:
    reading = hand_in(KVK, f"{recorded(BRANCH)}\n{recorded(PROFILE + '_404')}\n")
    assert [(reject.row, reject.column) for reject in reading.rejects] == [(2, "fout")]
    assert len(rows(reading)) == 1


def test_the_main_activity_comes_first_and_a_date_keeps_its_unknown_parts(hand_in: Hand) -> None:
    (row,) = rows(hand_in(KVK, json.dumps(profile())))
    assert row["sbi"] == "78201,56111"
    assert row["datum_aanvang_laatst"].isoformat() == "2015-12-31"


def test_the_profile_counts_over_the_search_result_in_any_order(hand_in: Hand) -> None:
    inland = {"type": "bezoekadres", "postcode": "9999XX", "huisnummer": 1, "huisletter": "B"}
    search = {
        "resultaten": [
            {
                "kvkNummer": "12345678",
                "vestigingsnummer": f"{1:012}",
                "adres": {"binnenlandsAdres": inland},
            }
        ]
    }
    other = profile(adressen=[{"type": "bezoekadres", "postcode": "9711LV", "huisnummer": 12}])
    for both in ([search, other], [other, search]):
        (row,) = rows(hand_in(KVK, json.dumps(both)))
        assert (row["postcode"], row["huisnummer"], row["huisletter"]) == ("9711LV", 12, None)


def test_bag_ids_of_geodata_are_used_and_a_correspondence_address_never(hand_in: Hand) -> None:
    geo = {"addresseerbaarObjectId": "0014010000000001", "nummerAanduidingId": "0014200000000001"}
    post = {"type": "correspondentieadres", "postcode": "1000AA", "huisnummer": 1}
    visit = {"type": "bezoekadres", "postcode": "9711LV", "huisnummer": 12, "geoData": geo}
    (row,) = rows(hand_in(KVK, json.dumps(profile(adressen=[post, visit]))))
    assert row["vbo_id"] == "0014010000000001"
    assert row["nummeraanduiding_id"] == "0014200000000001"
    reading = hand_in(KVK, json.dumps(profile(adressen=[post])))
    assert (rows(reading), reading.counts["zonder_adres"]) == ([], 1)


def test_a_shielded_address_is_counted_and_stands_nowhere(hand_in: Hand) -> None:
    hidden = profile(
        adressen=[
            {
                "type": "bezoekadres",
                "indAfgeschermd": "Ja",
                "postcode": "9711LV",
                "huisnummer": 12,
            }
        ]
    )
    known = {"resultaten": [{**profile(), "adressen": profile()["adressen"]}]}
    reading = hand_in(KVK, json.dumps([hidden, known, profile(2)]))
    assert [row["vestigingsnummer"] for row in rows(reading)] == [f"{2:012}"]
    assert any("afgeschermd (antwoord 1)" in notice for notice in reading.notices)


def test_what_ended_on_an_unknown_day_is_no_longer_there(hand_in: Hand) -> None:
    (row,) = rows(hand_in(KVK, json.dumps(profile(actief="Nee"))))
    assert row["datum_einde_vroegst"].year == 1
    (row,) = rows(hand_in(KVK, json.dumps(profile(actief="Ja"))))
    assert row["datum_einde_vroegst"] is None


def test_numbers_that_a_program_stored_as_numbers_get_their_zeros_back(hand_in: Hand) -> None:
    (row,) = rows(hand_in(KVK, json.dumps(profile(vestigingsnummer=38509504, kvkNummer=1234567))))
    assert (row["kvk_nummer"], row["vestigingsnummer"]) == ("01234567", "000038509504")


def test_the_establishments_of_a_firm_are_those_that_its_profiles_describe(hand_in: Hand) -> None:
    listed = [{"vestigingsnummer": f"{n:012}", "indAdresAfgeschermd": "Nee"} for n in (1, 2)]
    answer = {"kvkNummer": "12345678", "aantalTotaalVestigingen": 2, "vestigingen": listed}
    reading = hand_in(KVK, json.dumps([answer, profile(1)]))
    assert [row["vestigingsnummer"] for row in rows(reading)] == [f"{1:012}"]
    assert reading.counts["zonder_adres"] == 1


def test_every_establishment_of_a_firm_has_its_legal_person(hand_in: Hand) -> None:
    owner = {"kvkNummer": "12345678", "_embedded": {"eigenaar": {"rsin": "992340597"}}}
    reading = hand_in(KVK, json.dumps([owner, profile(1), profile(2)]))
    (holder,) = {row["functionaris"] for row in rows(reading)}
    assert len(holder) == 32
    assert len(rows(reading)) == 2
