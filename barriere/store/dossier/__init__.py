"""The dossier: what people decided and did, small and transactional."""

from sqlmodel import Session

from barriere.store.dossier.afscherming import Afscherming, afgeschermd
from barriere.store.dossier.afstemming import Afstemming, afstemmingen, nu_niet_plannen
from barriere.store.dossier.bevinding import Bevinding, bevindingen
from barriere.store.dossier.bezoek import Bezoek, bezoeken
from barriere.store.dossier.catalogusversie import (
    Catalogusversie,
    laatste_voorstel,
    stel_catalogus_vast,
    vastgestelde_catalogus,
)
from barriere.store.dossier.expiry import erase_expired
from barriere.store.dossier.jaarplan import (
    Jaarplan,
    digest,
    jaarplannen,
    laatste_jaarplan,
    nieuwste_jaarplannen,
    stel_plan_vast,
)
from barriere.store.dossier.logregel import Logregel, logregels
from barriere.store.dossier.maatregel import Maatregel
from barriere.store.dossier.oordeel import BESLUITEN, Oordeel, laatste_oordelen, oordelen
from barriere.store.dossier.opening import exists
from barriere.store.dossier.opening import open_dossier as open  # noqa: A004 - read as dossier.open
from barriere.store.dossier.rolbevinding import Rolbevinding
from barriere.store.dossier.row import add, add_all
from barriere.store.dossier.steekproef import (
    TREDEN,
    Steekproef,
    Trede,
    Trekking,
    laatste_trekking,
    ladder,
    steekproeven,
    trekkingen,
)
from barriere.store.dossier.vaststelling import (
    Vaststelling,
    laatste_vaststelling,
    vaststellingen,
)
from barriere.store.dossier.vastzetting import Vastzetting, vastzettingen
from barriere.store.dossier.vernietiging import Vernietiging, vernietigd
from barriere.store.dossier.verslag import bewaar, verslagen
from barriere.store.dossier.verstrekking import Verstrekking, drukken, met_adres, verstrekkingen
from barriere.store.dossier.voorstel import HERKOMSTEN, Voorstel, voorgesteld, voorstellen
from barriere.store.dossier.waarneming import Waarneming

__all__ = [
    "BESLUITEN",
    "HERKOMSTEN",
    "TREDEN",
    "Afscherming",
    "Afstemming",
    "Bevinding",
    "Bezoek",
    "Catalogusversie",
    "Jaarplan",
    "Logregel",
    "Maatregel",
    "Oordeel",
    "Rolbevinding",
    "Session",
    "Steekproef",
    "Trede",
    "Trekking",
    "Vaststelling",
    "Vastzetting",
    "Vernietiging",
    "Verstrekking",
    "Voorstel",
    "Waarneming",
    "add",
    "add_all",
    "afgeschermd",
    "afstemmingen",
    "bevindingen",
    "bewaar",
    "bezoeken",
    "digest",
    "drukken",
    "erase_expired",
    "exists",
    "jaarplannen",
    "laatste_jaarplan",
    "laatste_oordelen",
    "laatste_trekking",
    "laatste_vaststelling",
    "laatste_voorstel",
    "ladder",
    "logregels",
    "met_adres",
    "nieuwste_jaarplannen",
    "nu_niet_plannen",
    "oordelen",
    "open",
    "steekproeven",
    "stel_catalogus_vast",
    "stel_plan_vast",
    "trekkingen",
    "vastgestelde_catalogus",
    "vaststellingen",
    "vastzettingen",
    "vernietigd",
    "verslagen",
    "verstrekkingen",
    "voorgesteld",
    "voorstellen",
]
