"""« Remplacer partout »: as far as the member's rights go, and the rest is said."""

import csv
import io
from datetime import timedelta

from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from django.utils import timezone

from wagtail.models import ModelLogEntry, Page, PageLogEntry

import pytest

from cai_site.newsroom.links.collecting import collect
from cai_site.newsroom.links.models import Link
from tests import factories as make

from .bodies import linked, texts

pytestmark = [pytest.mark.one_database, pytest.mark.usefixtures("site")]

State, Kind = Link.State, Link.Kind
OLD = "https://ancien.exemple.be/page"
PANEL = "Liens cassés"


def broken(**values) -> Link:
    """The link to OLD, as the job found it."""
    collect()
    Link.objects.filter(target=OLD).update(
        state=State.BROKEN, reason="page introuvable (404)", checked_at=timezone.now(), **values
    )
    return Link.objects.get(target=OLD)


def replace(client, link: Link, **data) -> str:
    """Send the form; what the next page says."""
    response = client.post(reverse("fix_link", args=[link.pk]), data, follow=True)
    assert response.status_code == 200
    return response.content.decode().replace("\u00a0", " ")


@pytest.fixture
def new(web) -> str:
    web.answers["/neuf"] = 200
    return f"{web.url}/neuf"


# --- What is replaced ------------------------------------------------------------------------
def test_who_publishes_sees_all_pages_public_at_once(site, member, client, new):
    pages = [linked(OLD, title=f"Page {letter}") for letter in "ABC"]
    user = member(site, "change", "publish")
    said = replace(client, broken(), new=new)

    for page in pages:
        page.refresh_from_db()
        assert new in texts(page)
        assert OLD not in texts(page)
        assert page.latest_revision.user == user
        assert not page.has_unpublished_changes
        assert PageLogEntry.objects.filter(page=page, user=user, action="wagtail.publish").exists()
    assert "Remplacé et publié : « Page A », « Page B », « Page C »" in said
    assert not Link.objects.filter(target=OLD).exists()
    assert Link.objects.get(target=new).state == State.FINE


def test_who_only_writes_leaves_drafts_and_is_not_asked_again(site, member, client, new):
    page = linked(OLD, title="Page A")
    member(site, "change")
    link = broken()
    said = replace(client, link, new=new)

    page.refresh_from_db()
    assert OLD in texts(page)
    assert page.has_unpublished_changes
    assert new in str(page.get_latest_revision().content["body"])
    assert "Remplacé en brouillon, à faire valider : « Page A »" in said
    assert link in Link.objects.filter(state=State.BROKEN)
    assert not Link.objects.to_repair().exists()
    assert OLD not in client.get("/admin/").content.decode()

    page.get_latest_revision().publish()
    collect()
    assert not Link.objects.filter(target=OLD).exists()


def test_a_draft_that_was_thrown_away_mends_nothing(site, member, client, new):
    page = linked(OLD)
    member(site, "change")
    replace(client, broken(), new=new)
    type(page).objects.get(pk=page.pk).save_revision().publish()
    collect()

    assert Link.objects.to_repair().get().target == OLD


def test_what_is_written_beside_the_public_version_stays_a_draft(site, member, client, new):
    page = linked(OLD)
    page.introduction = "Une phrase encore au brouillon."
    page.save_revision()
    member(site, "change", "publish")
    replace(client, broken(), new=new)

    page = type(page).objects.get(pk=page.pk)
    draft = page.get_latest_revision_as_object()
    assert new in texts(page)
    assert "brouillon" not in page.introduction
    assert "brouillon" in draft.introduction
    assert page.has_unpublished_changes
    assert new in str(draft.body.stream_block.get_prep_value(draft.body))


def test_pages_of_others_are_left_and_said_so(site, member, client, new):
    mine, theirs = linked(OLD, title="Ma page"), linked(OLD, title="Leur page")
    member(Page.objects.get(pk=mine.pk), "change", "publish")
    link = broken()
    form = client.get(reverse("fix_link", args=[link.pk])).content.decode()
    said = replace(client, link, new=new)

    assert "vous ne pouvez pas la modifier" in form
    assert (OLD in texts(mine), OLD in texts(theirs)) == (False, True)
    assert "« Leur page » reste tel quel : vous ne pouvez pas la modifier" in said
    assert Link.objects.to_repair().get().places == "Leur page"


def test_what_is_locked_or_scheduled_is_left(site, member, client, new):
    locked, planned = linked(OLD, title="Verrouillée", locked=True), linked(OLD, title="Programmée")
    planned.save_revision().publish()
    planned = type(planned).objects.get(pk=planned.pk)
    planned.go_live_at = timezone.now() + timedelta(days=3)
    planned.save_revision().publish()
    member(site, "change", "publish")
    link = broken()
    said = replace(client, link, new=new)

    assert OLD in texts(locked)
    assert OLD in texts(planned)
    assert "la page est verrouillée" in said
    assert "sa publication est programmée" in said
    assert planned.scheduled_revision


def test_snippets_and_settings_follow_the_rights_on_them(site, member, client, new):
    organisation = make.OrganisationFactory(website=OLD)
    member(site, "change")
    link = broken()
    assert "vous ne pouvez pas le modifier" in replace(client, link, new=new)
    organisation.refresh_from_db()
    assert organisation.website == OLD

    member(site.get_children()[0], "change", models=("change_organisation",))
    replace(client, link, new=new)
    organisation.refresh_from_db()
    assert organisation.website == new
    assert ModelLogEntry.objects.filter(object_id=organisation.pk, action="wagtail.edit").exists()


