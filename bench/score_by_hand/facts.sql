-- Every fact of every address: the counts in geteld, and what follows from them.
-- NULL, for unknown, wherever what it rests on is unknown.

WITH
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
