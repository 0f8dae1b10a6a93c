"""A word of a report is nowhere to be found (reliability bar, B19, B20)."""

import logging
import tempfile

from django.core import mail
from django.core.cache import cache
from django.db import connection
from django.urls import reverse

import pytest

from cai_site.core.outbox.delivery import deliver
from contact.models import Report

from . import people
from .conftest import give_key

pytestmark = pytest.mark.django_db

AGENT, ADDRESS = "Robotomatic/9.9", "203.0.113.77"


def dump() -> str:
    """Every row of every table, as text; bytes as they are."""
    cells = []
    with connection.cursor() as cursor:
        for table in connection.introspection.table_names(cursor):
            cursor.execute(f'SELECT * FROM "{table}"')  # noqa: S608 - names of our own tables
            cells += [cell for row in cursor for cell in row]
    return "\n".join(
        bytes(cell).decode("latin-1") if isinstance(cell, (bytes, memoryview)) else str(cell)
        for cell in cells
    )


@pytest.fixture
def disk(tmp_path, monkeypatch, settings):
    """A folder that gets whatever is written to files."""
    temporary = tmp_path / "temporary"
    temporary.mkdir()
    monkeypatch.setattr(tempfile, "tempdir", str(temporary))
    settings.MEDIA_ROOT = tmp_path / "media"
    return tmp_path


def test_no_word_is_kept_in_clear(client, handler, key_text, disk, caplog):
    caplog.set_level(logging.DEBUG)
    large = people.picture((3000, 2400))
    names = {"HTTP_USER_AGENT": AGENT, "REMOTE_ADDR": ADDRESS}
    data = people.told(name=people.CANARY, where=people.CANARY, reach=people.CANARY, files=[large])
    code = people.code_in(client.post(people.TELL, data, **names))
    more = {"code": code, "text": people.CANARY, "ticket": people.ticket()}
    client.post(people.FOLLOW, more, **names)
    client.post(people.FOLLOW, {"code": people.CANARY}, **names)
    give_key(client, key_text)
    report = Report.objects.get()
    page = client.get(reverse("reports:inspect", args=[report.pk]))
    assert people.CANARY in page.text  # the team does read it
    client.post(reverse("reports:note", args=[report.pk]), {"text": people.CANARY})
    client.post(reverse("reports:repondre", args=[report.pk]), {"text": people.CANARY})
    deliver()

    kept = dump()
    found = {
        "database": kept,
        "logs": caplog.text,
        "mails": "".join(str(message.message()) for message in mail.outbox),
        "cache": str(getattr(cache, "_cache", "")),
        "files": "".join(
            path.read_bytes().decode("latin-1") for path in disk.rglob("*") if path.is_file()
        ),
    }
    secret = code.replace("-", "")[4:]
    for place, text in found.items():
        for canary in (people.CANARY, AGENT, ADDRESS, secret, code, people.PASSPHRASE):
            assert canary not in text, f"{canary} in {place}"


def test_the_length_tells_nothing(client, key_text):
    for account in ("Oui.", "mot " * 700):
        people.tell(client, account=account)
    sizes = {len(report.sealed) for report in Report.objects.all()}
    assert len(sizes) == 1


def test_a_file_above_the_limit_of_memory_never_reaches_a_disk(client, key_text, settings):
    """Django would put it into the temporary folder."""
    settings.FILE_UPLOAD_MAX_MEMORY_SIZE = 10
    settings.FILE_UPLOAD_TEMP_DIR = "/nowhere"
    assert people.tell(client, files=[people.picture()]).status_code == 200
