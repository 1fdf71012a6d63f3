"""The policy of a page that a browser opens from disk: nothing is fetched, only our own runs."""

import base64
import hashlib
from collections.abc import Iterable


def page_policy(scripts: Iterable[str], styles: Iterable[str], trusted: str = "'none'") -> str:
    """Return a Content-Security-Policy that allows exactly these inline scripts and styles.

    `trusted` names the one policy of trusted types under which text may become
    HTML. Take the hashes before any data is in the page: a hash taken later
    would bless what was injected.
    """
    rules = (
        "default-src 'none'",
        f"script-src {_hashes(scripts)}",
        f"style-src {_hashes(styles)}",
        "font-src data:",
        "base-uri 'none'",
        "form-action 'none'",
        "require-trusted-types-for 'script'",
        f"trusted-types {trusted}",
    )
    return "; ".join(rules)


def _hashes(contents: Iterable[str]) -> str:
    digests = (hashlib.sha256(content.encode()).digest() for content in contents)
    told = " ".join(f"'sha256-{base64.b64encode(digest).decode()}'" for digest in digests)
    return told or "'none'"
