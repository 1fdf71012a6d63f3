"""PDFs with a text in one place where a person would not look."""

import zlib
from collections.abc import Callable
from io import BytesIO

from pypdf import PdfWriter

CATALOG, PAGES, PAGE, CONTENT, FONT, MORE = range(1, 7)
_XMP = b"""<?xpacket begin="" id="W5M0MpCehiHzreSzNTczkc9d"?><x:xmpmeta xmlns:x="adobe:ns:meta/">
<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><rdf:Description rdf:about="">
<dc:creator xmlns:dc="http://purl.org/dc/elements/1.1/">%s</dc:creator>
</rdf:Description></rdf:RDF></x:xmpmeta>"""


def pdf(*, content: bytes = b"", page: bytes = b"", catalog: bytes = b"",
        more: tuple[bytes, ...] = (), trailer: bytes = b"") -> bytes:  # fmt: skip
    """Return a PDF of one page; `more` are objects from number MORE."""
    objects = (
        b"<< /Type /Catalog /Pages 2 0 R %s >>" % catalog,
        b"<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
        b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 600 800] /Contents 4 0 R "
        b"/Resources << /Font << /F1 5 0 R >> >> %s >>" % page,
        stream(content or text("een pagina")),
        b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>",
        *more,
    )
    return _numbered(b"%PDF-1.7\n", dict(enumerate(objects, 1)), trailer)


def stream(data: bytes, head: bytes = b"") -> bytes:
    """Return a packed stream."""
    packed = zlib.compress(data)
    return b"<< /Length %d /Filter /FlateDecode %s >>\nstream\n%s\nendstream" % (
        len(packed), head, packed,
    )  # fmt: skip


def text(said: str) -> bytes:
    """Return the instructions that print a text."""
    return b"BT /F1 12 Tf 50 700 Td (%s) Tj ET" % said.encode("cp1252")


def _numbered(
    start: bytes, objects: dict[int, bytes], trailer: bytes, before: int | None = None
) -> bytes:
    out = BytesIO()
    out.write(start)
    at = {}
    for number, body in objects.items():
        at[number] = out.tell()
        out.write(b"%d 0 obj\n%s\nendobj\n" % (number, body))
    table = out.tell()
    out.write(b"xref\n0 1\n0000000000 65535 f \n")
    for number, place in at.items():
        out.write(b"%d 1\n%010d 00000 n \n" % (number, place))
    older = b"/Prev %d" % before if before is not None else b""
    size = max(*objects, MORE) + 1
    out.write(b"trailer\n<< /Size %d /Root 1 0 R %s %s >>\n" % (size, older, trailer))
    out.write(b"startxref\n%d\n%%%%EOF\n" % table)
    return out.getvalue()


def _older_version(said: str) -> bytes:
    """Print the text on the page, and overwrite the page in an update, as an editor does."""
    first = pdf(content=text(said))
    table = int(first.rsplit(b"startxref", 1)[1].split()[0])
    return _numbered(first, {CONTENT: stream(text("gewist"))}, b"", table)


def _letterspaced(said: str) -> bytes:
    shown = b" ".join(b"(%s) -900" % sign.encode() for sign in said)
    return pdf(content=b"BT /F1 12 Tf 50 700 Td [%s] TJ ET" % shown)


def _in_halves(said: str) -> bytes:
    half = len(said) // 2
    return pdf(content=b"BT /F1 12 Tf 50 700 Td (%s) Tj (%s) Tj ET"
               % (said[:half].encode(), said[half:].encode()))  # fmt: skip


def locked(said: str, password: str) -> bytes:
    """Return a PDF that only a password opens."""
    writer = PdfWriter(clone_from=BytesIO(pdf(content=text(said))))
    writer.encrypt(password, algorithm="RC4-128")
    out = BytesIO()
    writer.write(out)
    return out.getvalue()


def _annotation(keys: bytes) -> Callable[[str], bytes]:
    def made(said: str) -> bytes:
        note = b"<< /Type /Annot /Subtype /Text /Rect [0 0 9 9] " + keys % said.encode() + b" >>"
        return pdf(page=b"/Annots [6 0 R]", more=(note,))

    return made


def _appearance(said: str) -> bytes:
    look = stream(text(said), b"/Type /XObject /Subtype /Form /BBox [0 0 99 99] "
                  b"/Resources << /Font << /F1 5 0 R >> >>")  # fmt: skip
    note = b"<< /Type /Annot /Subtype /Stamp /Rect [0 0 9 9] /AP << /N 7 0 R >> >>"
    return pdf(page=b"/Annots [6 0 R]", more=(note, look))


