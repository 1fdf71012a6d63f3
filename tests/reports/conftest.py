"""A neat small street plan and a year of controls, made up for these tests."""

from dataclasses import replace
from datetime import date
from math import sin
from pathlib import Path

import numpy as np
import pyarrow as pa
import pytest
import shapely

from barriere.catalogue.powers import powers
from barriere.drawing.ground_plan import GroundPlan, ground_plan
from barriere.model.inspection import Candidate, Control, LeftOut, Plan, Route, Visit
from barriere.model.register import Register
from barriere.reports.address_brief import AddressBrief, Count, Said
from barriere.reports.compose import compose
from barriere.reports.findings_sheet import Contents, FindingsSheet, findings_sheets
from barriere.reports.occasion import Occasion
from barriere.reports.visit_list import VisitList
from barriere.reports.visit_list_pdf import write_visit_list
from barriere.settings import Settings, read, template

from .printed import pages_of

PRINTED_ON = date(2027, 3, 1)
CORNER = np.array([233_400.0, 581_500.0])
STREETS = ("Lindekade", "Molenpad", "Kastanjelaan", "Wilgenhof", "Spuistraat", "Veerdam")
CROSSINGS = ("Brugstraat", "Torenweg", "Havengang", "Weverssteeg", "Zuiderdiep")


def _bent(along: np.ndarray, row: float, *, upright: bool) -> np.ndarray:
    across = row + 14 * np.array([sin((a + row) / 170) for a in along])
    return np.column_stack([across, along] if upright else [along, across])


def _wkb(shapes: list[shapely.Geometry]) -> pa.Array:
    return pa.array(shapely.to_wkb(np.array(shapes, dtype=object)), pa.binary())


def _houses() -> tuple[list[shapely.Geometry], list[str]]:
    generator = np.random.default_rng(7)
    shapes, streets = [], []
    for row, street in enumerate(STREETS):
        for side in (-1, 1):
            at = 22.0
            while at < 780:
                width, depth = generator.uniform(6, 9), generator.uniform(9, 14)
                crossing = any(abs(at + width / 2 - c) < 13 for c in range(0, 800, 160))
                if not crossing:
                    middle = _bent(np.array([at + width / 2]), 60 + row * 95, upright=False)[0]
                    near = middle[1] + side * 8
                    far = near + side * depth
                    box = (at, min(near, far), at + width, max(near, far))
                    shapes.append(shapely.transform(shapely.box(*box), lambda p: p + CORNER))
                    streets.append(street)
                at += width + (0 if generator.random() < 0.8 else 5)
    return shapes, streets


@pytest.fixture(scope="session")
def plan_of_town() -> GroundPlan:
    along = np.arange(0, 801, 20.0)
    roads = [_bent(along, 60 + i * 95, upright=False) for i in range(len(STREETS))]
    roads += [_bent(along[:31], i * 160, upright=True) for i in range(len(CROSSINGS))]
    lines = [shapely.LineString(r + CORNER) for r in roads]
    canal = shapely.LineString(_bent(along, 12, upright=False) + CORNER).buffer(13)
    houses, streets = _houses()
    centres = shapely.get_coordinates(shapely.centroid(houses))
    return ground_plan(
        pa.table(
            {
                "pand_id": [f"{1000000000000 + i:016d}" for i in range(len(houses))],
                "geometrie": _wkb(houses),
            }
        ),
        pa.table({"geometrie": _wkb([canal])}),
        pa.table({"naam": [*STREETS, *CROSSINGS], "geometrie": _wkb(lines)}),
        pa.table({"x": centres[:, 0], "y": centres[:, 1], "straat": streets}),
    )


@pytest.fixture(scope="session")
def settings(tmp_path_factory: pytest.TempPathFactory) -> Settings:
    path = tmp_path_factory.mktemp("werkmap") / "barriere.toml"
    path.write_text(template("Groningen", "0014"), encoding="utf-8")
    return read(path)


HOSTILE = '#import "x": * $a$ <script>alert(1)</script> =HYPERLINK("x")'


def said(*texts: str) -> tuple[Said, ...]:
    return tuple(Said(text, frozenset({Register.BRP})) for text in texts)


