"""Files that cannot become a report: said in French, at once, and nothing of them is left."""

import resource
import time
from contextlib import contextmanager

from django.core.files.uploadedfile import SimpleUploadedFile

import pytest

from cai_site.core.models import DocumentText, SiteDocument, SiteImage
from home.models import RapportPage
from tests import factories as make

from .conftest import DROP, files_in

pytestmark = pytest.mark.one_database

MEGABYTE = 1024 * 1024
PDF = make.pdf()
REFUSED = {
    "nothing": ("RA2025.pdf", lambda: b"", "Ce fichier est vide"),
    "program": ("RA2025.exe", lambda: b"MZ\x90\x00" + b"\0" * 5000, "n’est pas un PDF"),
    "program as PDF": ("RA2025.pdf", lambda: b"MZ\x90\x00" + PDF, "pas un vrai PDF"),
    "Word": ("RA2025.docx", lambda: b"PK\3\4", "n’est pas un PDF. Dans Word"),
    "web page": ("RA2025.pdf", lambda: b"<!doctype html><script>alert(1)</script>", "vrai PDF"),
    "archive besides": ("RA2025.pdf", lambda: PDF + b"PK\5\6" + b"\0" * 18, "cache une archive"),
    "cut": ("RA2025.pdf", lambda: PDF[:-300], "incomplet"),
    "garbage": ("RA2025.pdf", lambda: b"%PDF-1.7\n" + bytes(range(256)) * 9 + b"%%EOF", "abîmé"),
    "password": ("RA2025.pdf", lambda: make.pdf(password="secret"), "mot de passe"),
    "without pages": ("RA2025.pdf", lambda: make.pdf(pages=0), "abîmé"),
    "many pages": ("RA2025.pdf", lambda: make.pdf(pages=5000), "5 000 pages"),
    "bomb": ("RA2025.pdf", make.pdf_bomb, "trop lourde"),
    "80 MB": ("RA2025.pdf", lambda: make.pdf(weight=80_000_000), "pèse 80 Mo"),
    "no name to speak of": ("x" * 300, lambda: PDF, "n’est pas un PDF"),
}


@pytest.fixture
def temporary(settings, tmp_path):
    """The folder in which Django keeps what is on its way, empty."""
    folder = tmp_path / "temporary"
    folder.mkdir()
    settings.FILE_UPLOAD_TEMP_DIR = str(folder)
    return folder


@pytest.fixture
def nothing_is_left(media, temporary):
    """Called after the answer: no page, no document, no file."""

    def check() -> None:
        for model in (RapportPage, SiteDocument, SiteImage, DocumentText):
            assert not model.objects.exists(), model
        assert files_in(media) == []
        assert files_in(temporary) == []

    return check


def work() -> float:
    """The seconds that this process and those it started have worked: a busy machine adds none."""
    children = resource.getrusage(resource.RUSAGE_CHILDREN)
    return time.process_time() + children.ru_utime + children.ru_stime


@pytest.mark.parametrize("case", REFUSED)
def test_what_is_no_report_is_refused_at_once(member, drop, nothing_is_left, case):
    name, data, message = REFUSED[case]
    data = data()
    member()
    before = work()
    response = drop(data, name)

    assert response.status_code == 200
    assert message in response.text_of
    assert work() - before < 2
    nothing_is_left()


@pytest.mark.parametrize("form", [{}, {"file": ""}, {"file": "RA2025.pdf"}])
def test_without_a_file_the_form_asks_for_one(member, client, nothing_is_left, form):
    member()

    assert "Choisissez un fichier" in client.post(DROP, form).text
    nothing_is_left()


def test_sixty_megabytes_are_taken(member, drop, temporary):
    member()
    page = drop(make.pdf(pages=64, weight=60_000_000)).page

    assert page.document.weight == "60\u00a0Mo"
    assert page.document.cover
    assert files_in(temporary) == []


def test_no_more_than_a_thousand_pages(member, drop):
    member()

    assert drop(make.pdf(pages=1000)).page.document.page_count == 1000


# --- The disk is full ----------------------------------------------------------------------------
@contextmanager
def no_file_above(size: int):
    """The system writes no file larger than `size` bytes, as if the disk were full."""
    soft, hard = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (size, hard))
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, (soft, hard))


# The database of the tests is larger than what these files need.
ROOM, TOO_MUCH = 24 * MEGABYTE, 30 * MEGABYTE


def test_full_while_the_file_arrives(member, client, nothing_is_left):
    member()
    client.raise_request_exception = False
    data = make.pdf(weight=TOO_MUCH)
    with no_file_above(ROOM):
        response = client.post(DROP, {"file": SimpleUploadedFile("RA2025.pdf", data)})

    assert response.status_code == 507
    assert "Le disque est plein" in response.text
    nothing_is_left()


def test_full_while_the_file_is_kept(member, drop, nothing_is_left, settings):
    # A report that arrives in memory is written once: to its place.
    settings.FILE_UPLOAD_MAX_MEMORY_SIZE = 100 * MEGABYTE
    member()
    data = make.pdf(weight=TOO_MUCH)
    with no_file_above(ROOM):
        response = drop(data)

    assert response.status_code == 200
    assert "Le disque du site est plein" in response.text_of
    nothing_is_left()


def test_full_for_the_library_too(admin_client, nothing_is_left, settings):
    settings.FILE_UPLOAD_MAX_MEMORY_SIZE = 100 * MEGABYTE
    admin_client.raise_request_exception = False
    file = SimpleUploadedFile("rapport.pdf", make.pdf(weight=TOO_MUCH))
    form = {"title": "Rapport", "file": file, "kind": "rapport", "language": "fr"}
    with no_file_above(ROOM):
        response = admin_client.post("/admin/documents/add/", form)

    assert response.status_code in {200, 507}
    assert "plein" in response.text
    nothing_is_left()
