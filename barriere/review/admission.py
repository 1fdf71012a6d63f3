"""What may reach a plan, and for everything else the true reason why not.

An address is admitted only when people put it forward, judged it `opnemen`,
the mandated official adopted it, it stands on its own grounds, nobody asked
to wait, and it is not shielded.
"""

from collections.abc import Mapping
from collections.abc import Set as AbstractSet
from dataclasses import dataclass, field

from barriere.model.register import Register
from barriere.review.grounds import GROUNDS, PASSES_ALONE, Standing
from barriere.store import dossier
from barriere.store.dossier import Session

NOT_NOW = "nu niet plannen"
NOT_JUDGED = "de tafel heeft nog geen oordeel gegeven"
REJECTED = "afgewezen door de tafel"
NOT_ADOPTED = "nog niet vastgesteld"


@dataclass(frozen=True)
class Admitted:
    """An address that may be planned: how it came on the list, on which grounds of people.

    `codes` are keys of GROUNDS, `grounds` the same in words; `bronnen` are the registers
    that each of these grounds rests on.
    """

    sleutel: str
    road: str
    codes: tuple[str, ...]
    bronnen: Mapping[str, frozenset[Register]] = field(default_factory=dict)

    @property
    def grounds(self) -> tuple[str, ...]:
        """Return the grounds as paper prints them."""
        return tuple(GROUNDS[code] for code in self.codes)


@dataclass(frozen=True)
class Admission:
    """Who may be planned, and the reason for each address that may not."""

    admitted: dict[str, Admitted]
    refused: dict[str, str]


def put_forward(session: Session, run: str) -> dict[str, list[dossier.Voorstel]]:
    """Return the proposals that count, by address.

    Those of people always count; those of the score when `run` made them or
    the tafel has judged the address: an old proposal that nobody judged lapses.
    """
    judged = dossier.laatste_oordelen(session)
    by_key: dict[str, list[dossier.Voorstel]] = {}
    for voorstel in dossier.voorstellen(session):
        if voorstel.herkomst != "score" or voorstel.run == run or voorstel.sleutel in judged:
            by_key.setdefault(voorstel.sleutel, []).append(voorstel)
    return by_key


def admit(
    session: Session,
    proposals: Mapping[str, list[dossier.Voorstel]],
    standings: Mapping[str, Standing],
    on_hold: AbstractSet[str],
    shielded: AbstractSet[str],
) -> Admission:
    """Decide for every address put forward whether it may be planned.

    `standings` says what the score gives each address (missing: nothing);
    shielded addresses are left out without a line.
    """
    judged = dossier.laatste_oordelen(session)
    adopted = dossier.laatste_vaststelling(session)
    on_list = set(adopted.sleutels) if adopted else set()
    admitted: dict[str, Admitted] = {}
    refused: dict[str, str] = {}
    for sleutel, brought in sorted(proposals.items()):
        if sleutel in shielded:
            continue
        standing = _standing(standings.get(sleutel), brought)
        reason = _reason(sleutel, judged.get(sleutel), standing, on_hold, on_list)
        if reason:
            refused[sleutel] = reason
        else:
            admitted[sleutel] = Admitted(
                sleutel, _road(brought), _codes(brought), _resting(brought)
            )
    return Admission(admitted, refused)


def _standing(scored: Standing | None, brought: list[dossier.Voorstel]) -> Standing:
    """Add what people brought to what the score gives."""
    people = [v for v in brought if v.grond]
    sources = {(v.bron, Register(v.bron).holder) for v in people if v.bron in set(Register)}
    return Standing(
        (scored.sources if scored else frozenset()) | sources,
        bool(scored and scored.objective) or any(v.grond in GROUNDS for v in people),
        any(v.grond in PASSES_ALONE for v in people),
    )


def _reason(
    sleutel: str,
    oordeel: dossier.Oordeel | None,
    standing: Standing,
    on_hold: AbstractSet[str],
    on_list: AbstractSet[str],
) -> str:
    """Return why an address may not be planned; empty when it may.

    A hold comes first and hides every other reason: it must tip nobody off.
    """
    if sleutel in on_hold or (oordeel and oordeel.besluit == "aanhouden"):
        return NOT_NOW
    if oordeel is None:
        return NOT_JUDGED
    if oordeel.besluit == "afwijzen":
        return REJECTED
    if sleutel not in on_list:
        return NOT_ADOPTED
    return f"geen grond voor een bezoek: er ontbreekt {standing.lacks}" if standing.lacks else ""


def _road(brought: list[dossier.Voorstel]) -> str:
    """Return by which road the address came; the score counts first, then people."""
    roads = {v.herkomst for v in brought}
    return next(road for road in ("score", "mens", "steekproef") if road in roads)


def _codes(brought: list[dossier.Voorstel]) -> tuple[str, ...]:
    """Return the grounds people named, each once."""
    return tuple(dict.fromkeys(v.grond for v in brought if v.grond in GROUNDS))


def _resting(brought: list[dossier.Voorstel]) -> dict[str, frozenset[Register]]:
    """Return per ground that people named the registers they named with it."""
    found: dict[str, set[Register]] = {}
    for voorstel in brought:
        if voorstel.grond in GROUNDS:
            named = {Register(voorstel.bron)} if voorstel.bron in set(Register) else set()
            found.setdefault(voorstel.grond, set()).update(named)
    return {code: frozenset(registers) for code, registers in found.items()}
