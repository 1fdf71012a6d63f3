"""What may stand in the open cells of the findings sheet in ODS: drop-downs and bounds."""

from odf.table import ContentValidation, ContentValidations, ErrorMessage
from odf.text import P

from barriere.inspections.findings.columns import LONGEST, MOST
from barriere.reports.findings_look import HEADS
from barriere.reports.findings_row import kind_of
from barriere.reports.findings_sheet import FindingsSheet


class Rules:
    """The rules of one sheet, each made once; `element` is added to the book after them."""

    def __init__(self, sheet: FindingsSheet) -> None:
        self.element = ContentValidations()
        self._day = sheet.datum
        self._names: dict[tuple[str, tuple[str, ...]], str] = {}

    def name(self, column: str, choices: tuple[str, ...]) -> str:
        """Return the name of the rule of a column with these choices."""
        if (column, choices) not in self._names:
            name = self._names[column, choices] = f"regel-{len(self._names)}"
            condition, said = self._condition(column, choices)
            rule = ContentValidation(
                name=name,
                condition=f"of:{condition}",
                allowemptycell="true",
                displaylist="unsorted" if choices else "none",
                basecelladdress="bevindingen.A1",
            )
            error = ErrorMessage(title="Dit kan hier niet", display="true", messagetype="stop")
            error.addElement(P(text=f"{HEADS[column][0]}: {said}."))
            rule.addElement(error)
            self.element.addElement(rule)
        return self._names[column, choices]

    def _condition(self, column: str, choices: tuple[str, ...]) -> tuple[str, str]:
        """Return what a cell must be, for the spreadsheet and in words."""
        if choices:
            listed = ";".join(f'"{word}"' for word in choices)
            return f"cell-content-is-in-list({listed})", "kies een waarde uit de lijst"
        if kind_of(column) == "getal":
            most = MOST[column]
            bounds = f"cell-content-is-whole-number() and cell-content-is-between(0,{most})"
            return bounds, f"een heel getal van 0 tot en met {most}"
        if kind_of(column) == "datum":
            day = f"DATE({self._day.year};{self._day.month};{self._day.day})"
            after = f"cell-content-is-date() and cell-content()>{day}"
            return after, "een datum na de dag van het bezoek"
        return f"cell-content-text-length()<={LONGEST}", f"hoogstens {LONGEST} tekens"
