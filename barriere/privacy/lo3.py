"""The LO3 elements that are read, each with its reason; every other one stays unread."""

# Category.group.element of the Logisch Ontwerp BRP.
READ = {
    "01.01.10": "A-nummer: pseudoniem, alleen zonder burgerservicenummer",
    "01.01.20": "burgerservicenummer: meteen gepseudonimiseerd",
    "01.03.10": "geboortedatum: alleen als meerderjarig_vanaf",
    "02.01.10": "A-nummer ouder: relatiesleutel",
    "02.01.20": "burgerservicenummer ouder: relatiesleutel",
    "02.H": "volgorde van de historie",
    "03.01.10": "A-nummer ouder: relatiesleutel",
    "03.01.20": "burgerservicenummer ouder: relatiesleutel",
    "03.H": "volgorde van de historie",
    "05.01.10": "A-nummer partner: relatiesleutel",
    "05.01.20": "burgerservicenummer partner: relatiesleutel",
    "05.07.10": "datum ontbinding: of het partnerschap nog bestaat",
    "05.H": "volgorde van de historie",
    "07.67.10": "datum opschorting: einde van het verblijf",
    "07.67.20": "reden opschorting: reden van het einde",
    "07.70.10": "indicatie geheim: afschermen",
    "08.10.10": "functie adres",
    "08.10.30": "datum aanvang adreshouding",
    "08.11.20": "huisnummer",
    "08.11.30": "huisletter",
    "08.11.40": "huisnummertoevoeging",
    "08.11.60": "postcode",
    "08.11.80": "identificatiecode verblijfplaats",
    "08.11.90": "identificatiecode nummeraanduiding",
    "08.13.20": "datum aanvang adres buitenland: einde van het verblijf",
    "08.14.20": "datum vestiging in Nederland: alleen of dit verblijf ermee begon (J/N)",
    "08.72.10": "omschrijving aangifte: ambtshalve, of geen verhuizing",
    "08.83.10": "aanduiding in onderzoek",
    "08.83.20": "datum ingang onderzoek",
    "08.83.30": "datum einde onderzoek",
    "08.84.10": "indicatie onjuist: zo'n regel telt niet",
    "09.01.10": "A-nummer kind: relatiesleutel",
    "09.01.20": "burgerservicenummer kind: relatiesleutel",
    "09.H": "volgorde van de historie",
}
# A country is never taken in; only whether the field is filled, or is 0000 (unknown).
ONLY_YES_NO = {
    "08.13.10": "land van vertrek: alleen of het 0000 (onbekend waarheen) is",
    "08.14.10": "land van herkomst: alleen of het gevuld is",
}
SURNAME = "01.02.40"


def readable(element: str, *, surname: bool = False) -> bool:
    """Tell whether a value of this LO3 element may be taken in at all.

    `surname` is the setting score.achternaam: then 01.02.40 is read, as a keyed hash.
    """
    return element in READ or element in ONLY_YES_NO or (surname and element == SURNAME)
