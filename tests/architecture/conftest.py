"""The house seen from outside: its files, and what they import."""

import ast
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]


@pytest.fixture(scope="session")
def root() -> Path:
    return ROOT


@pytest.fixture(scope="session")
def source() -> dict[str, ast.Module]:
    """Return the parsed modules of the package, by their path from the root."""
    return {
        str(path.relative_to(ROOT)): ast.parse(path.read_text(encoding="utf-8"))
        for path in sorted((ROOT / "barriere").rglob("*.py"))
    }


@pytest.fixture(scope="session")
def imports(source: dict[str, ast.Module]) -> dict[str, set[str]]:
    """Return the full names of the modules that each file of the package imports."""
    return {name: set(_imported(tree)) for name, tree in source.items()}


def _imported(tree: ast.Module) -> list[str]:
    found: list[str] = []
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            found += [alias.name for alias in node.names]
        elif isinstance(node, ast.ImportFrom) and node.module and node.level == 0:
            found += [node.module, *(f"{node.module}.{alias.name}" for alias in node.names)]
    return found
