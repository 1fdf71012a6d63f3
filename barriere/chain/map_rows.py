"""The addresses on the map: above the threshold or brought before the tafel, and how they stand."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import pyarrow as pa
import pyarrow.compute as pc

from barriere import maps
from barriere.chain.latest import Latest
from barriere.explanation import Explanation, firmness
from barriere.explanation.words import as_sentence
from barriere.inspections.kind import kind_of
from barriere.review.admission import Admission
from barriere.review.admission import put_forward as brought_forward
from barriere.scoring import kept_robustness
from barriere.store import Werkmap, dossier
from barriere.store.dossier import Session

ADMITTED = "kan gepland worden"


@dataclass(frozen=True)
class Review:
    """What people said of the addresses: by which road they came, the oordeel, where they stand."""

    roads: Mapping[str, str]
    judged: Mapping[str, dossier.Oordeel]
    held: frozenset[str]
    stands: Mapping[str, str]


def review(session: Session, last: Latest, decided: Admission, held: set[str]) -> Review:
    """Read from the dossier what the tafel knows of every address; `held` are those on hold."""
    forward = brought_forward(session, last.name)
    roads = {
        key: " en ".join(dict.fromkeys(one.herkomst for one in ones))
        for key, ones in forward.items()
        if key not in last.shielded
    }
    stands = dict.fromkeys(decided.admitted, ADMITTED) | decided.refused
    return Review(roads, dossier.laatste_oordelen(session), frozenset(held), stands)


def chosen(last: Latest, said: Review) -> pa.Table:
    """Return the rows of the map, with the uses of an address as one kind, and its pand."""
    rules = last.run.rules
    asked = {*maps.ADRESSEN.names, "gebruiksdoel", "pand_id"}
    known = last.columns(sorted(asked & last.run.outcome.names))
    known = known.append_column("pand", known["pand_id"])
    rows = maps.select(known, rules.points, rules.domains, also=said.roads)
    uses = known["gebruiksdoel"].take(index(rows["sleutel"], known))
    return _with(rows, {"soort": [kind_of(each) for each in uses.to_pylist()]})


def filled(
    rows: pa.Table,
    werkmap: Werkmap,
    last: Latest,
    explained: Mapping[str, Explanation],
    said: Review,
) -> pa.Table:
    """Fill in what the score does not know: how firm it is, and what the tafel knows."""
    keys: list[str] = rows["sleutel"].to_pylist()
    firm = {
        row["sleutel"]: row for row in kept_robustness(werkmap.uit / last.name, keys).to_pylist()
    }
    judged = [said.judged.get(key) for key in keys]
    columns: dict[str, Sequence[object]] = {
        "robuust": [firm[key]["oordeel"] if key in firm else None for key in keys],
        "keer": [_times(firm[key]["keer"]) if key in firm else None for key in keys],
        "herkomst": [said.roads.get(key) for key in keys],
        "stand": [said.stands.get(key) for key in keys],
        "waarom": [as_sentence(explained[key].list_sentence) for key in keys],
        "oordeel": [one.besluit if one else None for one in judged],
        "toelichting": [one.toelichting if one else None for one in judged],
        "oordeel_op": [one.op.date() if one else None for one in judged],
        "nu_niet": [key in said.held for key in keys],
    }
    return _with(rows, columns)


def _with(rows: pa.Table, columns: Mapping[str, Sequence[object]]) -> pa.Table:
    """Return ADRESSEN with other values in some columns."""
    for name, values in columns.items():
        at = rows.schema.get_field_index(name)
        rows = rows.set_column(at, name, pa.array(values, rows.schema.field(name).type))
    return rows


def _times(keer: float) -> int:
    return firmness(keer, "").keer


def rank_of(rows: pa.Table) -> dict[str, int]:
    """Return the row number of every address of the map."""
    keys: list[str] = rows["sleutel"].to_pylist()
    return {key: rank for rank, key in enumerate(keys)}


def index(keys: pa.ChunkedArray, rows: pa.Table) -> pa.ChunkedArray:
    """Return for keys their row number in `rows`, null for one that is not there."""
    return pc.index_in(keys, value_set=rows["sleutel"].combine_chunks())
