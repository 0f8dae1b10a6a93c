"""Loan requests in the admin: what staff see and do, and what others may not."""

import csv
import io

from django.contrib.auth.models import Group, Permission, User
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from wagtail.models import ModelLogEntry

import openpyxl
import pytest

from ressources.models import LoanRequest, Publication
from tests import factories as make

pytestmark = pytest.mark.one_database

State = LoanRequest.State
LIST = "prets:index"


@pytest.fixture
def tool(site) -> Publication:
    return make.PublicationFactory(title="Jeu des valises", kind="outil", on_loan=True)


@pytest.fixture
def loan(tool) -> LoanRequest:
    """A request for the tool, from the tenth to the twentieth day."""
    return make.LoanRequestFactory(publication=tool, name="Amina Diallo", message="Pour une classe")


@pytest.fixture
def member(client):
    """Signs in a member of the staff with the permissions named."""

    def sign_in(*codenames):
        user = User.objects.create_user("membre")
        group = Group.objects.create(name="Prêts")
        group.permissions.set(Permission.objects.filter(codename__in=["access_admin", *codenames]))
        user.groups.add(group)
        client.force_login(user)
        return client

    return sign_in


def url(loan: LoanRequest, view: str = "inspect") -> str:
    return reverse(f"prets:{view}", args=[loan.pk])


def listed(client, **filters) -> str:
    response = client.get(reverse(LIST), filters)
    assert response.status_code == 200
    return response.content.decode()


def days(first: int, last: int) -> dict:
    return {"starts_on": make.in_days(first).date(), "ends_on": make.in_days(last).date()}


def test_requests_are_listed_under_their_menu_entry(loan, admin_client):
    page = listed(admin_client)
    assert loan.reference in page
    assert "Jeu des valises" in page
    assert "Amina Diallo" in page
    assert loan.when in page
    assert reverse(LIST) in admin_client.get("/admin/").content.decode()


def test_list_is_filtered_by_state_and_tool(loan, admin_client):
    other = make.LoanRequestFactory(state=State.REFUSED)
    by_state = listed(admin_client, state=State.REFUSED)
    assert (other.reference in by_state, loan.reference in by_state) == (True, False)
    by_tool = listed(admin_client, publication=loan.publication_id)
    assert (other.reference in by_tool, loan.reference in by_tool) == (False, True)


@pytest.mark.parametrize("value", ["zzz", "\x00", "9" * 30, "-1"])
@pytest.mark.parametrize("name", ["state", "publication", "ordering", "p"])
def test_list_survives_garbage(loan, admin_client, name, value):
    assert admin_client.get(reverse(LIST), {name: value}).status_code < 500


def test_list_takes_the_same_queries_for_more(loan, admin_client):
    def queries():
        with CaptureQueriesContext(connection) as captured:
            listed(admin_client)
        return len(captured)

    queries()
    few = queries()
    for _ in range(8):
        make.LoanRequestFactory(publication=loan.publication)
        make.LoanRequestFactory()
    assert queries() == few


def test_detail_says_everything(loan, admin_client):
    page = admin_client.get(url(loan)).content.decode()
    for words in ("Jeu des valises", "Amina Diallo", loan.email, "Pour une classe", loan.when):
        assert words in page


# --- States -------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("before", "after"),
    [
        (State.ASKED, State.LENT),
        (State.ASKED, State.REFUSED),
        (State.ASKED, State.CANCELLED),
        (State.LENT, State.RETURNED),
        (State.REFUSED, State.ASKED),
        (State.RETURNED, State.LENT),
    ],
)
def test_one_click_changes_the_state(loan, admin_client, before, after):
    LoanRequest.objects.update(state=before)
    for page in (listed(admin_client), admin_client.get(url(loan)).content.decode()):
        assert f'name="state" value="{after}"' in page
    response = admin_client.post(url(loan, "click"), {"state": after})
    loan.refresh_from_db()
    assert response.url == url(loan)
    assert loan.state == after
    assert bool(loan.closed_on) is (after not in LoanRequest.HOLDING)
    assert ModelLogEntry.objects.filter(object_id=loan.pk, action="wagtail.edit").exists()


def test_click_leads_back_to_the_list_as_it_was(loan, admin_client):
    back = f"{reverse(LIST)}?state=demande"
    data = {"state": State.LENT, "next": back}
    assert admin_client.post(url(loan, "click"), data).url == back
    data = {"state": State.RETURNED, "next": "https://evil.example/"}
    assert admin_client.post(url(loan, "click"), data).url == url(loan)


@pytest.mark.parametrize("state", ["", "rendu", "inconnu", "\x00"])
def test_state_that_does_not_follow_changes_nothing(loan, admin_client, state):
    page = admin_client.post(url(loan, "click"), {"state": state}, follow=True).content.decode()
    loan.refresh_from_db()
    assert loan.state == State.ASKED
    assert "a changé entre-temps" in page


def test_click_needs_a_post_and_a_request(loan, admin_client):
    assert admin_client.get(url(loan, "click")).status_code == 405
    missing = reverse("prets:click", args=[loan.pk + 1])
    assert admin_client.post(missing, {"state": State.LENT}).status_code == 404


def test_tool_that_should_be_back_stands_out(loan, admin_client):
    LoanRequest.objects.update(state=State.LENT, **days(-20, -1))
    assert "Prêté, en retard" in listed(admin_client)


# --- The same days ------------------------------------------------------------------------

WARNING = "Attention\u00a0: une autre demande"


