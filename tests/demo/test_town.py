import hashlib
from pathlib import Path

import pandas as pd

from barriere.demo.town import Summary, write_town


def _hashes(folder: Path) -> dict[str, str]:
    files = sorted(path for path in folder.rglob("*") if path.is_file())
    return {
        str(path.relative_to(folder)): hashlib.sha256(path.read_bytes()).hexdigest()
        for path in files
    }


def test_the_same_seed_gives_the_same_bytes(town: Summary, tmp_path: Path) -> None:
    write_town(tmp_path)
    assert _hashes(tmp_path) == _hashes(town.planted.parents[1])


def test_another_seed_gives_another_town(town: Summary, tmp_path: Path) -> None:
    write_town(tmp_path, seed=8)
    ours, theirs = _hashes(town.planted.parents[1]), _hashes(tmp_path)
    assert ours.keys() == theirs.keys()
    assert ours["leveringen/brp.csv"] != theirs["leveringen/brp.csv"]
    assert ours["leveringen/bag.gpkg"] != theirs["leveringen/bag.gpkg"]


def test_it_is_a_town_of_about_eight_thousand_addresses_and_fifteen_thousand_residents(
    town: Summary,
) -> None:
    assert 7_600 <= town.addresses <= 8_400
    assert 14_300 <= town.residents <= 15_700


def test_every_delivery_named_is_there(town: Summary) -> None:
    assert all(delivery.path.is_file() for delivery in town.deliveries)
    registers = {delivery.register for delivery in town.deliveries}
    assert registers >= {"bag", "brp", "rni", "kvk", "vergunningen", "meldingen", "controles"}
    assert registers >= {"eigendom", "signalen", "parkeren", "waarnemingen", "bijzonder"}
    assert registers >= {"afstemming", "openingstijden", "partners"}
    assert registers >= {"grenzen", "ondergrond", "wegen"}


def test_what_was_planted_is_not_among_the_deliveries(town: Summary) -> None:
    assert all(town.planted.parent not in delivery.path.parents for delivery in town.deliveries)


def test_a_month_later_some_have_moved(town: Summary) -> None:
    first, second = (
        pd.read_csv(delivery.path, sep=";", dtype=str, keep_default_na=False)
        for delivery in town.deliveries
        if delivery.register == "brp"
    )
    assert len(second) > len(first)
    october = second["datum_einde"] > "20261001"
    assert 40 <= second[october].groupby(["postcode", "huisnummer"]).ngroups <= 80
    assert first["datum_einde"].max() <= "20261001"
