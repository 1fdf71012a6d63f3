"""The dossier of one address for a program: the same words, and no more, than the screen has."""

from dataclasses import asdict

from barriere.chain.adresdossier import AddressFile, Event
from barriere.model.finding import OPGESCHORT, Finding, Measure


def as_json(told: AddressFile) -> dict[str, object]:
    """Return the dossier as names and values."""
    chosen = told.selection if told.lists else None
    return {
        "sleutel": told.sleutel,
        "adres": told.weergave,
        "ingebracht": [_event(one) for one in told.brought],
        "besloten": [_event(one) for one in told.decided],
        "lijsten": [asdict(one) | {"nummer": one.number} for one in told.lists],
        "exemplaren": list(told.copies),
        "bezoeken": [_visit(told, one) for one in told.visits],
        "hercontrole_voor": told.due,
        "gepland": told.coming and {"controle": told.coming[0], "datum": told.coming[1]},
        "eerder": [_event(one) for one in told.earlier],
        "gekozen": chosen and {"tekst": chosen.text, "nakijken": list(chosen.check)},
    }


def _event(one: Event) -> dict[str, object]:
    return {"dag": one.dag, "tekst": one.text}


def _visit(told: AddressFile, visit: Finding) -> dict[str, object]:
    return {
        "controle": visit.control,
        "team": visit.team,
        "datum": visit.datum,
        "uitkomst": visit.uitkomst,
        "binnen": visit.binnen,
        "m2": visit.m2,
        "personen": visit.personen,
        "slaapplaatsen": visit.slaapplaatsen,
        "opmerking": visit.opmerking,
        "bevindingen": [asdict(one) | {"eigenaar": told.owners[one.rol]} for one in visit.parts],
        "maatregelen": [_measure(told, one) for one in visit.measures],
    }


def _measure(told: AddressFile, one: Measure) -> dict[str, object]:
    """Return a measure; of a suspended one no day."""
    told_day = None if one.status == OPGESCHORT else one.termijn
    return asdict(one) | {"eigenaar": told.owners[one.rol], "termijn": told_day}
