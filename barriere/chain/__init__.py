"""One function per command: joins the rooms, keeps the log.

A function is imported when it is first asked for, so that `barriere --help`
does not wait for maps, plans and paper.
"""

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from barriere.chain.acties_bestand import action_file as action_file
    from barriere.chain.adresdossier import address_file as address_file
    from barriere.chain.afscherm import shield as shield
    from barriere.chain.bevindingen import read_findings as read_findings
    from barriere.chain.bevoegdheden import powers_file as powers_file
    from barriere.chain.bevoegdheden import show_powers as show_powers
    from barriere.chain.bezoeklijst import print_control as print_control
    from barriere.chain.bezoeklijst import visit_lists as visit_lists
    from barriere.chain.bijstellen import adjust_control as adjust_control
    from barriere.chain.catalogus import adopt_catalogue as adopt_catalogue
    from barriere.chain.catalogus import catalogue_report as catalogue_report
    from barriere.chain.catalogus import check_catalogue as check_catalogue
    from barriere.chain.catalogus import show_cards as show_cards
    from barriere.chain.catalogus import werkmap_or_house as werkmap_or_house
    from barriere.chain.doorrekenen import score as score
    from barriere.chain.guard import inspect_output as inspect_output
    from barriere.chain.intrekken import withdraw as withdraw
    from barriere.chain.jaarplan import plan_files as plan_files
    from barriere.chain.jaarplan import plan_year as plan_year
    from barriere.chain.jaarplan import show_plan as show_plan
    from barriere.chain.kaart import risk_map as risk_map
    from barriere.chain.lees import deliver as deliver
    from barriere.chain.leveringen import overview as overview
    from barriere.chain.leveringen import rejects as rejects
    from barriere.chain.leveringen import unlinked as unlinked
    from barriere.chain.logboek import check_log as check_log
    from barriere.chain.mag_zien import sharing as sharing
    from barriere.chain.mag_zien import sharing_sheet as sharing_sheet
    from barriere.chain.nieuw import begin as begin
    from barriere.chain.nieuw import make_key as make_key
    from barriere.chain.opbrengst import findings as findings
    from barriere.chain.opvolging import Asked as Asked
    from barriere.chain.opvolging import follow_up as follow_up
    from barriere.chain.plan_vast import fix_address as fix_address
    from barriere.chain.plan_vast import fix_control as fix_control
    from barriere.chain.plan_verschil import plan_difference as plan_difference
    from barriere.chain.robuust import steadiness as steadiness
    from barriere.chain.signaalkaarten import signal_card_files as signal_card_files
    from barriere.chain.tafel import Said as Said
    from barriere.chain.tafel import Step as Step
    from barriere.chain.tafel import adopt as adopt
    from barriere.chain.tafel import bring as bring
    from barriere.chain.tafel import climb as climb
    from barriere.chain.tafel import judge as judge
    from barriere.chain.tafel_lees import judge_file as judge_file
    from barriere.chain.tafel_toon import agenda as agenda
    from barriere.chain.tafel_toon import holds as holds
    from barriere.chain.terugmelding import report_back as report_back
    from barriere.chain.uitleg import explain as explain
    from barriere.chain.verantwoording import account as account
    from barriere.chain.verloop import course as course
    from barriere.chain.verloop_adres import history as history
    from barriere.chain.vernietigd import destroyed as destroyed
    from barriere.chain.verschil import catalogue_difference as catalogue_difference
    from barriere.chain.verslag import delivery_reports as delivery_reports
    from barriere.chain.wat_als import ask_one_more as ask_one_more
    from barriere.chain.wat_als import ask_what_if as ask_what_if
    from barriere.chain.werkblad import worksheets as worksheets
    from barriere.store.werkmap import Werkmap as Werkmap

_HOMES = {
    "acties_bestand": ("action_file",),
    "adresdossier": ("address_file",),
    "afscherm": ("shield",),
    "bevindingen": ("read_findings",),
    "bevoegdheden": ("powers_file", "show_powers"),
    "bezoeklijst": ("print_control", "visit_lists"),
    "bijstellen": ("adjust_control",),
    "catalogus": (
        "adopt_catalogue",
        "catalogue_report",
        "check_catalogue",
        "show_cards",
        "werkmap_or_house",
    ),
    "doorrekenen": ("score",),
    "guard": ("inspect_output",),
    "intrekken": ("withdraw",),
    "jaarplan": ("plan_files", "plan_year", "show_plan"),
    "kaart": ("risk_map",),
    "lees": ("deliver",),
    "leveringen": ("overview", "rejects", "unlinked"),
    "logboek": ("check_log",),
    "mag_zien": ("sharing", "sharing_sheet"),
    "nieuw": ("begin", "make_key", "Werkmap"),
    "opbrengst": ("findings",),
    "opvolging": ("Asked", "follow_up"),
    "plan_vast": ("fix_address", "fix_control"),
    "plan_verschil": ("plan_difference",),
    "robuust": ("steadiness",),
    "signaalkaarten": ("signal_card_files",),
    "tafel": ("Said", "Step", "adopt", "bring", "climb", "judge"),
    "tafel_lees": ("judge_file",),
    "tafel_toon": ("agenda", "holds"),
    "terugmelding": ("report_back",),
    "uitleg": ("explain",),
    "verantwoording": ("account",),
    "verloop": ("course",),
    "verloop_adres": ("history",),
    "vernietigd": ("destroyed",),
    "verschil": ("catalogue_difference",),
    "verslag": ("delivery_reports",),
    "wat_als": ("ask_one_more", "ask_what_if"),
    "werkblad": ("worksheets",),
}
_HOME_OF = {name: home for home, names in _HOMES.items() for name in names}


def __getattr__(name: str) -> Any:
    """Return a function of the chain, importing its room now (PEP 562)."""
    if name not in _HOME_OF:
        message = f"the chain has no {name}"
        raise AttributeError(message)
    return getattr(import_module(f"barriere.chain.{_HOME_OF[name]}"), name)
