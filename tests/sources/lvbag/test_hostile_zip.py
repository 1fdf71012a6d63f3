"""Zips made to break a reader: each is refused in words, fast, and nothing is written."""

import contextlib
import io
import struct
import warnings
import zipfile
from collections.abc import Callable
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from barriere.errors import BadData
from barriere.model.delivery import Reading
from barriere.model.register import Register
from barriere.sources import Context, read
from tests.sources.lvbag.making import tag, vbo, whole, zipped

ReadBag = Callable[..., Reading]
NAME = "0014VBO01102026-000001.xml"
GOOD = zipped({NAME: whole()})


def entry(name: str = NAME, *, mode: int = 0, method: int = zipfile.ZIP_DEFLATED) -> bytes:
    memory = io.BytesIO()
    info = zipfile.ZipInfo(name)
    info.external_attr = mode << 16
    info.compress_type = method
    with zipfile.ZipFile(memory, "w") as archive:
        archive.writestr(info, whole())
    return memory.getvalue()


def twice() -> bytes:
    memory = io.BytesIO()
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        with zipfile.ZipFile(memory, "w") as archive:
            archive.writestr(NAME, whole())
            archive.writestr(NAME, whole())
    return memory.getvalue()


def central(content: bytes, offset: int, form: str, value: int) -> bytes:
    """Change a field of the first entry in the central directory."""
    at = content.index(b"PK\x01\x02") + offset
    return content[:at] + struct.pack(form, value) + content[at + struct.calcsize(form) :]


def overlapping() -> bytes:
    """Two entries of the central directory that share the same bytes."""
    content = zipped({"a.xml": whole(), "b.xml": whole()})
    second = content.index(b"PK\x01\x02", content.index(b"PK\x01\x02") + 4) + 42
    return content[:second] + struct.pack("<I", 0) + content[second + 4 :]


def matryoshka(depth: int) -> bytes:
    content = GOOD
    for _ in range(depth - 1):
        content = zipped({"in.zip": content})
    return content


def spoiled() -> bytes:
    at = GOOD.index(b"0014VBO") + len(NAME) + 40
    return GOOD[:at] + bytes(20) + GOOD[at + 20 :]


ZIPS: dict[str, tuple[bytes, str]] = {
    "cut off": (GOOD[: len(GOOD) // 2], "beschadigd"),
    "only its first bytes": (b"PK\x03\x04", "beschadigd"),
    "empty": (zipped({}), "geen BAG-extract"),
    "without BAG": (zipped({"lees.txt": "hallo", "b.bin": b"\x00" * 50}), "geen BAG-extract"),
    "only what a Mac leaves": (zipped({f"__MACOSX/._{NAME}": whole()}), "geen BAG-extract"),
    "four deep": (matryoshka(4), "meer dan drie zips"),
    "a password": (central(GOOD, 8, "<H", 1), "wachtwoord"),
    "a symlink": (entry(mode=0o120777), "verwijzing"),
    "a name twice": (twice(), "twee keer"),
    "a name that climbs": (entry("../../etc/x.xml"), "buiten de zip"),
    "a name that climbs halfway": (entry("a/../../x.xml"), "buiten de zip"),
    "a name that climbs as Windows does": (entry("..\\x.xml"), "buiten de zip"),
    "an absolute name": (entry("/etc/x.xml"), "buiten de zip"),
    "a drive letter": (entry("C:/x.xml"), "buiten de zip"),
    "a NUL in its name": (GOOD.replace(NAME.encode(), NAME.replace("-", "\0").encode()), "buiten"),
    "packed with bzip2": (entry(method=zipfile.ZIP_BZIP2), "ingepakt op een manier"),
    "packed with lzma": (entry(method=zipfile.ZIP_LZMA), "ingepakt op een manier"),
    "more than it says": (central(GOOD, 24, "<I", 100), "niet zo groot als er staat"),
    "less than it says": (central(GOOD, 24, "<I", 90_000), "niet zo groot als er staat"),
    "another checksum": (central(GOOD, 16, "<I", 7), "beschadigd"),
    "spoiled inside": (spoiled(), "beschadigd"),
    "entries that overlap": (overlapping(), "overlappen"),
    "an entry outside the file": (central(GOOD, 42, "<I", 2**31), "beschadigd|overlappen"),
    "a bomb": (zipped({NAME: b"\x20" * 80_000_000}), "pakt uit"),
    "a bomb in a zip": (zipped({"in.zip": zipped({NAME: b"\x20" * 80_000_000})}), "pakt uit"),
    "more entries than counted": (zipped({f"{i}.xml": "" for i in range(10_001)}), "pakt uit"),
    "too many files in all its zips": (
        zipped({f"{i}.zip": zipped({f"{j}": "" for j in range(9_000)}) for i in range(6)}),
        "samen meer dan 50.000",
    ),
    "a workbook with a name twice": (
        twice().replace(NAME.encode(), b"xl/workbook.xml".ljust(len(NAME), b"x")),
        "twee keer",
    ),
}


@pytest.mark.parametrize("name", ZIPS)
def test_a_zip_that_cannot_be_trusted_is_refused(
    name: str, read_bag: ReadBag, tmp_path: Path
) -> None:
    content, reason = ZIPS[name]
    with pytest.raises(BadData, match=reason) as caught:
        read_bag(content)
    assert caught.value.exit_code == 65
    assert [path.name for path in tmp_path.iterdir()] == ["extract.zip"]


@pytest.mark.parametrize(
    "content",
    [
        matryoshka(1),
        matryoshka(3),
        zipped({NAME: whole()}, zipfile.ZIP_STORED),
        zipped({"no name of the Kadaster": whole()}),
        zipped({f"__MACOSX/._{NAME}": b"\x00\x05\x16\x07", ".DS_Store": b"Bud1", NAME: whole()}),
        zipped({"lees mij.txt": "hallo", "map/": b"", "map/in.zip": GOOD}),
    ],
)
def test_whatever_the_names_and_the_nesting_the_content_counts(
    content: bytes, read_bag: ReadBag
) -> None:
    assert read_bag(content).tables["bag"].num_rows == 1


def test_what_is_no_bag_in_the_zip_is_said(read_bag: ReadBag) -> None:
    reading = read_bag(zipped({"lees mij.txt": "hallo", NAME: whole()}))
    assert "Niet gelezen, bestanden in de zip die niet bij de BAG horen: 1." in reading.notices


edits = st.lists(
    st.tuples(
        st.floats(0, 0.999),
        st.integers(0, 12),
        st.sampled_from((b"<", b">", b"&", b"\x00", b"PK\x03\x04", b"9" * 30))
        | st.binary(max_size=4),
    ),
    min_size=1,
    max_size=6,
)


@given(changes=edits, packed=st.booleans())
@settings(
    max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
def test_a_damaged_extract_is_answered(
    changes: list[tuple[float, int, bytes]], *, packed: bool, tmp_path: Path, context: Context
) -> None:
    content = matryoshka(2) if packed else whole(vbo("0014010000000002"), tag("x", "y")).encode()
    for where, gone, new in changes:
        at = int(where * len(content))
        content = content[:at] + new + content[at + gone :]
    path = tmp_path / "a"
    path.write_bytes(content)
    on = replace(context, peildatum=date(2026, 10, 1))
    with contextlib.suppress(BadData):
        reading = read(Register.BAG, path, on)
        assert reading.peildatum == on.peildatum
        assert len({reject.row for reject in reading.rejects}) <= reading.rows
