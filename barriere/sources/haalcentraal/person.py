"""A persoon to one row under the names of LO3, so that both formats become stays alike."""

from barriere.sources.haalcentraal.datum import eight
from barriere.sources.haalcentraal.members import (
    Adres,
    Code,
    Immigratie,
    Onderzoek,
    Persoon,
    PersoonMetNaam,
    Verblijfplaats,
)

Row = dict[str, str | bool | None]
SECRET = "7"  # noqa: S105 - the code for everything, not a password
_ABROAD = ("VerblijfplaatsBuitenland", "VerblijfplaatsOnbekend")
_IN_RESEARCH, _NOT_THERE = "080000", "089999"


def row(person: Persoon) -> Row:
    """Return the elements of one persoon."""
    ended = person.opschorting_bijhouding
    naam = person.naam if isinstance(person, PersoonMetNaam) else None
    return {
        "01.01.10": person.a_nummer,
        "01.01.20": person.burgerservicenummer,
        "01.02.40": naam.geslachtsnaam if naam else None,
        "01.03.10": eight(person.geboorte.datum) if person.geboorte else None,
        "07.67.10": eight(ended.datum) if ended else None,
        "07.67.20": _code(ended.reden) if ended else None,
        "07.70.10": secret(person.geheimhouding_persoonsgegevens),
        **_stay(person.verblijfplaats or Verblijfplaats()),
        **_settled(person.immigratie or Immigratie()),
    }


def relatives(person: Persoon) -> list[tuple[str, bool]]:
    """Return the number of each partner, parent and child, and whether it still is one."""
    return [
        (relative.burgerservicenummer, not _dissolved(relative.ontbinding_huwelijk_partnerschap))
        for relative in (*person.ouders, *person.kinderen, *person.partners)
        if relative.burgerservicenummer
    ]


def secret(value: bool | int | str | None) -> str | None:  # noqa: FBT001 - a member of the format
    """Return the indicatie geheim; the public variant only says whether there is one."""
    if isinstance(value, bool):
        return SECRET if value else "0"
    return None if value is None else str(value)


def research(value: bool | Onderzoek | None) -> tuple[str | None, str | None, str | None]:  # noqa: FBT001 - a member of the format
    """Return aanduiding, ingang and einde; without an aanduiding it is the whole category."""
    if isinstance(value, Onderzoek):
        said = value.aanduiding_gegevens_in_onderzoek or _IN_RESEARCH
        return said, eight(value.datum_ingang_onderzoek), eight(value.datum_einde_onderzoek)
    return (_IN_RESEARCH if value else None), None, None


def _stay(place: Verblijfplaats) -> Row:
    at = place.verblijfadres or Adres()
    land = place.land or at.land
    abroad = place.type in _ABROAD or land is not None
    unknown = place.type == "VerblijfplaatsOnbekend" or (land.onbekend if land else None)
    left = place.datum_aanvang_adres_buitenland or (place.datum_van if abroad else None)
    started = place.datum_aanvang_adreshouding or (None if abroad else place.datum_van)
    said, since, until = research(place.in_onderzoek)
    number = at.huisnummer if place.huisnummer is None else place.huisnummer
    return {
        "08.10.10": _code(place.functie_adres),
        "08.10.30": eight(started),
        "einde": eight(place.datum_einde_adreshouding),
        "08.11.20": None if number is None else str(number),
        "08.11.30": place.huisletter or at.huisletter,
        "08.11.40": place.huisnummertoevoeging or at.huisnummertoevoeging,
        "08.11.60": place.postcode or at.postcode,
        "08.11.80": place.adresseerbaar_object_identificatie,
        "08.11.90": place.nummeraanduiding_identificatie,
        "08.13.20": eight(left),
        "land_gevuld": abroad,
        "onbekend_waarheen": unknown or (False if abroad else None),
        "08.72.10": _code(place.aangifte_adreshouding),
        "08.83.10": _NOT_THERE if place.indicatie_vastgesteld_verblijft_niet_op_adres else said,
        "08.83.20": since,
        "08.83.30": until,
    }


def _settled(immigration: Immigratie) -> Row:
    return {
        "08.14.20": eight(immigration.datum_vestiging_in_nederland),
        "herkomst_gevuld": immigration.land_vanwaar_ingeschreven is not None
        or bool(immigration.indicatie_vestiging_vanuit_buitenland),
    }


def _dissolved(ended: object) -> bool:
    return getattr(ended, "datum", None) is not None


def _code(value: str | Code | None) -> str | None:
    return value.code if isinstance(value, Code) else value
