"""The plan as JSON: the same plan gives the same bytes, and reads back equal."""

import json
from dataclasses import asdict
from datetime import date
from typing import Any

from barriere.model.inspection import Candidate, Control, Extra, LeftOut, Plan, Route, Visit


def as_json(plan: Plan) -> str:
    """Return the plan as JSON, with sorted keys and dates as JJJJ-MM-DD."""
    return json.dumps(asdict(plan), default=_plain, ensure_ascii=False, indent=1, sort_keys=True)


def from_json(text: str) -> Plan:
    """Return the plan that `as_json` wrote."""
    raw = json.loads(text)
    return Plan(
        **raw
        | {
            "controls": tuple(_control(one) for one in raw["controls"]),
            "left_out": tuple(LeftOut(**one) for one in raw["left_out"]),
            "candidates": {key: _candidate(one) for key, one in raw["candidates"].items()},
            "notices": tuple(raw["notices"]),
            "extras": tuple(Extra(**one) for one in raw.get("extras", ())),
        }
    )


def _plain(value: object) -> object:
    """Return what JSON has no word for: dates and sets."""
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, frozenset):
        return sorted(value)
    raise TypeError(type(value))


def _control(raw: dict[str, Any]) -> Control:
    routes = tuple(_route(one) for one in raw["routes"])
    return Control(**raw | {"datum": date.fromisoformat(raw["datum"]), "routes": routes})


def _route(raw: dict[str, Any]) -> Route:
    return Route(
        **raw
        | {
            "visits": tuple(Visit(**one) for one in raw["visits"]),
            "reserve": tuple(raw["reserve"]),
            "partners": tuple(raw["partners"]),
        }
    )


def _candidate(raw: dict[str, Any]) -> Candidate:
    return Candidate(
        **raw
        | {
            "adressen": tuple(raw["adressen"]),
            "partners": frozenset(raw["partners"]),
            "windows": tuple((first, last) for first, last in raw["windows"]),
            "deadline": _day(raw["deadline"]),
            "rest_until": _day(raw.get("rest_until")),
            "themas": frozenset(raw.get("themas", ())),
            "opening": tuple(tuple(one) for one in raw.get("opening", ())),
        }
    )


def _day(text: str | None) -> date | None:
    return date.fromisoformat(text) if text else None
