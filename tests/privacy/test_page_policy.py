"""The policy of a page: only what was there when it was made may run, and nothing is fetched."""

import base64
import hashlib

from barriere.privacy.page_policy import page_policy


def _hash(text: str) -> str:
    return base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()


def test_only_the_scripts_and_styles_that_were_given_may_run() -> None:
    rules = page_policy(["start()", "café"], ["p{}"]).split("; ")

    assert rules[0] == "default-src 'none'"
    assert f"script-src 'sha256-{_hash('start()')}' 'sha256-{_hash('café')}'" in rules
    assert f"style-src 'sha256-{_hash('p{}')}'" in rules
    assert "unsafe" not in " ".join(rules)


def test_a_page_without_scripts_allows_none() -> None:
    assert "script-src 'none'" in page_policy([], ["p{}"]).split("; ")


def test_text_becomes_html_under_the_named_policy_only() -> None:
    assert page_policy([], []).endswith("trusted-types 'none'")
    assert page_policy([], [], "zegel").endswith("trusted-types zegel")
