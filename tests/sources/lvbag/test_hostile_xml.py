"""XML made to break a reader: refused in words, fast, packed or not."""

from collections.abc import Callable

import pytest

from barriere.errors import BadData
from barriere.model.delivery import Reading
from tests.sources.lvbag.making import bag, pnd, vbo, whole, zipped

ReadBag = Callable[..., Reading]
NAME = "0014VBO01102026-000001.xml"
LAUGHS = "".join(f'<!ENTITY a{i} "{f"&a{i - 1};" * 10}">' for i in range(1, 10))
BODY = bag(vbo()).partition("?>")[2]
MANY = "".join(f"<Objecten:x>{'y' * 100}</Objecten:x>" for _ in range(80_000))
DEEP = "<Objecten:x>" * 100 + "</Objecten:x>" * 100
ABYSS = "<Objecten:x>" * 5_000 + "</Objecten:x>" * 5_000
XMLS: dict[str, tuple[str | bytes, str]] = {
    "billion laughs": (f'<!DOCTYPE x [<!ENTITY a0 "ha">{LAUGHS}]>{BODY}', "DOCTYPE"),
    "quadratic blow-up": (f'<!DOCTYPE x [<!ENTITY a "{"a" * 60_000}">]>{BODY}', "DOCTYPE"),
    "an entity from a file": (
        f'<!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/passwd">]>{BODY}',
        "DOCTYPE",
    ),
    "an external document type": (f'<!DOCTYPE x SYSTEM "http://x.invalid/x.dtd">{BODY}', "DOCTYPE"),
    "a parameter entity": (f'<!DOCTYPE x [<!ENTITY % a SYSTEM "x"> %a;]>{BODY}', "DOCTYPE"),
    "a document type in hiding": (f"<?a b?><!-- <x> -->\n <!DOCTYPE x>{BODY}", "DOCTYPE"),
    "an entity that nobody made": (bag(vbo(area="&a;")), "beschadigd"),
    "cut off": (bag(vbo())[:-200], "beschadigd"),
    "tags that cross": (bag(vbo()).replace("</Objecten:status>", "</Objecten:statu>"), "beschadig"),
    "two roots": (bag(vbo()) * 2, "beschadigd"),
    "text that is no UTF-8": (bag(vbo()).encode() + b"\xff\xfe", "beschadigd"),
    "a NUL": (bag(vbo(area="8\x00")), "beschadigd"),
    "a prefix that nobody made": (bag(vbo()).replace("<Objecten:status", "<O:status"), "beschadig"),
    "elements 100 deep": (bag(vbo(shape=DEEP)), "te diep"),
    "elements 5,000 deep": (bag(vbo(shape=ABYSS)), "beschadigd|te diep"),
    "one object of 9 MB": (bag(vbo(shape=MANY)), "één object van meer dan"),
    "one text of 11 MB": (bag(vbo(area="9" * 11_000_000)), "één object van meer dan|beschadigd"),
    "one attribute of 11 MB": (
        bag(vbo()).replace("srsDimension=", f'x="{"a" * 11_000_000}" srsDimension=', 1),
        "één object van meer dan|beschadigd",
    ),
    "9 MB of nothing after the objects": (
        bag(vbo()).replace("</sl:standBestand>", f"{MANY}</sl:standBestand>"),
        "één object van meer dan",
    ),
    "9 MB of nothing before them": (
        bag(vbo()).replace("<sl:standBestand>", f"<sl:standBestand>{MANY}"),
        "één object van meer dan",
    ),
    "a day that is none": (bag(vbo(), day="2026-13-01"), "geen datum"),
}


@pytest.mark.parametrize("name", XMLS)
@pytest.mark.parametrize("packed", [False, True])
def test_xml_made_to_break_a_reader_is_refused(
    name: str, *, packed: bool, read_bag: ReadBag
) -> None:
    content, reason = XMLS[name]
    delivery = zipped({"klein.xml": bag(vbo()), NAME: content}) if packed else content
    with pytest.raises(BadData, match=reason) as caught:
        read_bag(delivery)
    assert "root:" not in str(caught.value)


@pytest.mark.parametrize("codec", ["utf-16", "utf-32", "latin-1"])
def test_xml_in_another_encoding_is_no_bag(codec: str, read_bag: ReadBag) -> None:
    content = whole().replace("UTF-8", codec).encode(codec)
    with pytest.raises(BadData):
        read_bag(content)
    with pytest.raises(BadData, match="geen BAG-extract"):
        read_bag(zipped({NAME: content}))


def test_a_start_of_more_than_64_kib_before_the_root_is_no_bag(read_bag: ReadBag) -> None:
    with pytest.raises(BadData, match="geen BAG-extract"):
        read_bag(zipped({NAME: bag(vbo(), head=f"<!--{'x' * 70_000}-->")}))


def test_other_prefixes_and_instructions_make_no_difference(read_bag: ReadBag) -> None:
    content = whole().replace("Objecten:", "o:").replace("xmlns:Objecten=", "xmlns:o=")
    content = content.replace("?>", '?><?xml-stylesheet href="http://x.invalid/"?>', 1)
    assert read_bag(content).tables["bag"].num_rows == 1


def test_an_element_that_is_no_bag_is_counted_and_not_read(read_bag: ReadBag) -> None:
    empty = "<sl:stand/>", "<sl:stand><sl:x/></sl:stand>", "<sl:stand><a><b/></a></sl:stand>"
    reading = read_bag(whole(*empty))
    assert "Niet gelezen, elementen die geen object van de BAG zijn: 3." in reading.notices


def test_a_huge_value_is_rejected_and_never_repeated(read_bag: ReadBag) -> None:
    reading = read_bag(whole(vbo("9" * 1_000_000), pnd(year="x" * 1_000_000)))
    assert all(len(str(reject)) < 500 for reject in reading.rejects)
    assert len(reading.rejects) == 1
