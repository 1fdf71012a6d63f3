"""What cannot be read as a definition is refused, with the place, what is wrong and what to do."""

import pytest

from barriere.errors import BadData
from barriere.facts import read_texts

BRON = '[bron]\nregister = "brp"\n'
FEIT = '[feit.oud]\neenheid = "x"\nuitleg = "x"\n'
COUNTED = f'{BRON}{FEIT}tel = "aantal"\n'
FORMULA = f'{FEIT}formule = "bewoners"\n'
FIGURE = "terugblik is geen aantal maanden"


@pytest.mark.parametrize(
    ("text", "says", "remedy"),
    [
        ("[bronnen]", "sleutel 'bronnen' bestaat niet", "Kies uit: bron, feit, kolommen."),
        ("feit = 1", "'feit' is geen tabel", "Zet er [feit] boven."),
        ("[bron]\nregister = 1", "bron: register is geen tekst", "aanhalingstekens"),
        ('[bron]\nnaam = "x"', "bron: sleutel 'naam' bestaat niet", "historie, onbekend, register"),
        ('[bron]\nregister = "brb"', "bron.register 'brb' bestaat niet", "brp"),
        ("[bron]", "bron.register '' bestaat niet", "brp"),
        (f"{BRON}[kolommen]\na = 1", "kolommen: a is geen tekst", "aanhalingstekens"),
        (f'{BRON}[kolommen]\nA = "true"', "kolom 'A' kan niet", "kleine letters"),
        (f'{BRON}onbekend = "a"\n', "bron.onbekend 'a' is geen kolom", "Noem er een."),
        ("[feit]\noud = 1", "feit 'oud' is geen tabel", "Zet er [feit.oud] boven."),
        (f"{COUNTED}soort = 'x'", "feit 'oud': sleutel 'soort' bestaat niet", "eenheid"),
        (f"{COUNTED}waar = 1", "feit 'oud': waar is geen tekst", "aanhalingstekens"),
        (f'{FORMULA}optioneel = "a"', "optioneel is geen lijst van teksten", '["a", "b"]'),
        (f"{FORMULA}leest = [1]", "leest is geen lijst van teksten", '["a", "b"]'),
        (f'{FORMULA}registers = ["brb"]', "register 'brb' bestaat niet", "brp"),
        (f'{COUNTED}terugblik = "3"', FIGURE, "heel getal"),
        (f"{COUNTED}terugblik = 1.5", FIGURE, "heel getal"),
        (f"{COUNTED}terugblik = true", FIGURE, "heel getal"),
        (f"{COUNTED}terugblik = -1", FIGURE, "heel getal"),
        ('[feit.Oud]\neenheid = "x"\nuitleg = "x"\nformule = "a"', "kan niet als naam", "letters"),
        ('[feit.oud]\neenheid = "x"\nformule = "a"', "eenheid, uitleg: ontbreekt", "één zin"),
        ('[feit.oud]\nuitleg = "x"\nformule = "a"', "eenheid, uitleg: ontbreekt", "één zin"),
        (FEIT, "geef precies één van tel, formule, rekenaar", "Kies er één."),
        (f'{COUNTED}formule = "a"', "geef precies één van tel, formule, rekenaar", "Kies er één."),
        (f'{FEIT}tel = "aantal"', "tel: er is geen [bron]", "Noem bovenaan het register."),
        (f'{BRON}{FEIT}tel = "meeste"', "tel: 'meeste' kan niet", "aantal, uniek"),
        (f'{BRON}{FEIT}tel = "uniek"', "van: ontbreekt", "'uniek'"),
        (f'{FEIT}rekenaar = "rni"', "rekenaar: kan niet in een eigen feit", "tel of formule"),
    ],
)
def test_a_definition_that_cannot_be_read_is_refused_where_it_is_wrong(
    text: str, says: str, remedy: str
) -> None:
    with pytest.raises(BadData) as refusal:
        read_texts({"feiten/eigen.toml": text})
    assert "feiten/eigen.toml" in str(refusal.value)
    assert says in str(refusal.value)
    assert remedy in refusal.value.remedy


def test_a_definition_with_everything_in_it_is_read_as_it_is_written() -> None:
    rest = 'mogelijk = "woont_mogelijk"\nvan = "persoon"\nwaar = "woont_zeker"\nterugblik = 0\n'
    own = read_texts({"a.toml": f'{BRON}{FEIT}tel = "uniek"\n{rest}'})
    fact = own.feiten["oud"]
    assert (fact.tel, fact.van, fact.waar, fact.terugblik) == ("uniek", "persoon", "woont_zeker", 0)
    assert fact.registers == ("brp",)
    assert own.names == ("oud", "oud_mogelijk")
    assert own.owner("oud") is own.owner("oud_mogelijk") is fact


def test_two_files_may_speak_of_one_register_but_never_of_one_column_or_fact() -> None:
    more = '[kolommen]\nlang = "true"\n'
    both = read_texts({"a.toml": COUNTED, "b.toml": BRON + more})
    (bron,) = both.bronnen.values()
    assert bron.kolommen == {"lang": "true"}
    assert bron.host("lang").bestand == "b.toml"
    with pytest.raises(BadData, match="'lang' bestaat al") as column:
        read_texts({"a.toml": BRON + more, "b.toml": BRON + more})
    assert "b.toml" in str(column.value)
    with pytest.raises(BadData, match="bestaat al") as fact:
        read_texts({"a.toml": COUNTED, "b.toml": COUNTED})
    assert "b.toml" in str(fact.value)
