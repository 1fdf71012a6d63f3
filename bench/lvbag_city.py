"""A whole municipality as a BAG extract: the zips of zips that the Kadaster delivers, made up.

Real shapes are those of any town: rectangles with a few corners more. Every
object has the history that a real one has on average (Doesburg: 1.7 voorkomens
a pand), and every object was once in onderzoek.
"""

import io
import random
import zipfile
from collections.abc import Callable, Iterator
from pathlib import Path

CODE, PLACE, DAY = "0014", "1070", "2026-10-01"
_PER_FILE = 10_000
_NAMES = {
    "Objecten": "www.kadaster.nl/schemas/lvbag/imbag/objecten/v20200601",
    "Objecten-ref": "www.kadaster.nl/schemas/lvbag/imbag/objecten-ref/v20200601",
    "Historie": "www.kadaster.nl/schemas/lvbag/imbag/historie/v20200601",
    "KenmerkInOnderzoek": "www.kadaster.nl/schemas/lvbag/imbag/kenmerkinonderzoek/v20200601",
    "gml": "http://www.opengis.net/gml/3.2",
    "selecties-extract": "http://www.kadaster.nl/schemas/lvbag/extract-selecties/v20200601",
    "sl-bag-extract": "http://www.kadaster.nl/schemas/lvbag/extract-deelbestand-lvc/v20200601",
    "sl": "http://www.kadaster.nl/schemas/standlevering-generiek/1.0",
}
_HEAD = (
    '<?xml version="1.0" encoding="UTF-8"?>\n<sl-bag-extract:bagStand '
    + " ".join(f'xmlns:{prefix}="{uri}"' for prefix, uri in _NAMES.items())
    + "><sl-bag-extract:bagInfo><selecties-extract:LVC-Extract>"
    f"<selecties-extract:StandTechnischeDatum>{DAY}</selecties-extract:StandTechnischeDatum>"
    "</selecties-extract:LVC-Extract></sl-bag-extract:bagInfo><sl:standBestand>"
)
_TAIL = "</sl:standBestand></sl-bag-extract:bagStand>"
_ABOUT = (
    '<?xml version="1.0" encoding="UTF-8"?>\n<xb:BAG-Extract-Levering '
    'xmlns:xb="http://www.kadaster.nl/schemas/lvbag/extract-levering/v20200601" '
    f'xmlns:selecties-extract="{_NAMES["selecties-extract"]}"><selecties-extract:'
    f"StandTechnischeDatum>{DAY}</selecties-extract:StandTechnischeDatum></xb:BAG-Extract-Levering>"
)
# Voorkomens of one object: begin and end, the last one still valid.
_LIVES = (
    (("2010-01-01", ""),),
    (("2010-01-01", "2015-06-15"), ("2015-06-15", "")),
    (("2009-03-01", "2012-02-29"), ("2012-02-29", "2021-11-05"), ("2021-11-05", "")),
)


