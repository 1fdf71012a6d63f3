"""Whatever bytes are handed in as oordelen: a refusal in words, or all of it, and never a half."""

import json
import shutil
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from barriere import chain
from barriere.chain.oordelen_bestand import LONGEST, Meeting, read_meeting
from barriere.chain.strict_json import strict_json
from barriere.errors import BadData
from barriere.store import Werkmap, dossier
from tests.commands.five_houses import BY, HELD, key
from tests.commands.meeting import PASSWORD, inside, plain, sealed
from tests.commands.meeting import given as oordeel

RUN = "score-2026-10-01-5e6f7a8b"
OORDELEN = [oordeel(key(n), f"Kade {n}") for n in (1, 2, HELD)]
OPEN = json.dumps(plain(inside(RUN, OORDELEN))).encode()
SHUT = json.dumps(sealed(inside(RUN, OORDELEN))).encode()

scraps = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=20),
    lambda inner: (
        st.lists(inner, max_size=4) | st.dictionaries(st.text(max_size=12), inner, max_size=4)
    ),
    max_leaves=12,
)


def refused_or_read(data: bytes) -> BadData | Meeting:
    try:
        return read_meeting(data, "x.json", lambda: PASSWORD)
    except BadData as refusal:
        return refusal


def damaged(base: bytes) -> st.SearchStrategy[bytes]:
    """Return strategies of the file with some bytes changed, cut off, or put in."""
    at = st.integers(0, len(base))
    change = st.tuples(at, st.integers(0, 6), st.binary(max_size=6))

    def apply(changes: list[tuple[int, int, bytes]]) -> bytes:
        data = base
        for place, gone, put in changes:
            data = data[:place] + put + data[place + gone :]
        return data

    return st.lists(change, min_size=1, max_size=3).map(apply)


@given(st.binary(max_size=300) | damaged(OPEN))
def test_any_bytes_are_read_or_refused(data: bytes) -> None:
    refused_or_read(data)


@given(scraps)
def test_any_json_is_read_or_refused(value: object) -> None:
    assert isinstance(refused_or_read(json.dumps(value).encode()), BadData)
    assert isinstance(refused_or_read(json.dumps(plain(value)).encode()), BadData)


@given(st.data())
def test_any_value_anywhere_in_a_good_file_is_read_or_refused(data: st.DataObject) -> None:
    file: dict[str, Any] = json.loads(OPEN)
    spot: Any = data.draw(
        st.sampled_from([file, file["inhoud"], *file["inhoud"]["oordelen"]]), label="where"
    )
    spot[data.draw(st.sampled_from(list(spot)), label="which")] = data.draw(scraps, label="what")

    read = refused_or_read(json.dumps(file).encode())

    if isinstance(read, Meeting):
        for one in read.oordelen:
            assert all(len(getattr(one, name)) <= most for name, most in LONGEST.items())


@settings(max_examples=15)
@given(damaged(SHUT))
def test_a_sealed_file_that_was_touched_is_refused_or_says_the_same(data: bytes) -> None:
    read = refused_or_read(data)

    if isinstance(read, Meeting):
        assert read == refused_or_read(OPEN)


@pytest.mark.parametrize(
    "text",
    [
        '{"a": NaN}',
        '{"a": Infinity}',
        '{"a": -Infinity}',
        '{"a": 1, "a": 1}',
        '{"b": [{"a": 1, "\\u0061": 2}]}',
        "[" * 200_000,
        '{"a":' * 200_000,
        "[" + "9" * 5000 + "]",
        "",
        "{} {}",
        "{'a': 1}",
    ],
    ids=lambda text: text[:12],
)
def test_json_that_can_be_read_in_two_ways_is_no_json(text: str) -> None:
    with pytest.raises(ValueError, match=r"."):
        strict_json(text.encode())
    assert isinstance(refused_or_read(text.encode()), BadData)


@pytest.fixture(scope="module")
def judged(five_houses: Path, tmp_path_factory: pytest.TempPathFactory) -> Werkmap:
    """Return a werkmap that is handed one file after another."""
    folder = tmp_path_factory.mktemp("oordelen") / "werkmap"
    return Werkmap.open(shutil.copytree(five_houses / "werkmap", folder))


@settings(max_examples=30, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.data())
def test_of_a_damaged_file_everything_goes_into_the_dossier_or_nothing(
    judged: Werkmap, tmp_path: Path, data: st.DataObject
) -> None:
    with dossier.open(judged) as session:
        runs = [line.object for line in dossier.logregels(session) if line.actie == "score"]
    good = OPEN.replace(RUN.encode(), runs[-1].encode())
    path = tmp_path / "oordelen.json"
    path.write_bytes(data.draw(damaged(good)))
    before = _counts(judged)

    try:
        taken = chain.judge_file(judged, path, BY, lambda: PASSWORD)
    except BadData:
        assert _counts(judged) == before
        return
    new = taken.new.total()
    assert new + taken.already == len(OORDELEN)
    assert _counts(judged) == (before[0] + new, before[1] + new + bool(new))
    again = chain.judge_file(judged, path, BY, lambda: PASSWORD)
    assert (again.new.total(), again.already) == (0, len(OORDELEN))


def _counts(werkmap: Werkmap) -> tuple[int, int]:
    with dossier.open(werkmap) as session:
        return len(dossier.oordelen(session)), len(dossier.logregels(session))
