-- Different persons, firms and reporters: first a row for each at an address, then their count.

CREATE OR REPLACE TEMP VIEW brp_adres AS
WITH personen AS (
    SELECT
        adr, persoon,
        bool_or(te_veel) AS te_veel,
        bool_or(woont) AS bewoner,
        bool_or(woont_mogelijk) AS bewoner_mogelijk,
        bool_or(woont AND volwassen_zeker) AS volwassene,
        bool_or(woont_mogelijk AND volwassen_mogelijk) AS volwassene_mogelijk,
        bool_or(brief) AS brief,
        bool_or(brief_mogelijk) AS brief_mogelijk,
        bool_or(onderzoek) AS onderzoek,
        bool_or(onderzoek_mogelijk) AS onderzoek_mogelijk,
        bool_or(onderzoek AND vertrokken) AS vertrokken,
        bool_or(onderzoek_mogelijk AND vertrokken) AS vertrokken_mogelijk,
        count(*) FILTER (WHERE vow) AS vow,
        count(*) FILTER (WHERE vow_mogelijk) AS vow_mogelijk,
        count(*) FILTER (WHERE aangekomen) AS aangekomen,
        bool_or(kort) AS kort,
        bool_or(kort_mogelijk) AS kort_mogelijk,
        bool_or(in_24m) AS in_24m,
        bool_or(in_24m_mogelijk) AS in_24m_mogelijk,
        sum(dagen_24m) AS dagen_24m,
        max(vertrek) AS vertrek,
        bool_or(uitgeschreven) AS uitgeschreven,
        bool_or(uitgeschreven_mogelijk) AS uitgeschreven_mogelijk
    FROM brp_rijen
    GROUP BY adr, persoon
)
SELECT
    adr,
    bool_or(te_veel) AS te_veel,
    count(persoon) FILTER (WHERE bewoner) AS bewoners,
    count(persoon) FILTER (WHERE bewoner_mogelijk) AS bewoners_mogelijk,
    count(persoon) FILTER (WHERE volwassene) AS volwassenen,
    count(persoon) FILTER (WHERE volwassene_mogelijk) AS volwassenen_mogelijk,
    count(persoon) FILTER (WHERE brief) AS briefadressen,
    count(persoon) FILTER (WHERE brief_mogelijk) AS briefadressen_mogelijk,
    count(persoon) FILTER (WHERE onderzoek) AS in_onderzoek,
    count(persoon) FILTER (WHERE onderzoek_mogelijk) AS in_onderzoek_mogelijk,
    count(persoon) FILTER (WHERE vertrokken) AS vastgesteld_vertrokken,
    count(persoon) FILTER (WHERE vertrokken_mogelijk) AS vastgesteld_vertrokken_mogelijk,
    sum(vow)::BIGINT AS naar_vow_24m,
    sum(vow_mogelijk)::BIGINT AS naar_vow_24m_mogelijk,
    sum(aangekomen)::BIGINT AS verhuisbewegingen_24m,
    count(persoon) FILTER (WHERE kort) AS kort_gebleven_24m,
    count(persoon) FILTER (WHERE kort_mogelijk) AS kort_gebleven_24m_mogelijk,
    count(persoon) FILTER (WHERE in_24m) AS volwassenen_24m,
    count(persoon) FILTER (WHERE in_24m_mogelijk) AS volwassenen_24m_mogelijk,
    sum(dagen_24m)::BIGINT AS persoonsdagen_24m,
    DATE '2026-10-01' - max(vertrek) AS dagen_sinds_vertrek,
    count(persoon) FILTER (WHERE uitgeschreven) AS uitgeschreven_180d,
    count(persoon) FILTER (WHERE uitgeschreven_mogelijk) AS uitgeschreven_180d_mogelijk
FROM personen
GROUP BY adr;

CREATE OR REPLACE TEMP VIEW kvk_adres AS
WITH vestigingen AS (
    SELECT
        adr, vestiging,
        bool_or(actief) AS actief,
        bool_or(uitlener) AS uitlener,
        bool_or(bureau) AS bureau,
        bool_or(jong_bureau) AS jong_bureau,
        bool_or(zonder_waadi) AS zonder_waadi,
        bool_or(waadi_leeg) AS waadi_leeg,
        bool_or(wtta_leeg) AS wtta_leeg,
        bool_or(zonder_wtta) AS zonder_wtta,
        bool_or(horeca) AS horeca,
        bool_or(salon) AS salon,
        bool_or(vervoerder) AS vervoerder,
        bool_or(publiek) AS publiek,
        bool_or(contant AND werkzame_personen = 0) AS zonder_personeel,
        bool_or(contant AND werkzame_personen IS NULL) AS zonder_opgave
    FROM kvk_rijen
    GROUP BY adr, vestiging
)
SELECT
    adr,
    count(vestiging) FILTER (WHERE actief) AS vestigingen,
    count(vestiging) AS vestigingen_mogelijk,
    count(vestiging) FILTER (WHERE uitlener) AS uitleners,
    count(vestiging) FILTER (WHERE bureau) AS bureaus,
    count(vestiging) FILTER (WHERE jong_bureau) AS jonge_bureaus,
    count(vestiging) FILTER (WHERE zonder_waadi) AS uitleners_zonder_waadi,
    count(vestiging) FILTER (WHERE waadi_leeg) AS uitleners_waadi_leeg,
    count(vestiging) FILTER (WHERE wtta_leeg) AS uitleners_wtta_leeg,
    count(vestiging) FILTER (WHERE zonder_wtta) AS uitleners_zonder_wtta,
    count(vestiging) FILTER (WHERE horeca) AS horecabedrijven,
    count(vestiging) FILTER (WHERE salon) AS salons,
    count(vestiging) FILTER (WHERE vervoerder) AS vervoerders,
    count(vestiging) FILTER (WHERE publiek) AS publieksbedrijven,
    count(vestiging) FILTER (WHERE zonder_personeel) AS bedrijven_zonder_personeel,
    count(vestiging) FILTER (WHERE zonder_opgave) AS bedrijven_zonder_opgave
FROM vestigingen
GROUP BY adr;

-- Wie geen naam gaf, kan een van de bekende melders zijn; is er geen bekend, dan is het er een.
CREATE OR REPLACE TEMP VIEW meldingen_adres AS
WITH melders AS (
    SELECT
        adr, melder,
        bool_or(wonen) AS wonen,
        bool_or(verhuur) AS verhuur,
        bool_or(gebruik) AS gebruik,
        bool_or(bezoek) AS bezoek,
        bool_or(seks) AS seks,
        bool_or(busjes) AS busjes,
        count(*) FILTER (WHERE niet_pluis) AS niet_pluis
    FROM meldingen_rijen
    GROUP BY adr, melder
)
SELECT
    adr,
    greatest(count(melder) FILTER (WHERE wonen), bool_or(wonen)::INT) AS woonmelders_12m,
    greatest(count(melder) FILTER (WHERE verhuur), bool_or(verhuur)::INT) AS verhuurmelders_12m,
    greatest(count(melder) FILTER (WHERE gebruik), bool_or(gebruik)::INT) AS gebruiksmelders_12m,
    greatest(count(melder) FILTER (WHERE bezoek), bool_or(bezoek)::INT) AS bezoekmelders_12m,
    greatest(count(melder) FILTER (WHERE seks), bool_or(seks)::INT) AS seksmelders_12m,
    greatest(count(melder) FILTER (WHERE busjes), bool_or(busjes)::INT) AS busmelders_3m,
    sum(niet_pluis)::BIGINT AS niet_pluis_24m
FROM melders
GROUP BY adr;
