"""The image that goes with a shared link: 1200 × 630, for every page.

The page's own image cropped around its focal point; without one, the page's title on the colours
of the house, with the cover of its document where it has one. The address names what is drawn, so
it may be cached for ever; the picture is made when first asked for, then kept in the default
storage, one file for each page.
"""

from dataclasses import dataclass
from functools import cached_property
from hashlib import sha256

from django.core.files.base import ContentFile
from django.core.files.storage import default_storage
from django.urls import reverse

from wagtail.images.models import Filter, SourceImageIOError

from PIL import Image

from .drawing import PALETTE, SHARE_SIZE, as_jpeg, title_card
from .tokens import colour

# Change it when the drawing changes: every address changes with it.
EDITION = 1
FOLDER = "partage"
# A smaller photo would be stretched more than twice: the title is sharper.
SMALLEST = tuple(side // 2 for side in SHARE_SIZE)


@dataclass(frozen=True)
class ShareImage:
    """What is drawn for a page: a photo, else a title, with a cover or not; and for whom.

    `photo` and `cover` are `SiteImage`s.
    """

    page_id: int | None
    title: str
    acronym: str
    name: str
    photo: object = None
    cover: object = None

    width, height = SHARE_SIZE

    @classmethod
    def of(cls, page, settings) -> "ShareImage":
        """The image of a `BasePage`, without a query when what it shows is loaded."""
        photo = page.share_image
        if photo and (photo.width < SMALLEST[0] or photo.height < SMALLEST[1]):
            photo = None
        cover = None if photo else page.share_cover
        return cls(page.pk, page.share_title, settings.acronym, settings.name, photo, cover)

    @cached_property
    def digest(self) -> str:
        """A short hash of everything that shows."""
        if self.photo:
            shown = [self.photo.file_hash or self.photo.file.name, self.photo.get_focal_point()]
        else:
            shown = [self.title, self.acronym, self.name, *map(colour, PALETTE)]
            shown += [self.cover.file_hash or self.cover.file.name] if self.cover else []
        return sha256(repr([EDITION, self.page_id, shown]).encode()).hexdigest()[:12]

    @property
    def path(self) -> str:
        """Its address on this site, such as `/partage/12-0f3c….jpg`; "" before the first save."""
        if self.page_id is None:
            return ""
        return reverse("share_image", args=[self.page_id, self.digest])

    @property
    def alt(self) -> str:
        """What it shows, for whoever does not see it."""
        if self.photo and self.photo.default_alt_text:
            return self.photo.default_alt_text
        return f"{self.title} – {self.name}"

    def read(self) -> bytes:
        """The JPEG: kept since the last time, else drawn now."""
        stored = f"{FOLDER}/{self.page_id}/{self.digest}.jpg"
        if default_storage.exists(stored):
            with default_storage.open(stored) as file:
                return file.read()
        content = as_jpeg(self._draw())
        forget(self.page_id)
        default_storage.save(stored, ContentFile(content))
        return content

    def _draw(self) -> Image.Image:
        if self.photo:
            try:
                return _crop(self.photo)
            except (SourceImageIOError, OSError):
                # The file is gone or broken: the page has a title all the same.
                pass
        return title_card(self.title, self.acronym, self.name, self._drawn_cover())

    def _drawn_cover(self) -> Image.Image | None:
        """The cover, unless there is none or its file is gone or broken."""
        if not self.cover:
            return None
        try:
            with self.cover.get_willow_image() as opened:
                return opened.get_pillow_image()
        except (SourceImageIOError, OSError):
            return None


def _crop(photo) -> Image.Image:
    """The photo cropped around its focal point, as Wagtail crops it."""
    fill = Filter(spec=f"fill-{SHARE_SIZE[0]}x{SHARE_SIZE[1]}")
    with photo.get_willow_image() as opened:
        upright = opened.auto_orient()
        box = fill.get_transform(photo, upright.get_size()).get_rect().round()
        picture = upright.crop(box).get_pillow_image().convert("RGBA")
    picture = picture.resize(SHARE_SIZE, Image.Resampling.LANCZOS)
    ground = Image.new("RGBA", SHARE_SIZE, colour("paper"))
    return Image.alpha_composite(ground, picture).convert("RGB")


def forget(page_id: int) -> None:
    """Delete the pictures kept for a page."""
    folder = f"{FOLDER}/{page_id}"
    try:
        _, files = default_storage.listdir(folder)
    except FileNotFoundError:
        return
    for name in files:
        default_storage.delete(f"{folder}/{name}")
    default_storage.delete(folder)
