"""Scripts that editors and visitors write are words, in the pages and in the admin (B31)."""

import re
from html import escape

from django.contrib.auth.models import Group, User
from django.db import models
from django.urls import resolve, reverse

from wagtail import blocks
from wagtail.admin.rich_text.converters.contentstate import ContentstateConverter
from wagtail.models import Page
from wagtail.rich_text import features as registry

import pytest
from draftjs_exporter.constants import ENTITY_TYPES

from cai_site.core.models import SiteDocument, SiteImage
from tests import factories as make
from tests.contracts import MODELS, PAGE_MODELS, label
from tests.messages.people import send
from tests.poison import CALL, SCRIPTS, poison, what_ran
from tests.reports import people as reports
from tests.reports.conftest import handler, key_text, opened, pair  # noqa: F401

pytestmark = pytest.mark.one_database

# Rows of code: jobs, outbox, keys; and what is sealed.
LEFT = {"JobRun", "LimitCount", "OutboxMessage", "StarterItem", "DocumentText", "SiteRendition"}
LEFT |= {"Report", "ReportEntry", "ReportFile", "Reading", "CaseKey", "CaseCount"}
LEFT |= {"Authenticator", "RecoveryDevice", "RecoveryCode"}
DATA = [model for model in MODELS if not issubclass(model, Page) and model.__name__ not in LEFT]
LINKS = [
    "javascript:alert(1)", "JaVaScRiPt:alert(1)", " javascript:alert(1)", "java\tscript:alert(1)",
    "java\nscript:alert(1)", "\x01javascript:alert(1)", "data:text/html,<script>alert(1)</script>",
    "data:image/svg+xml,<svg onload=alert(1)>", "vbscript:msgbox(1)", "javascript://%0aalert(1)",
]  # fmt: skip
# In an attribute, or in what the scripts of the menu read.
ADMIN_LINK = re.compile(r'"(/admin/[^"#\\]*)')


def poison_all() -> None:
    """A script in every text of every page and row."""
    make.RegistrationFactory(session=make.SessionFactory(formation=make.FormationFactory()))
    make.LoanRequestFactory(), make.MessageEntryFactory()
    for page in Page.objects.filter(depth__gt=1).specific():
        assert poison(page), page
    for model in [*DATA, User, Group, SiteImage, SiteDocument]:
        for row in model.objects.all()[:3]:
            poison(row)
    User.objects.update(first_name=SCRIPTS[0], last_name=SCRIPTS[1])


def read(client, address: str) -> str:
    """The text of a page; none of what is no page."""
    response = client.get(address)
    assert response.status_code < 500, address
    return response.text if response.headers.get("Content-Type", "")[:9] == "text/html" else ""


def problems_in(address: str, text: str) -> list[str]:
    """What would run in a page."""
    return [f"{address}: {each}" for each in what_ran(text)]


def problems(client, address: str) -> list[str]:
    """What would run at an address."""
    return problems_in(address, read(client, address))


@pytest.mark.parametrize("text", [*SCRIPTS[:5], SCRIPTS[7], f"<a onfocus='{CALL}()'>"])
def test_what_would_run_is_found(text):
    assert what_ran(f"<p>{text}</p><a title='{text}' href=''>x</a>")
    assert what_ran(f"<p>{escape(text)}</p><a href='javascript:{CALL}()'>x</a>")
    assert not what_ran(f"<p>{escape(text)}</p><a title='{escape(text)}' href='/'>x</a>")


# --- Words --------------------------------------------------------------------------------
def test_public_pages_run_nothing(furnished_site, client):
    addresses = [page.url for page in Page.objects.filter(depth__gt=1, live=True).specific()]
    poison_all()
    addresses += [f"/recherche/?q={each}" for each in ("onerror", '"><img src=x onerror=piege()>')]
    found = [each for address in addresses for each in problems(client, address)]
    assert found == []
    assert CALL in client.get("/").text


