"""The image of a shared link: its address, what it shows, who may see it, what it costs."""

import os
import shutil
from datetime import timedelta
from io import BytesIO
from random import Random

from django.core.files.base import ContentFile
from django.core.files.storage import default_storage
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from wagtail.models import PageViewRestriction

import pytest
from PIL import Image, ImageChops, ImageColor, ImageDraw

from cai_site.core.drawing import (
    MAX_BYTES,
    SHARE_SIZE,
    TITLE_HEIGHT,
    TITLE_WIDTH,
    _fit,
    as_jpeg,
    drawable,
    title_card,
)
from cai_site.core.models import SiteImage, SiteSettings
from cai_site.core.share_images import FOLDER, ShareImage
from cai_site.core.tokens import colour
from contact.models import AidePage
from home.models import HomePage
from tests import factories as make
from tests.contracts import PAGE_MODELS

pytestmark = pytest.mark.one_database

NAME = "Centre d’action interculturelle de la province de Namur"
RED, BLUE = (200, 30, 30), (30, 30, 200)
AWKWARD = {
    "one letter": "Y",
    "longest word": "Anticonstitutionnellement",
    "longest title": "Rapport d’activités et perspectives du Centre " * 5,
    "no space": "W" * 255,
    "narrow spaces": "Que faire\u202f? Où\u00a0aller\u202f?",
    "emoji": "Fête de l’été 🎉 → inscrivez-vous",
    "combining accents": "E\u0301te\u0301",
    "controls": "Titre\tcollé\nd’un autre logiciel",
}


@pytest.fixture(autouse=True)
def _nothing_kept():
    """Pages that were rolled back give their number, and their folder, to the next ones."""
    yield
    shutil.rmtree(default_storage.path(FOLDER), ignore_errors=True)


def image_of(page) -> ShareImage:
    return ShareImage.of(page, SiteSettings.for_site(page.get_site()))


