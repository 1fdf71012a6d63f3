"""A shielded address is found however it is written, and its neighbours are not."""

from pathlib import Path

import pytest

from barriere.governance.addresses import Address, addresses_of
from barriere.governance.output_check import check_output
from barriere.governance.wanted import Wanted

HIDDEN = Address("9999010000000007", "Burgemeester van Dierstraat", "12", "A", "2", "9999DE")
BARE = Address("9999010000000008", "Kerkstraat", "7", "", "", "9998ZZ")
OTHERS = (
    Address("9999010000000009", "Kerkstraat", "7", "B", "", "9998ZZ"),
    Address("9999010000000010", "Kerkstraat", "7", "", "1", "9998ZZ"),
)
STREETS = ("Kerkstraat", "Nieuwe Kerkstraat", "Burgemeester van Dierstraat")


def found(folder: Path, text: str, name: str = "a.txt") -> int:
    (folder / name).write_text(text, "utf-8")
    wanted = Wanted(addresses_of((HIDDEN, BARE), OTHERS, STREETS))
    leaks = check_output(folder, wanted=wanted)
    assert all(leak.kind == "afgeschermd adres" for leak in leaks)
    return sum(leak.count for leak in leaks)


@pytest.mark.parametrize(
    "written",
    [
        "Burgemeester van Dierstraat 12A-2", "BURGEMEESTER VAN DIERSTRAAT 12 A 2",
        "burg. v. Dierstr. 12a2",
        "Burgemeester\nvan Dierstraat\n12 A-2", "Burgemeester van Dier-\nstraat 12A-2",
        "B u r g e m e e s t e r van Dierstraat 12A2", "9999 DE 12 A2", "9999de12a2",
        "9999DE-12-A-2",
        "12A-2, 9999 DE", "B\u00fcrgemeester van Dierstraat 12A-2", "9999010000000007",
        "Burgemeester van Dier\u00adstraat 12\u00a0A\u20112", "Kerkstraat 7", "Kerkstr. 7, hoek",
        "Kerkstraat 7: open", "bij Kerkstraat 7-9", "9998ZZ 7", "7, 9998 ZZ", "KERKSTRAAT 7",
    ],
)  # fmt: skip
def test_an_address_is_found_in_all_its_spellings(written: str, tmp_path: Path) -> None:
    assert found(tmp_path, f"Bezoek aan {written} in mei.") == 1


@pytest.mark.parametrize(
    "written",
    [
        "Kerkstraat 7B", "Kerkstraat 7-1", "Kerkstraat 7 b", "Kerkstraat 17", "Kerkstraat 70",
        "Nieuwe Kerkstraat 7", "Kerkstraat", "9998 ZZ 17", "2-7, 9998 ZZ", "9998 ZX 7",
        "Burgemeester van Dierstraat 12", "Burgemeester van Dierstraat 12A",
        "Burgemeester van Dierstraat 12B-2", "99990100000000071",
    ],
)  # fmt: skip
def test_the_neighbours_may_be_named(written: str, tmp_path: Path) -> None:
    assert found(tmp_path, f"Bezoek aan {written} in mei.") == 0


def test_an_address_in_columns_is_found_once(tmp_path: Path) -> None:
    rows = "straat;nr;letter;postcode\nKerkstraat;7;;9998ZZ\nKerkstraat;7;B;9998ZZ\n"

    assert found(tmp_path, rows, "a.csv") == 1


def test_an_address_in_the_members_of_an_object_is_found(tmp_path: Path) -> None:
    assert found(tmp_path, '{"straat": "Kerkstraat", "nr": "7"}', "a.json") == 1
    assert found(tmp_path, '{"straat": "Kerkstraat", "nr": 7}', "a.json") == 1


def test_an_address_in_cells_of_a_page_is_found(tmp_path: Path) -> None:
    row = "<table><tr><td>Kerkstraat</td><td>7</td></tr></table>"

    assert found(tmp_path, row, "a.html") == 1
    assert found(tmp_path, "<p><b>Kerk</b>straat<b>7</b></p>", "a.html") == 1
