"""Writing the account as one page of paper, or as one HTML file without any request."""

from importlib.resources import files
from pathlib import Path
from typing import Any

from jinja2 import Environment
from markupsafe import Markup

from barriere.drawing.share_chart import share_chart
from barriere.drawing.step_chart import step_chart
from barriere.reports import words
from barriere.reports.account import Account, Tally
from barriere.reports.delivery_words import amount
from barriere.reports.typeset import typeset
from barriere.reports.write import write_bytes

_FIXED = (
    "Een treffer is een bevestigde overtreding. Over mensenhandel oordelen politie en rechter.",
    "De streep is het 95 %-interval (Wilson): bij weinig bezoeken is nog veel mogelijk.",
    "Aantallen van 1 tot en met 4 staan er niet, omdat ze naar één adres kunnen wijzen.",
)


def write_account_pdf(path: Path, account: Account) -> None:
    """Write the account as one page (PDF/UA-1); the same account gives the same bytes."""
    write_bytes(path, typeset("account", _document(account), account.drawn_up))


def write_account_html(path: Path, account: Account) -> None:
    """Write the account as one HTML file; nothing in it can run or be fetched."""
    template = files("barriere.reports").joinpath("templates/account.html.j2").read_text("utf-8")
    page = Environment(autoescape=True).from_string(template)
    data = _document(account)
    drawn = {key: Markup(data[key]) for key in ("stappen_svg", "aandelen_svg")}  # noqa: S704 - our own SVG, every word in it escaped
    write_bytes(path, page.render(data | drawn).encode("utf-8"))


def _document(account: Account) -> dict[str, Any]:
    fictive = " · fictieve gegevens" if account.fictief else ""
    return {
        "titel": f"Verantwoording {account.period}",
        "gemeente": account.gemeente,
        "opschrift": f"Gemeente {account.gemeente} · integrale controles",
        "opgemaakt": account.drawn_up.isoformat(),
        "kop": f"Verantwoording {account.period}{fictive}",
        "voet": f"Opgemaakt op {words.day(account.drawn_up)} · vragen: {account.contact}",
        "stappen_svg": step_chart(account.steps, "Van voorstel tot bevinding"),
        "stappen_tekst": "; ".join(f"{s.label}: {s.count}" for s in account.steps),
        "stappen": [{"label": s.label, "aantal": amount(s.count)} for s in account.steps],
        "aandelen": [{"label": r.label, "aantal": r.said} for r in account.rates],
        "aandelen_svg": share_chart(account.rates, "Treffers per weg"),
        "aandelen_tekst": "; ".join(f"{r.label}: {r.hits} van {r.n}" for r in account.rates)
        or "nog niemand bezocht",
        "bevindingen": [_shown(tally) for tally in account.findings],
        "maatregelen": [_shown(tally) for tally in account.measures],
        "noten": [*account.notes, *_FIXED],
    }


def _shown(tally: Tally) -> dict[str, str]:
    return {"label": tally.label, "aantal": tally.shown}
