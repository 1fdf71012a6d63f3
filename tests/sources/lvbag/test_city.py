"""A whole municipality, made up: every object is there, and whoever watches is told how far."""

from dataclasses import replace
from pathlib import Path

from barriere.model.register import Register
from barriere.sources import Context, read
from bench.lvbag_city import write_city


def test_a_city_is_read_whole_and_says_how_far_it_is(tmp_path: Path, undated: Context) -> None:
    told: list[tuple[str, float | None]] = []

    def progress(doing: str, share: float | None = None) -> None:
        told.append((doing, share))

    watched = replace(undated, progress=progress)
    write_city(tmp_path / "stad.zip", 300)
    reading = read(Register.BAG, tmp_path / "stad.zip", watched)
    assert reading.tables["bag"].num_rows == reading.counts["verblijfsobject"] == 300
    assert reading.tables["panden"].num_rows == 300
    assert reading.tables["bag"]["straat"].null_count == 0
    assert reading.counts["voorkomens van onderzoeken"] == 1_200
    assert reading.counts["objecten in onderzoek"] == 0
    assert [doing for doing, share in told if share is None] == ["controleren"]
    shares = [share for doing, share in told if doing == "lezen" and share is not None]
    assert shares
    assert shares == sorted(shares)
    assert all(0 <= share <= 1 for share in shares)


def test_the_same_city_is_the_same_bytes(tmp_path: Path) -> None:
    for name in ("een", "twee"):
        write_city(tmp_path / name, 20)
    assert (tmp_path / "een").read_bytes() == (tmp_path / "twee").read_bytes()
