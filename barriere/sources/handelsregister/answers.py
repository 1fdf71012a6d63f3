"""What is read of an answer of the KVK API; all that is not declared here is never built.

Names, phone numbers, e-mail, websites and the country of an address are in the
answers, but not here. Forms: Zoeken v1 and v2, Basisprofiel, its hoofdvestiging,
eigenaar and vestigingen, Vestigingsprofiel (developers.kvk.nl).
"""

from msgspec import Struct, field

Number = str | int


class Geo(Struct, rename="camel"):
    """The BAG ids of an address (only with `geoData=true`)."""

    addresseerbaar_object_id: Number | None = None
    nummer_aanduiding_id: Number | None = None


class Adres(Struct, rename="camel"):
    """One address; `type` is bezoekadres or correspondentieadres, in Zoeken sometimes absent."""

    type: str | None = None
    ind_afgeschermd: str | None = None
    postcode: str | None = None
    huisnummer: Number | None = None
    huisletter: str | None = None
    huisnummer_toevoeging: Number | None = None
    geo_data: Geo | None = None


class ZoekAdres(Struct, rename="camel"):
    """The address of a search result; one abroad is not read."""

    binnenlands_adres: Adres | None = None


class Activiteit(Struct, rename="camel"):
    """One SBI code, and whether it is the main activity (Ja, Nee)."""

    sbi_code: Number | None = None
    ind_hoofdactiviteit: str | None = None


class Registratie(Struct, rename="camel"):
    """From when until when, JJJJMMDD with 00 for what is not known."""

    datum_aanvang: Number | None = None
    datum_einde: Number | None = None


class Eigenaar(Struct, rename="camel"):
    """The owner: only one with an RSIN, which natural persons never have, can be known."""

    rsin: Number | None = None
    adressen: list[Adres] = field(default_factory=list)


class Vestiging(Struct, rename="camel"):
    """An establishment, in whatever answer it stands."""

    kvk_nummer: Number | None = None
    vestigingsnummer: Number | None = None
    rsin: Number | None = None
    actief: str | None = None
    ind_adres_afgeschermd: str | None = None
    materiele_registratie: Registratie | None = None
    totaal_werkzame_personen: int | None = None
    adres: ZoekAdres | None = None
    adressen: list[Adres] = field(default_factory=list)
    sbi_activiteiten: list[Activiteit] = field(default_factory=list)


class Embedded(Struct):
    """What a basisprofiel carries of other answers."""

    hoofdvestiging: Vestiging | None = None
    eigenaar: Eigenaar | None = None


class Fout(Struct):
    """An error the API gave instead of an answer; its text may repeat a number and is not read."""

    code: str | None = None


class Antwoord(Vestiging):
    """Any answer: what it holds says which it is."""

    resultaten: list[Vestiging] | None = None
    vestigingen: list[Vestiging] | None = None
    embedded: Embedded | None = field(default=None, name="_embedded")
    fout: list[Fout] | Fout | None = None
