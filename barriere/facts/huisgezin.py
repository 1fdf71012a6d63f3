"""How many huisgezinnen live at an address: Regeling BRP, artikel 1, onderdeel d.

Family legs (partners, parents and children) come from shared keys in `relatie`.
The surname leg counts only where the municipality switched it on. The leg
"same day of registration" is measured apart: it makes one household of a group
of strangers that was registered on one day. A stay that began by a change of
the address itself (a renumbering) says nothing about who moved in together.
"""

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc
from scipy.sparse import coo_array
from scipy.sparse.csgraph import connected_components

from barriere.facts.lookup import Ints, Lookup, codes, days, flags, ints, paired
from barriere.facts.unnamed import known, unnamed
from barriere.model.register import Register

_COLUMNS = (
    "persoon", "relatie", "achternaam", "datum_aanvang_vroegst", "datum_aanvang_laatst",
    "zonder_verhuizing",
)  # fmt: skip


def measure(lookup: Lookup) -> dict[str, pa.Array]:
    """Return the huisgezinnen of every address: certain, possible, and by the date leg too."""
    if not delivers_kinship(lookup):
        unknown = lookup.unknown()
        return dict.fromkeys(
            ("huisgezinnen", "huisgezinnen_mogelijk", "huisgezinnen_met_datum"), unknown
        )
    everyone = lookup.rows(
        Register.BRP,
        (*_COLUMNS, "woont_zeker", "woont_mogelijk"),
        "woont_zeker or woont_mogelijk",
    )
    adr = ints(everyone, "adr")
    sure, maybe = flags(everyone, "woont_zeker"), flags(everyone, "woont_mogelijk")
    alone = np.bincount(adr, minlength=lookup.addresses)[adr] == 1
    same = _given(codes(everyone.column("persoon")), alone)
    legs = [same, _surname(everyone), _family(everyone, alone)]
    doubtful = np.zeros(lookup.addresses, dtype=bool)
    doubtful[adr[sure != maybe]] = True
    most = _count(lookup, adr, legs, maybe)
    family = np.where(doubtful, _count(lookup, adr, legs, sure & doubtful[adr]), most)
    several = sure & (family > 1)[adr]
    dated = np.where(family > 1, _count(lookup, adr, [*legs, _same_day(everyone)], several), family)
    nameless = unnamed(lookup)
    return {
        "huisgezinnen": known(family, nameless),
        "huisgezinnen_mogelijk": known(np.maximum(family, most), nameless),
        "huisgezinnen_met_datum": known(dated, nameless),
    }


def delivers_kinship(lookup: Lookup) -> bool:
    """Tell whether the BRP delivery says of anyone who his family is."""
    query = "SELECT 1 FROM brp WHERE relatie IS NOT NULL LIMIT 1"
    return bool(lookup.db.sql(query).fetchall())


def _count(lookup: Lookup, adr: Ints, legs: list[tuple[Ints, Ints]], who: np.ndarray) -> Ints:
    """Return the households per address among the residents in `who`."""
    place = np.cumsum(who) - 1
    chosen = [(place[row[who[row]]], key[who[row]]) for row, key in legs]
    label = households(adr[who], chosen)
    _, first = np.unique(label, return_index=True)
    return np.bincount(adr[who][first], minlength=lookup.addresses).astype(np.int64)


def households(adr: Ints, legs: list[tuple[Ints, Ints]]) -> Ints:
    """Return a household number per resident.

    `adr` is where each resident lives; a leg is (resident, key) pairs, and two
    residents of one address who share a key of a leg are one household.
    """
    residents, offset = len(adr), len(adr)
    rows, groups = [], []
    for resident, key in legs:
        _, group = np.unique(paired(adr[resident], key), return_inverse=True)
        rows.append(resident)
        groups.append(group + offset)
        offset += int(group.max(initial=-1)) + 1
    row = np.concatenate([*rows, np.empty(0, np.int64)])
    column = np.concatenate([*groups, np.empty(0, np.int64)])
    graph = coo_array((np.ones(len(row), np.int8), (row, column)), shape=(offset, offset))
    _, label = connected_components(graph, directed=False)
    return np.asarray(label[:residents], dtype=np.int64)


def kinship(people: pa.Table) -> tuple[Ints, Ints]:
    """Return the family leg of the residents in `people`: (resident, key of `relatie`) pairs."""
    lists = pc.split_pattern(people.column("relatie").combine_chunks(), ",")
    resident = np.asarray(pc.list_parent_indices(lists).to_numpy(), dtype=np.int64)
    return resident, codes(pa.chunked_array([pc.list_flatten(lists)], pa.string()))


def _family(people: pa.Table, alone: np.ndarray) -> tuple[Ints, Ints]:
    """Return the family leg of everyone who does not live alone."""
    place = np.flatnonzero(~alone)
    resident, key = kinship(people.select(["relatie"]).take(pa.array(place)))
    return place[resident], key


def _surname(people: pa.Table) -> tuple[Ints, Ints]:
    return _given(codes(people.column("achternaam")))


def _same_day(people: pa.Table) -> tuple[Ints, Ints]:
    first, last = (days(people, f"datum_aanvang_{end}") for end in ("vroegst", "laatst"))
    moved = ~flags(people, "zonder_verhuizing")
    return _given(np.where((first == last) & moved, first, -1))


def _given(key: Ints, left_out: np.ndarray | None = None) -> tuple[Ints, Ints]:
    there = key >= 0 if left_out is None else (key >= 0) & ~left_out
    resident = np.flatnonzero(there).astype(np.int64)
    return resident, key[resident]
