"""What a page says to machines, and the settings that it says it from."""

from wagtail.models import Site

import html5lib

from cai_site.core.models import SiteSettings
from tests import json_ld


def head_of(client, address: str):
    parser = html5lib.HTMLParser(namespaceHTMLElements=False)
    return parser.parse(client.get(address).content.decode()).find("head")


def meta(head, name: str) -> str | None:
    for element in head.iter("meta"):
        if name in (element.get("name"), element.get("property")):
            return element.get("content")
    return None


def link(head, relation: str) -> str | None:
    found = [element.get("href") for element in head.iter("link") if element.get("rel") == relation]
    return found[0] if found else None


def data_of(client, address: str) -> list[dict]:
    """The JSON-LD objects of a page."""
    return json_ld.objects(client.get(address).content.decode())


def kinds(client, address: str) -> dict[str, dict]:
    return json_ld.by_type(client.get(address).content.decode())


def save_settings(**fields) -> None:
    settings = SiteSettings.for_site(Site.objects.get())
    for name, value in fields.items():
        setattr(settings, name, value)
    settings.save()
