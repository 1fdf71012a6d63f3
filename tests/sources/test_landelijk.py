"""A landelijke tabel where persons should be is refused for what it is."""

from pathlib import Path

import pytest

from barriere.errors import BadData
from barriere.model.register import Register
from barriere.sources import Context, read

from .lo3_rows import Hand


@pytest.mark.parametrize("register", [Register.BRP, Register.RNI])
def test_the_table_of_rni_participants_holds_no_persons(
    register: Register, shared_data: Path, context: Context
) -> None:
    path = shared_data / "brp" / "tabel60_rni_deelnemers_utf16.csv"
    with pytest.raises(BadData, match="landelijke tabel") as caught:
        read(register, path, context)
    assert caught.value.exit_code == 65


@pytest.mark.parametrize("codec", ["utf-8", "utf-8-sig", "utf-16", "cp1252"])
def test_it_is_known_in_every_encoding(codec: str, hand_in: Hand) -> None:
    text = '"33.10 Gemeentecode";"33.11 Gemeentenaam";"99.98 Datum ingang tabelregel"\n'
    with pytest.raises(BadData, match="landelijke tabel"):
        hand_in(Register.RNI, text.encode(codec))


def test_lo3_columns_with_spaces_around_them_are_no_such_table(hand_in: Hand) -> None:
    with pytest.raises(BadData, match=r"persoon"):
        hand_in(Register.BRP, "01.01.20;08.11.80;iets\n1;2;3\n")
