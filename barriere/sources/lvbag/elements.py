"""The elements of one XML file, streamed: nothing of it stays but the one at hand."""

from collections.abc import Callable, Iterator
from typing import Any

from lxml import etree

from barriere.errors import BadData, Place
from barriere.sources import limits
from barriere.sources.nested import Leaf

STAND = "stand"
DAY = "StandTechnischeDatum"
MUNICIPALITY = "Gemeente"
RELATION = "GemeenteWoonplaatsRelatie"
_TAGS = tuple(f"{{*}}{name}" for name in (STAND, DAY, MUNICIPALITY, RELATION))
_BLOCK = 256 * 1024
_AGAIN = "Download het extract opnieuw."

Element = etree._Element  # noqa: SLF001 - lxml has no public name for it
_names: dict[str, str] = {}


def local(tag: str) -> str:
    """Return the name of a tag without its namespace."""
    name = _names.get(tag)
    if name is None:
        name = tag.rpartition("}")[2]
        if len(_names) < limits.ZIP_ENTRIES:
            _names[tag] = name
    return name


def elements(leaf: Leaf, place: Place, watch: Callable[[int], None]) -> Iterator[tuple[str, Any]]:
    """Yield (name, element) of every object, relation, day and municipality in the file.

    An element is gone once the next is asked for; `watch` is told the bytes
    taken. Raises BadData (65) if the XML is broken, refers to entities, or has
    one object larger or deeper than any honest one.
    """
    parser = etree.XMLPullParser(
        events=("end",),
        tag=_TAGS,
        resolve_entities=False,
        load_dtd=False,
        no_network=True,
        huge_tree=False,
        remove_comments=True,
        remove_pis=True,
        collect_ids=False,
    )
    taken = since = 0
    try:
        while block := leaf.stream.read(_BLOCK):
            parser.feed(block)
            taken += len(block)
            since += len(block)
            for _, element in parser.read_events():
                since = 0
                yield local(str(element.tag)), element
                _forget(element)
            if since > limits.XML_OBJECT_BYTES:
                raise BadData(place, "in dit bestand staat één object van meer dan 8 MiB", _AGAIN)
            watch(taken)
        parser.close()
    except etree.XMLSyntaxError as error:
        where = Place(place.file, error.lineno)
        what = "het XML-bestand is beschadigd of niet volledig"
        raise BadData(where, what, _AGAIN) from error


def refuse_depth(element: Element, place: Place) -> None:
    """Raise BadData if elements stand more than 64 deep in this one."""
    level, layer = 0, [element]
    while layer:
        level += 1
        if level > limits.XML_DEPTH:
            raise BadData(place, "in dit XML-bestand staan elementen te diep in elkaar", _AGAIN)
        layer = [child for parent in layer for child in parent]


def _forget(element: Element) -> None:
    element.clear()
    parent = element.getparent()
    if parent is not None:
        while element.getprevious() is not None:
            del parent[0]
