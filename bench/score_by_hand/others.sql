-- The smaller registers, each one row per address, for 1 October 2026.

CREATE OR REPLACE TEMP VIEW vergunningen_adres AS
SELECT
    adr,
    count(*) FILTER (WHERE geldig AND kamers) AS kamervergunningen,
    count(*) FILTER (WHERE geldig AND kamers AND (max_personen IS NULL OR NOT loopt_zeker))
        AS kamervergunningen_onzeker,
    max(max_personen) FILTER (WHERE geldig AND kamers) AS hoogste_vergund_aantal,
    count(*) FILTER (WHERE geldig AND type = 'logies') AS logiesvergunningen,
    count(*) FILTER (WHERE type = 'gebruiksmelding' AND status IN ('verleend', 'aangevraagd'))
        AS gebruiksmeldingen,
    count(*) FILTER (WHERE geldig AND type IN ('exploitatie_horeca', 'alcohol', 'logies'))
        AS horecavergunningen,
    count(*) FILTER (WHERE geldig AND type = 'seksinrichting') AS seksvergunningen,
    count(*) FILTER (WHERE geldig AND type = 'omgeving') AS omgevingsvergunningen,
    count(*) FILTER (WHERE status = 'geschorst' AND loopt_zeker
        AND type IN ('exploitatie_horeca', 'alcohol', 'seksinrichting'))
        AS geschorste_vergunningen,
    max(CASE bibob WHEN 'ernstig_gevaar' THEN 3 WHEN 'mindere_mate' THEN 2
        WHEN 'ingetrokken_na_vragen' THEN 2 WHEN 'geen' THEN 0 END)
        FILTER (WHERE besluit_36m) AS bibobgraad,
    count(*) FILTER (WHERE besluit_36m) AS besluiten_36m
FROM (
    SELECT
        adr, type, status, max_personen, bibob,
        type IN ('omzetting', 'onttrekking', 'verhuur', 'logies') AS kamers,
        status = 'verleend'
            AND coalesce(datum_besluit_vroegst <= DATE '2026-10-01', true)
            AND coalesce(geldig_tot_laatst > DATE '2026-10-01', true) AS geldig,
        coalesce(datum_besluit_laatst <= DATE '2026-10-01', false)
            AND coalesce(geldig_tot_vroegst > DATE '2026-10-01', true) AS loopt_zeker,
        datum_besluit_vroegst > DATE '2023-10-01'
            AND datum_besluit_laatst <= DATE '2026-10-01' AS besluit_36m
    FROM vergunningen
)
GROUP BY adr;

CREATE OR REPLACE TEMP VIEW eigendom_adres AS
SELECT
    adr,
    count(DISTINCT datum_verkrijging_laatst) FILTER (WHERE in_24m) AS overdrachten_24m,
    max(koopsom) FILTER (WHERE in_24m)::BIGINT AS hoogste_koopsom_24m,
    min(koopsom) FILTER (WHERE in_24m AND koopsom > 0)::BIGINT AS laagste_koopsom_24m,
    max(woz_waarde) FILTER (WHERE in_24m)::BIGINT AS hoogste_woz_24m,
    count(*) FILTER (WHERE soort_eigenaar = 'corporatie') AS corporatiebezit,
    count(*) FILTER (WHERE soort_eigenaar = 'corporatie' OR soort_eigenaar IS NULL)
        AS corporatiebezit_mogelijk
FROM (
    SELECT
        *,
        datum_verkrijging_vroegst > DATE '2024-10-01'
            AND datum_verkrijging_laatst <= DATE '2026-10-01' AS in_24m
    FROM eigendom
)
GROUP BY adr;

CREATE OR REPLACE TEMP VIEW signalen_adres AS
SELECT
    adr,
    count(*) FILTER (WHERE soort = 'bestuurlijke_rapportage') AS rapportages_24m,
    count(*) FILTER (WHERE soort = 'partner') AS partnersignalen_24m,
    count(*) FILTER (WHERE soort = 'post_retour' AND datum_vroegst > DATE '2025-10-01')
        AS post_retour_12m,
    count(*) FILTER (WHERE soort = 'laa') AS laa_24m
FROM signalen
WHERE datum_vroegst > DATE '2024-10-01' AND datum_laatst <= DATE '2026-10-01'
GROUP BY adr;

CREATE OR REPLACE TEMP VIEW bijzonder_adres AS
SELECT
    adr,
    count(*) FILTER (WHERE soort IN (
        'coa', 'opvang', 'zorg', 'beschermd_wonen', 'klooster', 'penitentiair')) AS opvang,
    count(*) FILTER (WHERE soort = 'studentencomplex') AS studentencomplex,
    count(*) FILTER (WHERE soort = 'hotel') AS hotel,
    count(*) FILTER (WHERE soort = 'snf') AS snf
FROM bijzonder
GROUP BY adr;

CREATE OR REPLACE TEMP VIEW parkeren_adres AS
SELECT adr, sum(aantal)::BIGINT AS parkeervergunningen FROM parkeren GROUP BY adr;

CREATE OR REPLACE TEMP VIEW waarnemingen_adres AS
SELECT adr, count(*) AS waargenomen_gebruik_12m
FROM waarnemingen
WHERE datum_vroegst > DATE '2025-10-01' AND datum_laatst <= DATE '2026-10-01'
    AND soort IN ('bewoning', 'bezoek', 'busje') AND coalesce(aantal, 1) > 0
GROUP BY adr;

CREATE OR REPLACE TEMP VIEW controles_adres AS
SELECT adr, count(*) AS open_overtredingen
FROM controles
WHERE datum_laatst <= DATE '2026-10-01' AND bevinding <> 'geen' AND NOT hersteld
GROUP BY adr;

CREATE OR REPLACE TEMP VIEW rni_adres AS
-- Iemand telt eenmaal, hoe vaak hij hier ook staat.
SELECT
    adr,
    count(persoon) FILTER (WHERE zeker) AS rni_personen,
    count(persoon) FILTER (WHERE mogelijk) AS rni_personen_mogelijk
FROM (
    SELECT
        adr, persoon,
        bool_or((datum_aanvang_laatst < DATE '2026-10-01'
                OR (datum_aanvang_laatst = DATE '2026-10-01'
                    AND datum_aanvang_vroegst = DATE '2026-10-01'))
            AND (datum_einde_vroegst IS NULL OR datum_einde_vroegst > DATE '2026-10-01'
                OR (datum_einde_vroegst < datum_einde_laatst
                    AND datum_aanvang_laatst = DATE '2026-10-01'
                    AND datum_aanvang_vroegst = DATE '2026-10-01'))) AS zeker,
        bool_or(coalesce(datum_aanvang_vroegst <= DATE '2026-10-01', true)
            AND (datum_einde_laatst IS NULL OR datum_einde_laatst > DATE '2026-10-01'
                OR (datum_einde_laatst = DATE '2026-10-01'
                    AND datum_einde_vroegst < datum_einde_laatst))) AS mogelijk
    FROM rni
    GROUP BY adr, persoon
)
GROUP BY adr;
