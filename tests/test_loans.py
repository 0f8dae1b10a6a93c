"""Asking for a tool on loan: the page, the form, the mails, erasure."""

import re
from datetime import timedelta

from django.core import mail, signing
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from django.utils import timezone

from wagtail.models import PageViewRestriction

import pytest
import time_machine

from cai_site.core.models import OutboxMessage, SiteSettings
from cai_site.core.outbox.delivery import deliver
from cai_site.core.visitor_forms import PER_ADDRESS, VisitorForm
from ressources.loans.timely import KEPT_AFTER, UNRETURNED_KEPT_AFTER, anonymise
from ressources.models import LoanRequest, Publication
from tests import factories as make
from tests.html_validate import complaints

State = LoanRequest.State


def day(number: int) -> str:
    """The day so many days from today, as a browser's calendar sends it."""
    return (timezone.localdate() + timedelta(days=number)).isoformat()


@pytest.fixture
def tool(site) -> Publication:
    """A tool that the service « Sensibilisation » lends."""
    return make.PublicationFactory(
        title="Jeu des valises",
        kind="outil",
        on_loan=True,
        loan_note="Gratuit, deux semaines.",
        owner_service=make.ServiceFactory(name="Sensibilisation", email="pret@exemple.be"),
    )


def ticket(age: float = 60) -> str:
    """A ticket as a form shown `age` seconds ago carries it."""
    with time_machine.travel(timezone.now() - timedelta(seconds=age)):
        return VisitorForm.new_ticket()


def address(tool: Publication) -> str:
    return reverse("loan_request", args=[tool.pk])


def asked(**data) -> dict:
    """What a visitor sends."""
    person = {"name": "Amina Diallo", "email": "amina@exemple.be"}
    return {"ticket": ticket(), **person, "starts_on": day(10), "ends_on": day(20), **data}


def send(client, tool, **data):
    return client.post(address(tool), asked(**data))


def sent() -> list:
    deliver()
    return mail.outbox


def queries(client, url: str) -> int:
    with CaptureQueriesContext(connection) as captured:
        assert client.get(url).status_code == 200
    return len(captured)


# --- The way to the form ------------------------------------------------------------------


def test_page_of_the_tool_leads_to_the_form_and_keeps_the_other_ways(tool, client):
    page = client.get(tool.url).content.decode()
    assert f'href="{address(tool)}"' in page
    assert "mailto:pret@exemple.be" in page
    assert "081" in page


def test_form_has_seven_fields_at_most_and_says_the_conditions(tool, client):
    response = client.get(address(tool))
    page = response.content.decode()
    assert len(response.context["form"].shown_fields) <= 7
    assert "Jeu des valises" in page
    assert "Gratuit, deux semaines." in page
    assert "effacées trois mois après" in page


@pytest.mark.parametrize("hidden", ["unpublished", "private", "kept", "expired"])
def test_tool_that_nobody_may_borrow_is_not_found(tool, client, hidden):
    if hidden == "unpublished":
        tool.unpublish()
    elif hidden == "private":
        PageViewRestriction.objects.create(page=tool, restriction_type="login")
    elif hidden == "kept":
        Publication.objects.filter(pk=tool.pk).update(on_loan=False)
    else:
        Publication.objects.filter(pk=tool.pk).update(expire_at=make.in_days(-1))
    assert client.get(address(tool)).status_code == 404
    assert send(client, tool).status_code == 404
    assert not LoanRequest.objects.exists()


@pytest.mark.parametrize("number", [0, 999_999, 2**31, 2**63, 10**30])
def test_tool_that_does_not_exist_is_not_found(site, client, number):
    assert client.get(f"/pret/{number}/").status_code == 404


def test_example_says_that_it_is_one(tool, client):
    Publication.objects.filter(pk=tool.pk).update(is_example=True)
    for url in (tool.url, address(tool)):
        page = client.get(url).content.decode()
        assert "Cette fiche est un exemple" in page
        assert "CreativeWork" not in page


