"""A thousand addresses as the files that offices deliver, and the score that comes of them."""

import csv
import hashlib
import re
from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import UTC, date, datetime
from functools import cache
from pathlib import Path
from typing import Any

from barriere import catalogue, scoring, settings, sources
from barriere.model.domain import Domein
from barriere.model.register import Register
from barriere.privacy import Key
from barriere.sources import Context
from barriere.store import Werkmap, picture, receive
from tests.oracle.making import REGISTERS, towns

TODAY = date(2026, 11, 1)
NU = datetime(2026, 11, 2, 9, tzinfo=UTC)
KEY = Key(b"k" * 32, "9999")
TOWNS = 125
Cells = Mapping[str, str]
Files = Mapping[str, Sequence[Cells]]


def vbo(adr: int | None) -> str:
    """Return the BAG id of an address; of one that is not here for None."""
    return f"9999010000{adr if adr is not None else 999999:06d}"


def bsn(number: int) -> str:
    """Return a made-up number that passes the test of eleven; another for each `number`."""
    stem = 10_000_000 + number
    while True:
        digits = [int(digit) for digit in f"{stem}"]
        check = sum(w * d for w, d in zip(range(9, 1, -1), digits, strict=True)) % 11
        if check < 10:
            return f"{stem}{check}"
        stem += 40_000_000 if stem < 50_000_000 else 7


@cache
def town() -> Files:
    """Return the files of a town of a thousand addresses: the towns of the oracle, written out."""
    rows = towns(range(5000, 5000 + TOWNS), TODAY)
    people = _numbers(rows["brp"], rows["rni"])
    files = {"bag": [_object(adr, row) for adr, row in enumerate(rows["adressen"])]}
    for register in REGISTERS:
        written = [
            {"vbo_id": vbo(row["adr"]), **_cells(register, row, people, number)}
            for number, row in enumerate(rows[register])
            if register in _UNDATED or row.get("datum") is not None
        ]
        files[register] = list({tuple(cells.items()): cells for cells in written}.values())
    return files


_UNDATED = ("brp", "rni", "kvk", "vergunningen", "eigendom", "parkeren", "bijzonder")


def _numbers(*registers: Sequence[Mapping[str, Any]]) -> dict[str, str]:
    names = sorted({r["persoon"] for rows in registers for r in rows if r["persoon"]})
    return {name: bsn(number) for number, name in enumerate(names)}


def _object(adr: int, row: Mapping[str, Any]) -> Cells:
    area = row["oppervlakte"]
    return {
        "vbo_id": vbo(adr), "nummeraanduiding_id": f"9999200000{adr:06d}", "straat": "Café-laan",
        "huisnummer": str(adr + 1), "postcode": "9999AA", "woonplaats": "Skûlenboarch",
        "gebruiksdoel": row["gebruiksdoel"] or "", "status": row["status"] or "",
        "soort": row["soort"] or "", "oppervlakte": "" if area is None else str(area),
    }  # fmt: skip


def _cells(register: str, row: Mapping[str, Any], people: Mapping[str, str], number: int) -> Cells:
    cells = {name: _text(value) for name, value in _ordered(row).items() if name not in _OWN}
    if row.get("persoon"):
        cells["persoon"] = people[row["persoon"]]
    if register == "brp":
        cells["relatie"] = _kin(row["relatie"])
        cells["geslachtsnaam"] = f"Jansen {row['persoon']}"
        cells["geboortedatum"] = _birthday(row.get("meerderjarig"))
        cells["functie_adres"] = row["functie_adres"] or "W"
    if register == "kvk":
        cells["kvk_nummer"] = _digits(row["kvk_nummer"], 8)
        cells["vestigingsnummer"] = _digits(row["vestigingsnummer"], 12)
        cells["handelsnaam"] = f"Zaak René {number}"
    if register == "eigendom":
        cells["eigenaar"] = row["eigenaar"] or "niemand"
    if register == "meldingen":
        cells |= {"melding_id": str(number), "melder": row["melder"] and f"André {row['melder']}"}
    if register == "vergunningen":
        cells["zaaknummer"] = str(number)
    if register == "controles":
        cells["controle_id"] = str(number)
    return {name: text or "" for name, text in cells.items()}


