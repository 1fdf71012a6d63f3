"""Small BAG extracts, made up: one element at a time, in files and zips of any shape."""

import io
import zipfile
from pathlib import Path

DAY = "2026-10-01"
_SPACES = (
    'xmlns:Objecten="www.kadaster.nl/schemas/lvbag/imbag/objecten/v20200601" '
    'xmlns:Objecten-ref="www.kadaster.nl/schemas/lvbag/imbag/objecten-ref/v20200601" '
    'xmlns:Historie="www.kadaster.nl/schemas/lvbag/imbag/historie/v20200601" '
    'xmlns:Kenmerk="www.kadaster.nl/schemas/lvbag/imbag/kenmerkinonderzoek/v20200601" '
    'xmlns:gml="http://www.opengis.net/gml/3.2" '
    'xmlns:sel="http://www.kadaster.nl/schemas/lvbag/extract-selecties/v20200601" '
    'xmlns:sl-bag-extract="http://www.kadaster.nl/schemas/lvbag/extract-deelbestand-lvc/v20200601" '
    'xmlns:sl="http://www.kadaster.nl/schemas/standlevering-generiek/1.0"'
)
VBO, NUM, OPR, WPL, PND = (
    *("0014010000000001", "0014200000000001", "0014300000000001"),
    *("1070", "0014100000000001"),
)
POINT = '<gml:Point srsName="urn:ogc:def:crs:EPSG::28992" srsDimension="3">{}</gml:Point>'
POLYGON = (
    '<gml:Polygon srsName="urn:ogc:def:crs:EPSG::28992" srsDimension="2"><gml:exterior>'
    "<gml:LinearRing><gml:posList>{}</gml:posList></gml:LinearRing></gml:exterior></gml:Polygon>"
)
SQUARE = "233890 581890 233910 581890 233910 581910 233890 581910 233890 581890"
BOW_TIE = "233890 581890 233910 581910 233910 581890 233890 581910 233890 581890"


def bag(*stands: str, day: str = DAY, head: str = "") -> str:
    """Return one file of an extract."""
    said = f"<sel:StandTechnischeDatum>{day}</sel:StandTechnischeDatum>" if day else ""
    return (
        f'<?xml version="1.0" encoding="UTF-8"?>{head}<sl-bag-extract:bagStand {_SPACES}>'
        f"<sl-bag-extract:bagInfo>{said}</sl-bag-extract:bagInfo><sl:standBestand>"
        f"{''.join(stands)}</sl:standBestand></sl-bag-extract:bagStand>"
    )


def tag(name: str, text: object, prefix: str = "Objecten") -> str:
    """Return one element, or nothing without text."""
    return f"<{prefix}:{name}>{text}</{prefix}:{name}>" if text != "" else ""


def stand(  # noqa: PLR0913 - what an occurrence has
    kind: str,
    inside: str,
    begin: str = "2020-01-01",
    end: str = "",
    *,
    version: int = 1,
    registered: str = "2020-01-01T12:00:00.000",
    lv: str = "",
) -> str:
    """Return one occurrence of an object; `lv` is added to BeschikbaarLV."""
    history = (
        tag("voorkomenidentificatie", version, "Historie")
        + tag("beginGeldigheid", begin, "Historie")
        + tag("eindGeldigheid", end, "Historie")
        + tag(
            "BeschikbaarLV", tag("tijdstipRegistratieLV", registered, "Historie") + lv, "Historie"
        )
    )
    held = tag("voorkomen", tag("Voorkomen", history, "Historie"))
    what = tag(kind, inside + held)
    return f"<sl:stand><sl-bag-extract:bagObject>{what}</sl-bag-extract:bagObject></sl:stand>"


def vbo(  # noqa: PLR0913 - what an object has
    number: str = VBO,
    *,
    main: str = NUM,
    others: tuple[str, ...] = (),
    panden: tuple[str, ...] = (PND,),
    uses: tuple[str, ...] = ("woonfunctie",),
    area: object = 85,
    status: str = "Verblijfsobject in gebruik",
    shape: str = POINT.format("<gml:pos>233900 581900 0.0</gml:pos>"),
    **history: object,
) -> str:
    """Return one occurrence of a verblijfsobject."""
    ref = "NummeraanduidingRef"
    inside = (
        tag("heeftAlsHoofdadres", tag(ref, main, "Objecten-ref"))
        + tag("heeftAlsNevenadres", "".join(tag(ref, o, "Objecten-ref") for o in others))
        + tag("identificatie", number)
        + tag("geometrie", shape)
        + "".join(tag("gebruiksdoel", use) for use in uses)
        + tag("oppervlakte", area)
        + tag("status", status)
        + "".join(tag("maaktDeelUitVan", tag("PandRef", p, "Objecten-ref")) for p in panden)
    )
    return stand("Verblijfsobject", inside, **history)  # type: ignore[arg-type]


