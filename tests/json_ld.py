"""The schema.org objects that a page gives to search engines."""

import json
import re

SCRIPT = re.compile(r'<script type="application/ld\+json">(.*?)</script>', re.DOTALL)


def objects(html: str) -> list[dict]:
    """The JSON-LD objects of a page, in their order; [] when it has none."""
    found = SCRIPT.search(html)
    return json.loads(found[1]) if found else []


def by_type(html: str) -> dict[str, dict]:
    """The same by their `@type`; the last one of a type wins."""
    return {item["@type"]: item for item in objects(html)}
