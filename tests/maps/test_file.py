"""The file itself: one, small, for its owner only, the same for the same map."""

import re
import stat
from collections import Counter
from collections.abc import Callable
from importlib.resources import files
from pathlib import Path

import numpy as np
import pyarrow as pa
import pytest
from playwright.sync_api import Page

from barriere.maps import RiskMap, write
from barriere.maps.assets import SCRIPTS
from barriere.maps.shell import shell
from barriere.maps.write import page as page_bytes

Opened = Callable[[RiskMap], Page]


def test_the_same_map_gives_the_same_bytes(town: RiskMap) -> None:
    first = page_bytes(town)
    shell.cache_clear()
    assert page_bytes(town) == first


def test_the_file_is_for_its_owner_only(town: RiskMap, tmp_path: Path) -> None:
    write(tmp_path / "kaart.html", town)
    assert stat.S_IMODE((tmp_path / "kaart.html").stat().st_mode) == 0o600
    assert [path.name for path in tmp_path.iterdir()] == ["kaart.html"]


def test_a_map_that_cannot_be_written_leaves_the_old_one(
    town: RiskMap, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "kaart.html"
    path.write_text("de vorige", encoding="utf-8")

    def full(_: int) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("os.fsync", full)
    with pytest.raises(OSError, match="No space left"):
        write(path, town)
    assert path.read_text(encoding="utf-8") == "de vorige"
    assert len(list(tmp_path.iterdir())) == 1


def test_the_page_refers_to_nothing_outside_itself(town: RiskMap) -> None:
    html = page_bytes(town).decode()
    assert "default-src 'none'" in html
    assert not re.search(r"<(script|img|iframe|link|audio|video)[^>]*\ssrc=", html)
    assert "<link" not in html
    assert "jquery" not in html.lower()
    assert "bootstrap" not in html.lower()


def test_every_script_is_known_before_any_data_comes_in(town: RiskMap) -> None:
    scripts = re.findall(r"<script>(.*?)</script>", page_bytes(town).decode(), flags=re.DOTALL)
    assert scripts == re.findall(r"<script>(.*?)</script>", shell(), flags=re.DOTALL)
    assert "Rasterstad" not in shell()


def test_two_thousand_addresses_on_sixty_thousand_panden_fit_in_two_megabytes(
    make_town: Callable[[int], RiskMap], tmp_path: Path
) -> None:
    risk_map = make_town(62)
    assert risk_map.ground.panden.num_rows > 60_000
    assert risk_map.adressen.num_rows > 2_000
    write(tmp_path / "kaart.html", risk_map)
    assert (tmp_path / "kaart.html").stat().st_size <= 2_000_000


def test_counts_of_the_panden_survive_the_way_to_the_page(opened: Opened, town: RiskMap) -> None:
    page = opened(town)
    drawn = page.evaluate(
        """() => { const c = document.querySelector('.leaflet-ondergrond-pane canvas');
          return new Uint32Array(c.getContext('2d').getImageData(0, 0, c.width, c.height)
            .data.buffer).reduce((n, pixel) => n + (pixel !== 0), 0); }"""
    )
    assert drawn > 10_000
    assert isinstance(town.ground.panden, pa.Table)
    assert np.isfinite(drawn)


def test_no_two_scripts_of_the_page_give_one_name_to_two_things() -> None:
    declared = re.compile(r"^(?:async )?(?:function|const|let|class) (\w+)", flags=re.MULTILINE)
    names = [
        name
        for script in SCRIPTS
        for name in declared.findall(
            files("barriere.maps").joinpath("page", f"{script}.js").read_text("utf-8")
        )
    ]
    assert [name for name, count in Counter(names).items() if count > 1] == []
