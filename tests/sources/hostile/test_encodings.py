"""A file in another encoding than was declared is refused, read right, or pointed out.

It is never read wrong in silence.
"""

import codecs
from collections.abc import Callable
from typing import Any

import pytest

from barriere.errors import BadData
from barriere.model.delivery import Reading
from barriere.model.register import Register

Hand = Callable[..., Reading]

STREETS = (
    "Curaçaostraat", "Zoëlaan", "Piëtstraat", "Coöperatie", "Düsseldorfweg", "Señorpad",
    "Aan de Één", "Æbelø", "Château", "€-plein", "Žižkaweg", "Œuvrestraat", "Straße",
    "’s-Gravenweg", "Café ‘t Hoekje",
)  # fmt: skip
MADE = {
    "utf-8": lambda t: t.encode(),
    "utf-8 met BOM": lambda t: codecs.BOM_UTF8 + t.encode(),
    "cp1252": lambda t: t.encode("cp1252"),
    "iso-8859-15": lambda t: t.replace("’", "'").replace("‘", "'").encode("iso-8859-15"),
    "utf-16-le met BOM": lambda t: codecs.BOM_UTF16_LE + t.encode("utf-16-le"),
    "utf-16-be met BOM": lambda t: codecs.BOM_UTF16_BE + t.encode("utf-16-be"),
    "utf-16-le": lambda t: t.encode("utf-16-le"),
    "utf-16-be": lambda t: t.encode("utf-16-be"),
}
DECLARED = ("utf-8", "utf-16", "cp1252", "iso-8859-15")
SHEET = "vbo_id;straat;huisnummer;postcode;x;y\n{};{};1;9711LV;233900;581900\n"


@pytest.mark.parametrize("declared", DECLARED)
@pytest.mark.parametrize("made", MADE)
def test_no_street_changes_its_name_in_silence(
    made: str, declared: str, hand_in: Hand, with_levering: Any
) -> None:
    of = with_levering(formaat={"bag": {"codering": declared}})
    outcomes = []
    for street in STREETS:
        written = street.replace("’", "'").replace("‘", "'") if made == "iso-8859-15" else street
        try:
            reading = hand_in(
                Register.BAG, MADE[made](SHEET.format("0014010000000001", street)), of
            )
        except BadData:
            outcomes.append("refused")
            continue
        (row,) = reading.tables["bag"].to_pylist()
        noticed = any("waar 'é' hoort" in notice for notice in reading.notices)
        outcomes.append("right" if row["straat"] == written else "noticed" if noticed else street)
    assert set(outcomes) <= {"refused", "right", "noticed"}, outcomes
    if made.startswith(declared) and "-le" not in made and "-be" not in made:
        assert set(outcomes) == {"right"}


@pytest.mark.parametrize(
    ("bad", "what"),
    [
        (b"\xc0\xaf", "overlong"),
        (b"\xe0\x80\xaf", "overlong"),
        (b"\xed\xa0\x80", "half of a pair"),
        (b"\xf5\x80\x80\x80", "past the last character"),
        (b"\xff", "never a byte of UTF-8"),
        (b"\xc3", "cut short"),
        (b"\x00", "NUL"),
    ],
)
def test_bytes_that_are_no_text_are_refused_on_their_line(
    bad: bytes, what: str, hand_in: Hand
) -> None:
    first = SHEET.format("0014010000000001", "Kade").encode()
    with pytest.raises(BadData, match="regel 3"):
        hand_in(Register.BAG, first + b"0014010000000002;" + bad + b";2;9711LV;233900;581900\n")
    assert what


@pytest.mark.parametrize("byte", [0x81, 0x8D, 0x8F, 0x90, 0x9D])
def test_bytes_that_cp1252_does_not_know_are_refused(
    byte: int, hand_in: Hand, with_levering: Any
) -> None:
    of = with_levering(formaat={"bag": {"codering": "cp1252"}})
    content = SHEET.format("0014010000000001", "Kade?").encode().replace(b"?", bytes([byte]))
    with pytest.raises(BadData, match="CP1252"):
        hand_in(Register.BAG, content, of)
