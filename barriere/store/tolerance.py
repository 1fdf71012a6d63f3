"""How many rejected rows a delivery may have before it is refused whole."""

import re
from collections import Counter

from barriere.errors import BadData, Place
from barriere.model.delivery import Reading, Reject

EXAMPLES = 20
_OTHER_LINE = re.compile(r"\bregel \d+")  # where a duplicate was first: no cause of its own
_CAUSES = 3


class TooManyRejects(BadData):
    """A delivery with too many bad rows; `examples` shows the first of them."""

    def __init__(self, place: Place, what: str, remedy: str, examples: tuple[Reject, ...]) -> None:
        """Refuse the file at `place`, with some of its rejects for the office that made it."""
        self.examples = examples
        super().__init__(place, what, remedy)


def check_tolerance(reading: Reading, file: str, most: float) -> None:
    """Refuse a delivery of which more than the share `most` of the rows was rejected.

    Raises TooManyRejects (65) with the most frequent causes, never a value.
    """
    bad = len({reject.row for reject in reading.rejects})
    if bad <= most * reading.rows:
        return
    share = _percentage(bad / max(reading.rows, bad))
    raise TooManyRejects(
        Place(file),
        f"{bad} van de {reading.rows} rijen zijn afgekeurd ({share}), meer dan de "
        f"{_percentage(most)} die mag (levering.max_afkeur). Er is niets bewaard. "
        f"Meest voorkomend: {_causes(reading.rejects)}",
        f"Bij de meeste: {_remedy(reading.rejects)} Herstel wat in de bron fout is en lees het "
        "bestand opnieuw.",
        tuple(sorted(reading.rejects, key=lambda r: (r.row, r.column)))[:EXAMPLES],
    )


def _causes(rejects: list[Reject]) -> str:
    """Name the most frequent causes with their column and first row."""
    first: dict[tuple[str, str], int] = {}
    counted: Counter[tuple[str, str]] = Counter()
    for reject in rejects:
        kind = (reject.column, _OTHER_LINE.sub("een eerdere regel", reject.cause))
        counted[kind] += 1
        first[kind] = min(first.get(kind, reject.row), reject.row)
    ranked = sorted(counted.items(), key=lambda item: (-item[1], item[0]))[:_CAUSES]
    return "; ".join(
        f"{count} keer kolom '{column}': {cause} (het eerst in regel {first[column, cause]})"
        for (column, cause), count in ranked
    )


def _remedy(rejects: list[Reject]) -> str:
    """Return what to do about the most of them."""
    counted = Counter(reject.remedy for reject in rejects)
    return max(sorted(counted), key=lambda remedy: counted[remedy])


def _percentage(share: float) -> str:
    """Write a share as a Dutch percentage."""
    return f"{share * 100:.1f}".rstrip("0").rstrip(".").replace(".", ",") + " %"
