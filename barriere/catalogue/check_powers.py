"""The test the powers matrix must pass, as the cards must: complaints as Dutch sentences."""

import re
from collections.abc import Iterator
from datetime import date

from barriere.catalogue.complaint import Complaint
from barriere.catalogue.power_matrix import Powers, Role, Sourced
from barriere.catalogue.read import Catalogue
from barriere.model.finding import EIGEN_VERVOLG
from barriere.settings import Settings

FILE = "bevoegdheden.toml"
MUNICIPALITY = "gemeente"
_GUESSED = "algemene kennis"
_SURE = ("bevestigd", "tweede hand")
_CARD = re.compile(r"[A-Z]{1,3}\d{1,3}")


def check_powers(
    matrix: Powers, catalogue: Catalogue, settings: Settings, day: date
) -> list[Complaint]:
    """Return every complaint about a matrix on `day`, with the municipality's own part in it."""
    return [
        *_sources(matrix, day),
        *(
            Complaint(FILE, f"rollen.{key}: {sentence}", fout=fault)
            for key, role in matrix.rollen.items()
            for sentence, fault in _role(role, settings)
        ),
        *_leads(matrix, catalogue, settings),
    ]


def _sources(matrix: Powers, day: date) -> Iterator[Complaint]:
    """Ask that nobody is surer than the source, and that nothing was decided on a day to come."""
    for where, rule in _rules(matrix):
        if _GUESSED in rule.bron and rule.zekerheid in _SURE:
            yield Complaint(
                FILE,
                f"{where} heet '{rule.zekerheid}', maar de bron is algemene kennis. "
                "Noem de bron waarin u het zag, of schrijf 'te bevestigen'.",
            )
        if rule.door and matrix.seen(rule) > day:
            zin = f"{where} is van {matrix.seen(rule):%d-%m-%Y}, en die dag is nog niet geweest."
            yield Complaint(FILE, f"{zin} Verbeter de datum.")


def _rules(matrix: Powers) -> Iterator[tuple[str, Sourced]]:
    for cell in matrix.general:
        yield "algemeen", cell
    for key, role in matrix.rollen.items():
        for cell in role.cells:
            yield f"rollen.{key} '{cell.tekst}'", cell
    for lead in matrix.leiding:
        yield f"leiding van '{lead.rol}'", lead


def _role(role: Role, settings: Settings) -> Iterator[tuple[str, bool]]:
    """Complain of a role that does what is not its own; the second tells whether it is a fault."""
    own = role.partner == MUNICIPALITY
    if own and EIGEN_VERVOLG in role.maatregelen:
        yield "een rol van de gemeente heeft geen 'eigen_vervolg'. Noem de maatregel zelf.", True
    if role.taak.door and role.partner and role.partner not in settings.partners:
        zin = f"partner '{role.partner}' staat niet onder [partners] in barriere.toml."
        yield f"{zin} Zet hem daar, of verbeter de naam.", True
    if role.bevindingen and role.partner and not (role.bedrijf or role.woning or own):
        yield "meldt bevindingen, maar mag volgens geen bron ergens naar binnen.", False


def _leads(matrix: Powers, catalogue: Catalogue, settings: Settings) -> Iterator[Complaint]:
    """Complain of a ground that is no card, and of a lead that can be on no team.

    A ground that people bring has small letters.
    """
    cards = {card.id for card in catalogue.cards}
    for lead in matrix.leiding:
        partner = matrix.rollen[lead.rol].partner
        if partner not in settings.partners:
            zin = f"'{lead.rol}' leidt, maar partner '{partner}' staat niet in barriere.toml."
            yield Complaint(FILE, f"{zin} Zet hem onder [partners], of laat een ander leiden.")
        for ground in lead.gronden:
            if _CARD.fullmatch(ground) and ground not in cards:
                zin = f"leiding van '{lead.rol}' noemt kaart {ground}, maar die is er niet."
                yield Complaint(FILE, f"{zin} Verbeter het nummer, of haal het weg.")
    led = {ground for lead in matrix.leiding for ground in lead.gronden}
    for card in catalogue.cards:
        if card.objectieve_grond and card.id not in led:
            zin = f"kaart {card.id} geeft een grond voor een bezoek, maar niemand leidt daarop."
            yield Complaint(FILE, f"{zin} Voeg haar toe aan een [[leiding]].", fout=card.own)
