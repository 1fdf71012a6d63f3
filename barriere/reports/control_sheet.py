"""How the teams of a control share one sheet of paper: columns, maps and lines per stop."""

from dataclasses import dataclass

from barriere.reports.team_day import TeamDay

PAGE = 499.0
"""Points of paper between the margins, side by side."""
_GUTTER = 17.0
_TALL = 588.0
"""Points of paper below the head, for the teams and what is special."""
_LINE, _ROOMY = 14.2, 25.6
"""Points that a stop takes on one line, and on two."""
_AROUND, _CLOSE = 64.0, 62.0
"""Points that a team's name and times take above its partners, map and list."""
_WORDS = 11.5
"""Points that a line of small text takes."""
_LETTER = 4.4
"""Points that a letter of it takes, side by side."""
_LEAST, _SHARED, _MOST = 96.0, 140.0, 330.0
_SIDE_BY_SIDE = 3
"""So many teams have a column and a map of their own; more share one map, two by two."""


@dataclass(frozen=True)
class Sheet:
    """Columns of teams; the size in points of each map, or of the one that is `shared`.

    `roomy` gives each stop a second line; `partner_lines` is what the longest
    row of partners takes.
    """

    columns: int
    map_size: tuple[float, float]
    shared: bool
    roomy: bool
    partner_lines: int

    @property
    def narrow(self) -> bool:
        """Tell whether a column is too narrow for what can be missed."""
        return self.columns == _SIDE_BY_SIDE


def sheet_for(days: tuple[TeamDay, ...], special: int) -> Sheet:
    """Return how these teams fit, with so many stops of which something special is said."""
    teams = len(days)
    shared = teams > _SIDE_BY_SIDE
    columns = 2 if shared else max(teams, 1)
    width = (PAGE - (columns - 1) * _GUTTER) / columns
    names = max((len(" · ".join(day.partners)) for day in days), default=0)
    lines = -(-int(names * _LETTER) // int(width)) or 1
    most = max((len(day.calls) + len(day.reserve) for day in days), default=0)
    left = _TALL - (_WORDS * (3 + -(-special // 2)) if special else 0.0)
    if shared:
        rows = -(-teams // columns)
        tall = left - rows * (_CLOSE + lines * _WORDS + most * _LINE)
        return Sheet(
            columns,
            (PAGE, min(max(tall, _SHARED), _MOST)),
            shared,
            roomy=False,
            partner_lines=lines,
        )
    left -= _AROUND + lines * _WORDS
    roomy = left - most * _ROOMY >= _LEAST
    tall = left - most * (_ROOMY if roomy else _LINE)
    height = min(max(tall, _LEAST), _MOST, width * 0.9)
    return Sheet(columns, (width, height), shared, roomy=roomy, partner_lines=lines)
