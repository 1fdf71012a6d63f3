"""Pages, pictures, calendars and texts with a text in one place where a person would not look."""

import base64
import gzip
import json
import struct
import zlib
from collections.abc import Callable
from urllib.parse import quote

from tests.governance.planted_pdf import pdf, text


def _page(body: str = "", head: str = "") -> bytes:
    top = f"<head><title>t</title>{head}</head>"
    return f"<!DOCTYPE html><html>{top}<body>{body}</body></html>".encode()


def _script(kind: str, content: str) -> bytes:
    return _page(f'<script type="{kind}" id="gegevens">{content}</script>')


def packed(content: bytes) -> str:
    """Return gzip in base64."""
    return base64.b64encode(gzip.compress(content, mtime=0)).decode()


def _uri(kind: str, content: bytes) -> str:
    return f"data:{kind};base64,{base64.b64encode(content).decode()}"


def chunk(kind: bytes, content: bytes) -> bytes:
    """Return a chunk of a PNG."""
    check = zlib.crc32(kind + content)
    return struct.pack(">I", len(content)) + kind + content + struct.pack(">I", check)


def png(*chunks: bytes, after: bytes = b"") -> bytes:
    """Return a picture of one dot."""
    head = chunk(b"IHDR", struct.pack(">IIBBBBB", 1, 1, 8, 0, 0, 0, 0))
    dots = chunk(b"IDAT", zlib.compress(b"\0\0"))
    return b"".join([b"\x89PNG\r\n\x1a\n", head, *chunks, dots, chunk(b"IEND", b""), after])


def _said_by_a_picture(said: str) -> bytes:
    return png(chunk(b"tEXt", b"Author\0" + said.encode()))


def _columnar(said: str) -> bytes:
    head = json.dumps({"woorden": {"a_sleutel": [said]}}).encode()
    return struct.pack("<I", len(head)) + head + bytes(range(256)) * 4


