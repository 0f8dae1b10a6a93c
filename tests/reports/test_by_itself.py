"""Reports go by themselves (reliability bar, B41)."""

from datetime import timedelta
from io import StringIO

from django.core.management import call_command
from django.utils import timezone

import pytest
import time_machine

from cai_site.core.outbox.models import OutboxMessage
from contact.models import Report, ReportEntry, ReportFile

from . import people

pytestmark = pytest.mark.django_db


def purge(days: int, *arguments: str) -> str:
    """What the command says, so many days from now."""
    out = StringIO()
    with time_machine.travel(timezone.now() + timedelta(days=days)):
        call_command("purge", *arguments, stdout=out)
    return out.getvalue()


def test_six_months_after_closing_everything_goes(client, key_text, handler):
    people.tell(client, files=[people.picture()])
    report = Report.objects.get()
    report.close("rue", "ecoute")
    assert "1 reports deleted" not in purge(180)
    assert "1 reports deleted" in purge(190, "--dry-run")
    assert Report.objects.exists()
    assert "1 reports deleted" in purge(190)
    assert "0 reports deleted" in purge(190)
    assert not any(
        [
            Report.objects.exists(),
            ReportEntry.objects.exists(),
            ReportFile.objects.exists(),
            OutboxMessage.objects.filter(key__startswith="report/").exists(),
        ]
    )


def test_after_two_years_it_goes_even_open_unless_justice_needs_it(client, told):
    report = told[0]
    until = timezone.localdate() + timedelta(days=800)
    Report.objects.filter(pk=report.pk).update(held_until=until)
    assert "0 reports deleted" in purge(799)
    assert "1 reports deleted" in purge(802, "--dry-run")
    Report.objects.filter(pk=report.pk).update(held_until=None)
    assert "0 reports deleted" in purge(725)
    assert "1 reports deleted" in purge(735)
