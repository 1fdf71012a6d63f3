"""A werkmap of a few houses in streets with names that do harm, decided on and planned."""

import csv
from datetime import UTC, date, datetime
from pathlib import Path

from barriere import chain
from barriere.chain.ask import Ask
from barriere.model.register import Register
from barriere.review.moment import Moment
from barriere.settings import template
from barriere.store import Werkmap
from tests.commands.five_houses import BAG, OFFICIALS
from tests.sources.extracts import DEPOT

STREETS = (
    "Kade",
    "<img src=x onerror=window.__ran=1>laan",
    '=HYPERLINK("http://lek.invalid")',
    "Smiley 😀 pad",
    "#set page(width: 9pt) *vet* _schuin_ $x^2$",
    "{{7*7}} [link](http://lek.invalid)",
    "@SUM(1+1)|cmd",
    "</script><script>window.__ran=1</script>",
)
DAY = date(2026, 10, 1)
WHY = ("signalen", "bestuurlijke_rapportage", "Bestuurlijke rapportage van de politie van nu.")
YES = "Bestuurlijke rapportage, van deze maand, met grondslag."
YEAR = 2027


def key(number: int) -> str:
    """Return the key of a house, from 1."""
    return f"999901000000000{number}"


def at(day: date, hour: int = 9, door: str = "planner OOV") -> Moment:
    """Return a moment."""
    return Moment(door, datetime(day.year, day.month, day.day, hour, tzinfo=UTC))


def build(folder: Path) -> None:
    """Make the werkmap in `folder`: every house decided on, and a plan for 2027."""
    werkmap = Werkmap.create(folder / "werkmap", template("Halderzijl", "9999"))
    path = folder / "bag.csv"
    with path.open("w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file, delimiter=";")
        writer.writerow(BAG.split(";"))
        writer.writerows(_house(number, street) for number, street in enumerate(STREETS, 1))
    analyst = at(date(2026, 11, 2), door="x")
    chain.deliver(werkmap, Register.BAG, path, DAY, analyst)
    for official in OFFICIALS:
        chain.adopt_catalogue(werkmap, Moment(official, analyst.nu))
    chain.score(werkmap, None, analyst)
    tafel = at(date(2026, 11, 3), door="barrièretafel")
    for number in range(1, len(STREETS) + 1):
        chain.bring(werkmap, key(number), WHY, tafel)
        chain.judge(werkmap, chain.Said(key(number), "opnemen", "gronden_voldoende", YES), tafel)
    chain.adopt(werkmap, str(YEAR), at(date(2026, 11, 4), door="teammanager OOV"))
    chain.plan_year(werkmap, Ask(YEAR, iterations=200), at(date(2026, 11, 5)))


def _house(number: int, street: str) -> tuple[str, ...]:
    return (
        key(number), f"999910000000000{number}", street, str(number), "", "", "8961AA",
        "Halderzijl", "woonfunctie", "80", "Verblijfsobject in gebruik", "1980",
        str(DEPOT[0] + 40 * number), str(DEPOT[1] + 25 * number), "verblijfsobject",
    )  # fmt: skip
