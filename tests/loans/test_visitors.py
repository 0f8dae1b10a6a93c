"""Asking for a tool on loan: the page, the form, the mails."""

import re
from datetime import timedelta

from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from wagtail.models import PageViewRestriction

import pytest

from cai_site.core.models import OutboxMessage, SiteSettings
from cai_site.core.outbox.delivery import deliver
from ressources.models import LoanRequest, Publication
from tests import factories as make
from tests.html_validate import complaints

from .people import State, address, asked, day, send, sent


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
    settings.OUTBOX_TRANSPORT = "django.core.mail.backends.smtp.EmailBackend"
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
