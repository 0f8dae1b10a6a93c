"""The colours of the identity for what is not CSS: drawings, the manifest, browsers' bars.

`static/css/tokens.css` stays the one place where a colour is written.
"""

import re
from functools import lru_cache

from django.conf import settings

SOURCE = settings.BASE_DIR / "static" / "css" / "tokens.css"
DARK = "(prefers-color-scheme: dark)"
COLOUR = re.compile(r"--([\w-]+):\s*(#[0-9a-f]{3,8})\b", re.IGNORECASE)


@lru_cache(maxsize=2)
def _colours(dark: bool) -> dict[str, str]:
    light, _, rest = SOURCE.read_text().partition(DARK)
    return dict(COLOUR.findall(light)) | (dict(COLOUR.findall(rest)) if dark else {})


def colour(name: str, dark: bool = False) -> str:
    """The value of the token `--name`, such as « #073e49 », in the light or the dark scheme.

    Raises KeyError for a token that does not exist or is no plain colour.
    """
    return _colours(dark)[name]
