"""JSON that lies, breaks off or goes on for ever: refused or rejected, and always explained."""

import json
import random
from typing import Any

import pytest

from barriere.errors import BadData
from barriere.model.delivery import Reading

from .hc_records import bewoning, persoon, read_json
from .lo3_rows import ANN, BOB, Hand

DEEP = 5_000


def outcome(hand_in: Hand, content: bytes) -> Reading | BadData:
    """Return the reading, or the refusal; anything else that is raised fails the test."""
    try:
        return read_json(hand_in, content)
    except BadData as error:
        return error


@pytest.mark.parametrize(
    "content",
    [
        b"[",
        b'[{"burgerservicenummer": "999993653"',
        b'{"personen": [{"burgerservicenummer": "999993653"}, ',
        b'[{"burgerservicenummer": "999993653"}] en nog wat',
        b'[{"burgerservicenummer": "999993653"}\xff]',
        b'[{"burgerservicenummer": "99\xff"}]',
        b'[{"burgerservicenummer": NaN}]',
        b"[1, 2, 3]",
        b'["tekst"]',
        b'{"personen": {"burgerservicenummer": "999993653"}}',
        b'{"personen": [], "personen": [{"burgerservicenummer": "999993653"}]}',
        b"[" * DEEP,
        b'[{"burgerservicenummer": "999993653", "x": ' + b"[" * DEEP + b"]" * DEEP + b"}]",
        b'[{"burgerservicenummer": "999993653", "x": ' + b"[" * 80 + b"]" * 80 + b"}]",
        b'[{"kvkNummer": "12345678"}]',
        b'{"burgerservicenummer": "999993653"}\n{"burgerservicenummer": ',
    ],
)
def test_json_that_cannot_be_trusted_is_refused_whole(content: bytes, hand_in: Hand) -> None:
    found = outcome(hand_in, content)
    if isinstance(found, BadData):
        assert found.exit_code == 65
        assert ANN not in str(found)
    else:
        assert found.tables["brp"].num_rows == 0
        assert len(found.rejects) == found.rows > 0


@pytest.mark.parametrize(
    ("change", "column"),
    [
        ({"burgerservicenummer": 999993653}, "burgerservicenummer"),
        ({"burgerservicenummer": 10**400}, "burgerservicenummer"),
        ({"geboorte": {"datum": 19800101}}, "geboorte.datum"),
        ({"geboorte": []}, "geboorte"),
        ({"ouders": [{"burgerservicenummer": 5}]}, "ouders.burgerservicenummer"),
        ({"verblijfplaats": "hier"}, "verblijfplaats"),
        ({"verblijfplaats": {"huisnummer": 1.5}}, "verblijfplaats.huisnummer"),
    ],
)
def test_a_member_of_the_wrong_type_rejects_its_record_alone(
    change: dict[str, Any], column: str, hand_in: Hand
) -> None:
    reading = read_json(hand_in, [persoon(BOB), {**persoon(ANN), **change}])
    assert [(r.row, r.column) for r in reading.rejects] == [(2, column)]
    assert reading.tables["brp"].num_rows == 1
    assert ANN not in repr(reading.rejects)


TWO_NUMBERS = '{"burgerservicenummer": "999993653", "%s": "999990639"}'
TWO_BELOW = '{"burgerservicenummer": "999993653", %s}'


@pytest.mark.parametrize(
    ("text", "column"),
    [
        (TWO_NUMBERS % "burgerservicenummer", "burgerservicenummer"),
        (TWO_NUMBERS % "burger\\u0073ervicenummer", "burgerservicenummer"),
        (
            TWO_BELOW % '"verblijfplaats": {"huisnummer": "1", "huisnummer": "2"}',
            "verblijfplaats.huisnummer",
        ),
        (
            TWO_BELOW % '"ouders": [{}, {"burgerservicenummer": "a", "burgerservicenummer": "b"}]',
            "ouders.burgerservicenummer",
        ),
    ],
)
def test_a_member_that_comes_twice_rejects_its_record(
    text: str, column: str, hand_in: Hand
) -> None:
    reading = read_json(hand_in, "[" + json.dumps(persoon(BOB)) + "," + text + "]")
    assert [(r.row, r.column) for r in reading.rejects] == [(2, column)]


def test_a_name_inside_a_text_is_no_member(hand_in: Hand) -> None:
    tricky = persoon(ANN, naam={"voornamen": 'a", "burgerservicenummer": "b\\'})
    assert read_json(hand_in, [tricky]).rejects == []


def test_a_name_that_is_no_name_is_not_repeated(hand_in: Hand) -> None:
    odd = {**persoon(ANN), "999990639": 1, "\x1b[2J": 2, "voorbeeld": 3}
    assert "voorbeeld" in (skipped := read_json(hand_in, [odd]).skipped)
    assert not any("999990639" in name or "\x1b" in name for name in skipped)


def test_a_list_of_equals_is_no_duplicate(hand_in: Hand) -> None:
    kin = [{"burgerservicenummer": BOB}, {"burgerservicenummer": BOB}]
    assert read_json(hand_in, [persoon(ANN, ouders=kin)]).rejects == []


def test_a_record_of_more_than_a_mebibyte_is_rejected(hand_in: Hand) -> None:
    long = persoon(ANN, naam={"voornamen": "x" * 1024 * 1024})
    reading = read_json(hand_in, [persoon(BOB), long])
    assert [(r.row, r.cause) for r in reading.rejects] == [(2, "dit record is groter dan 1 MiB")]


@pytest.mark.parametrize("seed", range(4))
def test_bytes_changed_at_random_never_crash_the_reader(seed: int, hand_in: Hand) -> None:
    chance = random.Random(seed)  # noqa: S311 - broken input, not secrets
    people = [persoon(ANN, kinderen=[{"burgerservicenummer": BOB}])] * 2
    whole = json.dumps(people if seed % 2 else [bewoning("2024-01-01", "2025-01-01", ANN, BOB)])
    for _ in range(25):
        broken = bytearray(whole.encode())
        for _ in range(chance.randrange(1, 4)):
            broken[chance.randrange(1, len(broken))] = chance.choice(b'{}[]",:0\\x\xff\x00u')
        found = outcome(hand_in, bytes(broken))
        assert isinstance(found, Reading) or found.exit_code == 65
