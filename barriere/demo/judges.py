"""The demo tafel: it judges by one stated rule, where a real one weighs.

The rule: take up what stands on two independent sources and an objective
ground; reject the rest, because a letter or a talk fits better. The last
address by alphabet that could be taken up waits instead: somebody asked for
that. Besides, the tafel brings in one address itself, after a report by the
police, and it does the desk review of the whole steekproef.
"""

from dataclasses import dataclass
from datetime import date

from barriere import chain
from barriere.chain.latest import Latest, latest
from barriere.review.moment import Moment
from barriere.store import Werkmap

YES = "Twee onafhankelijke bronnen en een objectieve grond."
NO = "Nog geen twee bronnen of geen objectieve grond; een brief past beter."
REPORT = "Bestuurlijke rapportage van de politie, met grondslag, van deze maand."
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
    brought = _bring_one(werkmap, last, moment)
    agenda = chain.agenda(werkmap, moment)
    open_items = [item.sleutel for item in agenda.items if item.herkomst == "score"]
    standings = last.standings(open_items)
    sound = [key for key in open_items if not standings[key].lacks]
    waiting = sound[-1:] if len(sound) > 1 else []
    for key in open_items:
        _judge(werkmap, key, _besluit(key, sound, waiting), moment)
    if brought:
        _judge(werkmap, brought, "opnemen", moment)
    for one in agenda.steekproef:
        step = chain.Step(one.sleutel, "bureau", "", "", DESK)
        chain.climb(werkmap, step, moment)
    return Judged(
        len(sound) - len(waiting) + bool(brought),
        len(open_items) - len(sound),
        len(waiting),
        int(bool(brought)),
    )


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


def _bring_one(werkmap: Werkmap, last: Latest, moment: Moment) -> str:
    """Bring in the first address with points below the threshold, as the police would."""
    rows = last.known.select(["sleutel", "totaal", "x"]).to_pylist()
    below = last.run.rules.points
    some = [r["sleutel"] for r in rows if 0 < r["totaal"] < below and r["x"] is not None]
    if not some:
        return ""
    why = ("signalen", "bestuurlijke_rapportage", REPORT)
    chain.bring(werkmap, some[0], why, moment)
    return str(some[0])
