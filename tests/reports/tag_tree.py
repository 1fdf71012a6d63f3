"""The tags of a PDF: what somebody hears who cannot see the page."""

from pathlib import Path
from typing import Any

from pypdf import PdfReader


def root_of(path: Path) -> Any:
    """Return the catalogue of a PDF."""
    return PdfReader(path).trailer["/Root"]


def elements(path: Path) -> list[Any]:
    """Return all elements of the tag tree, in the order in which they are read."""
    found: list[Any] = []
    queue = [root_of(path)["/StructTreeRoot"]]
    while queue:
        here = queue.pop().get_object()
        if isinstance(here, dict):
            found.append(here)
            queue += reversed(kids_of(here))
    return found


def kids_of(element: Any) -> list[Any]:
    """Return what stands under an element, without the marks of contents."""
    kids = element.get("/K", [])
    listed = kids.get_object() if hasattr(kids, "get_object") else kids
    every = listed if isinstance(listed, list) else [kids]
    return [kid for kid in every if hasattr(kid, "get_object")]


def kind(element: Any) -> str:
    """Return what an element is: H1, P, Figure ..."""
    return str(element.get("/S", "")).removeprefix("/")
