"""The ways in which registers contradict each other about an address, each defined as data.

A contradiction is no sign of risk and gives no points: one of the registers is
behind, and the law asks who notices to tell its holder. What is merely unknown,
or empty, contradicts nothing.
"""

from dataclasses import dataclass

from barriere.model.register import Register


@dataclass(frozen=True)
class Definition:
    """One way to contradict: `rows` is SQL that gives `sleutel, adres, aantal, ernaast`.

    `says` is what the register `holder` says (with `{aantal}` and `{ernaast}`),
    `held_against` what `beside` says. SQL reads the picture and `feiten`; it
    leaves out shielded addresses itself.
    """

    kind: str
    holder: Register
    beside: Register
    says: str
    held_against: str
    remedy: str
    rows: str


_SHOWN = "adressen a JOIN feiten f USING (adr)"
_OPEN = "NOT a.afgeschermd"
# An object with one secret row is left out whole.
_UNKNOWN_HERE = """n.vbo_id IS NOT NULL
    AND n.vbo_id NOT IN (SELECT vbo_id FROM adressen WHERE vbo_id IS NOT NULL)
    AND n.vbo_id NOT IN (SELECT vbo_id FROM niet_gekoppeld WHERE geheim AND vbo_id IS NOT NULL)"""

_IN_THE_BAG = (
    Definition(
        "bewoond_zonder_woonfunctie",
        Register.BAG,
        Register.BRP,
        "gebruiksdoel: {ernaast}",
        "ingeschreven als bewoner: {aantal}",
        "Ga na of het gebruiksdoel nog klopt met het besluit dat erachter ligt.",
        f"""SELECT a.sleutel, a.weergave AS adres, f.bewoners AS aantal, a.gebruiksdoel AS ernaast
            FROM {_SHOWN} WHERE {_OPEN} AND f.bewoners > 0 AND f.verblijfsfunctie = 0""",
    ),
    Definition(
        "bewoond_niet_in_gebruik",
        Register.BAG,
        Register.BRP,
        "status: {ernaast}",
        "ingeschreven als bewoner: {aantal}",
        "Ga na of het object in gebruik is genomen en werk de status bij.",
        f"""SELECT a.sleutel, a.weergave AS adres, f.bewoners AS aantal, a.status AS ernaast
            FROM {_SHOWN} WHERE {_OPEN} AND f.bewoners > 0
            AND a.status IN ('Verblijfsobject gevormd', 'Verblijfsobject buiten gebruik')""",
    ),
    Definition(
        "bewoond_zonder_oppervlakte",
        Register.BAG,
        Register.BRP,
        "oppervlakte ontbreekt, of is 0, 1 of 999999",
        "ingeschreven als bewoner: {aantal}",
        "Meet de oppervlakte in; zonder kan niemand zien of er genoeg ruimte is.",
        f"""SELECT a.sleutel, a.weergave AS adres, f.bewoners AS aantal, '' AS ernaast
            FROM {_SHOWN} WHERE {_OPEN} AND f.bewoners > 0 AND a.soort = 'verblijfsobject'
            AND a.oppervlakte IS NULL AND a.gebruiksdoel IS NOT NULL""",
    ),
)


def _lapsed(register: Register, what: str) -> Definition:
    return Definition(
        "op_vervallen_object",
        register,
        Register.BAG,
        f"{what}: {{aantal}}",
        "{ernaast}",
        "Ga na of dit adres is overgegaan in een ander, en werk de registratie bij.",
        f"""SELECT n.vbo_id AS sleutel, min(n.vervallen_adres) AS adres,
            count(*) AS aantal, min(n.vervallen_status) AS ernaast
            FROM niet_gekoppeld n
            WHERE n.register = '{register}' AND n.loopt AND {_UNKNOWN_HERE}
            AND n.vervallen_adres IS NOT NULL
            GROUP BY n.vbo_id""",
    )


def _not_in_bag(register: Register, what: str) -> Definition:
    return Definition(
        "object_niet_in_bag",
        register,
        Register.BAG,
        f"{what}: {{aantal}}",
        "dit object staat niet in de BAG van deze gemeente",
        "Zoek het juiste object op in de BAG en verbeter de verwijzing.",
        f"""SELECT n.vbo_id AS sleutel, 'object ' || n.vbo_id AS adres,
            count(*) AS aantal, '' AS ernaast
            FROM niet_gekoppeld n
            WHERE n.register = '{register}' AND n.loopt AND {_UNKNOWN_HERE}
            AND n.vervallen_adres IS NULL
            AND n.vbo_id[:4] IN (SELECT vbo_id[:4] FROM adressen WHERE vbo_id IS NOT NULL)
            GROUP BY n.vbo_id""",
    )


def _other_address(register: Register, what: str, *, ends: bool) -> Definition:
    goes_on = "(r.datum_einde_laatst IS NULL OR r.datum_einde_laatst > $dag)" if ends else "true"
    return Definition(
        "ander_adres_dan_het_object",
        register,
        Register.BAG,
        f"{what} met een andere postcode of een ander huisnummer: {{aantal}}",
        "{ernaast}",
        "Ga na welke van de twee klopt: het object of het adres ernaast.",
        f"""SELECT a.sleutel, a.weergave AS adres, count(*) AS aantal,
            'het object ligt aan ' || a.weergave AS ernaast
            FROM {register} r JOIN adressen a USING (adr)
            WHERE {_OPEN} AND {goes_on} AND r.vbo_id IS NOT NULL
            AND r.postcode IS NOT NULL AND r.huisnummer IS NOT NULL
            AND NOT EXISTS (SELECT 1 FROM bag b WHERE b.adr = r.adr
                AND (b.postcode IS NULL OR b.huisnummer IS NULL
                    OR (b.postcode = r.postcode AND b.huisnummer = r.huisnummer)))
            GROUP BY a.sleutel, a.weergave""",
    )


DEFINITIONS = (
    *_IN_THE_BAG,
    _lapsed(Register.BRP, "ingeschrevenen"),
    _lapsed(Register.KVK, "inschrijvingen"),
    _lapsed(Register.EIGENDOM, "eigendommen"),
    _not_in_bag(Register.BRP, "ingeschrevenen"),
    _not_in_bag(Register.KVK, "inschrijvingen"),
    _not_in_bag(Register.EIGENDOM, "eigendommen"),
    _not_in_bag(Register.VERGUNNINGEN, "vergunningen"),
    _other_address(Register.BRP, "ingeschrevenen", ends=True),
    _other_address(Register.RNI, "personen", ends=True),
    _other_address(Register.KVK, "inschrijvingen", ends=True),
    _other_address(Register.EIGENDOM, "eigendommen", ends=False),
    _other_address(Register.VERGUNNINGEN, "vergunningen", ends=False),
)
"""Every contradiction that is looked for, in the order in which they are listed."""
