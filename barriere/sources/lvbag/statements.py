"""The statements of the join: from what is valid to addresses, panden and counts.

`volgnummer` is an occurrence's place in the extract, `rij` a row of the sheet.
Tables `ruw_...` hold what was collected.
"""

# The occurrence that the LV registered last is what is known now (see `history`).
LATEST = """
CREATE TABLE {name} AS FROM ruw_{name}
QUALIFY row_number() OVER (
    PARTITION BY id
    ORDER BY geregistreerd DESC NULLS LAST, TRY_CAST(voorkomen AS INTEGER) DESC NULLS LAST,
        volgnummer DESC
) = 1
"""

# Kenmerken as the extract writes them, to the words of the sheet.
INVESTIGATED = """
CREATE TABLE onderzocht AS
WITH laatste AS (
    FROM ruw_onderzoek QUALIFY row_number() OVER (
        PARTITION BY id, kenmerk ORDER BY geregistreerd DESC NULLS LAST, volgnummer DESC
    ) = 1
)
SELECT id, string_agg(woord, ',' ORDER BY woord) AS in_onderzoek FROM (
    SELECT id, CASE kenmerk
        WHEN 'heeft als hoofdadres' THEN 'hoofdadres'
        WHEN 'heeft als nevenadres' THEN 'nevenadres'
        WHEN 'maakt deel uit van' THEN 'pand'
        ELSE kenmerk END AS woord
    FROM laatste WHERE loopt = 'J'
) WHERE woord IN
    ('gebruiksdoel', 'oppervlakte', 'status', 'geometrie', 'hoofdadres', 'nevenadres', 'pand')
GROUP BY id
"""

# Places of the municipality on the day, as GEM-WPL-RELATIE has them.
OWN = """
CREATE TABLE eigen AS
SELECT DISTINCT plaats_id FROM ruw_relatie
WHERE gemeente = $gemeente AND status = 'definitief'
    AND begin <= $dag AND (eind IS NULL OR $dag < eind)
"""

# One row per way an object is addressed: its hoofdadres first, then each nevenadres.
ADDRESSES = """
CREATE TABLE geschreven AS
WITH wijze AS (
    SELECT *, unnest(list_distinct(list_filter(
        list_prepend(hoofdadres, string_split(coalesce(nevenadres, ''), ',')),
        lambda n: n <> ''))) AS nummer
    FROM object
    UNION ALL
    SELECT *, NULL FROM object WHERE coalesce(hoofdadres, '') || coalesce(nevenadres, '') = ''
)
SELECT o.*, n.id IS NULL AS zonder_nummer, n.huisnummer, n.huisletter, n.toevoeging, n.postcode,
    s.naam AS straat, s.id IS NULL AS zonder_straat, p.naam AS woonplaats,
    coalesce(n.plaats_id, s.plaats_id) AS plaats_id,
    o.nummer IS DISTINCT FROM o.hoofdadres AS neven,
    row_number() OVER (ORDER BY o.volgnummer, neven, o.nummer) AS rij
FROM wijze o
LEFT JOIN nummer n ON n.id = o.nummer
LEFT JOIN straat s ON s.id = n.straat_id
LEFT JOIN plaats p ON p.id = coalesce(n.plaats_id, s.plaats_id)
"""

# An object of which the place is not known stays: unknown is not elsewhere.
KEPT = """
CREATE TABLE adres AS
FROM geschreven
WHERE NOT EXISTS (FROM geschreven g JOIN eigen USING (plaats_id))
    OR plaats_id IS NULL OR plaats_id IN (FROM eigen)
"""

SHEET = """
SELECT a.rij, a.id AS vbo_id, nummer AS nummeraanduiding_id, pand_id, straat, postcode,
    huisnummer, huisletter, toevoeging, woonplaats, gebruiksdoel, oppervlakte, a.status,
    nullif(regexp_extract(p.bouwjaar, '^[0-9]{4}$'), '') AS bouwjaar,
    printf('%.3f', a.x) AS x, printf('%.3f', a.y) AS y, soort, in_onderzoek
FROM adres a
LEFT JOIN onderzocht USING (id)
LEFT JOIN pand p ON p.id = string_split(a.pand_id, ',')[1]
ORDER BY a.rij
"""

WHERE = "SELECT rij, volgnummer, bestand, soort, id, voorkomen FROM adres ORDER BY rij"

# A pand that only belongs to objects of another municipality is not ours to draw.
PANDEN = """
WITH gebruikt AS (SELECT DISTINCT unnest(string_split(pand_id, ',')) AS id FROM object),
    eigen_pand AS (SELECT DISTINCT unnest(string_split(pand_id, ',')) AS id FROM adres)
SELECT id AS pand_id,
    nullif(nullif(TRY_CAST(regexp_extract(bouwjaar, '^[12][0-9]{3}$') AS INTEGER), 1005), 9999)
        AS bouwjaar,
    plek, status
FROM pand WHERE id NOT IN (FROM gebruikt) OR id IN (FROM eigen_pand)
ORDER BY id
"""


VALID = """
SELECT soort, count(*) FROM object GROUP BY soort
UNION ALL SELECT 'pand', count(*) FROM pand
UNION ALL SELECT 'nummeraanduiding', count(*) FROM nummer
UNION ALL SELECT 'openbare ruimte', count(*) FROM straat
UNION ALL SELECT 'woonplaats', count(*) FROM plaats
"""

# What people are told of the join.
FACTS = """
SELECT {
    'adressen': (SELECT count(*) FROM adres),
    'elders': (SELECT count(*) FROM object WHERE id NOT IN (SELECT id FROM adres)),
    'eigen': (SELECT count(*) FROM geschreven JOIN eigen USING (plaats_id)),
    'relaties': (SELECT count(*) FROM ruw_relatie),
    'nevenadressen': count(*) FILTER (WHERE neven AND nummer IS NOT NULL),
    'zonder_nummer': count(*) FILTER (WHERE zonder_nummer),
    'zonder_straat': count(*) FILTER (WHERE zonder_straat AND NOT zonder_nummer),
    'zonder_plaats': count(*) FILTER (WHERE woonplaats IS NULL AND NOT zonder_straat),
    'zonder_pand': count(DISTINCT id) FILTER (WHERE soort = 'verblijfsobject'
        AND string_split(coalesce(pand_id, ''), ',')[1] NOT IN (SELECT id FROM pand)),
    'onderzocht': count(DISTINCT id) FILTER (WHERE id IN (SELECT id FROM onderzocht)),
    'panden': (SELECT count(*) FROM pand),
    'gesloopt': (SELECT count(*) FROM pand WHERE status IN
        ('Pand gesloopt', 'Niet gerealiseerd pand', 'Pand ten onrechte opgevoerd'))
} FROM adres
"""
