"""The settings of the site are previewed, dated, and undone by those who may change them."""

import re
from datetime import timedelta

from django.contrib.auth.models import Permission
from django.urls import reverse
from django.utils import timezone

from wagtail.models import Revision

import pytest

from cai_site.core.models import SiteSettings
from tests import factories as make

HOUR = timedelta(hours=1)


@pytest.fixture
def settings_of_site(site) -> SiteSettings:
    settings = SiteSettings.for_site(site.get_site())
    settings.alert_title = "Avant"
    settings.save()
    return settings


@pytest.fixture
def reception(client):
    """Somebody who may change the settings and nothing else."""
    member = make.MemberFactory(username="awa", is_superuser=False)
    codes = ("access_admin", "change_sitesettings")
    member.user_permissions.set(Permission.objects.filter(codename__in=codes))
    client.force_login(member)
    return client


@pytest.fixture
def save(settings_of_site, reception):
    """Sends the form with a title of the alert, as the form was sent to the member."""

    def saved(title: str, url: str = "", **fields):
        form = {"name": "Le Centre", "acronym": "C.A.I.", "country": "Belgique"}
        streams = ("opening_hours", "opening_exceptions", "partners", "social_links")
        form |= {f"{name}-count": "0" for name in streams}
        form |= {"exit_url": "https://www.example.org/", "partners_title": "Avec le soutien de"}
        site_url = reverse("wagtailsettings:edit", args=["core", "sitesettings", of_site.site_id])
        return reception.post(url or site_url, form | {"alert_title": title} | fields, follow=True)

    of_site = settings_of_site
    return saved


def history(client, settings) -> str:
    return client.get(reverse("settings_history", args=[settings.pk])).content.decode()


def revert_url(settings, title: str) -> str:
    revision = next(r for r in settings.revisions.all() if r.content["alert_title"] == title)
    return reverse("settings_revert", args=[settings.pk, revision.pk])


def test_every_state_is_kept_the_first_one_too(settings_of_site, save, reception):
    response = save("Fermé lundi")
    save("Fermé mardi")
    kept = Revision.objects.for_instance(settings_of_site).order_by("pk")
    titles = [revision.content["alert_title"] for revision in kept]
    assert titles == ["Avant", "Fermé lundi", "Fermé mardi"]
    assert "Voir l’historique" in response.content.decode()
    page = history(reception, settings_of_site)
    assert "État de départ" in page
    assert page.count("Modifié") == 2
    assert revert_url(settings_of_site, "Avant") in page


def test_an_earlier_state_is_shown_then_given_back(settings_of_site, save, reception):
    save("Fermé lundi")
    url = revert_url(settings_of_site, "Avant")
    response = reception.get(url)
    assert response.context["form"]["alert_title"].value() == "Avant"
    settings_of_site.refresh_from_db()
    assert settings_of_site.alert_title == "Fermé lundi", "nothing changes before it is saved"
    response = save("Avant", url)
    assert "L’état choisi est de nouveau celui du site." in response.content.decode()
    settings_of_site.refresh_from_db()
    assert settings_of_site.alert_title == "Avant"
    assert settings_of_site.revisions.count() == 3


def test_two_states_are_compared(settings_of_site, save, reception):
    save("Fermé lundi")
    first, last = settings_of_site.revisions.order_by("pk")
    for end in (last.pk, "latest"):
        url = reverse("settings_compare", args=[settings_of_site.pk, first.pk, end])
        content = reception.get(url).content.decode()
        assert "Fermé lundi" in content
        assert "Avant" in content


def test_history_has_a_flat_number_of_queries(
    settings_of_site, save, reception, django_assert_max_num_queries
):
    for day in ("lundi", "mardi", "jeudi", "vendredi"):
        save(f"Fermé {day}")
    with django_assert_max_num_queries(25):
        history(reception, settings_of_site)


@pytest.mark.parametrize("name", ["settings_history", "settings_revert", "settings_compare"])
def test_others_have_no_history(settings_of_site, client, name):
    settings_of_site.save_revision()
    revision = settings_of_site.latest_revision_id
    numbers = {"settings_history": [], "settings_revert": [revision]}
    url = reverse(name, args=[settings_of_site.pk, *numbers.get(name, [revision, "latest"])])
    member = make.MemberFactory(username="luc", is_superuser=False)
    member.user_permissions.add(Permission.objects.get(codename="access_admin"))
    client.force_login(member)
    assert client.get(url).status_code == 302
    client.force_login(make.MemberFactory(username="lou", is_superuser=False))
    assert client.get(url).status_code == 302


@pytest.mark.parametrize(
    "tail", ["historique/0/", "historique/9999999999999999999999/", "historique/comparer/1/x/"]
)
@pytest.mark.parametrize("query", ["p=%00", "user=%00&action='", "timestamp_from=9999-99-99"])
def test_history_survives_garbage(settings_of_site, reception, tail, query):
    reception.raise_request_exception = False
    root = reverse("wagtailsettings:edit", args=["core", "sitesettings", settings_of_site.site_id])
    assert reception.get(f"{root}{tail}?{query}").status_code < 500
    assert reception.get(f"{root}historique/?{query}").status_code < 500
    assert reception.get(f"{root}historique/resultats/?{query}").status_code < 500


def test_alert_is_one_click_away_for_those_who_may_change_it(settings_of_site, reception, client):
    def menu() -> str:
        return client.get(reverse("wagtailadmin_home")).content.decode()

    assert re.search(r"sitesettings/#tab-alerte", menu())
    assert "Alerte et horaires" in menu()
    member = make.MemberFactory(username="luc", is_superuser=False)
    member.user_permissions.add(Permission.objects.get(codename="access_admin"))
    client.force_login(member)
    assert "#tab-alerte" not in menu()


def test_preview_shows_the_alert_as_on_its_days(settings_of_site, rf):
    settings_of_site.alert_from = timezone.now() + 24 * HOUR
    settings_of_site.alert_until = timezone.now() + 48 * HOUR
    settings_of_site.save()
    assert settings_of_site.alert is None
    response = settings_of_site.make_preview_request(rf.get("/"))
    content = response.render().content.decode()
    assert 'class="alert"' in content
    assert "Dates de l’alerte" in content
    settings_of_site.refresh_from_db()
    assert settings_of_site.alert_from


@pytest.mark.parametrize("field", ["alert_from", "alert_until"])
@pytest.mark.parametrize("moment", ["2027-03-28 02:30", "2027-10-31 02:30", "jamais"])
def test_date_that_is_none_is_an_error_of_its_field(save, field, moment):
    response = save("Fermé", **{field: moment})
    assert list(response.context["form"].errors) == [field]
