"""« Textes difficiles »: what the job measures, and the report that shows it."""

from django.contrib.auth.models import Group, Permission, User
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from wagtail.models import GroupPagePermission

import pytest

from cai_site.newsroom.checks import readings
from cai_site.newsroom.checks.readings import PageReading, measure_pages
from tests import factories as make

pytestmark = pytest.mark.django_db

HARD = "<p>L’institutionnalisation interculturelle nécessite une réglementation appropriée.</p>"
EASY = "<p>Nous sommes là pour vous. Venez nous voir.</p>"


def written(text: str, **values):
    """A published page with a text."""
    page = make.ContentPageFactory(
        introduction="", body=make.stream(("text", text)), sources=[], **values
    )
    page.save_revision().publish()
    return page


@pytest.fixture
def pages(site):
    """A hard page and an easy one, measured."""
    found = written(HARD, title="Page ardue"), written(EASY, title="Page claire")
    measure_pages()
    return found


@pytest.fixture
def report(admin_client):
    def read(**query) -> str:
        return admin_client.get(reverse("hard_texts"), query).content.decode()

    return read


def test_the_job_measures_what_visitors_read(pages):
    hard, easy = pages
    assert hard.reading.verdict == "Difficile"
    assert hard.reading.hardest.startswith("L’institutionnalisation")
    assert easy.reading.verdict == "Facile"


def test_the_job_measures_again_what_was_published_since(pages):
    assert measure_pages() == "0 pages"

    hard, _ = pages
    hard.body = make.stream(("text", EASY))
    hard.save_revision().publish()

    assert measure_pages() == "1 pages"
    hard.reading.refresh_from_db()
    assert hard.reading.verdict == "Facile"


def test_one_run_measures_so_many_pages(site, monkeypatch):
    monkeypatch.setattr(readings, "AT_ONCE", 3)

    assert measure_pages() == "3 pages"
    assert PageReading.objects.count() == 3


def test_the_hardest_page_comes_first(pages, report):
    html = report()

    assert html.index("Page ardue") < html.index("Page claire")
    assert "L’institutionnalisation" in html


@pytest.mark.parametrize(
    ("query", "shown"),
    [
        ({"verdict": "Difficile"}, {"Page ardue"}),
        ({"level": "B1"}, {"Page ardue", "Page claire"}),
        ({"level": "A2"}, set()),
    ],
)
def test_the_report_can_be_narrowed(pages, report, query, shown):
    html = report(**query)

    assert {title for title in ("Page ardue", "Page claire") if title in html} == shown


def test_the_report_is_taken_away_as_a_table(pages, admin_client):
    response = admin_client.get(reverse("hard_texts"), {"export": "csv"})
    text = b"".join(response.streaming_content).decode()

    assert text.splitlines()[0].startswith("Page,Chemin,Public,Lecture,Score")
    assert "Page ardue" in text


def test_pages_that_left_the_site_leave_the_report(pages, report):
    hard, _ = pages
    hard.unpublish()

    assert "Page ardue" not in report()


def test_writers_see_the_pages_that_they_may_edit_and_others_no_report(pages, client):
    user, group = User.objects.create_user("membre"), Group.objects.create(name="Essai")
    group.permissions.add(Permission.objects.get(codename="access_admin"))
    user.groups.add(group)
    client.force_login(user)
    assert client.get(reverse("hard_texts")).status_code == 302

    hard, _ = pages
    change = Permission.objects.get(codename="change_page", content_type__app_label="wagtailcore")
    GroupPagePermission.objects.create(group=group, page=hard, permission=change)
    html = client.get(reverse("hard_texts")).content.decode()
    assert "Page ardue" in html
    assert "Page claire" not in html


def test_the_number_of_queries_is_flat(pages, report):
    def queries() -> int:
        with CaptureQueriesContext(connection) as found:
            report()
        return len(found)

    report()
    few = queries()
    for number in range(5):
        written(HARD, title=f"Page {number}")
    measure_pages()

    assert queries() <= few


@pytest.mark.parametrize("query", ["verdict=%00", "level=zz", "ordering=;", "p=99999999999999999"])
def test_garbage_is_no_failure(pages, admin_client, query):
    admin_client.raise_request_exception = False

    assert admin_client.get(f"{reverse('hard_texts')}?{query}").status_code < 500
    query = "page__content_type=99999999999999999999"
    assert admin_client.get(f"{reverse('hard_texts')}?{query}").status_code < 500


def test_staff_add_an_acronym(admin_client):
    response = admin_client.post(reverse("sigles:add"), {"acronym": "ZZQ", "meaning": "zèbres"})

    assert response.status_code == 302
    assert "ZZQ" in admin_client.get(reverse("sigles:index")).content.decode()
