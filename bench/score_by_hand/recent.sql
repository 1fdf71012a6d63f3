-- After counted.sql: most stays were over long ago and say only when the last resident left.
-- So persons are grouped from the stays of two years alone, and that one day is read beside them.

ALTER VIEW brp RENAME TO brp_alles;
CREATE TEMP VIEW brp AS
SELECT * FROM brp_alles
WHERE datum_einde_laatst IS NULL OR datum_einde_laatst > DATE '2024-10-01'
    OR datum_aanvang_vroegst > DATE '2024-10-01';

ALTER VIEW brp_adres RENAME TO brp_recent;
CREATE TEMP VIEW brp_adres AS
SELECT adr, b.* EXCLUDE (adr, dagen_sinds_vertrek), v.dagen_sinds_vertrek
FROM (
    SELECT
        adr,
        DATE '2026-10-01' - max(datum_einde_laatst) FILTER (WHERE functie_adres = 'W'
            AND NOT coalesce(veel_bewoners, false)
            AND datum_einde_laatst <= DATE '2026-10-01') AS dagen_sinds_vertrek
    FROM brp_alles
    GROUP BY adr
) AS v
LEFT JOIN brp_recent AS b USING (adr);
