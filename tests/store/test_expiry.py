"""Nothing is kept longer than its term, and what others lean on goes last."""

from collections.abc import Callable
from datetime import date, datetime, timedelta

from barriere.model.register import Register
from barriere.store import Receipt, Werkmap, dossier, expired_deliveries

KEY = "9999010000000001"


def test_a_row_is_there_until_its_day_and_gone_on_it(werkmap: Werkmap, nu: datetime) -> None:
    with dossier.open(werkmap) as session:
        row = dossier.add(session, dossier.Voorstel(sleutel=KEY, herkomst="score"), nu)
        assert dossier.erase_expired(session, row.vervalt - timedelta(days=1)) == {}
        assert dossier.erase_expired(session, row.vervalt) == {"voorstel": 1}
        assert dossier.voorstellen(session) == []


def test_a_plan_stays_as_long_as_a_visit_refers_to_it(werkmap: Werkmap, nu: datetime) -> None:
    with dossier.open(werkmap) as session:
        plan = dossier.Jaarplan(jaar=2027, json_tekst="{}", gemaakt_door="planner")
        plan = dossier.add(session, plan, nu)
        visit = dossier.Bezoek(
            jaarplan_id=plan.id,
            controle="2027-1",
            team="A",
            datum=date(2027, 2, 3),
            volgorde=1,
            sleutel=KEY,
        )
        visit = dossier.add(session, visit, nu + timedelta(days=60))
        plan_over, visit_over = plan.vervalt, visit.vervalt
        assert plan_over < visit_over
        assert dossier.erase_expired(session, plan_over) == {}
        assert dossier.erase_expired(session, visit_over) == {"bezoek": 1, "jaarplan": 1}


def test_a_shielded_address_never_comes_back_by_itself(werkmap: Werkmap, nu: datetime) -> None:
    with dossier.open(werkmap) as session:
        dossier.add(session, dossier.Afscherming(sleutel=KEY, door="beheerder"), nu)
        dossier.erase_expired(session, date.max)
        assert dossier.afgeschermd(session) == {KEY}


def test_a_delivery_is_over_a_year_after_it_came_in(
    werkmap: Werkmap, deliver: Callable[..., Receipt]
) -> None:
    note = deliver(Register.MELDINGEN, []).manifest
    assert expired_deliveries(werkmap, date(2027, 11, 22)) == []
    assert expired_deliveries(werkmap, date(2027, 11, 23)) == [note]
