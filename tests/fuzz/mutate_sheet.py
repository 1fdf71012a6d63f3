"""Damage that knows a sheet: other cells, columns, separators, line ends and encodings."""

from random import Random

Rows = list[list[str]]

CELLS = (
    "", " ", "0", "-1", "1.5", "1,5", "1e5", "NaN", "inf", "999999999999999999999", "١٢٣", "Ⅻ",
    "00000000", "20260000", "20260230", "20261301", "99991231", "00010101", "2026-02-29",
    "12-03-2026", "31-12-99", "999999999", "000000000", "123456782", "0014010000000001",
    "14010000000001", "0014200000000001", "J", "N", "ja", "onbekend", "W", "24:00", "25:61",
    '=HYPERLINK("http://x")', "+1", "@x", "'; DROP TABLE ruw; --", '"', 'a"b', "a\nb", "a;b",
    "\u202eomgekeerd", "\u200b", "é", "Ã©", "\x1b[31m", "\x07", "x" * 300, "x" * 65_537, ",", ",,,",
    "a,,b", "01,02", "9" * 400, "9711LV", "9711 lv", "0711LV", "x'y", "%", "\\", "{}", "\ufeff",
)  # fmt: skip
_HEADERS = (
    "", "rij", "naam", "vbo_id", "x'; DROP TABLE bag; --", "select", "\x1b[2Jkolom", "n" * 5_000,
    "persoon", "r_datum", "lat", "lon", "x", "y", "fout_persoon", "datum_vroegst",
)  # fmt: skip
_CODECS = ("utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "cp1252", "iso-8859-15")


def damaged_rows(rows: Rows, rng: Random) -> Rows:
    """Change a few cells, rows or columns of a sheet (the first row is the header)."""
    rows = [list(row) for row in rows]
    for _ in range(rng.choice((1, 1, 2, 4))):
        rng.choice(_CHANGES)(rows, rng)
    return rows


def _cell(rows: Rows, rng: Random) -> None:
    row = rng.choice(rows[1:] or rows)
    if row:
        row[rng.randrange(len(row))] = rng.choice(CELLS)


def _column(rows: Rows, rng: Random) -> None:
    at, value = rng.randrange(max(1, len(rows[0]))), rng.choice(CELLS)
    for row in rows[1:]:
        if at < len(row):
            row[at] = value


def _swapped(rows: Rows, rng: Random) -> None:
    one, two = rng.randrange(len(rows[0]) or 1), rng.randrange(len(rows[0]) or 1)
    for row in rows:
        if max(one, two) < len(row):
            row[one], row[two] = row[two], row[one]


def _header(rows: Rows, rng: Random) -> None:
    if rows[0]:
        rows[0][rng.randrange(len(rows[0]))] = rng.choice(_HEADERS)


def _narrower(rows: Rows, rng: Random) -> None:
    at = rng.randrange(len(rows[0]) or 1)
    for row in rows:
        del row[at : at + 1]


def _uneven(rows: Rows, rng: Random) -> None:
    row = rng.choice(rows)
    row += [rng.choice(CELLS)] * rng.choice((1, 3, 1_100)) if rng.random() < 0.5 else []
    del row[rng.randrange(len(row) + 1) :]


def _twice(rows: Rows, rng: Random) -> None:
    rows.insert(rng.randrange(1, len(rows) + 1), list(rng.choice(rows)))


def _headless(rows: Rows, rng: Random) -> None:
    if len(rows) > 1 and rng.random() < 0.3:
        del rows[0]


def _blank(rows: Rows, rng: Random) -> None:
    rows.insert(rng.randrange(1, len(rows) + 1), [""] * rng.randrange(3))


_CHANGES = (
    _cell, _cell, _cell, _column, _swapped, _header, _narrower, _uneven, _twice, _headless, _blank,
)  # fmt: skip


def as_csv(rows: Rows, separator: str = ";", end: str = "\n") -> str:
    """Write rows as CSV, with quotes only where they are needed."""
    return "".join(separator.join(_quoted(cell, separator) for cell in row) + end for row in rows)


def _quoted(cell: str, separator: str) -> str:
    if set(cell) & {separator, '"', "\n", "\r"}:
        return '"' + cell.replace('"', '""') + '"'
    return cell


def csv_damage(content: bytes, rng: Random) -> bytes:
    """Write the sheet anew with other cells, and now and then another dialect or encoding."""
    text = content.decode("utf-8-sig", "replace")
    rows = damaged_rows([line.split(";") for line in text.splitlines()], rng)
    separator = ";" if rng.random() < 0.9 else rng.choice((",", "\t", "|", ":"))
    end = "\n" if rng.random() < 0.8 else rng.choice(("\r\n", "\r", "\n\r", "\x0b", "\u2028"))
    codec = "utf-8" if rng.random() < 0.8 else rng.choice(_CODECS)
    return as_csv(rows, separator, end).encode(codec, "replace")
