"""Ties are ties: whoever shares the last place counts for a share."""

from pathlib import Path

import numpy as np
import pyarrow as pa
import pytest

from barriere.demo.hits import expected_among, hits


def test_a_tie_at_the_boundary_counts_for_its_share() -> None:
    points = np.array([9, 5, 5, 5, 5, 0])
    marked = np.array([True, True, False, False, False, True])

    assert expected_among(points, marked, 1) == 1
    assert expected_among(points, marked, 3) == pytest.approx(1 + 1 * 2 / 4)
    assert expected_among(points, marked, 5) == 2


def test_when_nobody_has_points_the_score_is_worth_no_more_than_chance() -> None:
    points = np.zeros(100, dtype=np.int16)
    marked = np.arange(100) < 10

    assert expected_among(points, marked, 50) == pytest.approx(5)


def test_innocent_look_alikes_do_not_count_as_planted(tmp_path: Path) -> None:
    file = tmp_path / "geplant.csv"
    file.write_text("vbo_id;misstand\na;J\nb;N\n")
    scores = pa.table({"sleutel": ["a", "b", "c"], "totaal": [3, 2, 0]})

    assert hits(scores, file).planted == 1