def test_the_admin_runs_nothing(furnished_site, admin_client):
    """Everything that a link or a menu of the admin leads to, one address of each kind."""
    poison_all()
    waiting, seen, kinds, found = [reverse("wagtailadmin_home")], set(), set(), []
    while waiting:
        address = waiting.pop(0)
        text = read(admin_client, address)
        found += problems_in(address, text)
        for link in sorted(set(ADMIN_LINK.findall(text)) - seen):
            seen.add(link)
            kind = resolve(link.partition("?")[0]).view_name
            if kind not in kinds and "logout" not in link:
                kinds.add(kind)
                waiting.append(link)
    assert found == []
    assert len(kinds) > 50


@pytest.mark.parametrize("model", PAGE_MODELS, ids=label)
def test_the_screens_of_a_page_run_nothing(furnished_site, admin_client, model):
    page = model.objects.first() or getattr(make, f"{model.__name__}Factory")()
    assert poison(page)
    names = ["edit", "history", "usage", "delete", "copy", "move", "unpublish"]
    addresses = [reverse(f"wagtailadmin_pages:{name}", args=[page.pk]) for name in names]
    compared = [page.pk, "earliest", "latest"]
    addresses.append(reverse("wagtailadmin_pages:revisions_compare", args=compared))
    assert [each for address in addresses for each in problems(admin_client, address)] == []


def test_what_visitors_write_is_words_in_the_inbox(site, admin_client, client):
    from contact.models import ContactMessage, ContactPage, ContactReason

    reason = ContactReason.objects.create(page=ContactPage.objects.get(), label="Demande")
    for text in SCRIPTS:
        assert send(client, reason, message=text, name=text).status_code == 302
    found = problems(admin_client, reverse("messages:index"))
    for pk in ContactMessage.objects.values_list("pk", flat=True):
        found += problems(admin_client, reverse("messages:inspect", args=[pk]))
    assert found == []


def test_what_people_tell_is_words_in_the_case_desk(site, opened, key_text):  # noqa: F811
    from contact.models import Report

    text = "\n".join(SCRIPTS)
    reports.tell(opened, account=text, where=SCRIPTS[0], name=SCRIPTS[1], reach=text)
    address = reverse("reports:inspect", args=[Report.objects.get().pk])
    assert CALL in opened.get(address).text
    assert problems(opened, address) == []


# --- Links --------------------------------------------------------------------------------
def url_blocks() -> list[blocks.URLBlock]:
    """Every block of every page and row that takes an address."""
    found = []

    def walk(block: blocks.Block) -> None:
        if isinstance(block, blocks.URLBlock):
            found.append(block)
        children = getattr(block, "child_blocks", None)
        for child in children.values() if children else [getattr(block, "child_block", None)]:
            if child is not None:
                walk(child)

    for model in MODELS:
        for field in model._meta.concrete_fields:
            if hasattr(field, "stream_block"):
                walk(field.stream_block)
    return found


@pytest.mark.parametrize("link", LINKS)
def test_no_field_and_no_block_takes_a_link_that_runs(link):
    fields = [
        field
        for model in MODELS
        for field in model._meta.concrete_fields
        if isinstance(field, models.URLField)
    ]
    taken = [field for field in fields if _takes(field.formfield(), link)]
    taken += [block for block in url_blocks() if _takes(block.field, link)]
    assert fields
    assert url_blocks()
    assert taken == []


def _takes(field, link: str) -> bool:
    from django.core.exceptions import ValidationError

    try:
        # What is kept, should the browser's own cleaning make an address of it.
        return "script:" in field.clean(link) or "data:" in field.clean(link)
    except ValidationError:
        return False


@pytest.mark.parametrize("link", LINKS)
def test_no_rich_text_keeps_a_link_that_runs(link):
    converter = ContentstateConverter(registry.get_default_features())
    kept = converter.to_database_format(_typed(link))
    assert "href" not in kept or re.search(r'href="(https?:|mailto:|tel:|/|#)', kept)
    assert "script:" not in re.sub(r"\s", "", kept).lower()


def _typed(link: str) -> str:
    """What the editor sends for a word with a link."""
    import json

    entity = {"type": ENTITY_TYPES.LINK, "mutability": "MUTABLE", "data": {"url": link}}
    block = {
        "key": "aaaaa", "text": "ici", "type": "unstyled", "depth": 0, "inlineStyleRanges": [],
        "entityRanges": [{"key": 0, "offset": 0, "length": 3}],
    }  # fmt: skip
    return json.dumps({"blocks": [block], "entityMap": {"0": entity}})
