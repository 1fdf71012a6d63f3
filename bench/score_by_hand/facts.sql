-- Every fact of every address: the counts of each register, beside the measured ones in netwerk,
-- and what follows from them. No row in a register is a true zero; more than a hundred residents
-- makes everything from the BRP unknown. NULL is unknown.

WITH
vergunningen_adres AS (
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
    GROUP BY adr
),
eigendom_adres AS (
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
    GROUP BY adr
),
signalen_adres AS (
    SELECT
        adr,
        count(*) FILTER (WHERE soort = 'bestuurlijke_rapportage') AS rapportages_24m,
        count(*) FILTER (WHERE soort = 'partner') AS partnersignalen_24m,
        count(*) FILTER (WHERE soort = 'post_retour' AND datum_vroegst > DATE '2025-10-01')
            AS post_retour_12m,
        count(*) FILTER (WHERE soort = 'laa') AS laa_24m
    FROM signalen
    WHERE datum_vroegst > DATE '2024-10-01' AND datum_laatst <= DATE '2026-10-01'
    GROUP BY adr
),
bijzonder_adres AS (
    SELECT
        adr,
        count(*) FILTER (WHERE soort IN (
            'coa', 'opvang', 'zorg', 'beschermd_wonen', 'klooster', 'penitentiair')) AS opvang,
        count(*) FILTER (WHERE soort = 'studentencomplex') AS studentencomplex,
        count(*) FILTER (WHERE soort = 'hotel') AS hotel,
        count(*) FILTER (WHERE soort = 'snf') AS snf
    FROM bijzonder
    GROUP BY adr
),
parkeren_adres AS (
    SELECT adr, sum(aantal)::BIGINT AS parkeervergunningen FROM parkeren GROUP BY adr
),
waarnemingen_adres AS (
    SELECT adr, count(*) AS waargenomen_gebruik_12m
    FROM waarnemingen
    WHERE datum_vroegst > DATE '2025-10-01' AND datum_laatst <= DATE '2026-10-01'
        AND soort IN ('bewoning', 'bezoek', 'busje') AND coalesce(aantal, 1) > 0
    GROUP BY adr
),
controles_adres AS (
    SELECT adr, count(*) AS open_overtredingen
    FROM controles
    WHERE datum_laatst <= DATE '2026-10-01' AND bevinding <> 'geen' AND NOT hersteld
    GROUP BY adr
),
rni_adres AS (
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
    GROUP BY adr
),
geteld AS (
    SELECT
        a.adr, a.oppervlakte,
        contains(doelen, ',logiesfunctie,') AS logiesfunctie,
        contains(doelen, ',woonfunctie,')::INT AS woonfunctie,
        (a.gebruiksdoel = 'woonfunctie')::INT AS alleen_woonfunctie,
        CASE
            WHEN a.soort IN ('ligplaats', 'standplaats') THEN 1
            ELSE (contains(doelen, ',woonfunctie,') OR contains(doelen, ',logiesfunctie,')
                OR contains(doelen, ',gezondheidszorgfunctie,')
                OR contains(doelen, ',celfunctie,'))::INT
        END AS verblijfsfunctie,
        (contains(doelen, ',winkelfunctie,') OR contains(doelen, ',industriefunctie,')
            OR contains(doelen, ',kantoorfunctie,')
            OR contains(doelen, ',bijeenkomstfunctie,'))::INT AS bedrijfsfunctie,
        (a.status IN (
            'Verblijfsobject in gebruik', 'Verblijfsobject in gebruik (niet ingemeten)',
            'in gebruik', 'in gebruik (niet ingemeten)'))::INT AS in_gebruik,
        (a.bouwjaar >= 2025)::INT AS nieuwbouw,
        if(b.te_veel, NULL, coalesce(b.bewoners, 0)) AS bewoners,
        if(b.te_veel, NULL, coalesce(b.bewoners_mogelijk, 0)) AS bewoners_mogelijk,
        if(b.te_veel, NULL, coalesce(b.volwassenen, 0)) AS volwassenen,
        if(b.te_veel, NULL, coalesce(b.volwassenen_mogelijk, 0)) AS volwassenen_mogelijk,
        if(b.te_veel, NULL, coalesce(b.briefadressen, 0)) AS briefadressen,
        if(b.te_veel, NULL, coalesce(b.briefadressen_mogelijk, 0)) AS briefadressen_mogelijk,
        if(b.te_veel, NULL, coalesce(b.in_onderzoek, 0)) AS in_onderzoek,
        if(b.te_veel, NULL, coalesce(b.in_onderzoek_mogelijk, 0)) AS in_onderzoek_mogelijk,
        if(b.te_veel, NULL, coalesce(b.vastgesteld_vertrokken, 0)) AS vastgesteld_vertrokken,
        if(b.te_veel, NULL, coalesce(b.vastgesteld_vertrokken_mogelijk, 0))
            AS vastgesteld_vertrokken_mogelijk,
        if(b.te_veel, NULL, coalesce(b.naar_vow_24m, 0)) AS naar_vow_24m,
        if(b.te_veel, NULL, coalesce(b.naar_vow_24m_mogelijk, 0)) AS naar_vow_24m_mogelijk,
        if(b.te_veel, NULL, coalesce(b.verhuisbewegingen_24m, 0)) AS verhuisbewegingen_24m,
        if(b.te_veel, NULL, coalesce(b.kort_gebleven_24m, 0)) AS kort_gebleven_24m,
        if(b.te_veel, NULL, coalesce(b.kort_gebleven_24m_mogelijk, 0))
            AS kort_gebleven_24m_mogelijk,
        if(b.te_veel, NULL, coalesce(b.volwassenen_24m, 0)) AS volwassenen_24m,
        if(b.te_veel, NULL, coalesce(b.volwassenen_24m_mogelijk, 0)) AS volwassenen_24m_mogelijk,
        if(b.te_veel, NULL, coalesce(b.persoonsdagen_24m, 0)) AS persoonsdagen_24m,
        if(b.te_veel, NULL, b.dagen_sinds_vertrek) AS dagen_sinds_vertrek,
        if(b.te_veel, NULL, coalesce(b.uitgeschreven_180d, 0)) AS uitgeschreven_180d,
        if(b.te_veel, NULL, coalesce(b.uitgeschreven_180d_mogelijk, 0))
            AS uitgeschreven_180d_mogelijk,
        coalesce(r.rni_personen, 0) AS rni_personen,
        coalesce(r.rni_personen_mogelijk, 0) AS rni_personen_mogelijk,
        coalesce(k.vestigingen, 0) AS vestigingen,
        coalesce(k.vestigingen_mogelijk, 0) AS vestigingen_mogelijk,
        coalesce(k.uitleners, 0) AS uitleners,
        coalesce(k.bureaus, 0) AS bureaus,
        coalesce(k.jonge_bureaus, 0) AS jonge_bureaus,
        coalesce(k.uitleners_zonder_waadi, 0) AS uitleners_zonder_waadi,
        coalesce(k.uitleners_waadi_leeg, 0) AS uitleners_waadi_leeg,
        coalesce(k.uitleners_wtta_leeg, 0) AS uitleners_wtta_leeg,
        coalesce(k.uitleners_zonder_wtta, 0) AS uitleners_zonder_wtta,
        coalesce(k.horecabedrijven, 0) AS horecabedrijven,
        coalesce(k.salons, 0) AS salons,
        coalesce(k.vervoerders, 0) AS vervoerders,
        coalesce(k.publieksbedrijven, 0) AS publieksbedrijven,
        coalesce(k.bedrijven_zonder_personeel, 0) AS bedrijven_zonder_personeel,
        coalesce(k.bedrijven_zonder_opgave, 0) AS bedrijven_zonder_opgave,
        coalesce(v.kamervergunningen, 0) AS kamervergunningen,
        coalesce(v.kamervergunningen_onzeker, 0) AS kamervergunningen_onzeker,
        v.hoogste_vergund_aantal,
        CASE WHEN v.kamervergunningen_onzeker = 0 THEN v.hoogste_vergund_aantal END
            AS vergund_aantal,
        coalesce(v.logiesvergunningen, 0) AS logiesvergunningen,
        coalesce(v.gebruiksmeldingen, 0) AS gebruiksmeldingen,
        coalesce(v.horecavergunningen, 0) AS horecavergunningen,
        coalesce(v.seksvergunningen, 0) AS seksvergunningen,
        coalesce(v.omgevingsvergunningen, 0) AS omgevingsvergunningen,
        coalesce(v.geschorste_vergunningen, 0) AS geschorste_vergunningen,
        v.bibobgraad,
        coalesce(v.besluiten_36m, 0) AS besluiten_36m,
        coalesce(m.woonmelders_12m, 0) AS woonmelders_12m,
        coalesce(m.verhuurmelders_12m, 0) AS verhuurmelders_12m,
        coalesce(m.gebruiksmelders_12m, 0) AS gebruiksmelders_12m,
        coalesce(m.bezoekmelders_12m, 0) AS bezoekmelders_12m,
        coalesce(m.seksmelders_12m, 0) AS seksmelders_12m,
        coalesce(m.busmelders_3m, 0) AS busmelders_3m,
        coalesce(m.niet_pluis_24m, 0) AS niet_pluis_24m,
        coalesce(e.overdrachten_24m, 0) AS overdrachten_24m,
        e.hoogste_koopsom_24m, e.laagste_koopsom_24m, e.hoogste_woz_24m,
        coalesce(e.corporatiebezit, 0) AS corporatiebezit,
        coalesce(e.corporatiebezit_mogelijk, 0) AS corporatiebezit_mogelijk,
        coalesce(s.rapportages_24m, 0) AS rapportages_24m,
        coalesce(s.partnersignalen_24m, 0) AS partnersignalen_24m,
        coalesce(s.post_retour_12m, 0) AS post_retour_12m,
        coalesce(s.laa_24m, 0) AS laa_24m,
        coalesce(p.parkeervergunningen, 0) AS parkeervergunningen,
        coalesce(w.waargenomen_gebruik_12m, 0) AS waargenomen_gebruik_12m,
        coalesce(x.opvang, 0) AS opvang,
        coalesce(x.studentencomplex, 0) AS studentencomplex,
        coalesce(x.hotel, 0) AS hotel,
        coalesce(x.snf, 0) AS snf,
        coalesce(c.open_overtredingen, 0) AS open_overtredingen,
        n.huisgezinnen, n.huisgezinnen_mogelijk, n.uit_vow_24m, n.rni_niet_in_brp,
        n.rni_niet_in_brp_mogelijk, n.eigenaar_is_uitlener, n.risicopanden_nabij
    FROM (SELECT *, ',' || gebruiksdoel || ',' AS doelen FROM adressen) AS a
    LEFT JOIN brp_adres AS b ON b.adr = a.adr
    LEFT JOIN rni_adres AS r ON r.adr = a.adr
    LEFT JOIN kvk_adres AS k ON k.adr = a.adr
    LEFT JOIN vergunningen_adres AS v ON v.adr = a.adr
    LEFT JOIN meldingen_adres AS m ON m.adr = a.adr
    LEFT JOIN eigendom_adres AS e ON e.adr = a.adr
    LEFT JOIN signalen_adres AS s ON s.adr = a.adr
    LEFT JOIN parkeren_adres AS p ON p.adr = a.adr
    LEFT JOIN waarnemingen_adres AS w ON w.adr = a.adr
    LEFT JOIN bijzonder_adres AS x ON x.adr = a.adr
    LEFT JOIN controles_adres AS c ON c.adr = a.adr
    LEFT JOIN netwerk AS n ON n.adr = a.adr
),
woning AS (
    SELECT
        *,
        CASE WHEN corporatiebezit > 0 THEN 1 WHEN corporatiebezit_mogelijk = 0 THEN 0 END
            AS corporatiewoning,
        bewoners + rni_niet_in_brp AS personen_samen,
        bewoners_mogelijk + rni_niet_in_brp_mogelijk AS personen_samen_mogelijk,
        oppervlakte / if(bewoners = 0, 1, bewoners) AS m2_per_bewoner,
        oppervlakte / if(bewoners_mogelijk = 0, 1, bewoners_mogelijk) AS m2_per_bewoner_mogelijk,
        CASE
            WHEN bewoners IS NULL THEN NULL
            WHEN kamervergunningen = 0 THEN 0
            WHEN vergund_aantal IS NOT NULL THEN greatest(bewoners - vergund_aantal, 0)
        END AS boven_vergund,
        CASE
            WHEN bewoners_mogelijk IS NULL THEN NULL
            WHEN kamervergunningen = 0 THEN 0
            WHEN vergund_aantal IS NOT NULL THEN greatest(bewoners_mogelijk - vergund_aantal, 0)
        END AS boven_vergund_mogelijk,
        huisgezinnen * (kamervergunningen = 0)::INT AS huisgezinnen_zonder_vergunning,
        huisgezinnen_mogelijk * (kamervergunningen = 0)::INT
            AS huisgezinnen_zonder_vergunning_mogelijk,
        bewoners * (1 - verblijfsfunctie) AS bewoners_zonder_woonfunctie,
        bewoners_mogelijk * (1 - verblijfsfunctie) AS bewoners_zonder_woonfunctie_mogelijk,
        gebruiksmelders_12m + vestigingen + parkeervergunningen + waargenomen_gebruik_12m
            AS gebruikstekens,
        -- Onbekend zodra een van de vier dat is.
        CASE WHEN woonfunctie + in_gebruik + bewoners_mogelijk IS NOT NULL
            THEN (woonfunctie = 1 AND in_gebruik = 1 AND bewoners_mogelijk = 0
                AND uitgeschreven_180d_mogelijk = 0)::INT END AS leeg,
        CASE WHEN woonfunctie + in_gebruik + bewoners IS NOT NULL
            THEN (woonfunctie = 1 AND in_gebruik = 1 AND bewoners = 0
                AND uitgeschreven_180d = 0)::INT END AS leeg_mogelijk,
        persoonsdagen_24m / 730 AS bezetting_24m,
        if(salons = 0 OR seksvergunningen > 0, 0, seksmelders_12m) AS salonmelders,
        if(horecavergunningen > 0, 0, horecabedrijven) AS horeca_zonder_vergunning,
        bedrijfsfunctie * (1 - verblijfsfunctie) * (vestigingen > 0)::INT AS werkplek,
        CASE WHEN logiesfunctie OR woonfunctie = 0 THEN 10 WHEN woonfunctie = 1 THEN 12 END
            AS snf_norm
    FROM geteld
),
norm AS (
    SELECT
        *,
        CASE WHEN boven_vergund IS NOT NULL
            THEN (kamervergunningen > 0 AND boven_vergund = 0)::INT END AS binnen_vergunning,
        volwassenen * werkplek AS slapers_op_werk,
        volwassenen_mogelijk * werkplek AS slapers_op_werk_mogelijk
    FROM woning
),
adres AS (
    SELECT
        *,
        CASE WHEN opvang > 0 OR studentencomplex > 0 THEN 0 ELSE (
            (woonfunctie = 1 AND bewoners > 1 AND m2_per_bewoner < 12 AND binnen_vergunning = 0)
            OR (bewoners > 0 AND boven_vergund > 0)
            OR (bewoners >= 3 AND huisgezinnen_zonder_vergunning >= 3)
            OR (bewoners > 0 AND bewoners_zonder_woonfunctie > 0 AND kamervergunningen = 0)
        )::INT END AS woonfeit,
        CASE WHEN opvang > 0 OR hotel > 0 THEN 0 ELSE (
            geschorste_vergunningen > 0 OR horeca_zonder_vergunning > 0 OR salonmelders > 0
            OR slapers_op_werk > 1
        )::INT END AS bedrijfsfeit
    FROM norm
)
SELECT
    adr,
    -- Gebruik en ruimte
    woonfunctie, alleen_woonfunctie, verblijfsfunctie, bedrijfsfunctie, in_gebruik, nieuwbouw,
    corporatiewoning, m2_per_bewoner, m2_per_bewoner_mogelijk, personen_samen,
    oppervlakte / if(personen_samen = 0, 1, personen_samen) AS m2_samen,
    oppervlakte / if(personen_samen_mogelijk = 0, 1, personen_samen_mogelijk) AS m2_samen_mogelijk,
    boven_vergund, boven_vergund_mogelijk, binnen_vergunning,
    CASE WHEN kamervergunningen = 0 THEN 0 ELSE (personen_samen <= vergund_aantal)::INT END
        AS samen_binnen_vergunning,
    huisgezinnen_zonder_vergunning, huisgezinnen_zonder_vergunning_mogelijk,
    CASE WHEN huisgezinnen IS NOT NULL AND volwassenen IS NOT NULL
        THEN if(gebruiksmeldingen > 0 OR huisgezinnen < 3, 0, volwassenen) END
        AS kamerbewoners_zonder_melding,
    CASE WHEN huisgezinnen_mogelijk IS NOT NULL AND volwassenen_mogelijk IS NOT NULL
        THEN if(gebruiksmeldingen > 0 OR huisgezinnen_mogelijk < 3, 0, volwassenen_mogelijk) END
        AS kamerbewoners_zonder_melding_mogelijk,
    CASE WHEN snf = 0 THEN 0 WHEN oppervlakte + bewoners + snf_norm IS NOT NULL
        THEN greatest((bewoners + coalesce(rni_niet_in_brp, 0)) * snf_norm - oppervlakte, 0) END
        AS snf_tekort,
    CASE WHEN snf = 0 THEN 0 WHEN oppervlakte + bewoners_mogelijk + snf_norm IS NOT NULL
        THEN greatest((bewoners_mogelijk + coalesce(rni_niet_in_brp_mogelijk, 0)) * snf_norm
            - oppervlakte, 0) END AS snf_tekort_mogelijk,
    bewoners_zonder_woonfunctie, bewoners_zonder_woonfunctie_mogelijk,
    gebruikstekens, leeg,
    leeg * gebruikstekens AS leeg_met_gebruik,
    leeg_mogelijk * gebruikstekens AS leeg_met_gebruik_mogelijk,
    CASE WHEN vastgesteld_vertrokken > 0 THEN 2 ELSE (in_onderzoek > 0)::INT END
        AS onderzoeksgraad,
    CASE WHEN vastgesteld_vertrokken_mogelijk > 0 THEN 2 ELSE (in_onderzoek_mogelijk > 0)::INT END
        AS onderzoeksgraad_mogelijk,
    naar_vow_24m + uit_vow_24m AS vow_24m,
    naar_vow_24m_mogelijk + uit_vow_24m AS vow_24m_mogelijk,
    bezetting_24m,
    CASE WHEN volwassenen_24m < 6 THEN 0
        ELSE volwassenen_24m / greatest(bezetting_24m, volwassenen_mogelijk, 1) END AS verloop_24m,
    CASE WHEN volwassenen_24m_mogelijk < 6 THEN 0
        ELSE volwassenen_24m_mogelijk / greatest(bezetting_24m, volwassenen, 1) END
        AS verloop_24m_mogelijk,
    -- Werk en bedrijf
    salonmelders,
    woonfunctie * (seksmelders_12m + 2 * rapportages_24m) AS thuismelders,
    horeca_zonder_vergunning, slapers_op_werk, slapers_op_werk_mogelijk,
    alleen_woonfunctie * bureaus AS bureaus_op_woonadres,
    alleen_woonfunctie * vestigingen AS vestigingen_op_woonadres,
    woonfeit,
    (woonfeit = 1 AND (uitleners > 0 OR eigenaar_is_uitlener > 0))::INT AS uitlener_en_huisvester,
    if(kamervergunningen > 0, 0, snf + verhuurmelders_12m) AS migrantenhuisvesting,
    CASE WHEN uitleners_zonder_waadi > 0 OR uitleners_waadi_leeg = 0
        THEN uitleners_zonder_waadi END AS waadi_ontbreekt,
    CASE WHEN uitleners_zonder_wtta > 0 OR uitleners_wtta_leeg = 0
        THEN uitleners_zonder_wtta END AS toelating_ontbreekt,
    eigenaar_is_uitlener * huisgezinnen AS huisgezinnen_bij_uitlener,
    (vervoerders > 0 AND woonfunctie = 1 AND (woonfeit = 1 OR rni_niet_in_brp >= 5))::INT
        * vervoerders AS vervoerders_op_risicoadres,
    (publieksbedrijven > 0 AND alleen_woonfunctie = 1 AND omgevingsvergunningen = 0)::INT
        * publieksbedrijven AS publiek_op_woonadres,
    CASE WHEN overdrachten_24m = 0 THEN 0
        WHEN hoogste_koopsom_24m + laagste_koopsom_24m + hoogste_woz_24m IS NOT NULL
        THEN greatest(hoogste_koopsom_24m / nullif(hoogste_woz_24m, 0) - 1,
            1 - laagste_koopsom_24m / nullif(hoogste_woz_24m, 0)) END AS koopsom_afwijking,
    CASE WHEN bedrijven_zonder_personeel > 0 OR bedrijven_zonder_opgave = 0
        THEN bedrijven_zonder_personeel END AS stille_bedrijven,
    CASE WHEN volwassenen_mogelijk IS NOT NULL
        THEN alleen_woonfunctie * greatest(parkeervergunningen - volwassenen_mogelijk, 0) END
        AS vergunningen_boven_volwassenen,
    if(besluiten_36m = 0, 0, bibobgraad) AS bibobuitkomst,
    -- Samenhang
    bedrijfsfeit,
    (woonfeit = 1 OR bedrijfsfeit = 1)::INT AS normfeit,
    woonfeit * risicopanden_nabij AS risicopanden_samen,
    -- Bijzonder
    opvang, studentencomplex, hotel, snf,
    -- BRP
    bewoners, bewoners_mogelijk, volwassenen, volwassenen_mogelijk, briefadressen,
    briefadressen_mogelijk, in_onderzoek, in_onderzoek_mogelijk, vastgesteld_vertrokken,
    vastgesteld_vertrokken_mogelijk, naar_vow_24m, naar_vow_24m_mogelijk, verhuisbewegingen_24m,
    kort_gebleven_24m, kort_gebleven_24m_mogelijk, volwassenen_24m, volwassenen_24m_mogelijk,
    persoonsdagen_24m, dagen_sinds_vertrek, uitgeschreven_180d, uitgeschreven_180d_mogelijk,
    -- Controles
    open_overtredingen,
    -- Eigendom
    overdrachten_24m, hoogste_koopsom_24m, laagste_koopsom_24m, hoogste_woz_24m, corporatiebezit,
    corporatiebezit_mogelijk,
    -- KVK
    vestigingen, vestigingen_mogelijk, uitleners, bureaus, jonge_bureaus, uitleners_zonder_waadi,
    uitleners_waadi_leeg, uitleners_wtta_leeg, uitleners_zonder_wtta, horecabedrijven, salons,
    vervoerders, publieksbedrijven, bedrijven_zonder_personeel, bedrijven_zonder_opgave,
    -- Meldingen
    woonmelders_12m, verhuurmelders_12m, gebruiksmelders_12m, bezoekmelders_12m, seksmelders_12m,
    busmelders_3m, niet_pluis_24m,
    -- Parkeren, RNI, signalen
    parkeervergunningen, rni_personen, rni_personen_mogelijk, rapportages_24m,
    partnersignalen_24m, post_retour_12m, laa_24m,
    -- Vergunningen en waarnemingen
    kamervergunningen, kamervergunningen_onzeker, hoogste_vergund_aantal, vergund_aantal,
    logiesvergunningen, gebruiksmeldingen, horecavergunningen, seksvergunningen,
    omgevingsvergunningen, geschorste_vergunningen, bibobgraad, besluiten_36m,
    waargenomen_gebruik_12m
FROM adres
ORDER BY adr
