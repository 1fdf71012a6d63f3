"""Grenzen: wijken, buurten and the municipality itself, from GeoPackage or GeoJSON."""

from collections import Counter
from pathlib import Path

import numpy as np
import pyarrow as pa
import shapely

from barriere.errors import BadData, Place
from barriere.model.delivery import Reading
from barriere.model.register import Register
from barriere.sources.areas.collect import Area, Areas
from barriere.sources.areas.columns import CBS, KINDS
from barriere.sources.areas.shapes import overlapping
from barriere.sources.context import Context
from barriere.sources.empty import AREAS
from barriere.sources.geo.layers import layer_names, read_layer, wkb

_SHOWN = 5


def read(path: Path, context: Context) -> Reading:
    """Read the areas of the werkmap's municipality; `geometrie` is WKB in RD.

    A file with areas of other municipalities only is kept whole, and that is
    said: an older map still has the codes from before a herindeling. Raises
    BadData where the file has no areas.
    """
    peildatum = context.day(Register.GRENZEN)
    areas = Areas()
    for name in layer_names(path):
        areas.take(read_layer(path, name))
    if not areas.found:
        raise BadData(
            Place(path.name),
            "er staan geen wijken of buurten in dit bestand",
            "Geef elk vlak een code (WK..., BU...) en een naam, "
            "of noem de lagen wijken en buurten.",
        )
    ours, elsewhere = _of_municipality(areas.ordered(), context.settings.gemeente.code)
    kinds = Counter(area.named.kind for area in ours)
    counts = {kind: kinds[kind] for kind in KINDS if kinds[kind]}
    return Reading(
        Register.GRENZEN,
        peildatum,
        {"grenzen": _table(ours).sort_by([("soort", "ascending"), ("code", "ascending")])},
        areas.rows,
        areas.rejects,
        counts=counts | ({"water": water} if (water := areas.counted["water"]) else {}),
        notices=[*elsewhere, *_said(areas), *_flat(ours), *_overlaps(ours)],
    )


def _of_municipality(areas: list[Area], code: str) -> tuple[list[Area], list[str]]:
    """Keep the areas of one municipality where codes are those of the CBS; else keep all.

    Also returns what should be said of it.
    """
    of = [CBS.fullmatch(area.named.code) for area in areas]
    ours = [area for area, match in zip(areas, of, strict=True) if match and match[2] == code]
    if ours or not any(of):
        return ours or areas, []
    others = ", ".join(sorted({match[2] for match in of if match})[:_SHOWN])
    said = (
        f"Let op: er staat geen gebied van gemeente {code} in, wel van {others}. Alles is bewaard; "
        "een adres dat er niet in ligt, heeft geen wijk of buurt. Klopt [gemeente] code?"
    )
    return areas, [said]


def _table(areas: list[Area]) -> pa.Table:
    shapes = np.array([area.shape for area in areas], dtype=object)
    return pa.table(
        {
            "soort": [area.named.kind for area in areas],
            "code": [area.named.code for area in areas],
            "naam": [area.named.name for area in areas],
            "geometrie": wkb(shapes),
        }
    ).cast(AREAS)


def _said(areas: Areas) -> list[str]:
    counted = areas.counted
    said = []
    if counted["water"]:
        said.append(f"{counted['water']} vlakken zijn water: niet gelezen.")
    if counted["hersteld"]:
        said.append(
            f"{counted['hersteld']} vlakken waren ongeldig getekend (zichzelf kruisend, "
            "bijvoorbeeld) en zijn hersteld."
        )
    if counted["delen"]:
        said.append(f"{counted['delen']} vlakken zijn een deel van een ander: samengevoegd.")
    if areas.unread:
        said.append(
            f"Niet gelezen lagen: {', '.join(areas.unread)} (geen vlakken, "
            "of een soort die al uit een andere laag kwam)."
        )
    return said


def _flat(areas: list[Area]) -> list[str]:
    flat = [area.named.code for area in areas if not shapely.area(area.shape)]
    if not flat:
        return []
    said = (
        f"{len(flat)} gebieden hebben in deze kaart geen oppervlak ({', '.join(flat[:_SHOWN])}): "
        "daar hoort geen adres bij. Een minder grove kaart heeft ze wel."
    )
    return [said]


def _overlaps(areas: list[Area]) -> list[str]:
    said = []
    for kind in KINDS:
        same = [area for area in areas if area.named.kind == kind]
        pairs = overlapping([area.shape for area in same]) if same else []
        shown = ", ".join(
            f"{same[a].named.code} en {same[b].named.code}" for a, b in pairs[:_SHOWN]
        )
        if pairs:
            more = " en verder" if len(pairs) > _SHOWN else ""
            said.append(
                f"{len(pairs)} keer liggen twee vlakken van soort {kind} over elkaar "
                f"({shown}{more}): een adres daar hoort bij één van de twee."
            )
    return said
