"""One schedule in the table: what it asked for, what it found, its hours on the road."""

from dataclasses import dataclass

from bench.chicago_work.outcome import Outcome

HEAD = (
    f"{'':22}{'later':>6}{'vrij-':>6}{'eigen':>6}{'1e helft':>9}{'dagen':>7}"
    f"{'later':>7}{'>1 dag':>7}{'>1 week':>8}{'reis':>7}{'van de':>8}\n"
    f"{'':22}{'kost':>6}{'heid':>6}{'kleur':>6}{'%':>9}{'eerder':>7}"
    f"{'%':>7}{'%':>7}{'%':>8}{'uur':>7}{'grens %':>8}"
)


@dataclass(frozen=True)
class Row:
    """A schedule that was measured; what was not asked is None."""

    naam: str
    later_kost_dagen: float | None
    vrijheid_dagen: int | None
    eigen_kleur: bool
    uitkomst: Outcome
    reis_uren: float
    deel_van_grens: float | None
    """Expected worth, in percent of what is possible without any travel."""

    def line(self) -> str:
        """Return the line under HEAD."""
        got = self.uitkomst
        cost, free, share = (
            "-" if value is None else f"{value:g}"
            for value in (self.later_kost_dagen, self.vrijheid_dagen, self.deel_van_grens)
        )
        return (
            f"{self.naam:22}{cost:>6}{free:>6}{'ja' if self.eigen_kleur else '-':>6}"
            f"{got.eerste_helft:9.1f}{got.dagen_eerder:7.2f}{got.later:7.1f}"
            f"{got.later_dan_een_dag:7.1f}{got.later_dan_een_week:8.1f}"
            f"{self.reis_uren:7.1f}{share:>8}"
        )
