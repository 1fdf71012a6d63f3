"""The printed file itself: literal, repeatable, readable for who cannot see it."""

from dataclasses import replace
from pathlib import Path

from barriere.reports.address_brief import Said
from barriere.reports.visit_list import VisitList
from barriere.reports.visit_list_pdf import write_visit_list

from .printed import written
from .tag_tree import elements, root_of

HOSTILE = '#import "x" $a$ <script>alert(1)</script> =HYPERLINK("x") *b* _c_ @d \\u{1}'


def test_hostile_registry_text_is_printed_as_it_is(visit_list: VisitList, tmp_path: Path) -> None:
    first = visit_list.pages[0]
    hostile = replace(
        first.brief,
        weergave=f"{HOSTILE} 1, 9711 AB Groningen",
        permits=(Said(HOSTILE),),
        use=HOSTILE,
    )
    pages = written(replace(visit_list, pages=(replace(first, brief=hostile),)), tmp_path)

    squeezed = HOSTILE.replace(" ", "")
    assert pages[2].replace(" ", "").count(squeezed) >= 3
    assert squeezed in pages[0].replace(" ", "")


def test_a_letter_that_no_font_has_does_not_stop_the_list(
    visit_list: VisitList, tmp_path: Path
) -> None:
    first = visit_list.pages[0]
    odd = replace(first.brief, weergave="\u4e2d\u6587 \u202eStraße Łódź 1, 9711 AB Groningen")
    pages = written(replace(visit_list, pages=(replace(first, brief=odd),)), tmp_path)

    assert "?? Straße Łódź 1" in pages[2]


def test_the_same_list_gives_the_same_bytes(
    pdf: Path, visit_list: VisitList, tmp_path: Path
) -> None:
    write_visit_list(tmp_path / "nog-eens.pdf", visit_list)

    assert (tmp_path / "nog-eens.pdf").read_bytes() == pdf.read_bytes()


def test_the_list_is_tagged_speaks_dutch_and_only_its_owner_may_read_it(pdf: Path) -> None:
    root = root_of(pdf)
    metadata = root["/Metadata"].get_object().get_data().decode()

    assert root["/MarkInfo"]["/Marked"]
    assert str(root["/Lang"]).startswith("nl")
    assert "pdfuaid:part" in metadata
    assert "pdfaid:part" in metadata
    assert pdf.stat().st_mode & 0o777 == 0o600


def test_every_map_has_words_for_who_cannot_see_it(pdf: Path, visit_list: VisitList) -> None:
    content = "".join(str(part.get("/Alt", "")) for part in elements(pdf))

    assert "Routekaart vanaf Stadhuis" in content
    for page in visit_list.pages:
        assert f"Omgeving van {page.brief.weergave}" in content
