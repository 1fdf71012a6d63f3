"""What people wrote is read whole, hashed whole, and refused in Dutch with its line."""

from datetime import date
from pathlib import Path

import pytest

from barriere import facts
from barriere.catalogue import Texts, catalogue, read, texts
from barriere.catalogue.left_out import left_out
from barriere.catalogue.parse import parse
from barriere.errors import BadData
from barriere.model.domain import Domein

NODIG = 'nodig = ["meldingen", "bijzonder"]'

H9 = next(card for card in read().cards if card.id == "H9").tekst
DECIDED = 'besloten_door = "college van B en W"\ngeldig_vanaf = 2026-06-01\n'
ENGLISH = ("Expected", "Invalid", "Unterminated", "Illegal", "Cannot", "at line", "argument")
LINE = H9[: H9.index("eenheid")].count("\n") + 1


def refused(text: str) -> str:
    with pytest.raises(BadData) as caught:
        parse(text, "indicatoren/H9.toml")
    said = f"{caught.value.what} {caught.value.remedy}"
    assert not [word for word in ENGLISH if word in said], said
    assert said.startswith("indicatoren/H9.toml")
    return said


@pytest.mark.parametrize(
    ("old", "new", "says"),
    [
        ('eenheid = "melders"', 'eenheid "melders"', "na een sleutel hoort een ="),
        ('eenheid = "melders"', "eenheid = melders", "tussen aanhalingstekens"),
        ('eenheid = "melders"', 'eenheid = "melders', "geen sluitend aanhalingsteken"),
        ('eenheid = "melders"', 'eenheid = "melders" ja', "achter de waarde staat nog iets"),
        ('eenheid = "melders"', 'feit = "x"', "staat er twee keer"),
        ('eenheid = "melders"', 'eenheid = "a\\b\\w"', "hoort dubbel"),
    ],
)
def test_broken_toml_is_said_in_dutch_with_its_line(old: str, new: str, says: str) -> None:
    said = refused(H9.replace(old, new))
    assert f"regel {LINE}: is geen geldige TOML" in said
    assert says in said


def test_a_list_that_is_never_closed_names_the_last_line() -> None:
    text = 'id = "H9"\nnodig = ["brp"\n'
    assert "regel 2: is geen geldige TOML: een lijst mist haar ]" in refused(text)


@pytest.mark.parametrize(
    ("old", "new", "says"),
    [
        ('domein = "huisvesting"', 'domein = "wonen"', "domein 'wonen' klopt niet"),
        ('status = "actief"', 'status = "aan"', "Kies uit: voorstel, proef, actief"),
        (NODIG, 'nodig = "meldingen"', "nodig is geen lijst van teksten"),
        (NODIG, 'nodig = ["mld"]', "register 'mld' in nodig bestaat niet"),
        ("proxy_risico = true", 'proxy_risico = "ja"', "geen true of false"),
        ("punten = 2\nbasis", "punten = 2.5\nbasis", "punten is geen heel getal"),
        ("grens = 2\n", "grens = true\n", "grens is geen getal of de naam van een norm"),
        ("punten = 2\nbasis", "punt = 2\nbasis", "een [[trede]] mist 'punten'"),
        ("grens = 2\n", "grens = 2\ngewicht = 3\n", "'gewicht' in [[trede]] bestaat niet"),
        ("[[geval]]", "[geval]", "staat er twee keer"),
        ("{ woonmelders_12m = 2 }", "{ woonmelders_12m = true }", "geen getal of tekst"),
        ('eenheid = "melders"', "eenheid = 3", "eenheid is geen tekst"),
    ],
)  # fmt: skip
def test_a_value_of_the_wrong_kind_is_named_with_what_belongs_there(
    old: str, new: str, says: str
) -> None:
    assert old in H9
    assert says in refused(H9.replace(old, new))


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ("[feit.x]\neenheid 3", "regel 2: is geen geldige TOML: na een sleutel"),
        ("[feit.x]\neenheid = 3", "feit 'x': eenheid is geen tekst"),
        ("[feit.x]\nkleur = 3", "feit 'x': sleutel 'kleur' bestaat niet"),
        ("[feit.x]\nregisters = ['mld']", "feit 'x': register 'mld' bestaat niet"),
        ("[feit.x]\nterugblik = 'lang'", "terugblik is geen aantal maanden"),
        ("[feiten.x]\ntel = 'aantal'", "sleutel 'feiten' bestaat niet"),
        ("feit = 3", "'feit' is geen tabel"),
        ("[kolommen]\nx = 3", "kolommen: x is geen tekst"),
        (
            "[feit.x]\neenheid = 'a'\nuitleg = 'b'\nrekenaar = 'huisgezin'",
            "feit 'x', rekenaar: kan niet in een eigen feit",
        ),
    ],
)
def test_a_mistake_in_an_own_definition_is_said_in_dutch(
    tmp_path: Path, text: str, says: str
) -> None:
    (tmp_path / "feiten").mkdir()
    (tmp_path / "feiten" / "eigen.toml").write_text(text, "utf-8")
    with pytest.raises(BadData) as caught:
        facts.read(tmp_path)
    assert str(caught.value).startswith("feiten/eigen.toml")
    assert says in str(caught.value)
    assert not [word for word in ENGLISH if word in str(caught.value)]


