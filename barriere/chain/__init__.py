"""One function per command: joins the rooms, keeps the log."""

from barriere.chain.agenda import agenda, holds
from barriere.chain.begin import begin
from barriere.chain.deliver import deliver
from barriere.chain.overview import overview, rejects, unlinked
from barriere.chain.plan_year import plan_year
from barriere.chain.score import score
from barriere.chain.tafel import Said, Step, adopt, bring, climb, judge, judge_file

__all__ = [
    "Said",
    "Step",
    "adopt",
    "agenda",
    "begin",
    "bring",
    "climb",
    "deliver",
    "holds",
    "judge",
    "judge_file",
    "overview",
    "plan_year",
    "rejects",
    "score",
    "unlinked",
]
