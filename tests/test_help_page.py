"""« Vers qui me tourner ? » leads to the right place, and the form for reports is found."""

from django.utils import timezone

import pytest

from contact.models import AidePage
from contact.starter.help_page import AIDE
from tests import factories as make

pytestmark = pytest.mark.django_db

# What happened → whom to call first (facts: unia.be; gender is the IEFH's; danger the police's).
FIRST = {
    "On me frappe ou on me menace": "police",
    "On m’insulte dans la rue ou en ligne": "unia",
    "On me refuse un logement": "unia",
    "On me refuse un emploi ou on me traite mal au travail": "unia",
    "On me traite mal à cause de mon genre": "iefh",
    "Un policier ou un service public me traite mal": "unia",
    "J’ai vu une scène de racisme": "unia",
    "Je veux parler, sans porter plainte": "cai",
}


def test_eight_situations_lead_to_the_right_helper():
    said = {value["question"]: value["first"] for _kind, value in AIDE.fields["scenarios"]}
    assert said == FIRST


def test_the_form_is_offered_once_the_team_has_a_key(site, client):
    help_page = AidePage.objects.get()
    assert "Raconter ce qui s’est passé" not in client.get(help_page.url).text
    make.CaseKeyFactory(proven_at=timezone.now())
    assert 'href="/aide-et-ecoute/ecrire/"' in client.get(help_page.url).text