def test_a_file_in_another_encoding_is_refused_by_name(tmp_path: Path) -> None:
    (tmp_path / "feiten").mkdir()
    for path in (tmp_path / "H9.toml", tmp_path / "feiten" / "eigen.toml"):
        path.write_bytes("# één".encode("cp1252"))
        with pytest.raises(BadData, match=f"{path.name}: is geen UTF-8"):
            read(tmp_path)
        path.unlink()


def test_own_facts_never_replace_those_of_the_house(tmp_path: Path) -> None:
    (tmp_path / "feiten").mkdir()
    own = (
        '[bron]\nregister = "brp"\n[feit.mijn]\neenheid = "rijen"\nuitleg = "X."\ntel = "aantal"\n'
    )
    (tmp_path / "feiten" / "brp.toml").write_text(own, "utf-8")
    assert set(facts.read(tmp_path).names) == {*facts.read().names, "mijn"}


LEFT = '[T6]\nnaam = "Nabijheid"\ndomein = "vervoer"\nreden = "Zegt niets over een adres."\n'


def test_the_left_out_list_is_read_by_domain() -> None:
    more = LEFT + LEFT.replace("T6", "E10").replace("vervoer", "entree")
    more += LEFT.replace("T6", "E9").replace("vervoer", "entree")
    found = left_out(more)
    assert [one.id for one in found] == ["E9", "E10", "T6"]
    assert found[2].domein is Domein.VERVOER
    assert found[2].reden == "Zegt niets over een adres."
    assert left_out("") == ()


@pytest.mark.parametrize(
    ("old", "new", "says"),
    [
        ('naam = "Nabijheid"\n', "", "[T6]: heeft niet precies"),
        ("vervoer", "reizen", "domein 'reizen' bestaat niet"),
        ("Zegt niets over een adres.", "", "reden is leeg"),
        ("naam =", "naam", "regel 2: is geen geldige TOML"),
    ],
)
def test_a_mistake_in_the_left_out_list_is_named(old: str, new: str, says: str) -> None:
    with pytest.raises(BadData) as caught:
        left_out(LEFT.replace(old, new))
    assert says in str(caught.value)


def test_every_text_is_in_the_hash_and_survives_being_kept() -> None:
    base = Texts("1", date(2026, 1, 1), {"a.toml": H9}, LEFT, {"b.toml": "x"})
    others = [
        Texts("1", base.datum, {"a.toml": H9 + "# anders\n"}, LEFT, {"b.toml": "x"}),
        Texts("1", base.datum, {"a.toml": H9}, LEFT + "\n", {"b.toml": "x"}),
        Texts("1", base.datum, {"a.toml": H9}, LEFT, {"b.toml": "y"}),
        Texts("1", base.datum, {"a.toml": H9}, LEFT, {"b.toml": "x", "feiten/c.toml": ""}),
        Texts("1", base.datum, {"a.toml": H9, "c.toml": ""}, LEFT, {"b.toml": "x"}),
    ]
    assert len({one.sha256 for one in (base, *others)}) == 6
    assert Texts.of(base.kept()) == base
    assert Texts.of(base.kept()).sha256 == base.sha256 == catalogue(base).sha256


def test_an_own_card_and_an_own_fact_each_make_another_version(tmp_path: Path) -> None:
    house = read().sha256
    assert read(tmp_path).sha256 == house
    (tmp_path / "feiten").mkdir()
    (tmp_path / "feiten" / "eigen.toml").write_text("# niets\n", "utf-8")
    with_fact = read(tmp_path).sha256
    (tmp_path / "H9.toml").write_text(DECIDED + H9, "utf-8")
    assert len({house, with_fact, read(tmp_path).sha256}) == 3
    assert "indicatoren/H9.toml" in texts(tmp_path).cards
