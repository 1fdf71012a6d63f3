"""A thousand small towns in eight pictures: each another day, other registers, other norms."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from functools import cache
from importlib import import_module
from typing import Any

from barriere import catalogue, facts, scoring
from barriere.model.domain import Domein
from barriere.settings import Settings
from tests.oracle.making import REGISTERS, towns
from tests.oracle.town import Row, Town
from tests.town import picture
from tests.town import settings as usual_settings

MODULES = (
    "firms", "formulas", "guests", "judged", "nearby", "network", "owners", "permits", "reports",
    "residents", "succession", "together",
)  # fmt: skip
for _module in MODULES:  # each registers the facts that it knows
    import_module(f"tests.oracle.{_module}")
TOWNS = 125
LATE = date(2026, 11, 1)


@dataclass(frozen=True)
class Scene:
    """A hundred and twenty-five towns under one sky; `blank` are columns nobody delivered."""

    name: str
    today: date = LATE
    absent: tuple[str, ...] = ()
    blank: tuple[str, ...] = ()
    norms: tuple[tuple[str, float], ...] = ()
    cap: int = 6


SCENES = (
    Scene("alles geleverd"),
    Scene("op de laatste dag van februari", date(2028, 2, 29)),
    Scene("op 31 maart, met andere normen", date(2027, 3, 31), cap=3,
          norms=(("m2_per_persoon", 15.0), ("kamerverhuur_personen", 2.0))),
    Scene("zonder BRP", absent=("brp", "parkeren")),
    Scene("zonder Handelsregister en vergunningen", date(2027, 7, 1),
          absent=("kvk", "vergunningen")),
    Scene("zonder RNI, bijzondere adressen en tekens van gebruik", absent=(
        "rni", "bijzonder", "meldingen", "signalen", "kvk", "parkeren", "waarnemingen")),
    Scene("zonder eigendom, signalen, waarnemingen en controles",
          absent=("eigendom", "signalen", "waarnemingen", "controles")),
    Scene("met lege kolommen", blank=(
        "relatie", "sbi_versie", "datum_einde_onderzoek", "geldig_tot", "soort_eigenaar", "bibob",
        "vestigingsnummer", "meerderjarig")),
)  # fmt: skip


@dataclass(frozen=True)
class Played:
    """What was made of a scene, twice: the naive town, and the run of the engine."""

    town: Town
    run: scoring.Run
    settings: Settings
    facts: Mapping[str, list[Any]]


def norms_of(scene: Scene) -> Settings:
    """Return the settings of a scene."""
    own = usual_settings()
    norms = {name: own.normen[name].model_copy(update={"waarde": v}) for name, v in scene.norms}
    caps = own.score.model_copy(update={"plafond": scene.cap, "plafonds": {Domein.ARBEID: 5}})
    return own.model_copy(update={"normen": {**own.normen, **norms}, "score": caps})


def rows_of(scene: Scene, count: int) -> dict[str, list[Row]]:
    """Return the rows of the first `count` towns of a scene."""
    start = SCENES.index(scene) * 1000
    rows = towns(range(start, start + count), scene.today)
    kept = {name: rows[name] for name in ("adressen", *REGISTERS) if name not in scene.absent}
    empty = dict.fromkeys(scene.blank)
    return {
        name: [{**row, **{k: v for k, v in empty.items() if k in row}} for row in found]
        for name, found in kept.items()
    }


@cache
def play(scene: Scene) -> Played:
    """Return a scene as the engine sees it, beside the town it was made from."""
    rows, settings = rows_of(scene, TOWNS), norms_of(scene)
    norms = {name: norm.waarde for name, norm in settings.normen.items()}
    shown = picture(rows["adressen"], scene.today,
                    **{name: rows[name] for name in REGISTERS if name in rows})  # fmt: skip
    run = scoring.score(shown, catalogue.read(), settings)
    facts.build(shown, facts.read(), settings)
    found = shown.db.sql(f"SELECT * FROM {facts.TABLE} ORDER BY adr").to_arrow_table().to_pydict()
    shown.db.close()
    return Played(Town(rows, scene.today, norms), run, settings, found)
