"""No power that the sources do not give: the table of the field, copied by hand, and the matrix.

The table is chapter 4 of the domain facts: per role what it may in a firm, in a
dwelling, ask for, and do. The mark says how sure the source is: V seen, V2 seen at
second hand, U general knowledge. A dash is no power.
"""

import pytest

from barriere.catalogue.powers import CERTAINTIES, Cell, Role, powers
from barriere.model.finding import EIGEN_VERVOLG

V, V2, U, P = CERTAINTIES
COLUMNS = ("bedrijf", "woning", "vorderen")
TABLE: dict[str, tuple[str | None, str | None, str | None]] = {
    "wonen": (V, V, U),
    "brp": (None, V, V),
    "horeca": (V, V, V),
    "burgemeester": (None, V, None),
    "politie": (U, U, U),
    "belastingdienst": (U, U, U),
    "arbeidsinspectie": (V, U, V),
    "brandweer": (U, U, U),
    "omgevingsdienst": (U, None, U),
    "uwv": (U, U, U),
    "nvwa": (U, None, None),
    "douane": (U, None, None),
    "rdw": (U, None, None),
    "netbeheerder": (U, None, None),
    "ind": (None, None, None),
    "ggd": (U, None, None),
    "zorgcoordinator": (None, None, None),
}
FOLLOWS: dict[str, dict[str, str]] = {
    "wonen": {
        "last onder dwangsom of bestuursdwang": V2,
        "boete bij omzetten of onttrekken": V,
        "boete of inbeheername": V,
        "verhuurverbod": U,
        "sluiting": U,
        "terugmelden": V,
        "alsnog een vergunning": P,
    },
    "brp": {
        "adresonderzoek": V,
        "terugmelden": V,
        "ambtshalve": V,
        "boete van hoogstens € 325": V,
    },
    "horeca": {
        "waarschuwing": V,
        "schorsen": V,
        "intrekken": V,
        "sluiting": V,
        "terugmelden": V,
        "alsnog een vergunning": P,
    },
    "burgemeester": {
        "voor publiek open gebouw": V,
        "woning of een niet voor publiek open lokaal": V,
        "drugs": U,
        "gedragsaanwijzing": U,
        "bibob": U,
    },
    "politie": {"bedenktijd": V, "aangifte": U},
    "belastingdienst": {"naheffing": U, "beslag": V2},
    "arbeidsinspectie": {"boeterapport": V, "stilleggen": V},
    "brandweer": {"advies": U},
    "omgevingsdienst": {"last onder dwangsom, bestuurlijke strafbeschikking": U},
    "uwv": {"terugvordering": U},
    "nvwa": {"hygiëne": U},
    "douane": {"accijns": U},
    "rdw": {"voertuigen": U},
    "netbeheerder": {"energiediefstal": U},
    "ind": {"b8/3": U},
    "ggd": {},
    "zorgcoordinator": {"hulp, opvang": V},
}
"""What may follow, by words of the cell; the duty to report back (Wet BRP 2.34) is in chapter 3."""

MAY: dict[str, set[str]] = {
    "wonen": {"lod", "boete", "sluiting", "vergunning_aanvragen", "terugmelding", "overig"},
    "brp": {"adresonderzoek", "terugmelding", "boete", "overig"},
    "horeca": {
        "waarschuwing",
        "vergunning_aanvragen",
        "vergunning_geschorst",
        "vergunning_ingetrokken",
        "sluiting",
        "terugmelding",
    },
    "burgemeester": {"sluiting", "vergunning_ingetrokken", "overig"},
}
REPORTS: dict[str, set[str]] = {
    "wonen": {"overbewoning", "zonder_vergunning", "brandveiligheid", "anders"},
    "brp": {"niet_ingeschreven", "anders"},
    "horeca": {"zonder_vergunning", "onvergund_seksbedrijf", "anders"},
    "arbeidsinspectie": {"arbeid", EIGEN_VERVOLG},
    "brandweer": {"brandveiligheid", EIGEN_VERVOLG},
    "ind": set(),
    "ggd": set(),
    "zorgcoordinator": set(),
}
ROLES = powers().rollen


