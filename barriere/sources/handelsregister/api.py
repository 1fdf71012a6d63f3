"""Answers of the KVK API to the canonical table: one row per establishment."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import numpy as np
import pyarrow as pa

from barriere.errors import BadData, Place
from barriere.model.delivery import Reading, Reject
from barriere.sources.context import Context
from barriere.sources.handelsregister.answers import Antwoord, Fout
from barriere.sources.handelsregister.codes import with_codes
from barriere.sources.handelsregister.decode import answers
from barriere.sources.handelsregister.establishments import Establishment, establishments
from barriere.sources.plainsheet import Plain, finish
from barriere.sources.sheets.kvk import SHEET
from barriere.sources.texts import Texts, tidy

UNREAD = (
    "naam en handelsnamen (van een eenmanszaak is dat een persoon)",
    "land van het adres",
    "correspondentieadres",
    "telefoon, e-mail en websites",
)
_COLUMNS = (
    *("kvk_nummer", "vestigingsnummer", "sbi", "datum_aanvang", "datum_einde"),
    *("werkzame_personen", "functionaris", "vbo_id", "nummeraanduiding_id", "postcode"),
    *("huisnummer", "huisletter", "toevoeging"),
)
_SHOWN = 5


def read(path: Path, context: Context) -> Reading:
    """Read what the KVK API answered; an error among the answers is a reject.

    Raises BadData if the file is no JSON, or holds no answer but errors.
    """
    context.day(SHEET.register)
    rejects: list[Reject] = []
    found, count = establishments(_good(path, context, rejects))
    if rejects and not count:
        raise BadData(Place(path.name, rejects[0].row), rejects[0].cause, rejects[0].remedy)
    placed = [one for one in found if _placed(one)]
    table = with_codes(_table(placed))
    plain = Plain(Texts(table.texts, len(placed) + len(rejects), rejects), table.notices)
    reading = finish(plain, SHEET, context)
    return replace(
        reading,
        counts={
            "antwoorden": count + len(rejects),
            "vestigingen": len(found),
            "zonder_adres": len(found) - len(placed),
        },
        skipped=list(UNREAD),
        notices=[*reading.notices, *_left_out(found)],
    )


def _good(path: Path, context: Context, rejects: list[Reject]) -> Iterator[tuple[int, Antwoord]]:
    """Yield the answers that can be used; add the others to `rejects`."""
    for number, answer in answers(path, context.progress):
        wrong = _MALFORMED if answer is None else _wrong(answer)
        if wrong is not None:
            rejects.append(Reject(number, *wrong))
        elif answer is not None:
            yield number, answer


_MALFORMED = (
    "antwoord",
    "dit antwoord heeft een andere vorm dan de KVK API geeft",
    "Bewaar het antwoord zoals de API het gaf en lees het opnieuw.",
)


def _wrong(answer: Antwoord) -> tuple[str, str, str] | None:
    """Return column, cause and remedy of an answer that cannot be used; None if it can."""
    if answer.fout is not None:
        faults = [answer.fout] if isinstance(answer.fout, Fout) else answer.fout
        code = next((f.code for f in faults if f.code and f.code.isalnum()), "onbekend")
        what = f"dit is een foutmelding van de KVK API (code {code[:12]}), geen antwoord"
        return "fout", what, "Controleer het nummer waarnaar is gevraagd en vraag het opnieuw op."
    if answer.resultaten is None and answer.vestigingen is None and answer.kvk_nummer is None:
        what = (
            "dit is geen antwoord van de KVK API: er is geen kvkNummer en er zijn geen resultaten"
        )
        return "antwoord", what, "Lever antwoorden van Zoeken, Basisprofiel of Vestigingsprofiel."
    return None


def _placed(one: Establishment) -> bool:
    known = one.fields
    return any(n in known for n in ("vbo_id", "nummeraanduiding_id")) or (
        "postcode" in known and "huisnummer" in known
    )


def _table(found: list[Establishment]) -> pa.Table:
    rows = [
        {"kvk_nummer": one.kvk_nummer, "vestigingsnummer": one.vestigingsnummer, **one.fields}
        for one in found
    ]
    columns = {
        name: tidy(pa.array([row.get(name) for row in rows], pa.string())) for name in _COLUMNS
    }
    numbers = pa.array(np.arange(1, len(rows) + 1), pa.int64())
    return pa.table({"rij": numbers, **columns})


def _left_out(found: list[Establishment]) -> list[str]:
    """Say which establishments stand at no address, and why."""
    said = []
    shielded = [one.row for one in found if one.shielded]
    if shielded:
        said.append(
            f"Van {len(shielded)} vestiging(en) is het adres afgeschermd ({_where(shielded)}): "
            "die staan bij geen enkel adres."
        )
    nowhere = [one.row for one in found if not one.shielded and not _placed(one)]
    if nowhere:
        said.append(
            f"Van {len(nowhere)} vestiging(en) staat er geen adres met postcode en huisnummer "
            f"({_where(nowhere)}): vraag daarvan het vestigingsprofiel op, met geoData=true."
        )
    return said


def _where(rows: list[int]) -> str:
    shown = sorted(set(rows))
    numbers = ", ".join(map(str, shown[:_SHOWN]))
    return f"antwoord {numbers}" + (" en verder" if len(shown) > _SHOWN else "")
