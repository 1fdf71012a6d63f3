"""One fault at a time, each in a process of its own that has imported everything but the house."""

import importlib
import importlib.abc
import importlib.util
import os
import signal
import sys
import time
from collections.abc import Sequence
from contextlib import suppress
from importlib.machinery import ModuleSpec
from pathlib import Path
from types import CodeType, ModuleType
from typing import Any

from tests.mutation.source import Fault

LIBRARIES = (
    "pytest", "_pytest.doctest", "hypothesis", "hypothesis.strategies", "duckdb", "numpy",
    "pyarrow.parquet", "pyarrow.compute", "scipy.sparse.csgraph", "sqlglot", "pydantic",
    "playwright.sync_api", "dateutil.relativedelta", "keyring", "shapely", "sqlmodel", "tomllib",
    "jinja2", "pyogrio", "geopandas",
    "barriere.store.picture", "tests.town", "tests.oracle.making",
)  # fmt: skip
"""What a worker need not read anew: the libraries, and of the house what lies under the facts."""
ABOVE = ("barriere.facts", "barriere.scoring", "barriere.catalogue")
NEEDS_ALL_TOWNS = "thousand or hold_enough or speaks_somewhere or still_open"
"""Tests that say something of a thousand towns, and nothing of fewer."""
TOO_LONG = 300.0


class Faulty(importlib.abc.MetaPathFinder, importlib.abc.Loader):
    """Give one module of the house the text with the fault; every other as it is."""

    def __init__(self, fault: Fault, root: Path) -> None:
        parts = fault.path.with_suffix("").relative_to(root).parts
        self._name = ".".join(parts).removesuffix(".__init__")
        self._path, self._code = fault.path, compile(fault.text, str(fault.path), "exec")

    def find_spec(
        self, name: str, _path: Sequence[str] | None, _target: ModuleType | None = None
    ) -> ModuleSpec | None:
        if name != self._name:
            return None
        package = self._path.name == "__init__.py"
        return importlib.util.spec_from_file_location(
            name,
            self._path,
            loader=self,
            submodule_search_locations=[str(self._path.parent)] if package else None,
        )

    def exec_module(self, module: ModuleType) -> None:
        code: CodeType = self._code
        exec(code, module.__dict__)  # noqa: S102 - our own source, with one fault


def warm() -> None:
    """Import the libraries once; each worker is a fork that has them already."""
    for name in LIBRARIES:
        importlib.import_module(name)
    if above := [name for name in sys.modules if name.startswith(ABOVE)]:
        raise RuntimeError(f"read too early: {above[0]}")


def start(fault: Fault, root: Path, tests: Sequence[str], towns: int) -> int:
    """Start a worker that runs `tests` over the house with the fault; return its process id."""
    pid = os.fork()
    if pid:
        return pid
    os.setpgid(0, 0)
    verdict = 1
    with suppress(BaseException):
        verdict = _judge(fault, root, tests, towns)
    os._exit(verdict)


def told(definitions: Any, tests: Sequence[str]) -> bool:
    """Tell whether `tests` see that the house's definitions are these instead of its own."""
    pid = os.fork()
    if not pid:
        verdict = 1
        with suppress(BaseException):
            reading: Any = importlib.import_module("barriere.facts.read")
            house, own = reading.texts(), reading.read_texts
            reading.read_texts = lambda texts: definitions if texts == house else own(texts)
            verdict = _tested(tests)
        os._exit(verdict)
    return os.waitstatus_to_exitcode(os.waitpid(pid, 0)[1]) != 0


def _judge(fault: Fault, root: Path, tests: Sequence[str], towns: int) -> int:
    """Return 0 when no test sees the fault."""
    sys.meta_path.insert(0, Faulty(fault, root))
    scenes: Any = importlib.import_module("tests.oracle.scenes")
    scenes.TOWNS = towns
    return _tested(tests)


def _tested(tests: Sequence[str]) -> int:
    """Return what pytest makes of the tests, in silence: 0 when all pass."""
    null = os.open(os.devnull, os.O_WRONLY)
    os.dup2(null, 1)
    os.dup2(null, 2)
    pytest = importlib.import_module("pytest")
    chosen = ["-x", "-q", "-p", "no:cacheprovider", "-W",
              "ignore::pytest.PytestAssertRewriteWarning"]  # fmt: skip
    return int(pytest.main([*chosen, "-k", f"not ({NEEDS_ALL_TOWNS})", *tests]))


def wait(started: dict[int, tuple[Fault, float]]) -> tuple[Fault, str]:
    """Wait for a worker; return its fault, and how it ended: seen, too long, or unseen."""
    while True:
        for pid, (fault, since) in list(started.items()):
            done, status = os.waitpid(pid, os.WNOHANG)
            late = time.monotonic() - since > TOO_LONG
            if done or late:
                if late and not done:
                    os.killpg(pid, signal.SIGKILL)
                    os.waitpid(pid, 0)
                del started[pid]
                return fault, "te lang" if not done else _ended(status)
        time.sleep(0.02)


def _ended(status: int) -> str:
    return "niet gezien" if os.waitstatus_to_exitcode(status) == 0 else "gezien"
