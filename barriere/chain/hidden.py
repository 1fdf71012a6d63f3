"""Which addresses no output may name, also by a delivery that was not scored yet."""

from barriere.chain.latest import Latest
from barriere.store import Picture


def shielded_now(last: Latest, shown: Picture) -> frozenset[str]:
    """Return who is shielded by the last run, since, or by what was delivered since."""
    rows = shown.db.execute("SELECT sleutel FROM adressen WHERE afgeschermd").fetchall()
    return last.shielded | {key for (key,) in rows}
