"""The key lies outside the werkmap, readable for one person, and is never shown."""

from pathlib import Path

import keyring
import pytest

from barriere.errors import WrongUse
from barriere.privacy import VARIABLE, Key, find_key


@pytest.fixture
def werkmap(tmp_path: Path) -> Path:
    folder = tmp_path / "werkmap"
    folder.mkdir()
    return folder


def test_a_new_key_file_is_found_again_and_is_private(tmp_path: Path, werkmap: Path) -> None:
    path = tmp_path / "sleutel"
    made = Key.new_file(path, "0014")
    found = find_key("0014", 2026, werkmap, {VARIABLE: str(path)})
    assert found == made
    assert path.stat().st_mode & 0o777 == 0o600


def test_a_key_is_never_overwritten(tmp_path: Path) -> None:
    Key.new_file(tmp_path / "sleutel", "0014")
    with pytest.raises(WrongUse, match="bestaat al"):
        Key.new_file(tmp_path / "sleutel", "0014")


def test_a_key_that_others_can_read_is_refused(tmp_path: Path, werkmap: Path) -> None:
    path = tmp_path / "sleutel"
    Key.new_file(path, "0014")
    for mode in (0o644, 0o640, 0o602, 0o700):
        path.chmod(mode)
        with pytest.raises(WrongUse, match="chmod 600"):
            find_key("0014", 2026, werkmap, {VARIABLE: str(path)})


def test_a_key_inside_the_werkmap_is_refused(werkmap: Path) -> None:
    Key.new_file(werkmap / "sleutel", "0014")
    with pytest.raises(WrongUse, match="ligt in de werkmap"):
        find_key("0014", 2026, werkmap, {VARIABLE: str(werkmap / "sleutel")})


def test_a_link_to_a_key_is_refused(tmp_path: Path, werkmap: Path) -> None:
    Key.new_file(tmp_path / "sleutel", "0014")
    (tmp_path / "verwijzing").symlink_to(tmp_path / "sleutel")
    with pytest.raises(WrongUse, match="symlink"):
        find_key("0014", 2026, werkmap, {VARIABLE: str(tmp_path / "verwijzing")})


def test_a_short_key_is_refused(tmp_path: Path, werkmap: Path) -> None:
    path = tmp_path / "sleutel"
    path.write_text("geheim123")
    path.chmod(0o600)
    with pytest.raises(WrongUse, match="te kort"):
        find_key("0014", 2026, werkmap, {VARIABLE: str(path)})


def test_without_a_file_the_keyring_is_asked_per_municipality_and_year(
    werkmap: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    kept = {("barriere", "0014-2026"): "ab" * 32}
    monkeypatch.setattr(keyring, "get_password", lambda s, u: kept.get((s, u)))
    assert find_key("0014", 2026, werkmap, {}) == Key(bytes.fromhex("ab" * 32), "0014")
    with pytest.raises(WrongUse, match="jaar 2027"):
        find_key("0014", 2027, werkmap, {})


def test_a_key_is_not_printed() -> None:
    assert "xxxx" not in repr(Key(b"x" * 32, "0014"))


def test_another_municipality_has_other_subkeys() -> None:
    one, other = Key(b"x" * 32, "0014"), Key(b"x" * 32, "0363")
    assert one.subkey("persoon") != other.subkey("persoon")
    assert one.merk != other.merk
