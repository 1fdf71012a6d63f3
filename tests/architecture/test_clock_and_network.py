"""Same input, same bytes, and nobody hears of it: no clock, no chance, no network inside."""

import ast
import re
from pathlib import Path

FRONT_DOOR = ("barriere/cli.py", "barriere/commands/")  # where the clock comes in, as `nu`
CLOCKS = {"now", "utcnow", "today", "time", "time_ns", "localtime", "gmtime"}
CLOCK_OWNERS = {"datetime", "date", "dt", "time", "Timestamp", "pd.Timestamp", "datetime.datetime"}
CLOCK_IN_SQL = re.compile(
    r"\b(current_date|current_timestamp|getdate)\b|\b(now|today)\s*\(\s*\)", re.IGNORECASE
)
FETCHERS = {
    "aiohttp", "ftplib", "http.client", "http.server", "httpx", "requests", "smtplib", "socket",
    "ssl", "telnetlib", "urllib.request", "urllib3", "webbrowser", "xmlrpc",
}  # fmt: skip


def test_the_clock_is_read_in_one_place_and_that_is_the_front_door(
    source: dict[str, ast.Module],
) -> None:
    reads = [
        f"{name}:{node.lineno} {ast.unparse(node.func)}"
        for name, tree in source.items()
        for node in ast.walk(tree)
        if isinstance(node, ast.Call)
        and isinstance(node.func, ast.Attribute)
        and node.func.attr in CLOCKS
        and ast.unparse(node.func.value) in CLOCK_OWNERS
    ]

    inside = [read for read in reads if not read.startswith(FRONT_DOOR)]
    assert inside == [], "the moment is a parameter: `nu` or the peildatum"
    assert len(reads) <= 1, reads


def test_no_query_reads_the_clock(source: dict[str, ast.Module]) -> None:
    reads = [
        f"{name}:{node.lineno}"
        for name, tree in source.items()
        for node in ast.walk(tree)
        if isinstance(node, ast.Constant)
        and isinstance(node.value, str)
        and CLOCK_IN_SQL.search(node.value)
    ]

    assert reads == [], "every cut-off date is computed from the peildatum"


def test_no_print_template_reads_the_clock(root: Path) -> None:
    reads = [
        str(path.relative_to(root))
        for path in (root / "barriere").rglob("*.typ")
        if "datetime.today" in path.read_text(encoding="utf-8")
    ]

    assert reads == []


def test_nothing_in_the_house_can_fetch_or_send(imports: dict[str, set[str]]) -> None:
    fetchers = {
        name: sorted(found) for name, modules in imports.items() if (found := modules & FETCHERS)
    }

    assert fetchers == {}


def test_chance_always_has_a_seed(source: dict[str, ast.Module]) -> None:
    unseeded = [
        f"{name}:{node.lineno}"
        for name, tree in source.items()
        for node in ast.walk(tree)
        if isinstance(node, ast.Call)
        and ast.unparse(node.func).split(".")[-1] in {"Random", "default_rng", "SystemRandom"}
        and not (node.args or node.keywords)
    ]

    assert unseeded == [], "a draw without a seed cannot be repeated before a judge"
