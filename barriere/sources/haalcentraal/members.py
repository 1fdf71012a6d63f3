"""The members of Haal Centraal that are read; msgspec skips every other one unmade.

Personen (GBA and public variant), the verblijfplaats records of the bewoning
service, and its answers. A country is only told apart from 0000, or from
nothing; a surname is a member only in `PersoonMetNaam`.
"""

from msgspec import Raw, Struct

from barriere.sources.haalcentraal.datum import Dates

# ruff: noqa: D101 - the members are those of the specification, under its names


class Code(Struct):
    code: str | None = None


class Filled(Struct):
    """Something is there; what, is not read."""


class Land(Struct):
    """A country, kept as it is written and only compared with 0000."""

    code: Raw = Raw(b"")

    @property
    def onbekend(self) -> bool:
        """Tell whether the country is 0000, unknown."""
        return bytes(self.code) == b'"0000"'


class Onderzoek(Struct, rename="camel"):
    aanduiding_gegevens_in_onderzoek: str | None = None
    datum_ingang_onderzoek: Dates = None
    datum_einde_onderzoek: Dates = None


class Adres(Struct, rename="camel"):
    huisnummer: str | int | None = None
    huisletter: str | None = None
    huisnummertoevoeging: str | None = None
    postcode: str | None = None
    land: Land | None = None


class Verblijfplaats(Struct, rename="camel"):
    type: str | None = None
    functie_adres: Code | None = None
    adresseerbaar_object_identificatie: str | None = None
    nummeraanduiding_identificatie: str | None = None
    datum_aanvang_adreshouding: Dates = None
    datum_van: Dates = None
    datum_einde_adreshouding: Dates = None
    datum_aanvang_adres_buitenland: Dates = None
    aangifte_adreshouding: str | Code | None = None
    huisnummer: str | int | None = None
    huisletter: str | None = None
    huisnummertoevoeging: str | None = None
    postcode: str | None = None
    land: Land | None = None
    verblijfadres: Adres | None = None
    in_onderzoek: bool | Onderzoek | None = None
    indicatie_vastgesteld_verblijft_niet_op_adres: bool | None = None


class Geboorte(Struct):
    datum: Dates = None


class Opschorting(Struct):
    datum: Dates = None
    reden: Code | None = None


class Immigratie(Struct, rename="camel"):
    datum_vestiging_in_nederland: Dates = None
    land_vanwaar_ingeschreven: Filled | None = None
    indicatie_vestiging_vanuit_buitenland: bool | None = None


class Ontbinding(Struct):
    datum: Dates = None


class Verwant(Struct, rename="camel"):
    burgerservicenummer: str | None = None
    ontbinding_huwelijk_partnerschap: Ontbinding | None = None


class Persoon(Struct, rename="camel"):
    a_nummer: str | None = None
    burgerservicenummer: str | None = None
    geheimhouding_persoonsgegevens: bool | int | str | None = None
    geboorte: Geboorte | None = None
    opschorting_bijhouding: Opschorting | None = None
    verblijfplaats: Verblijfplaats | None = None
    immigratie: Immigratie | None = None
    ouders: list[Verwant] = []
    kinderen: list[Verwant] = []
    partners: list[Verwant] = []


class Naam(Struct):
    geslachtsnaam: str | None = None


class PersoonMetNaam(Persoon, rename="camel"):
    naam: Naam | None = None


class Periode(Struct, rename="camel"):
    datum_van: Dates = None
    datum_tot: Dates = None


class Bewoner(Struct, rename="camel"):
    burgerservicenummer: str | None = None
    geheimhouding_persoonsgegevens: bool | int | str | None = None
    geboorte: Geboorte | None = None
    in_onderzoek: bool | Onderzoek | None = None
    verblijfplaats_in_onderzoek: bool | Onderzoek | None = None


class Bewoning(Struct, rename="camel"):
    adresseerbaar_object_identificatie: str | None = None
    periode: Periode | None = None
    bewoners: list[Bewoner] = []
    mogelijke_bewoners: list[Bewoner] = []
    indicatie_veel_bewoners: bool | None = None


class Antwoord(Struct):
    """The answer of an API: its records, each still as it was written."""

    personen: list[Raw] | None = None
    bewoningen: list[Raw] | None = None
