"""The words of PDFs: read within limits, found by search, never those of a private file."""

import time

from django.core.files.base import ContentFile
from django.core.management import call_command
from django.urls import reverse

from wagtail.models import Collection

import pytest

from cai_site.core import pdf_text
from cai_site.core.models import DocumentText, SiteDocument
from cai_site.core.pdf import describe
from tests import factories as make

pytestmark = [pytest.mark.one_database, pytest.mark.indexed]

WORDS = "Les réfugiés cherchent un hébergement"


def test_the_words_of_every_page():
    text = pdf_text.extract(make.pdf(pages=2, text=WORDS))

    assert text == f"{WORDS} {WORDS}"


HOSTILE = {
    "empty": b"",
    "garbage": b"%PDF-1.7\n" + bytes(range(256)) * 40,
    "truncated": make.pdf(text=WORDS)[:300],
    "encrypted": make.pdf(password="secret", text=WORDS),
    "without text": make.pdf(),
}


@pytest.mark.parametrize("case", HOSTILE)
def test_a_file_without_readable_words_gives_none(case):
    assert pdf_text.extract(HOSTILE[case]) == ""


def test_reading_stops_after_its_time():
    started = time.monotonic()
    text = pdf_text.extract(make.pdf(pages=3000, text=WORDS * 20), seconds=1)

    assert time.monotonic() - started < 5
    assert len(text) <= pdf_text.MAX_CHARACTERS


def test_long_files_are_read_in_part():
    assert len(pdf_text.extract(make.pdf(pages=500, text=WORDS * 30))) <= pdf_text.MAX_CHARACTERS


@pytest.fixture
def upload(site, django_capture_on_commit_callbacks):
    """Give a document a file, as an upload does; returns the document."""

    def upload(text: str, document: SiteDocument | None = None, **fields) -> SiteDocument:
        document = document or SiteDocument(title="Le guide", **fields)
        document.collection = document.collection or Collection.get_first_root_node()
        document.file = ContentFile(make.pdf(pages=1, text=text), name="guide.pdf")
        with django_capture_on_commit_callbacks(execute=True):
            document._set_document_file_metadata()
            document.save()
        with django_capture_on_commit_callbacks(execute=True):
            describe(document)
        document.refresh_from_db()
        return document

    return upload


@pytest.fixture
def found(client):
    """The kinds and the HTML of what a search finds."""

    def found(words: str) -> tuple[list[str], str]:
        response = client.get(reverse("search"), {"q": words})
        results = response.context["results"]
        return [item.kind for item in results.items], response.content.decode()

    return found


def test_document_and_publication_are_found_by_a_word_of_the_file(upload, found):
    document = upload(WORDS)
    make.PublicationFactory(title="Accueillir", document=document)
    kinds, html = found("hebergements refugie")

    assert sorted(kinds) == ["Documents", "Outils et publications"]
    assert "<mark>hébergement</mark>" in html


def test_publication_is_found_by_the_words_of_its_other_files(upload, found):
    page = make.PublicationFactory(title="Accueillir")
    make.PublicationFileFactory(page=page, document=upload(WORDS))
    page.save()

    assert "Outils et publications" in found("hébergement")[0]


def test_replacing_the_file_replaces_the_words(upload, found):
    document = upload(WORDS)
    make.PublicationFactory(title="Accueillir", document=document)
    upload("Les volontaires", document)

    assert found("hébergement")[0] == []
    assert sorted(found("volontaire")[0]) == ["Documents", "Outils et publications"]


def test_a_file_of_another_format_forgets_the_words(
    upload, found, django_capture_on_commit_callbacks
):
    document = upload(WORDS)
    document.file = ContentFile(b"annee;valeur\n", name="donnees.csv")
    with django_capture_on_commit_callbacks(execute=True):
        document._set_document_file_metadata()
        document.save()

    assert found("hébergement")[0] == []


def test_private_words_show_nowhere(upload, found, django_capture_on_commit_callbacks):
    collection = Collection.get_first_root_node().add_child(name="Équipe")
    document = upload(WORDS, collection=collection)
    make.PublicationFactory(title="Accueillir", document=document)
    with django_capture_on_commit_callbacks(execute=True):
        restriction = collection.view_restrictions.create(restriction_type="login")
    kinds, html = found("hébergement")

    assert kinds == []
    assert "<mark>" not in html
    with django_capture_on_commit_callbacks(execute=True):
        restriction.delete()
    assert len(found("hébergement")[0]) == 2


def test_files_uploaded_before_are_read_once(upload):
    document = upload(WORDS)
    DocumentText.objects.all().delete()
    call_command("read_pdf_texts", verbosity=0)
    call_command("read_pdf_texts", verbosity=0)

    assert DocumentText.objects.get().text == WORDS
    assert document.full_text == WORDS


# --- The address of a document ------------------------------------------------------------------
def test_old_addresses_lead_to_the_file_of_today(upload, client):
    document = upload(WORDS)
    old = document.url
    document.file = ContentFile(make.pdf(), name="guide-2026.pdf")
    document._set_document_file_metadata()
    document.save()
    for address in (old, f"/documents/{document.pk}/"):
        response = client.get(address)

        assert response.status_code == 302
        assert response["Location"] == document.url
        assert "no-store" in response["Cache-Control"]
    assert client.get(document.url).status_code == 200


def test_old_addresses_never_tell_the_name_of_a_private_file(upload, client):
    collection = Collection.get_first_root_node().add_child(name="Équipe")
    document = upload(WORDS, collection=collection)
    collection.view_restrictions.create(restriction_type="login")

    assert client.get(f"/documents/{document.pk}/autre.pdf").status_code == 404
    assert client.get(f"/documents/{document.pk}/").status_code == 404


@pytest.mark.parametrize("address", ["/documents/999999999999999999/x.pdf", "/documents/0/"])
def test_unknown_documents_are_not_found(site, client, address):
    assert client.get(address).status_code == 404
