"""What the controls yielded, with how sure that is."""

from barriere.evaluation.hit_rate import HitRate, Outcome, hit_rates
from barriere.evaluation.interval import Interval, wilson

__all__ = ["HitRate", "Interval", "Outcome", "hit_rates", "wilson"]
