"""What leaves the gemeente without a copy of its own: calendars, the script, the account."""

from fnmatch import fnmatch
from pathlib import Path

from barriere.demo.year import Tour
from barriere.governance.text_of import text_of
from barriere.reports.whose_paper import PAPERS


def flat(path: Path) -> str:
    return " ".join(text_of(path).split())


def test_the_account_counts_what_was_handed_out(tour: Tour) -> None:
    assert "exemplaren van bezoeklijsten geprint" in flat(tour.account)
    assert "Op 0 daarvan stonden gegevens uit registers" in flat(tour.account)


def test_calendars_and_the_script_name_no_address(tour: Tour) -> None:
    plan = tour.again.plan
    words = {one.weergave.split(",")[0] for one in plan.candidates.values()}
    files = [
        path
        for kind in ("agenda-*.ics", "draaiboek-*.pdf")
        for path in tour.again.path.parent.glob(kind)
    ]

    assert len(files) > 4
    assert len(words) > 15
    for path in files:
        text = flat(path)
        assert not [word for word in words if word in text], path.name


def test_of_every_file_that_is_made_the_papers_say_for_whom_it_is(tour: Tour) -> None:
    known = [part.strip() for paper in PAPERS for part in paper.file.split(",")]
    made = [
        path.name
        for path in tour.werkmap.joinpath("uit").rglob("*")
        if path.is_file() and not path.parent.name.startswith("score-")
    ]

    assert len(made) > 10
    assert not [name for name in made if not any(fnmatch(name, one) for one in known)]
