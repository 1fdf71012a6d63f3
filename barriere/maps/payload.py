"""Everything a map shows, as one compressed block that no browser ever reads as code."""

import json
import struct
from dataclasses import asdict
from typing import Any

import numpy as np

from barriere.drawing.encoding import pack
from barriere.maps import columns, ground
from barriere.maps.course import steps
from barriere.maps.past import Since
from barriere.maps.risk_map import Colophon, Meeting, RiskMap
from barriere.maps.squeeze import squeeze
from barriere.maps.sums import points
from barriere.model.domain import Domein


def payload(risk_map: RiskMap) -> bytes:
    """Return gzip of: length of the head (4 bytes, little-endian), head (JSON), sections."""
    xy = np.column_stack([risk_map.adressen[name].to_numpy() for name in ("x", "y")])
    shapes = ground.decode(risk_map.ground)
    grid = ground.extent(shapes, xy[np.isfinite(xy).all(axis=1)])
    domains = {card.id: card.domein for card in risk_map.cards}
    counted = points(risk_map.adressen.num_rows, risk_map.bijdragen, domains)
    address_sections, address_words = columns.addresses(risk_map.adressen, counted, grid)
    given, given_words = columns.contributions(
        risk_map.bijdragen, risk_map.cards, risk_map.adressen.num_rows
    )
    below = ground.encode(shapes, grid)
    sections, words = address_sections | given, address_words | given_words
    past, whose = risk_map.past, risk_map.colophon
    drempel = (whose.drempel_punten, whose.drempel_domeinen)
    for prefix, table in (
        ("w_", past.wijzigingen),
        ("v_", steps(past.verloop, risk_map.adressen, drempel)),
        ("g_", past.gebeurtenissen),
    ):
        more, more_words = columns.rows(table, prefix)
        sections, words = sections | more, words | more_words
    sections |= below.sections
    directory, _ = pack(sections)
    head = {
        "colofon": opening(risk_map.colophon) | _details(risk_map.colophon),
        "aantal": risk_map.adressen.num_rows,
        "stap": grid.step,
        "domeinen": [{"id": domein.value, "naam": domein.label} for domein in Domein],
        "verdeling": [
            list(risk_map.distribution.totaal),
            *(list(risk_map.distribution.domeinen[domein]) for domein in Domein),
        ],
        "kaarten": _cards(risk_map),
        "themas": _themes(risk_map),
        "sinds": _since(risk_map.past.since),
        "vergadering": _meeting(risk_map.meeting),
        "cijfers": risk_map.charts.head() if risk_map.charts else None,
        "woorden": words,
        "grond": below.facts,
        "delen": directory,
    }
    text = json.dumps(head, ensure_ascii=False, separators=(",", ":")).encode()
    return squeeze([struct.pack("<I", len(text)) + text, *sections.values()])


def opening(colophon: Colophon) -> dict[str, Any]:
    """Return what may be read without the password: whose map this is, and until when."""
    return {
        "gemeente": colophon.gemeente,
        "contact": colophon.contact,
        "vernietigen_voor": colophon.vernietigen_voor.isoformat(),
        "fictief": colophon.fictief,
    }


def _details(colophon: Colophon) -> dict[str, Any]:
    return {
        "run": colophon.run,
        "peildatum": colophon.peildatum.isoformat(),
        "catalogus": colophon.catalogus,
        "drempel_punten": colophon.drempel_punten,
        "drempel_domeinen": colophon.drempel_domeinen,
    }


def _cards(risk_map: RiskMap) -> list[dict[str, Any]]:
    number = {domein: place for place, domein in enumerate(Domein)}
    return [
        {
            "id": card.id,
            "naam": card.naam,
            "domein": number[card.domein],
            "onschuldig": list(card.onschuldig),
            "samenhang": card.samenhang,
        }
        for card in risk_map.cards
    ]


def _themes(risk_map: RiskMap) -> list[dict[str, Any]]:
    place = {card.id: number for number, card in enumerate(risk_map.cards)}
    return [
        {
            "naam": theme.naam,
            "kaarten": sorted(place[card] for card in theme.kaarten if card in place),
            "soorten": list(theme.soorten),
        }
        for theme in risk_map.themes
    ]


def _since(since: Since | None) -> dict[str, Any] | None:
    if since is None:
        return None
    return asdict(since) | {"peildatum": since.peildatum.isoformat()}


def _meeting(meeting: Meeting | None) -> dict[str, Any] | None:
    if meeting is None:
        return None
    return {
        "redenen": {besluit: dict(codes) for besluit, codes in meeting.redenen.items()},
        "tekens": meeting.tekens,
    }
