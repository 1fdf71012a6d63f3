"""Deliveries read with different keys do not link, and the overview says so."""

from datetime import UTC, date, datetime
from pathlib import Path

import pytest

from barriere import chain
from barriere.model.register import Register
from barriere.privacy.key import VARIABLE, Key
from barriere.review.moment import Moment

NOW = Moment("iemand", datetime(2026, 11, 2, 9, tzinfo=UTC))
RNI = "persoon;vbo_id;datum_aanvang;datum_einde\n999990019;9999010000000001;20260101;\n"
EIGENDOM = "vbo_id;eigenaar;soort_eigenaar;datum_verkrijging;woz_waarde;koopsom\n"
EIGENDOM += "9999010000000001;ORG1;particulier;20200101;200000;\n"


def test_two_keys_in_one_werkmap_are_noticed(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    werkmap = chain.begin(tmp_path / "werkmap", "Halderzijl", "9999", NOW)
    for name, register, text in (
        ("een", Register.RNI, RNI),
        ("twee", Register.EIGENDOM, EIGENDOM),
    ):
        Key.new_file(tmp_path / name, "9999")
        monkeypatch.setenv(VARIABLE, str(tmp_path / name))
        file = tmp_path / f"{name}.csv"
        file.write_text(text)
        chain.deliver(werkmap, register, file, date(2026, 10, 1), NOW)

    assert len(chain.overview(werkmap).keys) == 2
