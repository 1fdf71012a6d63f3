"""Groups that move on together: who stood together at an address, and together came here.

People who are moved as a group by someone else show as several huisgezinnen that
leave one address for another within a month of each other. One family is no group;
neither is a whole institution that moves, nor who leaves an opvang or a student
complex together.
"""

import numpy as np
import pyarrow as pa

from barriere.facts.concentratie import most_within
from barriere.facts.huisgezin import delivers_kinship, households, kinship
from barriere.facts.lookup import Ints, Lookup, codes, days, ints, paired
from barriere.facts.unnamed import known, unnamed
from barriere.model.register import Register

SPAN = 30
"""Days within which a group arrives: a move may be declared from four weeks before to five
days after (Wet BRP, artikel 2.39), so that one removal may be written on days a month apart."""

CAP = 20
"""More huisgezinnen than this from one address to one address is a building that was emptied."""

_MOVES = """, mee AS (
    SELECT DISTINCT v.adr AS van, n.adr AS adr, n.persoon AS persoon, n.relatie AS relatie,
        n.datum_aanvang_vroegst AS dag, v.datum_aanvang_laatst AS stond_er_sinds
    FROM rijen AS n JOIN rijen AS v
        ON v.persoon = n.persoon AND v.datum_einde_vroegst = n.datum_aanvang_vroegst
    JOIN {facts} AS f ON f.adr = v.adr
    WHERE n.woont_zeker AND n.aangekomen_24m AND n.aanvang_bekend
        AND v.woonadres AND NOT COALESCE(v.alleen_mogelijk, FALSE)
        AND v.datum_einde_vroegst = v.datum_einde_laatst AND v.adr <> n.adr
        AND f.opvang = 0 AND f.studentencomplex = 0),
paren AS (SELECT van, adr FROM mee GROUP BY van, adr HAVING COUNT(DISTINCT persoon) > 1)
SELECT mee.* FROM mee JOIN paren ON paren.van = mee.van AND paren.adr = mee.adr
ORDER BY mee.van, mee.adr, dag
"""


_ASKED = {
    "persoon", "relatie", "woont_zeker", "aangekomen_24m", "aanvang_bekend", "woonadres",
    "alleen_mogelijk", "datum_aanvang_vroegst", "datum_aanvang_laatst", "datum_einde_vroegst",
    "datum_einde_laatst",
}  # fmt: skip


def measure(lookup: Lookup) -> dict[str, pa.Array]:
    """Return the most huisgezinnen now at an address that came from one address within 30 days.

    Each stood at the earlier address for 30 days or more, and came straight from it:
    so they stood there together. One huisgezin is 0.
    """
    if not delivers_kinship(lookup):
        return {"meeverhuisde_huisgezinnen": lookup.unknown()}
    moves = _moves(lookup)
    most = np.zeros(lookup.addresses, np.int64)
    if len(moves):
        np.maximum.at(most, *_largest(moves))
    return {"meeverhuisde_huisgezinnen": known(most, unnamed(lookup))}


def _moves(lookup: Lookup) -> pa.Table:
    """Return every move of the last 24 months that may be part of a group, one row per person."""
    moves = lookup.query(Register.BRP, _ASKED, _MOVES.format(facts=lookup.table))
    since = days(moves, "stond_er_sinds")
    return moves.filter(pa.array((since > 0) & (days(moves, "dag") - since >= SPAN)))


def _largest(moves: pa.Table) -> tuple[Ints, Ints]:
    """Return, per pair of addresses, the later one and the largest group that came there.

    A huisgezin counts on the day its first member came: `moves` are in order of the pair,
    then the day.
    """
    adr, day = ints(moves, "adr"), days(moves, "dag")
    _, one, pair = np.unique(
        paired(ints(moves, "van"), adr), return_index=True, return_inverse=True
    )
    everyone = np.arange(len(moves), dtype=np.int64)
    label = households(pair, [(everyone, codes(moves.column("persoon"))), kinship(moves)])
    first = np.sort(np.unique(label, return_index=True)[1])
    size = most_within(pair[first], day[first], SPAN, len(one))
    size[(size == 1) | (size > CAP)] = 0
    return adr[one], size
