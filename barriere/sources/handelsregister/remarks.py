"""What an official should know about the SBI codes of a delivery: counts, and where to look."""

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc
from numpy.typing import NDArray

from barriere.sources.handelsregister.sbi import Codes

_SHOWN = 5


def remarks(codes: Codes, rows: pa.Array, declared: pa.Array) -> list[str]:
    """Return sentences about codes that were mended or do not exist, and about their version.

    `rows` numbers the lines; `declared` is sbi_versie as it was delivered.
    """
    found = []
    if count := int(codes.described.sum()):
        found.append(
            f"Bij {count} regel(s) staat een omschrijving bij de SBI-code; "
            "alleen de code is gelezen."
        )
    if count := int(codes.mended.sum()):
        found.append(f"Bij {count} regel(s) miste een SBI-code de voorloopnul; die is aangevuld.")
        found += _doubtful(codes.doubtful, rows)
    if count := int(codes.unknown.sum()):
        found.append(
            f"Bij {count} regel(s) staat een SBI-code die in geen van beide versies (2008, 2025) "
            f"bestaat ({_where(codes.unknown, rows)}). Die telt nergens mee; verbeter haar in de "
            "bron."
        )
    return found + _versions(codes, rows, declared)


def _doubtful(doubtful: NDArray[np.bool_], rows: pa.Array) -> list[str]:
    """Say it only where other zeros were lost: else these are codes like any other."""
    count = int(doubtful.sum())
    if not count:
        return []
    said = (
        f"Bij {count} regel(s) kan dat ook zo zijn, maar is het niet zeker "
        f"({_where(doubtful, rows)}); die codes bleven zoals ze zijn. "
        "Maak de kolom in het werkblad op als tekst en lees het opnieuw."
    )
    return [said]


def _versions(codes: Codes, rows: pa.Array, declared: pa.Array) -> list[str]:
    there = pc.is_valid(codes.texts)
    empty = pc.and_(there, pc.is_null(declared))
    found = []
    if count := pc.sum(empty).as_py():
        known = pc.sum(pc.and_(empty, pc.is_valid(codes.versions))).as_py()
        found.append(
            f"Bij {count} regel(s) is 'sbi_versie' leeg: bij {known} volgt de versie uit de codes, "
            f"bij {count - known} is het niet te zeggen en tellen de codes van beide versies."
        )
    other = pc.fill_null(pc.not_equal(codes.versions, declared), False)  # noqa: FBT003 - pyarrow's value to fill
    wrong = np.asarray(other.to_numpy(zero_copy_only=False), dtype=np.bool_)
    if wrong.any():
        found.append(
            f"Bij {wrong.sum()} regel(s) past 'sbi_versie' niet bij de codes "
            f"({_where(wrong, rows)}): die bestaan alleen in de andere versie. "
            "De codes tellen; verbeter 'sbi_versie' in de export."
        )
    return found


def _where(flags: NDArray[np.bool_], rows: pa.Array) -> str:
    numbers = np.asarray(rows.to_numpy(zero_copy_only=False))[flags]
    shown = ", ".join(str(number) for number in numbers[:_SHOWN])
    return f"regel {shown}" + (" en verder" if len(numbers) > _SHOWN else "")
