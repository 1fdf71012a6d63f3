"""What follows from the counts: null, for unknown, wherever what it rests on is unknown."""

import polars as pl
from polars import col, when


def added(table: pl.LazyFrame) -> pl.LazyFrame:
    """Return `table` with every formula beside its counts."""
    return (
        table.with_columns(**_place())
        .with_columns(**_homes(), **_empty())
        .with_columns(**_firms(), **_enough())
        .with_columns(**_beyond())
        .with_columns(**_combined())
        .drop("werkplek", "leeg_mogelijk", "snf_norm", "personen_samen_mogelijk")
    )


def _flag(condition: pl.Expr) -> pl.Expr:
    return condition.cast(pl.Int64)


def _above(amount: pl.Expr) -> pl.Expr:
    return amount.clip(lower_bound=0)


def _all_known(*names: str) -> pl.Expr:
    return pl.all_horizontal(col(name).is_not_null() for name in names)


def _place() -> dict[str, pl.Expr]:
    """Return what the BAG says of the use of an address."""
    uses = pl.lit(",") + col("gebruiksdoel") + ","

    def used(*words: str) -> pl.Expr:
        return uses.str.contains(f",({'|'.join(words)}),")

    housing = used("woonfunctie", "logiesfunctie", "gezondheidszorgfunctie", "celfunctie")
    moored = col("soort").is_in(["ligplaats", "standplaats"]).fill_null(value=False)
    living, lodging = used("woonfunctie"), used("logiesfunctie")
    business = used("winkelfunctie", "industriefunctie", "kantoorfunctie", "bijeenkomstfunctie")
    words = ("Verblijfsobject in gebruik", "in gebruik")
    in_use = [word + more for word in words for more in ("", " (niet ingemeten)")]
    return {
        "woonfunctie": _flag(living),
        "alleen_woonfunctie": _flag(col("gebruiksdoel") == "woonfunctie"),
        "verblijfsfunctie": _flag(moored | housing),
        "bedrijfsfunctie": _flag(business),
        "in_gebruik": _flag(col("status").is_in(in_use)),
        "nieuwbouw": _flag(col("bouwjaar") >= 2025),  # noqa: PLR2004 - the year before the day
        "snf_norm": when(living & ~lodging).then(12).when(uses.is_not_null()).then(10),
    }


def _homes() -> dict[str, pl.Expr]:
    """Return space, permits and households, for who surely and who maybe lives there."""
    none = col("kamervergunningen") == 0
    found = {
        "corporatiewoning": when(col("corporatiebezit") > 0)
        .then(1)
        .when(col("corporatiebezit_mogelijk") == 0)
        .then(0),
        "bezetting_24m": col("persoonsdagen_24m") / 730,
        "werkplek": col("bedrijfsfunctie")
        * (1 - col("verblijfsfunctie"))
        * _flag(col("vestigingen") > 0),
    }
    for end in ("", "_mogelijk"):
        people, households = col(f"bewoners{end}"), col(f"huisgezinnen{end}")
        adults = col(f"volwassenen{end}")
        together = people + col(f"rni_niet_in_brp{end}")
        over = when(none).then(0).otherwise(_above(people - col("vergund_aantal")))
        few = (col("gebruiksmeldingen") > 0) | (households < 3)  # noqa: PLR2004 - the norm
        rooms = when(few).then(0).otherwise(adults)
        guests = people + col(f"rni_niet_in_brp{end}").fill_null(0)
        found |= {
            f"personen_samen{end}": together,
            f"m2_per_bewoner{end}": col("oppervlakte") / people.clip(lower_bound=1),
            f"m2_samen{end}": col("oppervlakte") / together.clip(lower_bound=1),
            f"boven_vergund{end}": when(people.is_not_null()).then(over),
            f"huisgezinnen_zonder_vergunning{end}": households * _flag(none),
            f"kamerbewoners_zonder_melding{end}": when(
                households.is_not_null() & adults.is_not_null()
            ).then(rooms),
            f"snf_tekort{end}": when(col("snf") == 0)
            .then(0)
            .otherwise(_above(guests * col("snf_norm") - col("oppervlakte"))),
            f"bewoners_zonder_woonfunctie{end}": people * (1 - col("verblijfsfunctie")),
            f"onderzoeksgraad{end}": when(col(f"vastgesteld_vertrokken{end}") > 0)
            .then(2)
            .otherwise(_flag(col(f"in_onderzoek{end}") > 0)),
            f"vow_24m{end}": col(f"naar_vow_24m{end}") + col("uit_vow_24m"),
        }
    return found


def _empty() -> dict[str, pl.Expr]:
    """Return signs of use, and whether a home is empty, surely and maybe."""
    home = (col("woonfunctie") == 1) & (col("in_gebruik") == 1)
    signs = ("gebruiksmelders_12m", "vestigingen", "parkeervergunningen", "waargenomen_gebruik_12m")
    found = {"gebruikstekens": pl.sum_horizontal(col(name) for name in signs)}
    for name, end in (("leeg", "_mogelijk"), ("leeg_mogelijk", "")):
        people, left = f"bewoners{end}", f"uitgeschreven_180d{end}"
        empty = home & (col(people) == 0) & (col(left) == 0)
        known = _all_known("woonfunctie", "in_gebruik", people, left)
        found[name] = when(known).then(_flag(empty))
    return found


