"""The powers matrix: who may do what, and never more than a source gives."""

import tomllib
from pathlib import Path

import pytest

from barriere.catalogue.powers import KINDS, MATRIX, lead_for, powers, read, roles_of
from barriere.errors import BadData

OBJECTIVE = ("H1", "H2", "H4", "H5", "H6", "A1", "A3", "E2", "I1")
GIVEN_BY_PEOPLE = ("hercontrole", "bestuurlijke_rapportage", "overbewoning", "adres_in_onderzoek")


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("ground", [*OBJECTIVE, *GIVEN_BY_PEOPLE])
def test_every_objective_ground_has_a_role_that_leads(ground: str, kind: str) -> None:
    lead = lead_for(powers(), [ground], kind)

    assert lead is not None
    assert powers().rollen[lead.rol].partner == "gemeente"


def test_nobody_leads_on_a_signal_that_is_no_ground() -> None:
    assert lead_for(powers(), ["F7", "T1"], "wonen") is None


def test_the_kind_of_address_decides_when_two_roles_could_lead() -> None:
    matrix = powers()

    horeca, wonen = (lead_for(matrix, ["H1", "A4"], kind) for kind in ("horeca", "wonen"))

    assert horeca is not None
    assert wonen is not None
    assert (horeca.rol, wonen.rol) == ("horeca", "wonen")


def test_who_has_no_power_by_any_source_gets_none() -> None:
    matrix = powers()

    assert matrix.rollen["ggd"].woning is None
    assert not matrix.rollen["ggd"].interventies
    assert matrix.rollen["brp"].bedrijf is None
    assert matrix.rollen["zorgcoordinator"].vorderen is None


def test_only_the_police_offers_time_to_reflect() -> None:
    says = {
        key
        for key, role in powers().rollen.items()
        for cell in role.interventies
        if "bedenktijd" in cell.tekst.lower()
    }

    assert says == {"politie"}


def test_what_rests_on_general_knowledge_is_never_called_confirmed() -> None:
    cells = [
        cell
        for role in powers().rollen.values()
        for cell in (role.taak, role.bedrijf, role.woning, role.vorderen, *role.interventies,
                     *role.mag_niet)
        if cell is not None
    ]  # fmt: skip

    assert cells
    assert all(c.zekerheid != "bevestigd" for c in cells if "algemene kennis" in c.bron)


def test_a_team_brings_the_roles_of_its_partners_only() -> None:
    assert set(roles_of(powers(), ["gemeente", "politie"])) == {"wonen", "brp", "horeca", "politie"}


def test_a_cell_without_a_source_is_refused_by_name(tmp_path: Path) -> None:
    text = MATRIX.read_text("utf-8").replace('bron = "rvig.nl"', "")
    lines = [line for line in text.splitlines() if not line.startswith('bron = "kst-36130-3; v')]
    own = tmp_path / "eigen.toml"
    own.write_text("\n".join(lines), encoding="utf-8")

    with pytest.raises(BadData, match=r"eigen\.toml: rollen\.wonen\.interventies\.2\.bron"):
        read(own)


def test_a_lead_that_is_no_role_is_refused(tmp_path: Path) -> None:
    own = tmp_path / "eigen.toml"
    own.write_text(
        MATRIX.read_text("utf-8").replace('rol = "brp"', 'rol = "klusjesman"'), encoding="utf-8"
    )

    with pytest.raises(BadData, match="klusjesman"):
        read(own)


def test_the_matrix_is_dated() -> None:
    assert tomllib.loads(MATRIX.read_text("utf-8"))["versie"]