def _attached(said: str) -> bytes:
    file = stream(f"naam;nummer\nx;{said}\n".encode(), b"/Type /EmbeddedFile /Subtype /text#2Fcsv")
    spec = b"<< /Type /Filespec /F (bijlage.csv) /EF << /F 6 0 R >> >>"
    names = b"/Names << /EmbeddedFiles << /Names [(bijlage) 7 0 R] >> >>"
    return pdf(catalog=names, more=(file, spec))


def _element(key: bytes) -> Callable[[str], bytes]:
    def made(said: str) -> bytes:
        tree = b"<< /Type /StructTreeRoot /K 7 0 R >>"
        figure = b"<< /Type /StructElem /S /Figure /P 6 0 R /%s (%s) >>" % (key, said.encode())
        return pdf(catalog=b"/StructTreeRoot 6 0 R", more=(tree, figure))

    return made


def _outline(said: str) -> bytes:
    wide = b"\xfe\xff" + said.encode("utf-16-be")
    item = b"<< /Title <%s> /Parent 6 0 R /Dest [3 0 R /Fit] >>" % wide.hex().encode()
    tree = b"<< /Type /Outlines /First 7 0 R /Last 7 0 R /Count 1 >>"
    return pdf(catalog=b"/Outlines 6 0 R", more=(tree, item))


def _field(said: str) -> bytes:
    field = b"<< /FT /Tx /T (veld) /V (%s) /Type /Annot /Subtype /Widget /Rect [0 0 9 9] >>"
    form = b"/AcroForm << /Fields [6 0 R] >>"
    return pdf(catalog=form, page=b"/Annots [6 0 R]", more=(field % said.encode(),))


def _loose_page(said: str) -> bytes:
    page = (b"<< /Type /Page /MediaBox [0 0 600 800] /Contents 7 0 R "
            b"/Resources << /Font << /F1 5 0 R >> >> >>")  # fmt: skip
    return pdf(more=(page, stream(text(said))))


def _own_metadata(said: str) -> bytes:
    writer = PdfWriter(clone_from=BytesIO(pdf(more=(b"<< /Lang (nl) >>",))))
    writer.add_metadata({"/Onderwerp": said})
    out = BytesIO()
    writer.write(out)
    return out.getvalue()


PLACES: dict[str, Callable[[str], bytes]] = {
    "tekst": lambda said: pdf(content=text(f"Nummer {said}.")),
    "tekst in twee stukken": _in_halves,
    "tekst met ruimte tussen de letters": _letterspaced,
    "onzichtbare tekst": lambda said: pdf(content=b"3 Tr " + text(said)),
    "tekst buiten het blad": lambda said: pdf(
        content=b"BT /F1 12 Tf 5000 5000 Td (%s) Tj ET" % said.encode()
    ),
    "vervangende tekst in de pagina": lambda said: pdf(
        content=b"/Span << /ActualText (%s) >> BDC %s EMC" % (said.encode(), text("x"))
    ),
    "opmerking in de pagina": lambda said: pdf(content=b"%% %s\n" % said.encode() + text("x")),
    "alternatieve tekst": _element(b"Alt"),
    "vervangende tekst": _element(b"ActualText"),
    "titel van een onderdeel": _element(b"T"),
    "aantekening": _annotation(b"/Contents (%s)"),
    "koppeling": _annotation(b"/A << /S /URI /URI (https://voorbeeld.invalid/%s) >>"),
    "script": _annotation(b"/A << /S /JavaScript /JS (app.alert('%s')) >>"),
    "uiterlijk van een stempel": _appearance,
    "formulierveld": _field,
    "inhoudsopgave": _outline,
    "bijlage": _attached,
    "maker": lambda said: pdf(
        trailer=b"/Info 6 0 R", more=(b"<< /Author (%s) >>" % said.encode(),)
    ),
    "eigen metagegeven": _own_metadata,
    "XMP": lambda said: pdf(
        catalog=b"/Metadata 6 0 R",
        more=(stream(_XMP % said.encode(), b"/Type /Metadata /Subtype /XML"),),
    ),
    "losse pagina": _loose_page,
    "los object": lambda said: pdf(more=(b"(%s)" % said.encode(),)),
    "eerdere versie": _older_version,
    "na het einde": lambda said: pdf() + f"\n% {said}\n".encode(),
}
