"""An image is described for people or declared decorative, on each way by which it comes."""

import json

from django.core.exceptions import ValidationError
from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import reverse

from wagtail.models import Collection

import pytest

from cai_site.core.blocks.images import SiteImageBlock
from cai_site.core.descriptions import is_file_name
from cai_site.core.models import SiteImage
from tests import factories as make

from .test_media import png

pytestmark = [pytest.mark.django_db, pytest.mark.one_database]

FILE_NAMES = [
    "IMG_0042.jpg",
    "IMG_0042",
    "img 0042",
    "DSC01234",
    "DSCN0042 (1)",
    "PXL_20250101_101112",
    "photo 3",
    "Photo",
    "image1",
    "Image (2)",
    "WhatsApp Image 2025-01-01 at 10.11.12",
    "Capture d’écran 2025-01-01 à 10.11.12",
    "Screenshot 2025-01-01",
    "scan 12",
    "Sans titre",
    "marche-aux-fleurs-2",
    "equipe_cai",
    "Maison Carrefour.png",
    "x",
    "...",
    "  12  ",
]
DESCRIPTIONS = [
    "Trois femmes cousent autour d’une table",
    "La maison Carrefour, en 1987",
    "Affiche du 21 mars 2025",
    "Photo de groupe devant le Centre",
    "Bâtiment",
    "Porte-parole",
    "Scan d’une lettre de 1983",
    "Image d’un pont",
    "فريق العمل",
]


@pytest.mark.parametrize("text", FILE_NAMES)
def test_the_name_of_a_file_is_no_description(text):
    assert is_file_name(text)


@pytest.mark.parametrize("text", DESCRIPTIONS)
def test_a_description_is_one(text):
    assert not is_file_name(text)


# What each way answers to: nothing said, the name of a file, a description, « décorative ».
SAID = {
    "nothing": ({"description": ""}, "Décrivez l’image"),
    "file name": ({"description": "IMG_0042"}, "C’est un nom de fichier"),
    "description": ({"description": "Une maison au bord de la Meuse"}, ""),
    "decorative": ({"is_decorative": "on"}, ""),
    "decorative file name": ({"is_decorative": "on", "description": "IMG_0042"}, ""),
}
each_answer = pytest.mark.parametrize("said", SAID)


def form(prefix: str = "", **values) -> dict:
    values |= {"collection": Collection.get_first_root_node().pk}
    return {f"{prefix}{name}": value for name, value in values.items()}


def picture() -> SimpleUploadedFile:
    return SimpleUploadedFile("IMG_0042.png", png(), "image/png")


def check(said: str, answer: str) -> None:
    message = SAID[said][1]
    assert SiteImage.objects.exists() is not bool(message)
    assert message in answer


@each_answer
def test_in_the_library(admin_client, said):
    sent = form(title="IMG_0042", file=picture(), **SAID[said][0])
    response = admin_client.post(reverse("wagtailimages:add"), sent)

    check(said, response.text)


@each_answer
def test_many_at_once(admin_client, said):
    url = reverse("wagtailimages:add_multiple")
    sent = {"title": "IMG_0042", "files[]": picture(), **form()}
    answer = admin_client.post(url, sent).json()
    assert not SiteImage.objects.exists()
    upload = answer["uploaded_file_id"]

    url = reverse("wagtailimages:create_multiple_from_uploaded_image", args=[upload])
    sent = form(f"uploaded-image-{upload}-", title="IMG_0042", **SAID[said][0])
    answer = admin_client.post(url, sent).json()

    check(said, answer.get("form", ""))


@each_answer
def test_in_the_chooser_of_a_page(admin_client, said):
    url = reverse("wagtailimages_chooser:create")
    sent = form("image-chooser-upload-", title="IMG_0042", file=picture(), **SAID[said][0])
    answer = admin_client.post(url, sent).json()

    check(said, json.dumps(answer, ensure_ascii=False))


@each_answer
def test_edited_later(admin_client, said):
    image = make.SiteImageFactory(title="Maison", description="Une maison")
    sent = form(title="IMG_0042", **SAID[said][0])
    response = admin_client.post(reverse("wagtailimages:edit", args=[image.pk]), sent)
    image.refresh_from_db()

    assert SAID[said][1] in response.text
    assert (image.title == "IMG_0042") is not bool(SAID[said][1])


@pytest.mark.parametrize(
    ("alt_text", "decorative", "accepted"),
    [
        ("", False, False),
        ("IMG_0042", False, False),
        ("Une maison au bord de la Meuse", False, True),
        ("", True, True),
    ],
)
def test_in_the_body_of_a_page(alt_text, decorative, accepted):
    block = SiteImageBlock()
    image = make.SiteImageFactory(description="Une maison")
    value = block.to_python({"image": image.pk, "alt_text": alt_text, "decorative": decorative})
    if accepted:
        assert block.clean(value).pk == image.pk
        return
    with pytest.raises(ValidationError):
        block.clean(value)


def test_the_same_image_twice_is_a_question(admin_client):
    url = reverse("wagtailimages_chooser:create")
    answers = []
    for _ in range(2):
        sent = form("image-chooser-upload-", title="Maison", file=picture(), is_decorative="on")
        answers.append(admin_client.post(url, sent).json())

    assert [answer["step"] for answer in answers] == ["chosen", "duplicate_found"]
