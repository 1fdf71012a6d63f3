"""Which tests a fault in a file is held against: its own first, then the naive reading of all.

A worker stops at the first test that fails, so what comes first decides how long a
fault takes; only a fault that nobody sees costs all of it.
"""

from pathlib import Path

_ORACLE = "tests/oracle/test_{}.py::test_{}"
_COUNTED = _ORACLE.format("facts", "compiled_facts_equal_facts_counted_by_hand")
_SHARES = _ORACLE.format("scores", "the_history_behind_each_fact_is_as_long_as_the_rows_reach_back")
NAIVE = (
    f"{_COUNTED}[alles geleverd]",
    _ORACLE.format("scores", "the_score_is_what_a_person_with_a_pencil_gets[alles geleverd]"),
    f"{_SHARES}[alles geleverd]",
    _COUNTED,
    _ORACLE.format("scores", "the_score_is_what_a_person_with_a_pencil_gets"),
    _SHARES,
)
READING = (
    "tests/facts/test_shape.py", "tests/facts/test_expression.py",
    "tests/facts/test_definitions.py",
)  # fmt: skip
DEFINED = tuple(
    f"tests/facts/test_{name}.py"
    for name in ("definitions", "formulas", "firms", "counting", "incomplete_dates", "unknown")
)
"""The cases on definitions, for a fault in one that the naive reading does not see."""
VALUES = "tests/facts/test_values.py"
PARTS = "tests/facts/test_parts.py"
CASES = (
    "tests/catalogue/test_unknown.py", "tests/catalogue/test_cards.py",
    "tests/catalogue/test_check.py", "tests/catalogue/test_toets.py",
)  # fmt: skip
_SAMENHANG = "tests/facts/test_samenhang.py"
_NETWORK, _UNKNOWN = "tests/facts/test_network.py", "tests/facts/test_unknown.py"
_SCORE, _ROBUST = "tests/scoring/test_score.py", "tests/scoring/test_robustness.py"
_WITHOUT, _COMPARE = "tests/scoring/test_without_card.py", "tests/scoring/test_compare.py"
_CAUSES, _SPARK = "tests/scoring/test_causes.py", "tests/scoring/test_spark.py"

OWN: dict[str, tuple[str, ...]] = {
    "facts/bewoning": ("tests/sources/test_bewoningen.py", "tests/sources/test_who_lives_there.py"),
    "facts/check": (*READING, *CASES),
    "facts/contact": (_SAMENHANG, *NAIVE),
    "facts/eigenaar": (*NAIVE, _NETWORK, _SAMENHANG),
    "facts/elders": (_SAMENHANG, *NAIVE),
    "facts/exploitant": (_SAMENHANG, *NAIVE),
    "facts/functions": (*READING, *NAIVE),
    "facts/groep": ("tests/facts/test_together.py", *NAIVE),
    "facts/huisgezin": (*NAIVE, "tests/facts/test_huisgezin.py", _NETWORK),
    "facts/nabij": (*NAIVE, "tests/facts/test_nearby.py"),
    "facts/opvolging": (*NAIVE, _SAMENHANG),
    "facts/read": (*READING, *CASES),
    "facts/shape": (*READING, *CASES),
    "facts/coverage": (_SHARES, *NAIVE, "tests/facts/test_counting.py"),
    "facts/concentratie": (*NAIVE, _NETWORK, _UNKNOWN),
    "facts/rni": (*NAIVE, _NETWORK, _UNKNOWN),
    "facts/unnamed": (*NAIVE, _UNKNOWN),
    "facts/verhuizer": (*NAIVE, _NETWORK),
    "scoring/adding_up": ("tests/scoring/test_adding_up.py", _WITHOUT, _ROBUST),
    "scoring/boundaries": CASES,
    "scoring/cases": (*CASES, "tests/reports/test_catalogue_page.py"),
    "scoring/causes": (_CAUSES, "tests/explanation/test_since.py"),
    "scoring/compare": (_COMPARE, _CAUSES),
    "scoring/draws": (_ROBUST,),
    "scoring/keep": ("tests/scoring/test_keep.py", _SCORE),
    "scoring/kept_robustness": (_ROBUST,),
    "scoring/own_points": (_WITHOUT, _ROBUST),
    "scoring/per_card": (*NAIVE, *CASES, _SCORE),
    "scoring/per_address": (*NAIVE, _SCORE),
    "scoring/question": (*NAIVE, *CASES),
    "scoring/robustness": (_ROBUST,),
    "scoring/run": (_SCORE, _COMPARE),
    "scoring/scores": (
        "tests/scoring/test_scores.py",
        _SCORE,
        _COMPARE,
        "tests/explanation/test_since.py",
    ),
    "scoring/spark": (_SPARK,),
    "scoring/without_card": (_WITHOUT,),
}
"""By room and file; what is not here is under every fact or every score."""
_ELSE = {"facts": (*READING, PARTS, *NAIVE, _SAMENHANG), "scoring": (*NAIVE, _SCORE)}
REST = {
    "facts": ("tests/facts", "tests/catalogue", "tests/scoring", "tests/explanation"),
    "scoring": ("tests/scoring", "tests/catalogue", "tests/explanation", "tests/facts"),
}


def aimed(path: Path, *, everything: bool = False) -> tuple[str, ...]:
    """Return the tests for a fault in a file, quickest first; with `everything` the rest too."""
    room = path.parent.name
    own = OWN.get(f"{room}/{path.stem}", _ELSE.get(room, CASES))
    rest = (*NAIVE, *REST.get(room, ())) if everything else ()
    return (VALUES, *own, *rest)
