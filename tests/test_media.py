"""Images and documents: what an upload must say, what is read in it, what is refused."""

import struct
import zipfile
import zlib
from io import BytesIO

from django.core.exceptions import ValidationError
from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import reverse

from wagtail.models import Collection

import PIL.Image
import pytest

from cai_site.core.models import SiteDocument, SiteImage
from tests import factories as make

pytestmark = [pytest.mark.django_db, pytest.mark.one_database]


def png(width: int = 40, height: int = 30) -> bytes:
    buffer = BytesIO()
    PIL.Image.new("RGB", (width, height), "teal").save(buffer, "PNG")
    return buffer.getvalue()


def archive(claimed: int = 0, members: int = 1) -> bytes:
    """A small zip file; its directory may claim that its member is larger than it is."""
    buffer = BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as file:
        for number in range(members):
            file.writestr(f"document-{number}.xml", "x" * 1000 if not number else "")
    data = bytearray(buffer.getvalue())
    if claimed:
        start = data.index(b"PK\x01\x02") + 24
        data[start : start + 4] = claimed.to_bytes(4, "little")
    return bytes(data)


# --- Images ------------------------------------------------------------------------------------
@pytest.mark.parametrize(
    ("fields", "accepted"),
    [
        ({}, False),
        ({"description": "Une maison"}, True),
        ({"is_decorative": "on"}, True),
    ],
)
def test_image_is_described_or_decorative(admin_client, fields, accepted):
    form = {"title": "Maison", "file": SimpleUploadedFile("maison.png", png(), "image/png")}
    form |= {"collection": Collection.get_first_root_node().pk, **fields}
    response = admin_client.post(reverse("wagtailimages:add"), form)

    assert SiteImage.objects.filter(title="Maison").exists() is accepted
    if not accepted:
        assert "Décrivez l’image, ou cochez" in response.content.decode()


def test_alternative_text():
    assert make.SiteImageFactory.build(description="Une maison").default_alt_text == "Une maison"
    decorative = make.SiteImageFactory.build(description="Une maison", is_decorative=True)
    assert decorative.default_alt_text == ""


def test_a_title_never_becomes_the_alternative_text():
    image = make.SiteImageFactory.build(title="IMG_0042.jpg", description="")

    assert "IMG" not in image.default_alt_text
    with pytest.raises(ValidationError):
        image.clean()


def claiming(width: int, height: int) -> bytes:
    """A small PNG that says it has another size, in a header that is well made."""
    header = b"IHDR" + struct.pack(">LL", width, height) + png()[24:29]
    return png()[:12] + header + struct.pack(">L", zlib.crc32(header)) + png()[33:]


BROKEN_IMAGES = {
    "truncated": (png()[:60], "abîmée"),
    "lying about its size": (claiming(30_000, 30_000), "trop grande"),
    "lying less": (claiming(9_000, 9_000), "trop grande (9000 × 9000 pixels)"),
    "lying a little": (claiming(80, 60), "abîmée"),
    "page": (b"<html><script>alert(1)</script></html>", "abîmée"),
    "GIF and script": (b"GIF89a/*\x00\x00*/=1;alert(1)", ""),
    "archive besides": (png() + archive(), "cache une archive"),
    "empty": (b"", "vide"),
}


@pytest.mark.parametrize("kind", BROKEN_IMAGES)
def test_broken_image_is_refused(admin_client, kind):
    data, message = BROKEN_IMAGES[kind]
    admin_client.raise_request_exception = False
    form = {"title": "Photo", "file": SimpleUploadedFile("photo.png", data, "image/png")}
    form |= {"is_decorative": "on", "collection": Collection.get_first_root_node().pk}
    response = admin_client.post(reverse("wagtailimages:add"), form)

    assert response.status_code == 200
    assert message in response.text
    assert not SiteImage.objects.exists()


# --- Documents ----------------------------------------------------------------------------------
@pytest.fixture
def upload(admin_client, django_capture_on_commit_callbacks):
    """Upload a file through the admin's form; returns the answer and the document, or None."""

    def send(name: str, data: bytes, document: SiteDocument | None = None, **fields):
        view = ("wagtaildocs:edit", [document.pk]) if document else ("wagtaildocs:add", [])
        form = {"title": name, "kind": "rapport", "language": "fr", **fields}
        form["collection"] = Collection.get_first_root_node().pk
        form["file"] = SimpleUploadedFile(name, data)
        with django_capture_on_commit_callbacks(execute=True):
            response = admin_client.post(reverse(view[0], args=view[1]), form)
        return response, SiteDocument.objects.filter(title=name).first()

    return send


@pytest.mark.parametrize("tagged", [True, False])
def test_pdf_gets_pages_tags_and_cover(upload, tagged):
    response, document = upload("rapport.pdf", make.pdf(pages=7, tagged=tagged))

    assert response.status_code == 302
    assert document.page_count == 7
    assert document.is_tagged is tagged
    assert document.format_label == "PDF"
    assert document.cover.is_decorative
    assert document.cover.width == pytest.approx(800, abs=1)
    assert document.cover.height == pytest.approx(800 * 842 / 595, abs=2)


