"""A password alone opens nothing (B15): no address of the admin, nothing of editors outside."""

from django.contrib.auth.models import Permission, User
from django.http import HttpResponse
from django.test import Client
from django.urls import get_resolver, path, reverse
from django.utils.regex_helper import normalize
from django.views.generic import TemplateView

from wagtail.models import Collection, CollectionViewRestriction, PageViewRestriction

import pytest

from cai_site.access.middleware import OPEN
from cai_site.access.verification import (
    SecondFactorRequiredMixin,
    is_verified,
    second_factor_required,
)
from cai_site.urls import urlpatterns as site_urls
from tests import factories as make

from .people import ENROL, HOME, LOGIN, VERIFY, enrol, is_in, now, prove, sign_in

UUID = "00000000-0000-4000-8000-000000000000"
SCREENS = (VERIFY, ENROL)


def addresses(patterns, prefix: str = "", space: str = ""):
    """(address, name of the view) for every pattern, with something for each parameter."""
    for pattern in patterns:
        regex = prefix + pattern.pattern.regex.pattern.removeprefix("^").replace(r"\Z", "")
        if hasattr(pattern, "url_patterns"):
            below = f"{space}{pattern.namespace}:" if pattern.namespace else space
            yield from addresses(pattern.url_patterns, regex, below)
            continue
        form, names = normalize(regex.replace("$", ""))[0]
        value = UUID if "0-9a-f" in regex else "1"
        yield "/" + form % dict.fromkeys(names, value), f"{space}{pattern.name}"


ADMIN = sorted({each for each in addresses(get_resolver().url_patterns) if each[0][:7] == HOME})


@pytest.fixture
def half_way(awa, client, required):
    """The browser of an administrator after the password."""
    sign_in(client, "awa")
    return client


def test_addresses_were_found():
    assert len(ADMIN) > 250
    assert {name for _, name in ADMIN} >= OPEN - {"access:verify", "access:enrol"}


@pytest.mark.parametrize("method", ["get", "post", "head", "put"])
def test_password_alone_opens_no_address_of_the_admin(half_way, method):
    opened = {}
    for address, name in ADMIN:
        if name in OPEN:
            continue
        response = getattr(half_way, method)(address)
        if response.status_code != 302 or not response.url.startswith(ENROL):
            opened[address] = response.status_code
    assert opened == {}


def test_scripts_are_refused(half_way):
    half_way.defaults["HTTP_X_REQUESTED_WITH"] = "XMLHttpRequest"
    closed = [address for address, name in ADMIN if name not in OPEN][::8]
    statuses = {half_way.get(address).status_code for address in closed}
    assert statuses == {403}


def test_what_is_open_tells_nothing_of_the_admin(half_way):
    for address, name in ADMIN:
        if name in OPEN and "logout" not in name:
            response = half_way.get(address)
            words = response.content.decode()
            assert response.status_code in {200, 302}, address
            assert "wagtail-sidebar" not in words, address
            assert reverse("wagtailadmin_reports:site_history") not in words, address


@pytest.mark.parametrize("path", ["/admin", "/admin/../admin/pages/", "//admin/pages/", "/ADMIN/"])
def test_no_other_spelling_opens_the_admin(site, half_way, path):
    response = half_way.get(path)
    assert response.status_code in {301, 302, 404}
    assert response.headers.get("Location", "/admin/").startswith(("/admin/", *SCREENS))


def test_verified_member_is_in(half_way):
    enrol(half_way)
    assert is_in(half_way)
    assert half_way.get(LOGIN).url == HOME


def test_device_of_somebody_else_verifies_nobody(half_way, awa):
    session = half_way.session
    session["otp_device_id"] = make.AuthenticatorFactory().persistent_id
    session.save()
    assert not is_in(half_way)


def test_unconfirmed_device_verifies_nobody(half_way, awa):
    session = half_way.session
    session["otp_device_id"] = make.AuthenticatorFactory(user=awa, confirmed=False).persistent_id
    session.save()
    assert not is_in(half_way)


# --- Outside of the admin -------------------------------------------------------------------
def test_public_pages_show_no_user_bar(site, half_way):
    bar = "wagtail-userbar"
    assert bar not in half_way.get("/").content.decode()
    enrol(half_way)
    assert bar in half_way.get("/").content.decode()


def test_private_page_asks_for_the_second_factor(site, half_way):
    page = make.ContentPageFactory()
    PageViewRestriction.objects.create(page=page, restriction_type=PageViewRestriction.LOGIN)
    login = half_way.get(page.url).url
    half_way.get(login)
    screen = half_way.get(half_way.get(login).url if login.startswith("/_util") else login).url
    assert screen.startswith(f"{ENROL}?next=")
    enrol(half_way)
    assert half_way.get(page.url).status_code == 200


def test_private_document_stays_private(site, half_way):
    collection = Collection.get_first_root_node().add_child(name="Équipe")
    document = make.SiteDocumentFactory(collection=collection)
    CollectionViewRestriction.objects.create(
        collection=collection, restriction_type=CollectionViewRestriction.LOGIN
    )
    assert half_way.get(document.url).status_code == 302
    enrol(half_way)
    assert half_way.get(document.url).status_code == 200


def test_account_without_the_admin_is_left_alone(site, client, required):
    """Somebody who may only read a private page has nothing that a code would protect."""
    user = make.MemberFactory(username="lectrice", is_superuser=False)
    page = make.ContentPageFactory()
    PageViewRestriction.objects.create(page=page, restriction_type=PageViewRestriction.LOGIN)
    client.force_login(user)
    assert client.get(page.url).status_code == 200
    assert client.get(HOME, follow=True).redirect_chain[-1][0].startswith(LOGIN)


def test_member_of_a_group_is_asked_too(db, client, required):
    user: User = make.MemberFactory(username="jean", is_superuser=False)
    user.user_permissions.add(Permission.objects.get(codename="access_admin"))
    sign_in(client, "jean")
    assert client.get(HOME).url.startswith(ENROL)
    enrol(client)
    assert is_in(client)


# --- For other apps -------------------------------------------------------------------------
class Desk(SecondFactorRequiredMixin, TemplateView):
    """A view that always asks for the second factor."""

    def get(self, request):
        return HttpResponse(f"bureau {is_verified(request.user)}")


urlpatterns = [
    path("bureau/", Desk.as_view()),
    path("guichet/", second_factor_required(lambda request: HttpResponse("guichet"))),
    *site_urls,
]


@pytest.mark.urls(__name__)
@pytest.mark.parametrize("address", ["/bureau/", "/guichet/"])
def test_view_asks_for_the_second_factor_in_development(awa, address):
    client = Client()
    assert client.get(address).url == f"{LOGIN}?next={address}"
    sign_in(client, "awa")
    assert client.get(f"{address}?a=b").url == f"{ENROL}?next=%2F{address[1:-1]}%2F%3Fa%3Db"
    assert client.post(address).url == ENROL
    assert client.get(address, headers={"x-requested-with": "XMLHttpRequest"}).status_code == 403
    phone = make.AuthenticatorFactory(user=awa)
    assert client.get(address).url.startswith(f"{VERIFY}?next=")
    assert prove(client, now(phone.key), next=address).url == address
    assert client.get(address).status_code == 200
