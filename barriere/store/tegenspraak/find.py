"""Asking every question of the registers of one day."""

from dataclasses import dataclass
from datetime import date

import duckdb

from barriere.model.delivery import Manifest
from barriere.model.quality import Contradiction
from barriere.model.register import Register
from barriere.store.matching import addressed
from barriere.store.picture import build
from barriere.store.shielded import by_officials
from barriere.store.tegenspraak.ground import lay
from barriere.store.tegenspraak.question import Question, questions
from barriere.store.werkmap import Werkmap

# Hidden is what is shielded itself, what stands at a secret place, and what names one.
_ASKED = """
WITH gevonden AS ({sql})
SELECT adres, coalesce(vbo_id, '') AS vbo_id, een, ander, coalesce(sinds, '') AS sinds,
    (adr IS NOT NULL AND adr IN (SELECT adr FROM afgeschermd))
    OR (andere_adr IS NOT NULL AND andere_adr IN (SELECT adr FROM afgeschermd))
    OR EXISTS (SELECT 1 FROM geheime_plek g WHERE g.vbo_id = gevonden.vbo_id
        OR (g.postcode = gevonden.postcode AND g.huisnummer = gevonden.huisnummer)) AS geheim
FROM gevonden
ORDER BY adres, vbo_id, een, ander, sinds
"""


@dataclass(frozen=True)
class Found:
    """The contradictions by address and holder, without what may not be named.

    `withheld` counts the shielded ones: that many, and nobody may know which.
    `unasked` names the questions that could not be asked, for want of a register.
    """

    peildatum: date
    lines: tuple[Contradiction, ...]
    withheld: int
    unasked: tuple[str, ...]
    manifests: dict[Register, Manifest]


def find(werkmap: Werkmap, peildatum: date | None = None) -> Found:
    """Return every address about which registers contradict each other on a day.

    Raises BarriereError when nothing was delivered, BadData when a delivery is damaged.
    """
    shown, tables, later = build(werkmap, peildatum)
    db = shown.db
    lay(db, shown.peildatum, later, addressed(db, tables), by_officials(werkmap))
    lines: set[Contradiction] = set()
    withheld = 0
    unasked = []
    for question in questions():
        if not set(question.needs) <= set(shown.manifests):
            unasked.append(question.soort)
            continue
        found, hidden = _ask(db, question, shown.peildatum)
        lines.update(found)
        withheld += hidden
    ordered = sorted(
        lines, key=lambda c: (c.adres, c.vbo_id, c.soort, c.bronhouder, c.een, c.ander)
    )
    return Found(shown.peildatum, tuple(ordered), withheld, tuple(unasked), shown.manifests)


def _ask(
    db: duckdb.DuckDBPyConnection, question: Question, day: date
) -> tuple[list[Contradiction], int]:
    sql = question.sql.replace("$dag", f"DATE '{day.isoformat()}'")
    rows = db.execute(_ASKED.format(sql=sql)).fetchall()
    lines = [
        Contradiction(
            adres, vbo, question.soort, een, ander, sinds,
            holder.holder, question.law(holder), question.actie,
        )
        for adres, vbo, een, ander, sinds, secret in rows
        if not secret
        for holder in question.holders
    ]  # fmt: skip
    return lines, sum(1 for row in rows if row[5])
