"""Which paper and file is for whom: the other half of the table of who may see what."""

from typing import NamedTuple


class Paper(NamedTuple):
    """A kind of output by its file name, for whom it is, and what of an address stands on it."""

    what: str
    file: str
    whose: str
    holds: str


_GEMEENTE = "alleen de gemeente"
_ALL = "iedereen in het team"
_NO_ADDRESS = "geen adres"

PAPERS = (
    Paper("Bezoeklijst, eigen exemplaar", "bezoeklijst-*.pdf", _GEMEENTE, "alles, geen score"),
    Paper(
        "Bezoeklijst voor partners",
        "partners-*.pdf",
        _ALL,
        "adres, tijd, leiding, bevoegdheid, veiligheid",
    ),
    Paper(
        "Bezoeklijst voor één partner",
        "voor-PARTNER-*.pdf",
        "die partner",
        "hetzelfde, en wat mag_zien.toml toestaat",
    ),
    Paper("Werkblad, nog leeg", "bevindingen-*", "de teamleider", "adres en wat te noteren is"),
    Paper("Werkblad, ingevuld", "bevindingen-*", _GEMEENTE, "wat elke rol vond en doet"),
    Paper("Open acties", "acties-*.xlsx", _GEMEENTE, "wat wie nog doet, en wanneer"),
    Paper("Zin voor het besluit", "selectie-*.odt", _GEMEENTE, "hoe het adres is gekozen"),
    Paper("Agenda van een partner", "agenda-*.ics", "die partner", _NO_ADDRESS),
    Paper("Draaiboek", "draaiboek-*.pdf", "wie voorbereidt", _NO_ADDRESS),
    Paper("Blad van een controle", "controle-*.pdf", _GEMEENTE, "adres, tijd, hercontrole"),
    Paper("Jaarplan", "jaarplan-*", _GEMEENTE, "adres, en waarom niet gepland"),
    Paper(
        "Risicokaart",
        "kaart-*.html",
        "wie van de gemeente aan de barrièretafel zit",
        "alles, met score",
    ),
    Paper(
        "Bevoegdheden en signaalkaarten",
        "bevoegdheden.*, signaalkaarten.*",
        "iedereen",
        _NO_ADDRESS,
    ),
    Paper("Slachtofferkaart en vragenlijsten", "slachtofferkaart.pdf", _ALL, _NO_ADDRESS),
    Paper("Catalogus", "catalogus*.html", "iedereen", _NO_ADDRESS),
    Paper("Verslag van een levering", "verslag-*.html", _GEMEENTE, "wat niet klopt of koppelt"),
    Paper("Terugmelding", "terugmelding-*.xlsx", "de houder van het register", "wat niet klopt"),
    Paper("Overzicht mag zien", "mag-zien-*.pdf", "iedereen", _NO_ADDRESS),
    Paper("Verantwoording", "verantwoording-*", "raad en publiek", "alleen aantallen"),
)
