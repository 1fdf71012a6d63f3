"""Records of a verblijfplaats to stays on an address: one row per person per stay.

Each row may hold a record, the newest on top, under the names of its LO3
elements. What a record becomes (Logisch Ontwerp BRP, categorie 08; Haal
Centraal BRP bewoning, features):

- a stay in the Netherlands ends where the next record above it starts;
- a record abroad is no stay, but ends the one below it (country 0000: VOW);
- a record with the same start as the one above it is the same stay, written
  again; so is one on the same verblijfsobject below a technical or
  infrastructural change (08.72.10 T, W): the stay began when it first began;
- a stay that began by such a change alone is a stay without a move;
- a record marked incorrect (08.84.10) never was;
- a suspended list (07.67) ends the stay it stands on; a list that was a
  mistake (F) or wiped (W) has no stays.
"""

# Every element is a column named as the element; `lijst` opens a persoonslijst.
NUMBERED = """
CREATE TEMP TABLE genummerd AS
SELECT *, count(lijst) OVER (ORDER BY rij) AS pl FROM lo3
"""

PERSONS = """
CREATE TEMP TABLE personen AS
SELECT *, coalesce(reden, CASE WHEN datum_opschorting IS NOT NULL THEN '.' END) AS opschorting
FROM (
    SELECT pl, arg_min("01.01.20", rij) FILTER (lijst IS NOT NULL) AS bsn,
        arg_min("01.01.10", rij) FILTER (lijst IS NOT NULL) AS anr,
        arg_min("01.03.10", rij) FILTER (lijst IS NOT NULL) AS geboortedatum,
        arg_min("01.02.40", rij) FILTER (lijst IS NOT NULL) AS geslachtsnaam,
        arg_min("07.67.10", rij) FILTER (lijst IS NOT NULL) AS datum_opschorting,
        arg_min("07.67.20", rij) FILTER (lijst IS NOT NULL) AS reden,
        arg_min("07.70.10", rij) FILTER (lijst IS NOT NULL) AS geheim
    FROM genummerd GROUP BY pl
)
"""

# `door`: this record is the stay of the record above it, written earlier.
RECORDS = """
CREATE TEMP TABLE records AS
WITH soorten AS (
    SELECT *, CASE
        WHEN coalesce(opschorting IN ('F', 'W'), false) THEN 'vervallen_lijst'
        WHEN "08.84.10" IS NOT NULL THEN 'onjuist'
        WHEN land_gevuld OR "08.13.20" IS NOT NULL THEN 'buitenland'
        WHEN coalesce("08.10.10", "08.10.30", "08.11.20", "08.11.60", "08.11.80") IS NOT NULL
            THEN 'verblijf'
        ELSE 'zonder_verblijfplaats' END AS soort
    FROM genummerd JOIN personen USING (pl)
), gebeurtenissen AS (
    SELECT *, coalesce(
        CASE soort WHEN 'buitenland' THEN coalesce(
            "08.13.20", CASE WHEN opschorting = 'E' AND lijst IS NOT NULL THEN datum_opschorting END
        ) ELSE "08.10.30" END, '00000000') AS datum,
        coalesce("08.72.10" IN ('T', 'W'), false) AS administratief
    FROM soorten
), opeenvolgend AS (
    SELECT *, lag(soort) OVER nieuwer AS n_soort, lag(datum) OVER nieuwer AS n_datum,
        lag(onbekend_waarheen) OVER nieuwer AS n_onbekend, lag("08.72.10") OVER nieuwer AS n_wijze,
        lag("08.11.60") OVER nieuwer AS n_postcode, lag("08.11.20") OVER nieuwer AS n_huisnummer,
        lag("08.11.80") OVER nieuwer AS n_vbo, lag("08.10.10") OVER nieuwer AS n_functie
    FROM gebeurtenissen WHERE soort IN ('verblijf', 'buitenland')
    WINDOW nieuwer AS (PARTITION BY pl ORDER BY rij)
), gelegd AS (
    SELECT *, soort = 'verblijf' AND coalesce(n_soort = 'verblijf', false) AND coalesce(
        (datum = n_datum
            AND (datum NOT LIKE '%00' OR ("08.11.60" = n_postcode AND "08.11.20" = n_huisnummer)))
        OR (n_wijze IN ('T', 'W') AND "08.11.80" = n_vbo AND "08.10.10" = n_functie
            AND coalesce("08.83.10" NOT IN ('089999', '589999'), true)), false) AS door
    FROM opeenvolgend
)
SELECT *, sum(CASE WHEN door THEN 0 ELSE 1 END) OVER (PARTITION BY pl ORDER BY rij) AS groep
FROM gelegd
UNION ALL BY NAME
SELECT *, false AS door FROM gebeurtenissen WHERE soort NOT IN ('verblijf', 'buitenland')
"""

STAYS = """
WITH verblijven AS (
    SELECT * REPLACE (arg_max(datum, rij) OVER verblijf AS datum,
        bool_and(administratief) OVER verblijf AS administratief)
    FROM records WHERE soort = 'verblijf'
    WINDOW verblijf AS (PARTITION BY pl, groep)
)
SELECT rij, coalesce(bsn, anr) AS persoon, geslachtsnaam, geboortedatum, relatie,
    "08.10.10" AS functie_adres, "08.11.80" AS vbo_id, "08.11.90" AS nummeraanduiding_id,
    "08.11.60" AS postcode, "08.11.20" AS huisnummer, "08.11.30" AS huisletter,
    "08.11.40" AS toevoeging, datum AS datum_aanvang,
    CASE WHEN einde IS NOT NULL THEN einde
        WHEN n_soort IS NOT NULL THEN n_datum
        WHEN opschorting IS NOT NULL THEN coalesce(datum_opschorting, '00000000')
        END AS datum_einde,
    CASE WHEN n_soort = 'buitenland' THEN
            CASE WHEN n_onbekend THEN 'VOW' WHEN NOT n_onbekend THEN 'emigratie' END
        WHEN n_soort IS NOT NULL THEN CASE n_wijze WHEN 'T' THEN 'overig' WHEN 'W' THEN 'overig'
            WHEN 'A' THEN 'ambtshalve' ELSE 'verhuisd' END
        WHEN opschorting = 'O' THEN 'overlijden' WHEN opschorting = 'E' THEN 'emigratie'
        WHEN opschorting IS NOT NULL THEN 'overig' END AS reden_einde,
    CASE WHEN "08.14.20" = datum AND herkomst_gevuld THEN 'J' ELSE 'N' END
        AS vestiging_uit_buitenland,
    "08.83.10" AS in_onderzoek, "08.83.20" AS datum_in_onderzoek,
    "08.83.30" AS datum_einde_onderzoek, geheim,
    CASE WHEN administratief THEN 'J' ELSE 'N' END AS zonder_verhuizing,
    kan_vanaf, nullif(kan_tot, datum_einde) AS kan_tot
FROM verblijven LEFT JOIN relaties USING (pl) LEFT JOIN grenzen USING (pl, groep)
WHERE NOT door ORDER BY rij
"""

COUNTS = """
SELECT CASE WHEN soort = 'verblijf' AND door THEN 'zelfde_verblijf'
    WHEN soort = 'verblijf' THEN 'verblijven' ELSE soort END AS wat, count(*) AS aantal
FROM records GROUP BY wat ORDER BY wat
"""
