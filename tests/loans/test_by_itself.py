"""What happens to loan requests by themselves: erasure."""

from datetime import timedelta

from django.utils import timezone

import pytest
import time_machine

from cai_site.core.visitor_requests import KEPT_AFTER
from ressources.loans.timely import UNRETURNED_KEPT_AFTER, anonymise
from ressources.models import LoanRequest
from tests import factories as make

from .people import State, send


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
