"""What is known of the SBI itself: which groups exist, and which codes only one version has.

The SBI follows NACE down to the fourth digit: SBI 2008 is NACE Rev. 2
(Regulation (EC) 1893/2006, annex I), SBI 2025 is NACE Rev. 2.1 (Delegated
Regulation (EU) 2023/137). The groups below are those of either version; the
codes that tell the versions apart are the crosswalk of domain.md §7.
"""

# Division:third digits of its groups, in either version.
_TABLE = """
01:1234567 02:1234 03:123 05:12 06:12 07:12 08:19 09:19 10:123456789 11:0 12:0 13:1239 14:123
15:12 16:12 17:12 18:12 19:12 20:123456 21:12 22:12 23:12345679 24:12345 25:12345679
26:12345678 27:123459 28:12349 29:123 30:123459 31:0 32:123459 33:12 35:1234 36:0 37:0 38:123
39:0 41:012 42:129 43:1234569 45:1234 46:123456789 47:123456789 49:12345 50:1234 51:12 52:123
53:123 55:12349 56:1234 58:12 59:12 60:1239 61:1239 62:0129 63:19 64:12349 65:123 66:123 68:123
69:12 70:12 71:12 72:12 73:123 74:12349 75:0 77:12345 78:123 79:19 80:01239 81:123 82:12349
84:123 85:123456 86:1249 87:12349 88:19 90:0123 91:01234 92:0 93:12 94:129 95:12349 96:0123499
97:0 98:12 99:0
"""
_GROUPS = dict(one.split(":") for one in _TABLE.split())
# Not one code of the other version begins with these (nor, for 2025, ends with a fifth 0).
_ONLY_2008 = ("411", "412", "45", "5610", "783", "960")
_ONLY_2025 = ("410", "5611", "5612", "953", "961", "962", "963", "964", "969")
_WHOLE = 5


def group_exists(code: str) -> bool:
    """Tell whether the division and the group of a code exist in either version."""
    groups = _GROUPS.get(code[:2], "")
    return bool(groups) and (len(code) == len("01") or code[2] in groups)


def must_have_lost_zero(code: str) -> bool:
    """Tell whether a code can only be one that lost its leading zero: 1132 is 01132.

    As it stands it is in no group of either version; with a zero it is.
    """
    return _stripped(code) and not group_exists(code)


def may_have_lost_zero(code: str) -> bool:
    """Tell whether a code exists as it stands, and also with a zero before it."""
    return _stripped(code) and group_exists(code)


def _stripped(code: str) -> bool:
    """Tell whether a code of 3 or 4 digits would be one of 4 or 5 with a zero before it."""
    return len(code) in (3, 4) and code[0] != "0" and group_exists(f"0{code}")


def version_of(code: str) -> str | None:
    """Return the only version that a code can be of; None where it may be either."""
    if code.startswith(_ONLY_2008):
        return "2008"
    if code.startswith(_ONLY_2025) or (len(code) == _WHOLE and code.endswith("0")):
        return "2025"
    return None
