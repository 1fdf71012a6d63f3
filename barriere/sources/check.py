"""What can be wrong with a value: conditions as SQL, causes and remedies in Dutch."""

from dataclasses import dataclass
from datetime import date

from barriere.privacy import CAUSES
from barriere.sources import cast
from barriere.sources.column import Column, Kind
from barriere.sources.keyed import CAUSE
from barriere.sources.sheet import Sheet

_DATE = "Schrijf JJJJMMDD of JJJJ-MM-DD; onbekende delen als 00."
_BAG = "Neem de id over uit de BAG: 16 cijfers, als tekst; plaats 5 en 6 zeggen de soort."
_DIGITS = "Schrijf alleen cijfers, zonder punten of spaties."


@dataclass(frozen=True)
class Problem:
    """A row has this problem when `wrong` is true: SQL over raw (`r_`) and typed columns."""

    column: str
    wrong: str
    cause: str
    remedy: str


def problems(sheet: Sheet, peildatum: date) -> list[Problem]:
    """Return everything that is checked on the rows of a sheet, in the order of its columns."""
    found: list[Problem] = []
    for column in sheet.columns:
        found += _of_column(column)
        if column.kind is Kind.ADULT:
            born = f"{column.target}_vroegst > DATE '{peildatum}' AND r_{column.name} IS NOT NULL"
            found.append(Problem(column.name, born, "dit ligt na de peildatum", _DATE))
    if sheet.addressed:
        found.append(
            Problem(
                "vbo_id",
                "r_vbo_id IS NULL AND r_nummeraanduiding_id IS NULL "
                "AND (r_postcode IS NULL OR r_huisnummer IS NULL)",
                "er staat geen adres op deze regel",
                "Vul vbo_id in, of anders postcode en huisnummer.",
            )
        )
    return found + [Problem(r.column, r.wrong, r.cause, r.remedy) for r in sheet.rules]


def _of_column(column: Column) -> list[Problem]:
    name, raw = column.name, f"r_{column.name}"
    found = []
    if column.filled:
        remedy = f"Vul '{name}' in; zonder kan deze regel niet worden gebruikt."
        empty = f"{raw} IS NULL"
        if column.kind is Kind.ID:
            empty += f" AND {CAUSE}{name} IS NULL"
        found.append(Problem(name, empty, f"{name} is leeg", remedy))
    if column.kind is Kind.ID and column.space == "persoon":
        found += [
            Problem(name, f"{CAUSE}{name} = {number}", cause, "Verbeter het nummer in de bron.")
            for number, cause in enumerate(CAUSES)
        ]
    elif wrong := _wrong(column, raw):
        cause, remedy = _said(column)
        found.append(Problem(name, f"{raw} IS NOT NULL AND ({wrong})", cause, remedy))
    found += _bounds(column)
    return found


def _wrong(column: Column, raw: str) -> str:
    target = column.target
    if column.interval:
        return f"{target}_vroegst IS NULL"
    patterns = {
        Kind.INT: (raw, cast.WHOLE),
        Kind.SMALL: (raw, cast.WHOLE),
        Kind.DECIMAL: (raw, cast.DECIMAL),
        Kind.TIME: (raw, cast.TIME),
        Kind.SBI: (target, r"\d{2,6}(,\d{2,6})*"),
        Kind.OBJECT: (target, cast.OBJECT),
        Kind.NUMBERING: (target, cast.NUMBERING),
        Kind.PANDEN: (target, rf"{cast.PAND}(,{cast.PAND})*"),
        Kind.POSTCODE: (target, "[1-9][0-9]{3}[A-Z]{2}"),
        Kind.NUMBER: (raw, "[1-9][0-9]{0,4}"),
        Kind.LETTER: (target, "[A-Z]"),
        Kind.ADDITION: (target, ".{1,12}"),
        Kind.DIGITS: (target, "|".join(rf"\d{{{n}}}" for n in column.digits)),
    }
    if column.kind in patterns:
        return f"NOT {cast.matches(*patterns[column.kind])}"
    return {
        Kind.CODE: f"{target} IS NULL",
        Kind.LIST: f"list_contains(list_transform({cast.each(raw, column)}, "
        "lambda x: x IS NULL), true)",
        Kind.YESNO: f"{target} IS NULL AND lower({raw}) <> 'onbekend'",
    }.get(column.kind, "")


def _said(column: Column) -> tuple[str, str]:
    if column.interval:
        return "dit is geen bestaande datum", _DATE
    if column.values:
        return "deze waarde is niet toegestaan", "Toegestaan: " + ", ".join(column.values) + "."
    if column.kind is Kind.DIGITS:
        lengths = " of ".join(str(n) for n in column.digits)
        return f"dit heeft geen {lengths} cijfers", _DIGITS
    return _SAID[column.kind]


_SAID = {
    Kind.YESNO: ("dit is geen J of N", "Schrijf J, N, of laat leeg als het onbekend is."),
    Kind.INT: ("dit is geen geheel getal", _DIGITS),
    Kind.SMALL: ("dit is geen geheel getal", _DIGITS),
    Kind.DECIMAL: ("dit is geen getal", "Schrijf cijfers, met een punt of komma voor decimalen."),
    Kind.TIME: ("dit is geen tijd", "Schrijf UU:MM, bijvoorbeeld 13:30."),
    Kind.SBI: (
        "dit zijn geen SBI-codes",
        "Schrijf codes van 2 tot 6 cijfers, met komma's ertussen.",
    ),
    Kind.OBJECT: (
        "dit is geen id van een verblijfsobject (01), ligplaats (02) of standplaats (03)",
        _BAG + " Een nummeraanduiding (20) hoort in de kolom nummeraanduiding_id.",
    ),
    Kind.NUMBERING: ("dit is geen id van een nummeraanduiding (20)", _BAG),
    Kind.PANDEN: ("dit is geen id van een pand (10)", _BAG),
    Kind.POSTCODE: ("dit is geen postcode", "Schrijf vier cijfers en twee letters: 9711AB."),
    Kind.NUMBER: (
        "dit is geen huisnummer",
        "Zet het getal in huisnummer, en de rest in huisletter of toevoeging.",
    ),
    Kind.LETTER: ("dit is geen huisletter", "Eén letter; al het andere is een toevoeging."),
    Kind.ADDITION: ("deze toevoeging is te lang", "Hoogstens 12 tekens."),
}


def _bounds(column: Column) -> list[Problem]:
    if column.low is None and column.high is None:
        return []
    wrong = [f"{column.target} < {column.low}"] if column.low is not None else []
    wrong += [f"{column.target} > {column.high}"] if column.high is not None else []
    low = "" if column.low is None else f"van {column.low:g} "
    high = "of meer" if column.high is None else f"tot en met {column.high:g}"
    remedy = f"Een getal {low}{high}."
    return [Problem(column.name, " OR ".join(wrong), "dit getal kan niet", remedy)]
