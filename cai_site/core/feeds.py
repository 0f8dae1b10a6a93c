"""Atom feeds (RFC 4287) of the content lists: news, trainings, publications."""

import re
from dataclasses import dataclass
from urllib.parse import urljoin, urlsplit

from django.conf import settings
from django.contrib.syndication.views import Feed
from django.http import Http404, HttpRequest
from django.utils.feedgenerator import Atom1Feed
from django.utils.html import escape

from wagtail.models import Site

from .content_lists import Entry, feed_lists, newest, page_urls
from .organisation import SiteSettings, know_site

LIMIT = 30
# XML 1.0 has no place for them; they come with text pasted from office software.
CONTROLS = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f]")
# A date on which the authority owned its name (RFC 4151); it must never change.
TAG_AUTHORITY = f"{urlsplit(settings.SITE_URL).hostname},2026"


@dataclass(frozen=True)
class Subject:
    """What a feed is about: lists by key, of one theme or of all, and the page that shows them."""

    title: str
    url: str
    keys: list[str]
    theme: str | None = None


@dataclass(frozen=True)
class Channel:
    """A subject, and who asked for it where."""

    subject: Subject
    root: str
    path: str
    owner: SiteSettings


class ContentFeed(Feed):
    """The feed of one content list: what came out last, newest first."""

    feed_type = Atom1Feed

    def subject(self, key: str) -> Subject:
        """The list of a key; raises Http404 for a key without a feed."""
        for listed in feed_lists():
            if listed.key == key:
                url = page_urls([listed.page_model]).get(listed.page_model, "")
                return Subject(str(listed.label), url, [key])
        raise Http404

    def get_object(self, request: HttpRequest, **named) -> Channel:
        know_site(request)
        site = Site.find_for_request(request)
        if site is None:
            raise Http404
        owner = SiteSettings.for_request(request)
        return Channel(self.subject(**named), site.root_url, request.path, owner)

    # --- the feed ------------------------------------------------------------------------
    def title(self, channel: Channel) -> str:
        return clean(f"{channel.subject.title} – {channel.owner.acronym}")

    def subtitle(self, channel: Channel) -> str | None:
        return clean(channel.owner.tagline) or None

    description = ""

    def link(self, channel: Channel) -> str:
        return urljoin(channel.root, channel.subject.url)

    def feed_url(self, channel: Channel) -> str:
        return urljoin(channel.root, channel.path)

    feed_guid = feed_url

    def author_name(self, channel: Channel) -> str:
        return clean(channel.owner.name)

    def author_email(self, channel: Channel) -> str | None:
        return channel.owner.email or None

    def author_link(self, channel: Channel) -> str:
        return channel.root

    def items(self, channel: Channel) -> list[tuple[Channel, Entry]]:
        subject = channel.subject
        entries = newest(subject.keys, LIMIT, subject.theme)
        return [(channel, entry) for entry in entries]

    # --- an entry -------------------------------------------------------------------------
    def item_title(self, item) -> str:
        return clean(item[1].card.title)

    def item_link(self, item) -> str:
        channel, entry = item
        return urljoin(channel.root, entry.card.url)

    def item_description(self, item) -> str:
        card = item[1].card
        lines = (line for line in (card.meta, card.text) if line)
        return "".join(f"<p>{escape(clean(line))}</p>" for line in lines)

    def item_guid(self, item) -> str:
        return f"tag:{TAG_AUTHORITY}:{item[1].key}"

    def item_pubdate(self, item):
        return item[1].published

    def item_updateddate(self, item):
        return item[1].updated

    def item_categories(self, item) -> list[str]:
        return [str(item[1].category)]


def clean(text: str) -> str:
    """The text without what XML refuses."""
    return CONTROLS.sub("", text)
