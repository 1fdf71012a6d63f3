"""A number that is put anywhere in a file is found there, and never said."""

from collections.abc import Callable
from pathlib import Path

import pytest

from barriere.governance.output_check import Leak, check_output
from barriere.governance.wanted import What
from tests.governance import planted_pdf
from tests.governance.planted_books import BOOKS
from tests.governance.planted_pages import OTHERS, PAGES

BSN = "999990019"
NO_BSN = "999990018"
PLANTED = {
    **{f"pdf {place}": ("a.pdf", make) for place, make in planted_pdf.PLACES.items()},
    **{f"html {place}": made for place, made in PAGES.items()},
    **OTHERS,
    **BOOKS,
}
EVERYWHERE = pytest.mark.parametrize(("name", "make"), PLANTED.values(), ids=PLANTED)
Make = Callable[[str], bytes]


def looked(folder: Path, name: str, content: bytes) -> list[Leak]:
    (folder / name).write_bytes(content)
    return check_output(folder)


@EVERYWHERE
def test_a_bsn_is_found_wherever_it_stands(name: str, make: Make, tmp_path: Path) -> None:
    leaks = looked(tmp_path, name, make(BSN))

    assert What.BSN in {leak.kind for leak in leaks}
    assert not any(BSN in str(leak) for leak in leaks)
    assert all(leak.place or leak.kind.startswith(What.CLOSED) for leak in leaks)


@EVERYWHERE
def test_another_number_in_the_same_place_is_left_alone(
    name: str, make: Make, tmp_path: Path
) -> None:
    leaks = looked(tmp_path, name, make(NO_BSN))

    assert [leak for leak in leaks if not leak.kind.startswith(What.CLOSED)] == []


@pytest.mark.parametrize("place", [p for p in planted_pdf.PLACES if p != "na het einde"])
def test_in_a_pdf_it_is_found_by_what_it_is_and_not_only_among_the_bytes(
    place: str, tmp_path: Path
) -> None:
    leaks = looked(tmp_path, "a.pdf", planted_pdf.PLACES[place](BSN))

    assert {leak.place for leak in leaks} - {"tussen de objecten"}


def test_a_cell_is_named_by_its_sheet_also_when_its_text_is_kept_elsewhere(tmp_path: Path) -> None:
    name, make = BOOKS["xlsx verborgen rij"]

    assert [leak.place for leak in looked(tmp_path, name, make(BSN))] == ["blad 'Blad', cel B5"]


def test_a_place_or_a_file_whose_name_is_the_leak_is_not_named(tmp_path: Path) -> None:
    leaks = looked(tmp_path, f"lijst-{BSN}.json", f'{{"{BSN}": {{"a": "{BSN}"}}}}'.encode())

    assert len(leaks) == 3
    assert {leak.file.name for leak in leaks} == {"….json"}
    assert BSN not in str(leaks)
    assert leaks[0].place == "naam van het bestand"


def test_a_folder_whose_name_is_the_leak_is_not_named_either(tmp_path: Path) -> None:
    below = tmp_path / "uit" / f"voor {BSN}"
    below.mkdir(parents=True)
    (below / "a.txt").write_text("niets")

    (leak,) = check_output(tmp_path)

    assert leak.file == tmp_path / "uit" / "…" / "a.txt"
