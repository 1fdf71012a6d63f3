-- What each row of a register says, for 1 October 2026: the conditions that several counts share.
-- Every date is a period, from vroegst to laatst. Twenty-four months back is 1 October 2024.

CREATE OR REPLACE TEMP VIEW brp_rijen AS
WITH verblijf AS (
    SELECT
        adr, persoon, functie_adres, reden_einde,
        datum_aanvang_vroegst, datum_aanvang_laatst, datum_einde_vroegst, datum_einde_laatst,
        datum_aanvang_vroegst = datum_aanvang_laatst AS aanvang_bekend,
        coalesce(veel_bewoners, false) AS veel,
        NOT coalesce(veel_bewoners, false) AND functie_adres = 'W' AS woonadres,
        NOT coalesce(veel_bewoners, false) AND functie_adres IS DISTINCT FROM 'B'
            AS misschien_woonadres,
        coalesce(kan_tot_vroegst > DATE '2026-10-01', true)
            AND (datum_aanvang_laatst < DATE '2026-10-01'
                OR (datum_aanvang_laatst = DATE '2026-10-01' AND aanvang_bekend))
            AND (datum_einde_vroegst IS NULL OR datum_einde_vroegst > DATE '2026-10-01'
                OR (datum_einde_vroegst < datum_einde_laatst
                    AND datum_aanvang_laatst = DATE '2026-10-01' AND aanvang_bekend))
            AND NOT coalesce(alleen_mogelijk, false) AS er_zeker,
        coalesce(kan_tot_vroegst > DATE '2026-10-01', true)
            AND coalesce(datum_aanvang_vroegst <= DATE '2026-10-01', true)
            AND (aanvang_bekend OR coalesce(kan_vanaf_vroegst <= DATE '2026-10-01', true))
            AND (datum_einde_laatst IS NULL OR datum_einde_laatst > DATE '2026-10-01'
                OR (datum_einde_laatst = DATE '2026-10-01'
                    AND datum_einde_vroegst < datum_einde_laatst)) AS er_mogelijk,
        coalesce(meerderjarig_laatst <= DATE '2026-10-01', true) AS volwassen_zeker,
        coalesce(meerderjarig_vroegst <= DATE '2026-10-01', true) AS volwassen_mogelijk,
        NOT coalesce(alleen_mogelijk, false) AS niet_alleen_mogelijk,
        NOT coalesce(zonder_verhuizing, false) AS met_verhuizing,
        starts_with(in_onderzoek, '08') AS onderzocht,
        coalesce(in_onderzoek IN ('089999', '589999'), false) AS vertrokken,
        -- Het onderzoek: gesloten telt niet meer, tenzij het volgende verblijf al begonnen was.
        CASE WHEN datum_einde_onderzoek_vroegst IS NULL
            THEN coalesce(datum_in_onderzoek_vroegst <= DATE '2026-10-01', true)
            ELSE datum_einde_vroegst IS NOT NULL AND reden_einde IS DISTINCT FROM 'overlijden'
                AND coalesce(datum_einde_onderzoek_laatst >= datum_einde_vroegst, true)
        END AS weg_mogelijk,
        datum_in_onderzoek_laatst < DATE '2026-10-01'
            OR (datum_in_onderzoek_laatst = DATE '2026-10-01'
                AND datum_in_onderzoek_vroegst = DATE '2026-10-01') AS onderzoek_begonnen,
        datum_einde_onderzoek_vroegst IS NULL AS onderzoek_zonder_einde,
        coalesce(datum_einde_onderzoek_vroegst > DATE '2026-10-01', true) AS onderzoek_loopt,
        coalesce(datum_in_onderzoek_vroegst <= DATE '2026-10-01', true)
            AND NOT coalesce(datum_einde_onderzoek_laatst < DATE '2026-10-01', false)
            AND NOT coalesce(datum_einde_onderzoek_vroegst = DATE '2026-10-01'
                AND datum_einde_onderzoek_laatst = DATE '2026-10-01', false)
            AS onderzoek_loopt_mogelijk,
        datum_einde_vroegst > DATE '2024-10-01'
            AND datum_einde_laatst <= DATE '2026-10-01' AS einde_24m,
        datum_einde_laatst > DATE '2024-10-01'
            AND datum_einde_vroegst <= DATE '2026-10-01' AS einde_24m_mogelijk
    FROM brp
)
SELECT
    adr, persoon,
    veel AND er_mogelijk AS te_veel,
    woonadres AND er_zeker AND NOT (vertrokken AND weg_mogelijk) AS woont,
    misschien_woonadres AND er_mogelijk
        AND NOT (vertrokken AND onderzoek_zonder_einde AND coalesce(onderzoek_begonnen, false))
        AS woont_mogelijk,
    volwassen_zeker,
    volwassen_mogelijk,
    functie_adres = 'B' AND er_zeker AS brief,
    functie_adres IS DISTINCT FROM 'W' AND er_mogelijk AS brief_mogelijk,
    onderzocht AND woonadres AND er_zeker AND onderzoek_begonnen AND onderzoek_loopt AS onderzoek,
    onderzocht AND misschien_woonadres AND er_mogelijk AND onderzoek_loopt_mogelijk
        AS onderzoek_mogelijk,
    vertrokken,
    woonadres AND niet_alleen_mogelijk AND einde_24m AND reden_einde = 'VOW' AS vow,
    misschien_woonadres AND einde_24m_mogelijk AND reden_einde = 'VOW' AS vow_mogelijk,
    woonadres AND met_verhuizing AND niet_alleen_mogelijk
        AND datum_aanvang_vroegst > DATE '2024-10-01'
        AND datum_aanvang_laatst <= DATE '2026-10-01' AS aangekomen,
    woonadres AND met_verhuizing AND niet_alleen_mogelijk AND volwassen_zeker AND einde_24m
        AND reden_einde IN ('VOW', 'emigratie')
        AND datum_einde_laatst - datum_aanvang_vroegst < 120 AS kort,
    misschien_woonadres AND met_verhuizing AND volwassen_mogelijk AND einde_24m_mogelijk
        AND coalesce(reden_einde IN ('VOW', 'emigratie'), true)
        AND coalesce(datum_einde_vroegst - datum_aanvang_laatst < 120, true) AS kort_mogelijk,
    woonadres AND niet_alleen_mogelijk AND volwassen_zeker AND NOT vertrokken
        AND datum_aanvang_laatst <= DATE '2026-10-01'
        AND coalesce(datum_einde_vroegst > DATE '2024-10-01', true) AS in_24m,
    misschien_woonadres AND volwassen_mogelijk
        AND coalesce(datum_aanvang_vroegst <= DATE '2026-10-01', true)
        AND coalesce(datum_einde_laatst > DATE '2024-10-01', true) AS in_24m_mogelijk,
    CASE WHEN in_24m_mogelijk THEN greatest(
        least(datum_einde_laatst, DATE '2026-10-01')
            - greatest(datum_aanvang_vroegst, DATE '2024-10-01'), 0) END AS dagen_24m,
    CASE WHEN woonadres AND datum_einde_laatst <= DATE '2026-10-01'
        THEN datum_einde_laatst END AS vertrek,
    woonadres AND datum_einde_vroegst >= DATE '2026-04-04'
        AND datum_einde_laatst <= DATE '2026-10-01' AS uitgeschreven,
    misschien_woonadres AND datum_einde_laatst >= DATE '2026-04-04'
        AND datum_einde_vroegst <= DATE '2026-10-01' AS uitgeschreven_mogelijk
