"""What follows from the counts: NA, for unknown, wherever what it rests on is unknown."""

from typing import Any, TypeAlias

import pandas as pd

Column: TypeAlias = "pd.Series[Any]"
_SIGNS = ["gebruiksmelders_12m", "vestigingen", "parkeervergunningen", "waargenomen_gebruik_12m"]
_PRICES = ["hoogste_koopsom_24m", "laagste_koopsom_24m", "hoogste_woz_24m"]


def added(counts: pd.DataFrame, addresses: pd.DataFrame) -> pd.DataFrame:
    """Return every formula, for the same index as `counts` and `addresses`."""
    table = pd.concat([counts, _place(addresses)], axis="columns")
    own = set(table.columns) - set(counts.columns)
    for step in (_homes, _empty, _firms, _enough, _beyond, _combined):
        more = pd.DataFrame(step(table))
        own |= set(more.columns)
        table = pd.concat([table, more], axis="columns")
    hidden = {"werkplek", "leeg_mogelijk", "snf_norm", "personen_samen_mogelijk", "oppervlakte"}
    return table[sorted(own - hidden)]


def _flag(condition: Column) -> Column:
    return condition.astype("Int64")


def _unless(condition: Column, column: Column) -> Column:
    """Return 0 where the condition holds for certain, and the column elsewhere."""
    return column.mask(condition.fillna(value=False).astype(bool), 0)


def _place(addresses: pd.DataFrame) -> pd.DataFrame:
    """Return what the BAG says of the use of an address."""
    use = addresses["gebruiksdoel"]
    known = use.notna()

    def used(*words: str) -> Column:
        found = ("," + use + ",").str.contains(f",(?:{'|'.join(words)}),")
        return found.astype("boolean").where(known)

    living, lodging = used("woonfunctie"), used("logiesfunctie")
    housing = used("woonfunctie", "logiesfunctie", "gezondheidszorgfunctie", "celfunctie")
    business = used("winkelfunctie", "industriefunctie", "kantoorfunctie", "bijeenkomstfunctie")
    words = ("Verblijfsobject in gebruik", "in gebruik")
    in_use = [word + more for word in words for more in ("", " (niet ingemeten)")]
    status, built = addresses["status"], addresses["bouwjaar"]
    return pd.DataFrame(
        {
            "oppervlakte": addresses["oppervlakte"].astype("Int64"),
            "woonfunctie": _flag(living),
            "alleen_woonfunctie": _flag((use == "woonfunctie").astype("boolean").where(known)),
            "verblijfsfunctie": _flag(
                addresses["soort"].isin(["ligplaats", "standplaats"]) | housing
            ),
            "bedrijfsfunctie": _flag(business),
            "in_gebruik": _flag(status.isin(in_use).astype("boolean").where(status.notna())),
            "nieuwbouw": _flag(built.astype("Int64") >= 2025),  # noqa: PLR2004 - the year before
            "snf_norm": 10 + 2 * _flag(living & ~lodging),
        }
    )


