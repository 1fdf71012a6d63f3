"""Person numbers in one canonical form: a BSN, and an A-nummer only where there is none."""

_BSN = 9
_ANR = 10
_WEIGHTS = (9, 8, 7, 6, 5, 4, 3, 2, -1)
_SEPARATORS = str.maketrans("", "", " .-")

NOT_ELEVEN = "dit burgerservicenummer voldoet niet aan de elfproef"
NOT_A_NUMBER = "dit is geen burgerservicenummer (9 cijfers) of A-nummer (10 cijfers)"


def passes_eleven_test(bsn: str) -> bool:
    """Tell whether nine digits form a possible BSN (elfproef, not all zero).

    >>> passes_eleven_test("999993653"), passes_eleven_test("999993654")
    (True, False)
    """
    if len(bsn) != _BSN or not (bsn.isascii() and bsn.isdigit()) or not int(bsn):
        return False
    return sum(w * int(d) for w, d in zip(_WEIGHTS, bsn, strict=True)) % 11 == 0


def canonical(number: str) -> tuple[str | None, str]:
    """Return (canonical form, "") or (None, why not) for a person number.

    A BSN that lost one leading zero is restored when it then passes the test.
    """
    digits = number.translate(_SEPARATORS)
    if not (digits.isascii() and digits.isdigit()):
        return None, NOT_A_NUMBER
    if len(digits) == _ANR:
        return (f"ANR|{digits}", "") if int(digits) else (None, NOT_A_NUMBER)
    if len(digits) not in (_BSN - 1, _BSN):
        return None, NOT_A_NUMBER
    padded = digits.zfill(_BSN)
    return (f"BSN|{padded}", "") if passes_eleven_test(padded) else (None, NOT_ELEVEN)


def lost_zero(number: str) -> bool:
    """Tell whether a person number had eight digits: a leading zero was lost on the way."""
    return len(number.translate(_SEPARATORS)) == _BSN - 1
