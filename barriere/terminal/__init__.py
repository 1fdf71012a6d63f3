"""How results look in the terminal.

A view is imported when it is first asked for: each needs only its own result.
"""

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from barriere.terminal.address_file import show_address_file as show_address_file
    from barriere.terminal.answers import show_answer as show_answer
    from barriere.terminal.answers import show_one_more as show_one_more
    from barriere.terminal.answers import show_plan_difference as show_plan_difference
    from barriere.terminal.catalogue import show_card_text as show_card_text
    from barriere.terminal.catalogue import show_catalogue as show_catalogue
    from barriere.terminal.complaints import show_complaints as show_complaints
    from barriere.terminal.course import show_course as show_course
    from barriere.terminal.course import show_history as show_history
    from barriere.terminal.deliveries import show_receipt as show_receipt
    from barriere.terminal.deliveries import show_rejects as show_rejects
    from barriere.terminal.deliveries import show_unlinked as show_unlinked
    from barriere.terminal.difference import show_difference as show_difference
    from barriere.terminal.explanation import show_explanation as show_explanation
    from barriere.terminal.follow_up import show_follow_up as show_follow_up
    from barriere.terminal.guard import show_leaks as show_leaks
    from barriere.terminal.guard import show_shielding as show_shielding
    from barriere.terminal.logboek import show_log as show_log
    from barriere.terminal.mag_zien import show_sharing as show_sharing
    from barriere.terminal.messages import busy as busy
    from barriere.terminal.messages import say as say
    from barriere.terminal.messages import show_error as show_error
    from barriere.terminal.messages import show_file as show_file
    from barriere.terminal.messages import show_files as show_files
    from barriere.terminal.messages import show_key as show_key
    from barriere.terminal.messages import show_new as show_new
    from barriere.terminal.overview import show_deliveries as show_deliveries
    from barriere.terminal.powers import show_powers as show_powers
    from barriere.terminal.printed import show_printed as show_printed
    from barriere.terminal.progress import watched as watched
    from barriere.terminal.report_back import show_report_back as show_report_back
    from barriere.terminal.score import show_score as show_score
    from barriere.terminal.steadiness import show_steadiness as show_steadiness
    from barriere.terminal.tafel import show_agenda as show_agenda
    from barriere.terminal.tafel import show_holds as show_holds
    from barriere.terminal.tafel import show_taken as show_taken
    from barriere.terminal.unforeseen import unexpected as unexpected
    from barriere.terminal.year import show_adjusted as show_adjusted
    from barriere.terminal.year import show_kept_plan as show_kept_plan
    from barriere.terminal.year import show_plan as show_plan

_HOMES = {
    "address_file": ("show_address_file",),
    "answers": ("show_answer", "show_one_more", "show_plan_difference"),
    "catalogue": ("show_card_text", "show_catalogue"),
    "complaints": ("show_complaints",),
    "course": (
        "show_course",
        "show_history",
    ),
    "deliveries": (
        "show_receipt",
        "show_rejects",
        "show_unlinked",
    ),
    "difference": ("show_difference",),
    "explanation": ("show_explanation",),
    "follow_up": ("show_follow_up",),
    "guard": (
        "show_leaks",
        "show_shielding",
    ),
    "logboek": ("show_log",),
    "mag_zien": ("show_sharing",),
    "messages": (
        "busy",
        "say",
        "show_error",
        "show_file",
        "show_files",
        "show_key",
        "show_new",
    ),
    "overview": ("show_deliveries",),
    "powers": ("show_powers",),
    "report_back": ("show_report_back",),
    "printed": ("show_printed",),
    "progress": ("watched",),
    "score": ("show_score",),
    "steadiness": ("show_steadiness",),
    "tafel": (
        "show_agenda",
        "show_holds",
        "show_taken",
    ),
    "unforeseen": ("unexpected",),
    "year": ("show_adjusted", "show_kept_plan", "show_plan"),
}
_HOME_OF = {name: home for home, names in _HOMES.items() for name in names}


def __getattr__(name: str) -> Any:
    """Return a view, importing its file now (PEP 562)."""
    if name not in _HOME_OF:
        message = f"the terminal has no {name}"
        raise AttributeError(message)
    return getattr(import_module(f"barriere.terminal.{_HOME_OF[name]}"), name)
