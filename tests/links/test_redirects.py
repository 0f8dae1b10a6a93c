"""An old address leads to where its page is today: by itself, in one hop, never in a circle."""

import io

from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import TestCase
from django.urls import reverse

from wagtail.contrib.redirects.models import Redirect
from wagtail.models import Page

import openpyxl
import pytest

from ressources.models import RepertoiresPage
from tests import factories as make

pytestmark = [pytest.mark.one_database, pytest.mark.usefixtures("site")]


def rename(page, slug: str) -> None:
    page = Page.objects.get(pk=page.pk).specific
    page.slug = slug
    with TestCase.captureOnCommitCallbacks(execute=True):
        page.save_revision().publish()


def hop(client, address: str, to: str, status: int = 301) -> None:
    """One hop from an address to one that answers."""
    response = client.get(address)
    assert (response.status_code, response.get("Location")) == (status, to), address
    assert client.get(to).status_code == 200


@pytest.fixture
def branch():
    """/a/dessous/, below /a/."""
    above = make.ContentPageFactory(slug="a")
    return above, make.ContentPageFactory(slug="dessous", parent=above)


def test_a_page_renamed_several_times_is_one_hop_away_with_all_below(client, branch):
    page, _ = branch
    rename(page, "b"), rename(page, "c")

    for old in ("a", "b"):
        hop(client, f"/{old}/", "/c/")
        hop(client, f"/{old}/dessous/", "/c/dessous/")
        hop(client, f"/{old}?utm=1", "/c/")


def test_a_page_moved_after_it_was_renamed_is_one_hop_away_with_all_below(client, branch):
    page, below = branch
    rename(below, "autre")
    target = make.ContentPageFactory(slug="ailleurs")
    Page.objects.get(pk=page.pk).move(Page.objects.get(pk=target.pk), pos="last-child")

    hop(client, "/a/", "/ailleurs/a/")
    for old in ("/a/dessous/", "/a/autre/"):
        hop(client, old, "/ailleurs/a/autre/")


def test_there_and_back_again(client, branch):
    page, _ = branch
    rename(page, "b"), rename(page, "a")

    assert client.get("/a/").status_code == 200
    hop(client, "/b/", "/a/")


def test_a_new_page_on_an_old_address_wins_and_then_leads_to_itself(client, branch):
    page, _ = branch
    rename(page, "b")
    other = make.ContentPageFactory(slug="a", title="La nouvelle")
    assert "La nouvelle" in client.get("/a/").content.decode()

    rename(other, "z")
    hop(client, "/a/", "/z/")


def test_a_page_taken_off_ends_nowhere_rather_than_in_a_circle(client, branch):
    page, _ = branch
    rename(page, "b"), rename(page, "a")
    Page.objects.get(pk=page.pk).unpublish()

    assert client.get("/a/").status_code == 410
    assert client.get("/b/").status_code == 404


def test_views_below_a_page_that_moved_follow_it(client):
    page = RepertoiresPage.objects.get()
    make.OrganisationFactory(name="Le Monde des Possibles")
    old = page.url
    rename(page, "annuaire")
    new = RepertoiresPage.objects.get().url

    hop(client, f"{old}le-monde-des-possibles/", f"{new}le-monde-des-possibles/")
    assert client.get(f"{old}a/b/c/d/e/f/").status_code in {301, 404}


# --- Redirects that staff write --------------------------------------------------------------
def write(old: str, to: str) -> Redirect:
    return Redirect.objects.create(old_path=old, redirect_link=to)


def test_a_redirect_to_an_old_address_leads_to_its_end(client, branch):
    write("/wp-1", "http://testserver/wp-2/")
    write("/wp-2", "http://testserver/a/")
    hop(client, "/wp-1/", "http://testserver/a/")

    rename(branch[0], "c")
    hop(client, "/wp-1/", "/c/")


@pytest.mark.parametrize("ring", [["/x"], ["/x", "/y"], ["/x", "/y", "/z"]])
def test_a_circle_is_a_page_that_is_not_found(client, ring):
    for old, to in zip(ring, [*ring[1:], ring[0]], strict=True):
        write(old, f"http://testserver{to}/")

    assert client.get("/x/").status_code == 404


def test_another_site_is_led_to_as_it_is(client):
    write("/x", "https://www.exemple.be/a/?b=c")

    assert client.get("/x/")["Location"] == "https://www.exemple.be/a/?b=c"


def test_a_temporary_one_stays_temporary(client):
    Redirect.objects.create(
        old_path="/x", redirect_page=Page.objects.get(slug="contact"), is_permanent=False
    )
    hop(client, "/x/", "/contact/", 302)


# --- The screens -----------------------------------------------------------------------------
ENGLISH = ["Import redirects", "Confirm import", "From field", "Redirect from", "Add redirect"]


def upload(client, name: str, content: bytes):
    data = {"import_file": SimpleUploadedFile(name, content)}
    return client.post(reverse("wagtailredirects:start_import"), data, follow=True)


@pytest.mark.parametrize("name", ["index", "add", "start_import"])
def test_screens_are_french(admin_client, name):
    page = admin_client.get(reverse(f"wagtailredirects:{name}")).content.decode()

    assert not [words for words in ENGLISH if words in page]
    assert "edirection" in page


def test_a_map_of_old_addresses_is_imported(admin_client, client):
    table = (
        "ancienne,nouvelle\n/2015/03/velo/,https://www.exemple.be/velo/\n/sans,pas une adresse\n"
    )
    page = upload(admin_client, "anciennes.csv", table.encode())
    form = page.context["form"]
    hidden = {field.name: field.value() for field in form.hidden_fields()}
    choices = {"from_index": 0, "to_index": 1, "permanent": "on", "site": ""}
    done = admin_client.post(reverse("wagtailredirects:process_import"), hidden | choices)

    assert done.status_code == 200, "the second row is refused, and said so"
    assert "/sans" in done.content.decode()
    assert client.get("/2015/03/velo/")["Location"] == "https://www.exemple.be/velo/"


def workbook() -> bytes:
    book, stored = openpyxl.Workbook(), io.BytesIO()
    book.active.append([None, 3])
    book.save(stored)
    return stored.getvalue()


BAD_FILES = {
    "empty.csv": b"",
    "lines.csv": b"\n\n\n",
    "latin.csv": "été,là\n".encode("latin-1"),
    "nul.csv": b"a,b\n\0,\0\n",
    "long.csv": b"a,b\n/" + b"x" * 200_000 + b",/y\n",
    "ragged.csv": b"a,b\n/x\n/y,/z,/w,/v\n",
    "quotes.csv": b'a,b\n"/x,"/y\n',
    "image.csv": b"\x89PNG\r\n\x1a\n\0\0\0",
    "false.xlsx": b"PK\x03\x04 not a workbook",
    "empty.xlsx": b"",
    "numbers.xlsx": workbook(),
    "unknown.exe": b"MZ",
    "noextension": b"a,b\n",
    "tabs.tsv": b"a\tb\n/x\t/y\n",
}


@pytest.mark.parametrize("name", BAD_FILES)
def test_a_bad_file_fails_with_words(admin_client, name):
    admin_client.raise_request_exception = False
    page = upload(admin_client, name, BAD_FILES[name])
    assert page.status_code < 500

    form = page.context and page.context.get("form")
    if form is None or "from_index" not in form.fields:
        return
    hidden = {field.name: field.value() for field in form.hidden_fields()}
    choices = {"from_index": 0, "to_index": 1, "permanent": "on"}
    done = admin_client.post(reverse("wagtailredirects:process_import"), hidden | choices)
    assert done.status_code < 500
