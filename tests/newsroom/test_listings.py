"""Lists of pages in the admin: what editors see in a row, and how they narrow a list."""

import datetime
from zoneinfo import ZoneInfo

from django.urls import reverse
from django.utils import timezone

import pytest

from ressources.models import ActusPage
from tests import factories as make

pytestmark = pytest.mark.usefixtures("site")

BRUSSELS = ZoneInfo("Europe/Brussels")
FLAT = ["actus", "formations", "publications"]


def titles(response) -> set[str]:
    return {page.title for page in response.context["pages"]}


def listed(client, name: str, **filters):
    response = client.get(reverse(f"{name}:index"), filters)
    assert response.status_code == 200
    return response


@pytest.fixture
def news(site) -> ActusPage:
    return ActusPage.objects.get()


def test_a_planned_page_says_when_it_appears_and_disappears(news, admin_client, admin_user):
    page = make.ActuFactory(parent=news, title="Lundi", live=False)
    page.go_live_at = datetime.datetime(2090, 12, 4, 8, 0, tzinfo=BRUSSELS)
    page.expire_at = datetime.datetime(2091, 1, 3, 8, 0, tzinfo=BRUSSELS)
    page.save_revision(user=admin_user).publish(user=admin_user)

    for url in (reverse("actus:index"), reverse("wagtailadmin_explore", args=[news.pk])):
        content = admin_client.get(url).content.decode()
        assert "Programmée le 04/12/2090 à 08:00" in content
        assert "Jusqu’au 03/01/2091 à 08:00" in content


def test_a_change_that_is_planned_for_an_online_page_says_when(news, admin_client, admin_user):
    page = make.ActuFactory(parent=news, title="En ligne")
    page.go_live_at = datetime.datetime(2090, 12, 4, 8, 0, tzinfo=BRUSSELS)
    page.save_revision(user=admin_user).publish(user=admin_user)

    assert "Programmée le 04/12/2090 à 08:00" in listed(admin_client, "actus").content.decode()
    assert titles(listed(admin_client, "actus", state="programmees")) == {"En ligne"}


def test_the_day_of_the_review_is_marked_once_it_has_come(news, admin_client):
    make.ActuFactory(parent=news, title="Ancienne", review_on="2026-01-02")
    make.ActuFactory(parent=news, title="Récente", review_on="2090-01-02")

    content = admin_client.get(reverse("wagtailadmin_explore", args=[news.pk])).content.decode()

    assert content.count("la date est passée") == 1
    assert "02/01/2026" in content
    assert "02/01/2090" in content
    assert titles(listed(admin_client, "actus", due="oui")) == {"Ancienne"}


def test_lists_are_narrowed_by_state_and_by_what_their_type_has(news, admin_client, admin_user):
    job = make.ActuFactory(parent=news, title="Offre", kind="emploi")
    job.title = "Offre, mieux dite"
    job.save_revision(user=admin_user)
    make.ActuFactory(parent=news, title="Appel", kind="appel")
    make.ActuFactory(parent=news, title="Retirée", kind="appel", live=False, expired=True)

    assert titles(listed(admin_client, "actus", kind="emploi")) == {"Offre"}
    assert titles(listed(admin_client, "actus", state="brouillons")) == {"Offre"}
    assert titles(listed(admin_client, "actus", state="retirees")) == {"Retirée"}
    assert titles(listed(admin_client, "actus", kind="appel", state="en-ligne")) == {"Appel"}


@pytest.mark.indexed
def test_a_list_is_searched_by_the_beginnings_of_words(news, admin_client):
    make.ActuFactory(parent=news, title="Une marche à Namur", kind="emploi")
    make.ActuFactory(parent=news, title="Une journée d’étude", kind="emploi")

    assert titles(listed(admin_client, "actus", q="namu")) == {"Une marche à Namur"}
    assert titles(listed(admin_client, "actus", q="etud", kind="emploi", ordering="kind")) == {
        "Une journée d’étude"
    }


def test_trainings_show_their_next_date(site, admin_client):
    soon, past = timezone.now() + datetime.timedelta(days=9), timezone.now()
    make.SessionFactory(formation=make.FormationFactory(title="À venir"), starts_at=soon)
    make.FormationFactory(title="Sans date")
    old = make.SessionFactory(formation=make.FormationFactory(title="Passée"))
    old.starts_at = old.ends_at = past - datetime.timedelta(days=40)
    old.save()

    content = listed(admin_client, "formations").content.decode()

    assert f"{timezone.localtime(soon):%d/%m/%Y}" in content
    assert f"Passée ({timezone.localtime(old.starts_at):%d/%m/%Y})" in content
    assert "À fixer" in content


@pytest.mark.parametrize("name", FLAT)
@pytest.mark.parametrize("value", ["%00", "-1", "9" * 40, "%27", "oui", "a&kind=b&kind=%00"])
def test_garbage_narrows_nothing(site, admin_client, name, value):
    admin_client.raise_request_exception = False
    parameters = ["state", "due", "kind", "themes", "audiences", "ordering", "p", "q"]
    query = "&".join(f"{parameter}={value}" for parameter in parameters)

    for view in ("index", "index_results", "choose_parent"):
        assert admin_client.get(f"{reverse(f'{name}:{view}')}?{query}").status_code < 500


@pytest.mark.parametrize("name", [*FLAT, "explorer"])
def test_queries_do_not_grow_with_the_list(
    name, news, admin_client, django_assert_num_queries, django_assert_max_num_queries
):
    factory = {
        "actus": make.ActuFactory,
        "formations": make.FormationFactory,
        "publications": make.PublicationFactory,
        "explorer": make.ActuFactory,
    }[name]
    explorer = reverse("wagtailadmin_explore", args=[news.pk])
    url = explorer if name == "explorer" else reverse(f"{name}:index")
    factory.create_batch(5, review_on="2026-01-01")
    admin_client.get(url)
    with django_assert_max_num_queries(60) as few:
        admin_client.get(url)
    factory.create_batch(40, review_on="2026-01-01")

    with django_assert_num_queries(len(few)):
        admin_client.get(url)
