"""Nothing reaches a plan unless people put it forward, judged it and adopted it."""

from datetime import date

import pytest

from barriere.errors import WrongUse
from barriere.review.admission import (
    NOT_ADOPTED,
    NOT_JUDGED,
    NOT_NOW,
    REJECTED,
)
from barriere.review.admission import put_forward as proposals_of
from barriere.review.adopt import adopt
from barriere.review.bring import bring
from barriere.review.climb import climb
from barriere.review.judge import hold, judge
from barriere.review.put_forward import put_forward
from barriere.settings import Settings
from barriere.store import dossier
from barriere.store.dossier import Session

from .conftest import MANAGER, RUN, RUNNER, TABLE, WHY, admitted, decide, opnemen, scores


def test_only_judged_and_adopted_addresses_reach_a_plan(
    session: Session, settings: Settings
) -> None:
    assert admitted(session) == []
    opnemen(session, "adres-001")
    assert admitted(session) == []
    adopt(session, "2027", RUN, settings, MANAGER)

    assert admitted(session) == ["adres-001"]


def test_every_address_left_out_has_its_true_reason(session: Session, settings: Settings) -> None:
    opnemen(session, "adres-001")
    adopt(session, "2027", RUN, settings, MANAGER)
    opnemen(session, "adres-002")
    row = dossier.Oordeel(
        sleutel="adres-003", besluit="afwijzen", redencode="verklaard", toelichting=WHY, door=""
    )
    judge(session, row, TABLE)

    refused = decide(session, {}, frozenset({"adres-005"})).refused

    assert refused["adres-001"].startswith("geen grond voor een bezoek: er ontbreekt een tweede")
    assert refused["adres-002"] == NOT_ADOPTED
    assert refused["adres-003"] == REJECTED
    assert refused["adres-004"] == NOT_JUDGED
    assert refused["adres-005"] == NOT_NOW


def test_a_hold_hides_every_other_reason_and_who_asked(session: Session) -> None:
    row = dossier.Oordeel(
        sleutel="adres-003",
        besluit="aanhouden",
        redencode="",
        toelichting="loopt een onderzoek van de recherche",
        door="",
    )
    judge(session, row, TABLE)
    tot = date(2027, 3, 1)
    hold(session, dossier.Afstemming(sleutel="adres-003", tot=tot, houder="politie"), TABLE)

    assert decide(session, {}, frozenset()).refused["adres-003"] == NOT_NOW
    assert dossier.laatste_oordelen(session)["adres-003"].toelichting == ""


def test_people_bring_an_address_with_a_source_a_ground_and_a_reason(
    session: Session, settings: Settings
) -> None:
    brought = dossier.Voorstel(
        sleutel="elders", herkomst="mens", bron="meldingen", grond="overbewoning", reden=WHY
    )
    bring(session, brought, TABLE)
    opnemen(session, "elders")
    adopt(session, "2027", RUN, settings, MANAGER)

    refused = decide(session, {}, frozenset()).refused["elders"]
    assert refused == "geen grond voor een bezoek: er ontbreekt een tweede, onafhankelijke bron"


def test_a_bestuurlijke_rapportage_passes_alone(session: Session, settings: Settings) -> None:
    brought = dossier.Voorstel(
        sleutel="elders",
        herkomst="mens",
        bron="signalen",
        grond="bestuurlijke_rapportage",
        reden=WHY,
    )
    bring(session, brought, TABLE)
    opnemen(session, "elders")
    adopt(session, "2027", RUN, settings, MANAGER)

    assert "elders" in decide(session, {}, frozenset()).admitted


def test_a_drawn_address_cannot_skip_the_desk_and_needs_a_ground_of_its_own(
    session: Session,
) -> None:
    (draw,) = dossier.steekproeven(session)
    assert draw.id is not None
    drawn = dossier.trekkingen(session, draw.id)[0].sleutel

    def step(trede: str, grond: str = "") -> None:
        row = dossier.Trede(trekking_id=0, trede=trede, grond=grond, toelichting=WHY, door="")
        climb(session, drawn, row, TABLE)

    with pytest.raises(WrongUse, match="Eerst de bureautoets"):
        step("brief")
    with pytest.raises(WrongUse, match="eigen grond"):
        step("grond", "overbewoning")
    step("bureau")
    assert drawn not in decide(session, {}, frozenset()).refused
    step("brief")
    step("grond", "overbewoning")

    assert decide(session, {}, frozenset()).refused[drawn] == NOT_JUDGED


def test_an_old_proposal_that_nobody_judged_lapses_with_the_next_run(
    session: Session, settings: Settings
) -> None:
    opnemen(session, "adres-001")
    put_forward(session, "score-2026-11-01-00000000", scores(2), settings, RUNNER)

    assert list(proposals_of(session, "score-2026-11-01-00000000")) == ["adres-001"]
