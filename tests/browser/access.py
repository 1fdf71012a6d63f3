"""axe-core in a page as it stands, and a proof of our own for what axe leaves open."""

from collections.abc import Callable
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Any

from playwright.sync_api import Page

from tests.browser.contrast import Target, too_faint

TAGS = ("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice")
"""Every rule of these is on, those that axe leaves off by itself included; no experiments.

Only how large a thing is to press is not asked of paper.
"""

_RUN = """async (tags) => {
  const paper = matchMedia('print').matches;
  const rules = axe.getRules(tags).filter((rule) => !rule.tags.includes('experimental')
    && !(paper && rule.ruleId === 'target-size'));
  const found = await axe.run(document, {
    runOnly: { type: 'rule', values: rules.map((rule) => rule.ruleId) },
    resultTypes: ['violations', 'incomplete'],
    elementRef: false,
  });
  const told = (results) => results.flatMap((result) => result.nodes.map((node) => ({
    rule: result.id,
    target: node.target.flat(),
    reason: [...node.any, ...node.all, ...node.none].map((check) => check.message).join('; '),
  })));
  return { rules: rules.length, violations: told(found.violations), open: told(found.incomplete) };
}"""


@dataclass(frozen=True)
class Finding:
    """One element that breaks a rule, or of which axe cannot say so."""

    rule: str
    target: Target
    reason: str

    def __str__(self) -> str:
        return f"{self.rule} at {' > '.join(self.target)}: {self.reason}"


@dataclass(frozen=True)
class Report:
    """What axe found: `violations`, and `unresolved`: what nobody could prove to be right."""

    rules: int
    violations: tuple[Finding, ...]
    incompletes: tuple[Finding, ...]
    unresolved: tuple[Finding, ...]


def _contrast(page: Page, found: list[Finding]) -> list[Finding]:
    faint = too_faint(page, [one.target for one in found])
    return [Finding(f.rule, f.target, faint[f.target]) for f in found if f.target in faint]


def _unproven(_: Page, found: list[Finding]) -> list[Finding]:
    return found


Proof = Callable[[Page, list[Finding]], list[Finding]]
PROOFS: dict[str, Proof] = {"color-contrast": _contrast}
"""Per rule the check that proves its open findings right; it returns those that are wrong."""


def examine(page: Page) -> Report:
    """Return what axe finds in the page as it is now, under its own policy and without network."""
    if not page.evaluate("typeof axe !== 'undefined'"):
        page.evaluate(f"{_axe()}; 0")
    told: dict[str, Any] = page.evaluate(_RUN, list(TAGS))
    incompletes = _findings(told["open"])
    unresolved: list[Finding] = []
    for rule in sorted({one.rule for one in incompletes}):
        of_rule = [one for one in incompletes if one.rule == rule]
        proof = PROOFS.get(rule, _unproven)
        unresolved += proof(page, of_rule)
    return Report(told["rules"], _findings(told["violations"]), incompletes, tuple(unresolved))


def faults(page: Page, name: str) -> list[str]:
    """Return in words what is wrong with this state of the page: rule, element and reason."""
    report = examine(page)
    wrong = [f"{name}: violation: {one}" for one in report.violations]
    return wrong + [f"{name}: not proven right: {one}" for one in report.unresolved]


def _findings(told: list[dict[str, Any]]) -> tuple[Finding, ...]:
    return tuple(Finding(one["rule"], tuple(one["target"]), one["reason"]) for one in told)


@cache
def _axe() -> str:
    return files("axe_playwright_python").joinpath("axe.min.js").read_text(encoding="utf-8")
