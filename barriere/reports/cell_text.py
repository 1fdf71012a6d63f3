"""Text in a cell: what no workbook can hold is left out, the rest stays as it is."""

_MOST = 32_767
"""Characters in one cell of XLSX; a longer text would be dropped whole."""

_KEPT = (9, 10)
_CONTROL = (*range(32), *range(127, 160))
_NO_LETTER = (*range(0xD800, 0xE000), 0xFFFE, 0xFFFF)
_UNFIT = {code: None for code in (*_CONTROL, *_NO_LETTER) if code not in _KEPT}


def cell_text(text: str) -> str:
    r"""Return text that XML and every spreadsheet can hold.

    >>> cell_text("Kade\x0b 1\ud800")
    'Kade 1'
    """
    return text.translate(_UNFIT)[:_MOST]
