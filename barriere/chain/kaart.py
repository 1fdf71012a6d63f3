"""`barriere kaart`: the risk map for the barrièretafel, as one file."""

from collections.abc import Mapping, Sequence
from datetime import timedelta
from pathlib import Path

import pyarrow as pa
import pyarrow.compute as pc

from barriere import maps
from barriere.chain.journal import note
from barriere.chain.latest import Latest, latest
from barriere.chain.map_lines import lines
from barriere.chain.waiting import on_hold
from barriere.errors import NotAllowed
from barriere.explanation import Explanation, explain_many
from barriere.review.moment import Moment
from barriere.store import Picture, Werkmap, dossier, picture


def risk_map(werkmap: Werkmap, password: str | None, moment: Moment) -> Path:
    """Write the map of the last run, sealed with `password`, and return its path.

    Without a password only a fictive municipality gets a map. Raises NotAllowed
    otherwise, WrongUse for a password that is too short.
    """
    last = latest(werkmap)
    if password is None and not werkmap.settings.gemeente.fictief:
        what = "Een kaart van echte adressen krijgt altijd een wachtwoord."
        raise NotAllowed(what, "Laat --open weg, of zet BARRIERE_WACHTWOORD.")
    shown = picture(werkmap, last.run.peildatum)
    rules = last.run.rules
    rows = maps.select(last.known, rules.points, rules.domains)
    keys: list[str] = rows["sleutel"].to_pylist()
    explained = explain_many(last.run, keys)
    with dossier.open(werkmap) as session:
        held = on_hold(session, shown, moment.nu.date())
        judged = dossier.laatste_oordelen(session)
        note(session, moment, "kaart", last.name, f"{len(keys)} adressen")
    made = maps.RiskMap(
        colophon=_colophon(werkmap, last, moment),
        adressen=_with_review(rows, explained, judged, held),
        bijdragen=maps.contributions(
            line for rank, key in enumerate(keys) for line in lines(rank, explained[key])
        ),
        cards=tuple(maps.Card(c.id, c.naam, c.domein, c.onschuldig) for c in last.run.cards),
        distribution=maps.distribution(last.known),
        ground=_ground(shown),
        password=password,
    )
    path = werkmap.uit / f"kaart-{last.run.peildatum}-{last.run.id[:8]}.html"
    maps.write(path, made)
    return path


def _colophon(werkmap: Werkmap, last: Latest, moment: Moment) -> maps.Colophon:
    settings = werkmap.settings
    return maps.Colophon(
        gemeente=settings.gemeente.naam,
        peildatum=last.run.peildatum,
        catalogus=last.run.version,
        contact=settings.gemeente.contact,
        vernietigen_voor=moment.nu.date() + timedelta(weeks=settings.termijnen.papier_weken),
        drempel_punten=last.run.rules.points,
        drempel_domeinen=last.run.rules.domains,
        fictief=settings.gemeente.fictief,
    )


def _with_review(
    rows: pa.Table,
    explained: Mapping[str, Explanation],
    judged: Mapping[str, dossier.Oordeel],
    held: set[str],
) -> pa.Table:
    """Fill in what the tafel knows; an address on hold says that and nothing else."""
    keys: list[str] = rows["sleutel"].to_pylist()
    said = [judged.get(key) if key not in held else None for key in keys]
    waits = [
        key in held or bool(o and o.besluit == "aanhouden")
        for key, o in zip(keys, said, strict=True)
    ]
    said = [None if wait else o for o, wait in zip(said, waits, strict=True)]
    columns: dict[str, Sequence[object]] = {
        "waarom": [_sentence(explained[key].list_sentence) for key in keys],
        "oordeel": [o.besluit if o else None for o in said],
        "toelichting": [o.toelichting if o else None for o in said],
        "oordeel_op": [o.op.date() if o else None for o in said],
        "nu_niet": waits,
    }
    for name, values in columns.items():
        at = rows.schema.get_field_index(name)
        rows = rows.set_column(at, name, pa.array(values, rows.schema.field(name).type))
    return rows


def _sentence(text: str) -> str:
    return f"{text[:1].upper()}{text[1:]}."


def _ground(shown: Picture) -> maps.Ground:
    areas = shown.table("grenzen")
    drawn = areas.filter(pc.is_in(areas["soort"], value_set=pa.array(["wijk", "buurt"])))
    return maps.Ground(
        panden=shown.table("panden"),
        water=shown.table("water"),
        wegen=shown.table("wegen"),
        grenzen=drawn,
    )
