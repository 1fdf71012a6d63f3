"""When partners can, over all deliveries: of each partner the last one that names it."""

import pyarrow as pa
import pyarrow.compute as pc
import pyarrow.parquet as pq

from barriere import sources
from barriere.model.register import Register
from barriere.store import snapshot
from barriere.store.manifest import check_files, deliveries
from barriere.store.werkmap import Werkmap


def partner_days(werkmap: Werkmap) -> pa.Table:
    """Return the rows of the register `partners` that count, by partner.

    A calendar file is of one partner, so several deliveries count beside each
    other; a later one takes the place of an earlier one for the partners it names.
    Raises BadData when a delivery is damaged.
    """
    (empty,) = sources.empty_tables(Register.PARTNERS).values()
    newest: dict[str, pa.Table] = {}
    for note in deliveries(werkmap):
        if note.register is Register.PARTNERS:
            folder = werkmap.leveringen / note.id
            check_files(folder)
            rows = pq.read_table(snapshot.tables(folder)[Register.PARTNERS.value])
            for partner in pc.unique(rows["partner"]).to_pylist():
                newest[partner] = rows.filter(pc.equal(rows["partner"], partner))
    return pa.concat_tables(
        [empty, *(newest[name] for name in sorted(newest))], promote_options="default"
    )
