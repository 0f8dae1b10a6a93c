"""What a first visit costs a visitor with a cheap phone and little data.

The budgets are those of the visitors' bar: gates A7 to A10 (weight, requests, elements,
EcoIndex), A11 and A12 (no other host, no cookie), A18 (titles and descriptions). A first visit
is a browser that keeps nothing from before.

The test server compresses nothing, so each answer is compressed here as it would travel: static
files with Brotli at quality 11, as WhiteNoise does once at deployment, and pages at quality 4,
which proxies use on the fly. Fonts and pictures other than SVG travel as they are. Headers count;
the icon of the tab does not, because a headless browser never asks for it. A kilobyte is 1,000
bytes, as in EcoIndex.
"""

import re
from collections import Counter
from dataclasses import dataclass, field
from html import unescape
from urllib.parse import urlsplit

import brotli
import pytest

from tests.addresses import MEASURED, Address, starter_paths

from . import ecoindex

pytestmark = pytest.mark.browser

KILOBYTE = 1000
ON_THE_FLY, ONCE = 4, 11  # Brotli qualities
COMPRESSED = re.compile(r"text/|javascript|json|svg|xml")

MOST_REQUESTS = 10
MOST_KILOBYTES = {
    "total": 100,
    "document": 20,
    "stylesheet": 15,
    "script": 8,
    "font": 35,
    "image above the fold": 40,
}
MOST_ELEMENTS = {"content": 350, "list": 380}
# The ten filters of the directory have 90 choices, each an element: B, above the 75 of gate A8.
MORE_ELEMENTS = {"repertoires": 440}
LEAST_ECOINDEX = {"content": ecoindex.GRADE_A, "list": 75}
LONGEST_TITLE = 65  # characters: what search engines show
DESCRIPTION = range(70, 161)  # characters

SCREENS = {
    "phone": {
        "viewport": {"width": 360, "height": 640},
        "device_scale_factor": 2,
        "is_mobile": True,
        "has_touch": True,
    },
    "desktop": {"viewport": {"width": 1366, "height": 768}},
}
ABOVE_THE_FOLD = """() => [...document.images]
  .filter(image => image.getBoundingClientRect().top < innerHeight).map(image => image.currentSrc)
"""


@dataclass
class FirstVisit:
    """What one page made a new browser fetch; sizes in bytes, compressed."""

    sizes: Counter = field(default_factory=Counter)
    requests: int = 0
    elements: int = 0
    hosts: set[str] = field(default_factory=set)
    cookies: list = field(default_factory=list)

    def kilobytes(self, kind: str) -> float:
        return self.sizes[kind] / KILOBYTE

    @property
    def ecoindex(self) -> float:
        return ecoindex.score(
            elements=self.elements, requests=self.requests, kilobytes=self.kilobytes("total")
        )


def travelling_size(response) -> int:
    """Bytes of an answer, headers included, once compressed as in production."""
    body = response.body()
    if COMPRESSED.search(response.headers.get("content-type", "")):
        static = urlsplit(response.url).path.startswith("/static/")
        body = brotli.compress(body, quality=ONCE if static else ON_THE_FLY)
    return len(body) + response.request.sizes()["responseHeadersSize"]


def first_visit(browser, url: str, screen: dict) -> FirstVisit:
    """Open `url` in a browser context of its own and count."""
    visit, responses = FirstVisit(), []
    context = browser.new_context(locale="fr-BE", **screen)
    page = context.new_page()
    page.on("response", lambda response: responses.append(response))
    page.goto(url, wait_until="networkidle")
    above = page.evaluate(ABOVE_THE_FOLD)
    visit.elements = page.evaluate("document.querySelectorAll('*').length")
    for response in responses:
        size, kind = travelling_size(response), response.request.resource_type
        visit.requests += 1
        visit.hosts.add(urlsplit(response.url).netloc)
        visit.sizes["total"] += size
        visit.sizes[kind] += size
        if kind == "image" and response.url in above:
            visit.sizes["image above the fold"] += size
    visit.cookies = context.cookies()
    context.close()
    return visit


@pytest.mark.parametrize("screen", SCREENS)
@pytest.mark.parametrize("address", MEASURED, ids=lambda address: address.name)
def test_first_visit_keeps_the_budgets(browser, server, address: Address, screen):
    visit = first_visit(browser, f"{server.url}{address.path}", SCREENS[screen])
    kind = "list" if address.is_list else "content"

    over = {
        part: f"{visit.kilobytes(part):.1f} KB, at most {limit}"
        for part, limit in MOST_KILOBYTES.items()
        if visit.kilobytes(part) > limit
    }
    if visit.requests > MOST_REQUESTS:
        over["requests"] = f"{visit.requests}, at most {MOST_REQUESTS}"
    most = MORE_ELEMENTS.get(address.name, MOST_ELEMENTS[kind])
    if visit.elements > most:
        over["elements"] = f"{visit.elements}, at most {most}"
    if visit.ecoindex <= LEAST_ECOINDEX[kind]:
        over["EcoIndex"] = f"{visit.ecoindex:.1f}, above {LEAST_ECOINDEX[kind]}"

    assert over == {}
    assert visit.kilobytes("document") > 1
    assert visit.kilobytes("font") > 1
    assert visit.hosts == {urlsplit(server.url).netloc}
    assert visit.cookies == []


def test_titles_and_descriptions_fit_search_engines(page):
    titles, wrong = Counter(), {}
    for path in starter_paths():
        html = page.request.get(path).text()
        title = unescape(re.search(r"<title>(.*?)</title>", html, re.DOTALL)[1]).strip()
        found = re.search(r'<meta name="description" content="([^"]*)"', html)
        description = unescape(found[1]) if found else ""
        titles[title] += 1
        if len(title) > LONGEST_TITLE:
            wrong[path] = f"title of {len(title)} characters: {title}"
        elif len(description) not in DESCRIPTION:
            wrong[path] = f"description of {len(description)} characters: {description}"

    assert wrong == {}
    assert [title for title, count in titles.items() if count > 1] == []


def test_ecoindex_is_the_references():
    """The table of the visitors' bar: elements with which a page is just above grade A."""
    for requests, kilobytes, elements in [(8, 80, 388), (12, 150, 366), (20, 400, 307)]:
        page = {"requests": requests, "kilobytes": kilobytes}
        assert ecoindex.score(elements=elements, **page) >= ecoindex.GRADE_A
        assert ecoindex.score(elements=elements + 1, **page) < ecoindex.GRADE_A
