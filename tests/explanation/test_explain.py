"""What an official reads about one address: pinned word for word, and true."""

from datetime import date
from pathlib import Path
from typing import Any

import pytest

from barriere import catalogue, scoring
from barriere.errors import BarriereError, NotAllowed
from barriere.explanation import Explanation, as_text, explain, explain_many
from barriere.scoring import Run
from tests.town import picture, resident, settings

EXPECTED = Path(__file__).with_name("expected_uitleg.txt")
OCTOBER = date(2026, 10, 1)
EMPTY: dict[str, Any] = {
    name: []
    for name in ("rni", "kvk", "vergunningen", "controles", "eigendom", "signalen", "bijzonder")
}


@pytest.fixture(scope="module")
def run() -> Run:
    """A crowded house, a doubtful one, a shelter, and a shielded address; no view of vervoer."""
    town = picture(
        [
            {"oppervlakte": 40},
            {"oppervlakte": 47},
            {"oppervlakte": 40, "straat": "Korte Lijn"},
            {"afgeschermd": True},
        ],
        **{
            **EMPTY,
            "brp": [
                *(resident(0, name) for name in "abcdef"),
                resident(0, "g", in_onderzoek="089999", datum_in_onderzoek=OCTOBER),
                *(resident(1, f"1{name}", relatie="gezin") for name in "abc"),
                resident(1, "1d", datum_einde=(date(2026, 1, 1), date(2026, 12, 31))),
                *(resident(2, f"2{name}") for name in "abcdef"),
                resident(0, "z", date(2015, 1, 1), datum_einde=date(2024, 1, 1)),
            ],
            "bijzonder": [{"adr": 2, "soort": "opvang", "geheim": False}],
            "meldingen": [
                {"adr": 0, "datum": OCTOBER, "soort": kind, "melder": who}
                for kind in ("overlast", "niet_pluis_burgerzaken")
                for who in ("x", "y")
            ],
        },
    )
    return scoring.score(town, catalogue.read(), settings())


@pytest.fixture(scope="module")
def crowded(run: Run) -> Explanation:
    return explain(run, "9999010000000000")


def test_the_words_are_the_words_we_agreed_on(crowded: Explanation) -> None:
    said = as_text(crowded).split("Catalogus")[0]
    assert said == EXPECTED.read_text("utf-8").split("Catalogus")[0]


def test_the_headline_speaks_of_points_and_domains_only(crowded: Explanation) -> None:
    assert crowded.headline == "10 punten in 3 van 7 domeinen"
    assert crowded.on_list
    for word in ("kans", "risicoscore", "van 100", "waarschijnlijk", "verdacht"):
        assert word not in as_text(crowded)


def test_every_point_names_its_basis_its_source_and_an_innocent_explanation(
    crowded: Explanation,
) -> None:
    for part in crowded.contributions:
        assert part.basis in part.sentence
        assert part.sources
        assert part.grounds
        assert part.onschuldig


def test_what_if_says_what_falls_away_and_what_stands_in(crowded: Explanation) -> None:
    said = {change.sentence for change in crowded.changes}
    assert (
        "Zonder H1 Overbewoning: 10 punten in 3 domeinen, wel op de lijst "
        "(H3 uit dezelfde groep telt dan mee)."
    ) in said
    assert any(s.startswith("Zonder E7") and "7 punten in 2 domeinen" in s for s in said)


def test_a_domain_without_data_is_called_scarce_never_safe(crowded: Explanation) -> None:
    vervoer = next(line for line in crowded.domains if line.domein == "vervoer")
    assert vervoer.scarce
    assert "weinig gegevens" in vervoer.sentence
    assert "laag" not in as_text(crowded)


def test_a_doubtful_date_is_explained_as_doubt(run: Run) -> None:
    doubtful = explain(run, "9999010000000001")
    h1 = next(part for part in doubtful.withheld if part.id == "H1")
    assert h1.status == "onzeker"
    assert "zeker 15,7, mogelijk 11,8" in h1.sentence
    assert doubtful.totaal == 0


def test_a_shelter_is_told_why_it_does_not_count(run: Run) -> None:
    shelter = explain(run, "9999010000000002")
    h1 = next(part for part in shelter.withheld if part.id == "H1")
    assert (h1.status, shelter.totaal) == ("uitzondering", 0)
    assert "opvang" in h1.sentence


def test_a_shielded_address_is_explained_to_nobody_unasked(run: Run) -> None:
    with pytest.raises(NotAllowed) as refusal:
        explain(run, "9999010000000003")
    assert "Lange Lijn" not in str(refusal.value)
    assert explain(run, "9999010000000003", shielded=True).totaal == 0
    assert "9999010000000003" not in explain_many(run, ["9999010000000003"])


def test_an_unknown_address_is_a_clear_message(run: Run) -> None:
    with pytest.raises(BarriereError, match="staat niet in de score"):
        explain(run, "9999019999999999")


def test_many_explanations_are_the_same_as_one_at_a_time(run: Run) -> None:
    keys = ["9999010000000000", "9999010000000001", "9999010000000002"]
    assert explain_many(run, keys) == {key: explain(run, key) for key in keys}


def test_an_explanation_survives_the_folder(run: Run, tmp_path: Path) -> None:
    again = scoring.read(scoring.write(run, tmp_path))
    assert as_text(explain(again, "9999010000000000")) == as_text(explain(run, "9999010000000000"))
