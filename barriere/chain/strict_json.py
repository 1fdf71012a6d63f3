"""JSON as strict as it is meant: no name twice, no NaN, nothing nested without end."""

import json


def strict_json(data: bytes) -> object:
    """Return what a JSON text in UTF-8 holds.

    Raises ValueError for anything that two readers could read in two ways.
    """
    try:
        return json.loads(
            data.decode("utf-8-sig"), object_pairs_hook=_once, parse_constant=_no_number
        )
    except RecursionError:
        message = "nested too deep"
        raise ValueError(message) from None


def _once(pairs: list[tuple[str, object]]) -> dict[str, object]:
    found = dict(pairs)
    if len(found) < len(pairs):
        message = "a name stands twice in one object"
        raise ValueError(message)
    return found


def _no_number(name: str) -> object:
    message = f"{name} is no number of JSON"
    raise ValueError(message)
