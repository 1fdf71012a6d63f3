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
    count(DISTINCT vestiging) FILTER (WHERE actief) AS vestigingen,
    count(DISTINCT vestiging) AS vestigingen_mogelijk,
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

-- Wie geen naam gaf, kan een van de bekende melders zijn; is er geen bekend, dan is het er een.
CREATE OR REPLACE TEMP VIEW meldingen_adres AS
SELECT
    adr,
    greatest(count(DISTINCT melder) FILTER (WHERE wonen), bool_or(wonen)::INT) AS woonmelders_12m,
    greatest(count(DISTINCT melder) FILTER (WHERE verhuur), bool_or(verhuur)::INT)
        AS verhuurmelders_12m,
    greatest(count(DISTINCT melder) FILTER (WHERE gebruik), bool_or(gebruik)::INT)
        AS gebruiksmelders_12m,
    greatest(count(DISTINCT melder) FILTER (WHERE bezoek), bool_or(bezoek)::INT)
        AS bezoekmelders_12m,
    greatest(count(DISTINCT melder) FILTER (WHERE seks), bool_or(seks)::INT) AS seksmelders_12m,
    greatest(count(DISTINCT melder) FILTER (WHERE busjes), bool_or(busjes)::INT) AS busmelders_3m,
    count(*) FILTER (WHERE niet_pluis) AS niet_pluis_24m
FROM meldingen_rijen
GROUP BY adr;