def test_queries_do_not_grow(tool, client):
    client.get(address(tool))
    few = queries(client, address(tool))
    for _ in range(20):
        make.LoanRequestFactory(publication=tool)
        make.PublicationFactory(on_loan=True)
    assert queries(client, address(tool)) == few <= 10


# --- Asking -------------------------------------------------------------------------------


def test_visitor_asks_and_gets_a_reference(tool, client):
    response = client.post(
        address(tool), asked(message="Pour une classe.\r\n25 élèves."), follow=True
    )
    loan = LoanRequest.objects.get()
    page = response.content.decode()
    assert response.redirect_chain[0][1] == 302
    assert (loan.state, loan.publication, loan.title) == (State.ASKED, tool, "Jeu des valises")
    assert loan.message == "Pour une classe.\n25 élèves."
    assert loan.reference in page
    assert str(loan.starts_on.year) in loan.when
    assert loan.when in page
    assert "Amina" not in page


def test_two_mails_leave(tool, client):
    send(client, tool, phone="0470 00 00 00", organisation="École de Dinant", message="Classe.")
    loan = LoanRequest.objects.get()
    to_visitor, to_lender = sent()
    assert to_visitor.to == ["amina@exemple.be"]
    assert to_visitor.reply_to == ["pret@exemple.be"]
    assert "Jeu des valises" in to_visitor.subject
    for words in (loan.reference, loan.when, "Gratuit, deux semaines.", tool.full_url):
        assert words in to_visitor.body
    assert to_lender.to == ["pret@exemple.be"]
    assert to_lender.reply_to == ["amina@exemple.be"]
    for words in (loan.reference, loan.when, "Amina Diallo", "École de Dinant", "0470", "Classe."):
        assert words in to_lender.body
    assert f"/admin/prets/inspect/{loan.pk}/" in to_lender.body
    assert "Attention" not in to_lender.body
    for letter in (to_visitor, to_lender):
        assert not re.search(r"\n{3,}|&#|&quot;", letter.body)


def test_mail_to_the_lender_names_other_requests_for_these_days(tool, client):
    other = make.LoanRequestFactory(publication=tool, name="Quelqu’un")
    send(client, tool)
    to_visitor, to_lender = sent()
    assert other.reference in to_lender.body
    assert other.reference not in to_visitor.body


def test_without_service_the_centre_lends(tool, client):
    Publication.objects.filter(pk=tool.pk).update(owner_service=None, loan_note="")
    send(client, tool)
    to_visitor, to_lender = sent()
    assert to_lender.to == to_visitor.reply_to == ["info@cainamur.be"]
    assert "à compléter" in to_visitor.body


def test_without_any_address_the_request_is_still_kept(tool, client):
    Publication.objects.filter(pk=tool.pk).update(owner_service=None)
    SiteSettings.objects.update(email="")
    assert send(client, tool).status_code == 302
    assert [letter.to for letter in sent()] == [["amina@exemple.be"]]


def test_mail_server_that_is_down_loses_nothing(tool, client, settings):
    settings.EMAIL_BACKEND = "django.core.mail.backends.smtp.EmailBackend"
    settings.EMAIL_HOST, settings.EMAIL_PORT = "127.0.0.1", 9
    assert send(client, tool).status_code == 302
    deliver()
    assert OutboxMessage.objects.filter(state="attente", attempts=1).count() == 2


def test_second_click_is_the_same_request(tool, client):
    data = asked()
    first, second = (client.post(address(tool), data) for _ in range(2))
    assert first.url == second.url
    assert LoanRequest.objects.count() == 1
    assert len(sent()) == 2


def test_form_keeps_what_was_typed_and_says_what_is_missing(tool, client):
    response = send(client, tool, email="amina@", starts_on="", organisation="CPAS de Dinant")
    page = response.content.decode()
    assert response.status_code == 422
    assert "Cette adresse n’est pas complète." in page
    assert "Dites à partir de quel jour." in page
    assert 'value="CPAS de Dinant"' in page
    assert f'value="{day(20)}"' in page
    assert "<title>Erreur" in page
    assert not LoanRequest.objects.exists()