def photo(left=RED, right=BLUE, size=(1600, 900), **fields) -> SiteImage:
    """A picture of two colours, side by side."""
    picture = Image.new("RGB", size, left)
    picture.paste(right, (size[0] // 2, 0, *size))
    buffer = BytesIO()
    picture.save(buffer, "PNG")
    return make.SiteImageFactory(file=ContentFile(buffer.getvalue(), "photo.png"), **fields)


def opened(client, address: str) -> Image.Image:
    response = client.get(address)
    assert response.status_code == 200
    assert response["Content-Type"] == "image/jpeg"
    assert len(response.content) <= MAX_BYTES
    return Image.open(BytesIO(response.content))


def near(found: tuple, wanted: tuple) -> bool:
    return all(abs(one - other) < 16 for one, other in zip(found, wanted, strict=True))


def kept(page) -> list[str]:
    """The names of the pictures stored for a page."""
    try:
        return default_storage.listdir(f"{FOLDER}/{page.pk}")[1]
    except FileNotFoundError:
        return []


# --- The address, in every page ----------------------------------------------------------------
@pytest.mark.parametrize("model", PAGE_MODELS)
def test_every_page_names_an_image_that_opens(furnished_site, client, model):
    page = model.objects.latest("pk")
    content = client.get(page.url).content.decode()
    address = content.partition('property="og:image" content="')[2].partition('"')[0]

    assert address == f"http://testserver{image_of(page).path}"
    assert opened(client, address.removeprefix("http://testserver")).size == SHARE_SIZE
    for name, value in (("width", "1200"), ("height", "630")):
        assert f'<meta property="og:image:{name}" content="{value}">' in content
    assert '<meta name="twitter:card" content="summary_large_image">' in content
    assert 'property="og:image:alt" content="' in content


def test_image_may_be_kept_for_ever_and_by_everybody(furnished_site, client):
    path = image_of(furnished_site).path
    response = client.get(path)

    assert response["Cache-Control"] == "public, max-age=31536000, immutable"
    assert not response.cookies
    assert client.head(path).status_code == 200
    assert client.post(path).status_code == 405


def test_image_is_drawn_once(furnished_site, client):
    page = make.ContentPageFactory(title="Une seule fois")
    path = image_of(page).path
    first = client.get(path).content
    (name,) = kept(page)
    with default_storage.open(f"{FOLDER}/{page.pk}/{name}", "wb") as file:
        file.write(b"as it was kept")

    assert first.startswith(b"\xff\xd8")
    assert client.get(path).content == b"as it was kept"


def test_guessed_addresses_draw_and_keep_nothing(furnished_site, client):
    page = make.ContentPageFactory()
    for guess in ("0", "a" * 12, "x-y", "Z" * 200):
        response = client.get(f"/partage/{page.pk}-{guess}.jpg")
        assert response.status_code == 302
        assert response["Location"] == image_of(page).path

    assert kept(page) == []


@pytest.mark.parametrize("page_id", ["0", "999999", "9" * 30, "9" * 3000])
def test_image_of_no_page_is_not_found(furnished_site, client, page_id):
    assert client.get(f"/partage/{page_id}-abc.jpg").status_code == 404


def test_new_title_replaces_the_picture(furnished_site, client):
    page = make.ContentPageFactory(title="Avant")
    old = image_of(page).path
    client.get(old)
    page.title = "Après"
    page.save()
    new = image_of(page).path

    assert old != new
    assert client.get(old)["Location"] == new
    client.get(new)
    assert len(kept(page)) == 1


def test_deleted_page_leaves_no_picture(furnished_site, client, django_capture_on_commit_callbacks):
    page = make.ContentPageFactory()
    client.get(image_of(page).path)
    pk = page.pk
    with django_capture_on_commit_callbacks(execute=True):
        page.delete()
    page.pk = pk

    assert kept(page) == []


def test_name_and_colours_are_part_of_the_address(furnished_site):
    page = make.ContentPageFactory()
    settings = SiteSettings.for_site(page.get_site())
    before = ShareImage.of(page, settings).path
    settings.name = "Un autre nom"

    assert ShareImage.of(page, settings).path != before


# --- Who may see it (B6) -----------------------------------------------------------------------
@pytest.mark.parametrize(
    "how", ["draft", "expired", "late", "private", "password", "below", "outside"]
)
def test_hidden_page_has_no_image(furnished_site, client, how):
    page = make.ContentPageFactory(title="Secret")
    path = image_of(page).path
    client.get(path)
    restricted = {"private": page, "password": page, "below": page.get_parent()}
    if how in restricted:
        kind = "password" if how == "password" else "login"
        PageViewRestriction.objects.create(
            page=restricted[how], restriction_type=kind, password="sésame"
        )
    elif how == "outside":
        path = image_of(furnished_site).path.replace(
            f"/{furnished_site.pk}-", f"/{furnished_site.get_parent().pk}-"
        )
    else:
        page.live = how == "late"
        page.expired = how == "expired"
        page.expire_at = None if how == "draft" else timezone.now() - timedelta(minutes=1)
        page.save()

    assert client.get(path).status_code == 404


# --- What it shows ---------------------------------------------------------------------------
def test_photo_is_cropped_around_its_focal_point(furnished_site, client):
    focus = {"focal_point_y": 450, "focal_point_width": 20, "focal_point_height": 20}
    for x, left, right in ((100, RED, RED), (800, RED, BLUE), (1500, BLUE, BLUE)):
        wide = photo(size=(4800, 900), focal_point_x=x * 3, **focus)
        page = make.ContentPageFactory(share_image=wide)
        picture = opened(client, image_of(page).path)

        assert picture.size == SHARE_SIZE
        assert near(picture.getpixel((40, 300)), left), x
        assert near(picture.getpixel((1160, 300)), right), x


def test_moved_focal_point_changes_the_address(furnished_site):
    page = make.ContentPageFactory(share_image=photo())
    before = image_of(page).path
    image = page.share_image
    image.focal_point_x = image.focal_point_y = 10
    image.focal_point_width = image.focal_point_height = 10

    assert image_of(page).path != before


def test_small_photo_gives_way_to_the_title(furnished_site, client):
    page = make.ContentPageFactory(share_image=photo(size=(500, 300)))
    picture = opened(client, image_of(page).path)

    assert near(picture.getpixel((5, 5)), ImageColor.getrgb(colour("petrol-dark")))


def test_photo_whose_file_is_gone_gives_way_to_the_title(furnished_site, client):
    page = make.ContentPageFactory(share_image=photo())
    page.share_image.file.storage.delete(page.share_image.file.name)

    assert opened(client, image_of(page).path).size == SHARE_SIZE


def test_transparent_photo_stands_on_paper(furnished_site, client):
    buffer = BytesIO()
    Image.new("RGBA", (1300, 700)).save(buffer, "PNG")
    page = make.ContentPageFactory(
        share_image=make.SiteImageFactory(file=ContentFile(buffer.getvalue(), "vide.png"))
    )

    assert near(opened(client, image_of(page).path).getpixel((600, 300)), (255, 255, 255))


def test_heaviest_photo_stays_light():
    noise = Image.frombytes("RGB", SHARE_SIZE, Random(1).randbytes(3 * 1200 * 630))  # noqa: S311

    assert len(as_jpeg(noise)) <= MAX_BYTES


def test_cover_of_a_file_is_not_cropped(furnished_site, client):
    cover = photo(size=(1240, 1754))
    document = make.SiteDocumentFactory(cover=cover)
    page = make.PublicationFactory(document=document, share_image=None)

    assert image_of(page).photo is None


@pytest.mark.parametrize("title", AWKWARD.values(), ids=AWKWARD)
def test_title_never_leaves_its_place(title):
    drawn = title_card(title, "C.A.I.", NAME)
    bare = title_card(".", "C.A.I.", NAME)
    ImageDraw.Draw(bare).rectangle([60, 60, 60 + TITLE_WIDTH, 160], fill=colour("petrol-dark"))
    box = ImageChops.difference(drawn, bare).point(lambda value: 255 * (value > 40)).getbbox()

    assert box is not None
    assert box[0] >= 60
    assert box[1] >= 60
    assert box[2] <= 72 + TITLE_WIDTH
    assert box[3] <= 72 + TITLE_HEIGHT + 10
    assert len(as_jpeg(drawn)) <= MAX_BYTES


def test_long_title_is_written_smaller_then_cut():
    sizes = [_fit(" ".join(["Rapport d’activités"] * count))[1].size for count in (1, 4, 9)]
    lines, _ = _fit("W" * 255)

    assert sizes == sorted(sizes, reverse=True)
    assert len(set(sizes)) == 3
    assert lines[-1].endswith("…")
    assert " ".join(_fit("Vivre ensemble, ça se construit")[0]) == "Vivre ensemble, ça se construit"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Été à Yvoir : « cœur »", "Été à Yvoir : « cœur »"),
        ("Şişli, Łódź, Ñandú", "Şişli, Łódź, Ñandú"),
        ("Fête 🎉 !", "Fête !"),
        ("مركز العمل بين الثقافات", ""),
        ("Центр міжкультурної дії", ""),
    ],
)
def test_font_writes_the_latin_alphabet(text, expected):
    assert drawable(text) == expected


