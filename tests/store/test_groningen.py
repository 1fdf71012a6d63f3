"""All real addresses of the municipality of Groningen, written as carelessly as people do."""

from datetime import date, datetime
from pathlib import Path

import duckdb
import pyarrow as pa
import pytest

from barriere import settings, sources
from barriere.model.delivery import Reading
from barriere.model.register import Register
from barriere.store import Picture, Werkmap, picture, receive

SEPTEMBER = date(2026, 9, 30)

ADDRESSES = """
SELECT row_number() OVER () + 1 AS rij, straat, huisnummer::INT AS huisnummer,
    nullif(upper(huisletter), '') AS huisletter,
    nullif(upper(trim(huisnummertoevoeging)), '') AS toevoeging,
    replace(postcode, ' ', '') AS postcode, woonplaats
FROM read_csv($path, delim = ';', all_varchar = true, compression = 'zstd')
WHERE gemeente = 'Groningen'
"""

# Four ways to write: in small letters, the letter in the wrong column, the
# addition in the wrong column, a dash and a leading zero in front.
CARELESS = """
SELECT rij, concat_ws('|', postcode, huisnummer, huisletter || '', toevoeging) AS melding_id,
    postcode, huisnummer,
    CASE rij % 4 WHEN 0 THEN lower(huisletter) WHEN 1 THEN NULL
        WHEN 2 THEN coalesce(huisletter, toevoeging) ELSE huisletter END AS huisletter,
    CASE rij % 4 WHEN 0 THEN lower(toevoeging)
        WHEN 1 THEN nullif(coalesce(huisletter, '') || coalesce('-' || toevoeging, ''), '')
        WHEN 2 THEN CASE WHEN huisletter IS NULL THEN NULL ELSE toevoeging END
        ELSE '- ' || CASE WHEN toevoeging SIMILAR TO '[0-9]+' THEN '0' ELSE '' END || toevoeging
    END AS toevoeging
FROM adressen
"""

WRONG = """
SELECT count(*) FROM meldingen m JOIN adressen a USING (adr)
WHERE replace(m.melding_id, '|', '') <> concat(a.postcode, a.huisnummer, a.huisletter, a.toevoeging)
"""


@pytest.fixture(scope="module")
def groningen(shared_data: Path, tmp_path_factory: pytest.TempPathFactory) -> Picture:
    folder = tmp_path_factory.mktemp("groningen")
    werkmap = Werkmap.create(folder / "w", settings.template("Groningen", "0014"))
    with duckdb.connect() as reader:
        path = str(shared_data / "adressen" / "Groningen.csv.zst")
        adressen = reader.sql(ADDRESSES, params={"path": path}).to_arrow_table()
        reader.register("adressen", adressen)
        tables = {
            Register.BAG: adressen,
            Register.MELDINGEN: reader.sql(CARELESS).to_arrow_table(),
        }
    for register, table in tables.items():
        whole = pa.concat_tables([sources.empty(register), table], promote_options="permissive")
        file = folder / f"{register}.csv"
        file.write_text(register)
        reading = Reading(register, SEPTEMBER, {register.value: whole}, whole.num_rows)
        receive(werkmap, reading, file, datetime.fromisoformat("2026-11-23T09:00:00+00:00"))
    return picture(werkmap)


def one(made: Picture, query: str) -> int:
    row = made.db.execute(query).fetchone()
    assert row is not None
    return int(row[0])


def test_every_address_is_there_once(groningen: Picture) -> None:
    assert one(groningen, "SELECT count(*) FROM adressen") == 139_447 - 341
    assert one(groningen, "SELECT count(DISTINCT sleutel) FROM adressen") == 139_447 - 341


def test_careless_writing_never_leads_to_another_address(groningen: Picture) -> None:
    assert one(groningen, WRONG) == 0


def test_nearly_all_careless_writing_finds_its_address_and_the_rest_says_why(
    groningen: Picture,
) -> None:
    linked = one(groningen, "SELECT count(*) FROM meldingen")
    listed = one(groningen, "SELECT count(*) FROM niet_gekoppeld")
    assert linked + listed == 139_447
    assert listed < 139_447 / 1000
    causes = groningen.db.execute("SELECT DISTINCT oorzaak FROM niet_gekoppeld").fetchall()
    assert causes in ([], [("meer dan één adres past hierbij",)])