@pytest.mark.parametrize(
    ("starts_on", "ends_on", "says"),
    [
        (day(-1), day(5), "Ce jour est passé"),
        (day(10), day(9), "vient avant le début"),
        (day(10), day(71), "deux mois au plus"),
        (day(366), day(370), "trop loin"),
        (day(360), day(370), "trop loin"),
        ("21/03", day(10), "le mois et l’année"),
        ("demain", day(10), "le mois et l’année"),
        ("\x00", day(10), "le mois et l’année"),
        ("9999-12-31", "9999-12-31", "trop loin"),
        ("99999-01-01", day(10), "le mois et l’année"),
        ("0001-01-01", day(10), "Ce jour est passé"),
        ("2027-02-30", day(10), "le mois et l’année"),
        ("é" * 5000, day(10), "le mois et l’année"),
    ],
)
def test_days_that_cannot_be_are_explained(tool, client, starts_on, ends_on, says):
    response = send(client, tool, starts_on=starts_on, ends_on=ends_on)
    assert response.status_code == 422
    assert says in response.content.decode()


@pytest.mark.parametrize(("first", "last"), [(0, 0), (0, 60), (365, 365)])
def test_days_at_the_limits_are_taken(tool, client, first, last):
    assert send(client, tool, starts_on=day(first), ends_on=day(last)).status_code == 302


@pytest.mark.parametrize("written", ["%d/%m/%Y", "%d.%m.%Y", "%d-%m-%Y"])
def test_days_may_be_typed_as_in_belgium(tool, client, written):
    first = timezone.localdate() + timedelta(days=3)
    typed = {"starts_on": first.strftime(written), "ends_on": first.strftime(written)}
    assert send(client, tool, **typed).status_code == 302
    assert LoanRequest.objects.get().starts_on == first


def test_html_is_valid(tool, client, tmp_path):
    pages = {
        "form": client.get(address(tool)),
        "mistakes": send(client, tool, email="", starts_on="demain"),
        "answer": client.get(send(client, tool).url),
    }
    html = {name: answer.content.decode() for name, answer in pages.items()}
    assert complaints(html, tmp_path) == []


# --- Machines -----------------------------------------------------------------------------


def test_pages_are_personal(tool, client):
    response = client.get(address(tool))
    done = client.get(send(client, tool).url)
    for answer in (response, done):
        assert "no-store" in answer["Cache-Control"]
        assert "private" in answer["Cache-Control"]
        assert answer["X-Robots-Tag"] == "noindex"
        assert '<meta name="robots" content="noindex">' in answer.content.decode()
    assert set(response.cookies) == {"csrftoken"}


def test_post_without_csrf_token_is_refused(tool):
    response = Client(enforce_csrf_checks=True).post(address(tool), asked())
    assert response.status_code == 403


@pytest.mark.parametrize(
    "data", [{"site_web_2": "https://spam.example"}, {"ticket": ""}, {"ticket": "faux:ticket"}]
)
def test_what_machines_do_is_refused(tool, client, data):
    assert send(client, tool, **data).status_code == 422
    assert not LoanRequest.objects.exists()


def test_one_address_cannot_fill_the_desk(tool, client):
    answers = [send(client, tool).status_code for _ in range(PER_ADDRESS + 1)]
    assert answers == [302] * PER_ADDRESS + [422]


@pytest.mark.parametrize("token", ["1", "1:abc", "%00", "é", "9" * 300])
def test_answer_that_nobody_signed_is_not_found(site, client, token):
    assert client.get(f"/pret/demande/{token}/").status_code in {400, 404}


def test_signature_of_a_registration_opens_no_loan(tool, client):
    loan = make.LoanRequestFactory(publication=tool)
    token = signing.Signer(salt="registration").sign(loan.pk)
    assert client.get(f"/pret/demande/{token}/").status_code == 404


