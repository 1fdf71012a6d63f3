"""A BSN that passes through the front door is in no byte of the werkmap."""

from datetime import date, datetime
from pathlib import Path

import pytest

from barriere import sources
from barriere.model.register import Register
from barriere.privacy import Key
from barriere.sources import Context
from barriere.store import TooManyRejects, Werkmap, deliveries, picture, receive

BSN = "999993653"  # from the test range of the RvIG
NAME = "Kanariepiet"
HEADER = (
    "persoon;geslachtsnaam;geboortedatum;functie_adres;postcode;huisnummer;"
    "datum_aanvang;datum_einde;geheim\n"
)
ROW = f"{BSN};{NAME};19800101;W;9999AA;1;20200101;;0\n"
BAD = f"{BSN};{NAME};19800101;W;9999AA;1;20201399;;0\n"


@pytest.fixture
def context(werkmap: Werkmap) -> Context:
    return Context(date(2026, 9, 30), werkmap.settings, Key(b"k" * 32, "9999"))


def everything(werkmap: Werkmap) -> bytes:
    """Return every byte below the werkmap, names of files included, and Parquet unpacked."""
    parts = [path.read_bytes() for path in werkmap.root.rglob("*") if path.is_file()]
    parts += [str(path).encode() for path in werkmap.root.rglob("*")]
    if deliveries(werkmap):
        made = picture(werkmap)
        for (name,) in made.db.execute("SHOW TABLES").fetchall():
            parts.append(str(made.db.execute(f'FROM "{name}"').fetchall()).encode())
    return b"".join(parts)


def test_no_number_and_no_name_is_anywhere_in_the_werkmap(
    werkmap: Werkmap, tmp_path: Path, context: Context, nu: datetime
) -> None:
    file = tmp_path / "brp.csv"
    file.write_text(HEADER + ROW + BAD.replace("20201399", "20200101").replace(";1;", ";2;"))
    receive(werkmap, sources.read(Register.BRP, file, context), file, nu)
    found = everything(werkmap)
    assert b"9999AA" in found
    assert BSN.encode() not in found
    assert NAME.encode() not in found


def test_a_refused_file_leaves_no_trace_of_a_person_either(
    werkmap: Werkmap, tmp_path: Path, context: Context, nu: datetime
) -> None:
    file = tmp_path / "brp.csv"
    file.write_text(HEADER + ROW + BAD)
    with pytest.raises(TooManyRejects) as refusal:
        receive(werkmap, sources.read(Register.BRP, file, context), file, nu)
    said = f"{refusal.value} {refusal.value.examples}"
    assert "datum_aanvang" in said
    for secret in (BSN, NAME, "20201399"):
        assert secret not in said
        assert secret.encode() not in everything(werkmap)
