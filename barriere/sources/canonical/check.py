"""What can be wrong with a value: conditions as SQL, causes and remedies in Dutch."""

from dataclasses import dataclass
from datetime import date

from barriere.privacy import CAUSES
from barriere.sources.canonical import cast, dates
from barriere.sources.column import Column, Kind
from barriere.sources.sheet import Sheet

_DATE = "Schrijf JJJJMMDD of JJJJ-MM-DD; onbekende delen als 00."
_BAG = "Neem de id over uit de BAG: 16 cijfers, als tekst; plaats 5 en 6 zeggen de soort."
_DIGITS = "Schrijf alleen cijfers, zonder punten of spaties."


@dataclass(frozen=True)
class Problem:
    """Something that can be wrong in a column: `wrong` (SQL) is true where it is."""

    column: str
    wrong: str
    cause: str
    remedy: str


def of_values(column: Column, peildatum: date) -> list[Problem]:
    """Return what can be wrong with a value by itself: SQL over its raw (`r_`) and typed forms."""
    name, raw = column.name, f"r_{column.name}"
    found = []
    if column.interval:
        found.append(_written_otherwise(column))
    if wrong := _wrong(column, raw):
        found.append(Problem(name, wrong, *_said(column)))
    if column.kind is Kind.ADULT:
        born = f"{column.target}_vroegst > DATE '{peildatum}'"
        found.append(Problem(name, born, "dit ligt na de peildatum", _DATE))
    return found + _bounds(column)


def _written_otherwise(column: Column) -> Problem:
    """Return the problem of a date with its day first, in a delivery said to write it otherwise."""
    wrong = (
        f"{column.target}_vroegst IS NULL AND {cast.matches(dates.text(column), dates.OTHERWISE)}"
    )
    return Problem(
        column.name,
        wrong,
        "deze datum is anders geschreven dan afgesproken",
        "Schrijft de leverancier het zo? Zet in barriere.toml onder [levering.formaat] bij dit "
        'register bijvoorbeeld: datum = "DD-MM-JJJJ".',
    )


def of_ids(column: Column) -> list[Problem]:
    """Return what can be wrong with an id, in the order of privacy.CAUSES."""
    return [Problem(column.name, "", cause, "Verbeter het nummer in de bron.") for cause in CAUSES]


def of_emptiness(column: Column) -> Problem:
    """Return the problem of a row that leaves out a column it cannot do without."""
    name = column.name
    remedy = f"Vul '{name}' in; zonder kan deze regel niet worden gebruikt."
    return Problem(name, "", f"{name} is leeg", remedy)


def of_rows(sheet: Sheet) -> list[Problem]:
    """Return what can be wrong between the columns of a row: SQL over its typed columns."""
    return [Problem(rule.column, rule.wrong, rule.cause, rule.remedy) for rule in sheet.rules]


NO_ADDRESS = Problem(
    "vbo_id",
    "",
    "er staat geen adres op deze regel",
    "Vul vbo_id in, of anders postcode en huisnummer.",
)


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
        return "deze waarde is niet toegestaan", (
            f"Toegestaan: {', '.join(column.values)}. Heet het bij u anders? "
            "Zet het onder [levering.waarden] in barriere.toml."
        )
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
