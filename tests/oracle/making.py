"""Small towns in which anything may happen, laid side by side in one picture."""

from collections.abc import Iterable, Iterator
from datetime import date, timedelta
from typing import Any

from tests.oracle.chance import Chance
from tests.oracle.rows import (
    address,
    deed,
    firm,
    guest,
    parking,
    permit,
    report,
    sight,
    signal,
    special,
    stay,
    visit,
)
from tests.oracle.town import Row

ADDRESSES = 8
REGISTERS = (
    "brp", "rni", "kvk", "vergunningen", "meldingen", "controles", "eigendom", "signalen",
    "parkeren", "waarnemingen", "bijzonder",
)  # fmt: skip


def towns(seeds: Iterable[int], today: date) -> dict[str, list[Row]]:
    """Return one small town per seed, each with its own addresses, people, firms and owners."""
    whole: dict[str, list[Row]] = {name: [] for name in ("adressen", *REGISTERS)}
    for number, seed in enumerate(seeds):
        for register, rows in _town(Chance(seed, today)).items():
            whole[register] += [_apart(row, number) for row in rows]
    return whole


def _apart(row: dict[str, Any], number: int) -> Row:
    """Keep a row of town `number` apart from every other town."""
    moved = dict(row)
    if moved.get("adr") is not None:
        moved["adr"] += number * ADDRESSES
    if moved.get("x") is not None:
        moved["x"] += 1000.0 * number
    for name in (
        "persoon",
        "functionaris",
        "eigenaar",
        "melder",
        "kvk_nummer",
        "telefoon",
        "email",
    ):
        if moved.get(name):
            moved[name] = f"{number}-{moved[name]}"
    if moved.get("relatie"):
        moved["relatie"] = ",".join(f"{number}-{key}" for key in moved["relatie"].split(","))
    return moved


def _town(chance: Chance) -> dict[str, list[dict[str, Any]]]:
    busy = chance.pick(0, 1, 1, 2)
    makers = {
        "brp": (stay, 40), "rni": (guest, 12), "kvk": (firm, 14), "vergunningen": (permit, 14),
        "meldingen": (report, 24), "controles": (visit, 5), "eigendom": (deed, 16),
        "signalen": (signal, 4), "parkeren": (parking, 4), "waarnemingen": (sight, 12),
        "bijzonder": (special, 2),
    }  # fmt: skip
    town = {"adressen": [address(chance) for _ in range(ADDRESSES)]}
    for register, (make, usual) in makers.items():
        rows = [{"adr": chance.address(ADDRESSES), **make(chance)} for _ in range(usual * busy)]
        town[register] = rows + list(_again(chance, rows))
    town["brp"] += _group(chance) if busy else []
    return town


def _group(chance: Chance) -> list[dict[str, Any]]:
    """Return people who came from abroad within a few days, and moved on together."""
    first, then = chance.below(ADDRESSES), chance.below(ADDRESSES)
    came = chance.today - timedelta(days=chance.below(760))
    left = came + timedelta(days=chance.below(400))
    rows = []
    for person in range(chance.below(8)):
        began = came + timedelta(days=chance.below(9))
        usual = {**stay(chance), "persoon": f"g{person}", "meerderjarig": None,
                "functie_adres": "W", "in_onderzoek": None, "alleen_mogelijk": None}  # fmt: skip
        ends = {"datum_einde": left, "reden_einde": "verhuisd", "kan_tot": None}
        rows += [
            {**usual, **ends, "adr": first, "datum_aanvang": began,
             "vestiging_uit_buitenland": not chance.often(0.1)},
            {**usual, "adr": then, "datum_aanvang": left, "vestiging_uit_buitenland": None},
        ]  # fmt: skip
        if chance.often(0.1):
            rows.append({**rows[-2], "datum_aanvang": began + timedelta(days=2)})
    return rows


def _again(chance: Chance, rows: list[dict[str, Any]]) -> Iterator[dict[str, Any]]:
    """Yield some rows once more: registers hold things twice."""
    for row in rows:
        if chance.often(0.03):
            yield dict(row)
