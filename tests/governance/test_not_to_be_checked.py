"""What nobody can look through is said so, and never passes for clean."""

from pathlib import Path

import pytest

from barriere.governance.output_check import check_output
from barriere.governance.text_of import is_sealed
from tests.governance.planted_books import BOOKS, zipped
from tests.governance.planted_pages import packed
from tests.governance.planted_pdf import locked, pdf, text

BSN = "999990019"
PASSWORD = "een zin van vier woorden"
ENCRYPTED = zipped({"META-INF/manifest.xml": "<manifest:encryption-data/>", "content.xml": "x"})


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("a.pdf", b"%PDF-1.7\nkapot"),
        ("a.pdf", locked(BSN, PASSWORD)),
        ("a.pdf", pdf(more=(b"<< /Type /Font /Subtype /Type0 /BaseFont /X >>",))),
        ("a.xlsx", b"PK\x03\x04 en dan niets"),
        ("a.xlsx", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600)),
        ("a.ods", ENCRYPTED),
        ("a.ods", b"geen archief"),
        ("a.gz", b"\x1f\x8b\x08\x00afgebroken"),
        ("a.parquet", b"PAR1\x00\x01\xff\xfe" * 9),
        ("a.html", b'<script type="application/octet-stream" id="b">AGdlaGVpbQ==</script>'),
    ],
)  # fmt: skip
def test_what_cannot_be_looked_through_is_a_finding(
    name: str, content: bytes, tmp_path: Path
) -> None:
    (tmp_path / name).write_bytes(content)

    kinds = {leak.kind for leak in check_output(tmp_path)}

    assert kinds
    assert all(kind.startswith("niet na te kijken") for kind in kinds)


def test_a_locked_part_hides_nothing_of_the_rest(tmp_path: Path) -> None:
    (tmp_path / "a.zip").write_bytes(zipped({"a.pdf": locked("x", PASSWORD), "b.txt": BSN}))

    assert {leak.kind for leak in check_output(tmp_path)} == {
        "BSN",
        "niet na te kijken: met een wachtwoord gesloten",
    }


def test_a_locked_pdf_is_looked_through_with_the_password(tmp_path: Path) -> None:
    (tmp_path / "a.pdf").write_bytes(locked(BSN, PASSWORD))

    assert {leak.kind for leak in check_output(tmp_path, password=PASSWORD)} == {"BSN"}


def test_a_packed_file_that_would_fill_the_memory_is_not_unpacked(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("barriere.governance.reading.packed.MOST", 10_000)
    (tmp_path / "a.html").write_text(
        f'<script type="application/octet-stream">{packed(bytes(100_000))}</script>'
    )

    assert [leak.kind for leak in check_output(tmp_path)] == [
        "niet na te kijken: uitgepakt te groot"
    ]


def test_an_archive_in_an_archive_without_end_is_not_followed(tmp_path: Path) -> None:
    content = b"x"
    for _ in range(12):
        content = zipped({"a.zip": content})
    (tmp_path / "a.zip").write_bytes(content)

    assert "niet na te kijken: te diep ingepakt" in {leak.kind for leak in check_output(tmp_path)}


def test_a_link_to_nowhere_is_a_finding(tmp_path: Path) -> None:
    (tmp_path / "a.pdf").symlink_to("/nergens/a.pdf")

    assert [leak.kind for leak in check_output(tmp_path)] == ["niet na te kijken: niet te openen"]


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("a.pdf", pdf(content=text("9 punten in 3 van 7 domeinen"))),
        ("a.pdf", pdf(more=(b"<< /Alt (score: 7) >>",))),
        ("a.csv", b"adres;punten\nKade 1;9\n"),
        ("a.ics", b"BEGIN:VCALENDAR\r\nSUMMARY:Kade 1 (9 pun\r\n ten)\r\n"),
        ("a.xlsx", BOOKS["xlsx tekst"][1]("Totaalscore")),
        ("a.ods", BOOKS["ods tekst"][1]("risicoscore")),
    ],
)
def test_points_are_found_on_whatever_goes_out(name: str, content: bytes, tmp_path: Path) -> None:
    (tmp_path / name).write_bytes(content)

    assert {leak.kind for leak in check_output(tmp_path)} == {"punten op papier"}


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("a.pdf", pdf(content=text("Drie punten van aandacht; punt 3 van de agenda"))),
        ("a.odt", zipped({"content.xml": '<text:list text:style-name="punten"/>'})),
        ("a.html", b"<p>9 punten in 3 van 7 domeinen</p>"),
    ],
)
def test_a_point_of_a_list_and_the_score_on_the_map_are_left_alone(
    name: str, content: bytes, tmp_path: Path
) -> None:
    (tmp_path / name).write_bytes(content)

    assert check_output(tmp_path) == []


def test_an_ordinary_json_with_a_slot_is_not_sealed(tmp_path: Path) -> None:
    (tmp_path / "a.json").write_text(f'{{"slot": null, "a": "{BSN}"}}')

    assert not is_sealed(tmp_path / "a.json")
    assert [leak.kind for leak in check_output(tmp_path)] == ["BSN"]
