"""What is personal in an answer of the KVK API is never built, and what is no answer is refused."""

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given

from barriere.errors import BadData
from barriere.model.delivery import Reading
from barriere.model.register import Register
from barriere.sources import Context
from barriere.sources.handelsregister.answers import Antwoord

from .kvk_answers import profile, rows
from .test_hostile import answers, brief, edits, mutated

Hand = Callable[..., Reading]
KVK = Register.KVK


def test_names_phones_and_countries_leave_no_trace(hand_in: Hand) -> None:
    words = ("naam", "eersteHandelsnaam", "statutaireNaam", "emailAdres", "telefoonnummer")
    canary: dict[str, Any] = dict.fromkeys(words, "KANARIE")
    canary["handelsnamen"] = [{"naam": "KANARIE"}]
    address = {**profile()["adressen"][0], "land": "KANARIE", "volledigAdres": "KANARIE"}
    owner = {"persoon": {"geslachtsnaam": "KANARIE", "geboorteland": "KANARIE"}}
    content = json.dumps({**profile(adressen=[address], _embedded={"eigenaar": owner}), **canary})
    reading = hand_in(KVK, content)
    assert len(rows(reading)) == 1
    assert "KANARIE" not in repr(reading)
    assert any("handelsnamen" in name for name in reading.skipped)
    declared = {
        name for struct in Antwoord.__mro__ for name in getattr(struct, "__annotations__", {})
    }
    assert not {name for name in declared if "naam" in name or "land" in name}


@pytest.mark.parametrize(
    ("content", "says"),
    [
        ('{"kvkNummer": "1"', "volledige JSON"),
        ("[" * 20_000, "volledige JSON"),
        ('{"kvkNummer": "12345678"}\n{"kvk', "volledige JSON"),
        ('{"melding": "Unauthorized"}', "geen antwoord van de KVK API"),
        ('{"kvkNummer": {"a": 1}}', "andere vorm"),
        ('{"kvkNummer": "12345678", "x": ' + "[" * 20_000 + "]" * 20_000 + "}", "JSON"),
        (b'{"kvkNummer": "\xff\xfe"}', "JSON|vorm"),
    ],
)
def test_what_is_no_answer_is_refused(content: str | bytes, says: str, hand_in: Hand) -> None:
    with pytest.raises(BadData, match=says) as caught:
        hand_in(KVK, content)
    assert caught.value.exit_code == 65


def test_json_for_a_register_that_has_no_json_is_said_plainly(hand_in: Hand) -> None:
    with pytest.raises(BadData, match="dit is JSON"):
        hand_in(Register.MELDINGEN, json.dumps(profile()))


@brief
@given(changes=edits)
def test_a_damaged_answer_is_answered(
    changes: list[tuple[float, int, bytes]], tmp_path: Path, context: Context
) -> None:
    good = "\n".join(json.dumps(profile(n)) for n in (1, 2, 3)).encode()
    answers(KVK, mutated(good, changes), tmp_path / "a", context)
    answers(KVK, mutated(b"[" + good.replace(b"\n", b",") + b"]", changes), tmp_path / "a", context)


def test_an_empty_list_is_an_empty_picture(hand_in: Hand) -> None:
    reading = hand_in(KVK, "[]")
    assert (reading.rows, rows(reading)) == (0, [])
