"""Nothing reaches a plan unless people put it forward, judged it and adopted it."""

from collections.abc import Iterator
from datetime import UTC, date, datetime
from pathlib import Path

import pyarrow as pa
import pytest
from sqlmodel import Session

from barriere.errors import NotAllowed, WrongUse
from barriere.review.admission import (
    NOT_ADOPTED,
    NOT_JUDGED,
    NOT_NOW,
    REJECTED,
    Admission,
    admit,
)
from barriere.review.admission import put_forward as proposals_of
from barriere.review.adopt import adopt
from barriere.review.bring import bring
from barriere.review.climb import climb
from barriere.review.grounds import Standing
from barriere.review.judge import hold, judge
from barriere.review.moment import Moment
from barriere.review.proposals import propose, wanted
from barriere.review.put_forward import put_forward
from barriere.settings import Settings, template
from barriere.store import dossier
from barriere.store.werkmap import Werkmap

NU = datetime(2026, 11, 1, 9, 0, tzinfo=UTC)
RUNNER = Moment("analist", NU)
TABLE = Moment("barrièretafel", NU)
MANAGER = Moment("teammanager OOV", NU)
RUN = "score-2026-10-01-abcdef12"
WHY = "Twee registers wijzen hier op kamerverhuur."
SOLID = Standing(frozenset({("brp", "a"), ("kvk", "b")}), objective=True)


def scores(n: int, points: int = 7) -> pa.Table:
    """Return `n` scored addresses: the first half above the threshold."""
    keys = [f"adres-{i:03d}" for i in range(n)]
    high = [points if i < n // 2 else 1 for i in range(n)]
    return pa.table(
        {
            "sleutel": keys,
            "straat": ["Kade"] * n,
            "totaal": high,
            "domeinen": [2 if p > 1 else 1 for p in high],
            "afgeschermd": [i == 0 for i in range(n)],
        }
    )


@pytest.fixture
def werkmap(tmp_path: Path) -> Werkmap:
    """Return a new werkmap of a fictive town."""
    return Werkmap.create(tmp_path / "werkmap", template("Veldwerd", "9999"))


@pytest.fixture
def settings(werkmap: Werkmap) -> Settings:
    """Return the settings of the werkmap."""
    return werkmap.settings


@pytest.fixture
def session(werkmap: Werkmap, settings: Settings) -> Iterator[Session]:
    """Open the dossier after a run over twenty addresses."""
    with dossier.open(werkmap) as opened:
        put_forward(opened, RUN, scores(20), settings, RUNNER)
        yield opened


def opnemen(session: Session, sleutel: str) -> None:
    """Let the tafel judge an address `opnemen`."""
    row = dossier.Oordeel(
        sleutel=sleutel, besluit="opnemen", redencode="gronden_voldoende", toelichting=WHY, door=""
    )
    judge(session, row, TABLE)


def decide(session: Session, standings: dict[str, Standing], held: frozenset[str]) -> Admission:
    """Return who may be planned now."""
    return admit(session, proposals_of(session, RUN), standings, held, frozenset())


def admitted(session: Session, on_hold: frozenset[str] = frozenset()) -> list[str]:
    """Return who may be planned, when the score gives everyone two sources and a ground."""
    everyone = {f"adres-{i:03d}": SOLID for i in range(20)}
    return list(decide(session, everyone, on_hold).admitted)


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
