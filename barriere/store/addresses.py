"""The addresses of the municipality, each once, out of the BAG delivery."""

import duckdb

# One text for letter and addition, so that a letter in the wrong column, a dash
# or a leading zero makes no difference: "A"+"02", "A-2" and "a 2" are all "A2".
# A dash between two digits stays: "1-1" is not "11".
_EXTRA = r"""
CREATE MACRO extra(letter, toevoeging) AS
    regexp_replace(regexp_replace(regexp_replace(regexp_replace(
        upper(coalesce(letter, '') || coalesce(toevoeging, '')),
        '[\s\-./_]+', '-', 'g'),
        '(^|[^0-9])-', '\1', 'g'),
        '-([^0-9]|$)', '\1', 'g'),
        '(^|[^0-9])0+([0-9])', '\1\2', 'g')
"""

_KEY = """
CREATE MACRO adressleutel(postcode, huisnummer, letter, toevoeging) AS
    rtrim(concat_ws('-', postcode, huisnummer, coalesce(letter, ''), coalesce(toevoeging, '')), '-')
"""

_SHOWN = """
CREATE MACRO weergave(straat, huisnummer, letter, toevoeging, postcode, woonplaats) AS
    coalesce(straat, '') || ' ' || coalesce(huisnummer::VARCHAR, '') || coalesce(letter, '')
    || coalesce('-' || toevoeging, '') || ', '
    || trim(coalesce(postcode[:4] || ' ' || postcode[5:], '') || ' ' || coalesce(woonplaats, ''))
"""

_INVESTIGATED = """
CREATE MACRO onderzocht(kenmerken, kenmerk) AS
    list_contains(string_split(coalesce(kenmerken, ''), ','), kenmerk)
"""

# An object that was withdrawn, never built or entered by mistake cannot be
# visited and has no address any more (status terms: Catalogus BAG 2018, 7.1.10).
_ROWS = """
CREATE TABLE bag_rij AS
SELECT *,
    coalesce(vbo_id, nummeraanduiding_id, adressleutel(
        coalesce(postcode, concat_ws(' ', woonplaats, straat)), huisnummer, huisletter, toevoeging
    )) AS sleutel,
    coalesce(regexp_matches(lower(status),
        'ingetrokken|niet gerealiseerd|ten onrechte'), false) AS vervallen,
    extra(huisletter, toevoeging) AS extra
FROM ruw_bag
"""

# A kenmerk in onderzoek may be wrong (Catalogus BAG 2018, 9.2): until that is settled
# it is unknown, and unknown is not guilt.
_NUMBERED = """
CREATE TABLE adres_kaal AS
SELECT row_number() OVER (
        ORDER BY postcode NULLS FIRST, huisnummer NULLS FIRST, huisletter NULLS FIRST,
            toevoeging NULLS FIRST, sleutel
    ) - 1 AS adr,
    sleutel,
    weergave(straat, huisnummer, huisletter, toevoeging, postcode, woonplaats) AS weergave,
    vbo_id, nummeraanduiding_id, pand_id, straat, huisnummer, huisletter, toevoeging, postcode,
    woonplaats, CASE WHEN NOT onderzocht(in_onderzoek, 'gebruiksdoel') THEN gebruiksdoel END
        AS gebruiksdoel,
    CASE WHEN NOT onderzocht(in_onderzoek, 'oppervlakte') THEN oppervlakte END AS oppervlakte,
    CASE WHEN NOT onderzocht(in_onderzoek, 'status') THEN status END AS status,
    bouwjaar, x, y, soort, in_onderzoek AS bag_in_onderzoek,
    vbo_id IS NULL AND nummeraanduiding_id IS NULL AS zonder_bag_id
FROM bag_rij
WHERE NOT vervallen
QUALIFY row_number() OVER (PARTITION BY sleutel ORDER BY rij) = 1
ORDER BY adr
"""

# Every way in which an address is written: a verblijfsobject can have more
# than one nummeraanduiding, and merged duplicates may differ in spelling.
_SPELLINGS = """
CREATE TABLE schrijfwijze AS
SELECT DISTINCT a.adr, b.nummeraanduiding_id, b.postcode, b.huisnummer,
    coalesce(b.huisletter, '') AS huisletter, coalesce(b.toevoeging, '') AS toevoeging, b.extra
FROM bag_rij b JOIN adres_kaal a USING (sleutel)
WHERE NOT b.vervallen
"""


def number_addresses(db: duckdb.DuckDBPyConnection) -> None:
    """Make `adres_kaal` (one row per address, numbered), `schrijfwijze` and `bag_rij`.

    Rows without ids that are written the same are one address; of one object's
    several ways of writing, the first is its address. Area, use and status that
    are in onderzoek are unknown. Numbers follow postcode, huisnummer, huisletter,
    toevoeging and key, empty first.
    """
    for statement in (_EXTRA, _KEY, _SHOWN, _INVESTIGATED, _ROWS, _NUMBERED, _SPELLINGS):
        db.execute(statement)