def num(number: str = NUM, huisnummer: object = 1, **history: object) -> str:
    """Return one occurrence of a nummeraanduiding."""
    inside = (
        tag("identificatie", number)
        + tag("huisnummer", huisnummer)
        + tag("postcode", "9711LV")
        + tag("status", "Naamgeving uitgegeven")
        + tag("ligtAan", tag("OpenbareRuimteRef", OPR, "Objecten-ref"))
    )
    return stand("Nummeraanduiding", inside, **history)  # type: ignore[arg-type]


def opr(number: str = OPR, name: str = "Grote Markt") -> str:
    """Return an openbare ruimte."""
    place = tag("ligtIn", tag("WoonplaatsRef", WPL, "Objecten-ref"))
    return stand("OpenbareRuimte", tag("identificatie", number) + tag("naam", name) + place)


def wpl(number: str = WPL, name: str = "Groningen") -> str:
    """Return a woonplaats."""
    return stand("Woonplaats", tag("identificatie", number) + tag("naam", name))


def pnd(
    number: str = PND, shape: str = POLYGON.format(SQUARE), year: object = 1931, **history: object
) -> str:
    """Return one occurrence of a pand."""
    inside = (
        tag("identificatie", number)
        + tag("geometrie", shape)
        + tag("oorspronkelijkBouwjaar", year)
        + tag("status", "Pand in gebruik")
    )
    return stand("Pand", inside, **history)  # type: ignore[arg-type]


def examined(
    kenmerk: str,
    begin: str = "2020-01-01",
    end: str = "",
    *,
    number: str = VBO,
    answer: str = "J",
    registered: str = "2020-01-01T12:00:00.000",
) -> str:
    """Return one occurrence of a kenmerk in onderzoek."""
    history = (
        tag("beginGeldigheid", begin, "Historie")
        + tag("eindGeldigheid", end, "Historie")
        + tag("tijdstipRegistratieLV", registered, "Historie")
    )
    inside = (
        tag("kenmerk", kenmerk, "Kenmerk")
        + tag("identificatieVanVerblijfsobject", number, "Kenmerk")
        + tag("inOnderzoek", answer, "Kenmerk")
        + tag("historieInOnderzoek", history, "Kenmerk")
    )
    what = tag("KenmerkVerblijfsobjectInOnderzoek", inside, "Kenmerk")
    outer = "sl-bag-extract:kenmerkInOnderzoek"
    return f"<sl:stand><{outer}>{what}</{outer}></sl:stand>"


def relations(*pairs: tuple[str, str]) -> str:
    """Return GEM-WPL-RELATIE of (woonplaats, gemeente)."""
    one = (
        "<p:GemeenteWoonplaatsRelatie><p:tijdvakgeldigheid><b:begindatumTijdvakGeldigheid>"
        "2010-01-01</b:begindatumTijdvakGeldigheid></p:tijdvakgeldigheid>"
        "<p:gerelateerdeWoonplaats><p:identificatie>{}</p:identificatie>"
        "</p:gerelateerdeWoonplaats><p:gerelateerdeGemeente><p:identificatie>{}"
        "</p:identificatie></p:gerelateerdeGemeente><p:status>definitief</p:status>"
        "</p:GemeenteWoonplaatsRelatie>"
    )
    return (
        '<g:BAG-GWR-Deelbestand-LVC xmlns:g="g" xmlns:p="p" xmlns:b="b">'
        f"{''.join(one.format(*pair) for pair in pairs)}</g:BAG-GWR-Deelbestand-LVC>"
    )


def zipped(files: dict[str, str | bytes], method: int = zipfile.ZIP_DEFLATED) -> bytes:
    """Return a zip of names and contents."""
    memory = io.BytesIO()
    with zipfile.ZipFile(memory, "w", method) as archive:
        for name, content in files.items():
            archive.writestr(name, content)
    return memory.getvalue()


def whole(*extra: str, number: str = "") -> str:
    """Return an extract of one address with everything it refers to, and `extra`."""
    return bag(number or vbo(), num(), opr(), wpl(), pnd(), *extra)


def put(path: Path, content: str | bytes) -> Path:
    """Write a delivery and return where it is."""
    path.write_bytes(content.encode() if isinstance(content, str) else content)
    return path
