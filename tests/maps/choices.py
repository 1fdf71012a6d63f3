"""A town with all kinds of addresses, the choices of the page, and what each should give."""

import dataclasses
from collections.abc import Iterable, Mapping
from typing import Any

import pyarrow as pa
from playwright.sync_api import Page

from barriere.maps import ADRESSEN, Distribution, RiskMap
from barriere.model.domain import Domein

Row = dict[str, Any]
Choice = Mapping[str, Any]

FIELDS = {
    "wijk": "wijk",
    "theme": "thema",
    "kind": "soort",
    "breadth": "breedte",
    "oordeel": "oordeel",
    "change": "verandering",
    "firm": "robuust",
}
"""Of every choice but domain and threshold, the id of its field."""

VALUES: dict[str, tuple[Any, ...]] = {
    "domain": tuple(range(len(Domein))),
    "threshold": (8, 12),
    "wijk": ("Noordwest", "Zuidoost"),
    "theme": (0, 1),
    "kind": ("wonen", "horeca", "bedrijf"),
    "breadth": (2, 3, 4),
    "oordeel": ("opnemen", "afwijzen", "aanhouden", "geen"),
    "change": ("nieuw", "hoger", "lager", "gelijk"),
    "firm": ("robuust", "gevoelig", "toeval"),
}
"""Values of every choice that the mixed town has addresses for."""

THEMES: tuple[tuple[set[str], set[str]], ...] = (({"H1", "H4"}, set()), ({"A3"}, {"bedrijf"}))
"""Cards and kinds of the themes of the town, in their order."""


def mixed(town: RiskMap) -> RiskMap:
    """Return the town with kinds, oordelen, addresses on hold and addresses brought in."""
    rows = [_varied(number, row) for number, row in enumerate(town.adressen.to_pylist())]
    return dataclasses.replace(
        town,
        adressen=pa.Table.from_pylist(rows, schema=ADRESSEN),
        distribution=_without([row for row in rows if row["nu_niet"]], town.distribution),
    )


def _without(waiting: list[Row], counted: Distribution) -> Distribution:
    """Return the distribution as a map has it: who waits is not in it."""

    def less(counts: tuple[int, ...], column: str) -> tuple[int, ...]:
        points = [row[column] for row in waiting]
        return tuple(number - points.count(place) for place, number in enumerate(counts))

    per_domain = {domein: less(n, f"d_{domein}") for domein, n in counted.domeinen.items()}
    return Distribution(less(counted.totaal, "totaal"), per_domain)


def _varied(number: int, row: Row) -> Row:
    brought = number % 7 == 0
    if brought:
        row |= _of_one_domain(row)
    before = (None, 0, 2, -1, 1)[number % 5]
    return row | {
        "soort": ("wonen", "horeca", "bedrijf")[number % 3],
        "huisletter": (None, "A")[number % 9 == 0],
        "toevoeging": (None, "2")[number % 10 == 0],
        "herkomst": "mens" if brought else (None, "score", "score en mens")[number % 3],
        "oordeel": (None, "opnemen", "afwijzen", "aanhouden")[number % 4],
        "stand": (None, "kan gepland worden")[number % 2],
        "robuust": (None, "robuust", "gevoelig", "toeval")[number % 4],
        "voor": None if before is None else max(0, row["totaal"] + before),
        "lijst_voor": None if before is None else number % 8 > 0,
        "nu_niet": number % 11 == 5,
    }


def _of_one_domain(row: Row) -> Row:
    first = next(domein for domein in Domein if row[f"d_{domein}"])
    points = {f"d_{domein}": 0 for domein in Domein} | {f"d_{first}": 1}
    return {"totaal": 1, "domeinen": 1} | points


def label(row: Row) -> str:
    """Return the address as the page writes it."""
    extra = f"-{row['toevoeging']}" if row["toevoeging"] else ""
    return f"{row['straat']} {row['huisnummer']}{row['huisletter'] or ''}{extra}"


def neutral(row: Row) -> tuple[str, int, str, str]:
    """Return the key of the order by address."""
    return row["straat"], row["huisnummer"], row["huisletter"] or "", row["toevoeging"] or ""