Planted = dict[str, tuple[str, Callable[[str], bytes]]]
PAGES: Planted = {
    "tekst": ("a.html", lambda s: _page(f"<p>Nummer {s}</p>")),
    "in drie spans": (
        "a.html",
        lambda s: _page(f"<p><span>{s[:3]}</span><b>{s[3:6]}</b>{s[6:]}</p>"),
    ),
    "met zachte streepjes": ("a.html", lambda s: _page("&shy;".join(s))),
    "in tekens als getal": ("a.html", lambda s: _page("".join(f"&#{ord(sign)};" for sign in s))),
    "met breedteloze spaties": ("a.html", lambda s: _page("\u200b".join(s))),
    "pagina die als XML begint": (
        "a.html",
        lambda s: (
            b"<?xml version='1.0'?>" + _script("application/octet-stream", packed(s.encode()))
        ),
    ),
    "opmerking": ("a.html", lambda s: _page(f"<!-- {s} -->")),
    "opmerking zonder einde": ("a.html", lambda s: _page() + f"<!-- {s}".encode()),
    "attribuut": ("a.html", lambda s: _page(f'<img alt="{s}">')),
    "eigen attribuut": ("a.html", lambda s: _page(f'<div data-x="{s}"></div>')),
    "koppeling": ("a.html", lambda s: _page(f'<a href="mailto:{quote(s)}">x</a>')),
    "koppeling in procenten": (
        "a.html",
        lambda s: _page(
            '<a href="https://x.invalid/' + "".join(f"%{ord(c):02x}" for c in s) + '">x</a>'
        ),
    ),
    "metagegevens": ("a.html", lambda s: _page(head=f'<meta name="author" content="{s}">')),
    "verborgen element": ("a.html", lambda s: _page(f"<template hidden><i>{s}</i></template>")),
    "pagina in een pagina": (
        "a.html",
        lambda s: _page(f'<iframe srcdoc="&lt;b&gt;{s}&lt;/b&gt;">'),
    ),
    "stijl": ("a.html", lambda s: _page(head=f"<style>p::after{{content:'{s}'}}</style>")),
    "script": ("a.html", lambda s: _page(f"<script>let x = [1,{s},2];</script>")),
    "script in stukken": (
        "a.html",
        lambda s: _page(f'<script>let x = "{s[:4]}" + "{s[4:]}";</script>'),
    ),
    "script met ontsnapte tekens": (
        "a.html",
        lambda s: _page("<script>x='" + "".join(f"\\u{ord(c):04x}" for c in s) + "'</script>"),
    ),
    "JSON in een script": ("a.html", lambda s: _script("application/json", json.dumps({"a": [s]}))),
    "ingepakt blok": ("a.html", lambda s: _script("application/octet-stream", packed(s.encode()))),
    "kop van de kaart": (
        "a.html",
        lambda s: _script("application/octet-stream", packed(_columnar(s))),
    ),
    "data-URI met tekst": ("a.html", lambda s: _page(f'<img src="data:text/plain,{s}">')),
    "data-URI met SVG": (
        "a.html",
        lambda s: _page(
            f'<img src="{_uri("image/svg+xml", f"<svg><desc>{s}</desc></svg>".encode())}">'
        ),
    ),
    "data-URI met PDF": (
        "a.html",
        lambda s: _page(f'<a href="{_uri("application/pdf", pdf(content=text(s)))}">x</a>'),
    ),
    "data-URI in een stijl": (
        "a.html",
        lambda s: _page(
            head=f"<style>p{{background:url({_uri('image/png', _said_by_a_picture(s))})}}</style>"
        ),
    ),
    "andere codering": ("a.html", lambda s: _page(f"<p>{s}</p>").decode().encode("utf-16")),
    "PDF die anders heet": ("a.txt", lambda s: pdf(content=text(s))),
}
OTHERS: Planted = {
    "svg tekst": (
        "a.svg",
        lambda s: f"<svg><text><tspan>{s[:4]}</tspan><tspan>{s[4:]}</tspan></text></svg>".encode(),
    ),
    "svg titel": ("a.svg", lambda s: f"<svg><title>{s}</title></svg>".encode()),
    "svg metagegevens": (
        "a.svg",
        lambda s: f"<svg><metadata><a b='{s}'/></metadata></svg>".encode(),
    ),
    "svg letterlijk blok": (
        "a.svg",
        lambda s: f"<svg><desc><![CDATA[<{s}>]]></desc></svg>".encode(),
    ),
    "svg entiteit": ("a.svg", lambda s: f'<!DOCTYPE svg [<!ENTITY x "{s}">]><svg/>'.encode()),
    "svg opmerking": ("a.svg", lambda s: f"<svg><!--{s}--></svg>".encode()),
    "png tekst": ("a.png", _said_by_a_picture),
    "png ingepakte tekst": (
        "a.png",
        lambda s: png(chunk(b"zTXt", b"Author\0\0" + zlib.compress(s.encode()))),
    ),
    "png tekst in eigen taal": (
        "a.png",
        lambda s: png(chunk(b"iTXt", b"Author\0\1\0nl\0\0" + zlib.compress(s.encode()))),
    ),
    "png achter het einde": ("a.png", lambda s: png(after=s.encode())),
    "jpeg opmerking": (
        "a.jpg",
        lambda s: (
            b"\xff\xd8\xff\xfe"
            + struct.pack(">H", len(s) + 4)
            + b"\0 "
            + s.encode()
            + b"\xff\xda\x10\x20\xff\xd9"
        ),
    ),
    "json waarde": ("a.json", lambda s: json.dumps({"a": [{"b": s}]}).encode()),
    "json getal": ("a.json", lambda s: b'{"a": %s}' % s.encode()),
    "json sleutel": ("a.json", lambda s: json.dumps({"a": {s: 1}}).encode()),
    "json dubbele sleutel": ("a.json", lambda s: b'{"a": "%s", "a": "x"}' % s.encode()),
    "json ontsnapt": (
        "a.json",
        lambda s: ('{"a": "' + "".join(f"\\u{ord(c):04x}" for c in s) + '"}').encode(),
    ),
    "json in json": ("a.json", lambda s: json.dumps({"a": json.dumps({"b": s})}).encode()),
    "json ingepakt": ("a.json", lambda s: json.dumps({"a": packed(s.encode())}).encode()),
    "json per regel": ("a.json", lambda s: b'{"a": 1}\n{"a": "%s"}\n' % s.encode()),
    "kapotte json": ("a.json", lambda s: b'{"a": "%s", ' % s.encode()),
    "ics gevouwen": (
        "a.ics",
        lambda s: f"BEGIN:VCALENDAR\r\nSUMMARY:{s[:4]}\r\n {s[4:]}\r\nEND:VCALENDAR\r\n".encode(),
    ),
    "ics kenmerk": (
        "a.ics",
        lambda s: f'BEGIN:VCALENDAR\r\nATTENDEE;CN="{s}":mailto:x\r\n'.encode(),
    ),
    "ics bijlage": (
        "a.ics",
        lambda s: (
            b"BEGIN:VCALENDAR\r\nATTACH;ENCODING=BASE64;VALUE=BINARY:"
            + base64.b64encode(f"nummer {s} einde".encode())
            + b"\r\n"
        ),
    ),
    "csv cel": ("a.csv", lambda s: f"a;b\n1;{s}\n".encode()),
    "csv met komma's": ("a.csv", lambda s: f'a,b,c\n1,{s},"x, y"\n'.encode()),
    "csv kop": ("a.csv", lambda s: f"a;{s}\n1;2\n".encode()),
    "tekst": ("a.txt", lambda s: f"Nummer {s}.\n".encode()),
    "tekst met spaties": ("a.txt", lambda s: f"Nummer {s[:3]} {s[3:6]} {s[6:]}\n".encode()),
    "tekst met punten": ("a.txt", lambda s: f"Nummer {s[:4]}.{s[4:6]}.{s[6:]}\n".encode()),
    "tekst met streepjes": (
        "a.txt",
        lambda s: f"Nummer {s[:3]}-{s[3:6]}-{s[6:]}, 12-03-1980\n".encode(),
    ),
    "tekst uit elkaar": ("a.txt", lambda s: f"Nummer {' '.join(s)} gevonden\n".encode()),
    "tekst met brede cijfers": (
        "a.txt",
        lambda s: "".join(chr(ord(c) + 0xFEE0) for c in s).encode(),
    ),
    "tekst tegen letters": ("a.txt", lambda s: f"BSN{s}\n".encode()),
    "onbekend soort": ("a.bin", lambda s: b"\0\1\2\xff" * 20 + s.encode() + b"\0\xfe" * 9),
    "ingepakt bestand": ("a.csv.gz", lambda s: gzip.compress(f"a\n{s}\n".encode())),
}
