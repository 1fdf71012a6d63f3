"""A werkmap of five houses, scored on two days; house 3 is shielded, house 4 on hold."""

import json
from collections.abc import Iterable
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any

from barriere import chain
from barriere.model.register import Register
from barriere.review.moment import Moment
from barriere.settings import template
from barriere.store import Werkmap

FIRST, SECOND = "2026-09-01", "2026-10-01"
BAG = (
    "vbo_id;pand_id;straat;huisnummer;huisletter;toevoeging;postcode;woonplaats;gebruiksdoel;"
    "oppervlakte;status;bouwjaar;x;y;soort"
)
REPORTS = "melding_id;datum;vbo_id;soort;kanaal;melder"
TWO = ("x", "y")
HELD, HIDDEN = 4, 3
BY = Moment("x", datetime(2026, 11, 2, 9, tzinfo=UTC))


def key(number: int) -> str:
    return f"999901000000000{number}"


def house(number: int) -> str:
    return (
        f"{key(number)};9999100000000001;Kade;{number};;;8961AA;Halderzijl;woonfunctie;80;"
        "Verblijfsobject in gebruik;1980;161000;531000;verblijfsobject"
    )


def reports(day: str, told: dict[int, Iterable[str]]) -> str:
    rows = [
        f"m{number}{who};{day};{key(number)};overlast;burger;{who}"
        for number, people in told.items()
        for who in people
    ]
    return "\n".join([REPORTS, *rows, ""])


def build(folder: Path) -> None:
    """Make the werkmap in `folder`; on the list is who has 2 points.

    On the first day there are reports about 1, 3 and 4, on the second about 2 and 3.
    """
    text = template("Halderzijl", "9999").replace("drempel_punten = 6", "drempel_punten = 2")
    werkmap = Werkmap.create(
        folder / "werkmap", text.replace("drempel_domeinen = 2", "drempel_domeinen = 1")
    )
    files = {
        ("bag", FIRST): "\n".join([BAG, *map(house, range(1, 6)), ""]),
        ("bijzonder", FIRST): f"vbo_id;soort;geheim\n{key(HIDDEN)};opvang;J\n",
        ("afstemming", FIRST): f"vbo_id;houder;tot\n{key(HELD)};politie;2027-09-01\n",
        ("meldingen", FIRST): reports("2026-08-15", {1: TWO, HIDDEN: TWO, HELD: TWO}),
        ("meldingen", SECOND): reports("2026-09-15", {2: TWO, HIDDEN: TWO, 5: ("x",)}),
    }
    for (register, day), content in files.items():
        path = folder / f"{register}-{day}.csv"
        path.write_text(content, "utf-8")
        chain.deliver(werkmap, Register(register), path, date.fromisoformat(day), BY)
    for official in werkmap.settings.mandaten.catalogus:
        chain.adopt_catalogue(werkmap, Moment(official, BY.nu))
    for day in (FIRST, SECOND):
        chain.score(werkmap, date.fromisoformat(day), BY)


def ask(door: Any, town: Path, *words: str) -> Any:
    """Return what a command tells a program."""
    answer = door(*words, "--werkmap", town, "--nu", BY.nu.isoformat(), "--json")
    assert answer.code == 0, answer.err
    return json.loads(answer.out)
