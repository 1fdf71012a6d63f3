"""Compiled code is kept where it can be written, and never taken for newer code."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from barriere.inspections.search import compiled


@pytest.fixture(autouse=True)
def _fresh() -> Iterator[None]:
    compiled.cache_folder.cache_clear()
    yield
    compiled.cache_folder.cache_clear()


def test_the_users_wish_for_a_folder_wins(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("NUMBA_CACHE_DIR", str(tmp_path / "eigen"))

    folder = compiled.cache_folder()

    assert folder is not None
    assert folder.parent == tmp_path / "eigen"
    assert not compiled.is_compiled()


def test_another_version_of_the_search_has_another_folder(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("NUMBA_CACHE_DIR", str(tmp_path))
    before = compiled.cache_folder()
    compiled.cache_folder.cache_clear()
    source = tmp_path / "changed.py"
    source.write_text("# another search", encoding="utf-8")
    monkeypatch.setattr(compiled, "__file__", str(source))

    assert compiled.cache_folder() != before


def test_without_a_place_to_write_the_search_still_compiles(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "vol").write_text("geen map", encoding="utf-8")
    monkeypatch.setenv("NUMBA_CACHE_DIR", str(tmp_path / "vol"))

    @compiled.compiled
    def double(number: int) -> int:
        return number * 2

    assert compiled.cache_folder() is None
    assert double(21) == 42
