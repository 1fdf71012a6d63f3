"""The tafel proposes, judges and adopts; each by the right person, with a reason."""

import pytest

from barriere.errors import NotAllowed, WrongUse
from barriere.review.adopt import adopt
from barriere.review.judge import judge
from barriere.review.proposals import propose, wanted
from barriere.review.put_forward import put_forward
from barriere.settings import Settings
from barriere.store import dossier
from barriere.store.dossier import Session
from barriere.store.werkmap import Werkmap

from .conftest import MANAGER, RUN, RUNNER, TABLE, opnemen, scores


def test_a_shielded_address_is_never_proposed_nor_drawn(session: Session) -> None:
    assert all(v.sleutel != "adres-000" for v in dossier.voorstellen(session))
    (draw,) = dossier.steekproeven(session)
    assert draw.id is not None
    assert all(t.sleutel != "adres-000" for t in dossier.trekkingen(session, draw.id))
    assert draw.omvang == 10


def test_a_second_run_on_the_same_data_changes_nothing(
    session: Session, settings: Settings
) -> None:
    before = (len(dossier.voorstellen(session)), len(dossier.steekproeven(session)))
    put_forward(session, RUN, scores(20), settings, RUNNER)

    assert (len(dossier.voorstellen(session)), len(dossier.steekproeven(session))) == before


def test_everyone_who_ties_with_the_last_proposal_comes_along(settings: Settings) -> None:
    table = scores(3 * wanted(settings))

    assert propose(table, settings).num_rows > wanted(settings)


def test_the_one_who_ran_the_score_cannot_adopt_even_with_a_mandate(
    werkmap: Werkmap, settings: Settings
) -> None:
    with dossier.open(werkmap) as session:
        put_forward(session, RUN, scores(20), settings, MANAGER)
        opnemen(session, "adres-001")
        with pytest.raises(NotAllowed, match="vier ogen"):
            adopt(session, "2027", RUN, settings, MANAGER)


def test_without_a_mandate_nobody_adopts(session: Session, settings: Settings) -> None:
    opnemen(session, "adres-001")

    with pytest.raises(NotAllowed, match="geen mandaat"):
        adopt(session, "2027", RUN, settings, TABLE)


def test_an_address_that_nobody_put_forward_cannot_be_judged(session: Session) -> None:
    with pytest.raises(NotAllowed, match="niet voorgesteld"):
        opnemen(session, "adres-015")


@pytest.mark.parametrize(
    ("toelichting", "says"),
    [("te kort", "te kort"), ("Zie het dossier van 999990019 bij ons.", "BSN")],
)
def test_a_reason_must_be_weighable_and_without_personal_data(
    session: Session, toelichting: str, says: str
) -> None:
    row = dossier.Oordeel(
        sleutel="adres-001",
        besluit="opnemen",
        redencode="gronden_voldoende",
        toelichting=toelichting,
        door="",
    )
    with pytest.raises(WrongUse, match=says):
        judge(session, row, TABLE)
