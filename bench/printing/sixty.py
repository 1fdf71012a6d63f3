"""A control of sixty addresses in the demo town, decided and planned through the real doors."""

import os
import re
from datetime import UTC, datetime
from pathlib import Path

from barriere import chain
from barriere.chain.ask import Ask
from barriere.chain.latest import latest
from barriere.demo.year import run
from barriere.model.inspection import Plan
from barriere.privacy.key import VARIABLE
from barriere.review.moment import Moment
from barriere.store import Werkmap

TEAMS, EACH, SPARE = 6, 10, 2
YEAR = 2028
CONTROL = f"{YEAR}-1"
POLICE = ("signalen", "bestuurlijke_rapportage", "Bestuurlijke rapportage, met grondslag.")
_TEAM = """
[[teams]]
naam = "Team {name}"
partners = ["gemeente", "politie", "belastingdienst", "arbeidsinspectie"]
start = "15:00"
einde = "22:00"
adressen = {each}
reserve = {spare}
"""


def sixty(folder: Path, seed: int = 7) -> tuple[Werkmap, Plan]:
    """Build the demo town in `folder`; plan one control of 60 addresses there, 12 in reserve.

    The addresses with most points are brought in by people with a ground, judged,
    adopted and planned. The key of the town is set in the environment.
    """
    os.environ.pop(VARIABLE, None)
    run(folder / "halderzijl", seed)
    return with_sixty(folder / "halderzijl")


def with_sixty(root: Path) -> tuple[Werkmap, Plan]:
    """Decide and plan a control of 60 addresses in a demo werkmap that is there."""
    (root / "barriere.toml").write_text(_roomy((root / "barriere.toml").read_text("utf-8")))
    opened = Werkmap.open(root)
    for key in _most_points(opened, TEAMS * (EACH + SPARE) + 20):
        chain.bring(opened, key, POLICE, _at("barrièretafel", 9))
        said = chain.Said(key, "opnemen", "gronden_voldoende", "Een rapportage met grondslag.")
        chain.judge(opened, said, _at("barrièretafel", 10))
    chain.adopt(opened, str(YEAR), _at("teammanager OOV", 11))
    planned = chain.plan_year(opened, Ask(YEAR, iterations=300), _at("planner OOV", 12))
    return opened, planned.plan


def printing() -> Moment:
    """Return the moment at which the lists are printed."""
    return _at("planner OOV", 13)


def _at(door: str, hour: int) -> Moment:
    return Moment(door, datetime(YEAR, 1, 4, hour, tzinfo=UTC))


def _roomy(text: str) -> str:
    """Return the settings with six teams of ten addresses, short visits and one control."""
    before, _, rest = text.partition("[[teams]]")
    after = rest[rest.index("# Hoe lang een bezoek duurt") :]
    names = "ABCDEF"[:TEAMS]
    teams = "".join(_TEAM.format(name=name, each=EACH, spare=SPARE) for name in names)
    text = f"{before}{teams.lstrip()}\n{after}"
    for pattern, said in (
        (r"^controles = \d+", "controles = 1"),
        (r"^max_per_buurt = \d+", "max_per_buurt = 60"),
        (r"^rust_maanden = \d+", "rust_maanden = 0"),
        (r"^minuten = \d+", "minuten = 15"),
        (r"^van = \"1[567]:\d\d\"$", 'van = "15:00"'),
        (r"^tot = \"(18:00|21:00|21:30)\"$", 'tot = "21:30"'),
        (r"^\[\[plan\.controle\]\]\n(thema = .*\n)?", ""),
    ):
        text = re.sub(pattern, said, text, flags=re.MULTILINE)
    return text


def _most_points(opened: Werkmap, count: int) -> list[str]:
    """Return the addresses that a reader may know of with most points, by key after that."""
    rows = latest(opened).columns(["sleutel", "totaal", "x"]).to_pylist()
    placed = [row for row in rows if row["x"] is not None]
    ordered = sorted(placed, key=lambda row: (-row["totaal"], row["sleutel"]))
    return [row["sleutel"] for row in ordered[:count]]
