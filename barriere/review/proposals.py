"""Which addresses the score puts before the tafel: enough points, in enough domains, no rank."""

import pyarrow as pa
import pyarrow.compute as pc

from barriere.settings import Settings


def capacity(settings: Settings) -> int:
    """Return the number of addresses the year's controls can visit."""
    return settings.plan.controles * sum(team.adressen for team in settings.teams)


def wanted(settings: Settings) -> int:
    """Return how many proposals the tafel gets: the capacity times the factor."""
    return round(capacity(settings) * settings.plan.voorstelfactor)


def above_threshold(scores: pa.Table, settings: Settings) -> pa.Table:
    """Return the unshielded addresses with enough points in enough domains."""
    enough = pc.and_(
        pc.greater_equal(scores["totaal"], settings.score.drempel_punten),
        pc.greater_equal(scores["domeinen"], settings.score.drempel_domeinen),
    )
    return scores.filter(pc.and_(enough, pc.invert(scores["afgeschermd"])))


def propose(scores: pa.Table, settings: Settings) -> pa.Table:
    """Return the proposals of a run, in the neutral order of their addresses.

    At most `wanted` addresses; those that tie with the last one all come along,
    because nothing tells them apart.
    """
    candidates = above_threshold(scores, settings)
    limit = wanted(settings)
    if candidates.num_rows > limit:
        points = sorted(candidates["totaal"].to_pylist(), reverse=True)
        candidates = candidates.filter(pc.greater_equal(candidates["totaal"], points[limit - 1]))
    return candidates.sort_by([("straat", "ascending"), ("sleutel", "ascending")])
