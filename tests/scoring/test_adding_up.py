"""A domain is added up over the cards it depends on, and no others."""

import numpy as np

from barriere.model.domain import Domein
from barriere.scoring.adding_up import parts
from tests.scoring.ladders import CARDS


def test_a_domain_depends_on_its_own_cards_and_on_those_that_share_a_group_with_one() -> None:
    cards = [CARDS[name] for name in ("A3", "E1", "H1", "H10", "H9", "T1")]
    patterns = np.array([[3, 2, 1, 0, 0, 0], [3, 0, 0, 0, 0, 0], [0, 2, 1, 0, 0, 1]], np.int8)
    found = {part.domein: part for part in parts(cards, patterns)}
    named = {domein: [cards[n].id for n in part.cards] for domein, part in found.items()}
    assert named == {
        Domein.ARBEID: ["A3"],
        Domein.ENTREE: ["E1", "H1", "H10"],
        Domein.HUISVESTING: ["E1", "H1", "H10", "H9"],
        Domein.VERVOER: ["T1"],
    }
    work = found[Domein.ARBEID]
    assert work.points[work.place].tolist() == [[3], [3], [0]]
    assert len(work.points) == 2
