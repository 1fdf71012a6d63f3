"""What a PDF holds that was set but not written."""

from io import BytesIO

from pypdf import PdfReader


def page_count(pdf: bytes) -> int:
    """Return how many pages it has."""
    return len(PdfReader(BytesIO(pdf)).pages)
