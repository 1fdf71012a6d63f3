"""Sections come back from one gzip file, whatever way each was compressed in."""

import gzip
import zlib

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from barriere.maps.squeeze import squeeze

PARTS = st.lists(st.one_of(st.binary(max_size=40), st.integers(0, 30_000).map(bytes)), max_size=6)


@given(PARTS)
def test_sections_come_back_one_after_the_other(parts: list[bytes]) -> None:
    squeezed = squeeze(parts)
    assert gzip.decompress(squeezed) == b"".join(parts)
    assert squeeze(parts) == squeezed


def test_numbers_without_a_pattern_are_not_made_larger_by_looking_for_one() -> None:
    random = np.random.default_rng(1).geometric(0.3, 60_000).astype(np.uint8).tobytes()
    text = b"de ene zin na de andere, " * 3_000
    plain = len(zlib.compress(text + random, 6))
    assert len(squeeze([text, random])) < 0.95 * plain