def surer(one: str, than: str) -> bool:
    return CERTAINTIES.index(one) < CERTAINTIES.index(than)


def test_the_matrix_has_exactly_the_roles_of_the_table() -> None:
    assert set(ROLES) == set(TABLE) == set(FOLLOWS)


@pytest.mark.parametrize("column", COLUMNS)
@pytest.mark.parametrize("key", TABLE)
def test_a_power_is_there_if_and_only_if_the_table_gives_it(key: str, column: str) -> None:
    mark = TABLE[key][COLUMNS.index(column)]
    cell: Cell | None = getattr(ROLES[key], column)

    assert (cell is None) == (mark is None)
    if cell is not None and mark is not None:
        assert not surer(cell.zekerheid, mark), f"{key}.{column} is not surer than its source"


@pytest.mark.parametrize("key", TABLE)
def test_what_may_follow_is_what_the_table_says_and_nothing_else(key: str) -> None:
    said = [cell.tekst.lower() for cell in ROLES[key].interventies]

    assert len(said) == len(FOLLOWS[key])
    for words, mark in FOLLOWS[key].items():
        found = [c for c in ROLES[key].interventies if words in c.tekst.lower()]
        assert len(found) == 1, f"{key}: {words}"
        assert not surer(found[0].zekerheid, mark), f"{key}: {words} is not surer than its source"


@pytest.mark.parametrize("key", TABLE)
def test_a_role_may_choose_only_interventions_of_its_own(key: str) -> None:
    may = set(ROLES[key].maatregelen)

    assert may == MAY[key] if key in MAY else may <= {EIGEN_VERVOLG}


@pytest.mark.parametrize("key", TABLE)
def test_a_role_reports_only_what_belongs_to_its_task(key: str) -> None:
    assert set(ROLES[key].bevindingen) == REPORTS.get(key, {EIGEN_VERVOLG})


def test_care_leaves_no_trace_on_a_findings_sheet() -> None:
    care = [role for role in ROLES.values() if _about_care(role)]

    assert care
    for role in care:
        of_care = [cell for cell in role.interventies if _said_of_care(cell)]
        assert all(not cell.maatregelen for cell in of_care)
    assert all(not ROLES[key].bevindingen for key in ("ind", "ggd", "zorgcoordinator"))


def _about_care(role: Role) -> bool:
    return any(_said_of_care(cell) for cell in role.interventies)


def _said_of_care(cell: Cell) -> bool:
    return any(word in f"{cell.tekst} {cell.basis}".lower() for word in ("b8/3", "opvang"))


def _everything() -> list[Cell]:
    matrix = powers()
    return [*matrix.general, *(cell for role in ROLES.values() for cell in role.cells)]


def test_every_cell_says_by_which_law_where_it_was_seen_and_when() -> None:
    matrix = powers()
    for rule in (*_everything(), *matrix.leiding):
        assert rule.basis.strip()
        assert rule.bron.strip()
        assert rule.zekerheid in CERTAINTIES
        assert matrix.seen(rule) >= matrix.gezien


def test_general_knowledge_is_never_called_confirmed_and_the_confirmed_have_a_source() -> None:
    for rule in (*_everything(), *powers().leiding):
        if "algemene kennis" in rule.bron:
            assert surer(V2, rule.zekerheid), rule
        if rule.zekerheid == V:
            assert any(letter.isdigit() or letter == "." for letter in rule.bron), rule


@pytest.mark.parametrize("key", TABLE)
def test_only_a_role_of_the_municipality_may_lead(key: str) -> None:
    leads = [lead for lead in powers().leiding if lead.rol == key]

    assert not leads or ROLES[key].partner == "gemeente"
