"""Which missed addresses are worth counting: those that a page may once have had.

Robots try thousands of addresses of other people's software, and the addresses of people's own
pages end in a token: neither is kept.
"""

import re

from django.conf import settings

from wagtail.contrib.redirects.models import Redirect

from .models import LONGEST

MOST_PARTS = 6
MOST_DIGITS = 6  # beside dates; more may be a number of somebody
DATE = re.compile(r"(?:19|20)\d\d[-/]\d\d(?:[-/]\d\d)*")
# Words of 24 letters at most, joined by hyphens: a token is longer, a telephone number has « + ».
PART = re.compile(r"[a-zà-öø-ÿœ0-9]{1,24}(?:[-_'’][a-zà-öø-ÿœ0-9]{1,24})*", re.IGNORECASE)
FILE_END = re.compile(r"\.(?:html?|pdf|docx?|xlsx?|pptx?|odt|ods|jpe?g|png)$", re.IGNORECASE)
# Where robots knock, as a part of an address or as its beginning.
KNOCKS = re.compile(
    r"wp-|wordpress$|phpmyadmin|pma$|cgi-bin|vendor$|actuator|autodiscover|owa$|ecp$|boaform"
    r"|xmlrpc|console$|solr$|jenkins|telescope|debug$|backups?$|old$|new$|test$|api$|v\d$|rest$"
    r"|graphql|login$|signin$|admin|administrator|user$|config|setup|install|shell|apple-touch"
    r"|favicon|_?next$|node_modules|static$|assets$|media$|swagger|server-status|nginx|metrics$",
    re.IGNORECASE,
)


def countable(path: str) -> str:
    """`path` as redirects write it; "" when it is not to be kept."""
    path = Redirect.normalise_path(path)
    parts = path.strip("/").split("/")
    is_honest = (
        path != "/"
        and len(path) <= LONGEST
        and len(parts) <= MOST_PARTS
        and sum(char.isdigit() for char in DATE.sub("", path)) <= MOST_DIGITS
        and not any(private in f"{path}/" for private in settings.UNCOUNTED_PATHS)
        and all(PART.fullmatch(FILE_END.sub("", part)) for part in parts)
        and not any(KNOCKS.match(part) for part in parts)
    )
    return path if is_honest else ""