def test_cover_shows_on_the_site(upload, site_with_report, client):
    report = site_with_report
    _, report.document = upload("rapport.pdf", make.pdf())
    report.save()
    content = client.get(report.get_parent().url).content.decode()

    assert report.title in content
    assert f"couverture-{report.document.pk}" in content
    assert "3 pages" in content.replace("\u00a0", " ")


@pytest.fixture
def site_with_report(site):
    return make.RapportPageFactory(title="Rapport d’activités 2021", year=2021, document=None)


def test_new_file_gets_a_new_cover(upload):
    _, document = upload("rapport.pdf", make.pdf(pages=7))
    first = document.cover
    upload("rapport.pdf", make.pdf(pages=2), document, cover=document.cover.pk)
    document.refresh_from_db()

    assert document.page_count == 2
    assert document.cover != first
    assert not SiteImage.objects.filter(pk=first.pk).exists()


def test_editing_the_title_keeps_the_cover(upload, admin_client):
    _, document = upload("rapport.pdf", make.pdf())
    form = {"title": "Rapport 2021", "kind": "rapport", "language": "fr"}
    form |= {"collection": document.collection_id, "cover": document.cover_id}
    admin_client.post(reverse("wagtaildocs:edit", args=[document.pk]), form)
    cover = document.cover
    document.refresh_from_db()

    assert (document.title, document.cover, document.page_count) == ("Rapport 2021", cover, 3)


UNREADABLE_PDFS = {
    "encrypted": make.pdf(password="secret"),
    "garbage": b"%PDF-1.7\n" + bytes(range(256)) * 20 + b"%%EOF\n",
    "without pages": make.pdf(pages=0),
}


@pytest.mark.parametrize("kind", UNREADABLE_PDFS)
def test_unreadable_pdf_is_kept_without_cover(upload, client, kind):
    response, document = upload("rapport.pdf", UNREADABLE_PDFS[kind])

    assert response.status_code == 302
    assert document.cover is None
    assert client.get(document.url).status_code == 200


def test_unreadable_file_does_not_inherit_the_pages_of_the_last_one(upload):
    _, document = upload("rapport.pdf", make.pdf(pages=7, tagged=True))
    upload("rapport.pdf", UNREADABLE_PDFS["encrypted"], document, cover=document.cover_id)
    document.refresh_from_db()

    assert document.page_count is None
    assert document.is_tagged is None
    assert document.cover is None


REFUSED = {
    "page as PDF": ("page.pdf", b"<!doctype html><script>alert(1)</script>", "pas un vrai PDF"),
    "program as PDF": ("outil.pdf", b"MZ\x90\x00" + b"\0" * 2000, "pas un vrai PDF"),
    "cut PDF": ("rapport.pdf", make.pdf()[:-200], "PDF est incomplet"),
    "beginning of a PDF": ("rapport.pdf", b"%PDF-1.7\n", "PDF est incomplet"),
    "program and PDF": ("rapport.pdf", b"MZ\x90\x00" + make.pdf(), "pas un vrai PDF"),
    "archive and PDF": ("rapport.pdf", make.pdf() + archive(), "cache une archive"),
    "page as Word": ("texte.docx", b"<!doctype html>", "abîmé"),
    "long list": ("liste.zip", archive(members=40_000), "trop de fichiers"),
    "bomb": ("bombe.zip", archive(claimed=2_000_000_000), "trop grand une fois décompressé"),
    "bomb as Word": ("bombe.docx", archive(claimed=2_000_000_000), "trop grand une fois"),
    "picture as table": ("donnees.csv", png(), "pas un fichier de texte"),
    "program": ("outil.exe", b"MZ", ""),
    "web page": ("page.html", b"<script>alert(1)</script>", ""),
}


@pytest.mark.parametrize("case", REFUSED)
def test_file_that_is_not_what_it_says_is_refused(upload, case):
    name, data, message = REFUSED[case]
    response, document = upload(name, data)

    assert response.status_code == 200
    assert document is None
    assert message in response.content.decode()


ACCEPTED = {"donnees.csv": "année;valeur\n2021;12\n".encode(), "texte.docx": archive()}


@pytest.mark.parametrize("name", ACCEPTED)
def test_honest_file_is_accepted_and_downloaded(upload, client, name):
    _, document = upload(name, ACCEPTED[name])
    response = client.get(document.url)

    assert document.page_count is None
    assert response["Content-Disposition"].startswith("attachment")
    assert b"".join(response) == ACCEPTED[name]


def test_private_file_asks_to_sign_in(upload, client):
    _, document = upload("rapport.pdf", make.pdf())
    private = Collection.get_first_root_node().add_child(name="Privé")
    private.view_restrictions.create(restriction_type="login")
    document.collection = private
    document.save()
    response = client.get(document.url)

    assert response.status_code == 302
    assert "no-store" in response["Cache-Control"]
    assert client.get(f"/documents/{document.pk}/autre-nom.pdf").status_code in {302, 404}


def test_private_file_is_kept_by_no_cache(upload, admin_client):
    _, document = upload("rapport.pdf", make.pdf())
    response = admin_client.get(document.url)

    assert response["Cache-Control"] == "private, no-store"
    assert response.get("Content-Encoding") != "None"
