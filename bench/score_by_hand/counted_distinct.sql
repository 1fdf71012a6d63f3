-- Different persons, firms and reporters, each counted as it is usually written.

CREATE OR REPLACE TEMP VIEW brp_adres AS
SELECT
    adr,
    bool_or(te_veel) AS te_veel,
    count(DISTINCT persoon) FILTER (WHERE woont) AS bewoners,
    count(DISTINCT persoon) FILTER (WHERE woont_mogelijk) AS bewoners_mogelijk,
    count(DISTINCT persoon) FILTER (WHERE woont AND volwassen_zeker) AS volwassenen,
    count(DISTINCT persoon) FILTER (WHERE woont_mogelijk AND volwassen_mogelijk)
        AS volwassenen_mogelijk,
    count(DISTINCT persoon) FILTER (WHERE brief) AS briefadressen,
    count(DISTINCT persoon) FILTER (WHERE brief_mogelijk) AS briefadressen_mogelijk,
    count(DISTINCT persoon) FILTER (WHERE onderzoek) AS in_onderzoek,
    count(DISTINCT persoon) FILTER (WHERE onderzoek_mogelijk) AS in_onderzoek_mogelijk,
    count(DISTINCT persoon) FILTER (WHERE onderzoek AND vertrokken) AS vastgesteld_vertrokken,
    count(DISTINCT persoon) FILTER (WHERE onderzoek_mogelijk AND vertrokken)
        AS vastgesteld_vertrokken_mogelijk,
    count(*) FILTER (WHERE vow) AS naar_vow_24m,
    count(*) FILTER (WHERE vow_mogelijk) AS naar_vow_24m_mogelijk,
    count(*) FILTER (WHERE aangekomen) AS verhuisbewegingen_24m,
    count(DISTINCT persoon) FILTER (WHERE kort) AS kort_gebleven_24m,
    count(DISTINCT persoon) FILTER (WHERE kort_mogelijk) AS kort_gebleven_24m_mogelijk,
    count(DISTINCT persoon) FILTER (WHERE in_24m) AS volwassenen_24m,
    count(DISTINCT persoon) FILTER (WHERE in_24m_mogelijk) AS volwassenen_24m_mogelijk,
    sum(dagen_24m)::BIGINT AS persoonsdagen_24m,
    DATE '2026-10-01' - max(vertrek) AS dagen_sinds_vertrek,
    count(DISTINCT persoon) FILTER (WHERE uitgeschreven) AS uitgeschreven_180d,
    count(DISTINCT persoon) FILTER (WHERE uitgeschreven_mogelijk) AS uitgeschreven_180d_mogelijk
FROM brp_rijen
GROUP BY adr;

CREATE OR REPLACE TEMP VIEW kvk_adres AS
SELECT
    adr,
    count(DISTINCT vestiging) AS vestigingen,
    count(DISTINCT vestiging) FILTER (WHERE uitlener) AS uitleners,
    count(DISTINCT vestiging) FILTER (WHERE bureau) AS bureaus,
    count(DISTINCT vestiging) FILTER (WHERE jong_bureau) AS jonge_bureaus,
    count(DISTINCT vestiging) FILTER (WHERE zonder_waadi) AS uitleners_zonder_waadi,
    count(DISTINCT vestiging) FILTER (WHERE waadi_leeg) AS uitleners_waadi_leeg,
    count(DISTINCT vestiging) FILTER (WHERE wtta_leeg) AS uitleners_wtta_leeg,
    count(DISTINCT vestiging) FILTER (WHERE zonder_wtta) AS uitleners_zonder_wtta,
    count(DISTINCT vestiging) FILTER (WHERE horeca) AS horecabedrijven,
    count(DISTINCT vestiging) FILTER (WHERE salon) AS salons,
    count(DISTINCT vestiging) FILTER (WHERE vervoerder) AS vervoerders,
    count(DISTINCT vestiging) FILTER (WHERE publiek) AS publieksbedrijven,
    count(DISTINCT vestiging) FILTER (WHERE contant AND werkzame_personen = 0)
        AS bedrijven_zonder_personeel,
    count(DISTINCT vestiging) FILTER (WHERE contant AND werkzame_personen IS NULL)
        AS bedrijven_zonder_opgave
FROM kvk_rijen
GROUP BY adr;

CREATE OR REPLACE TEMP VIEW meldingen_adres AS
SELECT
    adr,
    count(DISTINCT melder) FILTER (WHERE in_12m
        AND soort IN ('overlast', 'overbewoning', 'illegale_verhuur')) AS woonmelders_12m,
    count(DISTINCT melder) FILTER (WHERE in_12m AND soort = 'illegale_verhuur')
        AS verhuurmelders_12m,
    count(DISTINCT melder) FILTER (WHERE in_12m AND soort IN (
        'overlast', 'overbewoning', 'wisselend_bezoek', 'busjes', 'illegale_verhuur',
        'onvergund_seksbedrijf', 'afval_energie')) AS gebruiksmelders_12m,
    count(DISTINCT melder) FILTER (WHERE in_12m AND soort = 'wisselend_bezoek')
        AS bezoekmelders_12m,
    count(DISTINCT melder) FILTER (WHERE in_12m
        AND soort IN ('wisselend_bezoek', 'onvergund_seksbedrijf')) AS seksmelders_12m,
    count(DISTINCT melder) FILTER (WHERE in_3m AND soort = 'busjes') AS busmelders_3m,
    count(*) FILTER (WHERE soort = 'niet_pluis_burgerzaken') AS niet_pluis_24m
FROM meldingen_rijen
GROUP BY adr;
