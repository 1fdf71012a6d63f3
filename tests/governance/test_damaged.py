"""A damaged file is looked through as far as it goes, and told; it stops nobody."""

from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from barriere.governance.output_check import check_output
from barriere.governance.reading import Piece, read_file
from barriere.governance.text_of import text_of
from tests.governance.test_canaries import BSN, PLANTED

SPREAD = st.lists(st.tuples(st.floats(0, 1), st.integers(0, 255)), min_size=1, max_size=20)


@settings(max_examples=150, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(place=st.sampled_from(sorted(PLANTED)), noise=SPREAD, kept=st.floats(0.2, 1))
def test_no_damage_stops_the_check(
    tmp_path: Path, place: str, noise: list[tuple[float, int]], kept: float
) -> None:
    name, make = PLANTED[place]
    content = bytearray(make(BSN))
    for where, byte in noise:
        content[min(int(where * len(content)), len(content) - 1)] = byte
    path = tmp_path / name
    path.write_bytes(content[: int(kept * len(content))])

    for found in read_file(path):
        assert isinstance(found.place, str)
        assert not isinstance(found, Piece) or isinstance(found.text, str)
    path.unlink()


@pytest.mark.parametrize(
    "broken", ["<![ËDATA[<x>", "<![CDA8A[<x>]]>", "<!x [", "<?", "<a b='", "<!--", "&#xFFFFFFFF;"]
)
def test_broken_markup_hides_nothing_that_stands_before_it(broken: str, tmp_path: Path) -> None:
    (tmp_path / "a.svg").write_text(f"<svg><text>{BSN}</text>{broken}")

    assert [leak.kind for leak in check_output(tmp_path)] == ["BSN"]


def test_what_a_library_cannot_read_is_told_and_not_raised(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(*_: object) -> None:
        raise MemoryError

    monkeypatch.setattr("barriere.governance.reading.contents.read_table", fail)
    (tmp_path / "a.csv").write_text("a;b")

    assert [leak.kind for leak in check_output(tmp_path)] == ["niet na te kijken: beschadigd"]
    assert text_of(tmp_path / "a.csv") == ""
