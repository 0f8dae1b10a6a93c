"""« Premiers pas »: what a newcomer sees, what ticks itself, and when the list goes away."""

import json

from django.urls import reverse

import pytest
from bs4 import BeautifulSoup
from django_otp import DEVICE_ID_SESSION_KEY

from tests import factories as make

from .staff import staff

pytestmark = pytest.mark.django_db


def steps(client) -> dict[str, bool] | None:
    """The steps on the dashboard, and whether each is done; None without the list."""
    page = BeautifulSoup(client.get(reverse("wagtailadmin_home")).content, "html.parser")
    panel = page.select_one("#premiers-pas")
    if panel is None:
        return None
    return {
        step.select_one(".first-step__title").get_text(" ", strip=True): bool(step.select("svg"))
        for step in panel.select(".first-step")
    }


@pytest.fixture
def writer(site, client):
    """Somebody who may write everywhere, without a last name, for the first time."""
    user = staff("nour", below=site, pages=("add", "change", "publish"))
    client.force_login(user)
    return user


def enrol(client, user) -> None:
    """An application of codes, and one of its codes given."""
    session = client.session
    session[DEVICE_ID_SESSION_KEY] = make.AuthenticatorFactory(user=user).persistent_id
    session.save()


def test_newcomer_has_five_things_to_do(client, writer):
    assert list(steps(client).values()) == [False] * 5


def test_steps_tick_themselves(client, writer, site):
    enrol(client, writer)
    writer.last_name = "Exemple"
    writer.save()
    client.get(reverse("aide:section", args=["corriger-une-page"]))
    site.save_revision(user=writer)

    assert list(steps(client).values()) == [True, True, True, True, False]
    assert "Il reste une chose à faire." in client.get(reverse("wagtailadmin_home")).text


def test_list_goes_away_once_all_is_done(client, writer, site):
    enrol(client, writer)
    writer.last_name = "Exemple"
    writer.save()
    client.get(reverse("aide:section", args=["corriger-une-page"]))
    site.save_revision(user=writer).publish(user=writer)

    assert steps(client) is None


def test_list_can_be_put_away_by_each_member_for_themselves(client, writer):
    put_away = {"premiers-pas": True}
    client.patch(reverse("wagtailadmin_dismissibles"), json.dumps(put_away))

    assert steps(client) is None
    client.force_login(staff("lou"))
    assert steps(client) is not None


def test_who_writes_no_page_has_only_what_concerns_them(site, client):
    client.force_login(staff("awa"))

    assert len(steps(client)) == 3


def test_the_table_of_contents_alone_is_no_reading(client, writer):
    client.get(reverse("aide:index"))

    assert steps(client)["Lire une page de l’aide"] is False