@pytest.mark.parametrize(
    ("first", "last", "state", "clash"),
    [
        (20, 25, State.ASKED, True),
        (1, 10, State.LENT, True),
        (12, 13, State.ASKED, True),
        (1, 40, State.LENT, True),
        (21, 25, State.ASKED, False),
        (1, 9, State.LENT, False),
        (10, 20, State.REFUSED, False),
        (10, 20, State.CANCELLED, False),
        (10, 20, State.RETURNED, False),
    ],
)
def test_requests_for_the_same_days_are_pointed_out(loan, admin_client, first, last, state, clash):
    other = make.LoanRequestFactory(publication=loan.publication, state=state, **days(first, last))
    assert (WARNING in listed(admin_client)) is clash
    assert (url(other) in admin_client.get(url(loan)).content.decode()) is clash


def test_requests_for_other_tools_never_clash(loan, admin_client):
    make.LoanRequestFactory()
    assert WARNING not in listed(admin_client)


def test_request_whose_tool_was_deleted_is_kept(loan, admin_client):
    make.LoanRequestFactory(publication=loan.publication)
    loan.publication.delete()
    page = listed(admin_client)
    assert "Jeu des valises" in page
    assert WARNING not in page
    assert "Jeu des valises" in admin_client.get(url(loan)).content.decode()


# --- Written down by staff ----------------------------------------------------------------


def test_staff_write_down_a_request_that_came_by_phone(tool, admin_client):
    data = {"publication": tool.pk, "name": "Au téléphone", "phone": "0470 00 00 00"}
    data |= {"starts_on": "2027-03-21", "ends_on": "2027-03-22", "note": "Par téléphone"}
    data |= dict.fromkeys(("email", "organisation", "message"), "")
    admin_client.post(reverse("prets:add"), data)
    loan = LoanRequest.objects.get()
    assert (loan.title, loan.state, loan.note) == ("Jeu des valises", State.ASKED, "Par téléphone")


def test_days_in_the_wrong_order_are_refused_in_french(loan, admin_client):
    data = {"publication": loan.publication_id, "name": "A", "starts_on": "2027-03-21"}
    data |= {"ends_on": "2027-03-20", **dict.fromkeys(("email", "phone", "note"), "")}
    page = admin_client.post(url(loan, "edit"), data).content.decode()
    assert "La fin vient avant le début." in page


def test_tool_that_is_not_lent_cannot_be_chosen(loan, admin_client):
    Publication.objects.update(on_loan=False)
    data = {"publication": loan.publication_id, "name": "A", **days(1, 2)}
    page = admin_client.post(reverse("prets:add"), data).content.decode()
    assert "n’est pas «\u00a0en prêt\u00a0»" in page


# --- Taken away ---------------------------------------------------------------------------


def test_exports_are_safe_and_follow_the_filters(loan, admin_client):
    make.LoanRequestFactory(publication=loan.publication, name="=1+1", message="@SUM(A1)")
    make.LoanRequestFactory(state=State.REFUSED)
    filters = {"state": State.ASKED}
    response = admin_client.get(reverse(LIST), filters | {"export": "csv"})
    text = b"".join(response.streaming_content).decode("utf-8-sig")
    rows = list(csv.reader(io.StringIO(text)))
    assert len(rows) == 3
    assert not [cell for row in rows for cell in row if cell.startswith(("=", "@"))]
    assert {"Référence", "État", "Prénom et nom"} <= set(rows[0])

    response = admin_client.get(reverse(LIST), filters | {"export": "xlsx"})
    sheet = openpyxl.load_workbook(io.BytesIO(b"".join(response.streaming_content))).active
    assert sheet.max_row == 3
    assert all(cell.data_type != "f" for row in sheet.iter_rows() for cell in row)


# --- Who may ------------------------------------------------------------------------------


def test_people_without_the_right_see_nothing(loan, member):
    client = member()
    addresses = [reverse(LIST), *(url(loan, view) for view in ("inspect", "edit", "click"))]
    for address in addresses:
        for answer in (client.get(address), client.post(address, {"state": State.LENT})):
            assert answer.status_code in {302, 405}
            assert "Amina" not in answer.content.decode()
    loan.refresh_from_db()
    assert loan.state == State.ASKED
    assert reverse(LIST) not in client.get("/admin/").content.decode()


def test_who_may_only_look_changes_and_exports_nothing(loan, member):
    client = member("view_loanrequest")
    for page in (listed(client), client.get(url(loan)).content.decode()):
        assert "Amina Diallo" in page
        assert 'name="state" value="prete"' not in page
        assert "export=csv" not in page
    assert client.post(url(loan, "click"), {"state": State.LENT}).status_code == 302
    assert client.get(reverse(LIST), {"export": "csv"}).status_code == 302
    assert client.get(url(loan, "edit")).status_code == 302
    loan.refresh_from_db()
    assert loan.state == State.ASKED


def test_who_lends_may_be_given_what_it_takes(loan, member):
    client = member("view_loanrequest", "change_loanrequest", "export_loanrequest")
    assert "export=csv" in listed(client)
    client.post(url(loan, "click"), {"state": State.LENT})
    loan.refresh_from_db()
    assert loan.state == State.LENT


def test_groups_may_be_given_every_right(site, admin_client):
    page = admin_client.get(reverse("wagtailusers_groups:add")).content.decode()
    for words in ("demande de prêt", "Peut exporter les demandes de prêt"):
        assert words.lower() in page.lower()