def test_other_script_shows_the_organisation_alone():
    arabic, none = (title_card(title, "C.A.I.", NAME) for title in ("مركز العمل", ""))

    assert arabic.tobytes() == none.tobytes()


def test_page_of_help_does_not_name_its_subject(furnished_site, client):
    page = AidePage.objects.get()
    page.share_image = None
    page.save()
    shown = image_of(page)
    content = client.get(page.url).content.decode()
    head = content.partition("</title>")[2].partition("</head>")[0]

    assert "racisme" in page.heading
    assert "racisme" not in f"{shown.title} {shown.alt}".lower()
    assert f'<meta property="og:title" content="{page.title}">' in head


def test_home_page_shows_its_headline(furnished_site):
    home = HomePage.objects.get()
    home.headline, home.share_image = "Vivre ensemble, ça se construit", None

    assert image_of(home).title == "Vivre ensemble, ça se construit"


# --- What it costs ------------------------------------------------------------------------------
def test_kept_picture_costs_few_queries(furnished_site, client):
    path = image_of(make.ContentPageFactory()).path
    client.get(path)
    with CaptureQueriesContext(connection) as queries:
        client.get(path)

    assert len(queries) <= 4


def test_font_travels_with_the_code_and_not_to_visitors(settings):
    fonts = settings.BASE_DIR / "cai_site" / "core" / "fonts"

    assert {path.suffix for path in fonts.iterdir()} == {".ttf", ".txt"}
    assert not any(name.endswith(".ttf") for _, _, names in os.walk("static") for name in names)