FROM verblijf;

CREATE OR REPLACE TEMP VIEW kvk_rijen AS
WITH ingeschreven AS (
    SELECT
        adr, coalesce(vestigingsnummer, kvk_nummer) AS vestiging, waadi, wtta, werkzame_personen,
        datum_aanvang_vroegst, datum_aanvang_laatst,
        datum_aanvang_laatst <= DATE '2026-10-01'
            AND coalesce(datum_einde_vroegst > DATE '2026-10-01', true) AS actief,
        -- Een lijst van codes; zonder versie telt wat in beide versies hetzelfde is.
        ',' || sbi AS codes,
        coalesce(sbi_versie = '2008', false) AS oud,
        coalesce(sbi_versie = '2025', false) AS nieuw
    FROM kvk
    -- Wie er zeker is, is er ook misschien.
    WHERE coalesce(datum_aanvang_vroegst <= DATE '2026-10-01', true)
        AND coalesce(datum_einde_laatst > DATE '2026-10-01', true)
),
branches AS (
    SELECT
        *,
        coalesce(contains(codes, ',782') OR (oud AND contains(codes, ',783')), false)
            AS uitzendbureau,
        contains(codes, ',781') AS bemiddelaar,
        contains(codes, ',5611') OR contains(codes, ',563') OR contains(codes, ',5510')
            OR (oud AND contains(codes, ',561')) AS horeca,
        (oud AND (contains(codes, ',9604') OR contains(codes, ',9609')
                OR contains(codes, ',96022')))
            OR (nieuw AND (contains(codes, ',96230') OR contains(codes, ',96990')
                OR contains(codes, ',96220'))) AS salon,
        salon OR (oud AND contains(codes, ',9602'))
            OR (nieuw AND (contains(codes, ',9621') OR contains(codes, ',9622'))) AS verzorging,
        (oud AND contains(codes, ',452')) OR (nieuw AND contains(codes, ',9531')) AS autobedrijf,
        contains(codes, ',4932') OR contains(codes, ',4941') OR contains(codes, ',7711')
            OR (oud AND contains(codes, ',4939')) OR (nieuw AND contains(codes, ',4933'))
            AS vervoerder
    FROM ingeschreven
)
SELECT
    adr, vestiging, actief,
    actief AND (uitzendbureau OR coalesce(waadi, false)) AS uitlener,
    actief AND (uitzendbureau OR bemiddelaar) AS bureau,
    actief AND uitzendbureau AND datum_aanvang_vroegst > DATE '2025-10-01' AS jong_bureau,
    actief AND uitzendbureau AND NOT waadi AS zonder_waadi,
    actief AND uitzendbureau AND waadi IS NULL AS waadi_leeg,
    actief AND uitzendbureau AND wtta IS NULL AS wtta_leeg,
    actief AND uitzendbureau AND NOT wtta AS zonder_wtta,
    actief AND horeca AS horeca,
    actief AND salon AS salon,
    actief AND vervoerder AS vervoerder,
    actief AND (verzorging OR autobedrijf) AS publiek,
    actief AND (horeca OR verzorging OR autobedrijf)
        AND datum_aanvang_laatst <= DATE '2024-10-01' AS contant,
    werkzame_personen
FROM branches;

CREATE OR REPLACE TEMP VIEW meldingen_rijen AS
SELECT
    adr, melder,
    datum_vroegst > DATE '2025-10-01' AS in_12m,
    in_12m AND soort IN ('overlast', 'overbewoning', 'illegale_verhuur') AS wonen,
    in_12m AND soort = 'illegale_verhuur' AS verhuur,
    in_12m AND soort IN (
        'overlast', 'overbewoning', 'wisselend_bezoek', 'busjes', 'illegale_verhuur',
        'onvergund_seksbedrijf', 'afval_energie') AS gebruik,
    in_12m AND soort = 'wisselend_bezoek' AS bezoek,
    in_12m AND soort IN ('wisselend_bezoek', 'onvergund_seksbedrijf') AS seks,
    datum_vroegst > DATE '2026-07-03' AND soort = 'busjes' AS busjes,
    soort = 'niet_pluis_burgerzaken' AS niet_pluis
FROM meldingen
WHERE datum_vroegst > DATE '2024-10-01' AND datum_laatst <= DATE '2026-10-01';
