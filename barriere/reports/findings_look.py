"""How the findings sheet looks in every spreadsheet: widths, heads, tones, explanation."""

from collections.abc import Iterator
from dataclasses import dataclass

from barriere.inspections.findings.columns import COLUMNS, KEYS, LONGEST, OPEN, SHOWN
from barriere.model.finding import REDEN_OPGESCHORT
from barriere.reports.findings_row import Cell, FindingsRow, kind_of
from barriere.reports.findings_sheet import FindingsSheet
from barriere.reports.words import weekday

HEADS = {
    "nr": ("Nr", 5),
    "adres": ("Adres", 36),
    "rol": ("Rol", 22),
    "uitkomst": ("Uitkomst", 16),
    "binnen": ("Binnen", 18),
    "m2": ("m²", 6),
    "personen": ("Personen", 9),
    "slaapplaatsen": ("Slaap- plaatsen", 9),
    "hercontrole_voor": ("Hercontrole voor", 12),
    "bevinding": ("Bevinding", 22),
    "zekerheid": ("Zekerheid", 11),
    "maatregel": ("Maatregel", 25),
    "status": ("Status", 12),
    "termijn": ("Termijn", 11),
    "opmerking": ("Opmerking", 32),
    "controle": ("Controle", 9),
    "team": ("Team", 9),
    "datum": ("Datum", 12),
    "sleutel": ("Sleutel", 19),
}
"""Each column in words, and its width in letters."""

_GROUPS = (
    ("", SHOWN[0]),
    ("Het bezoek: één keer per adres", OPEN[0]),
    ("Per rol: wat is gezien, en wat volgt daarop", "bevinding"),
    ("Het bezoek", "opmerking"),
    ("Niet wijzigen", KEYS[0]),
)
TOP = 3
"""So many lines stand above the head: the title, how to fill in, the groups of columns."""


@dataclass(frozen=True)
class Tone:
    """The look of a cell: its ground, whether it is open, bold, and of which kind."""

    ground: str
    open: bool = False
    bold: bool = False
    kind: Cell = "keuze"
    top: bool = False


_BANDS = ("#f5f3ed", "#e9eff4")
_VISIT = "#cddae4"
_NOT_HERE = "#e9e8e4"


def top_lines(sheet: FindingsSheet) -> tuple[str, str]:
    """Return the title of a sheet, and how it is filled in."""
    title = f"{sheet.gemeente} · Bevindingen {sheet.team} · controle {sheet.control}"
    how = (
        "Vul alleen de witte cellen in en kies uit de lijst. De uitleg staat op het tweede blad. "
        "Geen namen, geen BSN, niets over mogelijke slachtoffers."
    )
    return f"{title} · {weekday(sheet.datum)}", how


def groups() -> dict[int, str]:
    """Return what stands above the columns, by the rank of the first column of each group."""
    return {COLUMNS.index(first): said for said, first in _GROUPS}


def banded(rows: tuple[FindingsRow, ...]) -> Iterator[tuple[FindingsRow, int]]:
    """Yield each row with its band (0 or 1): the rows of one address have one."""
    band = 0
    for before, row in zip((None, *rows), rows, strict=False):
        if row.kind == "bezoek" or (before and row.kind == "extra" != before.kind):
            band = 1 - band
        yield row, band


def tone(row: FindingsRow, column: str, band: int) -> Tone:
    """Return the look of one cell; one that does not apply is grey."""
    top = row.kind == "bezoek"
    if column in row.open:
        return Tone("#ffffff", open=True, kind=kind_of(column), top=top)
    if column in OPEN:
        return Tone(_NOT_HERE, top=top)
    return Tone(_VISIT if top else _BANDS[band], bold=top and column in SHOWN, top=top)


def lines(text: str, width: int) -> int:
    """Return on how many lines a text stands in a column of so many letters."""
    return max(1, -(-len(text) // width))


_EXPLANATION = (
    ("Zo vult u dit blad in", ""),
    ("Blok per adres", "Elk adres heeft een eigen blok. De nummers zijn die van de bezoeklijst."),
    ("Regel 'Bezoek'", "De eerste regel van een blok gaat over het bezoek zelf."),
    ("Regels per rol", "Daaronder staat per rol een regel: wat zag u, en wat volgt daarop."),
    ("Niet bezocht", "Laat het hele blok leeg."),
    ("Meer bevindingen", "Gebruik een regel onderaan: kies het nummer van het adres."),
    ("Later bijwerken", "Wijzig de status en lees het blad opnieuw in. Het laatste geldt."),
    ("De kolommen", ""),
    ("Uitkomst", "Wat er aan de deur gebeurde. Verplicht bij elk bezocht adres."),
    ("Binnen", "Op grond waarvan het team binnen was. Verplicht bij 'Toegang verleend'."),
    ("m², personen, slaapplaatsen", "Hele getallen. Wat niet is geteld, laat u leeg."),
    ("Hercontrole voor", "De laatste dag waarop het adres opnieuw bezocht moet zijn."),
    ("Bevinding", "Wat deze rol binnen zag. Niets gevonden: 'Geen bijzonderheden'."),
    ("Zekerheid", "'Bevestigd' als het vaststaat, 'Signaal' als het nog moet blijken."),
    ("Maatregel", "Alleen wat deze rol volgens de bevoegdhedenmatrix mag."),
    ("Status", f"'Opgeschort' heeft maar één reden: {REDEN_OPGESCHORT}. Schrijf die niet op."),
    ("Termijn", "De laatste dag waarop aan de maatregel voldaan moet zijn."),
    (
        "Opmerking",
        f"Hoogstens {LONGEST} tekens over het pand. Geen namen, nummers of e-mailadressen.",
    ),
    ("Wat hier niet hoort", ""),
    ("Slachtoffers", "Een vermoeden meldt u alleen via de slachtofferkaart, nooit in dit blad."),
    ("Personen", "Geen namen, geen BSN, geen geboortedatum, geen nationaliteit."),
)


def explanation(sheet: FindingsSheet) -> tuple[tuple[str, str], ...]:
    """Return what the second sheet says: a word and a sentence; a heading has no sentence."""
    return (*_EXPLANATION, ("Wat elke rol mag kiezen", ""), *sheet.choices)