def brief(sleutel: str, number: int, place: np.ndarray, pand: str, street: str) -> AddressBrief:
    kind, use, grounds = (
        ("wonen", "woonfunctie", ("H1",)),
        ("horeca", "bijeenkomstfunctie", ("A4",)),
        ("bedrijf", "winkelfunctie,kantoorfunctie", ("H5",)),
    )[number % 3]
    return AddressBrief(
        sleutel=sleutel,
        weergave=f"{street} {number * 2 + 1}, 9711 AB Groningen",
        kind=kind,
        grounds=grounds,
        ground="mogelijk meer bewoners dan de norm toelaat" if kind == "wonen" else "",
        reasons=said(
            "Er staan 7 volwassenen ingeschreven op 48 m²: minder dan 12 m² per persoon, de norm.",
            "In twee jaar zijn hier 11 mensen in- en weer uitgeschreven, meer dan elders.",
            "In een jaar kwamen meldingen van 3 verschillende melders over wisselend bezoek.",
        ),
        use=use,
        status="Verblijfsobject in gebruik",
        area=48 + number,
        bouwjaar=1931,
        x=float(place[0]),
        y=float(place[1]),
        pand_ids=(pand,),
        counts=(
            Count("Ingeschrevenen", 7, Register.BRP, date(2027, 2, 1)),
            Count("Waarvan volwassen", 7, Register.BRP, date(2027, 2, 1)),
            Count("Bedrijven", 1, Register.KVK, date(2027, 1, 15)),
            Count("Meldingen, 12 maanden", 4, Register.MELDINGEN, date(2027, 2, 1)),
            Count("Parkeervergunningen", None, Register.PARKEREN),
        ),
        unknown=said(
            "Of er een omzettingsvergunning is: de levering van vergunningen is van voor 2025.",
            "Wie de eigenaar is.",
        ),
        innocent=said(
            "Een gezin met volwassen kinderen kan ook krap wonen.",
            "Wie verhuist, schrijft zich soms later uit.",
        ),
        caution=said("In dit pand is ook een kinderopvang.") if number % 4 == 0 else (),
        earlier=said("14 oktober 2026: niemand aanwezig.") if number % 2 else (),
        permits=said("Gebruiksmelding, verleend in 2022 voor 4 personen.")
        if kind == "wonen"
        else (),
    )


@pytest.fixture(scope="session")
def briefs(plan_of_town: GroundPlan) -> dict[str, AddressBrief]:
    rows = np.linspace(20, len(plan_of_town.points) - 20, 20).astype(int)
    rows[3] = rows[2] + 1
    return {
        f"00140100000000{i:02d}": brief(
            f"00140100000000{i:02d}",
            i,
            plan_of_town.points[row],
            str(plan_of_town.pand_ids[row]),
            str(plan_of_town.streets[row]),
        )
        for i, row in enumerate(rows)
    }


def _route(team: str, keys: list[str], spare: list[str]) -> Route:
    visits = tuple(
        Visit(key, order, 15 * 60 + 5 + 46 * order, 15 * 60 + 35 + 46 * order, 240)
        for order, key in enumerate(keys, 1)
    )
    return Route(team, visits, tuple(spare), 21 * 60 + 48)


@pytest.fixture(scope="session")
def year(briefs: dict[str, AddressBrief]) -> Plan:
    keys = sorted(briefs)
    dates = (date(2027, 3, 16), date(2027, 6, 9), date(2027, 9, 16), date(2027, 11, 24))
    controls = tuple(
        Control(
            f"2027-{nr}",
            when,
            "",
            (_route("Team A", keys[:8], keys[8:10]), _route("Team B", keys[10:18], keys[18:])),
        )
        for nr, when in enumerate(dates, 1)
    )
    candidates = {
        key: Candidate(
            key, (key,), b.weergave, b.kind, "Centrum", b.x or 0, b.y or 0, 7, 30, frozenset(), ()
        )
        for key, b in briefs.items()
    }
    left = tuple(
        LeftOut(f"x{i}", f"Elders {i}, 9712 AA Groningen", reason)
        for i, reason in enumerate(
            ["nu niet plannen"] * 2 + ["geen tijd in de dienst"] * 9 + ["nog niet vastgesteld"] * 5
        )
    )
    return Plan(
        2027, controls, left, 512, 541.0, 1, 20_000, "schatting, 13 % gemiddelde fout", candidates,
        ("Op 9 juni kan de brandweer niet.",),
    )  # fmt: skip


@pytest.fixture(scope="module")
def contents(settings: Settings, briefs: dict[str, AddressBrief]) -> Contents:
    shown = {key: brief.weergave for key, brief in briefs.items()}
    return Contents(shown, powers(), settings, date(2027, 3, 1))


@pytest.fixture(scope="module")
def planned(year: Plan) -> Plan:
    """The year, with who comes along that day."""
    controls = tuple(
        replace(
            one,
            routes=tuple(
                replace(route, partners=("gemeente", "politie", "brandweer"))
                for route in one.routes
            ),
        )
        for one in year.controls
    )
    return replace(year, controls=controls)


@pytest.fixture(scope="module")
def sheet(planned: Plan, contents: Contents) -> FindingsSheet:
    return findings_sheets(planned, "2027-1", contents)[0]


@pytest.fixture(scope="module")
def occasion(
    settings: Settings, plan_of_town: GroundPlan, briefs: dict[str, AddressBrief]
) -> Occasion:
    return Occasion(settings, powers(), plan_of_town, briefs, PRINTED_ON)


@pytest.fixture(scope="module")
def visit_list(year: Plan, occasion: Occasion) -> VisitList:
    return compose(year, "2027-1", occasion)[0]


@pytest.fixture(scope="module")
def pdf(visit_list: VisitList, tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("uit") / "team-a.pdf"
    write_visit_list(path, visit_list)
    return path


@pytest.fixture(scope="module")
def pages(pdf: Path) -> list[str]:
    return pages_of(pdf)