def _homes(table: pd.DataFrame) -> dict[str, Column]:
    """Return space, permits and households, for who surely and who maybe lives there."""
    none, space = table["kamervergunningen"] == 0, table["oppervlakte"]
    owned = table["corporatiebezit"] > 0
    working = _flag(table["vestigingen"] > 0)
    found = {
        "corporatiewoning": _flag(owned).where(owned | (table["corporatiebezit_mogelijk"] == 0)),
        "bezetting_24m": table["persoonsdagen_24m"] / 730,
        "werkplek": table["bedrijfsfunctie"] * (1 - table["verblijfsfunctie"]) * working,
    }
    for end in ("", "_mogelijk"):
        people, households = table[f"bewoners{end}"], table[f"huisgezinnen{end}"]
        adults, visitors = table[f"volwassenen{end}"], table[f"rni_niet_in_brp{end}"]
        together = people + visitors
        over = (people - table["vergund_aantal"]).clip(lower=0)
        few = (table["gebruiksmeldingen"] > 0) | (households < 3)  # noqa: PLR2004 - the norm
        short = (people + visitors.fillna(0)) * table["snf_norm"] - space
        left = table[f"vastgesteld_vertrokken{end}"] > 0
        found |= {
            f"personen_samen{end}": together,
            f"m2_per_bewoner{end}": space / people.clip(lower=1),
            f"m2_samen{end}": space / together.clip(lower=1),
            f"boven_vergund{end}": _unless(none, over).where(people.notna()),
            f"huisgezinnen_zonder_vergunning{end}": households * _flag(none),
            f"kamerbewoners_zonder_melding{end}": _unless(few, adults).where(
                households.notna() & adults.notna()
            ),
            f"snf_tekort{end}": _unless(table["snf"] == 0, short.clip(lower=0)),
            f"bewoners_zonder_woonfunctie{end}": people * (1 - table["verblijfsfunctie"]),
            f"onderzoeksgraad{end}": _flag(table[f"in_onderzoek{end}"] > 0).mask(
                left.fillna(value=False).astype(bool), 2
            ),
            f"vow_24m{end}": table[f"naar_vow_24m{end}"] + table["uit_vow_24m"],
        }
    return found


def _empty(table: pd.DataFrame) -> dict[str, Column]:
    """Return signs of use, and whether a home is empty, surely and maybe."""
    home = (table["woonfunctie"] == 1) & (table["in_gebruik"] == 1)
    found = {"gebruikstekens": table[_SIGNS].sum(axis="columns")}
    for name, end in (("leeg", "_mogelijk"), ("leeg_mogelijk", "")):
        needed = ["woonfunctie", "in_gebruik", f"bewoners{end}", f"uitgeschreven_180d{end}"]
        empty = home & (table[f"bewoners{end}"] == 0) & (table[f"uitgeschreven_180d{end}"] == 0)
        found[name] = _flag(empty).where(table[needed].notna().all(axis="columns"))
    return found


def _firms(table: pd.DataFrame) -> dict[str, Column]:
    """Return what firms and reports say together with the use of the address."""
    free = (table["salons"] == 0) | (table["seksvergunningen"] > 0)
    price, lowest, value = (table[name].astype("Float64") for name in _PRICES)
    worth = value.mask(value.eq(0).fillna(value=False).astype(bool))
    above, below = price / worth - 1, 1 - lowest / worth
    deviation = above.where((above > below).fillna(value=False).astype(bool), below)
    deviation = deviation.where(table[_PRICES].notna().all(axis="columns"))
    parked = (table["parkeervergunningen"] - table["volwassenen_mogelijk"]).clip(lower=0)

    def certain(known_none: str, missing: str) -> Column:
        return table[known_none].where((table[known_none] > 0) | (table[missing] == 0))

    return {
        "salonmelders": _unless(free, table["seksmelders_12m"]),
        "thuismelders": table["woonfunctie"]
        * (table["seksmelders_12m"] + 2 * table["rapportages_24m"]),
        "horeca_zonder_vergunning": _unless(
            table["horecavergunningen"] > 0, table["horecabedrijven"]
        ),
        "slapers_op_werk": table["volwassenen"] * table["werkplek"],
        "slapers_op_werk_mogelijk": table["volwassenen_mogelijk"] * table["werkplek"],
        "bureaus_op_woonadres": table["alleen_woonfunctie"] * table["bureaus"],
        "vestigingen_op_woonadres": table["alleen_woonfunctie"] * table["vestigingen"],
        "migrantenhuisvesting": _unless(
            table["kamervergunningen"] > 0, table["snf"] + table["verhuurmelders_12m"]
        ),
        "waadi_ontbreekt": certain("uitleners_zonder_waadi", "uitleners_waadi_leeg"),
        "toelating_ontbreekt": certain("uitleners_zonder_wtta", "uitleners_wtta_leeg"),
        "stille_bedrijven": certain("bedrijven_zonder_personeel", "bedrijven_zonder_opgave"),
        "huisgezinnen_bij_uitlener": table["eigenaar_is_uitlener"] * table["huisgezinnen"],
        "koopsom_afwijking": _unless(table["overdrachten_24m"] == 0, deviation),
        "vergunningen_boven_volwassenen": table["alleen_woonfunctie"] * parked,
        "bibobuitkomst": _unless(table["besluiten_36m"] == 0, table["bibobgraad"]),
    }


