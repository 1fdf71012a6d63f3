"""Rasterstad: a fictive town on a neat grid, with everything that a map can hold."""

from datetime import date

import numpy as np
import pyarrow as pa
import shapely

from barriere.maps import (
    GEBEURTENISSEN,
    VERLOOP,
    WIJZIGINGEN,
    Card,
    CardMoves,
    Colophon,
    Contribution,
    Ground,
    Meeting,
    Past,
    RiskMap,
    Since,
    Theme,
    contributions,
    distribution,
    select,
)
from barriere.model.domain import Domein

BLOCK, WEST, SOUTH = 90.0, 234_000.0, 581_000.0
FIRST = ("Molen", "Haven", "Linden", "Wilgen", "Gracht", "Smeden", "Turf", "Anjer", "Kuipers")
LAST = ("straat", "weg", "laan", "pad", "singel", "kade", "dwarsstraat")
CARDS = (
    Card("H1", "Veel personen op weinig ruimte", Domein.HUISVESTING, ("een groot gezin",)),
    Card("H4", "Verhuur zonder vergunning", Domein.HUISVESTING, ("de vergunning is aangevraagd",)),
    Card("I2", "Veel verhuisbewegingen", Domein.IDENTITEIT, ("een studentenhuis", "kort verblijf")),
    Card("A3", "Uitzendbureau op een woonadres", Domein.ARBEID, ("de eigenaar werkt thuis",)),
    Card("F2", "Opvolgende bedrijven op één adres", Domein.FINANCIEN, ("een verzamelgebouw",)),
    Card("T1", "Opvallend veel busjes", Domein.VERVOER, ("een aannemer in de straat",)),
    Card("W1", "Vestiging zonder bezoekers", Domein.WERVING, ("een webwinkel",)),
    Card("E1", "Briefadressen bij elkaar", Domein.ENTREE, ("een opvangvoorziening",)),
)


