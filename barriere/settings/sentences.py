"""What pydantic found wrong, in Dutch: each key with its value and what is allowed."""

from pydantic import ValidationError
from pydantic_core import ErrorDetails

_WIDTH = 40
_BLOCKS = (("plan", "controle"), ("plan", "dag"), ("mag_zien",))
_FORMS = {r"^\d{4}$": "vier cijfers"}
_SAYS = {
    "missing": "ontbreekt",
    "extra_forbidden": "is geen bekende instelling",
    "greater_than_equal": "moet {ge} of meer zijn",
    "greater_than": "moet meer dan {gt} zijn",
    "less_than_equal": "mag hoogstens {le} zijn",
    "literal_error": "moet een van deze zijn: {expected}",
    "enum": "moet een van deze zijn: {expected}",
    "string_pattern_mismatch": "moet uit {pattern} bestaan",
    "string_too_short": "mag niet leeg zijn",
    "string_too_long": "mag hoogstens {max_length} tekens lang zijn",
    "too_short": "mag niet leeg zijn",
    "int_parsing": "moet een geheel getal zijn",
    "int_type": "moet een geheel getal zijn",
    "int_from_float": "moet een geheel getal zijn",
    "float_type": "moet een getal zijn",
    "float_parsing": "moet een getal zijn",
    "string_type": "moet tekst tussen aanhalingstekens zijn",
    "bool_type": "moet true of false zijn",
    "bool_parsing": "moet true of false zijn",
    "date_type": "moet een dag zijn, zonder aanhalingstekens: JJJJ-MM-DD",
    "date_parsing": "moet een dag zijn, zonder aanhalingstekens: JJJJ-MM-DD",
    "date_from_datetime_parsing": "moet een dag zijn, zonder aanhalingstekens: JJJJ-MM-DD",
    "date_from_datetime_inexact": "moet een dag zijn, zonder uur: JJJJ-MM-DD",
    "tuple_type": "moet een lijst zijn, met [ en ]",
    "model_type": "moet een tabel zijn, met [{key}] erboven",
    "dict_type": "moet een tabel zijn, met [{key}] erboven",
}


def sentences(error: ValidationError) -> list[str]:
    """Say every problem once; a table whose own keys are wrong is not named again."""
    items = error.errors(include_url=False)
    deep = {item["loc"][:depth] for item in items for depth in range(len(item["loc"]))}
    return [_sentence(item) for item in items if item["loc"] not in deep or not item["loc"]]


def _sentence(item: ErrorDetails) -> str:
    """Say one problem: the key, the value that is there, what is allowed."""
    key = _key(item["loc"])
    context = {k: _dutch(v) for k, v in item.get("ctx", {}).items()}
    kind = item["type"]
    if kind == "value_error":
        return f"{key}: {context['error']}" if key else context["error"]
    says = _SAYS.get(kind, "klopt niet").format_map(context | {"key": key})
    if kind in {"missing", "extra_forbidden"}:
        return f"{key} {says}"
    return f"{key} is nu {_shown(item.get('input'))} en {says}"


def _key(place: tuple[int | str, ...]) -> str:
    """Name a key as it stands in the file; of tables that repeat, count the blocks from one.

    >>> _key(("plan", "dag", 0, "wens")), _key(("mag_zien", 1, "grond")), _key(("score", "plafond"))
    ('[[plan.dag]] nummer 1, wens', '[[mag_zien]] nummer 2, grond', 'score.plafond')
    """
    for block in _BLOCKS:
        if place[: len(block)] == block and len(place) > len(block):
            number, *rest = place[len(block) :]
            return ", ".join((f"[[{'.'.join(block)}]] nummer {int(number) + 1}", *map(str, rest)))
    return ".".join(map(str, place))


def _dutch(value: object) -> str:
    """Write a limit as a Dutch reader expects it."""
    if isinstance(value, float):
        return f"{value:g}".replace(".", ",")
    return _FORMS.get(str(value), str(value)).replace(" or ", " of ")


def _shown(value: object) -> str:
    """Show a short form of the value that stands in the file."""
    text = repr(value).replace("'", '"')
    return text if len(text) <= _WIDTH else text[: _WIDTH - 3] + "..."