def _enough(table: pd.DataFrame) -> dict[str, Column]:
    """Return whether a permit covers who lives there, and how fast they come and go."""
    none, over = table["kamervergunningen"] == 0, table["boven_vergund"]
    within = table["personen_samen"] <= table["vergund_aantal"]
    found = {
        "binnen_vergunning": _flag(~none & (over == 0)).where(over.notna()),
        "samen_binnen_vergunning": _unless(none, _flag(within)),
        "leeg_met_gebruik": table["leeg"] * table["gebruikstekens"],
        "leeg_met_gebruik_mogelijk": table["leeg_mogelijk"] * table["gebruikstekens"],
    }
    for end, other in (("", "_mogelijk"), ("_mogelijk", "")):
        adults, usual = table[f"volwassenen_24m{end}"], table["bezetting_24m"]
        now = table[f"volwassenen{other}"].astype("Float64")
        most = usual.where((usual > now).fillna(value=False).astype(bool), now).clip(lower=1)
        found[f"verloop_24m{end}"] = _unless(adults < 6, adults / most)  # noqa: PLR2004 - people
    return found


def _beyond(table: pd.DataFrame) -> dict[str, Column]:
    """Return whether housing, or a firm, is beyond the norm at an address."""
    people, none = table["bewoners"], table["kamervergunningen"] == 0
    cramped = (table["m2_per_bewoner"] < 12) & (table["binnen_vergunning"] == 0)  # noqa: PLR2004 - the norm
    housing = (
        ((table["woonfunctie"] == 1) & (people > 1) & cramped)
        | ((people > 0) & (table["boven_vergund"] > 0))
        | ((people >= 3) & (table["huisgezinnen_zonder_vergunning"] >= 3))  # noqa: PLR2004 - the norm
        | ((people > 0) & (table["bewoners_zonder_woonfunctie"] > 0) & none)
    )
    business = (
        (table["geschorste_vergunningen"] > 0)
        | (table["horeca_zonder_vergunning"] > 0)
        | (table["salonmelders"] > 0)
        | (table["slapers_op_werk"] > 1)
    )
    shelter, students = table["opvang"] > 0, table["studentencomplex"] > 0
    return {
        "woonfeit": _unless(shelter | students, _flag(housing)),
        "bedrijfsfeit": _unless(shelter | (table["hotel"] > 0), _flag(business)),
    }


def _combined(table: pd.DataFrame) -> dict[str, Column]:
    """Return what rests on whether something is beyond the norm."""
    risky = table["woonfeit"] == 1
    lender = (table["uitleners"] > 0) | (table["eigenaar_is_uitlener"] > 0)
    crowded = risky | (table["rni_niet_in_brp"] >= 5)  # noqa: PLR2004 - people
    transport = (table["vervoerders"] > 0) & (table["woonfunctie"] == 1) & crowded
    public = (
        (table["publieksbedrijven"] > 0)
        & (table["alleen_woonfunctie"] == 1)
        & (table["omgevingsvergunningen"] == 0)
    )
    return {
        "normfeit": _flag(risky | (table["bedrijfsfeit"] == 1)),
        "uitlener_en_huisvester": _flag(risky & lender),
        "vervoerders_op_risicoadres": _flag(transport) * table["vervoerders"],
        "publiek_op_woonadres": _flag(public) * table["publieksbedrijven"],
        "risicopanden_samen": table["woonfeit"] * table["risicopanden_nabij"],
    }