def _street(number: int) -> str:
    return FIRST[number % len(FIRST)] + LAST[(number // len(FIRST)) % len(LAST)]


def grid_ground(blocks: int) -> tuple[Ground, np.ndarray, np.ndarray]:
    """Return the ground of `blocks` by `blocks`, and per house its middle and street number."""
    column, row, place = (
        axis.ravel() for axis in np.meshgrid(range(blocks), range(blocks), range(16), indexing="ij")
    )
    side = place // 8
    x = WEST + column * BLOCK + 12 + (place % 8) * 9.2
    y = SOUTH + row * BLOCK + np.where(side == 0, 12, BLOCK - 22)
    deep = 8 + (column * 7 + row * 3 + place) % 4
    houses = shapely.box(x, y, x + 8.4, y + deep)
    span = blocks * BLOCK
    ends = [(WEST, SOUTH + n * BLOCK, WEST + span, SOUTH + n * BLOCK) for n in range(blocks + 1)]
    ends += [(WEST + n * BLOCK, SOUTH, WEST + n * BLOCK, SOUTH + span) for n in range(blocks + 1)]
    roads = shapely.linestrings([[(a, b), (c, d)] for a, b, c, d in ends])
    river = shapely.LineString(
        [(WEST - 200, SOUTH - 60), (WEST + span, SOUTH - 140), (WEST + span + 300, SOUTH)]
    ).buffer(45)
    half = span / 2
    areas = [
        shapely.box(
            WEST + i * half, SOUTH + j * half, WEST + (i + 1) * half, SOUTH + (j + 1) * half
        )
        for i in range(2)
        for j in range(2)
    ]
    names = ["Zuidwest", "Noordwest", "Zuidoost", "Noordoost"]
    borders = pa.table(
        {
            "soort": ["wijk"] * 4 + ["buurt"] * 4,
            "naam": names + [f"{name} binnen" for name in names],
            "geometrie": list(shapely.to_wkb(areas * 2)),
        }
    )
    ground = Ground(
        panden=pa.table({"geometrie": list(shapely.to_wkb(houses))}),
        water=pa.table({"geometrie": [shapely.to_wkb(river)]}),
        wegen=pa.table(
            {
                "naam": [_street(n) for n in range(len(ends))],
                "geometrie": list(shapely.to_wkb(roads)),
            }
        ),
        grenzen=borders,
    )
    street = np.where(side == 0, row, row + 1)
    return ground, np.column_stack([x + 4, y + deep / 2]), street


def scores(xy: np.ndarray, street: np.ndarray) -> pa.Table:
    """Return a scoring run over the houses: most have no points, a few many."""
    n = len(xy)
    draw = np.random.default_rng(7)
    points = {
        domein: np.where(draw.random(n) < 0.12, draw.integers(1, 7, n), 0) for domein in Domein
    }
    total = np.sum(list(points.values()), axis=0)
    middle = (xy.min(axis=0) + xy.max(axis=0)) / 2
    wijk = np.where(
        xy[:, 0] < middle[0],
        np.where(xy[:, 1] < middle[1], "Zuidwest", "Noordwest"),
        np.where(xy[:, 1] < middle[1], "Zuidoost", "Noordoost"),
    )
    return pa.table(
        {
            "sleutel": [f"9999010000{number:06d}" for number in range(n)],
            "straat": [_street(int(number)) for number in street],
            "huisnummer": pa.array(np.arange(n) % 199 + 1, pa.int32()),
            "huisletter": pa.nulls(n, pa.string()),
            "toevoeging": pa.nulls(n, pa.string()),
            "postcode": [f"99{number % 90 + 10}AB" for number in range(n)],
            "wijk": wijk.tolist(),
            "buurt": [f"{name} binnen" for name in wijk],
            "soort": ["woonadres"] * n,
            "x": xy[:, 0],
            "y": xy[:, 1],
            "totaal": total,
            "domeinen": sum((values > 0).astype(int) for values in points.values()),
            **{f"d_{domein}": values for domein, values in points.items()},
            **{f"dek_{domein}": np.full(n, 1.0) for domein in Domein if domein != "vervoer"},
            "dek_vervoer": np.full(n, 0.33),
            "afgeschermd": np.arange(n) % 50 == 49,
            "pand": [f"999910000{number // 3:07d}" for number in range(n)],
            "robuust": np.where(total >= 9, "robuust", "gevoelig").tolist(),
            "keer": pa.array(np.where(total >= 9, 990, 640), pa.int16()),
            "voor": pa.array([None, *np.maximum(total[1:] - np.arange(1, n) % 3, 0)], pa.int16()),
            "lijst_voor": [None, *(np.arange(1, n) % 4 > 0).tolist()],
            "herkomst": ["score"] * n,
            "stand": ["de tafel heeft nog geen oordeel gegeven"] * n,
        }
    )


def told(shown: pa.Table) -> pa.Table:
    """Return contributions that add up to the points of each domain."""
    first = {card.domein: card.id for card in reversed(CARDS)}
    rows = []
    for number, row in enumerate(shown.to_pylist()):
        rows += [
            _contribution(number, first[domein], row[f"d_{domein}"])
            for domein in Domein
            if row[f"d_{domein}"]
        ]
        if not row["d_vervoer"]:
            rows.append(Contribution(number, "T1", "onbekend", 0, "Er zijn geen waarnemingen."))
    return contributions(rows)


def went_before(shown: pa.Table) -> Past:
    """Return two earlier runs, one changed card and one event for each address."""
    rows = range(shown.num_rows)
    totals = shown["totaal"].to_pylist()
    days = (date(2026, 4, 1), date(2026, 7, 1), date(2026, 10, 1))
    course = [
        {
            "adres": row,
            "peildatum": day,
            "totaal": max(0, totals[row] - 2 + place),
            "domeinen": 2,
            "op_lijst": totals[row] - 2 + place >= 6,
        }
        for row in rows
        for place, day in enumerate(days)
    ]
    changes = [
        {"adres": row, "kaart": "H1", "naam": "Veel personen op weinig ruimte"}
        | {"voor": 2, "na": 3, "oorzaak": "door andere regels, niet door het adres"}
        for row in rows
        if row % 2
    ]
    events = [
        {"adres": row, "datum": date(2026, 5, 20), "soort": "bezoek", "tekst": "Controle brand."}
        for row in rows
    ]
    return Past(
        since=Since(
            date(2026, 7, 1),
            ("Opnieuw geleverd: BRP (1 oktober 2026).",),
            (CardMoves("H1", "Veel personen op weinig ruimte", "", 12, 4),),
            3,
        ),
        wijzigingen=pa.Table.from_pylist(changes, schema=WIJZIGINGEN),
        verloop=pa.Table.from_pylist(course, schema=VERLOOP),
        gebeurtenissen=pa.Table.from_pylist(events, schema=GEBEURTENISSEN),
    )


def _contribution(number: int, card: str, points: int) -> Contribution:
    return Contribution(
        number,
        card,
        "punt",
        points,
        "6 ingeschrevenen op 40 m², dus 6,7 m² per persoon.",
        "6,7 m² per persoon",
        "minder dan 7 m²",
        "instelling, geen wettelijke norm",
        "BRP en BAG",
        date(2026, 10, 1),
    )


def make_town_of(blocks: int) -> RiskMap:
    """Return the map of a town of `blocks` × `blocks` × 16 addresses."""
    ground, xy, street = grid_ground(blocks)
    run = scores(xy, street)
    shown = select(run, 6, 2)
    return RiskMap(
        colophon=Colophon(
            gemeente="gemeente Rasterstad",
            run="score-2026-10-01-0a1b2c3d",
            peildatum=date(2026, 10, 1),
            catalogus="2026.4",
            contact="team Veiligheid",
            vernietigen_voor=date(2027, 4, 1),
            drempel_punten=6,
            drempel_domeinen=2,
            fictief=True,
        ),
        adressen=shown,
        bijdragen=told(shown),
        cards=CARDS,
        distribution=distribution(run),
        ground=ground,
        past=went_before(shown),
        themes=(Theme("Wonen", ("H1", "H4")), Theme("Uitzend", ("A3",), ("bedrijf",))),
        meeting=Meeting(
            {
                "opnemen": {"gronden_voldoende": "de gronden zijn voldoende"},
                "afwijzen": {"verklaard": "er is een onschuldige verklaring"},
                "aanhouden": {"nu_niet": "nu niet plannen"},
            },
            20,
        ),
    )
