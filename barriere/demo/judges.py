"""The demo tafel: it judges by one stated rule, where a real one weighs.

The rule: take up what stands on two independent sources and an objective
ground; reject the rest, because a letter or a talk fits better. The last
address by alphabet that could be taken up waits instead: somebody asked for
that. Besides, the tafel brings in one address itself, after a report by the
police, and it does the desk review of the whole steekproef. After the first
control others lie ready for its next meeting.
"""

from dataclasses import dataclass
from datetime import date

from barriere import chain
from barriere.chain.latest import Latest, latest
from barriere.review.moment import Moment
from barriere.store import Werkmap

YES = "Twee onafhankelijke bronnen en een objectieve grond."
NO = "Nog geen twee bronnen of geen objectieve grond; een brief past beter."
POLICE = ("signalen", "bestuurlijke_rapportage")
DESK_OF_REGISTRY = ("brp", "adres_in_onderzoek")
REPORT = "Bestuurlijke rapportage van de politie, met grondslag, van deze maand."
COUNTER = "De balie van Burgerzaken vroeg de tafel om naar dit adres te kijken."
WAITING = 2
DESK = "Bureautoets gedaan: de registers geven geen eigen grond."


@dataclass(frozen=True)
class Judged:
    """How the tafel judged, in numbers."""

    taken_up: int
    rejected: int
    waiting: int
    brought: int


def judge_all(werkmap: Werkmap, moment: Moment) -> Judged:
    """Judge everything that lies before the tafel."""
    last = latest(werkmap)
    brought = _bring(werkmap, last, slice(1), (*POLICE, REPORT), moment)
    agenda = chain.agenda(werkmap, moment)
    open_items = [item.sleutel for item in agenda.items if item.herkomst == "score"]
    standings = last.standings(open_items)
    sound = [key for key in open_items if not standings[key].lacks]
    waiting = sound[-1:] if len(sound) > 1 else []
    for key in open_items:
        _judge(werkmap, key, _besluit(key, sound, waiting), moment)
    for key in brought:
        _judge(werkmap, key, "opnemen", moment)
    for one in agenda.steekproef:
        step = chain.Step(one.sleutel, "bureau", "", "", DESK)
        chain.climb(werkmap, step, moment)
    return Judged(
        len(sound) - len(waiting) + len(brought),
        len(open_items) - len(sound),
        len(waiting),
        len(brought),
    )


def bring_for_the_next_meeting(werkmap: Werkmap, moment: Moment) -> int:
    """Bring in addresses on which nobody judged yet; return how many."""
    some = slice(1, 1 + WAITING)
    return len(_bring(werkmap, latest(werkmap), some, (*DESK_OF_REGISTRY, COUNTER), moment))


def _besluit(key: str, sound: list[str], waiting: list[str]) -> str:
    if key in waiting:
        return "aanhouden"
    return "opnemen" if key in sound else "afwijzen"


def _judge(werkmap: Werkmap, key: str, besluit: str, moment: Moment) -> None:
    said = {
        "opnemen": chain.Said(key, besluit, "gronden_voldoende", YES),
        "afwijzen": chain.Said(key, besluit, "andere_aanpak", NO),
        "aanhouden": chain.Said(key, besluit, "", "", date(2027, 7, 1), "politie"),
    }
    chain.judge(werkmap, said[besluit], moment)


def _bring(
    werkmap: Werkmap, last: Latest, which: slice, why: tuple[str, str, str], moment: Moment
) -> list[str]:
    """Bring in some of the addresses with points below the threshold; return their keys."""
    rows = last.known.select(["sleutel", "totaal", "x"]).to_pylist()
    below = last.run.rules.points
    some = [r["sleutel"] for r in rows if 0 < r["totaal"] < below and r["x"] is not None]
    for key in some[which]:
        chain.bring(werkmap, key, why, moment)
    return some[which]
