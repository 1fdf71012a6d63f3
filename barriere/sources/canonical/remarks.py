"""What an official should know about accepted rows: mended ids, secrecy unknown or lost."""

from collections.abc import Mapping
from datetime import date

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc
from numpy.typing import NDArray

from barriere.model.register import Register
from barriere.sources.canonical.values import Judged
from barriere.sources.column import Kind
from barriere.sources.sheet import Sheet

Mask = NDArray[np.bool_]
_PADDED = frozenset({Kind.DIGITS, Kind.OBJECT, Kind.NUMBERING})
_SHOWN = 20
_PAST = ("datum", "datum_aanvang", "datum_verkrijging")


def notices(
    sheet: Sheet,
    judged: Mapping[str, Judged],
    good: Mask,
    lines: NDArray[np.int64],
    peildatum: date,
) -> list[str]:
    """Return what was mended, what lies after the peildatum, and where secrecy is lost.

    `good` tells which rows were not rejected, `lines` where each stands.
    """
    found = _secrets(judged["geheim"], good, lines) if "geheim" in judged else []
    if sheet.register is not Register.PARTNERS:
        found += _later([judged[name] for name in _PAST if name in judged], peildatum)
    return found + _padded(judged, good)


def _secrets(secrecy: Judged, good: Mask, lines: NDArray[np.int64]) -> list[str]:
    """Say where secrecy is unknown or lost: an address that is not shielded can do harm."""
    known = secrecy.typed["geheim"].combine_chunks()
    secret = pc.fill_null(pc.greater(pc.cast(known, pa.int8()), 0), fill_value=False)
    lost = lines[~good & secrecy.coded.rows(_mask(secret))].tolist()
    unknown = secrecy.coded.rows(_mask(pc.is_null(known))) | secrecy.coded.empty
    empty = int((good & unknown).sum())
    found = [f"Bij {empty} regel(s) is 'geheim' leeg: die schermen niets af."] if empty else []
    if lost:
        shown = ", ".join(map(str, lost[:_SHOWN]))
        found.append(
            f"{len(lost)} afgekeurde regel(s) waren geheim (regel {shown}). Herstel ze, of "
            "scherm het adres af met: barriere afscherm ADRES"
        )
    return found


def _later(dates: list[Judged], peildatum: date) -> list[str]:
    """Say which rows begin after the day that the delivery describes."""
    found = []
    for one in dates:
        first = one.typed[f"{one.column.target}_vroegst"].combine_chunks()
        after = pc.fill_null(pc.greater(first, pa.scalar(peildatum)), fill_value=False)
        count = int(one.coded.rows(_mask(after)).sum())
        if count:
            found.append(
                f"Bij {count} regel(s) ligt '{one.column.name}' na de peildatum {peildatum}; "
                "klopt de peildatum?"
            )
    return found


def _padded(judged: Mapping[str, Judged], good: Mask) -> list[str]:
    """Say where leading zeros that were lost have been put back."""
    found = []
    for one in judged.values():
        if one.column.kind not in _PADDED:
            continue
        kept = one.typed[one.column.target].combine_chunks()
        longer = pc.less(pc.utf8_length(one.coded.values), pc.utf8_length(kept))
        mended = one.coded.rows(_mask(pc.fill_null(longer, fill_value=False)))
        count = int((good & mended).sum())
        if count:
            found.append(
                f"Bij {count} regel(s) ontbraken voorloopnullen in '{one.column.name}'; "
                "die zijn aangevuld."
            )
    return found


def _mask(values: pa.Array) -> Mask:
    return np.asarray(values.to_numpy(zero_copy_only=False), dtype=bool)