def test_a_deleted_page_is_replaced_by_another(site, admin_client):
    gone, other = make.ContentPageFactory(title="Permanence"), make.ContentPageFactory()
    body = make.stream(("text", f'<p><a linktype="page" id="{gone.pk}">là</a></p>'))
    page = make.ContentPageFactory(body=body)
    collect()
    link = Link.objects.get(kind=Kind.PAGE, target=gone.pk)
    gone.delete()
    replace(admin_client, link, new=other.pk)

    assert f'id="{other.pk}"' in texts(page)


# --- The new address is tried first ----------------------------------------------------------
def test_an_address_that_does_not_answer_is_not_taken_unless_one_insists(admin_client, web):
    page = linked(OLD)
    link, nowhere = broken(), f"{web.url}/nulle-part"
    said = replace(admin_client, link, new=nowhere)
    assert "Cette adresse ne marche pas : page introuvable (404)." in said
    assert 'type="checkbox" name="anyway"' in said
    assert OLD in texts(page)

    replace(admin_client, link, new=nowhere, anyway="on")
    assert nowhere in texts(page)
    assert Link.objects.get(target=nowhere).state == State.BROKEN


@pytest.mark.parametrize(
    "new", ["", "x", OLD, "javascript:alert(1)", "a\0b", "http://[", "9" * 9000]
)
def test_nonsense_is_refused(admin_client, new):
    page = linked(OLD)
    replace(admin_client, broken(), new=new)

    assert OLD in texts(page)


# --- The report and the dashboard ------------------------------------------------------------
def test_report_and_panel_lead_to_the_form(admin_client):
    linked(OLD, title="Page A")
    link = broken()
    form = reverse("fix_link", args=[link.pk])
    for address in (reverse("broken_links"), "/admin/"):
        page = admin_client.get(address).content.decode()
        assert form in page
        assert OLD in page
        assert "page introuvable (404)" in page, address
    page = admin_client.get(form).content.decode()
    assert "Page A" in page
    assert "Contenu › Texte" in page
    assert "publié tout de suite" in page


def test_report_is_filtered_and_exported(admin_client):
    linked(OLD, title="=Page A")
    broken()
    url = reverse("broken_links")
    assert OLD not in admin_client.get(url, {"state": State.DOUBTFUL}).content.decode()
    assert OLD not in admin_client.get(url, {"kind": Kind.PAGE}).content.decode()
    assert OLD not in admin_client.get(url, {"q": "introuvable.be"}).content.decode()
    assert OLD in admin_client.get(url, {"q": "ancien", "state": "broken"}).content.decode()

    exported = b"".join(admin_client.get(url, {"export": "csv"})).decode("utf-8-sig")
    [row] = csv.DictReader(io.StringIO(exported))
    assert (row["Lien"], row["État"], row["Où"]) == (OLD, "Cassé", "'=Page A")
    assert admin_client.get(url, {"export": "xlsx"}).status_code == 200


@pytest.mark.parametrize("value", ["\0", "9" * 40, "'", "broken&state=x", "%00", "é" * 500])
def test_reports_survive_garbage(admin_client, value):
    admin_client.raise_request_exception = False
    for name in ("broken_links", "missed_addresses", "broken_links_results"):
        for key in ("state", "kind", "since", "q", "p", "ordering", "export"):
            response = admin_client.get(reverse(name), {key: value})
            assert response.status_code < 500, (name, key)


def test_report_and_panel_cost_as_much_with_many(admin_client):
    def asked(address: str) -> int:
        with CaptureQueriesContext(connection) as queries:
            admin_client.get(address)
        return len(queries)

    linked(OLD), make.OrganisationFactory(website=OLD)
    broken()
    addresses = [reverse("broken_links"), "/admin/"]
    few = [asked(address) for address in addresses for _ in range(2)]
    for number in range(8):
        linked(OLD, f"https://exemple.be/{number}")
        make.OrganisationFactory(website=f"https://exemple.be/o{number}")
    collect()
    Link.objects.filter(target__contains="exemple.be").update(state=State.BROKEN)

    assert [asked(address) for address in addresses] == few[1::2]


def test_who_writes_no_page_is_not_told(site, member, client):
    linked(OLD)
    link = broken()
    member(site)
    for address in (reverse("broken_links"), reverse("fix_link", args=[link.pk])):
        assert client.get(address).status_code in {302, 403}
    home = client.get("/admin/").content.decode()
    assert PANEL not in home


def test_a_link_is_looked_at_again_and_vouched_for(admin_client, web):
    address = f"{web.url}/x"
    web.answers["/x"] = 403
    linked(address)
    collect()
    link = Link.objects.get(target=address)
    said = admin_client.post(reverse("look_at_link", args=[link.pk]), follow=True)
    assert "le site refuse les robots (403)" in said.content.decode()

    admin_client.post(reverse("vouch_for_link", args=[link.pk]))
    link.refresh_from_db()
    assert (link.state, link.vouched_at is not None) == (State.FINE, True)


@pytest.mark.parametrize("name", ["fix_link", "look_at_link", "vouch_for_link"])
def test_a_link_that_is_gone_is_not_found(admin_client, name):
    for pk in (0, 10**12, 10**30):
        assert admin_client.post(reverse(name, args=[pk])).status_code == 404