def write_city(path: Path, objects: int = 140_000) -> int:
    """Write an extract of `objects` verblijfsobjecten, each with its pand and number.

    Returns how many bytes of XML are in it. The same number gives the same bytes.
    """
    written = 0
    makers: dict[str, Callable[[int], Iterator[str]]] = {
        "PND": _pand,
        "VBO": _object,
        "NUM": _number,
        "OPR": _street,
        "WPL": _place,
    }
    with zipfile.ZipFile(path, "w", zipfile.ZIP_STORED) as city:
        city.writestr("Leveringsdocument-BAG-Extract.xml", _ABOUT)
        for kind, maker in makers.items():
            many = {"OPR": max(1, objects // 100), "WPL": 1}.get(kind, objects)
            packed, size = _pack(f"{CODE}{kind}01102026", maker, many)
            city.writestr(f"9999{kind}01102026.zip", packed)
            written += size
        packed, size = _pack(f"{CODE}IOVBO01102026", _investigation, objects)
        outer = io.BytesIO()
        with zipfile.ZipFile(outer, "w", zipfile.ZIP_STORED) as inner:
            inner.writestr(f"{CODE}IOVBO01102026.zip", packed)
        city.writestr("9999InOnderzoek01102026.zip", outer.getvalue())
    return written + size


def _pack(name: str, maker: Callable[[int], Iterator[str]], many: int) -> tuple[bytes, int]:
    memory, size = io.BytesIO(), 0
    with zipfile.ZipFile(memory, "w", zipfile.ZIP_DEFLATED, compresslevel=1) as archive:
        for part, start in enumerate(range(0, many, _PER_FILE), 1):
            numbers = range(start, min(many, start + _PER_FILE))
            stands = (text for i in numbers for text in maker(i))
            content = (_HEAD + "".join(stands) + _TAIL).encode()
            archive.writestr(f"{name}-{part:06}.xml", content)
            size += len(content)
    return memory.getvalue(), size


def _stand(kind: str, inside: str, version: int, begin: str, end: str) -> str:
    ended = f"<Historie:eindGeldigheid>{end}</Historie:eindGeldigheid>" if end else ""
    closed = f"<Historie:eindRegistratie>{end}T15:00:00.000</Historie:eindRegistratie>" * bool(end)
    return (
        f"<sl:stand><sl-bag-extract:bagObject><Objecten:{kind}>{inside}"
        "<Objecten:geconstateerd>N</Objecten:geconstateerd>"
        f"<Objecten:documentdatum>{begin}</Objecten:documentdatum>"
        "<Objecten:documentnummer>BAG/VAC20110906001</Objecten:documentnummer>"
        "<Objecten:voorkomen><Historie:Voorkomen>"
        f"<Historie:voorkomenidentificatie>{version}</Historie:voorkomenidentificatie>"
        f"<Historie:beginGeldigheid>{begin}</Historie:beginGeldigheid>{ended}"
        f"<Historie:tijdstipRegistratie>{begin}T14:00:00.000</Historie:tijdstipRegistratie>"
        f"{closed}<Historie:BeschikbaarLV><Historie:tijdstipRegistratieLV>{begin}T14:31:36.618"
        "</Historie:tijdstipRegistratieLV></Historie:BeschikbaarLV></Historie:Voorkomen>"
        f"</Objecten:voorkomen></Objecten:{kind}></sl-bag-extract:bagObject></sl:stand>"
    )


def _lives(kind: str, inside: str, life: int) -> Iterator[str]:
    for version, (begin, end) in enumerate(_LIVES[life % 3], 1):
        yield _stand(kind, inside, version, begin, end)


def _id(kind: str, name: str, number: int) -> str:
    domain = f"NL.IMBAG.{name}"
    value = f"{CODE}{kind}{number:010}"
    return f'<Objecten:identificatie domein="{domain}">{value}</Objecten:identificatie>'


def _corner(i: int) -> tuple[float, float]:
    return 225_000.0 + 12.5 * (i % 600), 575_000.0 + 17.5 * (i // 600)


def _pand(i: int) -> Iterator[str]:
    x, y = _corner(i)
    chance = random.Random(i)
    steps = sorted(chance.uniform(0.5, 9.5) for _ in range(chance.randrange(0, 8)))
    notches = [(x + step, y + 8 + chance.uniform(0.1, 2)) for step in reversed(steps)]
    ring = [(x, y), (x + 10, y), (x + 10, y + 8), *notches, (x, y + 8), (x, y)]
    positions = " ".join(f"{a:.3f} {b:.3f} 0.0" for a, b in ring)
    inside = (
        _id("10", "Pand", i)
        + '<Objecten:geometrie><gml:Polygon srsName="urn:ogc:def:crs:EPSG::28992" '
        'srsDimension="3"><gml:exterior><gml:LinearRing>'
        f'<gml:posList count="{len(ring)}">{positions}</gml:posList></gml:LinearRing>'
        "</gml:exterior></gml:Polygon></Objecten:geometrie><Objecten:oorspronkelijkBouwjaar>"
        f"{1900 + i % 120}</Objecten:oorspronkelijkBouwjaar>"
        "<Objecten:status>Pand in gebruik</Objecten:status>"
    )
    return _lives("Pand", inside, i)


def _object(i: int) -> Iterator[str]:
    x, y = _corner(i)
    inside = (
        "<Objecten:heeftAlsHoofdadres><Objecten-ref:NummeraanduidingRef>"
        f"{CODE}20{i:010}</Objecten-ref:NummeraanduidingRef></Objecten:heeftAlsHoofdadres>"
        + _id("01", "Verblijfsobject", i)
        + '<Objecten:geometrie><Objecten:punt><gml:Point srsName="urn:ogc:def:crs:EPSG::28992" '
        f'srsDimension="3"><gml:pos>{x + 5:.3f} {y + 4:.3f} 0.0</gml:pos></gml:Point>'
        "</Objecten:punt></Objecten:geometrie>"
        "<Objecten:gebruiksdoel>woonfunctie</Objecten:gebruiksdoel>"
        f"<Objecten:oppervlakte>{40 + i % 150}</Objecten:oppervlakte>"
        "<Objecten:status>Verblijfsobject in gebruik</Objecten:status>"
        f"<Objecten:maaktDeelUitVan><Objecten-ref:PandRef>{CODE}10{i:010}"
        "</Objecten-ref:PandRef></Objecten:maaktDeelUitVan>"
    )
    return _lives("Verblijfsobject", inside, i + 1)


def _number(i: int) -> Iterator[str]:
    inside = (
        _id("20", "Nummeraanduiding", i)
        + f"<Objecten:huisnummer>{1 + i % 100}</Objecten:huisnummer>"
        f"<Objecten:postcode>{9700 + i // 67600}{chr(65 + i // 2600 % 26)}"
        f"{chr(65 + i // 100 % 26)}</Objecten:postcode>"
        "<Objecten:status>Naamgeving uitgegeven</Objecten:status>"
        f"<Objecten:ligtAan><Objecten-ref:OpenbareRuimteRef>{CODE}30{i // 100:010}"
        "</Objecten-ref:OpenbareRuimteRef></Objecten:ligtAan>"
    )
    return _lives("Nummeraanduiding", inside, i % 2)


def _street(i: int) -> Iterator[str]:
    inside = (
        _id("30", "Openbareruimte", i) + f"<Objecten:naam>Straat {i}</Objecten:naam>"
        "<Objecten:status>Naamgeving uitgegeven</Objecten:status><Objecten:ligtIn>"
        f"<Objecten-ref:WoonplaatsRef>{PLACE}</Objecten-ref:WoonplaatsRef></Objecten:ligtIn>"
    )
    return _lives("OpenbareRuimte", inside, 0)


def _place(_i: int) -> Iterator[str]:
    inside = (
        f"<Objecten:identificatie>{PLACE}</Objecten:identificatie>"
        "<Objecten:naam>Groningen</Objecten:naam>"
        "<Objecten:status>Woonplaats aangewezen</Objecten:status>"
    )
    return _lives("Woonplaats", inside, 0)


def _investigation(i: int) -> Iterator[str]:
    for kenmerk in ("gebruiksdoel", "oppervlakte"):
        for answer, begin, end in (("J", "2010-01-01", "2011-06-30"), ("N", "2011-06-30", "")):
            ended = f"<Historie:eindGeldigheid>{end}</Historie:eindGeldigheid>" if end else ""
            yield (
                "<sl:stand><sl-bag-extract:kenmerkInOnderzoek>"
                "<KenmerkInOnderzoek:KenmerkVerblijfsobjectInOnderzoek>"
                f"<KenmerkInOnderzoek:kenmerk>{kenmerk}</KenmerkInOnderzoek:kenmerk>"
                f"<KenmerkInOnderzoek:identificatieVanVerblijfsobject>{CODE}01{i:010}"
                "</KenmerkInOnderzoek:identificatieVanVerblijfsobject>"
                f"<KenmerkInOnderzoek:inOnderzoek>{answer}</KenmerkInOnderzoek:inOnderzoek>"
                "<KenmerkInOnderzoek:historieInOnderzoek><Historie:HistorieInOnderzoek>"
                f"<Historie:beginGeldigheid>{begin}</Historie:beginGeldigheid>{ended}"
                "<Historie:BeschikbaarLVInOnderzoek>"
                f"<Historie:tijdstipRegistratieLV>{begin}T12:00:51.107"
                "</Historie:tijdstipRegistratieLV></Historie:BeschikbaarLVInOnderzoek>"
                "</Historie:HistorieInOnderzoek></KenmerkInOnderzoek:historieInOnderzoek>"
                "</KenmerkInOnderzoek:KenmerkVerblijfsobjectInOnderzoek>"
                "</sl-bag-extract:kenmerkInOnderzoek></sl:stand>"
            )
