"""The real BAG extract through the front door, to addresses that a register can link to."""

from pathlib import Path

from barriere.store import Werkmap, picture
from tests.commands.conftest import NU, Door


def test_the_real_extract_is_accepted_on_its_own_day_and_gives_addresses(
    werkmap: Path, door: Door, shared_data: Path
) -> None:
    extract = shared_data / "bag" / "BAGNLDL-15092020-small.zip"
    answer = door("lees", "bag", extract, "--werkmap", werkmap, "--als", "x", "--nu", NU)
    said = " ".join(answer.out.split())
    assert answer.code == 0, answer.err
    assert "Aangenomen: BAG van 15-09-2020" in said
    assert "gemeente 0221 Doesburg" in said
    assert "5 verblijfsobjecten, 2 ligplaatsen, 2 standplaatsen, 6 panden" in said
    assert "Niet gebruikt, voorkomens van een andere dag (historie of toekomst): 14." in said

    shown = picture(Werkmap.open(werkmap)).table("adressen").to_pylist()
    assert len(shown) == 6
    assert "Kosterstraat 4, 6981 CH Doesburg" in {row["weergave"] for row in shown}


def test_panden_alone_are_accepted_and_say_what_they_are_for(
    werkmap: Path, door: Door, shared_data: Path
) -> None:
    panden = shared_data / "bag" / "0221PND15092020.zip"
    answer = door("lees", "bag", panden, "--werkmap", werkmap, "--als", "x", "--nu", NU)
    said = " ".join(answer.out.split())
    assert answer.code == 0, answer.err
    assert "Geldig op 15-09-2020: 7.797 panden." in said
    assert "hier staan alleen panden in" in said


def test_a_broken_pand_alone_is_refused_with_the_reason_and_its_id(
    werkmap: Path, door: Door, shared_data: Path
) -> None:
    broken = shared_data / "bag" / "pand-gml-bad.xml"
    answer = door("lees", "bag", broken, "--werkmap", werkmap, "--als", "x", "--nu", NU)
    assert answer.code == 65
    assert "snijdt zichzelf" in " ".join(answer.err.split())
    assert not list((werkmap / "leveringen").glob("bag-*"))