def _firms() -> dict[str, pl.Expr]:
    """Return what firms and reports say together with the use of the address."""
    free = (col("salons") == 0) | (col("seksvergunningen") > 0)
    price, lowest, value = (
        col(name) for name in ("hoogste_koopsom_24m", "laagste_koopsom_24m", "hoogste_woz_24m")
    )
    worth = when(value != 0).then(value)
    deviation = pl.max_horizontal(price / worth - 1, 1 - lowest / worth)
    known = _all_known("hoogste_koopsom_24m", "laagste_koopsom_24m", "hoogste_woz_24m")
    parked = _above(col("parkeervergunningen") - col("volwassenen_mogelijk"))

    def unless(known_none: str, missing: str) -> pl.Expr:
        return when((col(known_none) > 0) | (col(missing) == 0)).then(col(known_none))

    return {
        "salonmelders": when(free).then(0).otherwise(col("seksmelders_12m")),
        "thuismelders": col("woonfunctie") * (col("seksmelders_12m") + 2 * col("rapportages_24m")),
        "horeca_zonder_vergunning": when(col("horecavergunningen") == 0)
        .then(col("horecabedrijven"))
        .otherwise(0),
        "slapers_op_werk": col("volwassenen") * col("werkplek"),
        "slapers_op_werk_mogelijk": col("volwassenen_mogelijk") * col("werkplek"),
        "bureaus_op_woonadres": col("alleen_woonfunctie") * col("bureaus"),
        "vestigingen_op_woonadres": col("alleen_woonfunctie") * col("vestigingen"),
        "migrantenhuisvesting": when(col("kamervergunningen") > 0)
        .then(0)
        .otherwise(col("snf") + col("verhuurmelders_12m")),
        "waadi_ontbreekt": unless("uitleners_zonder_waadi", "uitleners_waadi_leeg"),
        "toelating_ontbreekt": unless("uitleners_zonder_wtta", "uitleners_wtta_leeg"),
        "stille_bedrijven": unless("bedrijven_zonder_personeel", "bedrijven_zonder_opgave"),
        "huisgezinnen_bij_uitlener": col("eigenaar_is_uitlener") * col("huisgezinnen"),
        "koopsom_afwijking": when(col("overdrachten_24m") == 0)
        .then(0.0)
        .when(known)
        .then(deviation),
        "vergunningen_boven_volwassenen": col("alleen_woonfunctie") * parked,
        "bibobuitkomst": when(col("besluiten_36m") == 0).then(0).otherwise(col("bibobgraad")),
    }


def _enough() -> dict[str, pl.Expr]:
    """Return whether a permit covers who lives there, and how fast they come and go."""
    none, over = col("kamervergunningen") == 0, col("boven_vergund")
    within = col("personen_samen") <= col("vergund_aantal")
    found = {
        "binnen_vergunning": when(over.is_not_null()).then(_flag(~none & (over == 0))),
        "samen_binnen_vergunning": when(none).then(0).otherwise(_flag(within)),
        "leeg_met_gebruik": col("leeg") * col("gebruikstekens"),
        "leeg_met_gebruik_mogelijk": col("leeg_mogelijk") * col("gebruikstekens"),
    }
    for end, other in (("", "_mogelijk"), ("_mogelijk", "")):
        adults = col(f"volwassenen_24m{end}")
        usual = pl.max_horizontal(col("bezetting_24m"), col(f"volwassenen{other}"), 1)
        found[f"verloop_24m{end}"] = when(adults < 6).then(0.0).otherwise(adults / usual)  # noqa: PLR2004 - people
    return found


def _beyond() -> dict[str, pl.Expr]:
    """Return whether housing, or a firm, is beyond the norm at an address."""
    people = col("bewoners")
    cramped = (col("m2_per_bewoner") < 12) & (col("binnen_vergunning") == 0)  # noqa: PLR2004 - the norm
    housing = (
        ((col("woonfunctie") == 1) & (people > 1) & cramped)
        | ((people > 0) & (col("boven_vergund") > 0))
        | ((people >= 3) & (col("huisgezinnen_zonder_vergunning") >= 3))  # noqa: PLR2004 - the norm
        | (
            (people > 0)
            & (col("bewoners_zonder_woonfunctie") > 0)
            & (col("kamervergunningen") == 0)
        )
    )
    business = (
        (col("geschorste_vergunningen") > 0)
        | (col("horeca_zonder_vergunning") > 0)
        | (col("salonmelders") > 0)
        | (col("slapers_op_werk") > 1)
    )
    shelter, students, hotel = col("opvang") > 0, col("studentencomplex") > 0, col("hotel") > 0
    return {
        "woonfeit": when(shelter | students).then(0).otherwise(_flag(housing)),
        "bedrijfsfeit": when(shelter | hotel).then(0).otherwise(_flag(business)),
    }


def _combined() -> dict[str, pl.Expr]:
    """Return what rests on whether something is beyond the norm."""
    risky = col("woonfeit") == 1
    lender = (col("uitleners") > 0) | (col("eigenaar_is_uitlener") > 0)
    crowded = risky | (col("rni_niet_in_brp") >= 5)  # noqa: PLR2004 - people
    transport = (col("vervoerders") > 0) & (col("woonfunctie") == 1) & crowded
    public = (
        (col("publieksbedrijven") > 0)
        & (col("alleen_woonfunctie") == 1)
        & (col("omgevingsvergunningen") == 0)
    )
    return {
        "normfeit": _flag(risky | (col("bedrijfsfeit") == 1)),
        "uitlener_en_huisvester": _flag(risky & lender),
        "vervoerders_op_risicoadres": _flag(transport) * col("vervoerders"),
        "publiek_op_woonadres": _flag(public) * col("publieksbedrijven"),
        "risicopanden_samen": col("woonfeit") * col("risicopanden_nabij"),
    }