def standing(row: Row) -> str:
    """Return how an address stands against the run compared with; '' when it is on hold."""
    if row["nu_niet"]:
        return ""
    known, before = row["voor"] is not None, row["voor"]
    if not known or not (row["lijst_voor"] or row["herkomst"] == "mens"):
        return "nieuw"
    if before == row["totaal"]:
        return "gelijk"
    return "hoger" if before < row["totaal"] else "lager"


def expected(risk_map: RiskMap, choice: Choice) -> list[int]:
    """Return the numbers of the rows that meet every part of a choice, by address."""
    rows = risk_map.adressen.to_pylist()
    given = _cards(risk_map)
    found = [n for n, row in enumerate(rows) if _meets(row, given.get(n, set()), choice, rows)]
    return sorted(found, key=lambda n: (*neutral(rows[n]), n))


def _cards(risk_map: RiskMap) -> dict[int, set[str]]:
    cards: dict[int, set[str]] = {}
    for one in risk_map.bijdragen.to_pylist():
        if one["status"] == "punt":
            cards.setdefault(one["adres"], set()).add(one["kaart"])
    return cards


def _meets(row: Row, cards: set[str], choice: Choice, rows: list[Row]) -> bool:
    held, wanted = row["nu_niet"], dict(choice)
    if wanted.pop("wijk", row["wijk"]) != row["wijk"]:
        return False
    if "domain" in wanted:
        values = [other[f"d_{tuple(Domein)[wanted['domain']]}"] or 0 for other in rows]
        least = wanted.pop("threshold", min(value for value in values if value))
        own = row[f"d_{tuple(Domein)[wanted.pop('domain')]}"] or 0
        if held or own < least:
            return False
    else:
        least = wanted.pop("threshold", 6)
        if not held and row["herkomst"] != "mens" and row["totaal"] < least:
            return False
    if held:
        return not (set(wanted) - {"breadth"})
    return (
        row["domeinen"] >= wanted.get("breadth", 1)
        and row["soort"] == wanted.get("kind", row["soort"])
        and (row["oordeel"] or "geen") == wanted.get("oordeel", row["oordeel"] or "geen")
        and standing(row) == wanted.get("change", standing(row))
        and row["robuust"] == wanted.get("firm", row["robuust"])
        and ("theme" not in wanted or _of_theme(row, cards, wanted["theme"]))
    )


def _of_theme(row: Row, cards: set[str], theme: int) -> bool:
    its_cards, its_kinds = THEMES[theme]
    return bool(cards & its_cards) or row["soort"] in its_kinds


def choose(page: Page, choice: Choice) -> None:
    """Choose exactly this on the page, by its own fields."""
    page.evaluate("document.querySelector('#paneel .wis-alles').click()")
    for name, value in sorted(choice.items(), key=lambda part: part[0] == "threshold"):
        if name == "domain":
            page.evaluate(f"document.querySelector('#domeinen [value=\"{value}\"]').click()")
            continue
        field = "drempel" if name == "threshold" else FIELDS[name]
        event = "input" if name == "threshold" else "change"
        page.evaluate(
            """([id, value, event]) => {
              const field = document.getElementById(id);
              field.value = value;
              field.dispatchEvent(new Event(event, { bubbles: true }));
            }""",
            [field, str(value), event],
        )


def rows_of(page: Page, table: str) -> list[int]:
    """Return the numbers of all rows of a table, every page of it, in the order shown."""
    numbers: list[int] = page.evaluate(
        """(table) => {
          const body = document.querySelector(table).tBodies[0];
          const more = body.parentElement.parentElement.querySelector('.meer button');
          while (!more.hidden) more.click();
          return [...body.rows].map((row) => Number(row.dataset.rij));
        }""",
        table,
    )
    return numbers


def together(names: Iterable[str]) -> list[Choice]:
    """Return every pair of choices, each value met at least once."""
    names = list(names)
    pairs: list[Choice] = []
    for place, one in enumerate(names):
        for other in names[place + 1 :]:
            turns = max(len(VALUES[one]), len(VALUES[other]))
            pairs += [
                {
                    one: VALUES[one][n % len(VALUES[one])],
                    other: VALUES[other][n % len(VALUES[other])],
                }
                for n in range(turns)
            ]
    return [pair for pair in pairs if set(pair) != {"domain", "threshold"}]
