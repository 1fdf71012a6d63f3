-- The counts of every register beside the measured facts in netwerk. No row in a register is a
-- true zero; more than a hundred residents makes everything from the BRP unknown.

CREATE OR REPLACE TEMP VIEW geteld AS
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
LEFT JOIN netwerk AS n ON n.adr = a.adr;