_OWN = ("adr", "achternaam", "meerderjarig", "relatie", "persoon")


def _kin(keys: str | None) -> str:
    """Return kin as person numbers of people who live nowhere here."""
    numbers = (int(hashlib.sha256(key.encode()).hexdigest()[:6], 16) for key in _split(keys))
    return ",".join(sorted(bsn(40_000_000 + number % 9_000_000) for number in numbers))


def _split(keys: str | None) -> list[str]:
    return keys.split(",") if keys else []


def _digits(text: str | None, length: int) -> str:
    return "" if text is None else str(int(hashlib.sha256(text.encode()).hexdigest(), 16))[:length]


def _birthday(grown: Any) -> str:
    day = grown[0] if isinstance(grown, tuple) else grown
    return "1980-01-01" if day is None else day.replace(year=day.year - 18).isoformat()


def _ordered(row: Mapping[str, Any]) -> dict[str, Any]:
    """Return the row, nothing in it ending before it begins: readers reject that."""
    kept = dict(row)
    for begin, end in (("datum_aanvang", "datum_einde"),
                       ("datum_in_onderzoek", "datum_einde_onderzoek")):  # fmt: skip
        first, last = _text(kept.get(begin)), _text(kept.get(end))
        if first and last and last.replace("-00", "-99") < first.replace("-00", "-01"):
            kept[begin], kept[end] = kept[end], kept[begin]
    return kept


def _text(value: Any) -> str:
    """Return a value as an office writes it: J and N, dates with 00 for what is not known."""
    match value:
        case None:
            return ""
        case bool():
            return "J" if value else "N"
        case (date() as first, date() as last):
            if first.year == 1:
                return "0000-00-00"
            whole = (first.month, first.day, last.month, last.day) == (1, 1, 12, 31)
            return f"{first.year}-00-00" if whole else first.isoformat()
        case date():
            return value.isoformat()
        case _:
            return str(value)


def write(path: Path, rows: Sequence[Cells]) -> Path:
    """Write rows as a sheet, the columns of the first row first."""
    columns = list(dict.fromkeys(name for row in rows for name in row))
    with path.open("w", encoding="utf-8", newline="") as file:
        writer = csv.DictWriter(file, columns, restval="", delimiter=";")
        writer.writeheader()
        writer.writerows(rows)
    return path


def deliver(werkmap: Werkmap, register: str, path: Path) -> None:
    """Read a file as `barriere lees` does, and keep it in the werkmap."""
    context = Context(TODAY, werkmap.settings, KEY)
    receive(werkmap, sources.read(Register(register), path, context), path, NU)


def opened(folder: Path, files: Files, **score: Any) -> Werkmap:
    """Return a new werkmap with every file in it; `score` are settings of its [score]."""
    folder.mkdir(exist_ok=True)
    text = settings.template("Nergenshuizen", "9999")
    for name, value in score.items():
        text = re.sub(rf"(?m)^{name} = \w+", f"{name} = {value}", text)
    werkmap = Werkmap.create(folder / "werkmap", text)
    for register, rows in files.items():
        if rows:
            deliver(werkmap, register, write(folder / f"{register}.csv", rows))
    return werkmap


def scored(werkmap: Werkmap) -> scoring.Run:
    """Return the scores of every address of a werkmap, ordered by its BAG id."""
    shown = picture(werkmap)
    run = scoring.score(shown, catalogue.read(), werkmap.settings)
    shown.db.close()
    return replace(run, outcome=scoring.Scores(run.scores.sort_by("sleutel")))


def numbers(run: scoring.Run) -> list[dict[str, Any]]:
    """Return what was scored per address: the facts, the cards and the totals, no address text."""
    cards = [f"{k}_{card.id}" for card in run.cards for k in ("p", "s", "u")]
    cards += [f"b_{card.id}" for card in run.cards if card.bron_als]
    facts = sorted({card.feit for card in run.cards})
    domains = [f"{k}_{domein}" for domein in Domein for k in ("d", "dek")]
    last = ["sleutel", "afgeschermd", "totaal", "domeinen", "objectieve_grond", "bronnen"]
    found: list[dict[str, Any]] = run.scores.select([*facts, *cards, *domains, *last]).to_pylist()
    return found
