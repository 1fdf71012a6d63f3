"""A delivery that was damaged or changed by hand is named, with what to do."""

from collections.abc import Callable
from datetime import datetime
from pathlib import Path
from typing import Any

import pytest

from barriere.errors import BadData
from barriere.model.delivery import Reading
from barriere.model.register import Register
from barriere.store import Werkmap, deliveries, picture, receive

Source = Callable[[str], Path]
MakeReading = Callable[..., Reading]

REPORTS: list[dict[str, Any]] = [
    {"melding_id": str(i), "soort": "overlast", "postcode": "9999AA", "huisnummer": 1}
    for i in range(100)
]


@pytest.mark.parametrize("damage", ["", "{}", '{"id": "x"', '["brp"]'])
def test_a_damaged_manifest_is_named_with_a_remedy(
    werkmap: Werkmap, make_reading: MakeReading, source: Source, nu: datetime, damage: str
) -> None:
    note = receive(werkmap, make_reading(Register.MELDINGEN, REPORTS), source("a"), nu).manifest
    (werkmap.leveringen / note.id / "manifest.json").write_text(damage)
    with pytest.raises(BadData, match="beschadigd") as refusal:
        deliveries(werkmap)
    assert note.id in str(refusal.value)


def test_a_damaged_snapshot_is_named_with_a_remedy(
    werkmap: Werkmap, make_reading: MakeReading, source: Source, nu: datetime
) -> None:
    note = receive(werkmap, make_reading(Register.MELDINGEN, REPORTS), source("a"), nu).manifest
    file = werkmap.leveringen / note.id / "meldingen.parquet"
    kept = bytearray(file.read_bytes())
    kept[len(kept) // 2] ^= 1
    file.write_bytes(kept)
    with pytest.raises(BadData, match="beschadigd") as refusal:
        picture(werkmap)
    assert "reservekopie" in refusal.value.remedy
