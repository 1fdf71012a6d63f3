"""Numbers for the view Cijfers of the fictive town, with every case that a chart must bear."""

from datetime import date

from barriere.maps import Charts, Quarter, RunCount, Tally, Wijk

CHARTS = Charts(
    weg=Tally(voorgesteld=61, beoordeeld=54, vastgesteld=40, gepland=32, bezocht=17),
    wijken=(
        Wijk("Noordoost", 20, 12, 9, (100, 99, 87, 64, 49, 12, 0)),
        Wijk("Noordwest", 31, 18, 7, (100, 100, 100, 100, 33, 100, 100)),
        Wijk("Zuidoost", 0, 0, 0, ()),
        Wijk("Zuidwest", 9, 2, 1, (98, 100, 100, 100, 33, 100, 100)),
        Wijk("", 1, 0, 0, ()),
    ),
    peildata=(
        RunCount(date(2026, 4, 1), 48),
        RunCount(date(2026, 7, 1), 53, 9, 4),
        RunCount(date(2026, 10, 1), 51, 0, 2),
    ),
    kwartalen=(
        Quarter(2026, 1, 21, 6, 0, None),
        Quarter(2026, 2, 13, 3, 4, None),
        Quarter(2026, 3, 8, 3, 15, 6),
    ),
)
