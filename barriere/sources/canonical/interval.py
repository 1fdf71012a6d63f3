"""Dates with unknown parts as intervals, in SQL: the earliest and the latest day it can be."""

ALWAYS = ("DATE '0001-01-01'", "DATE '9999-12-31'")


def digits(text: str) -> str:
    """Return SQL for the eight digits of JJJJMMDD or JJJJ-MM-DD; null if it is neither."""
    return (
        rf"CASE WHEN regexp_full_match({text}, '\d{{8}}') THEN {text} "
        rf"WHEN regexp_full_match({text}, '\d{{4}}-\d\d-\d\d') THEN replace({text}, '-', '') END"
    )


def earliest(eight: str) -> str:
    """Return SQL for the first day that eight digits can mean; null if impossible."""
    return _bounds(eight, ALWAYS[0], "01-01", "{}")


def latest(eight: str) -> str:
    """Return SQL for the last day that eight digits can mean; null if impossible."""
    return _bounds(eight, ALWAYS[1], "12-31", "last_day({})")


def _bounds(eight: str, always: str, of_year: str, of_month: str) -> str:
    year, month = f"substr({eight}, 1, 4)", f"substr({eight}, 5, 2)"
    first = f"TRY_CAST({year} || '-' || {month} || '-01' AS DATE)"
    return (
        f"CASE WHEN {eight} = '00000000' THEN {always} "
        f"WHEN {year} = '0000' THEN NULL "
        f"WHEN substr({eight}, 5, 4) = '0000' THEN TRY_CAST({year} || '-{of_year}' AS DATE) "
        f"WHEN substr({eight}, 7, 2) = '00' THEN {of_month.format(first)} "
        f"ELSE TRY_CAST({year} || '-' || {month} || '-' || substr({eight}, 7, 2) AS DATE) END"
    )


def eighteenth(birth: str) -> str:
    """Return SQL for the eighteenth birthday; 29 February counts as 1 March (BW 1:1)."""
    later = f"CAST({birth} + INTERVAL 18 YEAR AS DATE)"
    leap = f"month({birth}) = 2 AND day({birth}) = 29"
    return (
        f"CASE WHEN {birth} >= DATE '9900-01-01' THEN {ALWAYS[1]} "
        f"WHEN {birth} = {ALWAYS[0]} THEN {birth} "
        f"WHEN {leap} AND day({later}) = 28 THEN {later} + 1 ELSE {later} END"
    )
