"""One function per command: joins the rooms, keeps the log."""

from barriere.chain.account import account
from barriere.chain.agenda import agenda, holds
from barriere.chain.begin import begin, make_key
from barriere.chain.catalogue import catalogue_of, check_catalogue
from barriere.chain.deliver import deliver
from barriere.chain.explain import explain
from barriere.chain.findings import findings, read_findings
from barriere.chain.guard import inspect_output, shield
from barriere.chain.overview import overview, rejects, unlinked
from barriere.chain.plan_year import plan_year
from barriere.chain.risk_map import risk_map
from barriere.chain.score import score
from barriere.chain.tafel import Said, Step, adopt, bring, climb, judge, judge_file
from barriere.chain.visit_lists import visit_lists

__all__ = [
    "Said",
    "Step",
    "account",
    "adopt",
    "agenda",
    "begin",
    "bring",
    "catalogue_of",
    "check_catalogue",
    "climb",
    "deliver",
    "explain",
    "findings",
    "holds",
    "inspect_output",
    "judge",
    "judge_file",
    "make_key",
    "overview",
    "plan_year",
    "read_findings",
    "rejects",
    "risk_map",
    "score",
    "shield",
    "unlinked",
    "visit_lists",
]