@pytest.mark.parametrize("field", ["name", "organisation", "phone", "message"])
@pytest.mark.parametrize("text", ["a\x00b", "A\r\nBcc: tous@exemple.be", "\u202eamina", "=1+1"])
def test_hostile_words_are_tidied_or_refused(tool, client, field, text):
    assert send(client, tool, **{field: text}).status_code in {302, 422}
    for loan in LoanRequest.objects.all():
        assert all(line.isprintable() for line in getattr(loan, field).split("\n"))
    for letter in sent():
        assert letter.recipients() in (["amina@exemple.be"], ["pret@exemple.be"])
        assert "Bcc" not in letter.message()


@pytest.mark.parametrize("email", ["a@b.be\r\nBcc: x@y.be", "a@b.be\x00", "x" * 300 + "@b.be"])
def test_hostile_addresses_are_refused(tool, client, email):
    assert send(client, tool, email=email).status_code == 422


def test_mail_to_an_address_given_by_somebody_else_carries_no_words_of_theirs(tool, client):
    spam = "Gagnez sur https://spam.example"
    send(client, tool, name=spam, organisation=spam, message=spam)
    assert "spam" not in sent()[0].body


def test_no_name_in_addresses_and_logs(tool, client, caplog):
    response = send(client, tool)
    sent()
    assert "amina" not in response.url.lower()
    assert "diallo" not in caplog.text.lower()
    assert "amina" not in caplog.text.lower()
    assert not OutboxMessage.objects.exclude(recipient="", body="", reply_to="").exists()


# --- By itself ----------------------------------------------------------------------------


def erased(loan: LoanRequest) -> bool:
    loan.refresh_from_db()
    left = [loan.name, loan.email, loan.phone, loan.organisation, loan.message, loan.note]
    return left == [""] * 6 and loan.ticket is None


@pytest.mark.parametrize("state", [State.RETURNED, State.REFUSED, State.CANCELLED])
def test_names_are_erased_three_months_after_the_end(tool, client, state):
    loan = make.LoanRequestFactory(publication=tool, phone="0470", message="x", note="y")
    loan.move_to(State.LENT)
    if state != State.RETURNED:
        loan.move_to(State.ASKED)
    loan.move_to(state)
    with time_machine.travel(timezone.now() + KEPT_AFTER):
        assert anonymise() == "0 anonymised"
    with time_machine.travel(timezone.now() + KEPT_AFTER + timedelta(days=1, hours=1)):
        assert anonymise(dry_run=True) == "1 to anonymise"
        assert anonymise() == "1 anonymised"
        assert anonymise() == "0 anonymised"
    assert erased(loan)
    assert (loan.state, loan.title) == (state, "Jeu des valises")
    assert loan.next_states == ()


def test_request_without_answer_is_erased_three_months_after_its_last_day(tool):
    loan = make.LoanRequestFactory(publication=tool)
    with time_machine.travel(make.in_days(20) + KEPT_AFTER + timedelta(days=1)):
        assert anonymise() == "1 anonymised"
    assert erased(loan)


def test_who_keeps_a_tool_is_known_for_a_year(tool):
    loan = make.LoanRequestFactory(publication=tool, state=State.LENT)
    with time_machine.travel(make.in_days(20) + KEPT_AFTER + timedelta(days=1)):
        assert anonymise() == "0 anonymised"
        assert loan.is_late
    with time_machine.travel(make.in_days(20) + UNRETURNED_KEPT_AFTER + timedelta(days=1)):
        assert anonymise() == "1 anonymised"
    assert erased(loan)


def test_answer_page_outlives_the_names_and_the_tool(tool, client):
    url = send(client, tool).url
    LoanRequest.objects.update(anonymised_at=timezone.now(), name="", email="")
    assert "nous avons effacé vos données" in client.get(url).content.decode()
    tool.delete()
    page = client.get(url).content.decode()
    assert "Jeu des valises" in page
    assert "Retour à la fiche" not in page


def test_erasure_is_a_job(site):
    from cai_site.core.jobs import registered

    assert anonymise in [job.run for job in registered()]
