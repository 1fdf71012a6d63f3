"""By what a row is recognised in the next delivery, per register."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from barriere.model.register import Register

ADDRESS = "{adres}"
"""Stands for how both deliveries name an address: by id or by postcode, whichever both have."""

BY_ID = "vbo_id"
BY_POSTCODE = (
    "CASE WHEN postcode IS NOT NULL THEN concat_ws('-', postcode, huisnummer, regexp_replace("
    "upper(concat(huisletter, toevoeging)), '[^A-Z0-9]', '', 'g')) END"
)
EITHER = f"coalesce({BY_POSTCODE}, vbo_id, nummeraanduiding_id)"

_NOW = (
    "(datum_aanvang_vroegst IS NULL OR datum_aanvang_vroegst <= $dag) "
    "AND (datum_einde_laatst IS NULL OR datum_einde_laatst > $dag)"
)


@dataclass(frozen=True)
class Identity:
    """What is compared between two deliveries of a register.

    `key` and the values of `compared` are SQL over the table; `where` keeps
    the rows that count on the delivery's own peildatum (`$dag`). `persons`:
    the key is a pseudonym, so both must be made with one key.
    """

    what: str
    key: tuple[str, ...]
    compared: Mapping[str, str] = field(default_factory=dict)
    where: str = "true"
    persons: bool = False


IDENTITIES: Mapping[Register, Identity] = {
    Register.BAG: Identity(
        "objecten",
        (ADDRESS,),
        {
            "ander adres": "concat_ws('-', postcode, huisnummer, huisletter, toevoeging)",
            "andere oppervlakte": "oppervlakte",
            "ander gebruiksdoel": "gebruiksdoel",
            "andere status": "status",
        },
    ),
    Register.BRP: Identity(
        "ingeschreven personen",
        ("persoon",),
        {"verhuisd": ADDRESS},
        f"functie_adres = 'W' AND {_NOW}",
        persons=True,
    ),
    Register.RNI: Identity(
        "niet-ingezetenen", ("persoon",), {"ander tijdelijk adres": ADDRESS}, _NOW, persons=True
    ),
    Register.KVK: Identity(
        "vestigingen",
        ("kvk_nummer", "vestigingsnummer"),
        {"verhuisd": ADDRESS, "andere activiteit (sbi)": "sbi"},
        _NOW,
    ),
    Register.VERGUNNINGEN: Identity(
        "vergunningen",
        ("zaaknummer", "type", ADDRESS),
        {"andere status": "status", "andere einddatum": "geldig_tot_laatst"},
    ),
    Register.MELDINGEN: Identity(
        "meldingen", ("melding_id",), {"ander adres": ADDRESS, "andere soort": "soort"}
    ),
    Register.CONTROLES: Identity(
        "controles",
        ("controle_id", ADDRESS),
        {"andere bevinding": "bevinding", "andere maatregel": "maatregel", "hersteld": "hersteld"},
    ),
    Register.EIGENDOM: Identity(
        "eigenaren per adres", (ADDRESS, "eigenaar"), {"andere WOZ": "woz_waarde"}, persons=True
    ),
    Register.SIGNALEN: Identity("signalen", ("datum_vroegst", "soort", ADDRESS)),
    Register.PARKEREN: Identity("adressen", (ADDRESS, "soort"), {"ander aantal": "aantal"}),
    Register.WAARNEMINGEN: Identity("waarnemingen", ("datum_vroegst", "soort", ADDRESS)),
    Register.BIJZONDER: Identity("adressen", (ADDRESS, "soort")),
    Register.AFSTEMMING: Identity("adressen", (ADDRESS,), {"andere einddatum": "tot_laatst"}),
    Register.OPENINGSTIJDEN: Identity("openingstijden", (ADDRESS, "weekdag", "van", "tot")),
    Register.PARTNERS: Identity("beschikbare tijden", ("partner", "datum_vroegst", "van", "tot")),
    Register.GRENZEN: Identity("gebieden", ("soort", "code"), {"andere naam": "naam"}),
}
