"""Damage that knows the tokens of XML, JSON and iCalendar, and leaves the rest in place."""

import re
from random import Random

_TOKEN = re.compile(
    rb"<[^<>]{0,400}>|\"[^\"\r\n]{0,400}\"|[\r\n]+|[{}\[\]:,;=]|[^<>\"\r\n{}\[\]:,;=]+"
)
_XML = (
    b'<!DOCTYPE x [<!ENTITY a "b">]>', b"&a;", b"&#0;", b"&#xFFFFFFFF;", b"<![CDATA[", b"]]>",
    b"<a>" * 200, b"</a>", b"<?xml version='1.0' encoding='utf-7'?>", b"<!--", b"xmlns:x=''",
)  # fmt: skip
_JSON = (
    b"null", b"true", b"{}", b"[]", b"[" * 2_000, b"{" * 50, b"1e999", b"-0", b"NaN", b'"\\ud800"',
    b'"\\u0000"', b"9" * 400, b'"x":', b",,", b'"' + b"x" * 70_000 + b'"', b"0.1e-400",
)  # fmt: skip
_ICS = (
    b"RRULE:FREQ=SECONDLY", b"RRULE:FREQ=YEARLY;BYMONTH=13", b"COUNT=999999999", b"INTERVAL=0",
    b"BEGIN:VEVENT\r\n" * 40, b"END:VCALENDAR", b"DURATION:P99999999W", b"DURATION:-P1D",
    b"DTSTART:99991231T235959Z", b"DTSTART:00000101", b"TZID=Nergens/Nooit:", b"EXDATE:x",
    b"BYSETPOS=-366", b"UNTIL=19000101", b"FREQ=SECONDLY;BYMONTHDAY=31;BYMONTH=2",
)  # fmt: skip


def token_damage(content: bytes, rng: Random) -> bytes:
    """Drop, double, swap or replace a few tokens."""
    tokens = _TOKEN.findall(content)
    foreign = _foreign(content)
    for _ in range(rng.choice((1, 1, 2, 4))):
        if not tokens:
            break
        at, other = rng.randrange(len(tokens)), rng.randrange(len(tokens))
        match rng.randrange(6):
            case 0:
                del tokens[at]
            case 1:
                tokens.insert(at, tokens[other])
            case 2:
                tokens[at], tokens[other] = tokens[other], tokens[at]
            case 3:
                tokens[at] = tokens[other]
            case 4:
                tokens.insert(at, rng.choice(foreign))
            case _:
                tokens[at] = rng.choice(foreign)
    return b"".join(tokens)


def _foreign(content: bytes) -> tuple[bytes, ...]:
    """Return tokens that fit the format, to be put in the wrong place."""
    start = content.lstrip(b"\xef\xbb\xbf \t\r\n")[:1]
    if start == b"<":
        return _XML
    return _ICS if start == b"B" else _JSON
